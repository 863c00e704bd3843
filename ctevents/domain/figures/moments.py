"""The moments at which figures are published. Everybody knows them in advance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from ctevents.domain.figures.attendance import Plan
from ctevents.domain.figures.figures import Stage
from ctevents.domain.schedule import to_instant, to_local


class Moment(StrEnum):
    """``final``: when staff declare the figures final. ``pack``: when the shell makes a pack for
    the public, and nothing was published before."""

    DEADLINE = "deadline"
    EVE = "eve"
    DAY_AFTER = "day_after"
    FINAL = "final"
    PACK = "pack"


class MomentState(StrEnum):
    """The state of a moment without a snapshot. ``unset``: its time is not known yet, or it has
    none."""

    UNSET = "unset"
    TO_COME = "to_come"
    DUE = "due"
    MISSED = "missed"


EVE_AT, DAY_AFTER_AT = time(18), time(12)
"""Local times on the day before the start, and on the day after the end."""

LATEST = timedelta(hours=6)
"""A snapshot may be taken so much later than its moment, and says so. After that the figures would
be those of another moment. Final figures do not change, so that their snapshot may be taken at any
time."""

PROMPT = timedelta(minutes=10)
"""A snapshot that was taken later than this after its moment is called late."""

LARGE = 100
"""Seats from which the registrations are published before the event, too."""

_AFTER = Plan(
    totals=(Stage.ATTENDED, Stage.REGISTERED, Stage.INVITED, Stage.CONFIRMED),
    lines=(Stage.ATTENDED, Stage.INVITED, Stage.REGISTERED, Stage.CONFIRMED),
)


def plan_of(moment: Moment, capacity: int | None) -> Plan:
    """Return the stages that a snapshot may show. Nothing here depends on people.

    Each figure that is shown before the event can withhold one that comes later. So lines are shown
    only after it. Where so few people have a seat that fewer than five may stay away, registrations
    are shown only after it, too: otherwise the number of attendees could hardly ever be shown.
    """
    if moment in (Moment.DAY_AFTER, Moment.FINAL, Moment.PACK):
        return _AFTER
    is_large = capacity is not None and capacity >= LARGE
    return Plan(totals=(Stage.REGISTERED, Stage.INVITED) if is_large else (Stage.INVITED,))


@dataclass(frozen=True, kw_only=True)
class EventTimes:
    """The times on which the moments of an event depend. ``final_at``: when its figures were
    declared final."""

    time_zone: str
    closes_at: datetime | None
    starts_at: datetime | None
    ends_at: datetime | None
    final_at: datetime | None

    def moments(self) -> dict[Moment, datetime | None]:
        """Return the instant of each moment; None if it has none (yet)."""
        return {
            Moment.DEADLINE: self.closes_at,
            Moment.EVE: self._beside(self.starts_at, -1, EVE_AT),
            Moment.DAY_AFTER: self._beside(self.ends_at, 1, DAY_AFTER_AT),
            Moment.FINAL: self.final_at,
        }

    def _beside(self, instant: datetime | None, days: int, clock: time) -> datetime | None:
        """Return a local time so many days after that of the instant; None if the zone's calendar
        has no such time."""
        if instant is None:
            return None
        try:
            day: date = to_local(instant, self.time_zone).date() + timedelta(days=days)
            return to_instant(datetime.combine(day, clock), self.time_zone)
        except (OverflowError, ValueError):
            return None


def state_of(moment: Moment, due_at: datetime | None, now: datetime) -> MomentState:
    if due_at is None:
        return MomentState.UNSET
    if now < due_at:
        return MomentState.TO_COME
    return (
        MomentState.DUE if moment is Moment.FINAL or now - due_at < LATEST else MomentState.MISSED
    )
