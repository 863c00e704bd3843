"""What went to one addressee of an event, or is to go."""

from __future__ import annotations

from itertools import takewhile

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from ctevents.db import Transaction
from ctevents.domain.letters import (
    OF_A_PLACE,
    SECOND_ENTRIES,
    Dropped,
    LetterKind,
    MessageState,
    first_occasion,
    occasion_of_registration,
)
from ctevents.domain.schedule import TimeAndPlace
from ctevents.models import Invitation, Mailing, Message, Registration


def drop_untold(tx: Transaction, *which: ColumnElement[bool]) -> None:
    """Those of these letters that have not gone: what they say is no longer so."""
    waiting = update(Message).where(Message.state == MessageState.QUEUED, *which)
    tx.execute(waiting.values(state=MessageState.DROPPED, server_words=Dropped.NO_LONGER_SO.value))


def was_rejected_before(session: Session, kind: LetterKind, registration: Registration | None) -> bool:
    """Whether a letter of this kind takes back what an earlier one has told."""
    if registration is None or kind is not LetterKind.REGISTRATION_RECEIVED:
        return False
    return is_told_of_rejection(session, registration)


def is_told_of_rejection(session: Session, registration: Registration) -> bool:
    """Whether of the letters about earlier spells the last that went out, or is about to, tells of a rejection: those about the
    spells since may not have gone."""
    query = select(Message.kind, Message.occasion).where(
        Message.registration_id == registration.id,
        Message.kind.in_(OF_A_PLACE),
        Message.occasion.not_like(SECOND_ENTRIES),
        Message.state.in_(_GONE),
        Message.test_for_id.is_(None),
    )
    now_about = occasion_of_registration(registration.id, registration.spell)
    rows = session.execute(query.order_by(Message.id.desc()))
    earlier = (kind for kind, occasion in rows if first_occasion(occasion) != now_about)
    return next(earlier, None) is LetterKind.REJECTED


def told_before(session: Session, message: Message) -> TimeAndPlace | None:
    """When and where the event was to be, as far as the registrant knows whom a letter tells of its change: by the last letter
    before it that went out, of any kind, since each says when and where. Those about changes since then have not gone."""
    if message.kind is not LetterKind.EVENT_CHANGED or message.mailing is None:
        return None
    to_him = (
        Message.registration_id == message.registration_id,
        Message.test_for_id.is_(None),
        Message.id <= message.id,
    )
    query = select(Message.id, Message.state, Mailing.before).outerjoin(Message.mailing).where(*to_him)
    rows = session.execute(query.order_by(Message.id.desc())).all()
    untold = takewhile(lambda row: row.id == message.id or row.state not in _GONE, rows)
    before = [row.before for row in untold if row.before]
    return TimeAndPlace.of(before[-1]) if before else None


def first_letter_before(session: Session, message: Message) -> Message | None:
    """The first letter of all that went out about the same invitation and the registration that came of it; None where
    this one is the first, or a test."""
    if message.test_for_id is not None:
        return None
    query = select(Message).where(
        _is_about_the_same(message),
        Message.id < message.id,
        Message.test_for_id.is_(None),
        Message.state == MessageState.SENT,
    )
    # Without a limit: nobody has many letters, and for one alone a planner may read the outbox in the order of its ids.
    return session.scalars(query.order_by(Message.id)).first()


def _is_about_the_same(message: Message) -> ColumnElement[bool]:
    person_id = _person_id(message)
    if person_id is None:
        return Message.invitation_id == message.invitation_id
    return or_(
        Message.invitation_id.in_(select(Invitation.id).where(Invitation.person_id == person_id)),
        Message.registration_id.in_(select(Registration.id).where(Registration.person_id == person_id)),
    )


def _person_id(message: Message) -> int | None:
    """None for an institution."""
    if message.registration is not None:
        return message.registration.person_id
    return message.invitation.person_id if message.invitation else None


_GONE = (MessageState.SENDING, MessageState.SENT)
"""Or about to."""
