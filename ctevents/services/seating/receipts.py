"""Receipts for focal points: people they named, replaced or withdrew on their page, and seats that
they gave back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import About, LetterKind, MessageState, Occasion
from ctevents.models import AuditEntry, Invitation, Message, Nomination, Person, Registration
from ctevents.services.common import audit
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.seating.seats import open_seats

WAIT, LONGEST_WAIT = timedelta(minutes=10), timedelta(hours=1)
"""A letter reports all entries of a focal point without a pause of ``WAIT`` between them, within
``LONGEST_WAIT``."""


@dataclass(frozen=True)
class ReceiptLine:
    """``name``: None for a person who is named in no letter. ``instead_of``: the person who was
    replaced. ``is_over``: they were withdrawn."""

    name: str | None
    instead_of: ReceiptLine | None = None
    is_over: bool = False


@dataclass(frozen=True)
class Receipt:
    """``given_back``: seats; ``free``: the seats that still need a name."""

    lines: Sequence[ReceiptLine] = field(default_factory=list)
    given_back: int = 0
    free: int = 0


def acknowledge(tx: Transaction, invitation: Invitation) -> None:
    """Queue the receipt for what the focal point has entered in this transaction. If one waits, it
    will report this too, and waits for more. The caller holds the lock of the event."""
    if not invitation.focal_email:
        return
    receipts = (
        Message.kind == LetterKind.NOMINATION_RECEIPT,
        Message.invitation_id == invitation.id,
    )
    query = select(Message).where(*receipts, Message.state == MessageState.QUEUED).with_for_update()
    if (waiting := tx.scalars(query).first()) is not None:
        waiting.due_at = min(tx.now + WAIT, waiting.created_at + LONGEST_WAIT)
        return
    number = (tx.scalar(select(func.count()).select_from(Message).where(*receipts)) or 0) + 1
    occasion = Occasion(About.INVITATION, invitation.id, number)
    queue_letter(
        tx, NewLetter.about(invitation, LetterKind.NOMINATION_RECEIPT, occasion)
    ).due_at = tx.now + WAIT


def receipt_in(session: Session, message: Message) -> Receipt:
    """Return what a queued receipt reports: what was entered since its first copy was queued."""
    assert message.invitation is not None
    same = (
        Message.kind == message.kind,
        Message.about == message.about,
        Message.about_id == message.about_id,
    )
    since = session.scalar(
        select(func.min(Message.created_at)).where(*same, Message.number == message.number)
    )
    return receipt_of(session, message.invitation, since=since)


def receipt_of(
    session: Session, invitation: Invitation, *, since: datetime | None = None
) -> Receipt:
    """Return what the focal point has entered since then, as the audit log has it."""
    query = (
        select(AuditEntry)
        .options(joinedload(AuditEntry.subject))
        .where(
            AuditEntry.event_id == invitation.event_id,
            AuditEntry.actor == audit.LINK,
            AuditEntry.action.in_(("nomination.made", "nomination.withdrawn", "seats.released")),
        )
    )
    if since is not None:
        query = query.where(AuditEntry.at >= since)
    entries = [
        entry
        for entry in session.scalars(query.order_by(AuditEntry.id))
        if entry.details.get("institution") == invitation.institution_id
    ]
    known = _nominations(session, invitation)
    replaced = {
        each.replaced_by_id: each for each in known.values() if each.replaced_by_id is not None
    }
    lines = [
        _line(known[entry.person_id], replaced, is_over=entry.action == "nomination.withdrawn")
        for entry in entries
        if entry.person_id in known
    ]
    given_back = sum(
        entry.details.get("seats", 0) for entry in entries if entry.action == "seats.released"
    )
    return Receipt(lines, given_back, open_seats(session, invitation).total())


def _nominations(session: Session, invitation: Invitation) -> dict[int | None, Nomination]:
    """Return the nominations by the number of the person."""
    query = select(Nomination).where(Nomination.invitation_id == invitation.id)
    query = query.options(joinedload(Nomination.registration).joinedload(Registration.person))
    return {each.registration.person_id: each for each in session.scalars(query)}


def _line(nomination: Nomination, replaced: dict[int, Nomination], *, is_over: bool) -> ReceiptLine:
    name, former = _name(nomination.registration.person), replaced.get(nomination.id)
    if is_over or former is None:
        return ReceiptLine(name, is_over=is_over)
    return ReceiptLine(name, instead_of=ReceiptLine(_name(former.registration.person)))


def _name(person: Person) -> str | None:
    return None if person.is_unnamed or person.erased_at is not None else person.name
