"""Erasure of people: who must not come back by a list, and files that still have to be rewritten."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.models.columns import At, Id


class ErasedPerson(Base):
    """One name and address of a person who was erased on request, as a hash with a secret key. A list that has them cannot bring
    the person back. ``was_unnamed``: only readers who may see unnamed guests learn of it."""

    __tablename__ = "erased_people"
    __table_args__ = (UniqueConstraint("event_id", "digest"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    digest: Mapped[str]
    was_unnamed: Mapped[bool]


class DueRewrite(Base):
    """A rewriting of the database's files that is due: until then they may hold remains of what was erased."""

    __tablename__ = "due_rewrites"

    id: Mapped[Id]
    asked_at: Mapped[At]
