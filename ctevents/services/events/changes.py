"""News about an event for its guests: a new time or place, and a cancellation.

Consequences of an edit of an event: programme and deadline move with it, people get letters and
seats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.consequences import Consequences
from ctevents.domain.events.copying import SourceTimes
from ctevents.domain.letters.kinds import LetterKind, MailingKind, MessageState
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.moves import (
    Changes,
    DoubtKind,
    MoveDoubt,
    Times,
    doubts,
    is_into_the_past,
    is_on_its_days,
    kept_languages,
    moved_by,
    moved_deadline,
    shifted,
)
from ctevents.domain.people import LANGUAGES, reads_differently
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.domain.schedule import EventStatus, TimeAndPlace, status_at
from ctevents.models import Event, Message, ProgrammeSession, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.events.creation import public_holidays
from ctevents.services.outbox.correspondence import last_told, time_and_place
from ctevents.services.outbox.mailings import begin_mailing, people_written_to, queue_letters
from ctevents.services.people.segments import Member, members
from ctevents.services.seating.decision import Decision, hold_with_seats, number_waiting

CALENDAR_FIELDS = ("venues", "addresses", "starts_at", "ends_at")
"""Time and place. A change of these is sent to people and raises SEQUENCE (RFC 5546, section
2.1.4)."""

LONGEST_REASON = 1000
"""Characters."""


@dataclass(frozen=True, kw_only=True)
class MoveAudience:
    """People who get the news of a new time or place. ``invited``: people who are invited and not
    registered. They all get it if ``tells_invited``, and none otherwise. ``without_address``: the
    number without an e-mail address."""

    registered: Sequence[Member] = ()
    invited: Sequence[Member] = ()
    tells_invited: bool = True
    without_address: int = 0


def is_move(event: Event, values: Mapping[str, object], *, now: datetime) -> bool:
    """True if an edit gives a published event that is not over a new time, or a place that reads
    differently in some language. A translation of a place that is added or removed is no move."""
    ends_at = values.get("ends_at", event.ends_at)
    assert ends_at is None or isinstance(ends_at, datetime)
    return status_at(event.status, ends_at, now) is EventStatus.PUBLISHED and any(
        _is_another(getattr(event, name), values[name])
        for name in CALENDAR_FIELDS
        if name in values
    )


def _is_another(old: object, new: object) -> bool:
    if isinstance(old, dict) and isinstance(new, dict):
        return any(reads_differently(old, new, language) for language in LANGUAGES)
    return old != new


def tell_of_move(
    tx: Transaction, event: Event, before: TimeAndPlace | None, *, tells_invited: bool
) -> MoveAudience:
    """Queue the letters about the time or place that the event has now, and return who gets them.
    ``before``: the earlier time and place. The caller holds the lock of the event."""
    _raise_sequences(tx, event)
    told = _told_of_move(tx, event, tells_invited=tells_invited, now=tx.now)
    to = [*told.registered, *(told.invited if tells_invited else ())]
    _queue(tx, event, to, LetterKind.EVENT_CHANGED, MailingKind.EVENT_CHANGED, before)
    return told


def told_of_cancellation(session: Session, event: Event, *, now: datetime) -> list[Member]:
    """Return everybody who was invited or is registered, and has not declined: once each, with or
    without an address."""
    return members(session, event, Segment(standing=Standing.EVERYBODY), now=now)


def letters_to(told: Iterable[Member]) -> list[Member]:
    """Return the members with an address. People who unsubscribed from reminders get this news,
    too."""
    return [member for member in told if member.has_address]


def cancel_event(tx: Transaction, event: Event, *, reason: str, expected: int | None = None) -> int:
    """Cancel the event and write to everybody. Return the number of letters. ``reason``: plain text
    of at most ``LONGEST_REASON``.

    Registrations stay unchanged, and so do the figures, but no seat changes any more. ``expected``:
    the number of letters that staff agreed to. If it has changed, raise ``Refusal`` and change
    nothing.
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
    event.status, event.cancelled_at, event.cancellation_reason = (
        EventStatus.CANCELLED,
        tx.now,
        reason,
    )
    _raise_sequences(tx, event, Registration.state == RegistrationState.CONFIRMED)
    _queue(tx, event, told, LetterKind.EVENT_CANCELLED, MailingKind.EVENT_CANCELLED)
    audit.record(tx, "event.cancelled", event_id=event.id, letters=len(told))
    return len(told)


_HINDRANCES = {
    EventStatus.DRAFT: Reason.NOTHING_TO_CANCEL,
    EventStatus.CANCELLED: Reason.EVENT_CANCELLED,
    EventStatus.HELD: Reason.EVENT_OVER,
}


def _told_of_move(
    session: Session, event: Event, *, tells_invited: bool, now: datetime
) -> MoveAudience:
    """Return the people to tell. An invitation still in the outbox will have the new date anyway,
    and a sent letter may have had it."""
    everybody = told_of_cancellation(session, event, now=now)
    written_to = letters_to(everybody)
    knowing = _unsent_invitations(session, event.id) | _told_already(session, event)
    return MoveAudience(
        registered=[member for member in written_to if member.registration_id is not None],
        invited=[
            each
            for each in written_to
            if each.registration_id is None and each.invitation_id not in knowing
        ],
        tells_invited=tells_invited,
        without_address=len(everybody) - len(written_to),
    )


def _unsent_invitations(session: Session, event_id: int) -> set[int | None]:
    """Return the ids of invitations whose letter waits to be sent."""
    kinds = (LetterKind.INVITATION, LetterKind.NOMINATION_REQUEST)
    waits = (
        Message.event_id == event_id,
        Message.kind.in_(kinds),
        Message.state == MessageState.QUEUED,
    )
    return set(
        session.scalars(select(Message.invitation_id).where(*waits, Message.test_for_id.is_(None)))
    )


def _told_already(session: Session, event: Event) -> set[int | None]:
    """Return the ids of invitations whose last letter had the current time and place."""
    told = last_told(session, (Message.event_id == event.id) & Message.registration_id.is_(None))
    now_so = time_and_place(event)
    return {invitation_id for (invitation_id, _), said in told.items() if said == now_so}


def _raise_sequences(tx: Transaction, event: Event, *which: ColumnElement[bool]) -> None:
    """Raise SEQUENCE of the event, and of each registration with a calendar entry, including one
    that may come back.

    Lock these registrations first, together with those that may get a seat next, in the order of
    check-ins. Another order could cause a deadlock.
    """
    event.calendar_sequence += 1
    event.calendar_changed_at = tx.now
    have_entry = (
        Registration.event_id == event.id,
        Registration.calendar_sequence.is_not(None),
        *which,
    )
    hold_with_seats(tx, event.id, and_(*have_entry))
    tx.execute(
        update(Registration)
        .where(*have_entry)
        .values(calendar_sequence=Registration.calendar_sequence + 1),
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
        queue_letters(
            tx, mailing, kind, told, lambda member: replace(member.about, number=sequence)
        )


@dataclass(frozen=True, kw_only=True)
class MoveOptions:
    """The things that go with a move: the programme, the deadline, and a letter to people who are
    invited and not registered."""

    programme: bool = True
    deadline: bool = True
    invited: bool = True


@dataclass(frozen=True, kw_only=True)
class EditResult:
    """The result of an edit. ``fields``: the columns that changed. ``items``: the number of
    programme items that moved. ``doubts``: all doubts, even those that need no answer. ``changes``:
    None if nothing was edited."""

    fields: tuple[str, ...] = ()
    items: int = 0
    doubts: tuple[MoveDoubt, ...] = ()
    consequences: Consequences = Consequences()  # noqa: RUF009  # frozen
    changes: Changes | None = None


def times_of(event: Event) -> Times:
    return Times(
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        closes_at=event.registration_closes_at,
        time_zone=event.time_zone,
    )


def refuse_past(event: Event, before: Times, now: datetime) -> None:
    """Refuse to move a published event into the past: it would be over at once."""
    if event.status is EventStatus.PUBLISHED and is_into_the_past(before, times_of(event), now):
        raise Refusal(Reason.MOVE_INTO_PAST)


def source_times(event: Event, changed: Mapping[str, object]) -> SourceTimes | None:
    """Return the times of the event's source if this edit gives a copy its first start."""
    is_first = event.starts_at is None and changed.get("starts_at") is not None
    return SourceTimes.of(event.source_times) if is_first and event.source_times else None


def times_from_source(
    event: Event, changed: Mapping[str, object], now: datetime
) -> dict[str, object]:
    """Return the columns that a copy takes from its source with its first start: those that nobody
    has filled in. A close of the answers that would have passed is left out, and a deadline after
    the end of a shorter copy becomes its end."""
    source, starts_at = source_times(event, changed), changed.get("starts_at")
    if source is None or not isinstance(starts_at, datetime):
        return {}
    moved = source.moved_to(starts_at, event.time_zone)
    taken: dict[str, object] = {
        column: instant
        for column, instant in moved.items()
        if column not in changed
        and getattr(event, column) is None
        and (column != "answers_close_at" or instant > now)
    }
    ends_at = {"ends_at": event.ends_at, **changed, **taken}["ends_at"]
    closes_at = taken.get("registration_closes_at")
    if isinstance(closes_at, datetime) and isinstance(ends_at, datetime):
        taken["registration_closes_at"] = min(closes_at, ends_at)
    return taken | {"source_times": None}


def move_programme(tx: Transaction, event: Event, before: Times) -> int:
    """Move the programme as far as the start of the event has moved. Return the number of items."""
    by = moved_by(before, times_of(event))
    if not by or not event.programme:
        return 0
    for item in event.programme:
        item.starts_at, item.ends_at = (
            shifted(instant, by, event.time_zone) for instant in (item.starts_at, item.ends_at)
        )
    items = len(event.programme)
    audit.record(tx, "event.programme_set", event_id=event.id, items=items)
    return items


def move_deadline(event: Event, before: Times, now: datetime) -> bool:
    """Move the deadline with the days of the event. Return whether it moved."""
    event.registration_closes_at = moved_deadline(before, times_of(event), now)
    return event.registration_closes_at != before.closes_at


def doubts_of(event: Event, before: Times, now: datetime) -> tuple[MoveDoubt, ...]:
    """Return the doubts about the current event, which had the times ``before``."""
    after = times_of(event)
    found = [*doubts(before, after, public_holidays(event.country), now)]
    if after.days != before.days and items_off(event, event.programme):
        found.append(MoveDoubt(DoubtKind.PROGRAMME_LEFT))
    return tuple(found)


def changes_of(event: Event, before: Times, place_before: TimeAndPlace | None) -> Changes:
    """Return the changes since the event had these times and this place."""
    return Changes(
        before=place_before,
        after=time_and_place(event),
        closed_at=before.closes_at,
        closes_at=event.registration_closes_at,
    )


def texts_left(event: Event, changes: Changes, told: MoveAudience) -> tuple[MoveDoubt, ...]:
    """Return a doubt about languages of the event, or of people told about its move, in which the
    old venue or address remains."""
    if changes.before is None or changes.after is None:
        return ()
    guests = Counter(member.language for member in (*told.registered, *told.invited))
    languages = dict.fromkeys(("en", *event.languages, *sorted(guests)))
    kept = kept_languages(changes.before, changes.after, languages)
    return (
        (MoveDoubt(DoubtKind.TEXT_LEFT, guests=tuple((tag, guests[tag]) for tag in kept)),)
        if kept
        else ()
    )


def items_off(event: Event, items: Iterable[ProgrammeSession]) -> list[ProgrammeSession]:
    """Return the items on another day than the event."""
    times = times_of(event)
    return [item for item in items if not is_on_its_days(times, item.starts_at, item.ends_at)]


def seat_waiting(decision: Decision) -> tuple[Sequence[Registration], int]:
    """Give free seats to people who wait. Return the registrations that got one, and, if any did,
    the number of people who still wait."""
    tx, event = decision.tx, decision.event
    seated = decision.promote_waiting()
    return seated, number_waiting(tx, event.id) if seated else 0


def consequences_of(
    tx: Transaction,
    doubts: tuple[MoveDoubt, ...],
    told: MoveAudience,
    seated: Sequence[Registration],
    waiting: int,
) -> Consequences:
    """Return the consequences. The letters are those that the transaction has queued."""
    return Consequences(
        doubts=doubts,
        people=people_written_to(tx),
        registered=len(told.registered),
        invited=len(told.invited),
        tells_invited=told.tells_invited,
        without_address=told.without_address,
        seated=len(seated),
        waiting=waiting,
    )
