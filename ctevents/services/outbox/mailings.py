"""Mailings: letters that were queued together, which staff can watch, stop and resume.

Letters that are queued, in the transaction of the fact that they report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Self
from uuid import uuid4

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction, hold
from ctevents.domain.letters.kinds import LetterKind, MailingKind, MessageState, Occasion
from ctevents.domain.refusals import LettersNotAgreed, Reason
from ctevents.domain.schedule import TimeAndPlace
from ctevents.models import Event, Invitation, Mailing, Message, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.audit_chains import has_new_entries
from ctevents.services.common.locks import refuse_archived
from ctevents.services.common.pieces import in_pieces
from ctevents.services.people.segments import Member

QUEUED = "queued"
"""The name under which a transaction keeps the letters that it has queued."""


@dataclass(frozen=True, kw_only=True)
class NewLetter:
    """A letter to queue. It goes to the person or institution of the invitation or registration
    that it is about.

    ``mailing_id``: the mailing that it is a part of. ``test_for_id``: the account that gets it as a
    test, in ``test_language``. ``is_for_assistant``: it goes to the assistant of the guest.
    """

    kind: LetterKind
    occasion: Occasion
    event_id: int
    invitation_id: int | None = None
    registration_id: int | None = None
    mailing_id: int | None = None
    test_for_id: int | None = None
    test_language: str | None = None
    is_for_assistant: bool = False

    @classmethod
    def about(cls, row: Invitation | Registration, kind: LetterKind, occasion: Occasion) -> Self:
        is_invitation = isinstance(row, Invitation)
        return cls(
            kind=kind,
            occasion=occasion,
            event_id=row.event_id,
            invitation_id=row.id if is_invitation else None,
            registration_id=None if is_invitation else row.id,
        )

    @classmethod
    def copy_of(cls, message: Message) -> Self:
        """Return a letter that says the same, and differs from the message in the ``copy`` of its
        occasion."""
        same = {field.name: getattr(message, field.name) for field in fields(cls)}
        return cls(**same | {"occasion": replace(message.occasion, copy=str(uuid4()))})

    @classmethod
    def for_assistant(cls, message: Message) -> Self:
        """Return the letter to the assistant that repeats this one to the guest."""
        return replace(
            cls.copy_of(message),
            is_for_assistant=True,
            occasion=replace(message.occasion, copy=f"assistant {message.id}"),
        )


def queue_letter(tx: Transaction, letter: NewLetter) -> Message:
    """Queue the letter, and return its row. Call it once for each occasion: the database refuses a
    second message of the same kind and occasion."""
    message = Message(**vars(letter), message_id=str(uuid4()), created_at=tx.now, due_at=tx.now)
    tx.add(message)
    note_queued(tx, message)
    return message


def note_queued(tx: Transaction, message: Message) -> None:
    """Count the letter as one that this transaction queues, also if its row is older."""
    tx.info.setdefault(QUEUED, []).append(message)


def note_waiting(tx: Transaction, event_id: int) -> None:
    """Count the letters of the event that wait: this transaction lets them go."""
    waiting = select(Message).where(
        Message.event_id == event_id, Message.state == MessageState.QUEUED
    )
    for message in tx.scalars(waiting):
        note_queued(tx, message)


def people_written_to(tx: Transaction) -> int:
    """Return how many people and institutions get letters that this transaction has queued, each
    counted once."""
    return len({(row.person_id, row.institution_id) for row in _queued(tx)})


def letters_queued(tx: Transaction) -> Counter[LetterKind]:
    """Return how many letters this transaction has queued, by their kind."""
    return Counter(row.kind for row in _queued(tx))


def _queued(tx: Transaction) -> list[Any]:
    """Return the letters that will be sent. Those without an address are not, and tests to accounts
    do not count."""
    tx.flush()
    person_id = func.coalesce(Registration.person_id, Invitation.person_id)
    query = (
        select(person_id.label("person_id"), Invitation.institution_id, Message.kind)
        .select_from(Message)
        .outerjoin(Registration, Message.registration_id == Registration.id)
        .outerjoin(Invitation, Message.invitation_id == Invitation.id)
        .outerjoin(Person, Person.id == person_id)
        .where(Message.state == MessageState.QUEUED, Message.test_for_id.is_(None))
        .where(or_(Person.email != "", Invitation.focal_email != "", Message.farewell.is_not(None)))
    )
    numbers = sorted({message.id for message in tx.info.get(QUEUED, ())})
    return [
        row
        for piece in in_pieces(numbers)
        for row in tx.execute(query.where(Message.id.in_(piece)))
    ]


def agree_to_letters(tx: Transaction, agreed: int) -> None:
    """Raise ``LettersNotAgreed`` if this transaction writes to another number of people than staff
    agreed to. One that does nothing, as after a second press, needs no agreement."""
    people = people_written_to(tx)
    if people != agreed and (people or has_new_entries(tx)):
        raise LettersNotAgreed(Reason.LETTERS_NOT_AGREED, (str(people),), people=people)


def begin_mailing(
    tx: Transaction,
    event_id: int,
    kind: MailingKind,
    *,
    rule_id: int | None = None,
    announcement_id: int | None = None,
    before: TimeAndPlace | None = None,
) -> Mailing:
    """Begin a mailing. The caller queues its letters next, with its id, and records it in the audit
    log. ``before``: the time and place from which the event was moved. An archived event sends
    nothing."""
    refuse_archived(tx.get_one(Event, event_id))
    mailing = Mailing(
        event_id=event_id,
        kind=kind,
        rule_id=rule_id,
        announcement_id=announcement_id,
        actor=tx.actor,
        created_at=tx.now,
        before=before and before.as_json(),
    )
    tx.add(mailing)
    tx.flush()
    return mailing


def queue_letters(
    tx: Transaction,
    mailing: Mailing,
    kind: LetterKind,
    members: Iterable[Member],
    occasion: Callable[[Member], Occasion],
) -> None:
    """Queue a letter to each member, about a registration that counts, or else about the
    invitation."""
    for member in members:
        letter = NewLetter(
            kind=kind,
            occasion=occasion(member),
            event_id=mailing.event_id,
            invitation_id=member.invitation_id if member.registration_id is None else None,
            registration_id=member.registration_id,
            mailing_id=mailing.id,
        )
        queue_letter(tx, letter)


def stop_mailing(tx: Transaction, mailing: Mailing) -> None:
    """Make its letters wait from now on, except those that a worker is sending. A second call does
    nothing."""
    hold(tx, mailing)
    if mailing.stopped_at is None:
        mailing.stopped_at = tx.now
        audit.record(tx, "mailing.stopped", event_id=mailing.event_id, mailing=mailing.id)


def resume_mailing(tx: Transaction, mailing: Mailing) -> None:
    """Make letters that were due meanwhile due now. A second call does nothing."""
    hold(tx, mailing)
    if mailing.stopped_at is not None:
        mailing.stopped_at = None
        waiting = (
            Message.mailing_id == mailing.id,
            Message.state == MessageState.QUEUED,
            Message.due_at < tx.now,
        )
        tx.execute(update(Message).where(*waiting).values(due_at=tx.now))
        audit.record(tx, "mailing.resumed", event_id=mailing.event_id, mailing=mailing.id)


def mailings(session: Session, event_id: int) -> Sequence[Mailing]:
    """Return the mailings, the newest first, with their rule and announcement."""
    query = (
        select(Mailing)
        .options(joinedload(Mailing.rule), joinedload(Mailing.announcement))
        .where(Mailing.event_id == event_id)
        .order_by(Mailing.id.desc())
    )
    return session.scalars(query).all()


def mailing_of_event(session: Session, event_id: int, mailing_id: int) -> Mailing | None:
    return session.scalars(
        select(Mailing).where(Mailing.id == mailing_id, Mailing.event_id == event_id)
    ).one_or_none()


def progress(session: Session, mailings: Iterable[Mailing]) -> dict[int, dict[MessageState, int]]:
    """Return the numbers of letters in every state, by the id of the mailing. Copies for assistants
    do not count."""
    found = {mailing.id: dict.fromkeys(MessageState, 0) for mailing in mailings}
    query = (
        select(Mailing.id, Message.state, func.count())
        .join(Message, Message.mailing_id == Mailing.id)
        .where(Mailing.id.in_(found), ~Message.is_for_assistant)
        .group_by(Mailing.id, Message.state)
    )
    for mailing_id, state, count in session.execute(query):
        found[mailing_id][state] = count
    return found
