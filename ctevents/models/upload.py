"""Uploaded files, between the preview and the import."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.models.columns import At, Id, SealedBytes, SealedLongText, SealedText


class Upload(Base):
    """A file that staff look at before it is imported. It is deleted after the import, or after a day.

    ``event_id``: the event of a guest list; ``project_id``: the project of recommendations. The other one is None. ``survey``:
    how a guest list was understood. ``plan`` is the plan of its import, made when the file came or when staff had chosen how to
    read it. The preview shows it without planning again.
    """

    __tablename__ = "uploads"
    # A number is never given again: an old preview must not import another file.
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[Id]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"))
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    file_name: Mapped[str] = mapped_column(SealedText("uploads.file_name"))
    content: Mapped[bytes] = mapped_column(SealedBytes("uploads.content"))
    survey: Mapped[str | None] = mapped_column(SealedLongText("uploads.survey"))
    plan: Mapped[str | None] = mapped_column(SealedLongText("uploads.plan"))
    created_at: Mapped[At]
