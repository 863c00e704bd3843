"""One row for PostgreSQL, written by the bare driver: SQLAlchemy takes longer to load than a mail server should wait."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg

from ctevents.db.address import DatabaseAddress

PATIENCE = 30
"""Seconds to wait for the server."""
Error = psycopg.Error


def add(address: DatabaseAddress, _instance: Path, table: str, row: Mapping[str, Any]) -> None:
    """Add the row, unless there is one with a unique value of it. It is on the disk when this returns. Raises ``Error``."""
    _insert(address, table, row, "DO NOTHING")


def put(address: DatabaseAddress, _instance: Path, table: str, row: Mapping[str, Any]) -> None:
    """Add the row, or write it over the one with its ``id``. It is on the disk when this returns. Raises ``Error``."""
    _insert(address, table, row, f"(id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in row)}")


def _insert(address: DatabaseAddress, table: str, row: Mapping[str, Any], on_conflict: str) -> None:
    names, places = ", ".join(row), ", ".join(["%s"] * len(row))
    statement = f"INSERT INTO {table} ({names}) VALUES ({places}) ON CONFLICT {on_conflict}"  # noqa: S608  # names of ours
    with psycopg.connect(**{"connect_timeout": PATIENCE} | address.for_libpq()) as connection:
        connection.read_only = False  # whatever a pooler's connection was told before
        connection.execute(statement, list(row.values()))
