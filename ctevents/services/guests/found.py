"""The rows of a guest list that a filter finds: their ids in order, and the records behind them.

The ids are found first, with as few columns as the filter and the order need; then whole records of one page or piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVarTuple

from sqlalchemy import Select, String, func, literal, select, type_coerce, union_all
from sqlalchemy.orm import Session

from ctevents.domain.guests.selection import Ticks
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.models import Invitation, Person, Registration
from ctevents.services.common.pieces import in_pieces
from ctevents.services.guests.filters import GuestFilters, Nobody, filter_conditions
from ctevents.services.guests.records import ORDERED_BY, GuestRecord, Rows, SortBy, order_of, record, records, rows_of

Columns = TypeVarTuple("Columns")
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


@dataclass(frozen=True)
class GuestCounts:
    """The number of rows on the whole list by state of the invitation (None: without one), and by state of the registration."""

    invitations: dict[InvitationState | None, int]
    registrations: dict[RegistrationState, int]

    @property
    def total(self) -> int:
        return sum(self.invitations.values())

    @property
    def unregistered(self) -> int:
        return self.total - sum(self.registrations.values())

    def of(self, filters: GuestFilters) -> int | None:
        """Return how many rows the filters find; None if these counts do not tell."""
        invitation, registration = filters.invitation, filters.registration
        if filters == GuestFilters():
            return self.total
        if filters == GuestFilters(invitation=invitation):
            return self.invitations.get(invitation if isinstance(invitation, InvitationState) else None, 0)
        if filters != GuestFilters(registration=registration):
            return None
        if isinstance(registration, RegistrationState):
            return self.registrations.get(registration, 0)
        return self.unregistered


def guest_counts(session: Session, event_id: int) -> GuestCounts:
    """Count each table by its own index, in one statement: joined, twenty thousand rows take long."""
    by_state = [
        select(literal(name), type_coerce(table.state, String), func.count())
        .where(table.event_id == event_id)
        .group_by(table.state)
        for name, table in _COUNTED.items()
    ]
    people = select(literal("people"), literal(""), func.count()).where(Person.event_id == event_id)
    bodies = select(literal("bodies"), literal(""), func.count()).where(
        Invitation.event_id == event_id, Invitation.institution_id.is_not(None)
    )
    found: dict[str, dict[str, int]] = {}
    for name, state, number in session.execute(union_all(*by_state, people, bodies)):
        found.setdefault(name, {})[state] = number
    invitations: dict[InvitationState | None, int] = {
        InvitationState(state): number for state, number in found.get("invitations", {}).items()
    }
    registrations = {RegistrationState(state): number for state, number in found.get("registrations", {}).items()}
    if uninvited := found["people"][""] + found["bodies"][""] - sum(invitations.values()):
        invitations[None] = uninvited
    return GuestCounts(invitations, registrations)


_COUNTED: dict[str, type[Invitation | Registration]] = {"invitations": Invitation, "registrations": Registration}


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A part of a list: at most ``most`` rows, after the ``before`` first ones."""

    filters: GuestFilters
    sort_by: SortBy
    before: int
    most: int


def numbers_of_part(session: Session, event_id: int, wanted: Wanted, counts: GuestCounts) -> tuple[list[Number], int]:
    """Return the rows of a part in their order, and the number of all rows that the filters find."""
    if wanted.sort_by in _STATES and getattr(wanted.filters, wanted.sort_by) is not None:
        wanted = replace(wanted, sort_by=SortBy.NAME)  # all have the same state
    total = counts.of(wanted.filters)
    if total is None:
        return _counted_part(session, event_id, wanted)
    runs = _runs_by_name(wanted, counts)
    if not runs:
        return _numbers(session, _part(_ordered(session, event_id, wanted.filters, wanted.sort_by), wanted)), total
    found: list[Number] = []
    before = wanted.before
    for filters, number in runs:
        if before < number and len(found) < wanted.most:
            found += _by_name(session, event_id, filters, (before, wanted.most - len(found)))
        before = max(before - number, 0)
    return found, total


def _counted_part(session: Session, event_id: int, wanted: Wanted) -> tuple[list[Number], int]:
    """Let the database find the rows once, for the part and for their number: to compare names is what takes long."""
    found = _ordered(session, event_id, wanted.filters, wanted.sort_by)
    part = session.execute(_part(found.add_columns(func.count().over()), wanted)).all()
    if part or not wanted.before:
        return [_number(person_id, body) for person_id, body, _total in part], part[0][2] if part else 0
    number = select(func.count()).select_from(found.order_by(None).subquery())
    return [], session.scalar(number) or 0


def _part(query: Select[*Columns], wanted: Wanted) -> Select[*Columns]:
    return query.limit(wanted.most).offset(wanted.before)


def _runs_by_name(wanted: Wanted, counts: GuestCounts) -> list[tuple[GuestFilters, int]]:
    """Return filters that find the list piece by piece, each in the order of names, with the numbers of their rows; nothing if
    the order is by something that the counts do not tell."""
    if wanted.sort_by is SortBy.NAME:
        return [(wanted.filters, counts.of(wanted.filters) or 0)]
    if wanted.sort_by not in _STATES or wanted.filters != GuestFilters():
        return []
    states: list[Any] = [*sorted(_STATES[wanted.sort_by]), Nobody.NONE]
    runs = [GuestFilters(**{wanted.sort_by.value: state}) for state in states]
    return [(each, counts.of(each) or 0) for each in runs]


_STATES: dict[SortBy, type[InvitationState | RegistrationState]] = {
    SortBy.INVITATION: InvitationState,
    SortBy.REGISTRATION: RegistrationState,
}
"""Orders by a state, which have the name of the filter by it."""


def _by_name(session: Session, event_id: int, filters: GuestFilters, part: tuple[int, int]) -> list[Number]:
    """Return a part in the order of names. An index has people in this order; institutions, which are few, come first."""
    before, most = part
    bodies = _numbers(session, _ordered(session, event_id, filters, SortBy.NAME, (Rows.INSTITUTIONS,)))
    found = bodies[before : before + most]
    if len(found) < most:
        people = _ordered(session, event_id, filters, SortBy.NAME, (Rows.PEOPLE,))
        found += _numbers(session, people.limit(most - len(found)).offset(max(before - len(bodies), 0)))
    return found


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
            for row in session.execute(records(rows).where(column.in_(ids))) if ids else ():
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
