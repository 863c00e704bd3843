"""Databases of released versions, as SQL. When a version is released, this writes its databases::

    .venv/bin/python -m tests.support.released

They never change afterwards: tests/cli/test_upgrades.py upgrades each of them.
"""

from __future__ import annotations

import os
import random
import re
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from psycopg import connect
from psycopg.conninfo import make_conninfo
from sqlalchemy import make_url
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from ctevents.app import create_app
from ctevents.db.handle import db
from tests.conftest import Clock
from tests.support.databases import Databases, settings
from tests.support.rows_everywhere import fill_all_tables

ROOT = Path(__file__).parents[2]
RELEASES = ROOT / "tests" / "golden" / "releases"
KINDS = ("sqlite", "postgresql")
NOT_OF_THE_DATABASE = re.compile(
    r"^(?:--|\\(?:un)?restrict\b|SET transaction_timeout\b).*\n", re.MULTILINE
)
"""Lines of ``pg_dump`` that differ from run to run, or that other versions of the server do not
understand."""


def versions() -> list[str]:
    return sorted(folder.name for folder in RELEASES.iterdir())


def version_of_tree() -> str:
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def load(version: str, uri: str) -> None:
    """Fill an empty database with that of a released version."""
    url = make_url(uri)
    script = (RELEASES / version / f"{url.get_backend_name()}.sql").read_text("utf-8")
    if url.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(str(url.database))) as connection:
            connection.executescript(script)
        return
    with connect(_conninfo(uri), autocommit=True) as server:
        server.execute(script.encode())


def dump(uri: str) -> str:
    """Return all of a database as SQL."""
    url = make_url(uri)
    if url.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(str(url.database))) as connection:
            return "".join(f"{line}\n" for line in connection.iterdump())
    options = ["--no-owner", "--no-privileges", "--inserts", "--rows-per-insert=1000"]
    ended = subprocess.run(
        ["pg_dump", *options, f"--dbname={_conninfo(uri)}"], capture_output=True, check=True
    )
    return re.sub(r"\n{2,}", "\n\n", NOT_OF_THE_DATABASE.sub("", ended.stdout.decode()))


def _conninfo(uri: str) -> str:
    return make_conninfo(**PGDialect_psycopg().create_connect_args(make_url(uri))[1])


@contextmanager
def always_the_same() -> Iterator[None]:
    """Draw the same random bytes at each run."""
    kept, drawn = os.urandom, random.Random(2027).randbytes
    os.urandom = random._urandom = drawn  # type: ignore[attr-defined]
    try:
        yield
    finally:
        os.urandom = random._urandom = kept  # type: ignore[attr-defined]


def made(kind: str) -> str:
    """Return a database of this tree with rows in every table, as SQL."""
    with TemporaryDirectory() as name, always_the_same():
        databases, clock = Databases(kind, Path(name)), Clock()
        try:
            uri = databases.copy()
            app = create_app(settings(uri, Path(name)), clock)
            with app.app_context():
                fill_all_tables(app, clock, Path(name))
                db.session.remove()
                db.engine.dispose()
            return dump(uri)
        finally:
            databases.close()


def main() -> None:
    version = version_of_tree()
    if "dev" in version:
        sys.exit(f"{version} is not a released version: change it in pyproject.toml")
    scripts = {kind: made(kind) for kind in KINDS}
    folder = RELEASES / version
    folder.mkdir(parents=True)  # fails for a version that has its databases
    for kind, script in scripts.items():
        (folder / f"{kind}.sql").write_text(script, "utf-8")


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":  # the order of sets is the same at each run
        os.execve(
            sys.executable,
            [sys.executable, "-m", "tests.support.released"],
            os.environ | {"PYTHONHASHSEED": "0"},
        )
    main()
