"""Uploaded guest lists, kept between the preview and the import."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.guests.survey import Survey
from ctevents.formats.stored_values import as_text, from_text
from ctevents.models import Event, Upload
from ctevents.services.common import audit
from ctevents.services.common.kept_uploads import make_room
from ctevents.services.guests.plan import ImportPlan, plan, record_preview
from ctevents.services.guests.readings import Reading

KEPT_FOR = timedelta(days=1)


def keep_upload(
    tx: Transaction, event: Event, account_id: int, *, file_name: str, content: bytes, reading: Reading
) -> Upload:
    """Keep a file as it was just read for this account. The oldest of too many is deleted."""
    make_room(tx, account_id)
    upload = Upload(event_id=event.id, account_id=account_id, file_name=file_name, content=content, created_at=tx.now)
    tx.add(upload)
    keep_reading(tx, upload, event, reading)
    return upload


def keep_reading(tx: Transaction, upload: Upload, event: Event, reading: Reading) -> None:
    """Keep the survey and the plan of a file. Without a plan, staff have to choose first."""
    upload.survey, upload.plan = as_text(reading.survey), None
    tx.flush()
    if reading.planned is not None:
        _keep_plan(tx, upload, event, reading.planned)


def survey_of(upload: Upload) -> Survey | None:
    """Return the survey as it was kept. None if a different version of the program kept it."""
    return from_text(Survey, upload.survey) if upload.survey is not None else None


def plan_again(tx: Transaction, upload: Upload, event: Event) -> None:
    """Plan the import again, if the list has changed since the file came."""
    before = plan_of(upload)
    layout = before.layout if before else None
    planned = plan(tx, event, upload.content, actor=audit.by_account(upload.account_id), layout=layout)
    _keep_plan(tx, upload, event, planned)


def _keep_plan(tx: Transaction, upload: Upload, event: Event, planned: ImportPlan) -> None:
    upload.plan = as_text(planned)
    tx.flush()
    record_preview(tx, event.id, planned)


def plan_of(upload: Upload) -> ImportPlan | None:
    """Return the plan as it was kept. None if a different version of the program kept it."""
    return from_text(ImportPlan, upload.plan) if upload.plan is not None else None


def own_upload(session: Session, upload_id: int, *, event_id: int, account_id: int) -> Upload | None:
    """Return the upload. None also for another account's upload, or for another event."""
    query = select(Upload).where(Upload.id == upload_id, Upload.event_id == event_id, Upload.account_id == account_id)
    return session.scalars(query).one_or_none()


def take_upload(tx: Transaction, upload_id: int, *, event_id: int, account_id: int) -> Upload | None:
    """Return the upload, and delete it with this transaction. None if it was taken or discarded before."""
    upload = own_upload(tx, upload_id, event_id=event_id, account_id=account_id)
    gone = delete(Upload).where(Upload.id == upload_id).returning(Upload.id)
    if upload is None or tx.scalar(gone.execution_options(synchronize_session=False)) is None:
        return None
    tx.expunge(upload)
    return upload


def forget_old_uploads(tx: Transaction) -> int:
    """Delete the uploads made more than a day ago and return their number."""
    old = delete(Upload).where(Upload.created_at < tx.now - KEPT_FOR).returning(Upload.id)
    return len(tx.scalars(old).all())
