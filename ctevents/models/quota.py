"""Quotas and targets of an event, and the number of its registrations."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.registration import RegistrationState
from ctevents.models.columns import Id, one_of
from ctevents.models.institution import Institution
from ctevents.models.project import StakeholderGroup


class Quota(Base):
    """The quota of a group or an institution: seats kept for it, the most that it may have, and the number that organisers hope
    for."""

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


class SeatCount(Base):
    """The number of an event's registrations of a group in a state. Triggers on ``registrations`` keep it, in the same
    transaction; only a recount writes it besides. A number may be 0."""

    __tablename__ = "seat_counts"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    group_id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[RegistrationState] = mapped_column(one_of(RegistrationState, "state"), primary_key=True)
    holds_seat: Mapped[bool] = mapped_column(primary_key=True)
    number: Mapped[int]
