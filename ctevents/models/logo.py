"""The logos of donors and partners below the public pages of a project."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.models.columns import At, Id


class Logo(Base):
    """A picture of the project, and the text that replaces it for screen readers."""

    __tablename__ = "logos"
    # A number is never given again: browsers cache its picture for good.
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[Id]
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"), index=True)
    name: Mapped[str]
    position: Mapped[int]
    png: Mapped[bytes] = mapped_column(deferred=True)
    digest: Mapped[str]
    """The first 16 digits of the SHA-256 of ``png``, in hexadecimal."""
    width: Mapped[int]
    height: Mapped[int]
    created_at: Mapped[At]
