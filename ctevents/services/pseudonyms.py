"""Persons who are counted and not named appear everywhere as "Police 014"."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db import Transaction
from ctevents.domain.people import pseudonym
from ctevents.models import Person


def number_unnamed(tx: Transaction, event_id: int) -> None:
    """Numbers those who are not named and have no number yet, by their order on the list.

    A number is printed on a badge: it stays with its person for good, also when he is named again or changes group, and
    is nobody else's at this event. The caller holds the event's lock.
    """
    tx.flush()
    without = (
        select(Person)
        .where(Person.event_id == event_id, Person.is_unnamed, Person.unnamed_number.is_(None))
        .order_by(Person.id)
    )
    last = tx.scalar(select(func.max(Person.unnamed_number)).where(Person.event_id == event_id)) or 0
    for number, person in enumerate(tx.scalars(without), start=last + 1):
        person.unnamed_number = number
    tx.flush()


def unnamed_numbers(session: Session, event_id: int) -> dict[int, int]:
    """Person → number, for those who are not named."""
    query = select(Person.id, Person.unnamed_number).where(Person.event_id == event_id, Person.is_unnamed)
    return {person_id: number for person_id, number in session.execute(query) if number is not None}


def shown_name(person: Person, numbers: Mapping[int, int]) -> str:
    """The name by which staff, doors and papers know a person."""
    if not person.is_unnamed:
        return person.name
    return pseudonym(person.group.name(), numbers[person.id])
