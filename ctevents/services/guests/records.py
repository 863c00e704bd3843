"""The rows of a guest list as the database finds them: people and invited institutions side by side.

For unnamed guests, these queries return nothing that reveals the identity, and neither find nor sort them by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    Select,
    Subquery,
    and_,
    case,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from ctevents.domain.letters.incoming import Partstat
from ctevents.domain.people import Sex, full_name, in_language, listed_name, pseudonym_parts
from ctevents.domain.protocol.ranks import Rank, place_of_rank
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.formats.transliteration import loose_key, search_key
from ctevents.models import Badge, Institution, Invitation, Person, Registration, StakeholderGroup
from ctevents.services.people.people import INSTITUTION_NAME
from ctevents.services.people.unnamed import has_named_unnamed, pseudonyms_of


@dataclass(frozen=True, kw_only=True)
class GuestRecord:
    """A person, or an institution with ``seats``. An institution has no name, sex or phone, and in ``email`` the focal point's
    address.

    ``invitation`` is None for nominees, open registrants and walk-ins. ``group`` is a code. The nonces open the personal links.
    ``badge_id`` is the number inside the badge code of a confirmed person. ``answer`` is the calendar program's.

    An unnamed guest has the parts of the pseudonym as names, and no address, institution, position, title, rank, phone, link or
    badge. The institution that named them has no link either, since its page shows the name. An erased person has the family name
    ``ERASED``, and no institution, link or badge.
    """

    person_id: int | None
    institution_id: int | None
    given_name: str
    family_name: str
    email: str
    has_doubtful_address: bool
    institution: str
    position: str
    title: str
    rank: Rank | None
    group: str
    sex: Sex | None
    language: str
    phone: str
    is_unnamed: bool
    unnamed_number: int | None
    seats: int | None
    invitation: InvitationState | None
    invitation_nonce: str | None
    registration: RegistrationState | None
    answer: Partstat | None
    registration_nonce: str | None
    is_walk_in: bool
    badge_id: int | None

    @property
    def name(self) -> str:
        return full_name(self.given_name, self.family_name)

    @property
    def listed_name(self) -> str:
        return self.name if self.is_unnamed else listed_name(self.given_name, self.family_name)


class Nobody(StrEnum):
    """Filters for a missing invitation or registration."""

    NONE = "none"


class SortBy(StrEnum):
    NAME = "name"
    INSTITUTION = "institution"
    GROUP = "group"
    RANK = "rank"
    INVITATION = "invitation"
    REGISTRATION = "registration"


@dataclass(frozen=True, kw_only=True)
class GuestFilters:
    """Filters of the list; an empty one does not apply. ``group`` is a code."""

    search: str = ""
    invitation: InvitationState | Nobody | None = None
    registration: RegistrationState | Nobody | None = None
    group: str = ""
    institution_id: int | None = None
    language: str = ""


def records(rows: Subquery) -> Select[*tuple[Any, ...]]:
    """Select the columns of ``record``."""
    return select(*(rows.c[name] for name in (*GuestRecord.__dataclass_fields__, "group_names")))


def record(row: RowMapping) -> GuestRecord:
    values = dict(row)
    names = values.pop("group_names")
    if row["is_unnamed"]:
        parts = pseudonym_parts(in_language(names, "en"), row["unnamed_number"] or 0)
        values["given_name"], values["family_name"] = parts
    return GuestRecord(**values)


def rows_of(event_id: int) -> Subquery:
    """Return a subquery with a row for each guest: the columns of ``GuestRecord``, and those to search and order by."""
    return union_all(_people(event_id), _institutions(event_id)).subquery("guests")


def filter_conditions(
    session: Session, rows: Subquery, event_id: int, filters: GuestFilters
) -> list[ColumnElement[bool]]:
    """Return the conditions of the filters. It makes one query if there is a search."""
    conditions = [
        column == value
        for column, value in [
            (rows.c.group, filters.group),
            (rows.c.institution_id, filters.institution_id),
            (rows.c.language, filters.language),
        ]
        if value
    ]
    for column, state in [(rows.c.invitation, filters.invitation), (rows.c.registration, filters.registration)]:
        if state is not None:
            conditions.append(column.is_(None) if state is Nobody.NONE else column == state)
    return [*conditions, *_found(session, rows, event_id, filters.search)]


_PLACES = {rank.value: place_of_rank(rank) for rank in Rank}


def order_of(rows: Subquery, sort_by: SortBy) -> list[ColumnElement[Any]]:
    """Return the order, which ends with the name. Institutions come before people; unnamed guests come last."""
    by_name = [rows.c.is_person, rows.c.sort_key, rows.c.person_id, rows.c.name_key]
    first: dict[SortBy, list[ColumnElement[Any]]] = {
        SortBy.NAME: [],
        SortBy.INSTITUTION: [rows.c.name_key.is_(None), rows.c.name_key],
        SortBy.GROUP: [rows.c.group_position],
        SortBy.RANK: [case(_PLACES, value=rows.c.rank, else_=place_of_rank(None))],
        SortBy.INVITATION: [rows.c.invitation.is_(None), rows.c.invitation],
        SortBy.REGISTRATION: [rows.c.registration.is_(None), rows.c.registration],
    }
    return [*first[sort_by], *by_name]


def _people(event_id: int) -> Select[*tuple[Any, ...]]:
    good_badge = and_(Badge.registration_id == Registration.id, Badge.revoked_at.is_(None))
    return (
        select(
            Person.id.label("person_id"),
            literal(1).label("is_person"),
            Person.sort_key.label("sort_key"),
            _of_known(Person.institution_id, None).label("institution_id"),
            _of_named(Person.given_name).label("given_name"),
            _of_named(Person.family_name).label("family_name"),
            _of_named(Person.search_key).label("search_key"),
            _of_named(Person.email).label("email"),
            _is_doubtful(Person.email, Person.email_bounced).label("has_doubtful_address"),
            _of_known(INSTITUTION_NAME).label("institution"),
            _of_known(Institution.name_key, None).label("name_key"),
            _of_named(Person.position).label("position"),
            _of_named(Person.title).label("title"),
            _of_named(Person.rank, None).label("rank"),
            StakeholderGroup.code.label("group"),
            # only for a pseudonym: reading them takes longer than the rest of a row
            case((Person.is_unnamed, StakeholderGroup.names)).label("group_names"),
            StakeholderGroup.position.label("group_position"),
            Person.sex.label("sex"),
            Person.language.label("language"),
            _of_named(Person.phone).label("phone"),
            Person.is_unnamed.label("is_unnamed"),
            Person.unnamed_number.label("unnamed_number"),
            Invitation.seats.label("seats"),
            Invitation.state.label("invitation"),
            _of_known(Invitation.link_nonce, None).label("invitation_nonce"),
            Registration.state.label("registration"),
            Registration.partstat.label("answer"),
            _of_known(Registration.link_nonce, None).label("registration_nonce"),
            func.coalesce(Registration.is_walk_in, literal(False)).label("is_walk_in"),
            _of_known(Badge.id, None).label("badge_id"),
        )
        .join(Person.group)
        .outerjoin(Person.institution)
        .outerjoin(Invitation, Invitation.person_id == Person.id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Badge, good_badge)
        .where(Person.event_id == event_id)
    )


def _institutions(event_id: int) -> Select[*tuple[Any, ...]]:
    nothing = literal("")
    return (
        select(
            null(),
            literal(0),
            null(),
            Institution.id,
            nothing,
            nothing,
            nothing,
            Invitation.focal_email,
            _is_doubtful(Invitation.focal_email, Invitation.focal_email_bounced),
            Institution.name,
            Institution.name_key,
            nothing,
            nothing,
            null(),
            func.coalesce(StakeholderGroup.code, ""),
            null(),
            func.coalesce(StakeholderGroup.position, 0),
            null(),
            func.coalesce(Invitation.language, ""),
            nothing,
            literal(False),
            null(),
            Invitation.seats,
            Invitation.state,
            case((has_named_unnamed(), None), else_=Invitation.link_nonce),
            null(),
            null(),
            null(),
            literal(False),
            null(),
        )
        .join(Invitation.institution)
        .outerjoin(Institution.group)
        .where(Invitation.event_id == event_id)
    )


def _of_named(
    column: ColumnElement[Any] | InstrumentedAttribute[Any], otherwise: str | None = ""
) -> ColumnElement[Any]:
    return case((Person.is_unnamed, otherwise), else_=column)


def _of_known(column: Any, otherwise: str | None = "") -> ColumnElement[Any]:
    """Return the column for people who are named and not erased."""
    return case((or_(Person.is_unnamed, Person.erased_at.is_not(None)), otherwise), else_=column)


def _is_doubtful(
    address: InstrumentedAttribute[str], bounced: InstrumentedAttribute[str | None]
) -> ColumnElement[bool]:
    return and_(address != "", func.coalesce(bounced, "") == address)


def _found(session: Session, rows: Subquery, event_id: int, text: str) -> Iterator[ColumnElement[bool]]:
    """Yield conditions: each word is in the name, the address or the institution's name, in any script and accents. An unnamed
    guest is found by the pseudonym."""
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
    institutions, pseudonyms = _institution_keys(session, event_id), pseudonyms_of(session, event_id)
    for word in words:
        loose = loose_key(word)
        yield or_(
            func.replace(rows.c.search_key, "dj", "d").contains(loose),
            func.lower(rows.c.email).contains(word),
            rows.c.institution_id.in_([key for key, name in institutions.items() if loose in loose_key(name)]),
            rows.c.person_id.in_([key for key, name in pseudonyms.items() if word in search_key(name)]),
        )


def _institution_keys(session: Session, event_id: int) -> dict[int, str]:
    query = select(Institution.id, Institution.name).where(Institution.event_id == event_id)
    return {institution_id: search_key(name) for institution_id, name in session.execute(query)}
