"""Letters to people who are erased: none goes out any more."""

from __future__ import annotations

from sqlalchemy import update

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.models import Message
from ctevents.services.outbox.correspondence import drop_untold
from ctevents.services.privacy.rows import Scope


def end_letters(tx: Transaction, scope: Scope) -> None:
    """Drop letters that wait. A letter that a worker is sending at this moment counts as failed: the worker comes too late to write
    the address beside it."""
    theirs = Message.id.in_(scope.messages)
    drop_untold(tx, theirs)
    sending = update(Message).where(theirs, Message.state == MessageState.SENDING)
    tx.execute(sending.values(state=MessageState.FAILED, lease=None))
