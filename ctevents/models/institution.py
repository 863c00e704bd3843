"""Institutions, within an event."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from ctevents.db.base import Base
from ctevents.models.columns import MARK, NUMBERS_ARE_NOT_USED_AGAIN, Id
from ctevents.models.project import StakeholderGroup


class Institution(Base):
    """A body that people belong to. ``name_key`` is the name as names are compared. Institutions never match by address."""

    __tablename__ = "institutions"
    __table_args__ = (UniqueConstraint("event_id", "name_key"), NUMBERS_ARE_NOT_USED_AGAIN)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    name: Mapped[str]
    name_key: Mapped[str]
    group_id: Mapped[int | None] = mapped_column(ForeignKey("stakeholder_groups.id"))

    group: Mapped[StakeholderGroup | None] = relationship()

    @validates("name")
    def _never_looks_sealed(self, _name: str, name: str) -> str:
        """Queries take this name for one that a person has typed, which may be sealed."""
        return name.replace(MARK, "")
