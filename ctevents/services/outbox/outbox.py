"""The outbox: letters that wait, the worker that claims one at a time, and the result of each.
Letters to staff go first.

Statements for letters that may be sent now. They are made once, since a worker runs them for
each letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import SystemRandom
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session, joinedload, undefer

from ctevents.db.base import Base, Transaction
from ctevents.domain.health.signs import StoppedMail
from ctevents.domain.letters.kinds import LEASE, LONGEST_WAIT, SILENCE, MessageState, pause_after
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus, TimeAndPlace
from ctevents.models import (
    Attachment,
    Event,
    Institution,
    Invitation,
    LetterWording,
    Mailing,
    Message,
    OutboxGate,
    Person,
    Registration,
)
from ctevents.models.outbox import OCCASION
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.outbox.gate import (
    UNTIL_RELEASED,
    Pause,
    gate,
    is_held,
    open_gate,
    pause_at,
    take_turn,
    turn_at,
)
from ctevents.services.outbox.mailings import NewLetter, note_queued, queue_letter

_LETTERS = Base.metadata.tables[Message.__tablename__]
_AT: Any = bindparam("at", type_=_LETTERS.c.due_at.type)
"""The moment until which letters are due, and leases end."""
_SINCE: Any = bindparam("since", type_=_LETTERS.c.due_at.type)
"""The moment before which no waiting letter is looked for."""


def _may_go() -> ColumnElement[bool]:
    """Return a condition. Letters of a draft wait, except tests, and so do those of a stopped
    mailing. Both are looked up for one letter: lists of drafts and of stopped mailings would be
    made for each letter."""
    status = select(Event.status).where(Event.id == _LETTERS.c.event_id).scalar_subquery()
    stopped_at = (
        select(Mailing.stopped_at).where(Mailing.id == _LETTERS.c.mailing_id).scalar_subquery()
    )
    is_published = or_(_LETTERS.c.test_for_id.is_not(None), status != EventStatus.DRAFT)
    return is_published & stopped_at.is_(None)


_IS_WAITING = (_LETTERS.c.state == MessageState.QUEUED) & _LETTERS.c.due_at.between(_SINCE, _AT)
_IS_LOST = (_LETTERS.c.state == MessageState.SENDING) & (_LETTERS.c.lease_ends_at <= _AT)
_IS_TO_STAFF = _LETTERS.c.staff_kind.is_not(None)
_STAFF_IS_WAITING = _IS_TO_STAFF & (_LETTERS.c.state == MessageState.QUEUED)
_STAFF_IS_WAITING &= _LETTERS.c.due_at <= _AT
_IS_HELD = select(OutboxGate.id).where(OutboxGate.resumes_at == UNTIL_RELEASED).exists()
_IS_DOWN = (
    select(OutboxGate.id)
    .where(OutboxGate.resumes_at > _AT, OutboxGate.resumes_at < UNTIL_RELEASED)
    .exists()
)


def _first(*which: ColumnElement[bool]) -> ScalarSelect[int]:
    """Return the first letter in the order of the index: one letter is read, however many wait
    behind it. Letters that are held back may come before it, and each costs a look-up."""
    in_order = select(_LETTERS.c.id).where(*which).order_by(_LETTERS.c.due_at, _LETTERS.c.id)
    return in_order.limit(1).with_for_update(skip_locked=True).scalar_subquery()


def _claim_first(*places: ScalarSelect[int]) -> Any:
    """Return the statement that claims for ``new_lease`` the letter in the first of these places
    that has one. A closed gate is part of the condition, since a query of its own would be a round
    trip for each letter."""
    return (
        update(_LETTERS)
        .where(_LETTERS.c.id == func.coalesce(*places), ~_IS_DOWN)
        .values(
            state=MessageState.SENDING,
            lease=bindparam("new_lease"),
            lease_ends_at=bindparam("ends_at"),
            first_tried_at=func.coalesce(_LETTERS.c.first_tried_at, _AT),
        )
        .returning(_LETTERS.c.id, _LETTERS.c.due_at, _IS_TO_STAFF.label("is_to_staff"))
    )


_TO_STAFF = (_first(_IS_TO_STAFF & _IS_LOST), _first(_STAFF_IS_WAITING))
CLAIM_TO_STAFF = _claim_first(*_TO_STAFF)
"""Claim a letter to staff: one whose worker did not return, or else the next one."""
CLAIM_NEXT = _claim_first(
    *_TO_STAFF, _first(_IS_LOST, _may_go(), ~_IS_HELD), _first(_IS_WAITING, _may_go(), ~_IS_HELD)
)
"""Claim a letter to staff, or else one to a guest, of those that were not due before ``since``."""

END = (
    update(_LETTERS)
    .where(_LETTERS.c.id == bindparam("claimed"), _LETTERS.c.lease == bindparam("its_lease"))
    .values(lease=None, lease_ends_at=None)
    .returning(select(OutboxGate.paused_at.is_not(None)).scalar_subquery())
)
"""End a claim, and return whether the gate was closed. The new state of the letter is added to its
values."""

_WITH_PERSON = (joinedload(Person.institution), undefer(Person.assistant_email))


def _has(table: type[LetterWording | Attachment]) -> ColumnElement[bool]:
    return (
        select(table.id)
        .where(table.event_id == _LETTERS.c.event_id, table.kind == _LETTERS.c.kind)
        .exists()
    )


CLAIMED = (
    select(Message, _has(LetterWording), _has(Attachment))
    .options(
        joinedload(Message.event).joinedload(Event.project),
        joinedload(Message.invitation).joinedload(Invitation.person).options(*_WITH_PERSON),
        joinedload(Message.invitation)
        .joinedload(Invitation.institution)
        .joinedload(Institution.group),
        joinedload(Message.registration)
        .joinedload(Registration.person)
        .options(*_WITH_PERSON, joinedload(Person.group)),
        joinedload(Message.mailing).joinedload(Mailing.rule),
        joinedload(Message.mailing).joinedload(Mailing.announcement),
        joinedload(Message.test_for),
    )
    .where(Message.id == bindparam("claimed"), Message.lease == bindparam("its_lease"))
)
"""The values of a ``ClaimedLetter``."""

OLDEST_DUE = [
    select(_LETTERS.c.due_at).where(which).order_by(_LETTERS.c.due_at, _LETTERS.c.id).limit(1)
    for which in (
        _STAFF_IS_WAITING,
        _IS_TO_STAFF & _IS_LOST,
        _IS_WAITING & _may_go(),
        _IS_LOST & _may_go(),
    )
]
"""The due times of the letters that have waited longest, to staff and to guests, and the same for
letters whose worker did not return."""
_END_NAMELESS = delete(_LETTERS).where(
    _LETTERS.c.id == bindparam("ended"),
    _IS_TO_STAFF,
    _LETTERS.c.account_id.is_(None),
    _LETTERS.c.state.not_in((MessageState.QUEUED, MessageState.SENDING)),
)


_RANDOM = SystemRandom()
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""No letter was due before."""
STAFF_WAITS = timedelta(minutes=1)
"""The time after which a letter to staff is tried again if the server failed. A gate that waits for
an administrator does not stop it."""
ASIDE = timedelta(minutes=10)
"""The time after which a letter that could not be opened is tried again: a worker with the key may
have been started."""


@dataclass(frozen=True)
class Claim:
    """A letter that this worker may send until the lease ends, and that was due at ``due_at``."""

    message_id: int
    lease: str
    due_at: datetime
    is_to_staff: bool = False


@dataclass(frozen=True)
class ClaimedLetter:
    """A letter with everything that it needs. ``may_have_wording`` and ``may_have_documents`` are
    False if the event has no wording of its own, or no documents, for letters of this kind: then
    nobody has to ask."""

    message: Message
    may_have_wording: bool = True
    may_have_documents: bool = True


def claim_letter(
    tx: Transaction, *, per_minute: int = 0, behind: Claim | None = None
) -> Claim | Pause | None:
    """Claim the next due letter, or one whose worker did not return. Return None if there is
    nothing to do.

    Letters of a draft wait, except tests: a reply may be entered before the event is published. So
    do those of a stopped mailing. Letters to staff wait for neither, and go first.
    ``per_minute``: the most letters to guests in a minute, by all workers together; 0 is no limit.
    ``behind``: only letters to guests that were not due before this one. Letters that are held back
    before it then cost nothing.
    """
    since = behind.due_at if behind and not behind.is_to_staff else LONG_AGO
    if not per_minute:
        return _claim(tx, CLAIM_NEXT, since) or pause_at(tx)
    if (claim := _claim(tx, CLAIM_TO_STAFF, since)) is not None:
        return claim
    if (pause := pause_at(tx)) is not None:
        return pause
    if oldest_due(tx, tx.now, since=since) is None:
        return None
    if (pause := turn_at(tx)) is not None:
        return pause
    claim = _claim(tx, CLAIM_NEXT, since)
    # else another worker took the last letter, and the turn is not lost
    if claim is not None and not claim.is_to_staff:
        take_turn(tx, per_minute)
    return claim


def claimed_letter(session: Session, claim: Claim) -> ClaimedLetter | None:
    """Return the letter behind a claim. None if the lease was lost."""
    found = session.execute(
        CLAIMED, {"claimed": claim.message_id, "its_lease": claim.lease}
    ).one_or_none()
    return ClaimedLetter(*found) if found is not None else None


def mark_sent(
    tx: Transaction, claim: Claim, *, recipient: str | None, said: TimeAndPlace | None = None
) -> bool:
    """End a claim as sent, and open the gate, since the server was reached. ``recipient``: None for
    a person who is erased. ``said``: the time and place of the event in the letter. Return False if
    the lease was lost, and the letter is not marked."""
    told = said and said.as_json()
    values = {
        "state": MessageState.SENT,
        "sent_at": tx.now,
        "recipient": recipient,
        "server_words": None,
        "told": told,
    }
    was_closed = _end(tx, claim, **values)
    if was_closed is not False:
        open_gate(tx)
    return was_closed is not None


def copy_to_assistant(tx: Transaction, claim: Claim) -> None:
    """Queue the copy of a letter that was marked as sent a moment ago, in the same transaction."""
    queue_letter(tx, NewLetter.for_assistant(tx.get_one(Message, claim.message_id)))


def mark_dropped(tx: Transaction, claim: Claim, *, words: str) -> None:
    """End a claim without sending: the letter is no longer correct, or there is no address."""
    _end(tx, claim, state=MessageState.DROPPED, server_words=words)


def mark_failed(tx: Transaction, claim: Claim, *, recipient: str | None, words: str) -> None:
    _end(tx, claim, state=MessageState.FAILED, recipient=recipient, server_words=words)


def put_off(tx: Transaction, claim: Claim, *, recipient: str | None, words: str) -> None:
    """Schedule another attempt after a growing pause. The letter fails once it has been tried for a
    day."""
    message = tx.scalars(_held(claim)).one_or_none()
    if message is None:
        return
    message.attempts += 1
    message.recipient, message.server_words = recipient, words
    message.lease, message.lease_ends_at = None, None
    is_too_old = (
        message.first_tried_at is not None and tx.now - message.first_tried_at >= LONGEST_WAIT
    )
    message.state = MessageState.FAILED if is_too_old else MessageState.QUEUED
    message.farewell = None if is_too_old else message.farewell
    message.due_at = tx.now + pause_after(message.attempts, _RANDOM.random())
    if claim.is_to_staff:
        tx.flush()
        tx.execute(_END_NAMELESS, {"ended": claim.message_id})


def give_back(
    tx: Transaction, claim: Claim, *, words: str | None = None, due_at: datetime | None = None
) -> None:
    """Return the letter to the queue, as if it had not been tried: the failure was not its fault.
    With ``due_at`` it waits behind others. A letter to staff waits a little, if it was tried."""
    message = tx.scalars(_held(claim)).one_or_none()
    if message is None:
        return
    message.state, message.lease, message.lease_ends_at = MessageState.QUEUED, None, None
    message.server_words = words or message.server_words
    message.due_at = due_at or message.due_at
    if claim.is_to_staff and words:
        message.due_at = tx.now + STAFF_WAITS
    if message.attempts == 0:
        message.first_tried_at = None


def put_aside(tx: Transaction, claim: Claim) -> None:
    """Return a letter that cannot be opened to the queue, behind others. It is not read, and has
    not been tried."""
    held = update(Message).where(Message.id == claim.message_id, Message.lease == claim.lease)
    values = {
        "state": MessageState.QUEUED,
        "lease": None,
        "lease_ends_at": None,
        "due_at": tx.now + ASIDE,
    }
    tx.execute(held.values(values).execution_options(synchronize_session=False))


def keep(tx: Transaction, claims: Sequence[Claim]) -> None:
    """Extend the leases."""
    leases = [claim.lease for claim in claims]
    tx.execute(
        update(Message).where(Message.lease.in_(leases)).values(lease_ends_at=tx.now + LEASE)
    )


def send_again(tx: Transaction, message: Message) -> None:
    """Send a letter again. A failed or dropped one is sent as the same message; a sent one is
    copied. Among letters with the same content to the same recipient, only one may be on its
    way."""
    lock_event(tx, message.event_id)  # in the same order as merging
    tx.refresh(message)
    if _is_any_on_its_way(tx, message):
        raise Refusal(Reason.MESSAGE_NOT_ENDED)
    if message.state in (MessageState.FAILED, MessageState.DROPPED):
        message.state, message.due_at, message.attempts, message.first_tried_at = (
            MessageState.QUEUED,
            tx.now,
            0,
            None,
        )
        note_queued(tx, message)
    else:
        queue_letter(tx, NewLetter.copy_of(message))
    audit.record(tx, "letter.sent_again", event_id=message.event_id, message=message.id)


def message_of_event(session: Session, event_id: int, message_id: int) -> Message | None:
    return session.scalars(
        select(Message).where(Message.id == message_id, Message.event_id == event_id)
    ).one_or_none()


def stopped_mail(session: Session, *, now: datetime) -> StoppedMail | None:
    """Return since when no letter goes out, and why, or None."""
    closed = gate(session)
    if closed.paused_at is not None:
        return StoppedMail(closed.paused_at, closed.server_words or None, is_held(closed))
    overdue_since = oldest_due(session, now - SILENCE)
    if overdue_since is None or _is_being_sent(session, now):
        return None
    return StoppedMail(overdue_since, None)


def oldest_due(session: Session, at: datetime, *, since: datetime = LONG_AGO) -> datetime | None:
    """Return the due time of the letter that, at the time ``at``, has waited longest. ``since``: a
    waiting letter that was due before is not looked at."""
    found = (session.scalar(query, {"at": at, "since": since}) for query in OLDEST_DUE)
    return min((due_at for due_at in found if due_at is not None), default=None)


def failed_by_event(session: Session, event_ids: Sequence[int]) -> dict[int, int]:
    """Return the numbers of failed letters by event. Events without any are left out."""
    query = (
        select(Message.event_id, func.count())
        .where(Message.event_id.in_(event_ids), Message.state == MessageState.FAILED)
        .group_by(Message.event_id)
    )
    return dict(session.execute(query).all())


def _claim(tx: Transaction, statement: Any, since: datetime) -> Claim | None:
    lease = str(uuid4())
    values = {"at": tx.now, "since": since, "new_lease": lease, "ends_at": tx.now + LEASE}
    found = tx.execute(statement, values).one_or_none()
    return Claim(found.id, lease, found.due_at, found.is_to_staff) if found is not None else None


def _is_being_sent(session: Session, now: datetime) -> bool:
    """True if any worker was active lately. A rate limit makes letters wait for long."""
    is_held = and_(Message.state == MessageState.SENDING, Message.lease_ends_at > now)
    query = select(Message.id).where(or_(Message.sent_at > now - SILENCE, is_held))
    return session.scalar(query.limit(1)) is not None


def _is_any_on_its_way(tx: Transaction, message: Message) -> bool:
    """True if the first letter of its occasion, or a copy of it, is on its way."""
    same = {
        name: getattr(message, name)
        for name in ("kind", "test_language", *OCCASION)
        if name != "copy"
    }
    is_on_its_way = Message.state.in_((MessageState.QUEUED, MessageState.SENDING))
    query = select(Message.id).filter_by(**same).where(is_on_its_way)
    return tx.scalar(query.limit(1)) is not None


def _held(claim: Claim) -> Select[Message]:
    return (
        select(Message)
        .where(Message.id == claim.message_id, Message.lease == claim.lease)
        .with_for_update()
    )


def _end(tx: Transaction, claim: Claim, **values: object) -> bool | None:
    """Return whether the gate was closed; None if the lease was lost. A letter to staff that has no
    account ends with its row."""
    was_closed: bool | None = tx.scalar(
        END, {"claimed": claim.message_id, "its_lease": claim.lease, "farewell": None, **values}
    )
    if claim.is_to_staff and was_closed is not None:
        tx.execute(_END_NAMELESS, {"ended": claim.message_id})
    return was_closed
