"""A check whether a person that staff type by hand is already on the list."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from ctevents.db.base import Transaction
from ctevents.domain.guests.identity import Identity, IdentityIndex
from ctevents.domain.people import full_name
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.transliteration import search_key
from ctevents.models import Person
from ctevents.services.people.brought import identities_brought_by
from ctevents.services.people.people import PersonFields


def refuse_if_listed(tx: Transaction, event_id: int, fields: PersonFields, but: Person | None = None) -> None:
    """Refuse a person who is on the list already. Equal names have the same search key, so that few people are compared. Unnamed
    guests added by others do not count: a refusal would confirm a guess. Organisers see both as possible duplicates."""
    name = full_name(fields.given_name, fields.family_name)
    alike = (
        select(Person)
        .options(joinedload(Person.institution))
        .where(Person.event_id == event_id, Person.search_key == search_key(name))
    )
    others = IdentityIndex()
    named = {person.id: person for person in tx.scalars(alike) if person is not but and not person.is_unnamed}
    for person in named.values():
        others.add(person.id, Identity(person.name, person.email, person.institution_name))
    for person_id, identity in _brought_unnamed(tx, event_id):
        others.add(person_id, identity)
    found = others.find(Identity(name, fields.email, fields.institution))
    if found is not None:
        raise _refusal(named.get(found), typed=(name, fields.institution))


def _refusal(listed: Person | None, *, typed: tuple[str, str]) -> Refusal:
    """Return the refusal. For an unnamed guest it has only the typed text, and no link to the pseudonym."""
    name, institution = (listed.name, listed.institution_name) if listed is not None else typed
    called = f"{name} ({institution})" if institution else name
    return Refusal(Reason.GUEST_LISTED_ALREADY, (called,), person_id=listed.id if listed is not None else None)


def _brought_unnamed(tx: Transaction, event_id: int) -> Iterator[tuple[int, Identity]]:
    query = select(Person).where(Person.event_id == event_id, Person.is_unnamed, Person.brought != [])
    for person in tx.scalars(query):
        for identity in identities_brought_by(person, tx.actor):
            yield person.id, identity
