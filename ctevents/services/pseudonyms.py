"""Persons who are counted and not named appear everywhere as "Police 014"."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.domain.people import pseudonym
from ctevents.models import Person


def unnamed_numbers(session: Session, event_id: int) -> dict[int, int]:
    """Person → running number within the event and the group, for those who are not named."""
    number = func.row_number().over(partition_by=Person.group_id, order_by=Person.id)
    query = select(Person.id, number).where(Person.event_id == event_id, Person.is_unnamed)
    return {row[0]: row[1] for row in session.execute(query)}


def shown_name(person: Person, numbers: Mapping[int, int]) -> str:
    """The name by which staff, doors and papers know a person."""
    if not person.is_unnamed:
        return person.name
    return pseudonym(person.group.name(), numbers[person.id])
