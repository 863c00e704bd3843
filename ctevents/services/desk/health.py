"""The health of the installation: the facts in the database, and the signs that follow from them."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from ctevents.db import schema
from ctevents.db.base import Transaction, insert_into
from ctevents.domain.health.signs import FORGOTTEN_AFTER, HealthFacts, MachineReport, VitalSign, signs_of
from ctevents.models import AuditEntry, MailBoxReading, WorkerReport
from ctevents.services.outbox.outbox import stopped_mail

COLUMNS = tuple(field.name for field in fields(MachineReport))


def vital_signs_of(
    session: Session, *, has_tls: bool, now: datetime, own: MachineReport | None = None
) -> list[VitalSign]:
    """Judge the installation. ``own``: what a command has measured on its machine."""
    reports = session.scalars(select(WorkerReport).order_by(WorkerReport.machine))
    facts = HealthFacts(
        has_newest_tables=schema.what_to_do(schema.revision(session.connection())) is None,
        stopped_mail=stopped_mail(session, now=now),
        reports=[_report(row) for row in reports],
        mail_box_read_at=session.scalar(select(MailBoxReading.read_at)),
        last_entry_at=session.scalar(select(func.max(AuditEntry.at))),
        has_tls=has_tls,
        own=own,
    )
    return signs_of(facts, now)


def _report(row: WorkerReport) -> MachineReport:
    return MachineReport(**{name: getattr(row, name) for name in COLUMNS})


def keep_report(tx: Transaction, report: MachineReport) -> None:
    """Keep the report in place of the machine's last one, and forget machines that were taken away."""
    values = asdict(report)
    statement = insert_into(tx, WorkerReport).values(values)
    tx.execute(statement.on_conflict_do_update(index_elements=["machine"], set_=values))
    tx.execute(delete(WorkerReport).where(WorkerReport.reported_at <= tx.now - FORGOTTEN_AFTER))


def note_stop(tx: Transaction, machine: str) -> None:
    """Note that the worker of the machine was stopped, and did not die."""
    tx.execute(update(WorkerReport).where(WorkerReport.machine == machine).values(has_stopped=True))
