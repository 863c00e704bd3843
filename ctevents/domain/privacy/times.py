"""Times of erasure: the date of an event, the hours around it in which nothing is erased, and the night."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from ctevents.domain.schedule import EventStatus, to_instant, to_local

MONTHS = 6
"""Calendar months between the end of an event and the erasure of its people, unless the event has its own date."""

QUIET = timedelta(hours=24)
"""Nobody is erased, and no file rewritten, so long before a published event begins, during it, and so long after its end."""

NIGHT = range(4)
"""The hours of the night, in UTC: from one to six o'clock in the countries of the launches."""


def usual_day(ends_at: datetime, time_zone: str) -> date:
    """Return the local day six calendar months after the end; the last day of a shorter month."""
    end = to_local(ends_at, time_zone).date()
    years, month = divmod(end.month - 1 + MONTHS, 12)
    year, month = end.year + years, month + 1
    return date(year, month, min(end.day, monthrange(year, month)[1]))


def erasure_day(ends_at: datetime | None, time_zone: str, chosen: date | None) -> date | None:
    """Return the local day on which the people of an event are erased: ``chosen``, or the usual one. It is not before the second
    day after the end, even if the event was moved since. None for an event without an end."""
    if ends_at is None:
        return None
    return max(chosen or usual_day(ends_at, time_zone), earliest_day(ends_at, time_zone))


def earliest_day(ends_at: datetime, time_zone: str) -> date:
    return to_local(ends_at, time_zone).date() + timedelta(days=2)


def has_come(day: date | None, time_zone: str, now: datetime) -> bool:
    return day is not None and day <= to_local(now, time_zone).date()


def possible_from(
    status: EventStatus, starts_at: datetime | None, ends_at: datetime | None, now: datetime
) -> datetime | None:
    """Return the instant from which people of an event may be erased, if that is not now. ``status``: by the clock."""
    if status not in (EventStatus.PUBLISHED, EventStatus.HELD) or starts_at is None or ends_at is None:
        return None
    return ends_at + QUIET if starts_at - QUIET <= now < ends_at + QUIET else None


def is_night(now: datetime) -> bool:
    return now.astimezone(UTC).hour in NIGHT


def day_of(instant: datetime, time_zone: str) -> datetime:
    """Return the beginning of the local day; of the day in UTC, if the zone's calendar has no such day."""
    try:
        return to_instant(to_local(instant, time_zone).replace(hour=0, minute=0, second=0, microsecond=0), time_zone)
    except (OverflowError, ValueError):
        return instant.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
