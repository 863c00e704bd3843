"""Filters of a guest list, as conditions on its rows.

An unnamed guest is not found by anything that reveals the identity.

The rows of a guest list that a filter finds: their ids in order, and the records behind them.

The ids are found first, with as few columns as the filter and the order need; then whole records of
one page or piece. To sort 20,000 whole rows takes 0.1 to 0.3 s."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    String,
    Subquery,
    and_,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session

from ctevents.domain.guests.bulk import Ticks
from ctevents.domain.protocol.titles import Rank
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.formats.transliteration import loose_key, search_key
from ctevents.models import (
    Institution,
    Invitation,
    Person,
    PersonTag,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common.pieces import in_pieces
from ctevents.services.guests.records import (
    ORDERED_BY,
    GuestRecord,
    Rows,
    SortBy,
    order_of,
    record,
    records,
    rows_of,
)
from ctevents.services.people.form_replies import people_who_replied
from ctevents.services.people.people import is_group_at
from ctevents.services.people.unnamed import pseudonyms_of


class Nobody(StrEnum):
    """Filters for a missing invitation, registration, group or rank. Institutions may have no
    group."""

    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class GuestFilters:
    """Filters of the list; an empty one does not apply. ``group`` is a code. ``ticked``: only these
    rows. ``tag_id``: only people with this tag. ``reply``: only people who gave this reply to the
    question with this number: its value, ``ANY`` or ``NONE``."""

    search: str = ""
    invitation: InvitationState | Nobody | None = None
    registration: RegistrationState | Nobody | None = None
    group: str | Nobody = ""
    rank: Rank | Nobody | None = None
    institution_id: int | None = None
    language: str = ""
    ticked: Ticks | None = None
    tag_id: int | None = None
    reply: tuple[int, str] | None = None
    is_vip: bool = False

    @property
    def columns(self) -> set[str]:
        """Return the names of the columns that the conditions read."""
        found = {
            name
            for name, value in vars(self).items()
            if value and name not in ("search", "ticked", "tag_id", "reply", "group")
        }
        if self.group:
            found.add("group_id")
        if self.tag_id or self.reply:
            found.add("person_id")
        if self.ticked is not None:
            found |= {"is_person", "person_id", "institution_id"}
        if search_key(self.search).strip():
            return found | {"search_key", "email", "institution_id", "person_id"}
        return found | (
            {"given_name", "family_name", "institution"} if self.search.strip() else set()
        )


def filter_conditions(
    session: Session, rows: Subquery, event_id: int, filters: GuestFilters
) -> list[ColumnElement[bool]]:
    """Return the conditions of the filters. It makes two queries if there is a search."""
    same: dict[str, Any] = {
        "institution_id": filters.institution_id,
        "language": filters.language,
    }
    conditions: list[ColumnElement[bool]] = [
        rows.c[name] == value for name, value in same.items() if value
    ]
    if filters.group:
        conditions.append(
            rows.c.group_id
            == (0 if filters.group is Nobody.NONE else _group_id(event_id, filters.group))
        )
    for name, state in {
        "rank": filters.rank,
        "invitation": filters.invitation,
        "registration": filters.registration,
    }.items():
        if state is not None:
            # Compared as it is, SQLite begins with all invitations in this state: twice as long.
            column = type_coerce(rows.c[name], String)
            conditions.append(func.coalesce(column, Nobody.NONE.value) == state.value)
    if filters.tag_id:
        conditions.append(
            rows.c.person_id.in_(
                select(PersonTag.person_id).where(PersonTag.tag_id == filters.tag_id)
            )
        )
    if filters.reply:
        conditions.append(rows.c.person_id.in_(people_who_replied(event_id, *filters.reply)))
    if filters.is_vip:
        conditions.append(rows.c.is_vip)
    if filters.ticked is not None:
        conditions.append(_is_ticked(rows, filters.ticked))
    return [*conditions, *_found(session, rows, event_id, filters.search)]


def _group_id(event_id: int, code: str) -> ScalarSelect[int]:
    return (
        select(StakeholderGroup.id)
        .where(StakeholderGroup.code == code, is_group_at(event_id))
        .scalar_subquery()
    )


def _is_ticked(rows: Subquery, ticked: Ticks) -> ColumnElement[bool]:
    is_body = and_(rows.c.is_person == 0, rows.c.institution_id.in_(ticked.institutions))
    return or_(rows.c.person_id.in_(ticked.people), is_body)


def _found(
    session: Session, rows: Subquery, event_id: int, text: str
) -> Iterator[ColumnElement[bool]]:
    """Yield conditions: each word is in the name, the address or the institution's name, in any
    script and accents. An unnamed guest is found by the pseudonym."""
    words = search_key(text).split()
    if not words and text.strip():
        # letters that have no Latin spelling are found as they were typed
        names = (
            rows.c.given_name,
            rows.c.family_name,
            rows.c.institution,
        )  # empty for people who may not be found by them
        yield or_(*(name.contains(text.strip(), autoescape=True) for name in names))
    if not words:
        return
    institutions = _institution_keys(session, event_id)
    pseudonyms = {key: search_key(name) for key, name in pseudonyms_of(session, event_id).items()}
    for word in words:
        loose = loose_key(word)
        bodies = [key for key, name in institutions.items() if loose in name]
        unnamed = [key for key, name in pseudonyms.items() if word in name]
        yield or_(
            *([rows.c.institution_id.in_(bodies)] if bodies else []),
            func.replace(rows.c.search_key, "dj", "d").contains(loose),
            func.lower(rows.c.email).contains(word),
            *([rows.c.person_id.in_(unnamed)] if unnamed else []),
        )


def _institution_keys(session: Session, event_id: int) -> dict[int, str]:
    query = select(Institution.id, Institution.name).where(Institution.event_id == event_id)
    return {
        institution_id: loose_key(search_key(name))
        for institution_id, name in session.execute(query)
    }


Number = tuple[int | None, int | None]
"""The id of a person, or of an institution: the other one is None."""


def numbers_found(
    session: Session, event_id: int, filters: GuestFilters, sort_by: SortBy
) -> list[Number]:
    """Return all rows in their order."""
    found = session.execute(_ordered(session, event_id, filters, sort_by))
    return [(person_id, body) for person_id, body in found]


@dataclass(frozen=True)
class GuestCounts:
    """The number of rows on the whole list by state of the invitation (None: without one), and by
    state of the registration."""

    invitations: dict[InvitationState | None, int]
    registrations: dict[RegistrationState, int]

    @property
    def total(self) -> int:
        return sum(self.invitations.values())


def guest_counts(session: Session, event_id: int) -> GuestCounts:
    """Count the rows in one statement."""
    by_state = (
        select(literal("invitations"), type_coerce(Invitation.state, String), func.count())
        .where(Invitation.event_id == event_id)
        .group_by(Invitation.state)
    )
    registered = (
        select(literal("registrations"), type_coerce(Registration.state, String), func.count())
        .where(Registration.event_id == event_id)
        .group_by(Registration.state)
    )
    people = select(literal("rows"), literal("people"), func.count()).where(
        Person.event_id == event_id
    )
    bodies = select(literal("rows"), literal("bodies"), func.count()).where(
        Invitation.event_id == event_id, Invitation.institution_id.is_not(None)
    )
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for name, state, number in session.execute(union_all(by_state, registered, people, bodies)):
        found[name][state] = number
    invitations: dict[InvitationState | None, int] = {
        InvitationState(state): number for state, number in found["invitations"].items()
    }
    registrations = {
        RegistrationState(state): number for state, number in found["registrations"].items()
    }
    if uninvited := sum(found["rows"].values()) - sum(invitations.values()):
        invitations[None] = uninvited
    return GuestCounts(invitations, registrations)


def numbers_of_part(
    session: Session,
    event_id: int,
    filters: GuestFilters,
    sort_by: SortBy,
    *,
    before: int,
    most: int,
) -> tuple[list[Number], int]:
    """Return at most ``most`` rows after the ``before`` first ones, and the number of all rows that
    the filters find."""
    found = _ordered(session, event_id, filters, sort_by)
    part = found.add_columns(func.count().over()).limit(most).offset(before)
    rows = session.execute(part).all()
    if rows or not before:
        return [(person_id, body) for person_id, body, _ in rows], rows[0][2] if rows else 0
    return [], session.scalar(
        select(func.count()).select_from(found.order_by(None).subquery())
    ) or 0


def ticks_of(numbers: Sequence[Number]) -> Ticks:
    people = frozenset(person_id for person_id, _ in numbers if person_id)
    return Ticks(people, frozenset(body for _, body in numbers if body))


def records_of(session: Session, event_id: int, numbers: Sequence[Number]) -> Iterator[GuestRecord]:
    """Yield the records of these rows in their order, read in pieces. One that was deleted
    meanwhile is left out."""
    for piece in in_pieces(numbers):
        ticks, found = ticks_of(piece), dict[Number, GuestRecord]()
        for kind, ids in {Rows.PEOPLE: ticks.people, Rows.INSTITUTIONS: ticks.institutions}.items():
            rows = rows_of(event_id, kinds=(kind,))
            column = rows.c.person_id if kind is Rows.PEOPLE else rows.c.institution_id
            for row in session.execute(records(rows).where(column.in_(ids))) if ids else ():
                guest = record(row)
                found[guest.person_id, None if guest.person_id else guest.institution_id] = guest
        yield from (found[number] for number in piece if number in found)


def _ordered(
    session: Session, event_id: int, filters: GuestFilters, sort_by: SortBy
) -> Select[int | None, int | None]:
    rows = rows_of(event_id, {"person_id", "body_id", *ORDERED_BY[sort_by], *filters.columns})
    conditions = filter_conditions(session, rows, event_id, filters)
    order = order_of(rows, sort_by)
    return select(rows.c.person_id, rows.c.body_id).where(*conditions).order_by(*order)
