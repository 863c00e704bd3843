"""Incoming mail: replies of calendar programs, bounces, and messages that staff must look at, and
test letters."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.letters.incoming import (
    IncomingKind,
    MailOutcome,
    MailTestState,
    MailWay,
    Verdict,
    state_of,
)
from ctevents.models.columns import At, Id, MaybeAt, SealedBytes, SealedText, one_of
from ctevents.models.outbox import Message
from ctevents.models.registration import Registration, new_reply_token
from ctevents.models.staff import Account


class RawMail(Base):
    """A message that nobody has read yet; the worker reads and deletes it. ``attempts``: those that
    failed; the next is made from ``due_at`` on. ``content`` is loaded when it is used, so that one
    that cannot be opened stops no others. ``came_by`` has a default for the command of an earlier
    version that still runs during an upgrade."""

    __tablename__ = "raw_mails"

    id: Mapped[Id]
    digest: Mapped[str] = mapped_column(unique=True)
    received_at: Mapped[At]
    content: Mapped[bytes] = mapped_column(SealedBytes("raw_mails.content"), deferred=True)
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[MaybeAt]
    came_by: Mapped[MailWay] = mapped_column(
        one_of(MailWay), default=MailWay.PIPE, server_default=MailWay.PIPE.value
    )


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


class MailTest(Base):
    """A letter that tests sending and receiving: to the reply address of the service, or to the
    account that asked (``is_to_account``).

    ``token`` is part of the reply address, by which the letter is known when it comes back, and the
    left part of its Message-ID. ``server_words``: the last answer of a mail server. ``failed_at``:
    it was refused, given up or returned. ``server``, ``spf``, ``dkim`` and ``dmarc`` are
    ``SenderChecks``; ``server`` is None if the receiving server told nothing.
    """

    __tablename__ = "mail_tests"

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    is_to_account: Mapped[bool]
    token: Mapped[str] = mapped_column(unique=True, default=new_reply_token)
    created_at: Mapped[At]
    due_at: Mapped[At]
    attempts: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[MaybeAt]
    failed_at: Mapped[MaybeAt]
    server_words: Mapped[str] = mapped_column(SealedText("mail_tests.server_words"), default="")
    arrived_at: Mapped[MaybeAt]
    came_by: Mapped[MailWay | None] = mapped_column(one_of(MailWay))
    server: Mapped[str | None]
    spf: Mapped[Verdict | None] = mapped_column(one_of(Verdict))
    dkim: Mapped[Verdict | None] = mapped_column(one_of(Verdict))
    dmarc: Mapped[Verdict | None] = mapped_column(one_of(Verdict))

    account: Mapped[Account] = relationship()

    def state_at(self, now: datetime) -> MailTestState:
        times = {
            "sent_at": self.sent_at,
            "arrived_at": self.arrived_at,
            "failed_at": self.failed_at,
        }
        return state_of(is_to_account=self.is_to_account, now=now, **times)
