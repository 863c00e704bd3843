"""Counts of attempts, which make guessing very slow."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import ColumnElement, case, delete, select

from ctevents.db.base import Transaction, insert_into
from ctevents.models import Throttle

WINDOW = timedelta(minutes=15)


def count_attempt(tx: Transaction, key: str) -> int:
    """Count one more attempt under the key. Return the number within a quarter of an hour.

    One statement on either database: two attempts at once count as two.
    """
    is_old = Throttle.began_at <= tx.now - WINDOW
    statement = (
        insert_into(tx, Throttle)
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
    """Forget the attempts under this key, from one place and from all places."""
    from_any_place = Throttle.key.startswith(f"{key} from ", autoescape=True)
    _forget(tx, (Throttle.key == key) | from_any_place)


def forget_old_attempts(tx: Transaction) -> None:
    """Delete the counts that no longer slow anybody down; their keys hold addresses."""
    _forget(tx, Throttle.began_at <= tx.now - WINDOW)


def _forget(tx: Transaction, which: ColumnElement[bool]) -> None:
    """Delete counts, except those that others are changing now. They may need another of these rows next, and each would wait
    for the other."""
    keys = select(Throttle.key).where(which).with_for_update(skip_locked=True)
    tx.execute(delete(Throttle).where(Throttle.key.in_(keys)))
