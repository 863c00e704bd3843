"""The rows of a guest list that a filter finds: their ids in order, and the records behind them.

The ids are found first, with as few columns as the filter and the order need; then whole records of one page or piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from ctevents.domain.guests.selection import Ticks
from ctevents.services.common.pieces import in_pieces
from ctevents.services.guests.filters import GuestFilters, filter_conditions
from ctevents.services.guests.records import ORDERED_BY, GuestRecord, Rows, SortBy, order_of, record, records, rows_of

Number = tuple[int | None, int | None]
"""The id of a person, or of an institution."""


def all_guests(
    session: Session, event_id: int, filters: GuestFilters, sort_by: SortBy
) -> tuple[int, Iterator[GuestRecord]]:
    """Return the number of rows, and each row, on all pages of the list."""
    numbers = numbers_found(session, event_id, filters, sort_by)
    return len(numbers), records_of(session, event_id, numbers)


def numbers_found(session: Session, event_id: int, filters: GuestFilters, sort_by: SortBy) -> list[Number]:
    """Return all rows in their order."""
    return _numbers(session, _ordered(session, event_id, filters, sort_by))


def numbers_of_page(
    session: Session, event_id: int, filters: GuestFilters, sort_by: SortBy, part: tuple[int, int]
) -> tuple[list[Number], int]:
    """Return some rows in their order, and the number of all. ``part``: how many are before them, and how many there are at
    most."""
    before, most = part
    if filters.search:  # to compare names is what takes long: once for the rows and their number
        found = numbers_found(session, event_id, filters, sort_by)
        return found[before : before + most], len(found)
    total = _number_found(session, event_id, filters)
    if sort_by is not SortBy.NAME:
        return _numbers(session, _ordered(session, event_id, filters, sort_by).limit(most).offset(before)), total
    bodies = _numbers(session, _ordered(session, event_id, filters, sort_by, (Rows.INSTITUTIONS,)))
    found = bodies[before : before + most]
    if len(found) < most:  # an index has people in this order
        people = _ordered(session, event_id, filters, sort_by, (Rows.PEOPLE,))
        found += _numbers(session, people.limit(most - len(found)).offset(max(before - len(bodies), 0)))
    return found, total


def _number_found(session: Session, event_id: int, filters: GuestFilters) -> int:
    rows = rows_of(event_id, {"is_person", *filters.columns})
    conditions = filter_conditions(session, rows, event_id, filters)
    return session.scalar(select(func.count()).select_from(rows).where(*conditions)) or 0


def ticks_of(numbers: Sequence[Number]) -> Ticks:
    people = frozenset(person_id for person_id, _ in numbers if person_id)
    return Ticks(people, frozenset(body for person_id, body in numbers if body and not person_id))


def records_of(session: Session, event_id: int, numbers: Sequence[Number]) -> Iterator[GuestRecord]:
    """Yield the records of these rows in their order, read in pieces. One that was deleted meanwhile is left out."""
    for piece in in_pieces(numbers):
        ticks, found = ticks_of(piece), dict[Number, GuestRecord]()
        for kind, ids in {Rows.PEOPLE: ticks.people, Rows.INSTITUTIONS: ticks.institutions}.items():
            rows = rows_of(event_id, kinds=(kind,))
            column = rows.c.person_id if kind is Rows.PEOPLE else rows.c.institution_id
            for row in session.execute(records(rows).where(column.in_(ids))).mappings() if ids else ():
                guest = record(row)
                found[_number(guest.person_id, guest.institution_id)] = guest
        yield from (found[number] for number in piece if number in found)


def _ordered(
    session: Session, event_id: int, filters: GuestFilters, sort_by: SortBy, kinds: Sequence[Rows] = tuple(Rows)
) -> Select[int | None, int | None]:
    rows = rows_of(event_id, {"person_id", "institution_id", *ORDERED_BY[sort_by], *filters.columns}, kinds)
    order = order_of(rows, sort_by)
    if kinds == (Rows.PEOPLE,):
        order = [rows.c.sort_key, rows.c.person_id]
    conditions = filter_conditions(session, rows, event_id, filters)
    return select(rows.c.person_id, rows.c.institution_id).where(*conditions).order_by(*order)


def _numbers(session: Session, query: Select[int | None, int | None]) -> list[Number]:
    return [_number(person_id, institution_id) for person_id, institution_id in session.execute(query)]


def _number(person_id: int | None, institution_id: int | None) -> Number:
    return person_id, None if person_id else institution_id
