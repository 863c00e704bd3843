"""The version of the privacy notice: that of our text, and that of what organisers say in it."""

from __future__ import annotations

from datetime import date

TEXT = 3
"""The number of our text. Each change of what the notice says raises it: ``tests/web/public/privacy/test_notice.py`` compares."""

TEXT_SINCE = date(2026, 11, 29)
"""The day of this text."""


def version_name(number: int) -> str:
    """Return the name of a version, such as ``1.3``. ``number``: that of the organisers' part; 0 while they have written none."""
    return f"{TEXT}.{number}"
