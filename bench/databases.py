"""Databases for one run: SQLite files in one folder, databases of the PostgreSQL server. Both are
deleted afterwards."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

SERVER = os.environ.get(
    "TESTS_POSTGRESQL", "postgresql+psycopg:///postgres?host=/var/run/postgresql"
)
KINDS = ("sqlite", "postgresql")


def has_postgresql() -> bool:
    try:
        _on_server("SELECT 1")
    except OperationalError:
        return False
    return True


@contextmanager
def empty_database(kind: str, folder: Path) -> Iterator[str]:
    """Yield the SQLAlchemy URI of an empty database."""
    name = f"ctevents_bench_{uuid4().hex[:12]}"
    if kind == "sqlite":
        yield f"sqlite:///{folder / name}.sqlite3"
        return
    _on_server(f"CREATE DATABASE {name}")
    try:
        yield make_url(SERVER).set(database=name).render_as_string(hide_password=False)
    finally:
        _on_server(f"DROP DATABASE {name} WITH (FORCE)")


def without_orm(uri: str) -> str:
    """Return what a driver needs: SQLite's path or libpq's connection string."""
    url = make_url(uri)
    if url.drivername == "sqlite":
        return str(url.database)
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def backends(uri: str) -> list[int]:
    """Return the process ids of the server for the connections to this database now; none for
    SQLite."""
    if uri.startswith("sqlite"):
        return []
    name = make_url(uri).database
    rows = _on_server(
        f"SELECT pid FROM pg_stat_activity WHERE datname = '{name}' AND backend_type = 'client "
        "backend'"
    )
    return [int(row[0]) for row in rows]


def use_one_process(uri: str) -> None:
    """Let new connections work in one process only: nobody sees the time of parallel ones, which
    end with their query."""
    if not uri.startswith("sqlite"):
        _on_server(
            f"ALTER DATABASE {make_url(uri).database} SET max_parallel_workers_per_gather = 0"
        )


def settle(uri: str) -> None:
    """Do what the server would do by itself in the minutes after a mass of rows was written."""
    if not uri.startswith("sqlite"):
        engine = create_engine(uri, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("VACUUM ANALYZE"))
            connection.execute(text("CHECKPOINT"))
        engine.dispose()


def _on_server(statement: str) -> list[tuple[object, ...]]:
    engine = create_engine(SERVER, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            result = connection.execute(text(statement))
            return [tuple(row) for row in result] if result.returns_rows else []
    finally:
        engine.dispose()
