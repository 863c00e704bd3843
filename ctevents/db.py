"""The database: the handle, names of constraints, instants, and the one place that commits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, NewType

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import DateTime, Dialect, Engine, MetaData, event
from sqlalchemy.engine import Connection
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import TypeDecorator

Transaction = NewType("Transaction", Session)
"""A session that ``transaction()`` opened for writing. Commands take one, so that no other session can reach them."""

WRITING: dict[str, Any] = {"ctevents_writing": True, "postgresql_readonly": False}
READING: dict[str, Any] = {"postgresql_readonly": True}


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


db = SQLAlchemy(metadata=Base.metadata)


def connect_database(app: Flask) -> None:
    """Sets the engine up so that nothing is written outside ``transaction()``: elsewhere the database refuses."""
    postgresql = app.config["SQLALCHEMY_DATABASE_URI"].startswith("postgresql")
    kind: dict[str, Any] = (
        {"execution_options": READING, "pool_pre_ping": True, "pool_size": 8, "max_overflow": 8}
        if postgresql
        else {"connect_args": {"timeout": 30}, "pool_size": 16}
    )
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = kind | {"hide_parameters": True}  # they are people, and end in logs
    db.init_app(app)
    with app.app_context():
        if not postgresql:
            _prepare_sqlite(db.engine)


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself; the "begin" event below does
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("ctevents_writing", False)
        connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writing else 'ON'}")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def transaction() -> Iterator[Transaction]:
    """One unit of work: all of it is committed at the end, or nothing.

    What the request had read before is forgotten first, so that every decision is made on what is true under the lock.
    """
    session: Session = db.session()
    if session.info.get("writing"):
        raise RuntimeError("a transaction is open already: pass it on")
    session.rollback()
    session.info["writing"] = True
    try:
        session.connection(execution_options=WRITING)
        yield Transaction(session)
        session.commit()
    except BaseException:
        session.rollback()
        raise
    finally:
        session.info["writing"] = False
