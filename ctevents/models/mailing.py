"""Letters that were queued together, and whether any may go out now."""

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
    """So that they can be watched, stopped and resumed together; what became of each of them is counted in ``messages``.

    While it is stopped, its letters wait. ``actor`` is who began it, as in the audit log. ``before``: the ``TimeAndPlace`` from
    which the event was moved, where it tells of that.
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
    """One row. ``paused_at``: since when the mail server has refused everybody, in ``server_words``; until ``resumes_at``
    no worker tries again. ``refusals`` counts those attempts. ``next_letter_at``: when a rate limit lets a letter go."""

    __tablename__ = "outbox_gates"

    id: Mapped[Id]
    paused_at: Mapped[MaybeAt]
    resumes_at: Mapped[MaybeAt]
    refusals: Mapped[int] = mapped_column(default=0)
    server_words: Mapped[str | None]
    next_letter_at: Mapped[MaybeAt]
