"""The queue of letters to staff. A row is deleted once its letter was sent, or was given up."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from uuid import uuid4

from sqlalchemy import delete, select

from ctevents.db.base import Transaction
from ctevents.domain.accounts.letters import TRIED_FOR, AccountLetterKind, pause_after
from ctevents.models import Account, AccountLetter


def queue_account_letter(
    tx: Transaction,
    kind: AccountLetterKind,
    *,
    account: Account | None = None,
    person_id: int | None = None,
    event_id: int | None = None,
    asked_for: str = "",
    waits: timedelta = timedelta(),
) -> None:
    """Queue a letter to an account, or for an address that may belong to one (``asked_for``). ``person_id`` or ``event_id``: the
    guest or the event that it is about."""
    letter = AccountLetter(
        kind=kind,
        account_id=account.id if account else None,
        person_id=person_id,
        event_id=event_id,
        asked_for=asked_for,
        message_id=str(uuid4()),
        created_at=tx.now,
        due_at=tx.now + waits,
    )
    tx.add(letter)


def claim_account_letter(
    tx: Transaction, kinds: Collection[AccountLetterKind] = tuple(AccountLetterKind)
) -> AccountLetter | None:
    """Return a letter of these kinds that is due. Nobody else gets it until its next attempt is due."""
    is_due = (AccountLetter.due_at <= tx.now, AccountLetter.kind.in_(kinds))
    query = select(AccountLetter).where(*is_due).order_by(AccountLetter.due_at, AccountLetter.id)
    letter = tx.scalars(query.limit(1).with_for_update(skip_locked=True)).first()
    if letter is not None:
        letter.attempts += 1
        letter.due_at = tx.now + pause_after(letter.attempts)
    return letter


def forget_account_letter(tx: Transaction, letter_id: int) -> None:
    tx.execute(delete(AccountLetter).where(AccountLetter.id == letter_id))


def forget_old_account_letters(tx: Transaction) -> None:
    """Delete letters that could not be sent."""
    tx.execute(delete(AccountLetter).where(AccountLetter.created_at <= tx.now - TRIED_FOR))
