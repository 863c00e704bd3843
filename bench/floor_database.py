"""The database of the floors, as plainly as the drivers allow: SQLite with synchronous=FULL, or
PostgreSQL."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg

DATABASE = os.environ.get("BENCH_FLOOR_DATABASE", "")
"""SQLite's path, or a connection string that begins with postgresql:."""

Run = Callable[..., Any]
"""Runs one statement, with ``?`` for each value, and returns its cursor."""

_of_thread = threading.local()


class Connection:
    """A connection that begins and commits only when asked."""

    def __init__(self, database: str) -> None:
        self.is_postgresql = database.startswith("postgresql:")
        self.driver: Any = (
            psycopg.connect(database, autocommit=True)
            if self.is_postgresql
            else _open_sqlite(database)
        )

    def run(self, statement: str, *values: object) -> Any:
        return self.driver.execute(self._marked(statement), values)

    def run_many(self, statement: str, rows: Sequence[Sequence[object]]) -> None:
        self.driver.cursor().executemany(self._marked(statement), rows)

    def as_serial(self, statement: str) -> str:
        """Return a statement that makes a table, so that the database numbers its rows."""
        return (
            statement.replace("INTEGER PRIMARY KEY", "SERIAL PRIMARY KEY")
            if self.is_postgresql
            else statement
        )

    def _marked(self, statement: str) -> str:
        return (
            statement.replace("?", "%s")
            if self.is_postgresql
            else statement.removesuffix(" FOR UPDATE")
        )


def _open_sqlite(database: str) -> sqlite3.Connection:
    connection = sqlite3.connect(database, timeout=30, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


@contextmanager
def connected(database: str) -> Iterator[Connection]:
    connection = Connection(database)
    yield connection
    connection.driver.close()


def reading() -> Run:
    """Return what runs statements on the thread's own connection, which stays open."""
    return _own().run


@contextmanager
def writing() -> Iterator[Run]:
    """Begin a transaction on the thread's own connection, and commit it."""
    own = _own()
    own.run("BEGIN" if own.is_postgresql else "BEGIN IMMEDIATE")
    try:
        yield own.run
        own.run("COMMIT")
    except BaseException:
        own.run("ROLLBACK")
        raise


def _own() -> Connection:
    if not hasattr(_of_thread, "connection"):
        _of_thread.connection = Connection(DATABASE)
    own: Connection = _of_thread.connection
    return own
