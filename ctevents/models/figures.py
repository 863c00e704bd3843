"""The figures of an event: frozen after its end, compared with signed sheets, declared final, and
published to observers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.db.schema import partial_index
from ctevents.domain.figures.attendance import GapKind
from ctevents.domain.figures.moments import Moment
from ctevents.models.columns import (
    NUMBERS_ARE_NOT_USED_AGAIN,
    At,
    Details,
    Id,
    Json,
    MaybeAt,
    one_of,
)


class FrozenFigures(Base):
    """The figures of an event as counted at ``frozen_at``. A difference to current figures is a
    correction. Those that staff unfroze have the last three columns, and are in the report.

    ``figures`` has the form of ``domain.figures.figures.EventFigures.as_json``, and has no names.
    """

    __tablename__ = "frozen_figures"
    __table_args__ = (
        CheckConstraint("(final_at IS NULL) = (final_by IS NULL)", name="final"),
        partial_index(
            "uq_frozen_figures_event_id", "event_id", where="thawed_at IS NULL", is_unique=True
        ),
        NUMBERS_ARE_NOT_USED_AGAIN,
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    frozen_at: Mapped[At]
    actor: Mapped[str]
    figures: Mapped[Details]
    final_at: Mapped[MaybeAt]
    final_by: Mapped[str | None]
    thawed_at: Mapped[At] = mapped_column(nullable=True)
    thawed_by: Mapped[str] = mapped_column(nullable=True)
    reason: Mapped[str | None]


class PublishedFigures(Base):
    """The figures of an event that observers see of a moment. They never change, also if the event
    moves.

    ``figures`` has the form of ``domain.figures.attendance.MergedMatrix.as_json``, and the capacity
    of that time: withheld figures are not in it. ``launched``: downloads and printed copies
    (``services.launch.launched.Launched.as_json``), only in the first final snapshot.
    """

    __tablename__ = "published_figures"
    __table_args__ = (
        UniqueConstraint("event_id", "moment", "due_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    moment: Mapped[Moment] = mapped_column(one_of(Moment))
    due_at: Mapped[At]
    taken_at: Mapped[At]
    figures: Mapped[Details]
    launched: Mapped[dict[str, Any] | None] = mapped_column(Json)


class SignedSheet(Base):
    """The number of signatures that staff counted on one sheet of the sign-in list."""

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
    """The reason why two figures differ by ``difference``. It explains no other difference."""

    __tablename__ = "discrepancies"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), primary_key=True)
    kind: Mapped[GapKind] = mapped_column(one_of(GapKind), primary_key=True)
    difference: Mapped[int]
    reason: Mapped[str]
    at: Mapped[At]
    actor: Mapped[str]
