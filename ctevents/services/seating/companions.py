"""The companions of an event's registrants, as the list for security has them and a door knows
them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, selectinload

from ctevents.domain.entry import CountedScan
from ctevents.domain.names.order import sort_key
from ctevents.domain.people import in_language, listed_name
from ctevents.domain.registration import CompanionRole, RegistrationState
from ctevents.formats.transliteration import search_key
from ctevents.models import Companion, Event, Person, Registration, StakeholderGroup
from ctevents.services.seating.registrants import NAMES, name_and_institution


@dataclass(frozen=True, kw_only=True)
class RosterCompanion:
    """A companion, as a door knows them beside their guest. ``search`` is a search key of the
    name."""

    id: str
    name: str
    search: str
    role: CompanionRole
    status: RegistrationState
    entry: CountedScan | None


@dataclass(frozen=True, kw_only=True)
class KnownCompanion:
    """A companion. ``state`` is that of the guest's registration. ``guest_id`` (the id of the
    person) and what follows it are None and empty for a companion of an unnamed guest: together the
    two names could tell who that is."""

    id: str
    name: str
    listed_name: str
    order: bytes
    role: CompanionRole
    state: RegistrationState
    guest_id: int | None
    guest: str
    institution: str
    group: str
    group_names: dict[str, str]
    entry: CountedScan | None

    @property
    def may_enter(self) -> bool:
        return self.state is RegistrationState.CONFIRMED

    def group_name(self, language: str) -> str:
        return in_language(self.group_names, language)


@dataclass(frozen=True)
class WithoutNames:
    """A guest with a seat who told a number of companions and not all names. ``guest_id`` is that
    of the person; None and an empty name for an unnamed guest."""

    guest_id: int | None
    guest: str
    number: int


def companions_without_names(session: Session, event_id: int) -> list[WithoutNames]:
    """Return the guests, by name, whose companions were only counted: the event asked for a number
    before it asked for names."""
    named = (
        select(func.count())
        .where(Companion.registration_id == Registration.id)
        .correlate(Registration)
        .scalar_subquery()
    )
    number = (Registration.assistants - named).label("number")
    query = (
        select(Person.id.label("person_id"), number, *NAMES)
        .select_from(Registration)
        .join(Registration.person)
        .join(Person.group)
        .outerjoin(Person.institution)
        .where(
            Registration.event_id == event_id,
            Registration.state == RegistrationState.CONFIRMED,
            number > 0,
        )
        .order_by(Person.sort_key, Person.id)
    )
    return [
        WithoutNames(None, "", row.number)
        if row.is_unnamed
        else WithoutNames(row.person_id, name_and_institution(row)[0], row.number)
        for row in session.execute(query)
    ]


def companions_at(session: Session, event_id: int) -> list[KnownCompanion]:
    """Return all companions, sorted by their own names, so that the order does not show which guest
    they come with."""
    alphabet = session.get_one(Event, event_id).alphabet
    found = [
        _known(row, sort_key(row.Companion.given_name, row.Companion.family_name, alphabet))
        for row in session.execute(_COMPANIONS.where(Registration.event_id == event_id))
    ]
    return sorted(found, key=attrgetter("order", "id"))


_COMPANIONS = (
    select(
        Companion,
        Registration.state,
        Person.id.label("person_id"),
        *NAMES,
        StakeholderGroup.code.label("group"),
    )
    .join(Registration, Registration.id == Companion.registration_id)
    .join(Registration.person)
    .join(Person.group)
    .outerjoin(Person.institution)
    .options(selectinload(Companion.ticks))
)


def companions_of_named(
    session: Session, of_registrations: ColumnElement[bool]
) -> dict[int, list[RosterCompanion]]:
    """Return the companions of these registrants, in the order in which they were named, by the id
    of the registration. Those of unnamed guests are left out."""
    query = _OF_ROSTER.where(of_registrations, ~Person.is_unnamed).order_by(
        Companion.position, Companion.id
    )
    found: defaultdict[int, list[RosterCompanion]] = defaultdict(list)
    for companion, state in session.execute(query):
        found[companion.registration_id].append(_on_roster(companion, state))
    return found


def companions_of_unnamed(session: Session, event_id: int) -> list[RosterCompanion]:
    """Return the companions of all unnamed guests, in the order of their random ids: nothing joins
    them to a guest."""
    query = _OF_ROSTER.where(Registration.event_id == event_id, Person.is_unnamed).order_by(
        Companion.id
    )
    return [_on_roster(companion, state) for companion, state in session.execute(query)]


_OF_ROSTER = (
    select(Companion, Registration.state)
    .join(Registration, Registration.id == Companion.registration_id)
    .join(Registration.person)
    .options(selectinload(Companion.ticks))
)


def _on_roster(companion: Companion, state: RegistrationState) -> RosterCompanion:
    return RosterCompanion(
        id=companion.id,
        name=companion.name,
        search=search_key(companion.name),
        role=companion.role,
        status=state,
        entry=companion.entry,
    )


def _known(row: Any, order: bytes) -> KnownCompanion:
    companion, is_hidden = row.Companion, row.is_unnamed
    guest, institution = ("", "") if is_hidden else name_and_institution(row)
    return KnownCompanion(
        id=companion.id,
        name=companion.name,
        listed_name=listed_name(companion.given_name, companion.family_name),
        order=order,
        role=companion.role,
        state=row.state,
        guest_id=None if is_hidden else row.person_id,
        guest=guest,
        institution=institution,
        group="" if is_hidden else row.group,
        group_names={} if is_hidden else row.group_names,
        entry=companion.entry,
    )
