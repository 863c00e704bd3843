"""Files that were imported into a guest list."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.models.columns import At, Id


class GuestImport(Base):
    """One import that added guests, so that its rows can be found again. ``actor`` is as in the audit log."""

    __tablename__ = "guest_imports"

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    actor: Mapped[str]
    at: Mapped[At]
