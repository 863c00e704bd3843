"""Incoming mail: replies of calendar programs, bounces, and messages that staff must look at."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.letters.incoming import IncomingKind, MailOutcome
from ctevents.models.columns import At, Id, MaybeAt, SealedBytes, SealedText, one_of
from ctevents.models.outbox import Message
from ctevents.models.registration import Registration


class RawMail(Base):
    """A message that nobody has read yet; the worker reads and deletes it. ``attempts``: those that
    failed; the next is made from ``due_at`` on. ``content`` is loaded when it is used, so that one
    that cannot be opened stops no others."""

    __tablename__ = "raw_mails"

    id: Mapped[Id]
    digest: Mapped[str] = mapped_column(unique=True)
    received_at: Mapped[At]
    content: Mapped[bytes] = mapped_column(SealedBytes("raw_mails.content"), deferred=True)
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[MaybeAt]


class IncomingMail(Base):
    """One message that came in. ``digest`` is the SHA-256 of its bytes: the same message twice is
    one row.

    ``reason`` is the ``Doubt`` because of which it changed nothing. ``content``, ``sender`` and
    ``subject`` are kept only while staff must look at it, until ``settled_at``. ``event_id`` is
    None if the event is unknown.
    """

    __tablename__ = "incoming_mails"
    __table_args__ = (Index(None, "event_id", "received_at"),)

    id: Mapped[Id]
    digest: Mapped[str] = mapped_column(unique=True)
    received_at: Mapped[At]
    kind: Mapped[IncomingKind] = mapped_column(one_of(IncomingKind))
    outcome: Mapped[MailOutcome] = mapped_column(one_of(MailOutcome))
    reason: Mapped[str | None]
    sender: Mapped[str] = mapped_column(SealedText("incoming_mails.sender"), default="")
    subject: Mapped[str] = mapped_column(SealedText("incoming_mails.subject"), default="")
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"))
    registration_id: Mapped[int | None] = mapped_column(ForeignKey("registrations.id"), index=True)
    bounced_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id"), index=True)
    content: Mapped[bytes | None] = mapped_column(SealedBytes("incoming_mails.content"))
    settled_at: Mapped[MaybeAt]

    registration: Mapped[Registration | None] = relationship()
    bounced: Mapped[Message | None] = relationship()
