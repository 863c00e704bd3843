"""The figures of an event when it was over: frozen, compared with what was signed, and declared final."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.domain.figures.reconciliation import GapKind
from ctevents.models.columns import At, Details, Id, MaybeAt, one_of


class FrozenFigures(Base):
    """The figures of an event as they were counted at ``frozen_at``. What differs today is a correction.

    ``figures`` has the form of ``domain.figures.as_json``, and names nobody.
    """

    __tablename__ = "frozen_figures"
    __table_args__ = (CheckConstraint("(final_at IS NULL) = (final_by IS NULL)", name="final"),)

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), primary_key=True)
    frozen_at: Mapped[At]
    actor: Mapped[str]
    figures: Mapped[Details]
    final_at: Mapped[MaybeAt]
    final_by: Mapped[str | None]


class ThawedFigures(Base):
    """Figures that were frozen, and taken back for a reason. The report goes on telling of them."""

    __tablename__ = "thawed_figures"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    frozen_at: Mapped[At]
    actor: Mapped[str]
    figures: Mapped[Details]
    thawed_at: Mapped[At]
    thawed_by: Mapped[str]
    reason: Mapped[str]


class SignedSheet(Base):
    """How many signatures somebody counted on one sheet of the sign-in list."""

    __tablename__ = "signed_sheets"
    __table_args__ = (
        UniqueConstraint("event_id", "name"),
        CheckConstraint("signatures >= 0", name="signatures"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    name: Mapped[str]
    signatures: Mapped[int]
    entered_at: Mapped[At]
    actor: Mapped[str]


class Discrepancy(Base):
    """Why two figures differ by ``difference``. It explains no other difference."""

    __tablename__ = "discrepancies"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), primary_key=True)
    kind: Mapped[GapKind] = mapped_column(one_of(GapKind, "kind"), primary_key=True)
    difference: Mapped[int]
    reason: Mapped[str]
    at: Mapped[At]
    actor: Mapped[str]
