"""Answer cards and their answers. Nothing here joins an answer to a person."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.models.columns import At, Id, MaybeAt
from ctevents.models.project import StakeholderGroup
from ctevents.models.staff import Account


class CardSheet(Base):
    """Answer cards that were made together. ``group_id``: None for the kind of card that small
    groups share. The cards of a sheet that was withdrawn are refused."""

    __tablename__ = "card_sheets"
    __table_args__ = (CheckConstraint("count > 0", name="count"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("stakeholder_groups.id"))
    count: Mapped[int]
    made_at: Mapped[At]
    withdrawn_at: Mapped[MaybeAt]

    group: Mapped[StakeholderGroup | None] = relationship()


class AnswerCard(Base):
    """A card. ``digest``: the SHA-256 of its code, in hexadecimal; the code itself is on the card
    only."""

    __tablename__ = "answer_cards"

    digest: Mapped[str] = mapped_column(primary_key=True)
    sheet_id: Mapped[int] = mapped_column(ForeignKey("card_sheets.id"), index=True)

    sheet: Mapped[CardSheet] = relationship()


class SealedAnswers(Base):
    """The answers of all cards of one kind at an event, sealed together. An empty ``group_code``
    means the kind of card that small groups share.

    One row for many cards: neither the order of rows nor that of the database's log says which card
    answered when.
    """

    __tablename__ = "sealed_answers"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), primary_key=True)
    group_code: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]


class CommentReview(Base):
    """A decision of organisers about a comment. ``digest`` names the comment without its card."""

    __tablename__ = "comment_reviews"
    __table_args__ = (UniqueConstraint("event_id", "digest"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    digest: Mapped[str]
    is_shown: Mapped[bool]
    decided_at: Mapped[At]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))

    account: Mapped[Account | None] = relationship()
