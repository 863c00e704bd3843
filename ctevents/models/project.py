"""The project block, the privacy notice and the stakeholder groups.

The logos of donors and partners below the public pages of a project."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ctevents.db.base import Base
from ctevents.domain.marks import Mark
from ctevents.domain.people import in_language
from ctevents.models.columns import NUMBERS_ARE_NOT_USED_AGAIN, At, Id, Names, Texts, one_of


class Project(Base):
    """A project with its launches, groups, logos and publication. Any text may be empty; an event
    may override donors, partners, disclaimer and footnote.

    ``slug``: its address. No event has the same one. ``iati_identifier``: of the activity.
    ``iati_organisation``, ``iati_organisation_type``: of the reporting organisation, by IATI's code
    lists.
    """

    __tablename__ = "projects"

    id: Mapped[Id]
    slug: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int]
    title: Mapped[str]
    code: Mapped[str]
    period: Mapped[str]
    agency: Mapped[str]
    donors: Mapped[Names]
    partners: Mapped[Names]
    disclaimer: Mapped[str]
    footnote: Mapped[str]
    iati_identifier: Mapped[str] = mapped_column(default="")
    iati_organisation: Mapped[str] = mapped_column(default="")
    iati_organisation_type: Mapped[str] = mapped_column(default="")


class PrivacyNotice(Base):
    """The words of organisers in the privacy notice, for all events. Each edit is a new row, since
    people accepted the old one: the last row holds. ``controller``: the organisation that is
    responsible for the data. ``complaint``: where people can complain, a line for each place."""

    __tablename__ = "privacy_notices"
    __table_args__ = (NUMBERS_ARE_NOT_USED_AGAIN,)

    id: Mapped[Id]
    controller: Mapped[str]
    address: Mapped[str]
    contact: Mapped[str]
    complaint: Mapped[str]
    made_at: Mapped[At]


class StakeholderGroup(Base):
    """A group by which attendance at the events of a project is counted. It is a row, so that an
    administrator can add one. ``mark`` is on its badges."""

    __tablename__ = "stakeholder_groups"
    __table_args__ = (UniqueConstraint("project_id", "code"),)

    id: Mapped[Id]
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    code: Mapped[str]
    position: Mapped[int]
    names: Mapped[Texts]
    is_offered: Mapped[bool] = mapped_column(default=True)
    mark: Mapped[Mark] = mapped_column(one_of(Mark))

    def name(self, language: str = "en") -> str:
        return in_language(self.names, language)


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
