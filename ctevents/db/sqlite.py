"""The connections to SQLite: their settings, and which of them may write."""

from __future__ import annotations

import sqlite3
from typing import Any, cast

from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection

from ctevents.db.write_lock import PATIENCE, PRAGMAS


class TwoConnections(sqlite3.Connection):
    """A connection that refuses to write, and beside it the ``writer``, for the transactions that
    may.

    One connection for both would have to change ``PRAGMA query_only``, and SQLite forgets all
    prepared statements with it. ``docs/design.md`` says what that takes.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.writer = sqlite3.connect(*arguments, **options | {"factory": sqlite3.Connection})
        self.is_writing = False
        """True while a transaction may write: from its execution options until the connection is
        back in the pool."""

    def cursor(self, factory: Any = sqlite3.Cursor) -> Any:
        return self.writer.cursor(factory) if self.is_writing else super().cursor(factory)

    def commit(self) -> None:
        if self.is_writing:
            self.writer.commit()
        else:
            super().commit()

    def rollback(self) -> None:
        if self.is_writing:
            self.writer.rollback()
        else:
            super().rollback()

    def close(self) -> None:
        try:
            self.writer.close()
        finally:
            super().close()


ARGUMENTS = {"timeout": PATIENCE, "factory": TwoConnections}


def prepare(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: TwoConnections, _record: Any) -> None:
        for each in (connection, connection.writer):
            # the driver begins nothing by itself; the "begin" event below does
            each.isolation_level = None
            for pragma in PRAGMAS:
                each.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA query_only=ON")

    @event.listens_for(engine, "set_connection_execution_options")
    def on_options(connection: Connection, options: dict[str, Any]) -> None:
        # Not when the transaction begins: the cursor of its first statement may be made before.
        if options.get("ctevents_writing"):
            if connection.in_transaction():
                raise RuntimeError("a transaction that reads does not begin to write")
            _driver_of(connection).is_writing = True

    @event.listens_for(engine, "checkin")
    def on_checkin(connection: TwoConnections | None, _record: Any) -> None:
        if connection is not None:
            connection.is_writing = False

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        driver = _driver_of(connection)
        if driver.is_writing:
            # which may fail, with an error of SQLAlchemy's
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            driver.execute("BEGIN")


def _driver_of(connection: Connection) -> TwoConnections:
    return cast(TwoConnections, connection.connection.dbapi_connection)
