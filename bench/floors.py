"""The floors for our own figures: what Flask under gunicorn costs by itself.

F1 answers a view and does nothing. F2 changes one row per request and commits it, as plainly as the driver allows, on
SQLite with synchronous=FULL and on PostgreSQL. They are served as ``bench.floors:f1`` and ``bench.floors:f2``.
"""

from __future__ import annotations

import os
import random
import sqlite3
import threading
from typing import Any

import psycopg
from flask import Flask

ROWS = 20_000
ANSWER = "one row was changed"
DATABASE = os.environ.get("BENCH_FLOOR_DATABASE", "")
"""SQLite's path, or a connection string that begins with postgresql:."""

_of_thread = threading.local()


def f1() -> Flask:
    app = Flask("f1")

    @app.get("/")
    def index() -> str:
        return ANSWER

    return app


def f2() -> Flask:
    app = Flask("f2")
    app.add_url_rule("/alive", view_func=lambda: ANSWER)
    update = _update_postgresql if DATABASE.startswith("postgresql:") else _update_sqlite

    @app.post("/")
    def index() -> str:
        update(random.randint(1, ROWS))
        return ANSWER

    return app


def make_floor_table(database: str) -> None:
    """Make the table that F2 changes, with ``ROWS`` rows."""
    create = "CREATE TABLE floor (id INTEGER PRIMARY KEY, counter INTEGER NOT NULL)"
    connection = _open_postgresql(database) if database.startswith("postgresql:") else _open_sqlite(database)
    mark = "%s" if database.startswith("postgresql:") else "?"
    connection.execute("BEGIN")
    connection.execute(create)
    cursor = connection.cursor()
    cursor.executemany(f"INSERT INTO floor VALUES ({mark}, 0)", [(number,) for number in range(1, ROWS + 1)])
    connection.execute("COMMIT")
    connection.close()


def _connection(open_one: Any) -> Any:
    """Return the thread's own connection, which stays open."""
    if not hasattr(_of_thread, "connection"):
        _of_thread.connection = open_one(DATABASE)
    return _of_thread.connection


def _open_sqlite(database: str) -> sqlite3.Connection:
    connection = sqlite3.connect(database, timeout=30, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def _open_postgresql(database: str) -> psycopg.Connection[Any]:
    return psycopg.connect(database, autocommit=True)


def _update_sqlite(row: int) -> None:
    connection = _connection(_open_sqlite)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE floor SET counter = counter + 1 WHERE id = ?", (row,))
    connection.execute("COMMIT")


def _update_postgresql(row: int) -> None:
    connection = _connection(_open_postgresql)
    with connection.transaction():
        connection.execute("UPDATE floor SET counter = counter + 1 WHERE id = %s", (row,))
