"""The database: the handle, the settings of its connections, and the one place that commits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session as SessionOfRequest
from sqlalchemy import inspect, make_url
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import QueuePool

from ctevents.db import postgresql, rewriting, sqlite
from ctevents.db.base import (
    ACTOR,
    CHAIN_KEYS,
    CLOCK,
    LAST_STEPS,
    NOW,
    OF_ONE_MOMENT,
    VERY_LAST_STEPS,
    WRITING,
    Base,
    Gone,
    Transaction,
    give_keys,
)
from ctevents.db.outages import tell_outages
from ctevents.db.rewriting import Busy
from ctevents.db.write_lock import Turns


class _Session(SessionOfRequest, Transaction):
    def keyed_digests(self, *parts: str) -> list[str]:
        digests: list[str] = current_app.extensions["ctevents.sealer"].digests(*parts)
        return digests

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        """Flush, but raise the error that SQLAlchemy raises when it reads an attribute of a missing
        row."""
        try:
            super().flush(objects)
        except StaleDataError as error:
            raise Gone(None, str(error)) from error  # type: ignore[arg-type]

    def refresh(self, instance: object, *arguments: Any, **options: Any) -> None:
        """Refresh, with the same error for a missing row."""
        try:
            super().refresh(instance, *arguments, **options)
        except InvalidRequestError as error:
            state = inspect(instance)
            if state is None or not state.persistent:
                raise
            raise Gone(state) from error


db = SQLAlchemy(metadata=Base.metadata, session_options={"class_": _Session})


def connect_database(app: Flask) -> None:
    """Set up the engine so that nothing is written outside ``transaction()``: elsewhere the
    database refuses."""
    uri = app.config["SQLALCHEMY_DATABASE_URI"]
    is_postgresql = uri.startswith("postgresql")
    kind: dict[str, Any] = (
        {
            "connect_args": postgresql.arguments_beside(make_url(uri)),
            "pool_size": 8,
            "max_overflow": 8,
        }
        if is_postgresql
        else {"connect_args": sqlite.ARGUMENTS, "pool_size": 16}
    )
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = kind | {
        "hide_parameters": True
    }  # they are personal data, and logs would keep them
    db.init_app(app)
    with app.app_context():
        engine = db.engine
    give_keys(engine.dialect, app.extensions["ctevents.data_keys"])
    (postgresql if is_postgresql else sqlite).prepare(engine)
    tell_outages(engine)
    app.extensions["ctevents.turns"] = (
        nullcontext()
        if is_postgresql
        else Turns(Path((engine.url.database or "").removeprefix("file:")).parent)
    )


def connections() -> dict[str, int]:
    """Return the numbers of this process's connections, by whether they are in use."""
    pool = db.engine.pool
    return (
        {"in use": pool.checkedout(), "idle": pool.checkedin()}
        if isinstance(pool, QueuePool)
        else {}
    )


def database_file(app: Flask) -> Path | None:
    """Return the file, or None for a database on a server or in memory."""
    with app.app_context():
        url = db.engine.url
    name = (url.database or "").removeprefix("file:")
    return (
        Path(name).absolute()
        if url.get_backend_name() == "sqlite" and name not in ("", ":memory:")
        else None
    )


@contextmanager
def transaction(*, by: str, at: datetime | None = None) -> Iterator[Transaction]:
    """Open one unit of work: all of it is committed at the end, or nothing.

    ``by``: the actor, as the audit log names them. ``at``: the instant, if it is not that of the
    application's clock. Rows that the request has read are forgotten first, so that decisions use
    the state under the lock.
    """
    session: Any = db.session()
    if session.info.get("writing"):
        raise RuntimeError("a transaction is open already: pass it on")
    session.rollback()
    clock = current_app.extensions["ctevents.clock"] if at is None else lambda: at
    now = clock()  # before the wait for a turn
    with current_app.extensions["ctevents.turns"]:
        session.info.clear()
        session.info |= {"writing": True, ACTOR: by, NOW: now, CLOCK: clock}
        session.info[CHAIN_KEYS] = current_app.extensions["ctevents.chain_keys"]
        try:
            session.connection(execution_options=WRITING)
            yield session
            session.flush()
            for steps in (LAST_STEPS, VERY_LAST_STEPS):
                for step in list(session.info.get(steps, ())):
                    step(session)
                session.flush()
            session.commit()
        except BaseException:
            session.rollback()
            raise
        finally:
            session.info["writing"] = False


def rewrite_files(tables: Collection[str], *, patience: float = rewriting.PATIENCE) -> None:
    """Rewrite the files of the database, as ``rewriting.rewrite``, while no other thread or process
    writes. Raises ``Busy``."""
    db.session().rollback()
    with current_app.extensions["ctevents.turns"]:
        rewriting.rewrite(db.engine, tables, patience=patience)


def drop_former_states(table: str) -> None:
    """Leave in the files nothing of what rows of this table were before, as
    ``rewriting.drop_former_states``, while no other thread or process writes. Raises ``Busy``."""
    db.session().rollback()
    try:
        with current_app.extensions["ctevents.turns"]:
            rewriting.drop_former_states(db.engine, table)
    except TimeoutError as error:
        raise Busy(str(error)) from error


class _TakenBack(Exception):
    pass


@contextmanager
def rehearsal(*, by: str) -> Iterator[Transaction]:
    """Open a unit of work that is taken back at the end, so that what it would do can be
    counted."""
    with suppress(_TakenBack), transaction(by=by) as tx:
        yield tx
        raise _TakenBack


@contextmanager
def one_moment() -> Iterator[Session]:
    """Open a session for reads that must agree with each other: later commits are not seen."""
    session: Session = db.session()
    if session.info.get("writing"):
        raise RuntimeError("inside a transaction each statement sees the newest state")
    session.rollback()
    try:
        session.connection(execution_options=OF_ONE_MOMENT)
        yield session
    finally:
        session.rollback()
