"""Merged rows, so that old links and numbers lead to the remaining one, and pairs that are two
people."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from ctevents.db.base import Base
from ctevents.models.columns import At, SealedText
from ctevents.models.invitation import Invitation
from ctevents.models.registration import Registration, hash_of_token


class FormerInvitation(Base):
    """An invitation that was merged into another, under its former id."""

    __tablename__ = "former_invitations"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id"), index=True)
    link_nonce: Mapped[str] = mapped_column(unique=True)

    invitation: Mapped[Invitation] = relationship()


class FormerRegistration(Base):
    """A registration that was merged into another, under its former id."""

    __tablename__ = "former_registrations"
    __table_args__ = (Index("uq_former_registrations_reply_hash", "reply_hash", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registrations.id"), index=True)
    link_nonce: Mapped[str] = mapped_column(unique=True)
    reply_token: Mapped[str] = mapped_column(
        SealedText("former_registrations.reply_token"), unique=True
    )
    reply_hash: Mapped[str | None]
    calendar_uid: Mapped[str] = mapped_column(unique=True)

    registration: Mapped[Registration] = relationship()

    @validates("reply_token")
    def _hash_token(self, _name: str, token: str) -> str:
        self.reply_hash = hash_of_token(token)
        return token


class TwoPeople(Base):
    """A possible duplicate that staff have declared to be two people. The older one comes first."""

    __tablename__ = "two_people"
    __table_args__ = (CheckConstraint("person_id < other_id", name="in_order"),)

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    other_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    said_at: Mapped[At]
