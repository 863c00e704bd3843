"""The audit log: every decision about a person, with who and when. Check-ins are missing here: each
is its own record.

Entries are never changed or deleted: triggers of the database refuse it. The entries of an event
are one chain, and those without an event another: each has a code of itself and of the entry before
it.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.models.columns import At, Details, Id, Json
from ctevents.models.event import Event
from ctevents.models.person import Person


class AuditSubject(Base):
    """The part of an entry that can be erased. ``person_id``: the person, or the one who stayed
    when two were merged. ``words``: the words of staff, by the name of the detail. ``salt``: random
    bytes without which ``AuditEntry.words_code`` tells nothing; they are erased with the words."""

    __tablename__ = "audit_subjects"

    id: Mapped[Id]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    words: Mapped[dict[str, str] | None] = mapped_column(Json)
    salt: Mapped[bytes | None]

    person: Mapped[Person | None] = relationship()


class AuditEntry(Base):
    """A log entry. ``actor`` is ``shell``, ``link``, ``worker``, ``account 3``, ``door token 5`` or
    ``api token 7``. ``details`` are codes and numbers; ``person_number`` is the number of the
    person when it was written. ``key`` names the key of the codes. It and ``code`` are None for an
    entry of an earlier version until its chain begins."""

    __tablename__ = "audit_entries"
    __table_args__ = (
        UniqueConstraint("chain", "position"),
        Index(None, "event_id", "at"),
        Index(None, "event_id", "action"),
        Index(None, "at"),
    )

    id: Mapped[Id]
    chain: Mapped[int]
    position: Mapped[int]
    at: Mapped[At]
    actor: Mapped[str]
    action: Mapped[str]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"))
    details: Mapped[Details]
    person_number: Mapped[int | None]
    subject_id: Mapped[int] = mapped_column(ForeignKey("audit_subjects.id"), unique=True)
    words_code: Mapped[bytes | None]
    key: Mapped[str | None]
    code: Mapped[bytes | None]

    event: Mapped[Event | None] = relationship()
    subject: Mapped[AuditSubject] = relationship()
    person_id: AssociationProxy[int | None] = association_proxy("subject", "person_id")
    words: AssociationProxy[dict[str, str] | None] = association_proxy("subject", "words")


class AuditChain(Base):
    """The head of a chain: its length and the code of its last entry. ``id`` is that of the event,
    or 0. ``head_code`` is a code of both, so that nobody without the key can shorten the chain."""

    __tablename__ = "audit_chains"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    length: Mapped[int]
    last_code: Mapped[bytes]
    key: Mapped[str]
    head_code: Mapped[bytes]
