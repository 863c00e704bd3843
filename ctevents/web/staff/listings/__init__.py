"""The lists of the back office that can be taken away as files: each from what its page shows, to whom and how narrowed.

A new list page gets its row here; ``tests/web/staff/test_exports.py`` tells which page has none.
"""

from __future__ import annotations

from ctevents.texts.exports.exporting import Listing
from ctevents.web.staff.listings import door, figures, guests, letters, office, people

LISTINGS: dict[str, Listing] = {
    listing.kind: listing for module in (guests, people, letters, figures, door, office) for listing in module.LISTINGS
}
"""By kind."""
