"""Lists and donor packs that the worker writes to a file for an account."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.exports import ExportState
from ctevents.models.columns import At, Id, MaybeAt, SealedBytes, SealedJson, one_of
from ctevents.models.event import Event
from ctevents.models.staff import Account


class Export(Base):
    """An export. ``event_id`` is None for all events. ``kind`` names the list or the pack, and
    ``parameters`` are the options requested.

    ``progress`` is in per cent. The file consists of its pieces and is downloaded as ``file_name``
    (None: the work makes no file). The file and the link made from ``link_nonce`` end at
    ``ends_at``. ``reason`` is the code of its failure.
    """

    __tablename__ = "exports"
    __table_args__ = (
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
        Index(None, "state", "created_at"),
        Index(None, "account_id", "created_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[Id]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    kind: Mapped[str]
    parameters: Mapped[dict[str, Any]] = mapped_column(
        SealedJson("exports.parameters"), default=dict
    )
    state: Mapped[ExportState] = mapped_column(one_of(ExportState), default=ExportState.QUEUED)
    progress: Mapped[int] = mapped_column(default=0)
    rows: Mapped[int | None]
    file_name: Mapped[str | None]
    reason: Mapped[str] = mapped_column(default="")
    link_nonce: Mapped[str] = mapped_column(unique=True)
    attempts: Mapped[int] = mapped_column(default=0)
    lease: Mapped[str | None]
    lease_ends_at: Mapped[MaybeAt]
    created_at: Mapped[At]
    finished_at: Mapped[MaybeAt]
    ends_at: Mapped[MaybeAt]

    event: Mapped[Event | None] = relationship()
    account: Mapped[Account] = relationship()


class ExportPiece(Base):
    """A part of a file, by ``number``. It is in the database because the worker and the web server
    may be two machines."""

    __tablename__ = "export_pieces"

    export_id: Mapped[int] = mapped_column(
        ForeignKey("exports.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[bytes] = mapped_column(SealedBytes("export_pieces.content"))
