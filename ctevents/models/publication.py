"""The sources of a project's publication: workshops, findings and recommendations.

The launch pack: documents, their files, their downloads, the letters that they go with, and
printed copies."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.launch.documents import DocumentKind
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.people import in_language
from ctevents.models.columns import At, Id, MaybeAt, Names, Numbers, Texts, one_of


class Workshop(Base):
    """A workshop of practitioners. ``participants``: their number by the code of a group, never a
    name."""

    __tablename__ = "workshops"
    __table_args__ = (UniqueConstraint("project_id", "number"),)

    id: Mapped[Id]
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    number: Mapped[str]
    position: Mapped[int]
    themes: Mapped[Texts]
    places: Mapped[Texts]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    participants: Mapped[Numbers]

    def theme(self, language: str = "en") -> str:
        return in_language(self.themes, language)

    def place(self, language: str = "en") -> str:
        return in_language(self.places, language)


class Finding(Base):
    """A numbered text of the publication. ``number`` is as printed."""

    __tablename__ = "findings"
    __table_args__ = (UniqueConstraint("project_id", "number"),)

    id: Mapped[Id]
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    number: Mapped[str]
    position: Mapped[int]
    texts: Mapped[Texts]

    def text(self, language: str = "en") -> str:
        return in_language(self.texts, language)


findings_of_recommendations = Table(
    "findings_of_recommendations",
    Base.metadata,
    Column(
        "recommendation_id", ForeignKey("recommendations.id", ondelete="CASCADE"), primary_key=True
    ),
    Column(
        "finding_id", ForeignKey("findings.id", ondelete="CASCADE"), primary_key=True, index=True
    ),
)

recommendations_of_sessions = Table(
    "recommendations_of_sessions",
    Base.metadata,
    Column("session_id", ForeignKey("programme_sessions.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "recommendation_id",
        ForeignKey("recommendations.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
)
"""The recommendations that a programme session presents."""


class Recommendation(Base):
    """A recommendation of the publication. ``number`` is as printed. ``addressees``: codes of
    groups; none means all."""

    __tablename__ = "recommendations"
    # A number is never given again: answers are kept by it.
    __table_args__ = (UniqueConstraint("project_id", "number"), {"sqlite_autoincrement": True})

    id: Mapped[Id]
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    number: Mapped[str]
    position: Mapped[int]
    themes: Mapped[Texts]
    texts: Mapped[Texts]
    addressees: Mapped[Names]
    workshop_id: Mapped[int | None] = mapped_column(ForeignKey("workshops.id"), index=True)

    workshop: Mapped[Workshop | None] = relationship()
    findings: Mapped[list[Finding]] = relationship(
        secondary=findings_of_recommendations, order_by=(Finding.position, Finding.id)
    )

    def theme(self, language: str = "en") -> str:
        return in_language(self.themes, language)

    def text(self, language: str = "en") -> str:
        return in_language(self.texts, language)

    def is_for(self, group_code: str) -> bool:
        return not self.addressees or group_code in self.addressees


class StoredFile(Base):
    """A file, kept once however many documents use it. ``digest``: its SHA-256 in hexadecimal."""

    __tablename__ = "stored_files"

    digest: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    """Bytes."""
    media_type: Mapped[str]
    created_at: Mapped[At]


class FilePiece(Base):
    """A part of a stored file, by ``number``. It is in the database because the web server may be
    many machines."""

    __tablename__ = "file_pieces"

    digest: Mapped[str] = mapped_column(
        ForeignKey("stored_files.digest", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[bytes]


class Document(Base):
    """A file in the launch pack of an event, in one language. A document that was removed is shown
    to nobody; its downloads stay in the figures."""

    __tablename__ = "documents"
    __table_args__ = (
        UniqueConstraint("event_id", "digest", "language"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    digest: Mapped[str] = mapped_column(ForeignKey("stored_files.digest"), index=True)
    file_name: Mapped[str]
    title: Mapped[str]
    kind: Mapped[DocumentKind] = mapped_column(one_of(DocumentKind))
    language: Mapped[str]
    added_at: Mapped[At]
    removed_at: Mapped[MaybeAt]

    file: Mapped[StoredFile] = relationship()


class Downloads(Base):
    """The number of downloads of a document by people of a group; an empty code means the
    public."""

    __tablename__ = "downloads"
    __table_args__ = (CheckConstraint("count >= 0", name="count"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    group_code: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int] = mapped_column(default=0)


class Attachment(Base):
    """A document of an event that goes with its letters of a kind, or with one announcement. It is
    for the readers of its language, or, with ``is_for_all``, for everybody."""

    __tablename__ = "attachments"
    __table_args__ = (
        Index(None, "event_id", "kind"),
        Index(None, "announcement_id"),
        Index(None, "document_id"),
    )

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind))
    announcement_id: Mapped[int | None] = mapped_column(
        ForeignKey("announcements.id", ondelete="CASCADE")
    )
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    is_for_all: Mapped[bool] = mapped_column(default=False)

    document: Mapped[Document] = relationship()


class CopyStock(Base):
    """The number of printed copies of the publication that were brought to an event, in one
    language."""

    __tablename__ = "copy_stocks"
    __table_args__ = (CheckConstraint("stock >= 0", name="stock"),)

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    stock: Mapped[int]


class Copy(Base):
    """A printed copy given out at the door. ``id`` comes from the device, so that a copy sent twice
    counts once. Neither the person nor the time is kept; on SQLite not even the order, since rows
    lie in the order of their random ids."""

    __tablename__ = "copies"
    __table_args__ = ({"sqlite_with_rowid": False},)

    id: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    language: Mapped[str]
    station: Mapped[str]
