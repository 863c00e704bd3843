"""Certificates of attendance."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db import Base
from ctevents.models.columns import At, Details, Id, MaybeAt
from ctevents.models.registration import Registration


class Certificate(Base):
    """``number`` is printed on it and cannot be guessed. ``as_said`` is what it says, word for word, and all that the page
    which verifies it may show. Revoked where the check-in was taken back."""

    __tablename__ = "certificates"

    id: Mapped[Id]
    registration_id: Mapped[int] = mapped_column(ForeignKey("registrations.id"), unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    issued_at: Mapped[At]
    as_said: Mapped[Details]
    revoked_at: Mapped[MaybeAt]

    registration: Mapped[Registration] = relationship()
