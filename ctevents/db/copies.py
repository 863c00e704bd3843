"""Whole copies of the database, made while others write, and put back in one step. No Flask.

A copy is an SQLite file, or what ``pg_dump`` writes: the database's own tools know best what
belongs to it.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from psycopg.conninfo import make_conninfo
from sqlalchemy import URL, Connection, inspect, text

PATIENCE = 10.0
"""Seconds to wait for others who use an SQLite database that is replaced."""
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

EMPTY_PUBLIC = """
SET TIME ZONE 'UTC';
SET search_path = public;
DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('DROP TABLE public.%I CASCADE', one.name);
    END LOOP;
    FOR one IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace =
    'public'::regnamespace LOOP
        EXECUTE format('DROP ROUTINE %s CASCADE', one.name);
    END LOOP;
END $$;
"""
"""Removes all tables and functions. The schema itself may belong to somebody else, and keeps its
rights."""


class CopyFailed(Exception):
    """The copy could not be made or put back, and the database is as it was. The message says
    why."""


def copy_sqlite(source: Path, copy: Path) -> None:
    """Copy what is committed now. Others go on writing meanwhile, and the copy does not see it."""
    reading = sqlite3.connect(f"file:{quote(str(source))}?mode=ro", uri=True)
    with closing(reading) as here, closing(sqlite3.connect(copy)) as there:
        here.backup(there)


def run_on_sqlite(copy: Path, statement: str) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute(statement)


def rows_of_sqlite(copy: Path) -> dict[str, int]:
    with closing(sqlite3.connect(copy)) as connection:
        found = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        )
        names = [name for (name,) in found]
        return {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
            for name in sorted(names)
        }


def put_back_sqlite(copy: Path, target: Path, *, patience: float = PATIENCE) -> None:
    """Replace the content of the database. Somebody who reads it sees the old content or the new
    one, and a process that is killed leaves the old one."""
    try:
        with (
            closing(sqlite3.connect(copy)) as here,
            closing(sqlite3.connect(target, timeout=patience)) as there,
        ):
            here.backup(there, progress=_until(time.monotonic() + patience))
    except sqlite3.Error as error:
        raise CopyFailed(f"the database cannot be replaced: {error}") from error


def _until(ends_at: float) -> Callable[[int, int, int], None]:
    """Return a callback that gives up: the driver would wait for ever."""

    def look(status: int, _remaining: int, _total: int) -> None:
        if status in BUSY and time.monotonic() > ends_at:
            raise sqlite3.OperationalError("others use it; stop the server and the worker")

    return look


def rows_of(connection: Connection) -> dict[str, int]:
    names = sorted(inspect(connection).get_table_names())
    return {name: connection.scalar(text(f"SELECT count(*) FROM {name}")) or 0 for name in names}  # noqa: S608


def export_snapshot(connection: Connection) -> str:
    """Return the name under which another connection sees what this transaction sees, as long as it
    lasts."""
    name: str = connection.scalar(text("SELECT pg_export_snapshot()")) or ""
    return name


def dump_postgresql(address: URL, snapshot: str, copy: Path) -> None:
    """Copy what the snapshot sees. Compression is left to the caller."""
    options = [
        "--format=custom",
        "--compress=0",
        "--no-owner",
        "--no-privileges",
        "--schema=public",
    ]
    _run(["pg_dump", *options, f"--snapshot={snapshot}", f"--file={copy}"], address)


def put_back_postgresql(copy: Path, address: URL, statement: str) -> None:
    """Replace all tables by those of the copy, and run the statement, in one transaction."""
    script = copy.with_suffix(".sql")
    options = ["--no-owner", "--no-privileges", "--schema=public", f"--file={script}"]
    _run(["pg_restore", *options, str(copy)])
    after = f"SET search_path = public; {statement}"
    steps = [f"--command={EMPTY_PUBLIC}", f"--file={script}", f"--command={after}"]
    _run(
        ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction", *steps],
        address,
    )


def _run(command: Sequence[str], address: URL | None = None) -> None:
    """Run a tool of PostgreSQL. Everybody on the machine can read its arguments: a password goes by
    the environment."""
    environment = dict(os.environ)
    if address is not None:
        _, parameters = address.get_dialect()().create_connect_args(address)
        if "sslpassword" in parameters:
            raise CopyFailed(
                "sslpassword in the address would be seen by everybody on the machine: use a key "
                "without one"
            )
        if password := parameters.pop("password", None):
            environment["PGPASSWORD"] = str(password)
        command = [*command, f"--dbname={make_conninfo(**parameters)}"]
    try:
        ended = subprocess.run(  # noqa: S603
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
        )
    except FileNotFoundError as error:
        raise CopyFailed(
            f"{command[0]} is not installed: it comes with PostgreSQL's client programs"
        ) from error
    if ended.returncode:
        raise CopyFailed(f"{command[0]}: {ended.stderr.decode(errors='replace').strip()}")
