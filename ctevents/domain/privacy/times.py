"""Times of erasure: the date of an event, the hours around it in which nothing is erased, and the
night.

Requests of people about their data, and the day by which organisers answer."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from ctevents.domain.door_roster import UNREGISTERED_BEFORE_START
from ctevents.domain.schedule import EventStatus, to_instant, to_local

MONTHS = 6
"""Calendar months between the end of an event and the erasure of its people, unless the event has
its own date."""

QUIET = timedelta(hours=24)
"""Nobody is erased so long before a published event begins, during it, and so long after its
end."""

NIGHT = range(4)
"""The hours of the night, in UTC: from one to six o'clock in the countries of the launches."""


def usual_day(ends_at: datetime, time_zone: str) -> date:
    """Return the local day six calendar months after the end; the last day of a shorter month."""
    end = to_local(ends_at, time_zone).date()
    years, month = divmod(end.month - 1 + MONTHS, 12)
    year, month = end.year + years, month + 1
    return date(year, month, min(end.day, monthrange(year, month)[1]))


def erasure_day(ends_at: datetime | None, time_zone: str, chosen: date | None) -> date | None:
    """Return the local day on which the people of an event are erased: ``chosen``, or the usual
    one. It is not before the second day after the end, even if the event was moved since. None for
    an event without an end."""
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
    """Return the instant from which people of an event may be erased, if that is not now.
    ``status``: by the clock."""
    if (
        status not in (EventStatus.PUBLISHED, EventStatus.HELD)
        or starts_at is None
        or ends_at is None
    ):
        return None
    return ends_at + QUIET if starts_at - QUIET <= now < ends_at + QUIET else None


def is_night(now: datetime) -> bool:
    return now.astimezone(UTC).hour in NIGHT


def door_closes_at(
    status: EventStatus, starts_at: datetime | None, ends_at: datetime | None, now: datetime
) -> datetime | None:
    """Return the instant at which the door of an event closes, or None if it is not open. It opens
    when doors get the whole roster. In the nights of an event that lasts longer than a day it is
    closed. ``status``: by the clock."""
    if status is not EventStatus.PUBLISHED or starts_at is None or ends_at is None:
        return None
    if not starts_at - UNREGISTERED_BEFORE_START <= now < ends_at:
        return None
    if ends_at - starts_at <= timedelta(days=1):
        return ends_at
    return None if is_night(now) else min(ends_at, night_after(now))


def night_after(instant: datetime) -> datetime:
    """Return the beginning of the next night."""
    day = instant.astimezone(UTC).date() + timedelta(days=1)
    return datetime.combine(day, time(NIGHT[0]), UTC)


def end_of_night_after(instant: datetime) -> datetime:
    return night_after(instant) + timedelta(hours=len(NIGHT))


def day_of(instant: datetime, time_zone: str) -> datetime:
    """Return the beginning of the local day; of the day in UTC, if the zone's calendar has no such
    day."""
    try:
        return to_instant(
            to_local(instant, time_zone).replace(hour=0, minute=0, second=0, microsecond=0),
            time_zone,
        )
    except (OverflowError, ValueError):
        return instant.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


LONGEST_WORDS = 2000
"""Characters of a request and of its answer."""


class RequestKind(StrEnum):
    CORRECTION = "correction"
    OBJECTION = "objection"
    ERASURE = "erasure"


class RequestOutcome(StrEnum):
    DONE = "done"
    REFUSED = "refused"


class Consent(StrEnum):
    """Permissions that a person may take back at any time: the names of their columns."""

    SHARE_DETAILS = "may_share_details"
    PHOTO = "may_be_photographed"


def due_day(asked_on: date) -> date:
    """Return the day one month later; the last day of a shorter month."""
    year, month = (asked_on.year + asked_on.month // 12, asked_on.month % 12 + 1)
    return date(year, month, min(asked_on.day, monthrange(year, month)[1]))


def is_overdue(due_on: date, time_zone: str, now: datetime) -> bool:
    """True from the local day after ``due_on``."""
    return due_on < to_local(now, time_zone).date()


def outcomes_of(kind: RequestKind) -> tuple[RequestOutcome, ...]:
    """Return the outcomes that staff can choose. A request for erasure is done by the erasure
    itself."""
    return (RequestOutcome.REFUSED,) if kind is RequestKind.ERASURE else tuple(RequestOutcome)
