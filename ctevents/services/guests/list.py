"""The guest list of an event: its rows; adding and editing by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.guests.identity import Identity, IdentityIndex
from ctevents.domain.people import full_name, name_key, tidy
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Institution, Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.roster_changes import mark_changed, mark_people, write_shown
from ctevents.services.guests.filters import (
    GuestCounts,
    GuestFilters,
    guest_counts,
    numbers_found,
    numbers_of_part,
    records_of,
)
from ctevents.services.guests.lookup import institution_guest
from ctevents.services.guests.records import GuestRecord, SortBy
from ctevents.services.people.companions import identities_brought_by, remember_brought
from ctevents.services.people.identity_changes import settle_identity, with_whole_name
from ctevents.services.people.institutions import (
    absorb,
    known_institution,
    known_to_staff,
    namesake,
)
from ctevents.services.people.people import (
    IDENTITY,
    PersonFields,
    add_person,
    edit_person,
    fields_of,
    group_at,
    person_version,
)
from ctevents.services.people.unnamed import number_unnamed
from ctevents.services.seating.decision import deciding
from ctevents.services.seating.offers import change_offer, offer_version
from ctevents.tokens import new_nonce

PAGE = 100


@dataclass(frozen=True, kw_only=True)
class InstitutionFields:
    """The fields of an institution. ``group`` is a code; ``email`` is that of the focal point.
    ``seats``: seats that it may name people for, without those it gave back. They are by the codes
    of groups (``split``) or for anybody. None leaves them unchanged."""

    name: str
    group: str
    email: str
    language: str
    seats: int | None
    split: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class GuestPage:
    """One page of a list, the number of rows on all pages, and the counts of the whole list."""

    records: list[GuestRecord]
    total: int
    counts: GuestCounts


def guest_list(
    session: Session,
    event_id: int,
    filters: GuestFilters,
    *,
    sort_by: SortBy = SortBy.NAME,
    page: int = 1,
) -> GuestPage:
    """Return a page of the list. ``page`` counts from 1."""
    counts = guest_counts(session, event_id)
    numbers, total = numbers_of_part(
        session, event_id, filters, sort_by, before=(page - 1) * PAGE, most=PAGE
    )
    return GuestPage([*records_of(session, event_id, numbers)], total, counts)


def guest_records(session: Session, event_id: int) -> list[GuestRecord]:
    """Return the whole list: invited institutions, then people by name."""
    return [
        *records_of(
            session, event_id, numbers_found(session, event_id, GuestFilters(), SortBy.NAME)
        )
    ]


def add_person_guest(
    tx: Transaction, event: Event, fields: PersonFields, *, is_unnamed: bool = False
) -> Invitation:
    """Add a person to the list, not yet invited."""
    lock_event(tx, event.id)
    refuse_if_listed(tx, event.id, fields)
    person = add_person(tx, event.id, fields, is_unnamed=is_unnamed)
    remember_brought(person, tx.actor)
    number_unnamed(tx, event.id)
    invitation = Invitation(
        event_id=event.id, person=person, link_nonce=new_nonce(), created_at=tx.now
    )
    tx.add(invitation)
    tx.flush()
    audit.record(tx, "guest.added", event_id=event.id, person_id=person.id)
    return invitation


def edit_person_guest(
    tx: Transaction,
    person: Person,
    fields: PersonFields,
    *,
    is_unnamed: bool,
    seen: str | None = None,
) -> list[str]:
    """Write the fields that differ and return their names. The doors get the changes of a
    registrant. A person with a seat keeps it, whatever the quotas of a new group or institution
    say.

    ``seen`` is the ``person_version`` that the editor began with. If the person or somebody else
    saved since, nothing is written.
    """
    with deciding(tx, person) as decision:
        if person.erased_at is not None:
            raise Refusal(Reason.PERSON_ERASED)
        if seen not in (None, person_version(person)):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        known = fields_of(person)
        is_same = all(getattr(known, name) == getattr(fields, name) for name in IDENTITY)
        if not person.is_unnamed and not is_same:  # an unnamed guest keeps their identity
            refuse_if_listed(tx, person.event_id, fields, but=person)
        registered = tx.scalars(
            select(Registration.id).where(Registration.person_id == person.id)
        ).all()
        decision.hold(*registered)
        changed = edit_person(tx, person, fields)
        if IDENTITY & set(changed):
            remember_brought(person, tx.actor)
        settle_identity(tx, person, with_whole_name(changed))
        if person.is_unnamed != is_unnamed:
            write_shown(tx, person, is_unnamed=is_unnamed)
            number_unnamed(tx, person.event_id)
            changed.append("unnamed")
        if changed:
            audit.record(
                tx, "guest.edited", event_id=person.event_id, person_id=person.id, fields=changed
            )
            tx.flush()
            mark_changed(tx, person.event_id, *registered)
        if {"group", "institution", "unnamed"} & set(changed):
            decision.seats_changed()
        return changed


def add_institution_guest(
    tx: Transaction,
    event: Event,
    *,
    name: str,
    group: str,
    email: str,
    language: str,
    seats: int,
    split: Mapping[str, int] | None = None,
) -> Invitation:
    """Add an institution with seats to the list, not yet invited. ``email`` is its focal point's.
    ``split``: the seats for each group, unless they are for anybody."""
    lock_event(tx, event.id)
    group_id = _group_id(tx, event.id, group)
    institution = known_institution(tx, event.id, name, group_id=group_id)
    if institution is None:
        raise ValueError("an institution needs a name")
    if institution_guest(tx, event.id, institution.id) is not None:
        raise Refusal(Reason.GUEST_LISTED_ALREADY, (institution.name,))
    institution.group_id = group_id
    invitation = Invitation(
        event_id=event.id,
        institution=institution,
        seats=seats,
        split=dict(split or {}),
        focal_email=email,
        language=language,
        link_nonce=new_nonce(),
        created_at=tx.now,
    )
    tx.add(invitation)
    tx.flush()
    audit.record(
        tx, "institution.added", event_id=event.id, institution=institution.id, seats=seats
    )
    return invitation


def edit_institution_guest(
    tx: Transaction, invitation: Invitation, fields: InstitutionFields, *, seen: str | None = None
) -> list[str]:
    """Write the fields that differ and return their names. Seats that are withdrawn go to people
    who wait.

    ``seen`` is the ``offer_version`` that the editor began with. If somebody else saved since,
    nothing is written, and seats that the institution gave back are not offered again.
    """
    with deciding(tx, invitation) as decision:
        event = decision.event
        if seen not in (None, offer_version(invitation)):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        institution = invitation.institution
        if institution is None:
            raise ValueError("a person's invitation has no seats")
        changed = _write_institution(tx, institution, fields) + _write_offer(tx, invitation, fields)
        if not changed:
            return []
        audit.record(
            tx, "institution.edited", event_id=event.id, institution=institution.id, fields=changed
        )
        tx.flush()
        if "name" in changed:
            mark_changed(tx, event.id, *_registered_of(tx, institution))
            people = tx.scalars(select(Person.id).where(_are_shown_of(institution)))
            mark_people(tx, event.id, {number: number for number in people})
        if {"seats", "group"} & set(changed):
            decision.seats_changed()
        return changed


def fields_of_institution(invitation: Invitation) -> InstitutionFields:
    """Return the fields as they are, with the seats unchanged."""
    institution = invitation.institution
    assert institution is not None
    group = institution.group.code if institution.group else ""
    return InstitutionFields(
        name=institution.name,
        group=group,
        email=invitation.focal_email,
        language=invitation.language or invitation.event.main_language,
        seats=None,
    )


def _write_institution(
    tx: Transaction, institution: Institution, fields: InstitutionFields
) -> list[str]:
    name, key, group_id = (
        tidy(fields.name),
        name_key(fields.name),
        _group_id(tx, institution.event_id, fields.group),
    )
    other = namesake(tx, institution, key)
    if other is not None and known_to_staff(tx, other):
        raise Refusal(Reason.GUEST_LISTED_ALREADY, (other.name,))
    if other is not None:
        absorb(tx, institution, other)
    values = {"name": (institution.name, name), "group": (institution.group_id, group_id)}
    if key != institution.name_key:  # a person's own spelling was one of the old name
        tx.execute(
            update(Person)
            .where(Person.institution_id == institution.id)
            .values(institution_typed="")
        )
    institution.name, institution.name_key, institution.group_id = name, key, group_id
    return [field for field, (old, new) in values.items() if old != new]


def _write_offer(tx: Transaction, invitation: Invitation, fields: InstitutionFields) -> list[str]:
    columns = {"focal_email": fields.email, "language": fields.language}
    changed = [name for name, value in columns.items() if getattr(invitation, name) != value]
    for name in changed:
        setattr(invitation, name, columns[name])
    if fields.seats is not None and change_offer(
        tx, invitation, fields.split or {"": fields.seats}
    ):
        changed.append("seats")
    return changed


def _group_id(tx: Transaction, event_id: int, code: str) -> int | None:
    """Return the id, or None for an institution without a group."""
    return group_at(tx, event_id, code).id if code else None


def _registered_of(tx: Transaction, institution: Institution) -> Sequence[int]:
    """Return the registrations of named people. The doors do not learn the institution of an
    unnamed guest, nor that it has a new name."""
    return tx.scalars(
        select(Registration.id).join(Registration.person).where(_are_shown_of(institution))
    ).all()


def _are_shown_of(institution: Institution) -> ColumnElement[bool]:
    return (Person.institution_id == institution.id) & Person.is_unnamed.is_(False)


def refuse_if_listed(
    tx: Transaction, event_id: int, fields: PersonFields, but: Person | None = None
) -> None:
    """Refuse a person who is on the list already. Equal names have the same search key, so that few
    people are compared. Unnamed guests added by others do not count: a refusal would confirm a
    guess. Organisers see both as possible duplicates."""
    name = full_name(fields.given_name, fields.family_name)
    alike = (
        select(Person)
        .options(joinedload(Person.institution))
        .where(Person.event_id == event_id, Person.search_key == search_key(name))
    )
    others = IdentityIndex()
    named = {
        person.id: person
        for person in tx.scalars(alike)
        if person is not but and not person.is_unnamed
    }
    for person in named.values():
        others.add(person.id, Identity(person.name, person.email, person.institution_name))
    for person_id, identity in _brought_unnamed(tx, event_id):
        others.add(person_id, identity)
    found = others.find(Identity(name, fields.email, fields.institution))
    if found is not None:
        raise _refusal(named.get(found), typed=(name, fields.institution))


def _refusal(listed: Person | None, *, typed: tuple[str, str]) -> Refusal:
    """Return the refusal. For an unnamed guest it has only the typed text, and no link to the
    pseudonym."""
    name, institution = (listed.name, listed.institution_name) if listed is not None else typed
    called = f"{name} ({institution})" if institution else name
    return Refusal(
        Reason.GUEST_LISTED_ALREADY, (called,), person_id=listed.id if listed is not None else None
    )


def _brought_unnamed(tx: Transaction, event_id: int) -> Iterator[tuple[int, Identity]]:
    query = select(Person).where(
        Person.event_id == event_id, Person.is_unnamed, Person.brought != []
    )
    for person in tx.scalars(query):
        for identity in identities_brought_by(person, tx.actor):
            yield person.id, identity
