"""The roster of a door: who is on it without a registration, and how much of it the door's app gets and keeps."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from ctevents.domain.rsvp import InvitationState

UNREGISTERED_BEFORE_START = timedelta(hours=4)


class Unregistered(StrEnum):
    """Where an invited person without a registration stands."""

    INVITED = "invited"
    DECLINED = "declined"
    DELEGATED = "delegated"


STANDINGS = {
    InvitationState.SENT: Unregistered.INVITED,
    InvitationState.ACCEPTED: Unregistered.INVITED,
    InvitationState.DECLINED: Unregistered.DECLINED,
    InvitationState.DELEGATED: Unregistered.DELEGATED,
}
"""Drafts and withdrawn invitations are not on the roster."""


class Extent(StrEnum):
    """How much the door's app gets: registrants that it does not keep; registrants; everybody."""

    PASSING = "passing"
    REGISTERED = "registered"
    ALL = "all"


def extent_for_app(starts_at: datetime | None, time_zone: str, now: datetime) -> Extent:
    """A phone that is lost a week before the event has no names, and one that is lost the day before has no names of those
    who were only invited."""
    if starts_at is None or now >= starts_at - UNREGISTERED_BEFORE_START:
        return Extent.ALL
    zone = ZoneInfo(time_zone)
    day_before = starts_at.astimezone(zone).date() - timedelta(days=1)
    return Extent.REGISTERED if now >= datetime.combine(day_before, time(), zone) else Extent.PASSING
