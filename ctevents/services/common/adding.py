"""Adding a row whose key somebody else may be adding at the same moment."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError

from ctevents.db.base import Base, Transaction
from ctevents.domain.refusals import Reason, Refusal


def add_or_refuse(tx: Transaction, row: Base, reason: Reason) -> None:
    """Refuses for this reason where the database has a row of the same key; the transaction itself goes on."""
    try:
        with tx.begin_nested():
            tx.add(row)
            tx.flush()
    except IntegrityError as error:
        raise Refusal(reason) from error
