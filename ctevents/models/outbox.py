"""The outbox: one letter to one recipient.

Letters that were queued together, and whether any may be sent now.

Reminders: rules that queue letters at a time relative to the event, and their runs.

Announcements: written once in each language, sent once to a segment.

The wording of letters, if an event has its own."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, false
from sqlalchemy.orm import Mapped, column_property, composite, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.db.schema import partial_index
from ctevents.domain.letters.kinds import (
    About,
    LetterKind,
    MailingKind,
    MessageState,
    Occasion,
    StaffLetterKind,
)
from ctevents.domain.letters.reminders import Anchor, RunOutcome, Timing, Unit
from ctevents.domain.people import in_language
from ctevents.models.columns import (
    At,
    Details,
    Id,
    Json,
    MaybeAt,
    SealedJson,
    SealedText,
    Texts,
    one_of,
)
from ctevents.models.event import Event
from ctevents.models.invitation import Invitation
from ctevents.models.publication import Attachment
from ctevents.models.registration import Registration
from ctevents.models.staff import Account


class Announcement(Base):
    """An announcement, which is a draft until ``sent_at``. ``segment``: see
    ``domain.letters.segments.Segment.as_json``."""

    __tablename__ = "announcements"
    __table_args__ = (Index(None, "event_id"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    subjects: Mapped[Texts]
    bodies: Mapped[Texts]
    segment: Mapped[Details]
    created_at: Mapped[At]
    changed_at: Mapped[At]
    sent_at: Mapped[MaybeAt]

    event: Mapped[Event] = relationship()
    attachments: Mapped[list[Attachment]] = relationship(
        order_by=Attachment.document_id, viewonly=True
    )

    def subject(self, language: str) -> str:
        return in_language(self.subjects, language)

    def body(self, language: str) -> str:
        return in_language(self.bodies, language)


class ReminderRule(Base):
    """A rule: ``amount`` days or hours before (``is_after``: after) an anchor of the event. Days
    are at ``local_time`` ("09:00"), or at the anchor's time of day if it is None. ``segment``: see
    ``domain.letters.segments.Segment.as_json``."""

    __tablename__ = "reminder_rules"
    __table_args__ = (CheckConstraint("amount >= 0", name="amount"), Index(None, "event_id"))

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind))
    anchor: Mapped[Anchor] = mapped_column(one_of(Anchor))
    is_after: Mapped[bool] = mapped_column(default=False)
    amount: Mapped[int]
    unit: Mapped[Unit] = mapped_column(one_of(Unit))
    local_time: Mapped[str | None]
    segment: Mapped[Details]
    may_follow_start: Mapped[bool] = mapped_column(default=False)
    is_active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[At]

    event: Mapped[Event] = relationship()

    @property
    def timing(self) -> Timing:
        return Timing(
            anchor=self.anchor,
            is_after=self.is_after,
            amount=self.amount,
            unit=self.unit,
            local_time=self.local_time,
        )


class ReminderRun(Base):
    """The run of a rule for the local date ``anchor_on`` (ISO 8601) of its anchor. It happens once,
    whatever clocks and workers do. An event moved to another date has another run. ``letters``: the
    number of queued letters."""

    __tablename__ = "reminder_runs"
    __table_args__ = (UniqueConstraint("rule_id", "anchor_on"),)

    id: Mapped[Id]
    rule_id: Mapped[int] = mapped_column(ForeignKey("reminder_rules.id"))
    anchor_on: Mapped[str]
    due_at: Mapped[At]
    decided_at: Mapped[At]
    outcome: Mapped[RunOutcome] = mapped_column(one_of(RunOutcome))
    letters: Mapped[int] = mapped_column(default=0)
    mailing_id: Mapped[int | None] = mapped_column(ForeignKey("mailings.id"), index=True)

    rule: Mapped[ReminderRule] = relationship()


class Mailing(Base):
    """Letters that staff can watch, stop and resume together. Their results are counted in
    ``messages``.

    While it is stopped, its letters wait. ``actor`` began it, as in the audit log. ``before``: the
    ``TimeAndPlace`` from which the event was moved, if the letters are about that.
    """

    __tablename__ = "mailings"
    __table_args__ = (Index(None, "event_id", "created_at"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    kind: Mapped[MailingKind] = mapped_column(one_of(MailingKind))
    rule_id: Mapped[int | None] = mapped_column(ForeignKey("reminder_rules.id"), index=True)
    announcement_id: Mapped[int | None] = mapped_column(ForeignKey("announcements.id"), unique=True)
    actor: Mapped[str]
    created_at: Mapped[At]
    stopped_at: Mapped[MaybeAt]
    before: Mapped[dict[str, Any] | None] = mapped_column(Json)

    rule: Mapped[ReminderRule | None] = relationship()
    announcement: Mapped[Announcement | None] = relationship()


class OutboxGate(Base):
    """A table with one row. ``paused_at``: since when the mail server has refused everybody, with
    ``server_words``. No worker tries again until ``resumes_at``. ``refusals`` counts the attempts.
    ``next_letter_at``: when the rate limit allows a letter. ``box_read_at``: when ``ctevents mail
    fetch`` has last read the mail box."""

    __tablename__ = "outbox_gates"

    id: Mapped[Id]
    paused_at: Mapped[MaybeAt]
    resumes_at: Mapped[MaybeAt]
    refusals: Mapped[int] = mapped_column(default=0)
    server_words: Mapped[str | None]
    next_letter_at: Mapped[MaybeAt]
    box_read_at: Mapped[MaybeAt]


OCCASION = tuple(field.name for field in fields(Occasion))


class Message(Base):
    """A letter, queued with the fact that it reports, and rendered when it is sent.

    ``occasion`` names its subject. Kind and occasion are unique together, so that nothing is sent
    twice however often a job runs. ``message_id`` is the left part of its Message-ID, the same at
    each attempt. ``recipient`` is the address that it went to, known after the first attempt.
    ``test_for``: a test letter to this account, in ``test_language``. It is about an invented
    guest, without invitation or registration. ``told``: the ``TimeAndPlace`` of the event in the
    letter, known once it was sent. ``is_for_assistant``: a copy for the assistant of the guest.
    ``farewell``: the address of a person who is erased already, until this letter is sent or given
    up. It is read only for that letter.

    A row with a ``staff_kind`` is a ``StaffLetter``. It has neither kind nor event, so that no
    query for letters to guests finds it.
    """

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("kind", *OCCASION),
        Index(None, "state", "due_at", "id"),
        Index(None, "event_id", "created_at"),
        Index(None, "event_id", "state", "kind"),
        partial_index("ix_messages_tests", "event_id", where="test_for_id IS NOT NULL"),
        partial_index(
            "ix_messages_to_staff", "state", "due_at", "id", where="staff_kind IS NOT NULL"
        ),
        CheckConstraint(
            "(staff_kind IS NULL) = (kind IS NOT NULL) "
            "AND (staff_kind IS NULL) = (event_id IS NOT NULL)",
            name="reader",
        ),
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), nullable=True)
    invitation_id: Mapped[int | None] = mapped_column(ForeignKey("invitations.id"), index=True)
    registration_id: Mapped[int | None] = mapped_column(ForeignKey("registrations.id"), index=True)
    mailing_id: Mapped[int | None] = mapped_column(ForeignKey("mailings.id"), index=True)
    test_for_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    test_language: Mapped[str | None]
    is_for_assistant: Mapped[bool] = mapped_column(default=False, server_default=false())
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind), nullable=True)
    staff_kind: Mapped[StaffLetterKind | None] = mapped_column(one_of(StaffLetterKind))
    account_id: Mapped[int | None] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    about: Mapped[About] = mapped_column(one_of(About))
    about_id: Mapped[int]
    number: Mapped[int] = mapped_column(default=0)
    source_id: Mapped[int] = mapped_column(default=0)
    moment: Mapped[str] = mapped_column(default="")
    copy: Mapped[str] = mapped_column(default="")
    occasion: Mapped[Occasion] = composite(*OCCASION)
    message_id: Mapped[str] = mapped_column(unique=True)
    state: Mapped[MessageState] = mapped_column(one_of(MessageState), default=MessageState.QUEUED)
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
    farewell: Mapped[dict[str, Any] | None] = mapped_column(
        SealedJson("messages.farewell"), deferred=True
    )

    event: Mapped[Event] = relationship()
    invitation: Mapped[Invitation | None] = relationship()
    registration: Mapped[Registration | None] = relationship()
    mailing: Mapped[Mailing | None] = relationship()
    test_for: Mapped[Account | None] = relationship(foreign_keys=test_for_id)


class StaffLetter(Base):
    """A row of the outbox that is a letter to an account: about itself, a guest that it hosts, or
    an event. A daily e-mail is about all events of the account.

    ``account_id`` is None for an ``address``: one that somebody typed who has forgotten the
    password, or one for the heads of the audit log. Such a row ends with its letter.
    """

    __table__ = Message.__table__
    __mapper_args__ = {
        "include_properties": (
            *("id", "account_id", "about", "about_id", "message_id", "state"),
            *("created_at", "due_at", "sent_at", "lease", "server_words"),
        )
    }

    id: Mapped[int]
    kind: Mapped[StaffLetterKind] = column_property(Message.__table__.c.staff_kind)
    address: Mapped[str | None] = column_property(Message.__table__.c.recipient)
    account_id: Mapped[int | None]
    about: Mapped[About]
    about_id: Mapped[int]
    message_id: Mapped[str]
    state: Mapped[MessageState]
    created_at: Mapped[At]
    due_at: Mapped[At]
    sent_at: Mapped[MaybeAt]
    lease: Mapped[str | None]
    server_words: Mapped[str | None]

    @property
    def guest_id(self) -> int | None:
        return self.about_id if self.about is About.GUEST else None

    @property
    def event_id(self) -> int | None:
        return self.about_id if self.about is About.EVENT else None


class LetterWording(Base):
    """Text with a few marks and with placeholders from a fixed list, instead of the usual subject
    and opening of a letter."""

    __tablename__ = "letter_wordings"
    __table_args__ = (UniqueConstraint("event_id", "kind", "language"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind))
    language: Mapped[str]
    subject: Mapped[str]
    opening: Mapped[str]
    changed_at: Mapped[At]


class ReplacedWording(Base):
    """The wording that an event had until the one of another event took its place, so that this can
    be undone. ``subject`` and ``opening``: None for the standard wording. ``version``: the
    ``wording_version`` of the new one."""

    __tablename__ = "replaced_wordings"
    __table_args__ = (
        UniqueConstraint("event_id", "kind", "language"),
        Index(None, "from_event_id"),
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    from_event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind))
    language: Mapped[str]
    subject: Mapped[str | None]
    opening: Mapped[str | None]
    version: Mapped[str]
    replaced_at: Mapped[At]
