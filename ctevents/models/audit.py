"""The audit log: every decision about a person, with who and when. Check-ins are missing here: each is its own record."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.models.columns import At, Details, Id
from ctevents.models.event import Event
from ctevents.models.person import Person


class AuditEntry(Base):
    """A log entry. ``actor`` is ``shell``, ``link``, ``worker``, ``account 3`` or ``door token 5``. ``details`` has no name or
    address: erasing a person leaves the log unchanged."""

    __tablename__ = "audit_entries"
    __table_args__ = (Index(None, "event_id", "at"), Index(None, "at"))

    id: Mapped[Id]
    at: Mapped[At]
    actor: Mapped[str]
    action: Mapped[str]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"), index=True)
    details: Mapped[Details]

    event: Mapped[Event | None] = relationship()
    person: Mapped[Person | None] = relationship()
