"""The reference of a guest: one for page, file, letter on paper and search. ``domain.guests.references`` has its form."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.domain.guests.references import RowKind, possible_meaning, reference
from ctevents.models import Institution, Person, RosterPerson
from ctevents.services.people.institutions import is_known


def reference_of(guest: Person | Institution) -> str:
    """Return such as ``P17-K3FA``. That of an unnamed guest is by the number of the pseudonym."""
    if isinstance(guest, Institution):
        return reference(RowKind.INSTITUTION, guest.event_id, guest.id)
    if guest.is_unnamed:
        return reference(RowKind.UNNAMED, guest.event_id, guest.unnamed_number or 0)
    return reference(RowKind.PERSON, guest.event_id, guest.id)


def referred_to(session: Session, event_ids: Collection[int], text: str) -> Person | Institution | None:
    """Return the guest of these events whose reference it is, however it is typed. The reference of a merged row leads to the one
    that stayed. An earlier one by name does not lead to an unnamed guest, nor does that of an institution which staff do not see
    lead to it: it would say that an unnamed guest belongs there."""
    found = possible_meaning(text, event_ids)
    if found is None:
        return None
    kind, event_id, number = found
    if kind is RowKind.INSTITUTION:
        query = select(Institution).where(Institution.event_id == event_id, Institution.id == number, is_known())
        return session.scalars(query).one_or_none()
    people = select(Person).where(Person.event_id == event_id)
    if kind is RowKind.UNNAMED:
        return session.scalars(people.where(Person.unnamed_number == number, Person.is_unnamed)).one_or_none()
    stayed = select(RosterPerson.person_id).where(RosterPerson.id == number, RosterPerson.event_id == event_id)
    is_meant = Person.id.in_((number, session.scalar(stayed) or number))
    return session.scalars(people.where(is_meant, Person.is_unnamed.is_(False))).one_or_none()
