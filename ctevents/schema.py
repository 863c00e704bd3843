"""The schema is what the migrations make: how to bring it up to date, and whether it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from ctevents.db import WRITING

MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"


ONE_AT_A_TIME = 0x63746576  # any number that is ours alone


def newest_revision() -> str:
    """The four digits of the last migration."""
    return max(file.name[:4] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def revision(session: Session) -> str | None:
    """The revision of the database; None where it was never migrated."""
    if not inspect(session.connection()).has_table("alembic_version"):
        return None
    return session.scalar(text("SELECT version_num FROM alembic_version"))


def reason_not_to_serve(session: Session) -> str | None:
    """Why no page can be served now; None where all is well."""
    try:
        current = revision(session)
    except DBAPIError:
        return "the database cannot be reached"
    if current != newest_revision():
        return "the schema is not the newest: run ctevents db upgrade"
    has_project = session.scalar(text("SELECT count(*) FROM projects"))
    return None if has_project else "there is no reference data: run ctevents seed"


def upgrade(engine: Engine, to: str = "head") -> None:
    _run(engine, lambda config: command.upgrade(config, to))


def downgrade(engine: Engine, to: str) -> None:
    _run(engine, lambda config: command.downgrade(config, to))


def _run(engine: Engine, work: Callable[[Config], None]) -> None:
    """All steps in one transaction: a migration that is killed leaves the schema as it was."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with (
        engine.connect().execution_options(**WRITING) as connection,
        _tables_may_be_made_anew(connection),
        connection.begin(),
    ):
        if engine.dialect.name == "postgresql":
            # Two upgrades at once: the second waits, and finds nothing left to do.
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
        config.attributes["connection"] = connection
        work(config)
        if engine.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise RuntimeError("a migration left a row that refers to nothing")


@contextmanager
def _tables_may_be_made_anew(connection: Connection) -> Iterator[None]:
    """SQLite changes a table by making another one, for which rows that refer to it must let go; not within a transaction."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")
