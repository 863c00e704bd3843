"""Mailings: letters that were queued together, which can be watched, stopped and resumed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction, hold
from ctevents.domain.letters.kinds import LetterKind, MailingKind, MessageState
from ctevents.domain.letters.occasions import Occasion
from ctevents.domain.schedule import TimeAndPlace
from ctevents.models import Mailing, Message
from ctevents.services.common import audit
from ctevents.services.outbox.outbox import queue_letter
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
    """Its letters are queued next, with its id. Who begins it records that in the audit log. ``before``: from which the event was
    moved."""
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
    """One to each, about the registration where there is one that counts, and otherwise about the invitation."""
    for member in members:
        queue_letter(
            tx,
            kind,
            occasion(member),
            event_id=mailing.event_id,
            invitation_id=member.invitation_id if member.registration_id is None else None,
            registration_id=member.registration_id,
            mailing_id=mailing.id,
        )


def stop_mailing(tx: Transaction, mailing: Mailing) -> None:
    """Its letters wait from now on, but for those that a worker has in hand. A second call does nothing."""
    hold(tx, mailing)
    if mailing.stopped_at is None:
        mailing.stopped_at = tx.now
        audit.record(tx, "mailing.stopped", event_id=mailing.event_id, mailing=mailing.id)


def resume_mailing(tx: Transaction, mailing: Mailing) -> None:
    """Those of its letters that were due meanwhile are due now. A second call does nothing."""
    hold(tx, mailing)
    if mailing.stopped_at is not None:
        mailing.stopped_at = None
        waiting = Message.mailing_id == mailing.id, Message.state == MessageState.QUEUED, Message.due_at < tx.now
        tx.execute(update(Message).where(*waiting).values(due_at=tx.now))
        audit.record(tx, "mailing.resumed", event_id=mailing.event_id, mailing=mailing.id)


def mailings(session: Session, event_id: int) -> Sequence[Mailing]:
    """The newest first, with what each came from."""
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
    """What became of the letters of each, by its id; every state is there."""
    found = {mailing.id: dict.fromkeys(MessageState, 0) for mailing in mailings}
    query = (
        select(Mailing.id, Message.state, func.count())
        .join(Message, Message.mailing_id == Mailing.id)
        .where(Mailing.id.in_(found))
        .group_by(Mailing.id, Message.state)
    )
    for mailing_id, state, count in session.execute(query):
        found[mailing_id][state] = count
    return found
