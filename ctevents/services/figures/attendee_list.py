"""The people on a list of attendees: consenting people with a seat, or consenting attendees.

Needs of people who come: head counts for caterer and interpreters, and needs of single
persons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.figures.attendance import tally
from ctevents.domain.figures.certificates import AttendeeChoice
from ctevents.domain.names.order import initial
from ctevents.domain.people import LANGUAGES
from ctevents.domain.registration import RegistrationState
from ctevents.formats.unsigned import unsigned
from ctevents.models import Person, Registration
from ctevents.services.common import audit
from ctevents.services.people.people import groups_by_event
from ctevents.services.people.unnamed import ShownPerson, shown

IS_LISTED: dict[AttendeeChoice, ColumnElement[bool]] = {
    AttendeeChoice.EXPECTED: Registration.state == RegistrationState.CONFIRMED,
    AttendeeChoice.ATTENDED: Registration.entry_id.is_not(None),
}
_HAS_AGREED = Registration.may_share_details & ~Person.is_unnamed


@dataclass(frozen=True)
class Attendee:
    """A person on the list. ``group`` is a code. ``letter``: the first letter of the family name in
    the alphabet of the list; empty for an unnamed guest."""

    shown: ShownPerson
    group: str
    letter: str


@dataclass(frozen=True)
class ListCount:
    """The size of a list. ``left_out``: people without consent, and unnamed guests."""

    listed: int
    left_out: int


def people_listed(
    session: Session, event_ids: Sequence[int], listing: AttendeeChoice, *, only_agreed: bool = True
) -> dict[int, list[Attendee]]:
    """Return the people by event, in the order of lists. Unnamed guests come last. They are never
    on a list of people who consented."""
    query = (
        select(Registration)
        .join(Registration.person)
        .options(
            contains_eager(Registration.person).options(
                joinedload(Person.group), joinedload(Person.institution)
            )
        )
        .where(Registration.event_id.in_(event_ids), IS_LISTED[listing])
        .order_by(Person.sort_key, Person.id)
    )
    if only_agreed:
        query = query.where(_HAS_AGREED)
    codes = {
        group.id: group.code
        for of_event in groups_by_event(session, event_ids).values()
        for group in of_event
    }
    found: dict[int, list[Attendee]] = {event_id: [] for event_id in event_ids}
    for registration in session.scalars(query):
        found[registration.event_id].append(_attendee(registration, codes[registration.group_id]))
    return found


def _attendee(registration: Registration, group: str) -> Attendee:
    person, alphabet = registration.person, registration.event.alphabet
    letter = "" if person.is_unnamed else initial(person.given_name, person.family_name, alphabet)
    return Attendee(shown(person), group, letter)


def count_listed(
    session: Session, event_ids: Sequence[int], listing: AttendeeChoice, *, only_agreed: bool = True
) -> int:
    """Return the number of people in ``people_listed``."""
    query = select(func.count(Registration.id)).join(Registration.person)
    query = query.where(Registration.event_id.in_(event_ids), IS_LISTED[listing])
    return session.scalar(query.where(_HAS_AGREED) if only_agreed else query) or 0


def list_counts(session: Session, event_id: int) -> dict[AttendeeChoice, ListCount]:
    counts = [
        count
        for is_listed in IS_LISTED.values()
        for count in (
            func.count().filter(is_listed, _HAS_AGREED),
            func.count().filter(is_listed, ~_HAS_AGREED),
        )
    ]
    row = session.execute(
        select(*counts)
        .select_from(Registration)
        .join(Registration.person)
        .where(Registration.event_id == event_id)
    ).one()
    return {
        listing: ListCount(listed, left_out)
        for listing, listed, left_out in zip(IS_LISTED, row[::2], row[1::2], strict=True)
    }


def record_list(tx: Transaction, event_id: int, listing: AttendeeChoice, kind: str) -> None:
    """Record the export of names: the list, the number, the kind of file, and the actor."""
    rows = list_counts(tx, event_id)[listing].listed
    audit.record(
        tx, "attendee_list.made", event_id=event_id, names=f"names-{listing}", rows=rows, file=kind
    )


@dataclass(frozen=True, kw_only=True)
class HeadCounts:
    """The needs of people with a seat. ``diets``: food that people cannot eat, in words that do not
    reveal the writer, with the number of people. ``receivers``: the number of people who need
    interpretation, by language. ``needs``: registrations with access needs or assistants, by
    name."""

    confirmed: int
    assistants: int
    diets: list[tuple[str, int]]
    receivers: list[tuple[str, int]]
    needs: list[Registration]

    @property
    def heads(self) -> int:
        return self.confirmed + self.assistants

    @property
    def in_need(self) -> int:
        """The number of people who wrote access needs, with or without assistants."""
        return sum(bool(registration.access_needs) for registration in self.needs)


def head_counts(session: Session, event_id: int) -> HeadCounts:
    query = (
        select(Registration)
        .join(Registration.person)
        .options(contains_eager(Registration.person).joinedload(Person.group), _WITH_INSTITUTION)
        .where(Registration.event_id == event_id, Registration.state == RegistrationState.CONFIRMED)
        .order_by(Person.sort_key, Person.id)
    )
    coming = session.scalars(query).all()
    receivers = Counter(
        registration.interpretation_language or registration.person.language
        for registration in coming
        if registration.needs_interpretation
    )
    return HeadCounts(
        confirmed=len(coming),
        assistants=sum(registration.assistants for registration in coming),
        diets=tally(
            unsigned(registration.dietary, registration.person.name) for registration in coming
        ),
        receivers=[
            (language, receivers[language]) for language in LANGUAGES if receivers[language]
        ],
        needs=[
            registration
            for registration in coming
            if registration.access_needs or registration.assistants
        ],
    )


_WITH_INSTITUTION = contains_eager(Registration.person).joinedload(Person.institution)
