"""The versions of a roster: its changes, which doors get, and the entries of people who are in."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import (
    JSON,
    BindParameter,
    Integer,
    Select,
    String,
    TableValuedAlias,
    Update,
    bindparam,
    func,
    inspect,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.event import listens_for
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.rsvp import InvitationState
from ctevents.models import Invitation, Person, Registration, RosterVersion
from ctevents.services.seating.registrants import Registrant

_TABLES = RosterVersion.metadata.tables
_VERSIONS, _REGISTRATIONS, _PEOPLE = (_TABLES[name] for name in ("roster_versions", "registrations", "roster_people"))
_OF_EVENT = _VERSIONS.c.event_id == bindparam("of_event")
_RAISE = update(_VERSIONS).where(_OF_EVENT).values(version=_VERSIONS.c.version + 1).returning(_VERSIONS.c.version)


def raise_version(tx: Transaction, event_id: int) -> int:
    """Return the version of this transaction's changes.

    Call it last: the row is locked until the commit, so that a reader who sees a version also sees everything in it.
    """
    return int(tx.connection().execute(_RAISE, {"of_event": event_id}).scalar_one())


def write_entries(tx: Transaction, event_id: int, people: Iterable[Registrant]) -> None:
    """Write the entry of each person who has changed, and notify the doors. Call it last, as ``raise_version``.

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
    """Return the statement. ``pairs`` are the keys and values of the JSON object ``entries``."""
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
_UPSERTS: dict[str, Any] = {"postgresql": postgresql.insert(_PEOPLE), "sqlite": sqlite.insert(_PEOPLE)}
_TELL_OF_PEOPLE = {
    dialect: insert.on_conflict_do_update(
        index_elements=["id"],
        set_={"person_id": insert.excluded.person_id, "roster_version": insert.excluded.roster_version},
    )
    for dialect, insert in _UPSERTS.items()
}


def mark_changed(tx: Transaction, event_id: int, *registration_ids: int) -> None:
    """Notify the doors, at the end of the transaction, that these registrations changed."""
    _changes(tx).registrations[event_id].update(registration_ids)


def marked_changed(tx: Transaction, event_id: int) -> frozenset[int]:
    """Return the registrations that the doors will get. They are locked at the end. A command that locks others earlier must
    lock these with them."""
    return frozenset(_changes(tx).registrations.get(event_id, ()))


def mark_people(tx: Transaction, event_id: int, people: Mapping[int, int]) -> None:
    """Notify the doors about people, by the number that doors know (``people``: that number → the current person). The doors get
    people with a registration through that."""
    _changes(tx).people[event_id].update(people)


_CHANGES = "roster_changes"
"""The name under which a transaction keeps the changes for the doors."""


@dataclass
class _Changes:
    """Changes by event: ids of registrations, and people by the number that doors know."""

    registrations: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    people: defaultdict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))


def _changes(tx: Transaction) -> _Changes:
    tx.at_end(_write_changed)
    changes: _Changes = tx.info.setdefault(_CHANGES, _Changes())
    return changes


def _write_changed(tx: Transaction) -> None:
    """Raise the version once, as the last write: the doors wait for it until the commit.

    The registrations are locked before it and in the order of check-ins: another order could cause a deadlock.
    """
    changes = _changes(tx)
    for event_id in sorted({*changes.registrations, *changes.people}):
        _tell(tx, event_id, changes.registrations.get(event_id, ()), changes.people.get(event_id, {}))


def _tell(tx: Transaction, event_id: int, ids: Collection[int], people: Mapping[int, int]) -> None:
    connection = tx.connection()
    people = _unregistered(tx, people)
    if not ids and not people:
        return
    if ids and connection.dialect.name == "postgresql":  # SQLite has locked all of them from the beginning
        connection.execute(_HOLD, {"ids": sorted(ids)})
    version = raise_version(tx, event_id)
    if ids:
        connection.execute(_TELL, {"ids": sorted(ids), "version": version})
    if people:
        rows = [
            {"id": number, "event_id": event_id, "person_id": person, "roster_version": version}
            for number, person in sorted(people.items())
        ]
        connection.execute(_TELL_OF_PEOPLE[connection.dialect.name], rows)


def _unregistered(tx: Transaction, people: Mapping[int, int]) -> dict[int, int]:
    """Return people that the doors may list without a registration, and those who were merged into others."""
    if not people:
        return {}
    theirs = select(Invitation.person_id).where(
        Invitation.person_id.in_(people.values()), Invitation.state != InvitationState.DRAFT
    )
    registered = select(Registration.person_id).where(Registration.person_id.in_(people.values()))
    listed = set(tx.scalars(theirs)) - set(tx.scalars(registered))
    return {number: person for number, person in people.items() if person in listed or number != person}


@listens_for(Session, "after_flush")
def _note_people(session: Session, *_rest: object) -> None:
    """Mark people when a change of an invitation or a name shows on a roster."""
    tx = cast(Transaction, session)
    for row in [*session.new, *session.dirty]:
        if isinstance(row, Invitation) and row.person_id and _has_changed(row, ("state", "person_id")):
            mark_people(tx, row.event_id, {row.person_id: row.person_id})
        elif isinstance(row, Person) and _has_changed(row, _SHOWN_OF_UNNAMED if row.is_unnamed else _SHOWN):
            mark_people(tx, row.event_id, {row.id: row.id})


_SHOWN_OF_UNNAMED = ("group_id", "is_unnamed", "unnamed_number", "awaited_by")
"""Columns that show an unnamed guest's change. Doors get no news about hidden details: that would answer a guess."""
_SHOWN = (*_SHOWN_OF_UNNAMED, "given_name", "family_name", "institution_typed", "institution_id")


def _has_changed(row: object, names: Iterable[str]) -> bool:
    attributes = inspect(row).attrs
    return any(attributes[name].history.has_changes() for name in names)
