"""The health of the installation: the facts in the database, and the signs that follow from
them.

Figures of the database for Prometheus: letters, the gate, doors, exports. No names, no slugs."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from ctevents.db import schema
from ctevents.db.base import Transaction, insert_into
from ctevents.domain.exports import ExportState
from ctevents.domain.health.signs import (
    FORGOTTEN_AFTER,
    HealthFacts,
    MachineReport,
    VitalSign,
    signs_of,
)
from ctevents.domain.letters.kinds import MessageState
from ctevents.models import AuditEntry, DoorToken, Export, OutboxGate, WorkerReport
from ctevents.services.door.devices import door_devices
from ctevents.services.outbox.gate import gate
from ctevents.services.outbox.listing import counts_by_state
from ctevents.services.outbox.outbox import oldest_due, stopped_mail

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
        mail_box_read_at=session.scalar(select(OutboxGate.box_read_at)),
        last_entry_at=session.scalar(select(func.max(AuditEntry.at))),
        has_tls=has_tls,
        own=own,
    )
    return signs_of(facts, now)


def _report(row: WorkerReport) -> MachineReport:
    return MachineReport(**{name: getattr(row, name) for name in COLUMNS})


def keep_report(tx: Transaction, report: MachineReport) -> None:
    """Keep the report in place of the machine's last one, and forget machines that were taken
    away."""
    values = asdict(report)
    statement = insert_into(tx, WorkerReport).values(values)
    tx.execute(statement.on_conflict_do_update(index_elements=["machine"], set_=values))
    tx.execute(delete(WorkerReport).where(WorkerReport.reported_at <= tx.now - FORGOTTEN_AFTER))


def note_stop(tx: Transaction, machine: str) -> None:
    """Note that the worker of the machine was stopped, and did not die."""
    tx.execute(update(WorkerReport).where(WorkerReport.machine == machine).values(has_stopped=True))


@dataclass(frozen=True)
class Gauges:
    """``oldest_wait``: how long the letter has waited that could have gone first.
    ``gate_closed_at``: None while letters go out. ``doors``: how long ago each device was heard
    whose token is valid now, by its number."""

    letters: dict[MessageState, int]
    oldest_wait: timedelta
    gate_closed_at: datetime | None
    doors: dict[int, timedelta]
    exports: dict[ExportState, int]


def gauges(session: Session, *, now: datetime) -> Gauges:
    oldest = oldest_due(session, now)
    return Gauges(
        letters=counts_by_state(session),
        oldest_wait=now - oldest if oldest is not None else timedelta(0),
        gate_closed_at=gate(session).paused_at,
        doors=_doors(session, now),
        exports=_exports(session),
    )


def _doors(session: Session, now: datetime) -> dict[int, timedelta]:
    is_valid = (
        DoorToken.created_at <= now,
        DoorToken.ends_at > now,
        DoorToken.revoked_at.is_(None),
    )
    valid = select(DoorToken.id, DoorToken.event_id).where(*is_valid, DoorToken.wiped_at.is_(None))
    events = dict(session.execute(valid).all())
    devices = [
        each
        for event_id in sorted({*events.values()})
        for each in door_devices(session, event_id, now=now)
    ]
    return {
        each.number: now - each.heard_at
        for each in devices
        if each.number in events and each.heard_at
    }


def _exports(session: Session) -> dict[ExportState, int]:
    found = dict(session.execute(select(Export.state, func.count()).group_by(Export.state)).all())
    return {state: found.get(state, 0) for state in ExportState}
