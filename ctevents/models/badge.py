"""Badges: the proof of one confirmed registration.

Certificates of attendance."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.entry import BadgeSpell, RevokedBecause
from ctevents.models.columns import NUMBERS_ARE_NOT_USED_AGAIN, At, Details, Id, MaybeAt, one_of
from ctevents.models.registration import Registration


class Badge(Base):
    """A badge. Its id is the number inside the badge code. A registration holds one valid badge
    exactly while it is confirmed."""

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
    revoked_because: Mapped[RevokedBecause | None] = mapped_column(one_of(RevokedBecause))

    @property
    def spell(self) -> BadgeSpell:
        return BadgeSpell(self.id, self.issued_at, self.revoked_at, self.revoked_because)


class Certificate(Base):
    """The recorded content of a certificate, written once its event is over. Until then it shows
    the current data under the same number.

    ``number`` is printed on it and cannot be guessed. ``as_said`` is its content, word for word
    (``name`` and ``texts``), and nothing once it is erased. The page that verifies it may show
    nothing else. ``revoked_at``: a newer one has replaced it. Whether its holder still counts as
    attendee follows from the check-ins, not from this row.
    """

    __tablename__ = "certificates"
    __table_args__ = (
        Index(
            "uq_certificates_standing",
            "registration_id",
            unique=True,
            sqlite_where=text("revoked_at IS NULL"),
            postgresql_where=text("revoked_at IS NULL"),
        ),
    )

    id: Mapped[Id]
    registration_id: Mapped[int] = mapped_column(ForeignKey("registrations.id"), index=True)
    number: Mapped[str] = mapped_column(unique=True)
    issued_at: Mapped[At]
    as_said: Mapped[Details]
    revoked_at: Mapped[MaybeAt]

    registration: Mapped[Registration] = relationship()
