"""The roster: what a door needs to know, and nothing more."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import (
    JSON,
    BindParameter,
    Integer,
    Select,
    String,
    TableValuedAlias,
    Update,
    and_,
    bindparam,
    func,
    select,
    update,
)
from sqlalchemy.event import listens_for
from sqlalchemy.orm import Session

from ctevents.db import Transaction
from ctevents.domain.entry import CountedScan, Flag
from ctevents.domain.registration import RegistrationState
from ctevents.formats.transliteration import search_key
from ctevents.models import Badge, CheckIn, FormerRegistration, Person, Registration, RosterVersion, StakeholderGroup
from ctevents.services.registrants import COUNTS, ENTRY, IS_AWAITED, NAMES, Registrant, entry_in, name_and_institution


@dataclass(frozen=True)
class DoorCounts:
    """Persons with a place, those who came included; and those who came, each once."""

    expected: int
    attended: int


@dataclass(frozen=True, kw_only=True)
class RosterRow:
    """``badge`` is the number of the good badge; ``search`` a search key of name and institution; ``group`` a code."""

    id: int
    badge: int | None
    name: str
    search: str
    institution: str
    group: str
    status: RegistrationState
    entry: CountedScan | None
    flags: Sequence[Flag]


@dataclass(frozen=True)
class Roster:
    """``revoked`` are the numbers of all badges that are no longer good."""

    version: int
    counts: DoorCounts
    rows: Sequence[RosterRow]
    revoked: Sequence[int]


_TABLES = RosterVersion.metadata.tables
_VERSIONS, _REGISTRATIONS, _FORMER = (
    _TABLES[name] for name in ("roster_versions", "registrations", "former_registrations")
)
_OF_EVENT = _VERSIONS.c.event_id == bindparam("of_event")
_RAISE = update(_VERSIONS).where(_OF_EVENT).values(version=_VERSIONS.c.version + 1).returning(_VERSIONS.c.version)


def raise_version(tx: Transaction, event_id: int) -> int:
    """The version of what this transaction changed.

    Call it last: the row is held until the commit, so that whoever sees a version sees all that it covers.
    """
    return int(tx.connection().execute(_RAISE, {"of_event": event_id}).scalar_one())


def write_entries(tx: Transaction, event_id: int, people: Iterable[Registrant]) -> None:
    """For those who have changed, the check-in by which each is in; and tells the doors. Call it last, as ``raise_version``.

    PostgreSQL raises the version and writes the entries in one statement, SQLite in two.
    """
    entries = {person.id: person.entry.id if person.entry else None for person in people if person.has_changed}
    if not entries:
        return
    tx.flush()
    connection = tx.connection()
    if connection.dialect.name == "sqlite":
        raise_version(tx, event_id)
    asked = {"of_event": event_id, "entries": json.dumps(entries)}
    connection.execute(_WRITE_ENTRIES[connection.dialect.name], asked)


def _write_entries(pairs: TableValuedAlias, version: Select[int]) -> Update:
    """``pairs`` are the keys and values of the JSON object ``entries``."""
    return (
        update(_REGISTRATIONS)
        .where(_REGISTRATIONS.c.id == pairs.c.key.cast(Integer))
        .values(
            entry_id=pairs.c.value, has_entered=pairs.c.value.is_not(None), roster_version=version.scalar_subquery()
        )
    )


_ENTRIES = bindparam("entries", type_=String)
_WRITE_ENTRIES = {
    "sqlite": _write_entries(
        func.json_each(_ENTRIES).table_valued("key", "value"), select(_VERSIONS.c.version).where(_OF_EVENT)
    ),
    "postgresql": _write_entries(
        func.json_each_text(_ENTRIES.cast(JSON)).table_valued("key", "value"), select(_RAISE.cte().c.version)
    ),
}


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_VERSION: BindParameter[Any] = bindparam("version")
_HOLD = (
    select(_REGISTRATIONS.c.id)
    .where(_REGISTRATIONS.c.id.in_(_IDS))
    .order_by(_REGISTRATIONS.c.id)
    .with_for_update(key_share=True)
)
_TELL = update(_REGISTRATIONS).where(_REGISTRATIONS.c.id.in_(_IDS)).values(roster_version=_VERSION)
_TELL_OF_MERGED = update(_FORMER).where(_FORMER.c.registration_id.in_(_IDS)).values(roster_version=_VERSION)


def mark_changed(tx: Transaction, event_id: int, *registration_ids: int) -> None:
    """Tells the doors, at the end of the transaction, that these registrations changed."""
    changed: defaultdict[int, set[int]] = tx.info.setdefault(_CHANGED, defaultdict(set))
    changed[event_id].update(registration_ids)


def marked_changed(tx: Transaction, event_id: int) -> frozenset[int]:
    """Of which the doors will be told, and which are held by then: whoever holds others before has to hold these with them."""
    return frozenset(tx.info.get(_CHANGED, {}).get(event_id, ()))


_CHANGED = "changed_registrations"


@listens_for(Session, "before_commit")
def _write_changed(session: Session) -> None:
    """Until the commit the doors wait for the version: however much a transaction changes, it is raised once and last.

    The registrations are held before it and in order, as by those who check in: held crosswise, each would wait for the
    other.
    """
    if session.in_nested_transaction():
        return
    tx = Transaction(session)
    for event_id, ids in sorted(session.info.pop(_CHANGED, {}).items()):
        if not ids:
            continue
        tx.flush()
        connection = tx.connection()
        if connection.dialect.name == "postgresql":  # SQLite has held all of them from the beginning
            connection.execute(_HOLD, {"ids": sorted(ids)})
        version = raise_version(tx, event_id)
        for told in (_TELL, _TELL_OF_MERGED):
            connection.execute(told, {"ids": sorted(ids), "version": version})


@listens_for(Session, "after_rollback")
def _forget_changed(session: Session) -> None:
    session.info.pop(_CHANGED, None)


def roster_version(session: Session, event_id: int) -> int:
    return session.scalars(select(RosterVersion.version).where(RosterVersion.event_id == event_id)).one()


def door_counts(session: Session, event_id: int) -> DoorCounts:
    has_attended = Registration.entry_id.is_not(None)
    has_place = (Registration.state == RegistrationState.CONFIRMED) | has_attended
    query = select(func.count().filter(has_place), func.count().filter(has_attended)).where(
        Registration.event_id == event_id
    )
    return DoorCounts(*session.execute(query).one())


def roster(session: Session, event_id: int, *, since: int | None = None) -> Roster:
    """All registrants of an event, or those changed after version ``since``: all again where no such version was yet.

    The version is read first: what is committed meanwhile is told twice rather than not at all.
    """
    version = roster_version(session, event_id)
    changed_after = since if since is not None and since <= version else -1
    return Roster(
        version=version,
        counts=door_counts(session, event_id),
        rows=_rows(session, event_id, changed_after),
        revoked=_revoked(session, event_id),
    )


def _rows(session: Session, event_id: int, changed_after: int) -> list[RosterRow]:
    of_roster = and_(Registration.event_id == event_id, Registration.roster_version > changed_after)
    found = session.execute(_QUERY.where(of_roster)).all()
    flags: defaultdict[int, set[Flag]] = defaultdict(set)
    for row in found:
        flags[row.id].update({Flag.AWAITED} if row.is_awaited else set())
    flagged = (
        select(Registration.id, CheckIn.flags)
        .join(CheckIn, CheckIn.registration_id == Registration.id)
        .where(of_roster, COUNTS, CheckIn.flags != [])
    )
    for registration_id, names in session.execute(flagged):
        flags[registration_id].update(map(Flag, names))
    return [_row(row, sorted(flags[row.id])) for row in found] + _merged(session, event_id, changed_after)


def _merged(session: Session, event_id: int, changed_after: int) -> list[RosterRow]:
    """Registrations that are no longer there: a door that lists them is told so, under the name of the one that is."""
    former = FormerRegistration
    query = _QUERY.join(former).where(former.event_id == event_id, former.roster_version > changed_after)
    rows = session.execute(query.add_columns(former.id.label("former_id"))).all()
    return [
        replace(_row(row, ()), id=row.former_id, badge=None, status=RegistrationState.CANCELLED, entry=None)
        for row in rows
    ]


_QUERY = (
    select(
        Registration.id,
        Registration.state,
        Person.id.label("person_id"),
        *NAMES,
        IS_AWAITED,
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


def _row(row: Any, flags: Sequence[Flag]) -> RosterRow:
    name, institution = name_and_institution(row)
    return RosterRow(
        id=row.id,
        badge=row.badge,
        name=name,
        search=search_key(f"{name} {institution}"),
        institution=institution,
        group=row.group,
        status=row.state,
        entry=entry_in(row),
        flags=flags,
    )


def _revoked(session: Session, event_id: int) -> Sequence[int]:
    query = select(Badge.id).where(Badge.event_id == event_id, Badge.revoked_at.is_not(None)).order_by(Badge.id)
    return session.scalars(query).all()
