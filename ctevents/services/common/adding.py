"""Adding a row when others may add the same key at the same moment."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError

from ctevents.db.base import Base, Transaction
from ctevents.domain.refusals import Reason, Refusal


def add_or_refuse(tx: Transaction, row: Base, reason: Reason) -> None:
    """Add the row, or raise ``Refusal`` with this reason if the database has its key already. The transaction itself continues."""
    try:
        with tx.begin_nested():
            tx.add(row)
            tx.flush()
    except IntegrityError as error:
        raise Refusal(reason) from error
