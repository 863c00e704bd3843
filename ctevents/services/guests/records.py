"""The rows of a guest list as the database finds them: people and invited institutions side by
side.

For unnamed guests, these queries return nothing that reveals the identity, and neither find nor
sort them by it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Row,
    Select,
    Subquery,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute

from ctevents.domain.letters.incoming import Partstat
from ctevents.domain.people import Sex, full_name, in_language, listed_name, pseudonym_parts
from ctevents.domain.protocol.titles import Rank, place_of_rank
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.models import Badge, Institution, Invitation, Person, Registration, StakeholderGroup
from ctevents.services.people.people import INSTITUTION_NAME
from ctevents.services.people.unnamed import has_named_unnamed
from ctevents.services.replies.vetting import SHOWS_WORDS


@dataclass(frozen=True)
class GuestRecord:
    """A person, or an institution with ``seats``. An institution has no name, sex or phone, and in
    ``email`` the focal point's address.

    ``invitation`` is None for nominees, open registrants and walk-ins. ``group`` is a code. The
    nonces open the personal links. ``badge_id`` is the number inside the badge code of a confirmed
    person. ``answer`` is the calendar program's.

    An unnamed guest has the parts of the pseudonym as names, and no address, institution, position,
    title, rank, phone, link or badge. The institution that named them has no link either, since its
    page shows the name. An erased person has the family name ``ERASED``, and no institution, link
    or badge.
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
    is_vip: bool
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


class SortBy(StrEnum):
    NAME = "name"
    INSTITUTION = "institution"
    GROUP = "group"
    RANK = "rank"
    INVITATION = "invitation"
    REGISTRATION = "registration"


def records(rows: Subquery) -> Select[*tuple[Any, ...]]:
    """Select the columns of ``record``, in the order of the fields."""
    return select(*(rows.c[name] for name in (*GuestRecord.__dataclass_fields__, "group_names")))


def record(row: Row[*tuple[Any, ...]]) -> GuestRecord:
    *values, names = row
    guest = GuestRecord(*values)
    if not guest.is_unnamed:
        return guest
    given_name, family_name = pseudonym_parts(in_language(names, "en"), guest.unnamed_number or 0)
    return replace(guest, given_name=given_name, family_name=family_name)


class Rows(StrEnum):
    PEOPLE = "people"
    INSTITUTIONS = "institutions"


def rows_of(
    event_id: int, columns: Collection[str] = (), kinds: Collection[Rows] = tuple(Rows)
) -> Subquery:
    """Return a subquery with a row for each guest: the columns of ``GuestRecord``, and those to
    search and order by.

    With ``columns`` it has only these, and joins only the tables that they need: twenty thousand
    whole rows take long to sort.
    """
    makers = {Rows.PEOPLE: _people, Rows.INSTITUTIONS: _institutions}
    selects = [makers[kind](event_id, columns) for kind in Rows if kind in kinds]
    return (union_all(*selects) if len(selects) > 1 else selects[0]).subquery("guests")


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


_OF_PEOPLE: dict[str, Any] = {
    "person_id": Person.id,
    "body_id": null(),
    "is_person": literal(1),
    "sort_key": Person.sort_key,
    "institution_key": null(),
    "institution_id": _of_known(Person.institution_id, None),
    "given_name": _of_named(Person.given_name),
    "family_name": _of_named(Person.family_name),
    "search_key": _of_named(Person.search_key),
    "email": _of_named(Person.email),
    "has_doubtful_address": _is_doubtful(Person.email, Person.email_bounced),
    "institution": _of_known(INSTITUTION_NAME),
    "name_key": _of_known(Institution.name_key, None),
    "position": _of_named(Person.position),
    "title": _of_named(Person.title),
    "rank": _of_named(Person.rank, None),
    "group": StakeholderGroup.code,
    "group_id": Person.group_id,
    # only for a pseudonym: reading them takes longer than the rest of a row
    "group_names": case((Person.is_unnamed, StakeholderGroup.names)),
    "group_position": StakeholderGroup.position,
    "sex": Person.sex,
    "language": Person.language,
    "phone": _of_named(Person.phone),
    "is_unnamed": Person.is_unnamed,
    "unnamed_number": Person.unnamed_number,
    "is_vip": Person.is_vip,
    "seats": Invitation.seats,
    "invitation": Invitation.state,
    "invitation_nonce": _of_known(Invitation.link_nonce, None),
    "registration": Registration.state,
    "answer": Registration.partstat,
    "registration_nonce": _of_known(Registration.link_nonce, None),
    "is_walk_in": func.coalesce(Registration.is_walk_in, literal(False)),
    "badge_id": _of_known(Badge.id, None),
    "host_id": _of_named(Person.host_id, None),
    "awaited_by": _of_named(Person.awaited_by),
    "remarks": _of_named(Person.note, None),
    "words_to_host": case((SHOWS_WORDS, Invitation.words_to_host)),
}
_NOTHING = literal("")
_OF_INSTITUTIONS: dict[str, Any] = {
    "person_id": cast(null(), Integer),  # PostgreSQL compares no number with an untyped NULL
    "body_id": Institution.id,
    "is_person": literal(0),
    "sort_key": null(),
    "institution_key": Institution.name_key,
    "institution_id": Institution.id,
    "given_name": _NOTHING,
    "family_name": _NOTHING,
    "search_key": _NOTHING,
    "email": Invitation.focal_email,
    "has_doubtful_address": _is_doubtful(Invitation.focal_email, Invitation.focal_email_bounced),
    "institution": Institution.name,
    "name_key": Institution.name_key,
    "position": _NOTHING,
    "title": _NOTHING,
    "rank": null(),
    "group": func.coalesce(StakeholderGroup.code, ""),
    "group_id": func.coalesce(Institution.group_id, 0),
    "group_names": null(),
    "group_position": func.coalesce(StakeholderGroup.position, 0),
    "sex": null(),
    "language": func.coalesce(Invitation.language, ""),
    "phone": _NOTHING,
    "is_unnamed": literal(False),
    "unnamed_number": null(),
    "is_vip": literal(False),
    "seats": Invitation.seats,
    "invitation": Invitation.state,
    "invitation_nonce": case((has_named_unnamed(), None), else_=Invitation.link_nonce),
    "registration": null(),
    "answer": null(),
    "registration_nonce": null(),
    "is_walk_in": literal(False),
    "badge_id": null(),
    "host_id": null(),
    "awaited_by": _NOTHING,
    "remarks": null(),
    "words_to_host": null(),
}
_COLUMNS = {
    kind: {name: column.label(name) for name, column in columns.items()}
    for kind, columns in {Rows.PEOPLE: _OF_PEOPLE, Rows.INSTITUTIONS: _OF_INSTITUTIONS}.items()
}
"""The columns of each kind of rows. They are made once: to make them for each query takes longer
than many a query."""


_PLACES = {rank.value: place_of_rank(rank) for rank in Rank}


BY_NAME = ("is_person", "sort_key", "person_id", "institution_key")
"""The columns of the order by name: institutions, then people; unnamed guests come last."""

ORDERED_BY = {
    SortBy.NAME: BY_NAME,
    SortBy.INSTITUTION: ("name_key", *BY_NAME),
    SortBy.GROUP: ("group_position", "group_id", *BY_NAME),
    SortBy.RANK: ("rank", *BY_NAME),
    SortBy.INVITATION: ("invitation", *BY_NAME),
    SortBy.REGISTRATION: ("registration", *BY_NAME),
}
"""The columns that each order reads."""


def order_of(rows: FromClause, sort_by: SortBy) -> list[ColumnElement[Any]]:
    """Return the order, which ends with the name."""
    by_name: list[ColumnElement[Any]] = [rows.c[name] for name in BY_NAME]
    if sort_by is SortBy.NAME:
        return by_name
    column = rows.c[ORDERED_BY[sort_by][0]]
    if sort_by is SortBy.RANK:
        return [case(_PLACES, value=column, else_=place_of_rank(None)), *by_name]
    if sort_by is SortBy.GROUP:
        return [column, rows.c.group_id, *by_name]
    return [column.is_(None), column, *by_name]


def _people(event_id: int, names: Collection[str]) -> Select[*tuple[Any, ...]]:
    wanted = set(names or _OF_PEOPLE)
    # Each join names the event, or PostgreSQL reads the rows of all events.
    query = _columns(Rows.PEOPLE, wanted).select_from(Person)
    if wanted & {"group", "group_names", "group_position"}:
        query = query.join(Person.group)
    if wanted & {"institution", "name_key"}:
        query = query.outerjoin(Person.institution.and_(Institution.event_id == event_id))
    if wanted & {"seats", "invitation", "invitation_nonce", "words_to_host"}:
        of_event = and_(Invitation.person_id == Person.id, Invitation.event_id == event_id)
        query = query.outerjoin(Invitation, of_event)
    if wanted & {"registration", "answer", "registration_nonce", "is_walk_in", "badge_id"}:
        of_event = and_(Registration.person_id == Person.id, Registration.event_id == event_id)
        query = query.outerjoin(Registration, of_event)
    if "badge_id" in wanted:
        query = query.outerjoin(
            Badge, and_(Badge.registration_id == Registration.id, Badge.revoked_at.is_(None))
        )
    return query.where(Person.event_id == event_id)


def _institutions(event_id: int, names: Collection[str]) -> Select[*tuple[Any, ...]]:
    return (
        _columns(Rows.INSTITUTIONS, set(names or _OF_INSTITUTIONS))
        .select_from(Invitation)
        .join(Invitation.institution)
        .outerjoin(Institution.group)
        # an event has few: its invitations are nearly all of people
        .where(Institution.event_id == event_id)
    )


def _columns(kind: Rows, wanted: Collection[str]) -> Select[*tuple[Any, ...]]:
    return select(*(column for name, column in _COLUMNS[kind].items() if name in wanted))
