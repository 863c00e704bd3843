"""Registrations by group and state, and people, as the database counts them, and a recount.

Triggers keep the counts in the transaction of each change, so a decision need not count all seats again, nor a list all guests.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, delete, func, insert, or_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.registration import RegistrationState
from ctevents.models import Person, PersonCount, Registration, SeatCount
from ctevents.services.common.locks import lock_event

IS_CONFIRMED = SeatCount.state == RegistrationState.CONFIRMED
HAS_SEAT = or_(IS_CONFIRMED, SeatCount.holds_seat)
"""Confirmed, or pending with a seat kept for it."""
IS_WAITING = SeatCount.state == RegistrationState.WAITLISTED


def numbers_by_event(session: Session, event_ids: Sequence[int], is_so: ColumnElement[bool]) -> Counter[int]:
    query = select(SeatCount.event_id, func.sum(SeatCount.number)).where(SeatCount.event_id.in_(event_ids), is_so)
    return Counter(dict(session.execute(query.group_by(SeatCount.event_id)).all()))


def numbers_by_group(session: Session, event_id: int, is_so: ColumnElement[bool]) -> Counter[int]:
    query = select(SeatCount.group_id, func.sum(SeatCount.number)).where(SeatCount.event_id == event_id, is_so)
    return Counter(dict(session.execute(query.group_by(SeatCount.group_id)).all()))


@dataclass(frozen=True)
class Kept:
    """Rows that are counted, their counts, and the columns by which they are counted: the event is the first."""

    rows: type[Registration | Person]
    counts: type[SeatCount | PersonCount]
    by: tuple[str, ...]

    @property
    def key(self) -> list[Any]:
        return [getattr(self.counts, name) for name in self.by]

    @property
    def recounted(self) -> Select[*tuple[Any, ...]]:
        key = [getattr(self.rows, name) for name in self.by]
        return select(*key, func.count()).group_by(*key)

    def miscounted(self, session: Session) -> set[int]:
        kept = select(*self.key, self.counts.number).where(self.counts.number != 0)
        rows: list[set[Row[Any]]] = [set(session.execute(query)) for query in (self.recounted, kept)]
        return {row.event_id for row in rows[0] ^ rows[1]}

    def recount(self, tx: Transaction, event_id: int) -> None:
        tx.execute(delete(self.counts).where(self.counts.event_id == event_id))
        of_event = self.recounted.where(self.rows.event_id == event_id)
        tx.execute(insert(self.counts).from_select([*self.key, self.counts.number], of_event))


KEPT = (
    Kept(Registration, SeatCount, ("event_id", "group_id", "state", "holds_seat")),
    Kept(Person, PersonCount, ("event_id",)),
)


def miscounted(session: Session) -> list[int]:
    """Return the ids of events whose registrations or people are not as many as the database has counted."""
    return sorted(set().union(*(kept.miscounted(session) for kept in KEPT)))


def recount(tx: Transaction) -> None:
    """Count again where rows were written past the triggers."""
    for event_id in miscounted(tx):
        lock_event(tx, event_id)
        for kept in KEPT:
            kept.recount(tx, event_id)
