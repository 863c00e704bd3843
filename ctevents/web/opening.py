"""The rule on when an event's door is open and its sign-in sheet can be entered."""

from __future__ import annotations

from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event

CLOSED = {
    EventStatus.DRAFT: Reason.EVENT_NOT_PUBLISHED,
    EventStatus.CANCELLED: Reason.EVENT_CANCELLED,
}


def refuse_unless_open(event: Event) -> None:
    """Refuse if the event is closed. A device may still send earlier scans: these are recorded."""
    if event.status in CLOSED:
        raise Refusal(CLOSED[event.status])
