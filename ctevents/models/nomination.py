"""Nominations: the people named for the seats of an institution.

Quotas and targets of an event."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.registration import NominationEnd
from ctevents.models.columns import At, Id, MaybeAt, SealedBytes, SealedText, one_of
from ctevents.models.invitation import Invitation
from ctevents.models.person import Institution
from ctevents.models.project import StakeholderGroup
from ctevents.models.registration import Registration


class Nomination(Base):
    """A person named for one seat of an institution's invitation, until ``ended_at``.

    ``seat_group``: the code of the group that the seat is for, or the empty text if the seats are
    not split.
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
    ended_because: Mapped[NominationEnd | None] = mapped_column(one_of(NominationEnd))
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("nominations.id"))

    invitation: Mapped[Invitation] = relationship()
    registration: Mapped[Registration] = relationship()


class OfficialLetter(Base):
    """An institution's answer on paper, as a PDF file. It is kept here, where no URL leads to
    it."""

    __tablename__ = "official_letters"

    id: Mapped[Id]
    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id"), index=True)
    file_name: Mapped[str] = mapped_column(SealedText("official_letters.file_name"))
    content: Mapped[bytes] = mapped_column(SealedBytes("official_letters.content"))
    received_at: Mapped[At]


class Quota(Base):
    """The quota of a group or an institution: seats kept for it, the most that it may have, and the
    number that organisers hope for."""

    __tablename__ = "quotas"
    __table_args__ = (
        CheckConstraint("(group_id IS NULL) <> (institution_id IS NULL)", name="of_one"),
        CheckConstraint("reserved >= 0", name="reserved"),
        CheckConstraint("ceiling >= reserved", name="ceiling"),
        UniqueConstraint("event_id", "group_id"),
        UniqueConstraint("event_id", "institution_id"),
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    group_id: Mapped[int | None] = mapped_column(ForeignKey("stakeholder_groups.id"))
    institution_id: Mapped[int | None] = mapped_column(ForeignKey("institutions.id"))
    reserved: Mapped[int] = mapped_column(default=0)
    ceiling: Mapped[int | None]
    target: Mapped[int | None]

    group: Mapped[StakeholderGroup | None] = relationship()
    institution: Mapped[Institution | None] = relationship()
