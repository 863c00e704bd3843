"""People and institutions of one event's list.

The reference of a guest: one for page, file, letter on paper and search.
``domain.guests.references`` has its form."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, bindparam, func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.guests.identity import RowKind, possible_meaning, reference
from ctevents.domain.people import Sex, tidy
from ctevents.domain.protocol.titles import Rank
from ctevents.models import Event, Institution, Person, RosterPerson, StakeholderGroup
from ctevents.services.common.locks import version_of
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.people.institutions import institution_named, is_known, known_institution


@dataclass(frozen=True, kw_only=True)
class PersonFields:
    """A person's fields from a form or a row. ``group`` is the code of a stakeholder group. ``sex``
    is None without an answer."""

    given_name: str
    family_name: str
    email: str
    institution: str
    position: str
    group: str
    sex: Sex | None
    language: str
    title: str = ""
    phone: str | None = None
    """None leaves the phone unchanged: invitees are not asked for one."""
    rank: str | None = None
    """A ``Rank``, or an empty text for no rank. None leaves the rank unchanged: only staff enter
    it."""


OF_STAFF = frozenset({"phone", "rank"})
"""The fields that people do not enter about themselves."""

IDENTITY = frozenset({"given_name", "family_name", "email", "institution"})
"""The fields by which a file recognises a person."""


INSTITUTION_NAME = func.coalesce(
    func.nullif(Person.institution_typed, "", type_=Person.institution_typed.type),
    Institution.name,
    "",
)
"""``Person.institution_name`` in a query with an outer join of the institution."""


def groups(
    session: Session, project_id: int, *, offered_only: bool = False
) -> list[StakeholderGroup]:
    """Return the groups of a project in the order in which they are shown."""
    return list(
        session.scalars(_OFFERED if offered_only else _OF_PROJECT, {"of_project": project_id})
    )


def groups_by_event(
    session: Session, event_ids: Collection[int]
) -> dict[int, list[StakeholderGroup]]:
    """Return the groups of the project of each event."""
    query = _GROUPS.add_columns(Event.id).join(
        Event, Event.project_id == StakeholderGroup.project_id
    )
    found: dict[int, list[StakeholderGroup]] = {event_id: [] for event_id in event_ids}
    for group, event_id in session.execute(query.where(Event.id.in_(event_ids))):
        found[event_id].append(group)
    return found


def group_codes(session: Session, event_ids: Collection[int]) -> list[str]:
    """Return the codes of the groups of these events, each once. Groups with the same code in two
    projects are counted together where events of both are."""
    found = groups_by_event(session, event_ids).values()
    return [*dict.fromkeys(group.code for of_event in found for group in of_event)]


def group_at(session: Session, event_id: int, code: str) -> StakeholderGroup:
    """Return the group with this code at an event."""
    return session.scalars(
        _GROUPS.where(StakeholderGroup.code == code, is_group_at(event_id))
    ).one()


def is_group_at(event_id: int) -> ColumnElement[bool]:
    """Return the condition that a group is one of the event's project."""
    of_event = select(Event.project_id).where(Event.id == event_id).scalar_subquery()
    return StakeholderGroup.project_id == of_event


_GROUPS = select(StakeholderGroup).order_by(StakeholderGroup.position, StakeholderGroup.id)
_OF_PROJECT = _GROUPS.where(StakeholderGroup.project_id == bindparam("of_project"))
_OFFERED = _OF_PROJECT.where(StakeholderGroup.is_offered)


def add_person(
    tx: Transaction,
    event_id: int,
    fields: PersonFields,
    *,
    is_unnamed: bool = False,
    by_themselves: bool = False,
) -> Person:
    person = Person(
        event_id=event_id,
        created_at=tx.now,
        is_unnamed=is_unnamed,
        self_entered=[],
        formerly=[],
        brought=[],
    )
    _write(tx, person, fields)
    if by_themselves:
        write_shown(tx, person, institution_typed=_own_spelling(person, fields))
        person.self_entered = sorted(vars(fields).keys() - OF_STAFF)
    tx.add(person)
    tx.flush()
    return person


def edit_person(
    tx: Transaction, person: Person, fields: PersonFields, *, by_themselves: bool = False
) -> list[str]:
    """Write the fields that differ, and return their names. Details that people enter themselves
    win over later files."""
    changed = [name for name, old, new in _differences(person, fields) if old != new]
    if changed:
        if IDENTITY & set(changed) and not person.formerly:
            person.formerly = [known_as(person)]
        _write(tx, person, fields)
        if "institution" in changed:
            write_shown(
                tx, person, institution_typed=_own_spelling(person, fields) if by_themselves else ""
            )
        if by_themselves:
            person.self_entered = sorted({*person.self_entered, *changed})
    return changed


def _own_spelling(person: Person, fields: PersonFields) -> str:
    """Return the person's own spelling of their institution, or an empty text if it equals the
    list's."""
    listed, typed = person.institution, tidy(fields.institution)
    return "" if listed is None or listed.name == typed else typed


def known_as(person: Person) -> dict[str, str]:
    """Return how a file knows a person, for ``Person.formerly``."""
    return {"name": person.name, "email": person.email, "institution": person.institution_name}


def fields_of(person: Person) -> PersonFields:
    """Return the current fields of a person, without the phone."""
    return PersonFields(
        given_name=person.given_name,
        family_name=person.family_name,
        email=person.email,
        institution=person.institution_name,
        position=person.position,
        title=person.title,
        group=person.group.code,
        sex=person.sex_said,
        language=person.language,
        rank=person.rank or "",
    )


def person_version(person: Person) -> str:
    """Return a hash that changes with every field that an editor of a person writes."""
    fields = (
        person.given_name,
        person.family_name,
        person.email,
        person.institution_name,
        person.position,
    )
    more = (
        person.group_id,
        person.sex_said,
        person.language,
        person.phone,
        person.is_unnamed,
        person.title,
        person.rank,
    )
    return version_of((fields, more))


def unnamed_version(person: Person) -> str:
    """Return the version of the visible fields of an unnamed guest, as ``person_version``: nobody
    can guess the others from it."""
    return version_of((person.group_id, person.sex_said, person.language, person.is_unnamed))


def _differences(person: Person, fields: PersonFields) -> Collection[tuple[str, object, object]]:
    return [
        ("given_name", person.given_name, fields.given_name),
        ("family_name", person.family_name, fields.family_name),
        ("email", person.email, fields.email),
        ("institution", person.institution_name, tidy(fields.institution)),
        ("position", person.position, fields.position),
        ("title", person.title, fields.title),
        ("group", person.group.code, fields.group),
        ("sex", person.sex_said, fields.sex),
        ("language", person.language, fields.language),
        *((name, old, new) for name, old, new in _of_staff(person, fields) if new is not None),
    ]


def _of_staff(person: Person, fields: PersonFields) -> Collection[tuple[str, object, object]]:
    return [("phone", person.phone, fields.phone), ("rank", person.rank or "", fields.rank)]


def _write(tx: Transaction, person: Person, fields: PersonFields) -> None:
    group = group_at(tx, person.event_id, fields.group)
    found = institution_named if person.is_unnamed else known_institution
    institution = found(tx, person.event_id, fields.institution, group_id=group.id)
    name = {"given_name": fields.given_name, "family_name": fields.family_name}
    write_shown(tx, person, **name, institution=institution, group=group)
    person.title = fields.title
    person.email = fields.email
    person.position = fields.position
    person.sex, person.is_sex_said = fields.sex or Sex.X, fields.sex is not None
    person.language = fields.language
    if fields.phone is not None:
        person.phone = fields.phone
    if fields.rank is not None:
        person.rank = Rank(fields.rank) if fields.rank else None


def reference_of(guest: Person | Institution) -> str:
    """Return such as ``P17-K3FA``. That of an unnamed guest is by the number of the pseudonym."""
    if isinstance(guest, Institution):
        return reference(RowKind.INSTITUTION, guest.event_id, guest.id)
    if guest.is_unnamed:
        return reference(RowKind.UNNAMED, guest.event_id, guest.unnamed_number or 0)
    return reference(RowKind.PERSON, guest.event_id, guest.id)


def referred_to(
    session: Session, event_ids: Collection[int], text: str
) -> Person | Institution | None:
    """Return the guest of these events whose reference it is, however it is typed. The reference of
    a merged row leads to the one that stayed. An earlier one by name does not lead to an unnamed
    guest, nor does that of an institution which staff do not see lead to it: it would say that an
    unnamed guest belongs there."""
    found = possible_meaning(text, event_ids)
    if found is None:
        return None
    kind, event_id, number = found
    if kind is RowKind.INSTITUTION:
        query = select(Institution).where(
            Institution.event_id == event_id, Institution.id == number, is_known()
        )
        return session.scalars(query).one_or_none()
    people = select(Person).where(Person.event_id == event_id)
    if kind is RowKind.UNNAMED:
        return session.scalars(
            people.where(Person.unnamed_number == number, Person.is_unnamed)
        ).one_or_none()
    stayed = select(RosterPerson.person_id).where(
        RosterPerson.id == number, RosterPerson.event_id == event_id
    )
    is_meant = Person.id.in_((number, session.scalar(stayed) or number))
    return session.scalars(people.where(is_meant, Person.is_unnamed.is_(False))).one_or_none()
