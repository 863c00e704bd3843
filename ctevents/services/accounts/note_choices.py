"""The switches of an account: which notes it wants about which event, and when."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, hold
from ctevents.domain.accounts.notes import NoteChoices, NoteKind, NoteTiming
from ctevents.models import Account, NoteChoice

Chosen = Mapping[tuple[int | None, NoteKind], NoteTiming | None]
"""A timing by event and kind; the event is None for all. None: no choice of its own any more."""


def note_choices_of(session: Session, account: Account) -> NoteChoices:
    rows = session.scalars(select(NoteChoice).where(NoteChoice.account_id == account.id))
    return NoteChoices(account.role, {(row.event_id, row.kind): row.timing for row in rows})


def choose_notes(tx: Transaction, account: Account, chosen: Chosen) -> None:
    """Save these choices of the account. Its other choices stay."""
    hold(tx, account, key_share=True)
    for (event_id, kind), timing in chosen.items():
        same = (NoteChoice.account_id == account.id) & (NoteChoice.kind == kind)
        tx.execute(delete(NoteChoice).where(same, NoteChoice.event_id.is_not_distinct_from(event_id)))
        if timing is not None:
            tx.add(NoteChoice(account_id=account.id, event_id=event_id, kind=kind, timing=timing))
    tx.flush()
