"""Mailings: letters that were queued together, which staff can watch, stop and resume."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction, hold
from ctevents.domain.letters.kinds import LetterKind, MailingKind, MessageState
from ctevents.domain.letters.occasions import Occasion
from ctevents.domain.schedule import TimeAndPlace
from ctevents.models import Event, Mailing, Message
from ctevents.services.common import audit
from ctevents.services.common.archived import refuse_archived
from ctevents.services.outbox.queueing import NewLetter, queue_letter
from ctevents.services.people.segments import Member


def begin_mailing(
    tx: Transaction,
    event_id: int,
    kind: MailingKind,
    *,
    rule_id: int | None = None,
    announcement_id: int | None = None,
    before: TimeAndPlace | None = None,
) -> Mailing:
    """Begin a mailing. The caller queues its letters next, with its id, and records it in the audit log. ``before``: the time
    and place from which the event was moved. An archived event sends nothing."""
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
    """Queue a letter to each member, about a registration that counts, or else about the invitation."""
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
    """Make its letters wait from now on, except those that a worker is sending. A second call does nothing."""
    hold(tx, mailing)
    if mailing.stopped_at is None:
        mailing.stopped_at = tx.now
        audit.record(tx, "mailing.stopped", event_id=mailing.event_id, mailing=mailing.id)


def resume_mailing(tx: Transaction, mailing: Mailing) -> None:
    """Make letters that were due meanwhile due now. A second call does nothing."""
    hold(tx, mailing)
    if mailing.stopped_at is not None:
        mailing.stopped_at = None
        waiting = Message.mailing_id == mailing.id, Message.state == MessageState.QUEUED, Message.due_at < tx.now
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
    return session.scalars(select(Mailing).where(Mailing.id == mailing_id, Mailing.event_id == event_id)).one_or_none()


def progress(session: Session, mailings: Iterable[Mailing]) -> dict[int, dict[MessageState, int]]:
    """Return the numbers of letters in every state, by the id of the mailing. Copies for assistants do not count."""
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
