"""The outbox: one letter to one recipient."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, false
from sqlalchemy.orm import Mapped, composite, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.db.indexes import partial_index
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.letters.occasions import About, Occasion
from ctevents.models.columns import At, Id, Json, MaybeAt, SealedJson, SealedText, one_of
from ctevents.models.event import Event
from ctevents.models.invitation import Invitation
from ctevents.models.mailing import Mailing
from ctevents.models.registration import Registration
from ctevents.models.staff import Account

OCCASION = tuple(field.name for field in fields(Occasion))


class Message(Base):
    """A letter, queued with the fact that it reports, and rendered when it is sent.

    ``occasion`` names its subject. Kind and occasion are unique together, so that nothing is sent
    twice however often a job runs. ``message_id`` is the left part of its Message-ID, the same at each attempt. ``recipient`` is
    the address that it went to, known after the first attempt. ``test_for``: a test letter to this account, in ``test_language``.
    It is about an invented guest, without invitation or registration. ``told``: the ``TimeAndPlace`` of the event in the letter,
    known once it was sent. ``is_for_assistant``: a copy for the assistant of the guest. ``farewell``: the address of a person who
    is erased already, until this letter is sent or given up. It is read only for that letter.
    """

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("kind", *OCCASION),
        Index(None, "state", "due_at", "id"),
        Index(None, "event_id", "created_at"),
        Index(None, "event_id", "state", "kind"),
        partial_index("ix_messages_tests", "event_id", where="test_for_id IS NOT NULL"),
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    invitation_id: Mapped[int | None] = mapped_column(ForeignKey("invitations.id"), index=True)
    registration_id: Mapped[int | None] = mapped_column(ForeignKey("registrations.id"), index=True)
    mailing_id: Mapped[int | None] = mapped_column(ForeignKey("mailings.id"), index=True)
    test_for_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    test_language: Mapped[str | None]
    is_for_assistant: Mapped[bool] = mapped_column(default=False, server_default=false())
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind, "kind"))
    about: Mapped[About] = mapped_column(one_of(About, "about"))
    about_id: Mapped[int]
    number: Mapped[int] = mapped_column(default=0)
    source_id: Mapped[int] = mapped_column(default=0)
    moment: Mapped[str] = mapped_column(default="")
    copy: Mapped[str] = mapped_column(default="")
    occasion: Mapped[Occasion] = composite(*OCCASION)
    message_id: Mapped[str] = mapped_column(unique=True)
    state: Mapped[MessageState] = mapped_column(one_of(MessageState, "state"), default=MessageState.QUEUED)
    created_at: Mapped[At]
    due_at: Mapped[At]
    first_tried_at: Mapped[MaybeAt]
    attempts: Mapped[int] = mapped_column(default=0)
    lease: Mapped[str | None]
    lease_ends_at: Mapped[MaybeAt]
    sent_at: Mapped[MaybeAt]
    recipient: Mapped[str | None] = mapped_column(SealedText("messages.recipient"))
    server_words: Mapped[str | None] = mapped_column(SealedText("messages.server_words"))
    told: Mapped[dict[str, Any] | None] = mapped_column(Json)
    farewell: Mapped[dict[str, Any] | None] = mapped_column(SealedJson("messages.farewell"), deferred=True)

    event: Mapped[Event] = relationship()
    invitation: Mapped[Invitation | None] = relationship()
    registration: Mapped[Registration | None] = relationship()
    mailing: Mapped[Mailing | None] = relationship()
    test_for: Mapped[Account | None] = relationship()
