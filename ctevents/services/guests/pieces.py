"""The whole guest list of an event, read in pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from ctevents.services.common.pieces import in_pieces
from ctevents.services.guests.records import (
    GuestFilters,
    GuestRecord,
    SortBy,
    filter_conditions,
    order_of,
    record,
    records,
    rows_of,
)


def all_guests(
    session: Session, event_id: int, filters: GuestFilters, sort_by: SortBy
) -> tuple[int, Iterator[GuestRecord]]:
    """Return the number of rows, and each row, on all pages of ``guest_list``. The ids are read first, in their order. A person
    who is deleted meanwhile is left out."""
    rows = rows_of(event_id)
    numbers = select(rows.c.person_id, rows.c.institution_id)
    found = session.execute(
        numbers.where(*filter_conditions(session, rows, event_id, filters)).order_by(*order_of(rows, sort_by))
    )
    order = [(person_id, None if person_id else institution_id) for person_id, institution_id in found]
    return len(order), _with_numbers(session, event_id, order)


_Number = tuple[int | None, int | None]
"""The id of a person, or of an institution."""


def _with_numbers(session: Session, event_id: int, order: Sequence[_Number]) -> Iterator[GuestRecord]:
    rows = rows_of(event_id)
    for piece in in_pieces(order):
        people = [person_id for person_id, _ in piece if person_id]
        bodies = [institution_id for _, institution_id in piece if institution_id]
        conditions: list[ColumnElement[bool]] = [rows.c.person_id.in_(people)] if people else []
        if bodies:
            conditions.append(and_(rows.c.person_id.is_(None), rows.c.institution_id.in_(bodies)))
        found: dict[_Number, GuestRecord] = {}
        for condition in conditions:
            for row in session.execute(records(rows).where(condition)).mappings():
                guest = record(row)
                found[guest.person_id, None if guest.person_id else guest.institution_id] = guest
        yield from (found[number] for number in piece if number in found)
