"""Announcements: written once in each language, sent once to a segment."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.people import in_language
from ctevents.models.columns import At, Details, Id, MaybeAt, Texts
from ctevents.models.event import Event
from ctevents.models.launch_pack import Attachment


class Announcement(Base):
    """An announcement, which is a draft until ``sent_at``. ``segment``: see ``domain.letters.segments.Segment.as_json``."""

    __tablename__ = "announcements"
    __table_args__ = (Index(None, "event_id"),)

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    subjects: Mapped[Texts]
    bodies: Mapped[Texts]
    segment: Mapped[Details]
    created_at: Mapped[At]
    changed_at: Mapped[At]
    sent_at: Mapped[MaybeAt]

    event: Mapped[Event] = relationship()
    attachments: Mapped[list[Attachment]] = relationship(order_by=Attachment.document_id, viewonly=True)

    def subject(self, language: str) -> str:
        return in_language(self.subjects, language)

    def body(self, language: str) -> str:
        return in_language(self.bodies, language)
