"""Files that are rewritten after an erasure: which tables, and when."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.privacy.endings import ENDINGS, Act
from ctevents.domain.privacy.times import possible_from
from ctevents.models import DueRewrite, Event

TABLES_TO_REWRITE = frozenset(
    table for table, columns in ENDINGS.items() if any(ending.act is not Act.KEEP for ending in columns.values())
) | {"raw_mails"}
"""Messages that came are deleted as soon as they are read, and PostgreSQL keeps their bytes until then."""


def is_rewrite_due(session: Session) -> bool:
    return bool(session.scalar(select(exists().where(DueRewrite.id.is_not(None)))))


def quiet_until(session: Session, *, now: datetime) -> datetime | None:
    """Return the instant until which no file is rewritten, since the door of a published event must not wait; or None."""
    found = (
        possible_from(event.status_at(now), event.starts_at, event.ends_at, now)
        for event in session.scalars(select(Event))
    )
    return max(filter(None, found), default=None)


def mark_rewritten(tx: Transaction, *, since: datetime) -> None:
    """Record that the files were rewritten: nothing erased before ``since`` is left in them."""
    tx.execute(delete(DueRewrite).where(DueRewrite.asked_at <= since))
