"""The news for the doors: the changes of one transaction, noted where they are made, and written
once before the commit.

``write_shown`` is the one way to change attributes of a person or an invitation that a roster
shows. With a name it writes the keys by which the person is searched and sorted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BindParameter, bindparam, exists, select, update
from sqlalchemy.dialects import postgresql, sqlite

from ctevents.db.base import Transaction
from ctevents.domain.registration import InvitationState
from ctevents.models import Invitation, Person, Registration, RosterVersion
from ctevents.services.common.name_keys import NAMING, write_keys

_TABLES = RosterVersion.metadata.tables
_REGISTRATIONS, _PEOPLE, _INVITATIONS = (
    _TABLES[name] for name in ("registrations", "roster_people", "invitations")
)
VERSIONS = _TABLES["roster_versions"]
OF_EVENT = VERSIONS.c.event_id == bindparam("of_event")
RAISE = (
    update(VERSIONS)
    .where(OF_EVENT)
    .values(version=VERSIONS.c.version + 1)
    .returning(VERSIONS.c.version)
)
"""The statement that raises the version of ``of_event`` and returns it."""


def raise_version(tx: Transaction, event_id: int) -> int:
    """Return the version of this transaction's changes.

    Call it last: the row is locked until the commit, so that a reader who sees a version also sees
    everything in it.
    """
    return int(tx.connection().execute(RAISE, {"of_event": event_id}).scalar_one())


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_VERSION: BindParameter[Any] = bindparam("version")
_HOLD = (
    select(_REGISTRATIONS.c.id)
    .where(_REGISTRATIONS.c.id.in_(_IDS))
    .order_by(_REGISTRATIONS.c.id)
    .with_for_update(key_share=True)
)
_TELL = update(_REGISTRATIONS).where(_REGISTRATIONS.c.id.in_(_IDS)).values(roster_version=_VERSION)
_LISTED = select(_INVITATIONS.c.person_id).where(
    _INVITATIONS.c.person_id.in_(_IDS),
    _INVITATIONS.c.state != InvitationState.DRAFT,
    ~exists().where(_REGISTRATIONS.c.person_id == _INVITATIONS.c.person_id),
)
_UPSERTS: dict[str, Any] = {
    "postgresql": postgresql.insert(_PEOPLE),
    "sqlite": sqlite.insert(_PEOPLE),
}
_TELL_OF_PEOPLE = {
    dialect: insert.on_conflict_do_update(
        index_elements=["id"],
        set_={
            "person_id": insert.excluded.person_id,
            "roster_version": insert.excluded.roster_version,
        },
    )
    for dialect, insert in _UPSERTS.items()
}


def mark_changed(tx: Transaction, event_id: int, *registration_ids: int) -> None:
    """Notify the doors, at the end of the transaction, that these registrations changed."""
    _changes(tx).registrations[event_id].update(registration_ids)


def marked_changed(tx: Transaction, event_id: int) -> frozenset[int]:
    """Return the registrations that the doors will get. They are locked at the end. A command that
    locks others earlier must lock these with them."""
    return frozenset(_changes(tx).registrations.get(event_id, ()))


def mark_people(tx: Transaction, event_id: int, people: Mapping[int, int]) -> None:
    """Notify the doors about people, by the number that doors know (``people``: that number → the
    current person). The doors get people with a registration through that."""
    _changes(tx).people[event_id].update(people)


def mark_companions(tx: Transaction, registration: Registration) -> None:
    """Notify the doors about the companions of a registrant. Those of an unnamed guest must not
    come together with the guest: the doors get them all with any news of the event."""
    if registration.person.is_unnamed:
        _changes(tx).events.add(registration.event_id)
    else:
        mark_changed(tx, registration.event_id, registration.id)


_CHANGES = "roster_changes"
"""The name under which a transaction keeps the changes for the doors."""


@dataclass
class _Changes:
    """Changes by event: ids of registrations, and people by the number that doors know. ``events``:
    with news that is in no row of a person."""

    events: set[int] = field(default_factory=set)
    registrations: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    people: defaultdict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))


def _changes(tx: Transaction) -> _Changes:
    tx.at_end(_write_changed)
    changes: _Changes = tx.info.setdefault(_CHANGES, _Changes())
    return changes


def _write_changed(tx: Transaction) -> None:
    """Raise the version once, as the last write: the doors wait for it until the commit.

    The registrations are locked before it and in the order of check-ins: another order could cause
    a deadlock.
    """
    changes = _changes(tx)
    for event_id in sorted({*changes.registrations, *changes.people, *changes.events}):
        ids, people = (
            changes.registrations.get(event_id, ()),
            _unregistered(tx, changes.people.get(event_id, {})),
        )
        if ids or people or event_id in changes.events:
            _tell(tx, event_id, ids, people)


def _tell(tx: Transaction, event_id: int, ids: Collection[int], people: Mapping[int, int]) -> None:
    connection = tx.connection()
    # SQLite has locked all of them from the beginning
    if ids and connection.dialect.name == "postgresql":
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
    """Return people that the doors may list without a registration, and those who were merged into
    others."""
    if not people:
        return {}
    listed = set(tx.connection().execute(_LISTED, {"ids": sorted(people.values())}).scalars())
    return {
        number: person for number, person in people.items() if person in listed or number != person
    }


SHOWN_OF_UNNAMED = frozenset(
    {"group", "group_id", "is_unnamed", "unnamed_number", "awaited_by", "is_vip", "host_id"}
)
"""Attributes that show an unnamed guest's change. Doors get no news about hidden details: that
would answer a guess."""
SHOWN_OF_NAMED = SHOWN_OF_UNNAMED | {
    "given_name",
    "family_name",
    "institution_typed",
    "institution",
    "institution_id",
}
SHOWN_OF_INVITATION = frozenset({"state", "person", "person_id"})


def write_shown(tx: Transaction, row: Person | Invitation, **values: object) -> None:
    """Write attributes of the row. Notify the doors about its person if a roster shows one that
    differs from before.

    A new row is not on a roster yet: its maker calls ``mark_people`` if it is listed at once.
    """
    changed = {name for name, value in values.items() if getattr(row, name) != value}
    for name, value in values.items():
        setattr(row, name, value)
    if isinstance(row, Invitation):
        person, shown = values.get("person"), SHOWN_OF_INVITATION
        number = person.id if isinstance(person, Person) else row.person_id
    else:
        number, shown = row.id, SHOWN_OF_UNNAMED if row.is_unnamed else SHOWN_OF_NAMED
        if changed & NAMING:
            write_keys(tx, row, values)
    if number is not None and changed & shown:
        mark_people(tx, row.event_id, {number: number})
