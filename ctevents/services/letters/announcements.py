"""Announcements: written once in each language, sent once to a segment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind, MailingKind
from ctevents.domain.letters.segments import Segment
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus
from ctevents.models import Announcement, Event, Mailing
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, version_of
from ctevents.services.outbox.mailings import begin_mailing, queue_letters
from ctevents.services.people.segments import Member, members

LONGEST_SUBJECT = 150
LONGEST_BODY = 5000


@dataclass(frozen=True, kw_only=True)
class AnnouncementFields:
    """Plain text by language. English is always there, and a language with a subject has a body."""

    subjects: dict[str, str]
    bodies: dict[str, str]
    segment: Segment

    def values(self) -> dict[str, object]:
        return {"subjects": self.subjects, "bodies": self.bodies, "segment": self.segment.as_json()}


@dataclass(frozen=True)
class Reach:
    """The members that a segment reaches now. ``missed``: the number without a valid address or
    unsubscribed."""

    members: Sequence[Member]
    missed: int

    @property
    def letters(self) -> int:
        return len(self.members)

    def by_language(self) -> dict[str, int]:
        """Return the number of letters in each language."""
        return dict(Counter(member.language for member in self.members).most_common())


def reach(session: Session, event: Event, segment: Segment, *, now: datetime) -> Reach:
    found = members(session, event, segment, now=now)
    reached = [member for member in found if member.is_reachable]
    return Reach(reached, len(found) - len(reached))


def announcement_version(announcement: Announcement) -> str:
    """Return a hash of the texts, the segment and the attachments."""
    attached = [(each.document_id, each.is_for_all) for each in announcement.attachments]
    said = (
        sorted(announcement.subjects.items()),
        sorted(announcement.bodies.items()),
        announcement.segment,
        attached,
    )
    return version_of(said)


def add_announcement(tx: Transaction, event: Event, fields: AnnouncementFields) -> Announcement:
    announcement = Announcement(
        event_id=event.id, created_at=tx.now, changed_at=tx.now, **fields.values()
    )
    tx.add(announcement)
    tx.flush()
    audit.record(tx, "announcement.added", event_id=event.id, announcement=announcement.id)
    return announcement


def edit_announcement(
    tx: Transaction, announcement: Announcement, fields: AnnouncementFields, *, seen: str
) -> None:
    """Edit a draft. ``seen`` is the ``announcement_version`` that the editor began with."""
    _lock_unsent(tx, announcement)
    if seen != announcement_version(announcement):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    changed = sorted(
        name for name, value in fields.values().items() if getattr(announcement, name) != value
    )
    if not changed:
        return
    for name in changed:
        setattr(announcement, name, fields.values()[name])
    announcement.changed_at = tx.now
    event_id, number = announcement.event_id, announcement.id
    audit.record(tx, "announcement.edited", event_id=event_id, announcement=number)


def delete_announcement(tx: Transaction, announcement: Announcement) -> None:
    _lock_unsent(tx, announcement)
    tx.delete(announcement)
    event_id, number = announcement.event_id, announcement.id
    audit.record(tx, "announcement.deleted", event_id=event_id, announcement=number)


def send_announcement(
    tx: Transaction, announcement: Announcement, *, seen: str, expected: int
) -> None:
    """Queue a letter to each member it reaches. ``seen`` (``announcement_version``) and
    ``expected``, the number of letters, are what staff agreed to. If one has changed, nothing is
    sent."""
    event = _lock_unsent(tx, announcement)
    hindrance = hindrance_to_announce(event.status_at(tx.now))
    if hindrance is not None:
        raise Refusal(hindrance)
    if seen != announcement_version(announcement):
        raise Refusal(Reason.ANNOUNCEMENT_CHANGED)
    reached = reach(tx, event, Segment.from_json(announcement.segment), now=tx.now).members
    if not reached:
        raise Refusal(Reason.NOBODY_TO_WRITE_TO)
    if len(reached) != expected:
        raise Refusal(Reason.GUEST_LIST_CHANGED)
    announcement.sent_at = tx.now
    _queue(tx, announcement, reached)
    audit.record(
        tx,
        "announcement.sent",
        event_id=event.id,
        announcement=announcement.id,
        letters=len(reached),
    )


def hindrance_to_announce(status: EventStatus) -> Reason | None:
    """Return the reason why nothing can be announced now, or None."""
    hindrances = {
        EventStatus.DRAFT: Reason.EVENT_NOT_PUBLISHED,
        EventStatus.CANCELLED: Reason.EVENT_CANCELLED,
    }
    return hindrances.get(status)


def announcements(session: Session, event_id: int) -> list[tuple[Announcement, Mailing | None]]:
    """Return the announcements with the mailing that each began: drafts first, then the latest
    sent."""
    query = (
        select(Announcement, Mailing)
        .outerjoin(Mailing, Mailing.announcement_id == Announcement.id)
        .where(Announcement.event_id == event_id)
        .order_by(
            Announcement.sent_at.is_not(None), Announcement.sent_at.desc(), Announcement.id.desc()
        )
    )
    return [(announcement, mailing) for announcement, mailing in session.execute(query)]


def announcement_of_event(
    session: Session, event_id: int, announcement_id: int
) -> Announcement | None:
    query = select(Announcement).where(
        Announcement.id == announcement_id, Announcement.event_id == event_id
    )
    return session.scalars(query).one_or_none()


def _lock_unsent(tx: Transaction, announcement: Announcement) -> Event:
    """Refresh the announcement and lock its event until the end of the transaction. Refused if it
    was sent."""
    event = lock_event(tx, announcement.event_id)
    tx.refresh(announcement)
    if announcement.sent_at is not None:
        raise Refusal(Reason.ANNOUNCEMENT_SENT)
    return event


def _queue(tx: Transaction, announcement: Announcement, reached: Sequence[Member]) -> None:
    event_id, number = announcement.event_id, announcement.id
    mailing = begin_mailing(tx, event_id, MailingKind.ANNOUNCEMENT, announcement_id=number)
    queue_letters(
        tx,
        mailing,
        LetterKind.ANNOUNCEMENT,
        reached,
        lambda member: replace(member.about, source_id=number),
    )
