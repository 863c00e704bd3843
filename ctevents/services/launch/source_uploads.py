"""Uploaded files of sources, kept between the preview and the import. A file is deleted after a day, as a guest list is."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.models import Upload
from ctevents.services.common.kept_uploads import make_room


def keep_file(tx: Transaction, project_id: int, account_id: int, file_name: str, content: bytes) -> Upload:
    make_room(tx, account_id)
    of_account = {"project_id": project_id, "account_id": account_id}
    upload = Upload(**of_account, file_name=file_name, content=content, created_at=tx.now)
    tx.add(upload)
    tx.flush()
    return upload


def own_file(session: Session, project_id: int, upload_id: int, account_id: int) -> Upload | None:
    """Return the file. None also for another account's or another project's file, or for a guest list."""
    of_account = (Upload.account_id == account_id, Upload.project_id == project_id)
    query = select(Upload).where(Upload.id == upload_id, *of_account, Upload.event_id.is_(None))
    return session.scalars(query).one_or_none()


def take_file(tx: Transaction, project_id: int, upload_id: int, account_id: int) -> Upload | None:
    """Return the file, and delete it with this transaction. None if it was taken or discarded before."""
    upload = own_file(tx, project_id, upload_id, account_id)
    gone = delete(Upload).where(Upload.id == upload_id).returning(Upload.id)
    if upload is None or tx.scalar(gone.execution_options(synchronize_session=False)) is None:
        return None
    tx.expunge(upload)
    return upload
