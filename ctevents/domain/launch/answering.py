"""The times at which answer cards open and close, and the kinds of cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ctevents.domain.schedule import EventStatus

USUAL_TIME = timedelta(days=14)
"""The time after the end of an event in which its answers stay open, if nothing else is set."""

UNDER_WAY = timedelta(minutes=1)
"""The time after the close in which no answer is shown yet, so that nothing that was shown changes later. A save looks at the clock
when nobody else can write any more, and then needs this time at most to seal and to commit."""

FEWEST_OF_A_KIND = 10
"""People of a group with cards of its own. Smaller groups share one kind."""

MOST_CARDS = 1000
"""Cards that are made at once."""


class Answering(StrEnum):
    """The state of an event's answers."""

    BEFORE = "before"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class AnswerTimes:
    """``closes_at``: None for the usual time after the end."""

    status: EventStatus
    starts_at: datetime | None
    ends_at: datetime | None
    closes_at: datetime | None

    @property
    def end(self) -> datetime | None:
        """The moment from which no answer is taken."""
        if self.closes_at is not None or self.ends_at is None:
            return self.closes_at
        return self.ends_at + USUAL_TIME


def answering_at(times: AnswerTimes, now: datetime) -> Answering:
    """Return whether cards are taken now. A cancelled event takes none."""
    end = times.end
    if times.status is EventStatus.CANCELLED or (end is not None and end <= now):
        return Answering.CLOSED
    has_begun = times.status is EventStatus.PUBLISHED and times.starts_at is not None and times.starts_at <= now
    return Answering.OPEN if has_begun else Answering.BEFORE


def is_settled(times: AnswerTimes, now: datetime) -> bool:
    """Return whether no answer can change any more, so that they may be shown."""
    return times.end is not None and times.end + UNDER_WAY <= now
