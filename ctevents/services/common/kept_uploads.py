"""A limit of uploaded files that are kept for an account, between the preview and the import."""

from __future__ import annotations

from sqlalchemy import delete, select

from ctevents.db.base import Transaction
from ctevents.models import Upload

MOST_KEPT = 10
"""Files of one account, together 50 MB at most."""


def make_room(tx: Transaction, account_id: int) -> None:
    """Delete the oldest files of the account, so that there is room for one more."""
    newest = (
        select(Upload.id)
        .where(Upload.account_id == account_id)
        .order_by(Upload.id.desc())
        .offset(MOST_KEPT - 1)
    )
    tx.execute(delete(Upload).where(Upload.id.in_(tx.scalars(newest).all())))
