"""Names and addresses that people replaced themselves. The office knows the person by the old ones until it agrees."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.names.corrections import (
    Words,
    domain_of,
    is_small_correction_of_address,
    is_small_correction_of_name,
)
from ctevents.domain.people import Sex, full_name
from ctevents.formats.addresses import address_key
from ctevents.formats.transliteration import search_key
from ctevents.models import IdentityChange, Person
from ctevents.services.common import audit
from ctevents.services.people.people import PersonFields, edit_person, fields_of

NAME = ("given_name", "family_name")
FIELDS = frozenset({*NAME, "email"})
"""The fields that make a different person, if more than a small correction changed them."""

Known = Mapping[str, str]
"""Given name, family name and address, by the name of the field."""


@dataclass(frozen=True)
class Difference:
    """The difference between a person now and the person that the office knows, beyond small corrections. ``known``: name and
    address that the office knows.

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


def edit_by_themselves(tx: Transaction, person: Person, fields: PersonFields) -> tuple[list[str], Difference]:
    """Edit a person as ``edit_person`` does, for details that people enter themselves. The old details are kept.

    Sex is asked again if the name is a different one, and an unchanged title and the rank are removed: they were those of the
    person before. An address counts as known when it fills an empty one, unless a different name is waiting for the office.
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
    """Return the differences by the id of the person. People who do not differ, and did not meanwhile, are left out."""
    own = [person.id for person in people if not FIELDS.isdisjoint(person.self_entered)]
    changes = _open_changes(session, own) if own else []
    found = {
        person.id: _difference(person, [each for each in changes if each.person_id == person.id]) for person in people
    }
    return {number: difference for number, difference in found.items() if difference or difference.has_returned}


def is_other_until_agreed(session: Session, person: Person) -> bool:
    """True if they are, or were, a different person than the office knows, and the office has not decided yet."""
    difference = difference_of(session, person)
    return bool(difference) or difference.has_returned


def settle_identity(tx: Transaction, person: Person, fields: Collection[str] | None = None) -> None:
    """Accept the person's current details in ``fields``, or all for None, as known to the office. A second call does nothing.

    The other fields of a change, and the changes after it, stay open as rows of their own. The history does not list these
    again.
    """
    settled = set(fields) if fields is not None else None
    if not person.self_entered or (settled is not None and settled.isdisjoint({*person.self_entered, *NAME})):
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
    """Return the fields, with both name fields if one is among them. For editors, who see both names; an import settles only
    the fields that it writes."""
    return {*fields, *NAME} if {*NAME} & {*fields} else set(fields)


def _rest_of(change: IdentityChange, left: Collection[str]) -> IdentityChange:
    old, new = ({name: texts[name] for name in sorted(left)} for texts in (change.old, change.new))
    return IdentityChange(person_id=change.person_id, old=old, new=new, changed_at=change.changed_at)


def fields_known(session: Session, person: Person) -> PersonFields:
    """Return the person as the office knows them: without their own changes that the office has not accepted."""
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
    return {change.id: change for change in session.scalars(select(IdentityChange).where(IdentityChange.id.in_(ids)))}


def _identity_of(person: Person) -> Known:
    return {"given_name": person.given_name, "family_name": person.family_name, "email": person.email}


def _of_right_person(session: Session, person: Person, fields: PersonFields) -> PersonFields:
    """Return the fields with the sex, title and rank that belong to the name: the known ones for the known name, and none for a
    name that has just become a different one. A sex or title that differs from the recorded one was given for the new name."""
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
    old, new = (Words.of(each["given_name"], each["family_name"], search_key) for each in (known, typed))
    return is_small_correction_of_name(old, new)


def _keep(tx: Transaction, person: Person, before: PersonFields, changed: Collection[str]) -> None:
    """Record a change. A name is kept as a whole, so that it can be read. The history lists only a new name or address."""
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
    """Compare with the values that the first open change of each field replaced: many small steps make a large one. An address
    that filled an empty one is known, unless it came with a different name."""
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
    return Difference(known, is_other_name=not _is_same_name(known, typed), is_other_domain=not is_small)


def _address(text: str) -> str:
    return address_key(text) or text.lower()
