"""The audit log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ctevents.db import Transaction
from ctevents.models import AuditEntry

SHELL = "shell"
LINK = "link"
"""The person himself, by a personal link."""
WORKER = "worker"


def by_account(account_id: int) -> str:
    return f"account {account_id}"


def by_door_token(token_id: int) -> str:
    return f"door token {token_id}"


def record(
    tx: Transaction,
    action: str,
    *,
    actor: str,
    now: datetime,
    event_id: int | None = None,
    person_id: int | None = None,
    **details: str | int | bool | list[str] | None,
) -> None:
    """Writes one entry. ``details`` hold codes, numbers and field names, never a name or an address."""
    entry = AuditEntry(at=now, actor=actor, action=action, event_id=event_id, person_id=person_id, details=details)
    tx.add(entry)


def entries(
    session: Session, *, event_id: int | None = None, before_id: int | None = None, limit: int = 100
) -> Sequence[AuditEntry]:
    """The newest first; ``before_id`` continues a page."""
    query = (
        select(AuditEntry)
        .options(joinedload(AuditEntry.event), joinedload(AuditEntry.person))
        .order_by(AuditEntry.id.desc())
        .limit(limit)
    )
    if event_id is not None:
        query = query.where(AuditEntry.event_id == event_id)
    if before_id is not None:
        query = query.where(AuditEntry.id < before_id)
    return session.scalars(query).all()
