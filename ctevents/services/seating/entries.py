"""The entries of people who are in, as doors get them with a new version of the roster."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import JSON, Integer, Select, String, TableValuedAlias, Update, bindparam, func, select, update

from ctevents.db.base import Transaction
from ctevents.models import RosterVersion
from ctevents.services.common.roster_changes import OF_EVENT, RAISE, VERSIONS, raise_version
from ctevents.services.seating.registrants import Registrant

_REGISTRATIONS = RosterVersion.metadata.tables["registrations"]


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
        func.json_each(_ENTRIES).table_valued("key", "value"), select(VERSIONS.c.version).where(OF_EVENT)
    ),
    "postgresql": _write_entries(
        func.json_each_text(_ENTRIES.cast(JSON)).table_valued("key", "value"), select(RAISE.cte().c.version)
    ),
}
