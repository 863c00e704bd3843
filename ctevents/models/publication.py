"""The sources of a project's publication: workshops, findings and recommendations."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Column, ForeignKey, Table, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.people import in_language
from ctevents.models.columns import Id, Names, Numbers, Texts


class Workshop(Base):
    """A workshop of practitioners. ``participants``: their number by the code of a group, never a name."""

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
    Column("recommendation_id", ForeignKey("recommendations.id", ondelete="CASCADE"), primary_key=True),
    Column("finding_id", ForeignKey("findings.id", ondelete="CASCADE"), primary_key=True, index=True),
)

recommendations_of_sessions = Table(
    "recommendations_of_sessions",
    Base.metadata,
    Column("session_id", ForeignKey("programme_sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("recommendation_id", ForeignKey("recommendations.id", ondelete="CASCADE"), primary_key=True, index=True),
)
"""The recommendations that a programme session presents."""


class Recommendation(Base):
    """A recommendation of the publication. ``number`` is as printed. ``addressees``: codes of groups; none means all."""

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
