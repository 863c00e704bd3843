"""Requests of people about their own data."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.privacy.requests import RequestKind, RequestOutcome
from ctevents.models.columns import At, Id, MaybeAt, one_of
from ctevents.models.event import Event
from ctevents.models.person import Person


class PersonRequest(Base):
    """A request, open until ``settled_at``: a person has one open request of each kind. ``words`` are the person's, ``answer``
    those of staff. ``settled_by`` is the actor of the audit log."""

    __tablename__ = "person_requests"
    __table_args__ = (
        CheckConstraint(
            "(settled_at IS NULL) = (outcome IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)", name="settled"
        ),
        Index(
            "uq_person_requests_open",
            "person_id",
            "kind",
            unique=True,
            sqlite_where=text("settled_at IS NULL"),
            postgresql_where=text("settled_at IS NULL"),
        ),
        Index(None, "person_id"),
        Index(None, "settled_at", "due_on"),
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    kind: Mapped[RequestKind] = mapped_column(one_of(RequestKind, "kind"))
    words: Mapped[str] = mapped_column(default="")
    asked_at: Mapped[At]
    due_on: Mapped[date]
    settled_at: Mapped[MaybeAt]
    settled_by: Mapped[str | None]
    outcome: Mapped[RequestOutcome | None] = mapped_column(one_of(RequestOutcome, "outcome"))
    answer: Mapped[str] = mapped_column(default="")

    event: Mapped[Event] = relationship()
    person: Mapped[Person] = relationship()
