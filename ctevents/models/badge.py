"""Badges: the proof of one confirmed registration."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.domain.entry import BadgeSpell, RevokedBecause
from ctevents.models.columns import NUMBERS_ARE_NOT_USED_AGAIN, At, Id, MaybeAt, one_of


class Badge(Base):
    """A badge. Its id is the number inside the badge code. A registration holds one valid badge exactly while it is confirmed."""

    __tablename__ = "badges"
    __table_args__ = (
        CheckConstraint("(revoked_at IS NULL) = (revoked_because IS NULL)", name="revoked"),
        Index(
            "uq_badges_good",
            "registration_id",
            unique=True,
            sqlite_where=text("revoked_at IS NULL"),
            postgresql_where=text("revoked_at IS NULL"),
        ),
        Index(None, "event_id", "revoked_at"),
        NUMBERS_ARE_NOT_USED_AGAIN,
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    registration_id: Mapped[int] = mapped_column(ForeignKey("registrations.id"), index=True)
    issued_at: Mapped[At]
    revoked_at: Mapped[MaybeAt]
    revoked_because: Mapped[RevokedBecause | None] = mapped_column(one_of(RevokedBecause, "revoked_because"))

    @property
    def spell(self) -> BadgeSpell:
        return BadgeSpell(self.id, self.issued_at, self.revoked_at, self.revoked_because)
