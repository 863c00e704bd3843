"""Letters that were queued together, and whether any may be sent now."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.letters.kinds import MailingKind
from ctevents.models.announcement import Announcement
from ctevents.models.columns import At, Id, Json, MaybeAt, one_of
from ctevents.models.reminder import ReminderRule


class Mailing(Base):
    """Letters that staff can watch, stop and resume together. Their results are counted in ``messages``.

    While it is stopped, its letters wait. ``actor`` began it, as in the audit log. ``before``: the ``TimeAndPlace`` from which
    the event was moved, if the letters are about that.
    """

    __tablename__ = "mailings"
    __table_args__ = (Index(None, "event_id", "created_at"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    kind: Mapped[MailingKind] = mapped_column(one_of(MailingKind, "kind"))
    rule_id: Mapped[int | None] = mapped_column(ForeignKey("reminder_rules.id"), index=True)
    announcement_id: Mapped[int | None] = mapped_column(ForeignKey("announcements.id"), unique=True)
    actor: Mapped[str]
    created_at: Mapped[At]
    stopped_at: Mapped[MaybeAt]
    before: Mapped[dict[str, Any] | None] = mapped_column(Json)

    rule: Mapped[ReminderRule | None] = relationship()
    announcement: Mapped[Announcement | None] = relationship()


class OutboxGate(Base):
    """A table with one row. ``paused_at``: since when the mail server has refused everybody, with ``server_words``. No worker
    tries again until ``resumes_at``. ``refusals`` counts the attempts. ``next_letter_at``: when the rate limit allows a letter."""

    __tablename__ = "outbox_gates"

    id: Mapped[Id]
    paused_at: Mapped[MaybeAt]
    resumes_at: Mapped[MaybeAt]
    refusals: Mapped[int] = mapped_column(default=0)
    server_words: Mapped[str | None]
    next_letter_at: Mapped[MaybeAt]
