"""The log of reading: an account is recorded once an hour for each event."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import exists, select

from ctevents.db.base import Transaction
from ctevents.models import AuditEntry
from ctevents.services.common import audit
from ctevents.services.common.audit_chains import lock_chain

READ_AGAIN_AFTER = timedelta(hours=1)


def record_reading(tx: Transaction, event_id: int | None) -> None:
    """Record that the account sees people of the event, or of several events, unless this was recorded within the hour. The
    chain is locked first, so that two pages at once count as one."""
    lock_chain(tx, event_id)
    within_hour = exists().where(
        AuditEntry.action == "guests.read",
        AuditEntry.actor == tx.actor,
        AuditEntry.event_id == event_id if event_id else AuditEntry.event_id.is_(None),
        AuditEntry.at > tx.now - READ_AGAIN_AFTER,
    )
    if not tx.scalar(select(within_hour)):
        audit.record(tx, "guests.read", event_id=event_id)
