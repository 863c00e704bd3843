"""Counts of attempts, which make guessing very slow."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, case, delete, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, insert_into
from ctevents.domain.accounts.places import place_of
from ctevents.models import Throttle

WINDOW = timedelta(minutes=15)
FROM = " from "
"""The sign between the key and the place."""
_KIND = re.compile(r"(?:failed sign-in|test letters|[a-z-]*)")
"""The beginning of a key."""


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


def count_attempt_from(tx: Transaction, address: str, key: str) -> int:
    """Count one more attempt under the key from the place of this network address, as
    ``count_attempt``."""
    return count_attempt(tx, f"{key}{FROM}{place_of(address)}")


def recent_places(session: Session, *, now: datetime) -> set[str]:
    """Return the places from which attempts were counted within a quarter of an hour."""
    is_recent = (Throttle.began_at > now - WINDOW) & Throttle.key.contains(FROM, autoescape=True)
    return {
        key.rpartition(FROM)[2] for key in session.scalars(select(Throttle.key).where(is_recent))
    }


def most_attempts(session: Session, *, now: datetime) -> tuple[str, int]:
    """Return the kind of attempt that was counted most often under one key within a quarter of an
    hour, and the number. The kind names no address and no account; "" and 0 if there was none."""
    recent = (
        select(Throttle)
        .where(Throttle.began_at > now - WINDOW)
        .order_by(Throttle.attempts.desc())
        .limit(1)
    )
    found = session.scalars(recent).one_or_none()
    return ("", 0) if found is None else (_KIND.match(found.key)[0], found.attempts)  # type: ignore[index]


def forget_attempts_here(tx: Transaction, key: str) -> None:
    """Forget the attempts under exactly this key."""
    _forget(tx, Throttle.key == key)


def forget_attempts(tx: Transaction, key: str) -> None:
    """Forget the attempts under this key, from one place and from all places."""
    from_any_place = Throttle.key.startswith(f"{key}{FROM}", autoescape=True)
    _forget(tx, (Throttle.key == key) | from_any_place)


def forget_old_attempts(tx: Transaction) -> None:
    """Delete the counts that no longer slow anybody down; their keys hold addresses."""
    _forget(tx, Throttle.began_at <= tx.now - WINDOW)


def _forget(tx: Transaction, which: ColumnElement[bool]) -> None:
    """Delete counts, except those that others are changing now. They may need another of these rows
    next, and each would wait for the other."""
    keys = select(Throttle.key).where(which).with_for_update(skip_locked=True)
    tx.execute(delete(Throttle).where(Throttle.key.in_(keys)))
