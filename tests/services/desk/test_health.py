"""Facts of the health of the installation: what the database says of its machines, its mail and its
tables."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask
from sqlalchemy import text

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.health.signs import Cause, MachineReport, Vital, VitalState
from ctevents.models import WorkerReport
from ctevents.services.common import audit
from ctevents.services.desk.health import keep_report, note_stop, vital_signs_of
from ctevents.services.letters.incoming import note_reading
from ctevents.services.outbox.gate import close_gate, release
from tests.conftest import Clock
from tests.support import stories

MINUTE = timedelta(minutes=1)


def report(machine: str = "db1", **changes: object) -> MachineReport:
    usual = {
        "machine": machine,
        "reported_at": stories.now(),
        "free": 9,
        "size": 10,
        "clock_off": 0,
    }
    return MachineReport(**{**usual, **changes})  # type: ignore[arg-type]


def keep(*reports: MachineReport) -> None:
    with transaction(by=audit.WORKER) as tx:
        for each in reports:
            keep_report(tx, each)


def alarms() -> dict[tuple[Vital, str], Cause | None]:
    db.session.rollback()
    signs = vital_signs_of(db.session(), has_tls=True, now=stories.now())
    return {sign.key: sign.cause for sign in signs if sign.is_alarm}


def test_the_last_report_of_each_machine_counts(app: Flask, clock: Clock) -> None:
    keep(report(free=0), report("db2"))
    assert alarms() == {(Vital.DISK, "db1"): Cause.NEARLY_FULL}
    ends_at = clock.now + timedelta(days=1)
    keep(
        report(certificate_ends_at=ends_at, backup_hours=24, backup_at=clock.now, has_mail_box=True)
    )
    assert alarms() == {
        (Vital.CERTIFICATE, ""): Cause.ENDS_SOON,
        (Vital.MAIL_BOX, ""): Cause.UNREAD,
    }
    with transaction(by=audit.SHELL) as tx:
        note_reading(tx)
    assert alarms() == {(Vital.CERTIFICATE, ""): Cause.ENDS_SOON}


def test_a_worker_that_dies_and_one_that_is_stopped(app: Flask, clock: Clock) -> None:
    keep(report(), report("db2"))
    with transaction(by=audit.WORKER) as tx:
        note_stop(tx, "db2")
    clock.advance(minutes=10)
    assert alarms() == {(Vital.WORKER, "db1"): Cause.WORKER_SILENT}
    clock.advance(days=3)
    keep(report("db3"))
    assert [row.machine for row in db.session.query(WorkerReport)] == ["db3"], (
        "the others are forgotten"
    )


def test_a_restored_backup_forgets_the_machines_that_it_knows(app: Flask, clock: Clock) -> None:
    keep(report())
    clock.advance(hours=1)
    assert alarms() == {(Vital.WORKER, "db1"): Cause.WORKER_SILENT}
    with transaction(by=audit.SHELL) as tx:
        release(tx, letters=0, user="root")
    assert alarms() == {}


def test_mail_the_audit_log_and_the_tables(app: Flask, clock: Clock) -> None:
    keep(report())
    with transaction(by=audit.SHELL, at=clock.now + timedelta(hours=1)) as tx:
        audit.record(tx, "event.edited")
        close_gate(tx, words="421 busy")
    assert alarms() == {(Vital.GATE, ""): Cause.REFUSED, (Vital.CLOCK, ""): Cause.PUT_BACK}
    with transaction(by=audit.SHELL) as tx:
        _pretend(tx, "0100_of_another_version")
    assert alarms()[Vital.MIGRATIONS, ""] is Cause.OTHER_TABLES


def _pretend(tx: Transaction, revision: str) -> None:
    tx.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


def test_letters_that_nobody_sends_are_an_alarm_after_ten_minutes(app: Flask, clock: Clock) -> None:
    stories.published_event()
    stories.invited()
    clock.advance(minutes=9)
    assert alarms() == {}
    clock.advance(minutes=1)
    assert alarms() == {(Vital.OUTBOX, ""): Cause.UNSENT}


def test_what_a_command_measures_is_not_kept(app: Flask) -> None:
    signs = vital_signs_of(db.session(), has_tls=False, now=stories.now(), own=report(free=0))
    found = {sign.vital: sign.state for sign in signs}
    assert (found[Vital.DISK], found[Vital.WORKER]) == (VitalState.ALARM, VitalState.UNKNOWN)
    assert alarms() == {}
