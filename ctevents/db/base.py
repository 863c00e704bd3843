"""The tables' base class, instants, and the transaction that commands take. No Flask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Protocol

from sqlalchemy import DateTime, Dialect, MetaData
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.orm.exc import ObjectDeletedError
from sqlalchemy.types import TypeDecorator

LAST_STEPS, VERY_LAST_STEPS = "last_steps", "very_last_steps"
"""The names under which a transaction keeps the steps of ``at_end`` and of ``before_commit``."""
ACTOR, NOW, CLOCK, CHAIN_KEYS = "actor", "now", "clock", "chain_keys"
"""The names under which a transaction keeps the actor, the instant, the clock and the keys of the
audit log."""


class DataKeys(Protocol):
    """The keys of sealed columns, as ``formats.sealed.DataKeys`` has them. ``newest``: the name of
    the one that seals."""

    newest: str

    def seal(self, plain: bytes, place: str, *, alike: bool = False) -> bytes: ...

    def open(self, name: str, content: bytes, place: str) -> bytes: ...

    def hashes(self, text: str, use: str) -> list[str]: ...


def give_keys(dialect: Dialect, keys: DataKeys) -> None:
    """Leave the data keys with the dialect of an engine: types of columns know nothing else of
    their application."""
    dialect.ctevents_data_keys = keys  # type: ignore[attr-defined]


def data_keys(dialect: Dialect) -> DataKeys:
    keys: DataKeys = dialect.ctevents_data_keys  # type: ignore[attr-defined]
    return keys


class Transaction(Session):
    """A session that ``transaction()`` opened for writing. Commands take one, so that no other
    session can reach them."""

    @property
    def actor(self) -> str:
        """The person or program that acts, as the audit log names them."""
        actor: str = self.info[ACTOR]
        return actor

    @property
    def now(self) -> datetime:
        """The instant of the whole transaction."""
        now: datetime = self.info[NOW]
        return now

    def read_clock(self) -> datetime:
        """Return the instant by the clock: later than ``now`` if the transaction has waited for a
        lock."""
        clock: Callable[[], datetime] = self.info[CLOCK]
        return clock()

    def keyed_digests(self, *parts: str) -> list[str]:
        """Return hexadecimal hashes of the parts with keys that only the application has, the
        newest first."""
        raise NotImplementedError

    def at_end(self, step: Callable[[Transaction], None]) -> None:
        """Run the step once, after the last flush and right before the commit, whatever the number
        of calls."""
        self.info.setdefault(LAST_STEPS, {})[step] = None

    def before_commit(self, step: Callable[[Transaction], None]) -> None:
        """Run the step once, after all steps of ``at_end``: it takes a lock for which everybody
        waits, and no other after it."""
        self.info.setdefault(VERY_LAST_STEPS, {})[step] = None

    @contextmanager
    def acting_as(self, actor: str) -> Iterator[None]:
        """Record actions in this block as those of another actor, such as automatic
        consequences."""
        before = self.info[ACTOR]
        self.info[ACTOR] = actor
        try:
            yield
        finally:
            self.info[ACTOR] = before


WRITING: dict[str, Any] = {"ctevents_writing": True}
"""Execution options of a connection that may write."""

OF_ONE_MOMENT: dict[str, Any] = {"ctevents_one_moment": True}
"""Execution options of a connection whose statements all see the same state."""


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
    """An aware UTC datetime, in both directions. SQLite stores it without its zone."""

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


def insert_into(tx: Transaction, table: type[Base]) -> postgresql.Insert | sqlite.Insert:
    """Return an INSERT of the database's own kind, which can say what to do ``on_conflict``."""
    insert = postgresql.insert if tx.get_bind().dialect.name == "postgresql" else sqlite.insert
    return insert(table)


Gone = ObjectDeletedError
"""A row that was read a moment ago no longer exists: it was deleted, or merged into another."""


def hold(tx: Transaction, row: Base, *, key_share: bool = False) -> None:
    """Read the row again and lock it until the end of the transaction. Joined rows are not locked:
    PostgreSQL cannot lock rows that may be missing. ``key_share``: others may still refer to its
    key."""
    tx.flush()  # to refresh a row forgets what was not written yet
    tx.refresh(row, with_for_update={"of": type(row), "key_share": key_share})
