"""Requests of people about their own data.

Erasure of people: who must not come back by a list, and files that still have to be
rewritten."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.privacy.times import RequestKind, RequestOutcome
from ctevents.models.columns import At, Id, MaybeAt, one_of
from ctevents.models.event import Event
from ctevents.models.person import Person


class PersonRequest(Base):
    """A request, open until ``settled_at``: a person has one open request of each kind. ``words``
    are the person's, ``answer`` those of staff. ``settled_by`` is the actor of the audit log."""

    __tablename__ = "person_requests"
    __table_args__ = (
        CheckConstraint(
            "(settled_at IS NULL) = (outcome IS NULL) AND (settled_at IS NULL) = (settled_by IS "
            "NULL)",
            name="settled",
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
    kind: Mapped[RequestKind] = mapped_column(one_of(RequestKind))
    words: Mapped[str] = mapped_column(default="")
    asked_at: Mapped[At]
    due_on: Mapped[date]
    settled_at: Mapped[MaybeAt]
    settled_by: Mapped[str | None]
    outcome: Mapped[RequestOutcome | None] = mapped_column(one_of(RequestOutcome))
    answer: Mapped[str] = mapped_column(default="")

    event: Mapped[Event] = relationship()
    person: Mapped[Person] = relationship()


class ErasedPerson(Base):
    """One name and address of a person who was erased on request, as a hash with a secret key. A
    list that has them cannot bring the person back. ``was_unnamed``: only readers who may see
    unnamed guests learn of it."""

    __tablename__ = "erased_people"
    __table_args__ = (UniqueConstraint("event_id", "digest"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    digest: Mapped[str]
    was_unnamed: Mapped[bool]


class DueRewrite(Base):
    """A rewriting of the database's files that is due: until then they may hold remains of what was
    erased. ``event_id``: of the people who were erased; None for values that were sealed.
    ``certificate``: of the erasure of one person, else empty."""

    __tablename__ = "due_rewrites"

    id: Mapped[Id]
    asked_at: Mapped[At]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"))
    certificate: Mapped[str] = mapped_column(default="", server_default="")
