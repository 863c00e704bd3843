"""The roster of a door: guests without a registration, and how much of the roster a door may have
at which time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Self
from zoneinfo import ZoneInfo

from ctevents.domain.registration import InvitationState

UNREGISTERED_BEFORE_START = timedelta(hours=4)
REHEARSAL_LASTS = timedelta(hours=4)


class UnregisteredState(StrEnum):
    """The state of an invited person without a registration."""

    INVITED = "invited"
    DECLINED = "declined"
    DELEGATED = "delegated"


STATES = {
    InvitationState.SENT: UnregisteredState.INVITED,
    InvitationState.ACCEPTED: UnregisteredState.INVITED,
    InvitationState.DECLINED: UnregisteredState.DECLINED,
    InvitationState.DELEGATED: UnregisteredState.DELEGATED,
}
"""Drafts and withdrawn invitations are not on the roster."""


class Extent(StrEnum):
    """The part that a door gets: nobody; registrants, not stored on the device; registrants;
    everybody."""

    NONE = "none"
    PASSING = "passing"
    REGISTERED = "registered"
    ALL = "all"


@dataclass(frozen=True)
class RosterTimes:
    """The instants from which a door has registrants, and everybody."""

    registered_from: datetime
    everybody_from: datetime

    @classmethod
    def of(cls, starts_at: datetime, time_zone: str) -> Self:
        """The local day before the event begins at midnight."""
        zone = ZoneInfo(time_zone)
        day_before = starts_at.astimezone(zone).date() - timedelta(days=1)
        return cls(
            datetime.combine(day_before, time(), zone), starts_at - UNREGISTERED_BEFORE_START
        )

    def extent(self, now: datetime, *, rehearsal_ends_at: datetime | None = None) -> Extent:
        """Return how much a door may have now. A phone lost a week before the event holds no names,
        also after a rehearsal. One lost the day before holds no names of people who were only
        invited."""
        if now >= self.everybody_from:
            return Extent.ALL
        if now >= self.registered_from:
            return Extent.REGISTERED
        return (
            Extent.PASSING
            if rehearsal_ends_at is not None and now < rehearsal_ends_at
            else Extent.NONE
        )
