"""The wording of letters, if an event has its own."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, UniqueConstraint
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


class ReplacedWording(Base):
    """The wording that an event had until the one of another event took its place, so that this can be undone. ``subject`` and
    ``opening``: None for the standard wording. ``version``: the ``wording_version`` of the new one."""

    __tablename__ = "replaced_wordings"
    __table_args__ = (UniqueConstraint("event_id", "kind", "language"), Index(None, "from_event_id"))

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    from_event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind, "kind"))
    language: Mapped[str]
    subject: Mapped[str | None]
    opening: Mapped[str | None]
    version: Mapped[str]
    replaced_at: Mapped[At]
