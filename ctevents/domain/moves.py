"""Moves of an event: which are allowed, which need a question first, and what moves with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from ctevents.domain.people import reads_differently
from ctevents.domain.schedule import TimeAndPlace, to_instant, to_local

FAR = timedelta(days=60)
"""The longest move without a question. A longer one may be a typing error in the month or the
year."""

SATURDAY = 5
"""The number of Saturday in ``date.weekday``."""


class DoubtKind(StrEnum):
    """The reason why staff must confirm a new date before it is saved."""

    FAR = "far"
    PAST = "past"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    DEADLINE_PASSED = "deadline-passed"
    PROGRAMME_LEFT = "programme-left"
    TEXT_LEFT = "text-left"


@dataclass(frozen=True)
class MoveDoubt:
    """A question. ``days``: those on a weekend, or on a public holiday. ``guests``: the number of
    guests, by language, who get a letter with the old text."""

    kind: DoubtKind
    days: tuple[date, ...] = ()
    guests: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Changes:
    """Time, place and deadline of an event before and after an edit."""

    before: TimeAndPlace | None
    after: TimeAndPlace | None
    closed_at: datetime | None
    closes_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Times:
    """Start, end and deadline of an event, with the time zone of its place."""

    starts_at: datetime | None
    ends_at: datetime | None
    closes_at: datetime | None
    time_zone: str

    @property
    def days(self) -> list[date]:
        """The days of the event in the local calendar. Empty without a start and an end."""
        if self.starts_at is None or self.ends_at is None or self.ends_at < self.starts_at:
            return []
        first, last = (
            to_local(instant, self.time_zone).date() for instant in (self.starts_at, self.ends_at)
        )
        return [
            first + timedelta(days=number)
            for number in range(min((last - first).days, MOST_DAYS) + 1)
        ]


MOST_DAYS = 366
"""The most days of one event that are checked."""


def is_into_the_past(before: Times, after: Times, now: datetime) -> bool:
    """True if a start or an end moves to a time that has passed. Once the event has begun, it may
    move within its days."""
    moves = [(before.starts_at, after.starts_at), (before.ends_at, after.ends_at)]
    passed = [new for old, new in moves if new is not None and new != old and new <= now]
    has_begun = before.starts_at is not None and before.starts_at <= now
    own_days = before.days if has_begun else []
    return any(to_local(new, before.time_zone).date() not in own_days for new in passed)


def doubts(
    before: Times, after: Times, holidays: Collection[date], now: datetime
) -> Iterator[MoveDoubt]:
    """Yield the questions about the new times. There are none if neither the days nor the deadline
    changed."""
    if after.days != before.days:
        yield from _doubts_of_days(before, after, holidays, now)
    closes_at = after.closes_at
    if (
        closes_at is not None
        and closes_at != before.closes_at
        and closes_at <= now
        and not _is_over(after, now)
    ):
        yield MoveDoubt(DoubtKind.DEADLINE_PASSED)


def _doubts_of_days(
    before: Times, after: Times, holidays: Collection[date], now: datetime
) -> Iterator[MoveDoubt]:
    if before.starts_at and after.starts_at and abs(after.starts_at - before.starts_at) > FAR:
        yield MoveDoubt(DoubtKind.FAR)
    if _is_over(after, now):
        yield MoveDoubt(DoubtKind.PAST)
    if weekend := tuple(day for day in after.days if day.weekday() >= SATURDAY):
        yield MoveDoubt(DoubtKind.WEEKEND, weekend)
    if closed := tuple(day for day in after.days if day in holidays):
        yield MoveDoubt(DoubtKind.HOLIDAY, closed)


def _is_over(times: Times, now: datetime) -> bool:
    return times.ends_at is not None and times.ends_at <= now


def moved_by(before: Times, after: Times) -> timedelta:
    """Return how far the start moves in local time. Zero if there is no start before or after."""
    if before.starts_at is None or after.starts_at is None:
        return timedelta()
    return to_local(after.starts_at, after.time_zone) - to_local(before.starts_at, before.time_zone)


def shifted(instant: datetime, by: timedelta, time_zone: str) -> datetime:
    """Move an instant in local time: 10:00 stays 10:00 across a change to summer time."""
    return at_local_time(to_local(instant, time_zone) + by, time_zone)


def at_local_time(local: datetime, time_zone: str) -> datetime:
    """Return the instant of a local time, or, if it is skipped, of the one an hour later."""
    try:
        return to_instant(local, time_zone)
    except ValueError:
        return to_instant(local + timedelta(hours=1), time_zone)


def shifted_deadline(before: Times, after: Times) -> datetime | None:
    """Return the new deadline. It keeps its time of day and its distance in days. On the day of the
    event it moves as the start does."""
    return None if before.closes_at is None else moved_along(before.closes_at, before, after)


def moved_along(instant: datetime, before: Times, after: Times) -> datetime:
    """Return an instant as it moves with the event: as the start does on its days, and by whole
    days on others."""
    by = moved_by(before, after)
    if to_local(instant, before.time_zone).date() not in before.days:
        by = timedelta(days=_days_moved(before, after))
    return shifted(instant, by, after.time_zone)


def moved_deadline(before: Times, after: Times, now: datetime) -> datetime | None:
    """Return the shifted deadline. If that would close an event that is still open, return the
    latest sensible one: the day before the new start at the same time of day, or, if that has
    passed too, the start."""
    closes_at = shifted_deadline(before, after)
    if before.closes_at is None or closes_at is None or closes_at > now or before.closes_at <= now:
        return closes_at
    later = [*_eve_at(before.closes_at, after), *([after.starts_at] if after.starts_at else [])]
    return next((each for each in later if each > now), closes_at)


def _eve_at(closes_at: datetime, after: Times) -> Iterator[datetime]:
    """Yield the day before the event, at the time of day of the deadline."""
    if after.days:
        day = to_local(closes_at, after.time_zone).date()
        yield shifted(closes_at, after.days[0] - timedelta(days=1) - day, after.time_zone)


def kept_languages(
    before: TimeAndPlace, after: TimeAndPlace, languages: Iterable[str]
) -> list[str]:
    """Return the languages whose readers see an old venue or address while readers of another
    language see a new one."""
    kept = []
    for old, new in ((before.venues, after.venues), (before.addresses, after.addresses)):
        seen = {tag: reads_differently(old, new, tag) for tag in languages}
        kept += [tag for tag, is_new in seen.items() if any(seen.values()) and not is_new]
    return list(dict.fromkeys(kept))


def is_elsewhere(before: TimeAndPlace, after: TimeAndPlace, language: str) -> bool:
    """True if a reader of the language gets another venue or address than before."""
    places = ((before.venues, after.venues), (before.addresses, after.addresses))
    return any(reads_differently(old, new, language) for old, new in places)


def _days_moved(before: Times, after: Times) -> int:
    return (after.days[0] - before.days[0]).days if after.days and before.days else 0


def is_on_its_days(times: Times, starts_at: datetime, ends_at: datetime) -> bool:
    """True if an item of the programme lies on the days of the event, or if these are not known
    yet."""
    days = (to_local(instant, times.time_zone).date() for instant in (starts_at, ends_at))
    return not times.days or all(day in times.days for day in days)


def is_within_its_hours(times: Times, starts_at: datetime, ends_at: datetime) -> bool:
    """True if an item of the programme lies between start and end of the event, or if these are not
    known yet."""
    first, last = (
        times.starts_at or datetime.min.replace(tzinfo=UTC),
        times.ends_at or datetime.max.replace(tzinfo=UTC),
    )
    return first <= starts_at and ends_at <= last
