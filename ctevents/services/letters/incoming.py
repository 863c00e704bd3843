"""Incoming mail: replies of calendar programs and bounces that count, and messages that staff must
look at.

Incoming mail that waits to be read. A message is read and forgotten in one transaction, so that
none is lost or counts twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, func, or_, select, update
from sqlalchemy.orm import Session, defer, joinedload

from ctevents.db.base import Transaction, hold
from ctevents.domain.letters.incoming import (
    Bounce,
    CalendarEntry,
    CalendarReply,
    IncomingKind,
    MailDoubt,
    MailOutcome,
    Partstat,
    digest_of,
    doubt_about_bounce,
    doubt_about_reply,
)
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.registration import ENDED, Channel
from ctevents.domain.schedule import EventStatus
from ctevents.formats.addresses import address_key
from ctevents.formats.incoming import ParsedMail, read
from ctevents.models import (
    FormerRegistration,
    IncomingMail,
    Invitation,
    Message,
    OutboxGate,
    Person,
    RawMail,
    Registration,
)
from ctevents.models.registration import hash_of_token
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.people.identity_changes import difference_of
from ctevents.services.seating.decision import deciding
from ctevents.services.seating.seating import end_place, is_in_the_room
from ctevents.services.seating.seats import tell_focal_point

KEPT_FOR = timedelta(days=30)
MOST_KEPT_PER_HOUR = 200
KEPT_SIZE = 256 * 1024
"""Bytes; staff read no more of a letter here."""


def receive(
    tx: Transaction, incoming: ParsedMail, content: bytes, *, received_at: datetime | None = None
) -> IncomingMail:
    """Take a message, parsed as ``incoming``. The same one again does nothing. ``received_at``:
    now, unless it waited.

    A message that counted or is ignored leaves only a row without its sender and content.
    """
    known = tx.scalars(
        select(IncomingMail).where(IncomingMail.digest == incoming.digest)
    ).one_or_none()
    if known is not None:
        return known
    mail = IncomingMail(
        digest=incoming.digest, received_at=received_at or tx.now, kind=incoming.kind
    )
    doubt = _carry_out(tx, mail, incoming)
    if doubt in _FOR_A_PERSON and _is_flood(tx, mail):
        doubt = MailDoubt.FLOOD
    mail.outcome, mail.reason = (
        (doubt.outcome, doubt.value) if doubt else (MailOutcome.COUNTED, None)
    )
    if mail.outcome is MailOutcome.KEPT:
        mail.sender, mail.subject, mail.content = (
            incoming.sender,
            incoming.subject,
            content[:KEPT_SIZE],
        )
    tx.add(mail)
    tx.flush()
    return mail


_FOR_A_PERSON = (MailDoubt.UNREADABLE, MailDoubt.LETTER)
"""Messages in which no program finds anything. Anybody can write them without end."""


def _is_flood(tx: Transaction, mail: IncomingMail) -> bool:
    """Return whether as many such messages as staff can read came within the hour. Strangers have
    one limit, and each registrant their own: a flood of strangers hides no guest's letter."""
    of_registrant = mail.registration.id if mail.registration else None
    alike = select(func.count()).where(
        IncomingMail.event_id == mail.event_id,
        IncomingMail.registration_id == of_registrant,
        IncomingMail.reason.in_(_FOR_A_PERSON),
        IncomingMail.received_at > mail.received_at - timedelta(hours=1),
    )
    with tx.no_autoflush:  # this message is not complete yet
        return (tx.scalar(alike) or 0) >= MOST_KEPT_PER_HOUR


def _carry_out(tx: Transaction, mail: IncomingMail, incoming: ParsedMail) -> MailDoubt | None:
    """Carry a message out. Return the reason why nothing was done, or None."""
    if incoming.kind is IncomingKind.BOUNCE:
        return _take_bounce(tx, mail, incoming.bounce)
    registration = _sent_to(tx, incoming.tokens)
    _file(mail, registration or _answered(tx, incoming.reply))
    if not incoming.is_readable:
        return MailDoubt.UNREADABLE
    match incoming.kind:
        case IncomingKind.REPLY:
            return _take_reply(tx, registration, incoming)
        case IncomingKind.AUTO_REPLY:
            return MailDoubt.AUTOMATIC
        case _:
            return MailDoubt.LETTER


def _sent_to(tx: Transaction, tokens: frozenset[str]) -> Registration | None:
    """Return the registration with this personal reply address. None if there are two addresses."""
    if len(tokens) != 1:
        return None
    hashes = [hash_of_token(token) for token in tokens]
    known = tx.scalars(
        select(Registration).where(Registration.reply_hash.in_(hashes))
    ).one_or_none()
    return (
        known or tx.scalars(_MERGED.where(FormerRegistration.reply_hash.in_(hashes))).one_or_none()
    )


_MERGED = select(Registration).join(FormerRegistration)
"""The registration that replaced a merged one. Staff look at answers to the old calendar entry."""


def _answered(tx: Transaction, reply: CalendarReply | None) -> Registration | None:
    if reply is None:
        return None
    known = tx.scalars(
        select(Registration).where(Registration.calendar_uid == reply.uid)
    ).one_or_none()
    return (
        known
        or tx.scalars(_MERGED.where(FormerRegistration.calendar_uid == reply.uid)).one_or_none()
    )


def _file(mail: IncomingMail, registration: Registration | None) -> None:
    if registration is not None:
        mail.registration, mail.event_id = registration, registration.event_id


def _take_reply(
    tx: Transaction, registration: Registration | None, incoming: ParsedMail
) -> MailDoubt | None:
    reply = incoming.reply
    if reply is None:
        return MailDoubt.UNREADABLE
    if registration is None:
        return doubt_about_reply(reply, incoming.sender, None)
    with deciding(tx, registration) as decision:
        tx.refresh(registration.person)
        has_attended = is_in_the_room(decision, registration)
        address = _address_of_entry(tx, registration)
        entry = _entry_of(
            registration, address, decision.event.status_at(tx.now), has_attended=has_attended
        )
        doubt = doubt_about_reply(reply, incoming.sender, entry)
        if doubt is not None:
            return doubt
        # A clock that is ahead must not make every later answer an older one.
        registration.partstat, registration.partstat_at = reply.answer, min(reply.stamp, tx.now)
        if reply.answer is Partstat.DECLINED:
            tell_focal_point(tx, registration)
            end_place(decision, registration, channel=Channel.CALENDAR)
        else:
            _audit_answer(tx, registration)
        return None


def _address_of_entry(tx: Transaction, registration: Registration) -> str | None:
    """Return the address that has the calendar entry: the listed one, until the office agrees to an
    address in a different domain."""
    difference = difference_of(tx, registration.person)
    return address_key(difference.known_email if difference else registration.person.email)


def _entry_of(
    registration: Registration, address: str | None, status: EventStatus, *, has_attended: bool
) -> CalendarEntry:
    return CalendarEntry(
        uid=registration.calendar_uid,
        address=address,
        sequence=registration.calendar_sequence or 0,
        answer=registration.partstat,
        answered_at=registration.partstat_at,
        is_event_over=status in (EventStatus.CANCELLED, EventStatus.HELD),
        has_ended=registration.state in ENDED,
        has_attended=has_attended,
    )


def _audit_answer(tx: Transaction, registration: Registration) -> None:
    audit.record(
        tx,
        "registration.answered",
        event_id=registration.event_id,
        person_id=registration.person_id,
        answer=registration.partstat,
    )


def _take_bounce(tx: Transaction, mail: IncomingMail, bounce: Bounce | None) -> MailDoubt | None:
    if bounce is None:
        return MailDoubt.UNREADABLE
    name = bounce.message_id.partition("@")[0]
    to_guests = select(Message).where(Message.staff_kind.is_(None))
    message = tx.scalars(to_guests.where(Message.message_id == name)).one_or_none()
    recipient = ""
    if message is not None:
        lock_event(
            tx, message.event_id
        )  # before the letter, in the same order as commands that merge or withdraw its recipients
        hold(tx, message)
        mail.bounced, mail.event_id, mail.registration_id = (
            message,
            message.event_id,
            message.registration_id,
        )
        if (person := _person_of(message)) is not None and person.erased_at is not None:
            _fail(message, None, None)  # nothing is kept that would say the address again
            return None
        recipient = message.recipient or _address_now(message)
    doubt = doubt_about_bounce(bounce, address_key(recipient), is_known=message is not None)
    returned = bounce.at(address_key(recipient))
    if doubt is None and message is not None and returned is not None:
        has_status = returned.status in returned.words
        _fail(
            message,
            recipient,
            returned.words if has_status else f"{returned.status} {returned.words}".strip(),
        )
        if returned.blames_address:
            _doubt_address(message, recipient)
        with tx.acting_as(audit.WORKER):
            audit.record(tx, "letter.bounced", event_id=message.event_id, message=message.id)
    return doubt


def _fail(message: Message, recipient: str | None, words: str | None) -> None:
    """Mark a letter as failed. A worker that is about to mark it as sent comes too late. A letter
    that waits to be sent again still waits."""
    if message.state in (MessageState.SENDING, MessageState.SENT):
        message.state, message.lease, message.lease_ends_at = MessageState.FAILED, None, None
        message.recipient, message.server_words = recipient, words


def _address_now(message: Message) -> str:
    if message.test_for is not None:
        return message.test_for.email
    person = _person_of(message)
    if person is None:
        return _invitation_of(message).focal_email
    return person.assistant_email if message.is_for_assistant else person.email


def _doubt_address(message: Message, address: str) -> None:
    """Mark the address as doubtful, but not that of an account, which got a test letter, or of an
    assistant."""
    if message.test_for is not None or message.is_for_assistant:
        return
    if person := _person_of(message):
        person.email_bounced = address
    else:
        _invitation_of(message).focal_email_bounced = address


def _person_of(message: Message) -> Person | None:
    return message.registration.person if message.registration else _invitation_of(message).person


def _invitation_of(message: Message) -> Invitation:
    assert message.invitation is not None
    return message.invitation


def incoming_mails(
    session: Session, event_id: int | None, *, before_id: int | None = None, limit: int
) -> Sequence[IncomingMail]:
    """Return mails, the newest first, without their content. ``before_id`` continues a page. An
    ``event_id`` of None means mails of no known event."""
    query = (
        select(IncomingMail)
        .options(defer(IncomingMail.content), *_WITH_WHOM)
        .where(IncomingMail.event_id == event_id)
        .order_by(IncomingMail.id.desc())
        .limit(limit)
    )
    if before_id is not None:
        query = query.where(IncomingMail.id < before_id)
    return session.scalars(query).all()


def count_incoming(session: Session, event_id: int | None) -> int:
    query = select(func.count()).select_from(IncomingMail).where(IncomingMail.event_id == event_id)
    return session.scalar(query) or 0


def incoming_mail(session: Session, event_id: int | None, mail_id: int) -> IncomingMail | None:
    query = select(IncomingMail).options(*_WITH_WHOM)
    return session.scalars(
        query.where(IncomingMail.id == mail_id, IncomingMail.event_id == event_id)
    ).one_or_none()


def unsettled_by_event(session: Session) -> dict[int | None, int]:
    """Return the number of mails that staff must look at, by event. Events without any are left
    out. None means no known event."""
    query = (
        select(IncomingMail.event_id, func.count())
        .where(*_UNSETTLED)
        .group_by(IncomingMail.event_id)
    )
    return dict(session.execute(query).all())


def settle(tx: Transaction, mail: IncomingMail) -> None:
    """Record that staff have looked at a mail, and forget its content. A second call does
    nothing."""
    hold(tx, mail)
    if mail.outcome is MailOutcome.KEPT and mail.settled_at is None:
        _forget(tx, IncomingMail.id == mail.id)
        audit.record(tx, "mail.settled", event_id=mail.event_id, mail=mail.id)


def forget_old_mail(tx: Transaction) -> None:
    """Forget mails that nobody has looked at for a month."""
    _forget(tx, IncomingMail.received_at < tx.now - KEPT_FOR, *_UNSETTLED)


def _forget(tx: Transaction, *which: ColumnElement[bool]) -> None:
    tx.execute(
        update(IncomingMail)
        .where(*which)
        .values(content=None, sender="", subject="", settled_at=tx.now)
    )


_UNSETTLED = (IncomingMail.outcome == MailOutcome.KEPT, IncomingMail.settled_at.is_(None))
_WITH_WHOM = (
    joinedload(IncomingMail.registration).joinedload(Registration.person),
    joinedload(IncomingMail.bounced),
)


MOST_ATTEMPTS = 10
"""Failures until staff get the message as one that cannot be read."""
FIRST_PAUSE = timedelta(seconds=30)
"""Doubled after each failure."""


def store_raw_mail(tx: Transaction, content: bytes) -> None:
    """Store one message for the worker. The same message again changes nothing."""
    digest = digest_of(content)
    if tx.scalar(select(RawMail.id).where(RawMail.digest == digest)) is None:
        tx.add(RawMail(digest=digest, received_at=tx.now, content=content))


def note_reading(tx: Transaction) -> None:
    """Note that the mail box was read now."""
    tx.execute(update(OutboxGate).values(box_read_at=tx.now))


def next_raw_mail(tx: Transaction) -> RawMail | None:
    """Return the message to read next, locked until the end of the transaction, or None. Other
    workers skip it."""
    return tx.scalars(_due(tx).limit(1).with_for_update(skip_locked=True)).one_or_none()


def _due(tx: Transaction) -> Select[RawMail]:
    is_due = or_(RawMail.due_at.is_(None), RawMail.due_at <= tx.now)
    return select(RawMail).where(is_due).order_by(RawMail.id)


def read_raw_mail(tx: Transaction, raw: RawMail) -> IncomingMail:
    """Take the message, and forget its raw form."""
    content = raw.content
    incoming = read(content) if raw.attempts < MOST_ATTEMPTS else _unreadable(content)
    tx.delete(raw)
    return receive(tx, incoming, content, received_at=raw.received_at)


def _unreadable(content: bytes) -> ParsedMail:
    return ParsedMail(digest=digest_of(content), is_readable=False)


def put_off(tx: Transaction, raw_id: int) -> None:
    """Try again later what failed just now, and let the others pass."""
    raw = tx.get(RawMail, raw_id, with_for_update=True)
    if raw is not None:
        raw.due_at = tx.now + FIRST_PAUSE * 2**raw.attempts
        raw.attempts += 1
