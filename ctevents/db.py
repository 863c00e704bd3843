"""The database: the handle, names of constraints, instants, and the one place that commits."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from fcntl import LOCK_EX, LOCK_NB, LOCK_UN, flock
from pathlib import Path
from select import POLLIN, poll
from threading import Lock
from time import monotonic, sleep
from typing import Any, NewType

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session as SessionOfRequest
from sqlalchemy import DateTime, Dialect, Engine, MetaData, event, inspect
from sqlalchemy.engine import Connection
from sqlalchemy.exc import InvalidatePoolError, InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError
from sqlalchemy.types import TypeDecorator

Transaction = NewType("Transaction", Session)
"""A session that ``transaction()`` opened for writing. Commands take one, so that no other session can reach them."""

WRITING: dict[str, Any] = {"ctevents_writing": True}
"""Execution options of a connection that may write."""

OF_ONE_MOMENT: dict[str, Any] = {"ctevents_one_moment": True}
"""Execution options of a connection whose statements all see the same."""

LOCKED = "locked_events"
"""Under this name a transaction keeps the ids of the events that it has locked."""

PATIENCE = 30
"""Seconds for which SQLite is asked for its one turn to write."""

LOOK_AGAIN = 0.0005
"""Seconds after which a process looks again whether the turn of another one is over, which takes some milliseconds."""

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",  # what is erased is overwritten; Debian's SQLite does so anyhow, others do not
    f"busy_timeout={PATIENCE * 1000}",
    "cache_size=-512",  # kB for each connection: whatever another one writes empties it, and the system keeps the file
)
"""What SQLite is told once by each connection."""


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime, in both directions. SQLite keeps it without its zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Gone = ObjectDeletedError
"""A row that was read a moment ago is no longer there: somebody deleted it, or merged it into another."""


class _Session(SessionOfRequest):
    def flush(self, objects: Sequence[Any] | None = None) -> None:
        """As SQLAlchemy's, which has another error for it than where an attribute is read."""
        try:
            super().flush(objects)
        except StaleDataError as error:
            raise Gone(None, str(error)) from error  # type: ignore[arg-type]

    def refresh(self, instance: object, *arguments: Any, **options: Any) -> None:
        """The same."""
        try:
            super().refresh(instance, *arguments, **options)
        except InvalidRequestError as error:
            state = inspect(instance)
            if state is None or not state.persistent:
                raise
            raise Gone(state) from error


db = SQLAlchemy(metadata=Base.metadata, session_options={"class_": _Session})


def connect_database(app: Flask) -> None:
    """Sets the engine up so that nothing is written outside ``transaction()``: elsewhere the database refuses."""
    is_postgresql = app.config["SQLALCHEMY_DATABASE_URI"].startswith("postgresql")
    kind: dict[str, Any] = (
        {"pool_size": 8, "max_overflow": 8}
        if is_postgresql
        else {"connect_args": {"timeout": PATIENCE}, "pool_size": 16}
    )
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = kind | {"hide_parameters": True}  # they are people, and end in logs
    db.init_app(app)
    with app.app_context():
        engine = db.engine
    (_prepare_postgresql if is_postgresql else _prepare_sqlite)(engine)
    app.extensions["ctevents.turns"] = (
        nullcontext() if is_postgresql else _Turns(Path((engine.url.database or "").removeprefix("file:")).parent)
    )


def database_file(app: Flask) -> Path | None:
    """None for a database on a server, or in memory."""
    with app.app_context():
        url = db.engine.url
    name = (url.database or "").removeprefix("file:")
    return Path(name).absolute() if url.get_backend_name() == "sqlite" and name not in ("", ":memory:") else None


class _Turns:
    """Who writes waits here for his turn: SQLite itself makes everybody sleep and look again, up to a tenth of a second at a
    time. Threads wait for each other, and one of each process for a lock of the database's folder, which ends with whoever
    held it. Who does not ask here is told apart by SQLite alone, which has the last word."""

    def __init__(self, folder: Path) -> None:
        self._lock, self._folder = Lock(), folder

    def __enter__(self) -> None:
        ends_at = monotonic() + PATIENCE
        if not self._lock.acquire(timeout=PATIENCE):
            raise TimeoutError("the database is busy")
        try:
            self._file = _locked(self._folder, ends_at)
        except BaseException:
            self._lock.release()
            raise

    def __exit__(self, *_error: object) -> None:
        flock(self._file, LOCK_UN)  # a process begun meanwhile has it open too
        os.close(self._file)
        self._lock.release()


def _locked(folder: Path, ends_at: float) -> int:
    """Opened anew: what was opened before a fork is one lock for both."""
    file = os.open(folder, os.O_RDONLY)
    try:
        while not _has_locked(file):
            if monotonic() > ends_at:
                raise TimeoutError("the database is busy")
            sleep(LOOK_AGAIN)
    except BaseException:
        os.close(file)
        raise
    return file


def _has_locked(file: int) -> bool:
    try:
        flock(file, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself; the "begin" event below does
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        is_writing = connection.get_execution_options().get("ctevents_writing", False)
        driver: Any = connection.connection.dbapi_connection
        if connection.info.get("is_writing") is not is_writing:
            # Only where it differs: SQLite forgets all of its prepared statements with it.
            driver.execute(f"PRAGMA query_only={'OFF' if is_writing else 'ON'}")
            connection.info["is_writing"] = is_writing
        if is_writing:
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # which may fail, in words of SQLAlchemy's
        else:
            driver.execute("BEGIN")


def _prepare_postgresql(engine: Engine) -> None:
    """What reads takes one turn to the server for each statement: no BEGIN before it, no ROLLBACK after it. Each sees
    what is committed by then, as it would within a transaction of PostgreSQL's default isolation."""

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.autocommit = True
        connection.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")
        connection.read_only = False  # what is begun writes

    @event.listens_for(engine, "checkout")
    def on_checkout(connection: Any, _record: Any, _fairy: Any) -> None:
        # A server that went away closed its end, which can be read: asking it each time would take a turn.
        if connection.closed or _can_be_read(connection.fileno()):
            raise InvalidatePoolError

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        is_of_one_moment = options.get("ctevents_one_moment", False)
        driver: Any = connection.connection.dbapi_connection
        driver.autocommit = not (is_of_one_moment or options.get("ctevents_writing", False))
        if is_of_one_moment:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _can_be_read(file: int) -> bool:
    look = poll()
    look.register(file, POLLIN)
    return bool(look.poll(0))


@contextmanager
def transaction() -> Iterator[Transaction]:
    """One unit of work: all of it is committed at the end, or nothing.

    What the request had read before is forgotten first, so that every decision is made on what is true under the lock.
    """
    session: Session = db.session()
    if session.info.get("writing"):
        raise RuntimeError("a transaction is open already: pass it on")
    session.rollback()
    with current_app.extensions["ctevents.turns"]:
        session.info["writing"], session.info[LOCKED] = True, set()
        try:
            session.connection(execution_options=WRITING)
            yield Transaction(session)
            session.commit()
        except BaseException:
            session.rollback()
            raise
        finally:
            session.info["writing"] = False


@contextmanager
def one_moment() -> Iterator[Session]:
    """To read what stands in several places and has to agree: what is committed meanwhile is not seen."""
    session: Session = db.session()
    if session.info.get("writing"):
        raise RuntimeError("within a transaction each statement sees what is true by then")
    session.rollback()
    try:
        session.connection(execution_options=OF_ONE_MOMENT)
        yield session
    finally:
        session.rollback()


def hold(tx: Transaction, row: Base, *, key_share: bool = False) -> None:
    """Reads the row as it is now and locks it until the end of the transaction; not what it is joined to, of which
    PostgreSQL can lock nothing that may be missing. ``key_share``: others may refer to its key meanwhile."""
    tx.refresh(row, with_for_update={"of": type(row), "key_share": key_share})
