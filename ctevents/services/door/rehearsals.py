"""A rehearsal: for some hours doors have the names of registrants, although the event is far."""

from __future__ import annotations

from ctevents.db.base import Transaction
from ctevents.domain.door_roster import REHEARSAL_LASTS
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event


def start_rehearsal(tx: Transaction, event_id: int) -> None:
    """Begin a rehearsal, or let the present one last longer."""
    event = lock_event(tx, event_id)
    event.rehearsal_ends_at = tx.now + REHEARSAL_LASTS
    audit.record(tx, "door.rehearsal_started", event_id=event_id)


def end_rehearsal(tx: Transaction, event_id: int) -> None:
    """End the rehearsal. Without one, nothing happens."""
    event = lock_event(tx, event_id)
    if event.rehearsal_ends_at is not None and event.rehearsal_ends_at > tx.now:
        event.rehearsal_ends_at = tx.now
        audit.record(tx, "door.rehearsal_ended", event_id=event_id)
