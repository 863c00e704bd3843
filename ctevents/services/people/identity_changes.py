"""Names and addresses that people replaced themselves. The office knows the person by the old ones
until it agrees.

The same person at several events, only for organisers: found, linked, and unlinked. Nothing is
copied from one list to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Select, func, or_, select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.guests.doubts import Face, pairs
from ctevents.domain.names.corrections import (
    Words,
    domain_of,
    is_small_correction_of_address,
    is_small_correction_of_name,
)
from ctevents.domain.people import Sex, full_name
from ctevents.formats.addresses import address_key
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, IdentityChange, Person, Project
from ctevents.services.common import audit
from ctevents.services.common.pieces import in_pieces
from ctevents.services.people.people import PersonFields, edit_person, fields_of

NAME = ("given_name", "family_name")
FIELDS = frozenset({*NAME, "email"})
"""The fields that make a different person, if more than a small correction changed them."""

Known = Mapping[str, str]
"""Given name, family name and address, by the name of the field."""


@dataclass(frozen=True)
class Difference:
    """The difference between a person now and the person that the office knows, beyond small
    corrections. ``known``: name and address that the office knows.

    ``has_returned``: they differed, and returned to the known values before the office had decided.
    """

    known: Known
    is_other_name: bool = False
    is_other_domain: bool = False
    has_returned: bool = False

    def __bool__(self) -> bool:
        return self.is_other_name or self.is_other_domain

    @property
    def known_name(self) -> str:
        return full_name(self.known["given_name"], self.known["family_name"])

    @property
    def known_email(self) -> str:
        return self.known["email"]

    @property
    def known_domain(self) -> str:
        return domain_of(self.known_email)


def edit_by_themselves(
    tx: Transaction, person: Person, fields: PersonFields
) -> tuple[list[str], Difference]:
    """Edit a person as ``edit_person`` does, for details that people enter themselves. The old
    details are kept.

    Sex is asked again if the name is a different one, and an unchanged title and the rank are
    removed: they were those of the person before. An address counts as known when it fills an empty
    one, unless a different name is waiting for the office.
    """
    before = fields_of(person)
    changed = edit_person(tx, person, _of_right_person(tx, person, fields), by_themselves=True)
    if changed:
        _keep(tx, person, before, changed)
    difference = difference_of(tx, person)
    if "email" in changed and not before.email and not difference:
        settle_identity(tx, person, {"email"})
        difference = difference_of(tx, person)
    return changed, difference


def difference_of(session: Session, person: Person) -> Difference:
    """Return the difference. It needs no query if the person never changed name or address."""
    if FIELDS.isdisjoint(person.self_entered):
        return Difference(_identity_of(person))
    return _difference(person, _open_changes(session, [person.id]))


def differences_of(session: Session, people: Collection[Person]) -> dict[int, Difference]:
    """Return the differences by the id of the person. People who do not differ, and did not
    meanwhile, are left out."""
    own = [person.id for person in people if not FIELDS.isdisjoint(person.self_entered)]
    changes = _open_changes(session, own) if own else []
    found = {
        person.id: _difference(person, [each for each in changes if each.person_id == person.id])
        for person in people
    }
    return {
        number: difference
        for number, difference in found.items()
        if difference or difference.has_returned
    }


def is_other_until_agreed(session: Session, person: Person) -> bool:
    """True if they are, or were, a different person than the office knows, and the office has not
    decided yet."""
    difference = difference_of(session, person)
    return bool(difference) or difference.has_returned


def settle_identity(tx: Transaction, person: Person, fields: Collection[str] | None = None) -> None:
    """Accept the person's current details in ``fields``, or all for None, as known to the office. A
    second call does nothing.

    The other fields of a change, and the changes after it, stay open as rows of their own. The
    history does not list these again.
    """
    settled = set(fields) if fields is not None else None
    if not person.self_entered or (
        settled is not None and settled.isdisjoint({*person.self_entered, *NAME})
    ):
        return
    is_split = False
    for change in _open_changes(tx, [person.id]):
        left = change.old.keys() - settled if settled is not None else set()
        is_split = is_split or left != change.old.keys()
        if not is_split:
            continue
        change.settled_at = tx.now
        if left:
            tx.add(_rest_of(change, left))
            tx.flush()  # since their order counts


def with_whole_name(fields: Collection[str]) -> set[str]:
    """Return the fields, with both name fields if one is among them. For editors, who see both
    names; an import settles only the fields that it writes."""
    return {*fields, *NAME} if {*NAME} & {*fields} else set(fields)


def _rest_of(change: IdentityChange, left: Collection[str]) -> IdentityChange:
    old, new = ({name: texts[name] for name in sorted(left)} for texts in (change.old, change.new))
    return IdentityChange(
        person_id=change.person_id, old=old, new=new, changed_at=change.changed_at
    )


def fields_known(session: Session, person: Person) -> PersonFields:
    """Return the person as the office knows them: without their own changes that the office has not
    accepted."""
    known: dict[str, Any] = dict(vars(fields_of(person)))
    for change in reversed(_open_changes(session, [person.id])):
        known.update(change.old)
    known["sex"] = Sex(known["sex"]) if known["sex"] else None
    known["email"] = difference_of(session, person).known_email
    return PersonFields(**known)


def latest_open_change(session: Session, person: Person) -> int | None:
    """Return the id of the newest open change, or None."""
    changes = _open_changes(session, [person.id]) if person.self_entered else []
    return max((change.id for change in changes), default=None)


def changes_by_id(session: Session, ids: Collection[int]) -> dict[int, IdentityChange]:
    if not ids:
        return {}
    return {
        change.id: change
        for change in session.scalars(select(IdentityChange).where(IdentityChange.id.in_(ids)))
    }


def _identity_of(person: Person) -> Known:
    return {
        "given_name": person.given_name,
        "family_name": person.family_name,
        "email": person.email,
    }


def _of_right_person(session: Session, person: Person, fields: PersonFields) -> PersonFields:
    """Return the fields with the sex, title and rank that belong to the name: the known ones for
    the known name, and none for a name that has just become a different one. A sex or title that
    differs from the recorded one was given for the new name."""
    before, known, typed = _identity_of(person), difference_of(session, person).known, vars(fields)
    was_known, is_known = _is_same_name(known, before), _is_same_name(known, typed)
    if was_known and is_known:
        return fields
    if is_known:
        right = fields_known(session, person)
    elif was_known or not _is_same_name(before, typed):
        right = replace(fields, sex=None, title="", rank="")
    else:
        return fields
    sex = right.sex if fields.sex is person.sex_said else fields.sex
    title = right.title if fields.title == person.title else fields.title
    return replace(fields, sex=sex, title=title, rank=right.rank)


def _is_same_name(known: Known, typed: Known) -> bool:
    if all(known[name] == typed[name] for name in NAME):
        return True
    old, new = (
        Words.of(each["given_name"], each["family_name"], search_key) for each in (known, typed)
    )
    return is_small_correction_of_name(old, new)


def _keep(tx: Transaction, person: Person, before: PersonFields, changed: Collection[str]) -> None:
    """Record a change. A name is kept as a whole, so that it can be read. The history lists only a
    new name or address."""
    kept = sorted({*changed, *NAME} if {*NAME} & {*changed} else changed)
    old, new = (_texts(fields, kept) for fields in (before, fields_of(person)))
    change = IdentityChange(person_id=person.id, old=old, new=new, changed_at=tx.now)
    tx.add(change)
    tx.flush()
    about = {"event_id": person.event_id, "person_id": person.id}
    seen = sorted(FIELDS & {*changed})
    if not seen:
        return
    audit.record(tx, "guest.renamed", **about, change=change.id, fields=seen)


def _texts(fields: PersonFields, names: Collection[str]) -> dict[str, str]:
    return {name: getattr(fields, name) or "" for name in names}


def _open_changes(session: Session, person_ids: Collection[int]) -> Sequence[IdentityChange]:
    """Return the open changes, the oldest first."""
    is_open = IdentityChange.person_id.in_(person_ids) & IdentityChange.settled_at.is_(None)
    return session.scalars(select(IdentityChange).where(is_open).order_by(IdentityChange.id)).all()


def _difference(person: Person, changes: Sequence[IdentityChange]) -> Difference:
    """Compare with the values that the first open change of each field replaced: many small steps
    make a large one. An address that filled an empty one is known, unless it came with a different
    name."""
    current = _identity_of(person)
    known = dict(current)
    for change in reversed(changes):
        known.update({field: text for field, text in change.old.items() if field in FIELDS})
    if not known["email"] and _is_same_name(known, current):
        known["email"] = next(filter(None, (change.old.get("email") for change in changes)), "")
    found = _compared(known, current)
    has_differed = any(_compared(known, {**current, **change.new}) for change in changes)
    return replace(found, has_returned=has_differed and not found)


def _compared(known: Known, typed: Known) -> Difference:
    is_small = is_small_correction_of_address(*(_address(each["email"]) for each in (known, typed)))
    return Difference(
        known, is_other_name=not _is_same_name(known, typed), is_other_domain=not is_small
    )


def _address(text: str) -> str:
    return address_key(text) or text.lower()


def alike_across_events(session: Session) -> list[list[Person]]:
    """Return groups of people of several events who may be one person and are not linked. Unnamed
    guests are left out."""
    people = {person.id: person for person in session.scalars(_namesakes())}
    near = defaultdict[int, set[int]](set)
    for one, other in pairs(map(_face, people.values())):
        if people[one].event_id != people[other].event_id and not _are_linked(
            people[one], people[other]
        ):
            near[one].add(other)
            near[other].add(one)
    return [[people[person_id] for person_id in sorted(group)] for group in _groups(near)]


def linked_across_events(session: Session) -> list[list[Person]]:
    """Return the linked people in groups, by name. Groups with fewer than two named people are left
    out."""
    query = _WITH_ALL.where(Person.identity.is_not(None), Person.is_unnamed.is_(False))
    groups: defaultdict[str | None, list[Person]] = defaultdict(list)
    for person in session.scalars(query.order_by(Person.search_key, Person.event_id, Person.id)):
        groups[person.identity].append(person)
    return [group for group in groups.values() if len(group) > 1]


def events_of(session: Session, groups: Collection[Collection[Person]]) -> dict[int, Event]:
    ids = {person.event_id for group in groups for person in group}
    return {event.id: event for event in session.scalars(select(Event).where(Event.id.in_(ids)))}


def link_people(tx: Transaction, person_ids: Collection[int]) -> int:
    """Link these people, and everybody linked to them before, as one person. Return their number.
    Do nothing and return 0 if fewer than two of them are named and still exist."""
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
    """Lock all links, so that they change one after the other. Otherwise two transactions could
    wait for each other forever. The first project is the lock for all links. Raises if there is
    none, since nothing would be locked."""
    tx.scalars(select(Project.id).order_by(Project.id).limit(1).with_for_update()).one()


def _held(tx: Transaction, which: ColumnElement[bool]) -> Sequence[Person]:
    """Lock these people by id, the order of every command that edits several people."""
    return tx.scalars(
        select(Person)
        .where(which)
        .order_by(Person.id)
        .with_for_update()
        .execution_options(populate_existing=True)
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
    return _WITH_ALL.where(Person.is_unnamed.is_(False), Person.search_key.in_(keys)).order_by(
        Person.id
    )


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
