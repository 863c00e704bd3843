"""The migrations and how to run them. It is separate from ``schema``, which web processes use: they
never load Alembic."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from ctevents.db import schema
from ctevents.db.base import WRITING
from ctevents.places import MIGRATIONS

ONE_AT_A_TIME = 0x63746576  # any number that only this program uses


def upgrade(engine: Engine, to: str = "head") -> None:
    """Bring the schema to this revision; raise ``UnknownRevisionError`` and change nothing if no
    migration leads there."""
    _run(engine, lambda config: _upgrade(config, to))


def _upgrade(config: Config, to: str) -> None:
    current = schema.revision(config.attributes["connection"])
    if not schema.is_known(current):
        raise schema.UnknownRevisionError(schema.what_to_do(current))
    if current == schema.SAME_AS_FIRST:
        command.stamp(config, schema.FIRST, purge=True)
    command.upgrade(config, to)


def downgrade(engine: Engine, to: str) -> None:
    _run(engine, lambda config: command.downgrade(config, to))


def _run(engine: Engine, work: Callable[[Config], None]) -> None:
    """Run all steps in one transaction: a migration that is killed leaves the schema unchanged."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with (
        engine.connect().execution_options(**WRITING) as connection,
        _tables_may_be_rebuilt(connection),
        connection.begin(),
    ):
        if engine.dialect.name == "postgresql":
            # Two upgrades at once: the second waits, and finds nothing left to do.
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
        config.attributes["connection"] = connection
        work(config)
        if (
            engine.dialect.name == "sqlite"
            and connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        ):
            raise RuntimeError("a migration left a row that refers to nothing")


@contextmanager
def _tables_may_be_rebuilt(connection: Connection) -> Iterator[None]:
    """Allow SQLite to replace tables. It changes a table by making a new one, while other rows
    refer to it. This cannot be done within a transaction."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.writer.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.writer.execute("PRAGMA foreign_keys=ON")
