"""The rows of a guest list that a filter finds: their ids in order, and the records behind them.

The ids are found first, with as few columns as the filter and the order need; then whole records of one page or piece.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any, TypeVarTuple

from sqlalchemy import Select, String, func, literal, or_, select, type_coerce, union_all
from sqlalchemy.orm import Session

from ctevents.db.among import is_among
from ctevents.domain.guests.selection import Ticks
from ctevents.domain.protocol.ranks import Rank
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.models import Institution, Invitation, Person, PersonCount, Registration, SeatCount, StakeholderGroup
from ctevents.services.common.pieces import in_pieces
from ctevents.services.guests.filters import GuestFilters, Nobody, filter_conditions
from ctevents.services.guests.records import ORDERED_BY, GuestRecord, Rows, SortBy, order_of, record, records, rows_of
from ctevents.services.people.institutions import has_any_of
from ctevents.services.people.people import is_group_at

Columns = TypeVarTuple("Columns")
Number = tuple[int | None, int | None]
"""The id of a person, or of an institution: the other one is None."""


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
    """Count invitations by their index, in one statement with what the database has counted already."""
    by_state = (
        select(literal("invitations"), type_coerce(Invitation.state, String), func.count())
        .where(Invitation.event_id == event_id)
        .group_by(Invitation.state)
    )
    registered = (
        select(literal("registrations"), type_coerce(SeatCount.state, String), func.sum(SeatCount.number))
        .where(SeatCount.event_id == event_id, SeatCount.number != 0)
        .group_by(SeatCount.state)
    )
    people = select(literal("rows"), literal("people"), PersonCount.number).where(PersonCount.event_id == event_id)
    bodies = select(literal("rows"), literal("bodies"), func.count()).where(
        Invitation.event_id == event_id, Invitation.institution_id.is_not(None)
    )
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for name, state, number in session.execute(union_all(by_state, registered, people, bodies)):
        found[name][state] = number
    invitations: dict[InvitationState | None, int] = {
        InvitationState(state): number for state, number in found["invitations"].items()
    }
    registrations = {RegistrationState(state): number for state, number in found["registrations"].items()}
    if uninvited := sum(found["rows"].values()) - sum(invitations.values()):
        invitations[None] = uninvited
    return GuestCounts(invitations, registrations)


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
    if total is None and wanted.sort_by is SortBy.NAME and wanted.filters.has_index:
        total = _number_of(session, event_id, wanted.filters)
    if total is None:
        return _counted_part(session, event_id, wanted)
    if wanted.sort_by is SortBy.INSTITUTION:  # of everybody, or of those in one state: others have no total here
        return _by_institution(session, event_id, wanted), total
    runs = _runs_by_name(session, event_id, wanted)
    if not runs:
        return _numbers(session, _part(_ordered(session, event_id, wanted.filters, wanted.sort_by), wanted)), total
    found: list[Number] = []
    before = wanted.before
    for filters in runs:
        number = counts.of(filters)
        if number == 0:
            continue
        piece = _by_name(session, event_id, filters, (before, wanted.most - len(found)))
        found += piece
        if len(found) == wanted.most:
            break
        if piece:
            before = 0
        elif before:
            before = max(before - (_number_of(session, event_id, filters) if number is None else number), 0)
    return found, total


def _number_of(session: Session, event_id: int, filters: GuestFilters) -> int:
    rows = rows_of(event_id, {"is_person", *filters.columns})  # no more columns than an index has
    conditions = filter_conditions(session, rows, event_id, filters)
    return session.scalar(select(func.count()).select_from(rows).where(*conditions)) or 0


def _counted_part(session: Session, event_id: int, wanted: Wanted) -> tuple[list[Number], int]:
    """Let the database find the rows once, for the part and for their number: to compare names is what takes long."""
    found = _ordered(session, event_id, wanted.filters, wanted.sort_by)
    part = session.execute(_part(found.add_columns(func.count().over()), wanted)).all()
    if part or not wanted.before:
        return [(person_id, body) for person_id, body, _total in part], part[0][2] if part else 0
    return [], _number_of(session, event_id, wanted.filters)


def _part(query: Select[*Columns], wanted: Wanted) -> Select[*Columns]:
    return query.limit(wanted.most).offset(wanted.before)


def _runs_by_name(session: Session, event_id: int, wanted: Wanted) -> list[GuestFilters]:
    """Return filters that find the list piece by piece, each in the order of names by an index; nothing if there are none."""
    if wanted.sort_by is SortBy.NAME:
        return [wanted.filters]
    if wanted.filters != GuestFilters():
        return []
    values: list[Any] = []
    if wanted.sort_by in _STATES:
        values = [*sorted(_STATES[wanted.sort_by]), Nobody.NONE]
    elif wanted.sort_by is SortBy.RANK:
        values = [*Rank, Nobody.NONE]
    elif wanted.sort_by is SortBy.GROUP:
        values = [Nobody.NONE, *_groups_of_people(session, event_id)]
    return [GuestFilters(**{wanted.sort_by.value: value}) for value in values]


def _groups_of_people(session: Session, event_id: int) -> Sequence[str]:
    """Return the codes of groups with a person or an invited institution, in their order. One statement finds out: each group
    would need two."""
    people = select(Person.id).where(Person.event_id == event_id, Person.group_id == StakeholderGroup.id)
    bodies = (
        select(Institution.id)
        .join(Invitation, Invitation.institution_id == Institution.id)
        .where(Institution.event_id == event_id, Institution.group_id == StakeholderGroup.id)
    )
    columns = (StakeholderGroup.position, StakeholderGroup.id, StakeholderGroup.code)
    found = select(*columns).where(is_group_at(event_id), has_any_of(StakeholderGroup, people, bodies))
    return [row.code for row in sorted(session.execute(found), key=itemgetter(0, 1))]


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


def _by_institution(session: Session, event_id: int, wanted: Wanted) -> list[Number]:
    """Return a part of the list, of all rows or of those in a state, in the order of institutions: each invited one and then its
    people; last, the other people.

    An index has the people of an institution in the order of names. Invited institutions, which are few, are put among them here:
    for both in one statement PostgreSQL sorts everybody.
    """
    of_event = select(Institution.id).where(Institution.event_id == event_id).order_by(Institution.name_key)
    places = {body: place for place, body in enumerate(session.scalars(of_event))}
    bodies = _numbers(session, _ordered(session, event_id, wanted.filters, SortBy.NAME, (Rows.INSTITUTIONS,)))
    passed = max(wanted.before - len(bodies), 0)  # people; all of them come before this part
    of_known = (
        select(Institution.id, Person.id)
        .join(Person, Person.institution_id == Institution.id)
        .where(Institution.event_id == event_id)  # of people too, and SQLite would begin with people
        .where(Person.is_unnamed.is_(False), Person.erased_at.is_(None))
    )
    of_known = _in_state(of_known, wanted.filters)
    people = of_known.order_by(Institution.name_key, Person.sort_key, Person.id)
    rows = session.execute(people.limit(wanted.before - passed + wanted.most).offset(passed))
    placed: list[tuple[int, int, Number]] = [(places[body], 0, (None, body)) for _, body in bodies if body]
    placed += [(places[body], 1, (person_id, None)) for body, person_id in rows]
    found = [number for _, _, number in sorted(placed, key=itemgetter(0, 1))]
    found = found[wanted.before - passed :][: wanted.most]
    if len(found) == wanted.most:
        return found
    known = session.scalar(select(func.count()).select_from(of_known.subquery())) or 0
    before = max(wanted.before - len(bodies) - known, 0)
    rest = replace(wanted, before=before, most=wanted.most - len(found))
    return [*found, *_of_no_institution(session, event_id, rest)]


def _of_no_institution(session: Session, event_id: int, wanted: Wanted) -> Iterator[Number]:
    """Yield a part of the people, in the order of names, who have no institution or do not show it."""
    has_none = or_(Person.institution_id.is_(None), Person.is_unnamed, Person.erased_at.is_not(None))
    people = select(Person.id).where(Person.event_id == event_id, has_none).order_by(Person.sort_key, Person.id)
    return ((person_id, None) for person_id in session.scalars(_part(_in_state(people, wanted.filters), wanted)))


def _in_state(people: Select[*Columns], filters: GuestFilters) -> Select[*Columns]:
    """Let the query find only people in the state of the filters, if they have one."""
    tables: dict[type[Invitation | Registration], Any] = {
        Invitation: filters.invitation,
        Registration: filters.registration,
    }
    for table, state in tables.items():
        if state is Nobody.NONE:
            people = people.outerjoin(table, table.person_id == Person.id).where(table.id.is_(None))
        elif state is not None:
            people = people.join(table, table.person_id == Person.id).where(table.state == state)
    return people


def ticks_of(numbers: Sequence[Number]) -> Ticks:
    people = frozenset(person_id for person_id, _ in numbers if person_id)
    return Ticks(people, frozenset(body for _, body in numbers if body))


def records_of(session: Session, event_id: int, numbers: Sequence[Number]) -> Iterator[GuestRecord]:
    """Yield the records of these rows in their order, read in pieces. One that was deleted meanwhile is left out."""
    for piece in in_pieces(numbers):
        ticks, found = ticks_of(piece), dict[Number, GuestRecord]()
        for kind, ids in {Rows.PEOPLE: ticks.people, Rows.INSTITUTIONS: ticks.institutions}.items():
            rows = rows_of(event_id, kinds=(kind,))
            column = rows.c.person_id if kind is Rows.PEOPLE else rows.c.institution_id
            for row in session.execute(records(rows).where(is_among(column, ids))) if ids else ():
                guest = record(row)
                found[guest.person_id, None if guest.person_id else guest.institution_id] = guest
        yield from (found[number] for number in piece if number in found)


def _ordered(
    session: Session, event_id: int, filters: GuestFilters, sort_by: SortBy, kinds: Sequence[Rows] = tuple(Rows)
) -> Select[int | None, int | None]:
    rows = rows_of(event_id, {"person_id", "body_id", *ORDERED_BY[sort_by], *filters.columns}, kinds)
    order = order_of(rows, sort_by)
    if kinds == (Rows.PEOPLE,):
        order = [rows.c.sort_key, rows.c.person_id]
    conditions = filter_conditions(session, rows, event_id, filters)
    return select(rows.c.person_id, rows.c.body_id).where(*conditions).order_by(*order)


def _numbers(session: Session, query: Select[int | None, int | None]) -> list[Number]:
    return [(person_id, body) for person_id, body in session.execute(query)]
