"""The roster: what a door needs to know, and nothing more.

The entries of people who are in, as doors get them with a new version of the roster."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import (
    JSON,
    Integer,
    Select,
    String,
    TableValuedAlias,
    Update,
    and_,
    bindparam,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from ctevents.db.base import Transaction
from ctevents.domain.door_roster import STATES, Extent, UnregisteredState
from ctevents.domain.entry import CountedScan, Flag
from ctevents.domain.registration import RegistrationState
from ctevents.formats.transliteration import search_key
from ctevents.models import (
    Badge,
    CheckIn,
    Invitation,
    Person,
    Registration,
    RosterPerson,
    RosterVersion,
    StakeholderGroup,
)
from ctevents.services.common.roster_changes import OF_EVENT, RAISE, VERSIONS, raise_version
from ctevents.services.seating.companions import (
    RosterCompanion,
    companions_of_named,
    companions_of_unnamed,
)
from ctevents.services.seating.registrants import (
    COUNTS,
    ENTRY,
    HAS_FLAGS,
    NAMES,
    OF_PERSON,
    Registrant,
    entry_in,
    flags_of,
    name_and_institution,
    registrants,
)
from ctevents.services.seating.seats import IS_CONFIRMED


@dataclass(frozen=True)
class DoorCounts:
    """The number of people with a seat, including those who came; and those who came, each counted
    once."""

    expected: int
    attended: int


@dataclass(frozen=True, kw_only=True)
class RosterRow:
    """A row of the roster. ``id`` is the number by which doors know the person, before and after
    they register. ``badge`` is the id of the valid badge. ``search`` is a search key of name and
    institution; ``group`` is a code."""

    id: int
    registration_id: int | None
    badge: int | None
    name: str
    search: str
    institution: str
    group: str
    status: RegistrationState | UnregisteredState
    entry: CountedScan | None
    flags: Sequence[Flag]
    companions: Sequence[RosterCompanion] = ()


@dataclass(frozen=True)
class Roster:
    """The roster. ``revoked`` are the ids of all badges that are no longer valid. ``companions``:
    all those of unnamed guests."""

    version: int
    counts: DoorCounts
    rows: Sequence[RosterRow]
    revoked: Sequence[int]
    companions: Sequence[RosterCompanion]


def roster_version(session: Session, event_id: int) -> int:
    return session.scalars(
        select(RosterVersion.version).where(RosterVersion.event_id == event_id)
    ).one()


def door_counts(session: Session, event_id: int) -> DoorCounts:
    return DoorCounts(*session.execute(_AT_THE_DOOR, {"of_event": event_id}).one())


_AT_THE_DOOR = select(
    func.count().filter(or_(IS_CONFIRMED, Registration.has_entered)),
    func.count().filter(Registration.has_entered),
).where(Registration.event_id == bindparam("of_event"))


def roster(
    session: Session, event_id: int, *, since: int | None = None, extent: Extent = Extent.ALL
) -> Roster:
    """Return all registrants and invited people of an event, or those changed after version
    ``since``. If that version does not exist yet, all are returned. ``extent``: the part that the
    door may have.

    The version is read first: a change that is committed meanwhile is sent twice rather than not at
    all.
    """
    version = roster_version(session, event_id)
    changed_after = since if since is not None and since <= version else -1
    registered = [] if extent is Extent.NONE else _rows(session, event_id, changed_after)
    unregistered = _unregistered(session, event_id, changed_after) if extent is Extent.ALL else []
    return Roster(
        version=version,
        counts=door_counts(session, event_id),
        rows=[*registered, *unregistered],
        revoked=_revoked(session, event_id),
        companions=[] if extent is Extent.NONE else companions_of_unnamed(session, event_id),
    )


def _rows(session: Session, event_id: int, changed_after: int) -> list[RosterRow]:
    of_roster = and_(Registration.event_id == event_id, Registration.roster_version > changed_after)
    found = session.execute(_QUERY.where(of_roster)).all()
    flags: defaultdict[int, set[Flag]] = defaultdict(set)
    for row in found:
        flags[row.id].update(flags_of(row))
    flagged = (
        select(Registration.id, CheckIn.flags)
        .join(CheckIn, CheckIn.registration_id == Registration.id)
        .where(of_roster, COUNTS, HAS_FLAGS)
    )
    for registration_id, names in session.execute(flagged):
        flags[registration_id].update(map(Flag, names))
    companions = companions_of_named(session, of_roster)
    rows = [_row(row, sorted(flags[row.id]), companions.get(row.id, ())) for row in found]
    undone = _undone(session, event_id, found)
    return [replace(row, status=undone.get(row.id, row.status)) for row in rows]


def _undone(session: Session, event_id: int, rows: Sequence[Any]) -> dict[int, UnregisteredState]:
    """Return the standing of invited people who were registered only by an undone check-in, by the
    number that doors know."""
    walk_ins = [
        row.id for row in rows if row.is_walk_in and row.state is RegistrationState.CANCELLED
    ]
    known = registrants(session, event_id, walk_ins)
    people = [person.person_id for person in known.values() if person.is_undone]
    if not people:
        return {}
    query = select(Invitation.person_id, Invitation.state).where(Invitation.person_id.in_(people))
    return {
        person_id: STATES[state]
        for person_id, state in session.execute(query)
        if person_id is not None and state in STATES
    }


def _unregistered(session: Session, event_id: int, changed_after: int) -> list[RosterRow]:
    """Return invited people without a registration. A door with an earlier version also gets the
    people to remove: those with a withdrawn invitation, and those merged into another person, under
    that person's name."""
    is_new = changed_after < 0
    query = _invited(event_id) if is_new else _told_since(event_id, changed_after)
    return [_unregistered_row(row) for row in session.execute(query)]


_SHOWN = (Person.id.label("person_id"), *NAMES, *OF_PERSON, StakeholderGroup.code.label("group"))


def _invited(event_id: int) -> Select[*tuple[Any, ...]]:
    is_invited = Invitation.state.in_(STATES) & Registration.id.is_(None)
    return _people_of(Invitation, Person.id).where(Invitation.event_id == event_id, is_invited)


def _told_since(event_id: int, version: int) -> Select[*tuple[Any, ...]]:
    is_merged = RosterPerson.id != RosterPerson.person_id
    query = _people_of(RosterPerson, RosterPerson.id).outerjoin(
        Invitation, Invitation.person_id == Person.id
    )
    return query.where(
        RosterPerson.event_id == event_id,
        RosterPerson.roster_version > version,
        or_(Registration.id.is_(None), is_merged),
    )


def _people_of(
    table: type[Invitation | RosterPerson], door_id: InstrumentedAttribute[int]
) -> Select[*tuple[Any, ...]]:
    """Select what doors see of the people of this table, in the order of ``door_id``."""
    return (
        select(*_SHOWN, door_id.label("door_id"), Invitation.state.label("invitation"))
        .select_from(table)
        .join(Person, Person.id == table.person_id)
        .join(Person.group)
        .outerjoin(Person.institution)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .order_by(door_id)
    )


def _unregistered_row(row: Any) -> RosterRow:
    is_merged = row.door_id != row.person_id
    standing = None if is_merged else STATES.get(row.invitation)
    name, institution = name_and_institution(row)
    return RosterRow(
        id=row.door_id,
        registration_id=None,
        badge=None,
        name=name,
        search=search_key(f"{name} {institution}"),
        institution=institution,
        group=row.group,
        status=standing or RegistrationState.CANCELLED,
        entry=None,
        flags=sorted(flags_of(row)) if standing else [],
    )


_QUERY = (
    select(
        Registration.id,
        Registration.state,
        Registration.is_walk_in,
        Person.id.label("person_id"),
        *NAMES,
        *OF_PERSON,
        StakeholderGroup.code.label("group"),
        Badge.id.label("badge"),
        *ENTRY,
    )
    .join(Registration.person)
    .join(Person.group)
    .outerjoin(Person.institution)
    .outerjoin(Badge, and_(Badge.registration_id == Registration.id, Badge.revoked_at.is_(None)))
    .outerjoin(CheckIn, CheckIn.id == Registration.entry_id)
    .order_by(Registration.id)
)


def _row(row: Any, flags: Sequence[Flag], companions: Sequence[RosterCompanion]) -> RosterRow:
    name, institution = name_and_institution(row)
    return RosterRow(
        id=row.person_id,
        registration_id=row.id,
        badge=row.badge,
        name=name,
        search=search_key(f"{name} {institution}"),
        institution=institution,
        group=row.group,
        status=row.state,
        entry=entry_in(row),
        flags=flags,
        companions=companions,
    )


def _revoked(session: Session, event_id: int) -> Sequence[int]:
    query = (
        select(Badge.id)
        .where(Badge.event_id == event_id, Badge.revoked_at.is_not(None))
        .order_by(Badge.id)
    )
    return session.scalars(query).all()


_REGISTRATIONS = RosterVersion.metadata.tables["registrations"]


def write_entries(tx: Transaction, event_id: int, people: Iterable[Registrant]) -> None:
    """Write the entry of each person who has changed, and notify the doors. Call it last, as
    ``raise_version``.

    PostgreSQL raises the version and writes the entries in one statement, SQLite in two.
    """
    entries = {
        person.id: person.entry.id if person.entry else None
        for person in people
        if person.has_changed
    }
    if not entries:
        return
    tx.flush()
    connection = tx.connection()
    if connection.dialect.name == "sqlite":
        raise_version(tx, event_id)
    asked = {"of_event": event_id, "entries": json.dumps(entries)}
    connection.execute(_WRITE_ENTRIES[connection.dialect.name], asked)


def _write_entries(pairs: TableValuedAlias, version: Select[int]) -> Update:
    """Return the statement. ``pairs`` are the keys and values of the JSON object ``entries``."""
    return (
        update(_REGISTRATIONS)
        .where(_REGISTRATIONS.c.id == pairs.c.key.cast(Integer))
        .values(
            entry_id=pairs.c.value,
            has_entered=pairs.c.value.is_not(None),
            roster_version=version.scalar_subquery(),
        )
    )


_ENTRIES = bindparam("entries", type_=String)
_WRITE_ENTRIES = {
    "sqlite": _write_entries(
        func.json_each(_ENTRIES).table_valued("key", "value"),
        select(VERSIONS.c.version).where(OF_EVENT),
    ),
    "postgresql": _write_entries(
        func.json_each_text(_ENTRIES.cast(JSON)).table_valued("key", "value"),
        select(RAISE.cte().c.version),
    ),
}
