"""Changes of many rows of a guest list: files that were uploaded and imported, how they are read,
and bulk actions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.guests.bulk import BulkKind, RowState
from ctevents.models.columns import (
    At,
    Details,
    Id,
    MaybeAt,
    Numbers,
    SealedBytes,
    SealedJson,
    SealedText,
    one_of,
)
from ctevents.models.event import Event


class Upload(Base):
    """A guest list that staff look at before it is imported. It is deleted after the import, or
    after a day.

    ``chosen``: how staff want it to be read, as ``services.guests.uploads.Chosen``. ``shown``: a
    hash of what the preview has shown of its rows, and the effects on its buttons; None while staff
    have something to choose.
    """

    __tablename__ = "uploads"
    # A number is never given again: an old preview must not import another file.
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    file_name: Mapped[str] = mapped_column(SealedText("uploads.file_name"))
    content: Mapped[bytes] = mapped_column(SealedBytes("uploads.content"))
    chosen: Mapped[dict[str, Any] | None] = mapped_column(SealedJson("uploads.chosen"))
    shown: Mapped[dict[str, Any] | None] = mapped_column(SealedJson("uploads.shown"))
    created_at: Mapped[At]


class GuestImport(Base):
    """One import that added or changed guests, so that its rows can be found again. ``actor`` and
    ``undone_by`` are as in the audit log. ``counts``: as ``ImportCounts``; empty for an import of
    an earlier version, which cannot be undone."""

    __tablename__ = "guest_imports"

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    actor: Mapped[str]
    at: Mapped[At]
    file_name: Mapped[str] = mapped_column(
        SealedText("guest_imports.file_name"), default="", server_default=""
    )
    counts: Mapped[Numbers]
    undone_at: Mapped[MaybeAt]
    undone_by: Mapped[str | None]


class ImportedChange(Base):
    """The changes of an import to one person, or to an institution's invitation, while the import
    can be undone. ``changes``: the former and the new value, by field."""

    __tablename__ = "imported_changes"

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    import_id: Mapped[int] = mapped_column(ForeignKey("guest_imports.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), index=True
    )
    institution_id: Mapped[int | None] = mapped_column(
        ForeignKey("institutions.id", ondelete="CASCADE"), index=True
    )
    changes: Mapped[dict[str, Any]] = mapped_column(SealedJson("imported_changes.changes"))


class BulkAction(Base):
    """A bulk action. ``key`` came with the form: a second press finds the same one. ``actor``: as
    in the audit log. ``value``: the code of the group or language. ``words``: the tag, or the
    reason of a withdrawal, and ``is_emailed`` whether guests learn it. ``mailing_id``: its letters.
    ``left_out``: the number of rows of the selection with which it had nothing to do."""

    __tablename__ = "bulk_actions"
    __table_args__ = (Index(None, "event_id", "begun_at"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    key: Mapped[str] = mapped_column(unique=True)
    actor: Mapped[str]
    kind: Mapped[BulkKind] = mapped_column(one_of(BulkKind))
    value: Mapped[str] = mapped_column(default="")
    words: Mapped[str] = mapped_column(SealedText("bulk_actions.words"), default="")
    is_emailed: Mapped[bool] = mapped_column(default=False)
    left_out: Mapped[int] = mapped_column(default=0)
    mailing_id: Mapped[int | None] = mapped_column(ForeignKey("mailings.id"))
    begun_at: Mapped[At]
    ended_at: Mapped[MaybeAt] = mapped_column(index=True)
    undo_begun_at: Mapped[MaybeAt]
    undone_by: Mapped[str | None]
    undone_at: Mapped[MaybeAt]

    event: Mapped[Event] = relationship()


class BulkRow(Base):
    """A row of the guest list in a bulk action: a person or an institution. ``before``: what an
    undo needs, in codes and numbers."""

    __tablename__ = "bulk_rows"
    __table_args__ = (
        CheckConstraint("(person_id IS NULL) <> (institution_id IS NULL)", name="one_guest"),
        Index(None, "bulk_action_id", "progress"),
    )

    id: Mapped[Id]
    bulk_action_id: Mapped[int] = mapped_column(ForeignKey("bulk_actions.id", ondelete="CASCADE"))
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), index=True
    )
    institution_id: Mapped[int | None] = mapped_column(
        ForeignKey("institutions.id", ondelete="CASCADE"), index=True
    )
    progress: Mapped[RowState] = mapped_column(one_of(RowState), default=RowState.WAITING)
    before: Mapped[Details]


class ListReading(Base):
    """The choices of an account on how to read files with certain headings, for the next such file.
    ``headings``: a hash of their set. ``choices``: as ``domain.guests.layout.Choices``."""

    __tablename__ = "list_readings"
    __table_args__ = (UniqueConstraint("event_id", "account_id", "headings"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    headings: Mapped[str] = mapped_column(index=True)
    choices: Mapped[dict[str, Any]] = mapped_column(SealedJson("list_readings.choices"))
    used_at: Mapped[At]
