"""News about an event for its guests: a new time or place, and a cancellation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind, MailingKind, MessageState
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.people import LANGUAGES, reads_differently
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.domain.schedule import EventStatus, TimeAndPlace, status_at
from ctevents.models import Event, Message, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.outbox.correspondence import last_told, time_and_place
from ctevents.services.outbox.mailings import begin_mailing, queue_letters
from ctevents.services.people.segments import Member, members
from ctevents.services.seating.above_capacity import hold_with_seats

CALENDAR_FIELDS = ("venues", "addresses", "starts_at", "ends_at")
"""Time and place. A change of these is sent to people and raises SEQUENCE (RFC 5546, section 2.1.4)."""

LONGEST_REASON = 1000
"""Characters."""


@dataclass(frozen=True, kw_only=True)
class MoveAudience:
    """People who get the news of a new time or place. ``invited``: people who are invited and not registered. They
    all get it if ``tells_invited``, and none otherwise. ``without_address``: the number without an e-mail address."""

    registered: Sequence[Member] = ()
    invited: Sequence[Member] = ()
    tells_invited: bool = True
    without_address: int = 0


def is_move(event: Event, values: Mapping[str, object], *, now: datetime) -> bool:
    """True if an edit gives a published event that is not over a new time, or a place that reads differently in some language.
    A translation of a place that is added or removed is no move."""
    ends_at = values.get("ends_at", event.ends_at)
    assert ends_at is None or isinstance(ends_at, datetime)
    return status_at(event.status, ends_at, now) is EventStatus.PUBLISHED and any(
        _is_another(getattr(event, name), values[name]) for name in CALENDAR_FIELDS if name in values
    )


def _is_another(old: object, new: object) -> bool:
    if isinstance(old, dict) and isinstance(new, dict):
        return any(reads_differently(old, new, language) for language in LANGUAGES)
    return old != new


def tell_of_move(tx: Transaction, event: Event, before: TimeAndPlace | None, *, tells_invited: bool) -> MoveAudience:
    """Queue the letters about the time or place that the event has now, and return who gets them. ``before``: the earlier time and
    place. The caller holds the lock of the event."""
    _raise_sequences(tx, event)
    told = _told_of_move(tx, event, tells_invited=tells_invited, now=tx.now)
    to = [*told.registered, *(told.invited if tells_invited else ())]
    _queue(tx, event, to, LetterKind.EVENT_CHANGED, MailingKind.EVENT_CHANGED, before)
    return told


def told_of_cancellation(session: Session, event: Event, *, now: datetime) -> list[Member]:
    """Return everybody who was invited or is registered, and has not declined: once each, with or without an address."""
    return members(session, event, Segment(standing=Standing.EVERYBODY), now=now)


def letters_to(told: Iterable[Member]) -> list[Member]:
    """Return the members with an address. People who unsubscribed from reminders get this news, too."""
    return [member for member in told if member.has_address]


def cancel_event(tx: Transaction, event: Event, *, reason: str, expected: int | None = None) -> int:
    """Cancel the event and write to everybody. Return the number of letters. ``reason``: plain text of at most ``LONGEST_REASON``.

    Registrations stay unchanged, and so do the figures, but no seat changes any more. ``expected``: the number of letters that
    staff agreed to. If it has changed, raise ``Refusal`` and change nothing.
    """
    if len(reason) > LONGEST_REASON:
        raise ValueError("the reason is too long")
    event = lock_event(tx, event.id)
    hindrance = _HINDRANCES.get(event.status_at(tx.now))
    if hindrance is not None:
        raise Refusal(hindrance)
    told = letters_to(told_of_cancellation(tx, event, now=tx.now))
    if expected not in (None, len(told)):
        raise Refusal(Reason.LETTERS_NOT_AGREED, (str(len(told)),))
    event.status, event.cancelled_at, event.cancellation_reason = EventStatus.CANCELLED, tx.now, reason
    _raise_sequences(tx, event, Registration.state == RegistrationState.CONFIRMED)
    _queue(tx, event, told, LetterKind.EVENT_CANCELLED, MailingKind.EVENT_CANCELLED)
    audit.record(tx, "event.cancelled", event_id=event.id, letters=len(told))
    return len(told)


_HINDRANCES = {
    EventStatus.DRAFT: Reason.NOTHING_TO_CANCEL,
    EventStatus.CANCELLED: Reason.EVENT_CANCELLED,
    EventStatus.HELD: Reason.EVENT_OVER,
}


def _told_of_move(session: Session, event: Event, *, tells_invited: bool, now: datetime) -> MoveAudience:
    """Return the people to tell. An invitation still in the outbox will have the new date anyway, and a sent letter may have had
    it."""
    everybody = told_of_cancellation(session, event, now=now)
    written_to = letters_to(everybody)
    knowing = _unsent_invitations(session, event.id) | _told_already(session, event)
    return MoveAudience(
        registered=[member for member in written_to if member.registration_id is not None],
        invited=[each for each in written_to if each.registration_id is None and each.invitation_id not in knowing],
        tells_invited=tells_invited,
        without_address=len(everybody) - len(written_to),
    )


def _unsent_invitations(session: Session, event_id: int) -> set[int | None]:
    """Return the ids of invitations whose letter waits to be sent."""
    kinds = (LetterKind.INVITATION, LetterKind.NOMINATION_REQUEST)
    waits = (Message.event_id == event_id, Message.kind.in_(kinds), Message.state == MessageState.QUEUED)
    return set(session.scalars(select(Message.invitation_id).where(*waits, Message.test_for_id.is_(None))))


def _told_already(session: Session, event: Event) -> set[int | None]:
    """Return the ids of invitations whose last letter had the current time and place."""
    told = last_told(session, (Message.event_id == event.id) & Message.registration_id.is_(None))
    now_so = time_and_place(event)
    return {invitation_id for (invitation_id, _), said in told.items() if said == now_so}


def _raise_sequences(tx: Transaction, event: Event, *which: ColumnElement[bool]) -> None:
    """Raise SEQUENCE of the event, and of each registration with a calendar entry, including one that may come back.

    Lock these registrations first, together with those that may get a seat next, in the order of check-ins. Another order could
    cause a deadlock.
    """
    event.calendar_sequence += 1
    event.calendar_changed_at = tx.now
    have_entry = (Registration.event_id == event.id, Registration.calendar_sequence.is_not(None), *which)
    hold_with_seats(tx, event.id, and_(*have_entry))
    tx.execute(
        update(Registration).where(*have_entry).values(calendar_sequence=Registration.calendar_sequence + 1),
    )


def _queue(
    tx: Transaction,
    event: Event,
    told: Sequence[Member],
    kind: LetterKind,
    mailing_kind: MailingKind,
    before: TimeAndPlace | None = None,
) -> None:
    """Queue the letters in one mailing, if there is anybody to tell."""
    if told:
        mailing = begin_mailing(tx, event.id, mailing_kind, before=before)
        sequence = event.calendar_sequence
        queue_letters(tx, mailing, kind, told, lambda member: replace(member.about, number=sequence))
