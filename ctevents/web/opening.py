"""The rules on when an event's door is open, its sign-in sheet can be entered, and a door has its roster."""

from __future__ import annotations

from ctevents.domain.door_roster import Extent, RosterTimes
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus, end_of_day_after
from ctevents.models import Event
from ctevents.web.access import staff
from ctevents.web.clock import now

CLOSED = {
    EventStatus.DRAFT: Reason.EVENT_NOT_PUBLISHED,
    EventStatus.CANCELLED: Reason.EVENT_CANCELLED,
}


def refuse_unless_open(event: Event) -> None:
    """Refuse if the event is closed. A device may still send earlier scans: these are recorded."""
    if event.archived_at is not None:
        raise Refusal(Reason.EVENT_ARCHIVED)
    if event.status in CLOSED:
        raise Refusal(CLOSED[event.status])


def roster_times(event: Event) -> RosterTimes | None:
    """Return the times of the roster; None for an event without a start."""
    return RosterTimes.of(event.starts_at, event.time_zone) if event.starts_at else None


def extent_of_app(event: Event) -> Extent:
    """Return the part of the roster that a door's app gets now."""
    times = roster_times(event)
    return times.extent(now(), rehearsal_ends_at=event.rehearsal_ends_at) if times else Extent.ALL


def extent_of_account(event: Event) -> Extent:
    """Return the part that the signed-in account gets at a door: everything if it sees the guest list anyway. A door account gets
    what an app gets, until the end of the day after the event."""
    if staff().may(Right.SEE_GUESTS):
        return Extent.ALL
    return Extent.NONE if is_list_closed(event) else extent_of_app(event)


def is_list_closed(event: Event) -> bool:
    """Return whether the event is so long ago that door accounts have no list any more."""
    return event.ends_at is not None and now() >= end_of_day_after(event.ends_at, event.time_zone)
