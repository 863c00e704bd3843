"""Letters to one addressee of an event, sent or waiting."""

from __future__ import annotations

from itertools import takewhile
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    bindparam,
    func,
    or_,
    select,
    true,
    union_all,
    update,
)
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import (
    OF_A_PLACE,
    About,
    DropReason,
    LetterKind,
    MessageState,
)
from ctevents.domain.schedule import TimeAndPlace
from ctevents.models import Event, Invitation, Mailing, Message, Registration


def drop_untold(tx: Transaction, *which: ColumnElement[bool]) -> None:
    """Drop those of these letters that have not been sent: they are no longer correct."""
    waiting = update(Message).where(Message.state == MessageState.QUEUED, *which)
    tx.execute(
        waiting.values(state=MessageState.DROPPED, server_words=DropReason.NO_LONGER_SO.value)
    )


def has_told(session: Session, registration: Registration, kind: LetterKind) -> bool:
    """True if a letter of this kind about the registration as it is now was sent, or is being
    sent."""
    query = select(Message.id).where(
        Message.registration_id == registration.id,
        Message.kind == kind,
        Message.number == registration.spell,
        Message.about == About.REGISTRATION,
        Message.state.in_(_GONE),
        Message.test_for_id.is_(None),
    )
    return session.scalar(query.limit(1)) is not None


def people_who_got(session: Session, event_id: int, kind: LetterKind) -> set[int]:
    """Return the ids of people with a letter of this kind, sent or waiting. One that was dropped
    does not count."""
    query = (
        select(func.coalesce(Registration.person_id, Invitation.person_id))
        .select_from(Message)
        .outerjoin(Registration, Message.registration_id == Registration.id)
        .outerjoin(Invitation, Message.invitation_id == Invitation.id)
        .where(Message.event_id == event_id, Message.kind == kind, Message.test_for_id.is_(None))
    )
    return {
        found
        for found in session.scalars(query.where(Message.state != MessageState.DROPPED))
        if found is not None
    }


def was_rejected_before(
    session: Session, kind: LetterKind, registration: Registration | None
) -> bool:
    """True if a letter of this kind undoes the news of an earlier one."""
    if registration is None or kind is not LetterKind.REGISTRATION_RECEIVED:
        return False
    return is_told_of_rejection(session, registration)


def is_told_of_rejection(session: Session, registration: Registration) -> bool:
    """True if the last letter that the person got about their earlier registrations is a rejection.
    A letter that is being sent counts; letters about the registration as it is now do not."""
    query = select(Message.kind).where(
        Message.registration_id == registration.id,
        Message.kind.in_(OF_A_PLACE),
        Message.about != About.SECOND_ENTRY,
        or_(Message.about_id != registration.id, Message.number != registration.spell),
        Message.state.in_(_GONE),
        Message.test_for_id.is_(None),
    )
    return session.scalar(query.order_by(Message.id.desc()).limit(1)) is LetterKind.REJECTED


def told_before(session: Session, message: Message) -> TimeAndPlace | None:
    """Return the time and place that the reader of a letter about a change knows: those in the last
    letter sent to them, of any kind. If it had the current ones already, return those before the
    first change of which no letter was sent."""
    about = Message.registration_id == message.registration_id
    if message.registration_id is None:
        about = Message.invitation_id == message.invitation_id
    said = next(iter(last_told(session, about).values()), None)
    return (
        said
        if said not in (None, time_and_place(message.event))
        else _before_untold_changes(session, message)
    )


def last_told(
    session: Session, which: ColumnElement[bool]
) -> dict[tuple[int | None, int | None], TimeAndPlace]:
    """Return the time and place in the last of these letters that was sent, by invitation and
    registration."""
    query = select(Message.invitation_id, Message.registration_id, Message.told).where(
        which,
        Message.state == MessageState.SENT,
        Message.told.is_not(None),
        Message.test_for_id.is_(None),
    )
    rows = session.execute(query.order_by(Message.sent_at, Message.id))
    told = {(invitation_id, registration_id): told for invitation_id, registration_id, told in rows}
    return {about: TimeAndPlace.of(each) for about, each in told.items() if each is not None}


def time_and_place(event: Event) -> TimeAndPlace | None:
    """Return the time and place of the event, or None for a draft that has no time yet."""
    if event.starts_at is None or event.ends_at is None:
        return None
    return TimeAndPlace(
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        venues=event.venues,
        addresses=event.addresses,
    )


def _before_untold_changes(session: Session, message: Message) -> TimeAndPlace | None:
    """Return the time and place before the first unsent change, for sent letters that did not keep
    their time and place."""
    to_them = (
        Message.registration_id == message.registration_id,
        Message.invitation_id == message.invitation_id
        if message.registration_id is None
        else true(),
        Message.test_for_id.is_(None),
        Message.id <= message.id,
    )
    query = (
        select(Message.id, Message.state, Mailing.before).outerjoin(Message.mailing).where(*to_them)
    )
    rows = session.execute(query.order_by(Message.id.desc())).all()
    untold = takewhile(lambda row: row.id == message.id or row.state not in _GONE, rows)
    before = [row.before for row in untold if row.before]
    return TimeAndPlace.of(before[-1]) if before else None


def first_message_id(
    session: Session, about: Invitation | Registration, *, before_id: int
) -> str | None:
    """Return the Message-ID of the first letter sent about the same invitation and its
    registration. None if no letter was sent before the message with this id."""
    query, whose = (
        (_TO_INSTITUTION, about.id) if about.person_id is None else (_TO_PERSON, about.person_id)
    )
    letters = session.execute(query, {"whose": whose})
    gone = [
        each
        for each in letters
        if each.id < before_id and each.state is MessageState.SENT and not each.test_for_id
    ]
    return min(gone)[1] if gone else None


def _letters_where(*which: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return select(Message.id, Message.message_id, Message.state, Message.test_for_id).where(*which)


_WHOSE = bindparam("whose", type_=Integer)
_TO_INSTITUTION = _letters_where(Message.invitation_id == _WHOSE)
# Each half has an index of its own. For both in one condition, a planner would search the whole
# outbox. There is no other condition, or it may read all sent letters: nobody has many letters.
_TO_PERSON = union_all(
    _letters_where(Message.invitation_id == Invitation.id, Invitation.person_id == _WHOSE),
    _letters_where(Message.registration_id == Registration.id, Registration.person_id == _WHOSE),
)


_GONE = (MessageState.SENDING, MessageState.SENT)
"""States of letters that are sent, or are being sent."""
