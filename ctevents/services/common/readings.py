"""The log of reading: an account is recorded once an hour for each event."""

from __future__ import annotations

from ctevents.db.base import Transaction
from ctevents.models import AuditEntry
from ctevents.services.common import audit
from ctevents.services.common.audit_chains import lock_chain


def record_reading(tx: Transaction, event_id: int | None) -> None:
    """Record that the account sees people of the event, or of several events, unless this was recorded within the hour. The
    chain is locked first, so that two pages at once count as one."""
    lock_chain(tx, event_id)
    of_event = AuditEntry.event_id == event_id if event_id else AuditEntry.event_id.is_(None)
    if not audit.was_recorded(tx, "guests.read", AuditEntry.actor == tx.actor, of_event):
        audit.record(tx, "guests.read", event_id=event_id)
