"""Changes that people made to their own details."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.models.columns import At, Id, MaybeAt, SealedJson


class IdentityChange(Base):
    """Details that a person replaced themselves. ``old`` and ``new`` have only the changed fields.

    Until ``settled_at`` the office knows the person by the ``old`` values. If the office settles some of the fields, the others
    stay open in a row of their own, with the same ``changed_at``. Names are kept here and not in the audit log, so that they are
    erased with the person.
    """

    __tablename__ = "identity_changes"
    __table_args__ = (Index(None, "person_id", "settled_at"),)

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    old: Mapped[dict[str, str]] = mapped_column(SealedJson("identity_changes.old"), default=dict)
    new: Mapped[dict[str, str]] = mapped_column(SealedJson("identity_changes.new"), default=dict)
    changed_at: Mapped[At]
    settled_at: Mapped[MaybeAt]
