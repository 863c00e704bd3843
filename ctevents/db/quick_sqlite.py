"""One row for SQLite, written by the bare driver: SQLAlchemy takes longer to load than a mail server should wait."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from ctevents.db.address import DatabaseAddress
from ctevents.db.write_lock import PATIENCE, PRAGMAS, Turns

Error = sqlite3.Error


def add(address: DatabaseAddress, instance: Path, table: str, row: Mapping[str, Any]) -> None:
    """Add the row, unless there is one with a unique value of it. It is on the disk when this returns. Raises ``Error``."""
    _insert(address.file(instance), table, row, "DO NOTHING")


def put(address: DatabaseAddress, instance: Path, table: str, row: Mapping[str, Any]) -> None:
    """Add the row, or write it over the one with its ``id``. It is on the disk when this returns. Raises ``Error``."""
    changed = ", ".join(f"{name} = excluded.{name}" for name in row)
    _insert(address.file(instance), table, row, f"(id) DO UPDATE SET {changed}")


def _insert(file: Path, table: str, row: Mapping[str, Any], on_conflict: str) -> None:
    if not file.is_file():
        raise sqlite3.OperationalError("unable to open database file")
    names, places = ", ".join(row), ", ".join("?" * len(row))
    statement = f"INSERT INTO {table} ({names}) VALUES ({places}) ON CONFLICT {on_conflict}"  # noqa: S608  # names of ours
    with Turns(file.parent), closing(sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(statement, [_as_stored(value) for value in row.values()])  # a transaction of its own


def _as_stored(value: Any) -> Any:
    """Return an instant as SQLAlchemy writes it: in UTC, without its zone."""
    return f"{value.replace(tzinfo=None):%Y-%m-%d %H:%M:%S.%f}" if isinstance(value, datetime) else value
