"""The wording of letters, if an event has its own."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.domain.letters.kinds import LetterKind
from ctevents.models.columns import At, Id, one_of


class LetterWording(Base):
    """Text with a few marks and with placeholders from a fixed list, instead of the usual subject and opening of a letter."""

    __tablename__ = "letter_wordings"
    __table_args__ = (UniqueConstraint("event_id", "kind", "language"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind, "kind"))
    language: Mapped[str]
    subject: Mapped[str]
    opening: Mapped[str]
    changed_at: Mapped[At]
