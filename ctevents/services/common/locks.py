"""The lock of an event, which every decision about its seats needs."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, inspect, select
from sqlalchemy.orm import InstanceState

from ctevents.db.base import Gone, Transaction
from ctevents.models import Event, Invitation, Person, Registration

LOCKED = "locked_events"
"""The name under which a transaction keeps the ids of the events that it has locked."""


def lock_event(tx: Transaction, event_id: int) -> Event:
    """Return the current event, locked until the end of the transaction: decisions about its seats are made one after the other.

    Check-ins are not blocked: they only refer to the event's key. SQLite has begun IMMEDIATE, which is the same lock on the
    whole database. An event that this transaction has already locked is not locked again.
    """
    locked: set[int] = tx.info.setdefault(LOCKED, set())
    if event_id in locked and (event := tx.get(Event, event_id)) is not None:
        return event
    locked.add(event_id)
    return tx.scalars(_OF_ID, {"of_event": event_id}).one()


def lock_event_of(tx: Transaction, row: Invitation | Registration | Person) -> Event:
    """Lock the event of a row, as ``lock_event``. The transaction has forgotten what the page had read. The row itself is not
    read before the lock, only to find its event."""
    state: InstanceState[Any] = inspect(row)
    if "event_id" in state.dict:
        return lock_event(tx, row.event_id)
    table = type(row)
    [row_id] = state.identity or ()
    event = tx.scalars(_OF_ROW[table], {"of_row": row_id}).one_or_none()
    if event is None:
        raise Gone(state)
    tx.info.setdefault(LOCKED, set()).add(event.id)
    return event


_FOR_DECISIONS = select(Event).with_for_update(key_share=True).execution_options(populate_existing=True)
_OF_ID = _FOR_DECISIONS.where(Event.id == bindparam("of_event"))
_TABLES: tuple[type[Invitation | Registration | Person], ...] = (Invitation, Registration, Person)
_OF_ROW: dict[type[Any], Select[Event]] = {
    table: _FOR_DECISIONS.where(
        Event.id == select(table.event_id).where(table.id == bindparam("of_row")).scalar_subquery()
    )
    for table in _TABLES
}
