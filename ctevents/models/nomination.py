"""Nominations: the people named for the seats of an institution."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.rsvp import NominationEnd
from ctevents.models.columns import At, Id, MaybeAt, SealedBytes, SealedText, one_of
from ctevents.models.invitation import Invitation
from ctevents.models.registration import Registration


class Nomination(Base):
    """A person named for one seat of an institution's invitation, until ``ended_at``.

    ``seat_group``: the code of the group that the seat is for, or the empty text if the seats are not split.
    """

    __tablename__ = "nominations"
    __table_args__ = (
        CheckConstraint("(ended_at IS NULL) = (ended_because IS NULL)", name="ended"),
        Index(None, "invitation_id", "ended_at"),
        Index(None, "event_id", "ended_at"),
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id"))
    registration_id: Mapped[int] = mapped_column(ForeignKey("registrations.id"), unique=True)
    seat_group: Mapped[str] = mapped_column(default="")
    named_at: Mapped[At]
    ended_at: Mapped[MaybeAt]
    ended_because: Mapped[NominationEnd | None] = mapped_column(one_of(NominationEnd, "ended_because"))
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("nominations.id"))

    invitation: Mapped[Invitation] = relationship()
    registration: Mapped[Registration] = relationship()


class OfficialLetter(Base):
    """An institution's answer on paper, as a PDF file. It is kept here, where no URL leads to it."""

    __tablename__ = "official_letters"

    id: Mapped[Id]
    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id"), index=True)
    file_name: Mapped[str] = mapped_column(SealedText("official_letters.file_name"))
    content: Mapped[bytes] = mapped_column(SealedBytes("official_letters.content"))
    received_at: Mapped[At]
