"""The roster of a door: guests without a registration, and how much of the roster the door's app gets and keeps."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from ctevents.domain.rsvp import InvitationState

UNREGISTERED_BEFORE_START = timedelta(hours=4)


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
    """The part that the door's app gets: registrants, not stored on the device; registrants; everybody."""

    PASSING = "passing"
    REGISTERED = "registered"
    ALL = "all"


def extent_for_app(starts_at: datetime | None, time_zone: str, now: datetime) -> Extent:
    """Return how much a device may hold now. A phone lost a week before the event holds no names. One lost the day before holds
    no names of people who were only invited."""
    if starts_at is None or now >= starts_at - UNREGISTERED_BEFORE_START:
        return Extent.ALL
    zone = ZoneInfo(time_zone)
    day_before = starts_at.astimezone(zone).date() - timedelta(days=1)
    return Extent.REGISTERED if now >= datetime.combine(day_before, time(), zone) else Extent.PASSING
