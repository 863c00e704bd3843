"""The same person at several events, only for organisers: found, linked, and unlinked. Nothing is copied from one list to
another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from uuid import uuid4

from sqlalchemy import ColumnElement, Select, func, or_, select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.guests.duplicates import Face, pairs
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Person, Project
from ctevents.services.common import audit
from ctevents.services.common.pieces import in_pieces


def alike_across_events(session: Session) -> list[list[Person]]:
    """Return groups of people of several events who may be one person and are not linked. Unnamed guests are left out."""
    people = {person.id: person for person in session.scalars(_namesakes())}
    near = defaultdict[int, set[int]](set)
    for one, other in pairs(map(_face, people.values())):
        if people[one].event_id != people[other].event_id and not _are_linked(people[one], people[other]):
            near[one].add(other)
            near[other].add(one)
    return [[people[person_id] for person_id in sorted(group)] for group in _groups(near)]


def linked_across_events(session: Session) -> list[list[Person]]:
    """Return the linked people in groups, by name. Groups with fewer than two named people are left out."""
    query = _WITH_ALL.where(Person.identity.is_not(None), Person.is_unnamed.is_(False))
    groups: defaultdict[str | None, list[Person]] = defaultdict(list)
    for person in session.scalars(query.order_by(Person.search_key, Person.event_id, Person.id)):
        groups[person.identity].append(person)
    return [group for group in groups.values() if len(group) > 1]


def events_of(session: Session, groups: Collection[Collection[Person]]) -> dict[int, Event]:
    ids = {person.event_id for group in groups for person in group}
    return {event.id: event for event in session.scalars(select(Event).where(Event.id.in_(ids)))}


def link_people(tx: Transaction, person_ids: Collection[int]) -> int:
    """Link these people, and everybody linked to them before, as one person. Return their number. Do nothing and return 0 if
    fewer than two of them are named and still exist."""
    lock_identities(tx)
    known = select(Person.identity).where(Person.id.in_(person_ids), Person.is_unnamed.is_(False))
    concerned = _held(tx, or_(Person.id.in_(person_ids), Person.identity.in_(known)))
    people = [person for person in concerned if person.id in person_ids and not person.is_unnamed]
    if len(people) < 2:
        return 0
    identities = {person.identity for person in people if person.identity}
    identity = min(identities, default=None) or str(uuid4())
    for person in concerned:
        if person in people or person.identity in identities:
            person.identity = identity
    _record(tx, "people.linked", people)
    return len(people)


def unlink_person(tx: Transaction, person_id: int) -> None:
    """Separate a person from the people they are linked to. A second call does nothing."""
    lock_identities(tx)
    known = select(Person.identity).where(Person.id == person_id)
    linked = _held(tx, or_(Person.id == person_id, Person.identity.in_(known)))
    person = next((each for each in linked if each.id == person_id), None)
    if person is None or person.identity is None:
        return
    rest = [each for each in linked if each is not person]
    for each in [person, *(rest if len(rest) == 1 else ())]:
        each.identity = None
    _record(tx, "people.unlinked", [person])


def unlink_last(tx: Transaction, identities: Collection[str]) -> None:
    """Unlink a person who is the last of a link. The caller has locked the links."""
    for piece in in_pieces(sorted(identities)):
        alone = select(Person.identity).where(Person.identity.in_(piece)).group_by(Person.identity)
        last = Person.identity.in_(alone.having(func.count() == 1))
        tx.execute(update(Person).where(last).values(identity=None))


def lock_identities(tx: Transaction) -> None:
    """Lock all links, so that they change one after the other. Otherwise two transactions could wait for each other forever. The
    first project is the lock for all links. Raises if there is none, since nothing would be locked."""
    tx.scalars(select(Project.id).order_by(Project.id).limit(1).with_for_update()).one()


def _held(tx: Transaction, which: ColumnElement[bool]) -> Sequence[Person]:
    """Lock these people by id, the order of every command that edits several people."""
    return tx.scalars(
        select(Person).where(which).order_by(Person.id).with_for_update().execution_options(populate_existing=True)
    ).all()


def _record(tx: Transaction, action: str, people: Sequence[Person]) -> None:
    """Record without an event or a person: a country office reads the history of its guests."""
    audit.record(tx, action, people=[str(person.id) for person in people])


_WITH_ALL = select(Person).options(joinedload(Person.institution), joinedload(Person.group))


def _namesakes() -> Select[Person]:
    keys = (
        select(Person.search_key)
        .where(Person.is_unnamed.is_(False), Person.search_key != "")
        .group_by(Person.search_key)
        .having(func.count(Person.event_id.distinct()) > 1)
    )
    return _WITH_ALL.where(Person.is_unnamed.is_(False), Person.search_key.in_(keys)).order_by(Person.id)


def _face(person: Person) -> Face:
    institution = person.institution_name
    return Face(
        id=person.id,
        name=person.search_key,
        institution=search_key(institution) or institution,
        email=person.email.casefold(),
    )


def _are_linked(one: Person, other: Person) -> bool:
    return one.identity is not None and one.identity == other.identity


def _groups(near: dict[int, set[int]]) -> Iterator[set[int]]:
    """Yield the connected groups."""
    seen: set[int] = set()
    for start in sorted(near):
        group, ahead = set[int](), {start} - seen
        while ahead:
            group |= ahead
            ahead = {other for each in ahead for other in near[each]} - group
        seen |= group
        if group:
            yield group
