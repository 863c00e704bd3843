"""The parts of an event that a copy can take over, and the times of the copy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self

from ctevents.domain.moves import Times, at_local_time, moved_along
from ctevents.domain.schedule import to_local


class Part(StrEnum):
    """A part that can be copied. No part has guests, links, figures or the calendar's UID."""

    PLAN = "plan"
    PROGRAMME = "programme"
    WORDING = "wording"
    REMINDERS = "reminders"
    QUOTAS = "quotas"
    TEAM = "team"
    DOCUMENTS = "documents"


TIMES_OF_PART = {
    Part.PLAN: ("registration_closes_at", "answers_close_at"),
    Part.DOCUMENTS: ("pack_opens_at", "pack_public_at"),
}
"""The columns that a part takes over beside start and end."""


@dataclass(frozen=True)
class SourceTimes:
    """The times of the event that was copied, by column, on the clocks of the copy's place. A copy
    keeps them until it has a start of its own: then they move there."""

    times: Mapping[str, datetime]

    @classmethod
    def of(cls, saved: Mapping[str, str]) -> Self:
        return cls({column: datetime.fromisoformat(text) for column, text in saved.items()})

    def as_json(self) -> dict[str, str]:
        return {column: instant.isoformat() for column, instant in self.times.items()}

    def before(self, time_zone: str) -> Times:
        """Return the times from which the copy moves."""
        starts_at = self.times["starts_at"]
        return Times(
            starts_at=starts_at,
            ends_at=self.times.get("ends_at", starts_at),
            closes_at=self.times.get("registration_closes_at"),
            time_zone=time_zone,
        )

    def moved_to(self, starts_at: datetime, time_zone: str) -> dict[str, datetime]:
        """Return the times of a copy that starts at this instant: it is as long as its source."""
        before = self.before(time_zone)
        began = Times(starts_at=starts_at, ends_at=starts_at, closes_at=None, time_zone=time_zone)
        return {
            column: moved_along(instant, before, began) for column, instant in self.times.items()
        }


def on_the_clock_of(instant: datetime, zone: str, new_zone: str) -> datetime:
    """Return the instant at which the clocks of the new zone show the time of the old one."""
    return at_local_time(to_local(instant, zone), new_zone)
