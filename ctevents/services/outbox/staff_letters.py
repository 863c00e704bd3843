"""Letters to staff in the outbox. They go before letters to guests, outside the rate of mass mail,
and also while a restored backup holds the letters to guests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import uuid4

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import (
    STAFF_LETTERS_ARE_KEPT,
    About,
    MessageState,
    StaffLetterKind,
)
from ctevents.models import Account, StaffLetter
from ctevents.services.common.audit_heads import heads, record_heads_sent
from ctevents.services.outbox.outbox import Claim

_ARE_WAITING = StaffLetter.kind.is_not(None) & StaffLetter.state.in_(
    (MessageState.QUEUED, MessageState.SENDING)
)


def queue_staff_letter(
    tx: Transaction,
    kind: StaffLetterKind,
    account: Account,
    *,
    guest_id: int | None = None,
    event_id: int | None = None,
    waits: timedelta = timedelta(),
) -> None:
    """Queue a letter to the account, about itself if it is not about a guest or an event."""
    about, about_id = About.ACCOUNT, account.id
    if guest_id is not None:
        about, about_id = About.GUEST, guest_id
    elif event_id is not None:
        about, about_id = About.EVENT, event_id
    _queue(tx, kind, about, about_id, account_id=account.id, waits=waits)


def queue_for_address(tx: Transaction, kind: StaffLetterKind, address: str) -> None:
    """Queue a letter for an address that may belong to an account. The worker finds out."""
    _queue(tx, kind, About.ACCOUNT, 0, address=address)


def queue_heads(tx: Transaction, addresses: Sequence[str]) -> None:
    """Queue a letter with the heads of the audit log for each address, and record these heads."""
    record_heads_sent(tx, heads(tx), len(addresses))
    for address in addresses:
        queue_for_address(tx, StaffLetterKind.AUDIT_HEADS, address)


def claimed_staff_letter(session: Session, claim: Claim) -> StaffLetter | None:
    """Return the letter behind a claim. None if the lease was lost."""
    query = select(StaffLetter).where(
        StaffLetter.id == claim.message_id, StaffLetter.lease == claim.lease
    )
    return session.scalars(query).one_or_none()


def forget_old_staff_letters(tx: Transaction) -> None:
    is_old = StaffLetter.created_at <= tx.now - STAFF_LETTERS_ARE_KEPT
    tx.execute(delete(StaffLetter).where(StaffLetter.kind.is_not(None), is_old))


def forget_waiting_staff_letters(tx: Transaction) -> None:
    """Delete the letters that waited when a backup was made: they went long ago."""
    tx.execute(delete(StaffLetter).where(_ARE_WAITING))


def _queue(
    tx: Transaction,
    kind: StaffLetterKind,
    about: About,
    about_id: int,
    *,
    account_id: int | None = None,
    address: str | None = None,
    waits: timedelta = timedelta(),
) -> None:
    letter = StaffLetter(
        kind=kind,
        account_id=account_id,
        address=address,
        about=about,
        about_id=about_id,
        message_id=str(uuid4()),
        created_at=tx.now,
        due_at=tx.now + waits,
    )
    tx.add(letter)
