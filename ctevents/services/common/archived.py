"""The archive keeps an event as it is."""

from __future__ import annotations

from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event


def refuse_archived(event: Event) -> None:
    """Refuse to change an event in the archive. For a decision, lock the event first."""
    if event.archived_at is not None:
        raise Refusal(Reason.EVENT_ARCHIVED)
