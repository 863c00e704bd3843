"""Counting attempts, so that guessing takes for ever."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import ColumnElement, case, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from ctevents.db.base import Transaction
from ctevents.models import Throttle

WINDOW = timedelta(minutes=15)


def count_attempt(tx: Transaction, key: str) -> int:
    """Counts one more under the key and returns how many there were within a quarter of an hour.

    One statement on either database: two attempts at once count as two.
    """
    insert = postgresql.insert if tx.get_bind().dialect.name == "postgresql" else sqlite.insert
    is_old = Throttle.began_at <= tx.now - WINDOW
    statement = (
        insert(Throttle)
        .values(key=key, began_at=tx.now, attempts=1)
        .on_conflict_do_update(
            index_elements=[Throttle.key],
            set_={
                "began_at": case((is_old, tx.now), else_=Throttle.began_at),
                "attempts": case((is_old, 1), else_=Throttle.attempts + 1),
            },
        )
        .returning(Throttle.attempts)
    )
    return tx.scalars(statement).one()


def forget_attempts(tx: Transaction, key: str) -> None:
    """Of this key, and of it from any place."""
    from_any_place = Throttle.key.startswith(f"{key} from ", autoescape=True)
    _forget(tx, (Throttle.key == key) | from_any_place)


def forget_old_attempts(tx: Transaction) -> None:
    """Deletes the counts that no longer slow anybody down; their keys hold addresses."""
    _forget(tx, Throttle.began_at <= tx.now - WINDOW)


def _forget(tx: Transaction, which: ColumnElement[bool]) -> None:
    """But for what somebody counts at this moment, who may count another of them next: each would wait for the other."""
    keys = select(Throttle.key).where(which).with_for_update(skip_locked=True)
    tx.execute(delete(Throttle).where(Throttle.key.in_(keys)))
