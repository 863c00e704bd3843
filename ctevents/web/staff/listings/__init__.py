"""The back office's lists that can be exported: each from what its page shows, with the page's
rights and filters.

A new list page gets its row here; ``tests/web/staff/test_exports.py`` names a page without one.
"""

from __future__ import annotations

from ctevents.texts.exports.exporting import Listing
from ctevents.web.staff.listings import (
    copies,
    door,
    figures,
    guests,
    launch,
    letters,
    office,
    people,
    planning,
    questions,
    results,
)

LISTINGS: dict[str, Listing] = {
    listing.kind: listing
    for module in (
        guests,
        people,
        letters,
        figures,
        results,
        door,
        copies,
        launch,
        office,
        planning,
        questions,
    )
    for listing in module.LISTINGS
}
"""All listings by kind."""
