"""Uploaded guest lists, kept between the preview and the import."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from ctevents.db import Transaction
from ctevents.models import Upload

KEPT_FOR = timedelta(days=1)


def keep_upload(
    tx: Transaction, event_id: int, account_id: int, *, file_name: str, content: bytes, now: datetime
) -> Upload:
    upload = Upload(event_id=event_id, account_id=account_id, file_name=file_name, content=content, created_at=now)
    tx.add(upload)
    tx.flush()
    return upload


def own_upload(session: Session, upload_id: int, *, event_id: int, account_id: int) -> Upload | None:
    """None also where another account made it, or for another event."""
    query = select(Upload).where(Upload.id == upload_id, Upload.event_id == event_id, Upload.account_id == account_id)
    return session.scalars(query).one_or_none()


def take_upload(tx: Transaction, upload_id: int, *, event_id: int, account_id: int) -> bytes | None:
    """Its content; it is gone when the transaction is done. None where it was taken or discarded before."""
    gone = (
        delete(Upload)
        .where(Upload.id == upload_id, Upload.event_id == event_id, Upload.account_id == account_id)
        .returning(Upload.content)
    )
    return tx.scalars(gone).one_or_none()


def forget_old_uploads(tx: Transaction, *, now: datetime) -> int:
    """Deletes those made more than a day ago and returns how many."""
    old = delete(Upload).where(Upload.created_at < now - KEPT_FOR).returning(Upload.id)
    return len(tx.scalars(old).all())
