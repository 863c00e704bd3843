"""The end of personal links. A link to unsubscribe has none: a letter is kept as long as its reader
likes.

The version of the privacy notice: that of our text, and that of what organisers say in it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

LAST = timedelta(days=30)
"""Personal links end so long after the end of their event."""

LAST_IN_LATE_LETTERS = timedelta(days=7)
"""The links of a letter work so long at least, even if the others have ended or end soon."""


def have_ended(ends_at: datetime | None, now: datetime) -> bool:
    """True if links of an event that ends then have ended. ``ends_at``: None for an event without
    an end, whose links go on."""
    return ends_at is not None and now - ends_at >= LAST


def is_open(ends_at: datetime | None, until: datetime | None, now: datetime) -> bool:
    """True for a link that works now. ``until``: its own end, which then is the only one."""
    return not have_ended(ends_at, now) if until is None else now < until


def until_of_letter(ends_at: datetime | None, now: datetime) -> datetime | None:
    """Return the own end of the links in a letter that is sent now, or None if they end with those
    of the event."""
    until = now + LAST_IN_LATE_LETTERS
    return until if have_ended(ends_at, until) else None


TEXT = 3
"""The number of our text. Each change of what the notice says raises it:
``tests/web/public/privacy/test_notice.py`` compares."""

TEXT_SINCE = date(2026, 11, 29)
"""The day of this text."""


def version_name(number: int) -> str:
    """Return the name of a version, such as ``1.3``. ``number``: that of the organisers' part; 0
    while they have written none."""
    return f"{TEXT}.{number}"
