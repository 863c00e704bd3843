"""Registrations by group and state, as the database counts them, and a recount.

Triggers keep the counts in the transaction of each change, so a decision need not count all seats again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, insert, or_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.registration import RegistrationState
from ctevents.models import Registration, SeatCount
from ctevents.services.common.locks import lock_event

HAS_SEAT = or_(SeatCount.state == RegistrationState.CONFIRMED, SeatCount.holds_seat)
"""Confirmed, or pending with a seat kept for it."""
IS_WAITING = SeatCount.state == RegistrationState.WAITLISTED


def numbers_by_event(session: Session, event_ids: Sequence[int], is_so: ColumnElement[bool]) -> Counter[int]:
    query = select(SeatCount.event_id, func.sum(SeatCount.number)).where(SeatCount.event_id.in_(event_ids), is_so)
    return Counter(dict(session.execute(query.group_by(SeatCount.event_id)).all()))


def numbers_by_group(session: Session, event_id: int, is_so: ColumnElement[bool]) -> Counter[int]:
    query = select(SeatCount.group_id, func.sum(SeatCount.number)).where(SeatCount.event_id == event_id, is_so)
    return Counter(dict(session.execute(query.group_by(SeatCount.group_id)).all()))


_OF_ROWS, _OF_COUNTS = ((of.event_id, of.group_id, of.state, of.holds_seat) for of in (Registration, SeatCount))
_RECOUNT = select(*_OF_ROWS, func.count()).group_by(*_OF_ROWS)
_COUNTS = select(*_OF_COUNTS, SeatCount.number).where(SeatCount.number != 0)


def miscounted(session: Session) -> list[int]:
    """Return the ids of events whose registrations are not as many as the database has counted."""
    rows: list[set[Row[Any]]] = [set(session.execute(query)) for query in (_RECOUNT, _COUNTS)]
    return sorted({row.event_id for row in rows[0] ^ rows[1]})


def recount(tx: Transaction) -> None:
    """Count again where rows were written past the triggers."""
    for event_id in miscounted(tx):
        lock_event(tx, event_id)
        tx.execute(delete(SeatCount).where(SeatCount.event_id == event_id))
        of_event = _RECOUNT.where(Registration.event_id == event_id)
        tx.execute(insert(SeatCount).from_select([*_OF_COUNTS, SeatCount.number], of_event))
