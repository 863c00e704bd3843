"""The heads of the audit log's chains, as they are sent by mail and kept elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.models import AuditChain, AuditEntry
from ctevents.services.common.audit import record

HEADS_SENT = "audit.heads_sent"


@dataclass(frozen=True)
class Head:
    """A head as it was told: ``str`` writes the chain, its length, and the code of its last entry
    in hexadecimal."""

    chain: int
    length: int
    code: str

    def __str__(self) -> str:
        return f"{self.chain} {self.length} {self.code}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read what ``str`` wrote. Return None for any other text."""
        parts = re.fullmatch(r"([0-9]{1,9}) ([0-9]{1,9}) ([0-9a-f]{64})", text.strip())
        return cls(int(parts[1]), int(parts[2]), parts[3]) if parts else None


def heads(session: Session) -> list[Head]:
    """Return the present heads, in the order of their numbers."""
    query = select(AuditChain.id, AuditChain.length, AuditChain.last_code).order_by(AuditChain.id)
    return [Head(chain, length, code.hex()) for chain, length, code in session.execute(query)]


def last_sent_heads(session: Session) -> Sequence[Head]:
    """Return the heads that were sent last, as the log has them."""
    query = (
        select(AuditEntry.details)
        .where(AuditEntry.action == HEADS_SENT)
        .order_by(AuditEntry.id.desc())
        .limit(1)
    )
    details = session.scalar(query) or {}
    return [head for line in details.get("heads", ()) if (head := Head.read(line))]


def are_heads_due(session: Session, *, now: datetime) -> bool:
    """True if the heads were not sent yet on this day (UTC)."""
    last = session.scalar(select(func.max(AuditEntry.at)).where(AuditEntry.action == HEADS_SENT))
    return last is None or last.date() < now.astimezone(UTC).date()


def record_heads_sent(tx: Transaction, sent: Sequence[Head], letters: int) -> None:
    """Record the heads that were sent, so that verification can compare them."""
    record(tx, "audit.heads_sent", heads=[str(head) for head in sent], letters=letters)
