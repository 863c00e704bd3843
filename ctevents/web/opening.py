"""Of which events the door is open, and the sign-in sheet is entered."""

from __future__ import annotations

from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event

CLOSED = {
    EventStatus.DRAFT: Reason.EVENT_NOT_PUBLISHED,
    EventStatus.CANCELLED: Reason.EVENT_CANCELLED,
}


def refuse_unless_open(event: Event) -> None:
    """A device may still bring what it scanned before it knew: that is recorded."""
    if event.status in CLOSED:
        raise Refusal(CLOSED[event.status])
