"""The lock of an event, which every decision about its seats needs.

The archive keeps an event as it is.

Versions of what an editor saw: if one differs when a change is saved, somebody else has saved
since.

Short notation for lists of numbers.

Adding a row when others may add the same key at the same moment."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from sqlalchemy import Select, bindparam, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstanceState

from ctevents.db.base import Base, Gone, Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, Invitation, Person, Registration

LOCKED = "locked_events"
"""The name under which a transaction keeps the ids of the events that it has locked."""


def lock_event(tx: Transaction, event_id: int) -> Event:
    """Return the current event, locked until the end of the transaction: decisions about its seats
    are made one after the other.

    Check-ins are not blocked: they only refer to the event's key. SQLite has begun IMMEDIATE, which
    is the same lock on the whole database. An event that this transaction has already locked is not
    locked again.
    """
    locked: set[int] = tx.info.setdefault(LOCKED, set())
    if event_id in locked and (event := tx.get(Event, event_id)) is not None:
        return event
    locked.add(event_id)
    return tx.scalars(_OF_ID, {"of_event": event_id}).one()


def lock_event_of(tx: Transaction, row: Invitation | Registration | Person) -> Event:
    """Lock the event of a row, as ``lock_event``. The transaction has forgotten what the page had
    read. The row itself is not read before the lock, only to find its event."""
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


_FOR_DECISIONS = (
    select(Event).with_for_update(key_share=True).execution_options(populate_existing=True)
)
_OF_ID = _FOR_DECISIONS.where(Event.id == bindparam("of_event"))
_TABLES: tuple[type[Invitation | Registration | Person], ...] = (Invitation, Registration, Person)
_OF_ROW: dict[type[Any], Select[Event]] = {
    table: _FOR_DECISIONS.where(
        Event.id == select(table.event_id).where(table.id == bindparam("of_row")).scalar_subquery()
    )
    for table in _TABLES
}


def refuse_archived(event: Event) -> None:
    """Refuse to change an event in the archive. For a decision, lock the event first."""
    if event.archived_at is not None:
        raise Refusal(Reason.EVENT_ARCHIVED)


def version_of(value: object) -> str:
    """Return a hash of the value, by its ``repr``: 24 hexadecimal digits. Dictionaries and sets
    have to be sorted before."""
    return sha256(repr(value).encode()).hexdigest()[:24]


def runs(numbers: Iterable[int]) -> list[str]:
    """Join neighbouring numbers: 3, 4, 5 and 9 become "3-5" and "9". ``numbers`` must be sorted and
    distinct."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return [str(first) if first == last else f"{first}-{last}" for first, last in found]


def add_or_refuse(tx: Transaction, row: Base, reason: Reason) -> None:
    """Add the row, or raise ``Refusal`` with this reason if the database has its key already. The
    transaction itself continues."""
    try:
        with tx.begin_nested():
            tx.add(row)
            tx.flush()
    except IntegrityError as error:
        raise Refusal(reason) from error
