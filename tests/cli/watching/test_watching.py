"""The worker reports its machine each minute, raises alarms, and says when it is stopped."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.cli.watching.measuring import measured, this_machine
from ctevents.cli.watching.watching import keep_watching, look
from ctevents.clock import system_clock
from ctevents.db.handle import database_file, db
from ctevents.domain.health.signs import Vital
from ctevents.domain.roles import Role
from ctevents.formats.backups.schedule import name_at
from ctevents.models import RaisedAlarm, WorkerReport
from tests.conftest import Clock, MakeApp
from tests.support import stories
from tests.support.staff_mail import waiting_for_staff
from tests.support.waiting import Stop


def test_it_reports_its_machine_and_its_stop(app: Flask, clock: Clock) -> None:
    clock.now = system_clock()
    keep_watching(app, Stop(clock, clock() + timedelta(minutes=2)))
    row = db.session.scalars(select(WorkerReport)).one()
    assert (row.machine, row.has_stopped, row.has_mail_box) == (this_machine(), True, False)
    assert row.reported_at == clock.now - timedelta(minutes=1)
    assert 0 < row.free <= row.size


def test_a_folder_of_backups_that_cannot_be_read_hides_nothing_else(
    make_app: MakeApp, clock: Clock
) -> None:
    app = make_app(BACKUP_FOLDER=f"/{'closed' * 100}")
    with app.app_context():
        found = measured(app, clock.now, certificate_ends_at=None)
    assert (found.backup_at, 0 < found.free <= found.size) == (None, True)


@pytest.mark.long
def test_an_alarm_is_queued_once_it_has_lasted(
    make_app: MakeApp, tmp_path: Path, clock: Clock
) -> None:
    clock.now = system_clock()
    app = make_app(BACKUP_FOLDER=str(tmp_path / "not-mounted"))
    with app.app_context():
        stories.account(Role.ADMINISTRATOR)
    keep_watching(app, Stop(clock, clock() + timedelta(minutes=5)))
    with app.app_context():
        assert db.session.get_one(RaisedAlarm, (Vital.BACKUPS, this_machine())).told_at is None
    clock.advance(minutes=-1)
    keep_watching(app, Stop(clock, clock() + timedelta(minutes=3)))
    with app.app_context():
        assert waiting_for_staff() == 1


def test_a_look_that_fails_is_logged_and_made_again(
    app: Flask, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    clock.now = system_clock()
    del app.config["BASE_URL"]

    class Repaired(Stop):
        def wait(self, timeout: float | None = None) -> bool:
            app.config["BASE_URL"] = "http://localhost"
            return super().wait(timeout)

    keep_watching(app, Repaired(clock, clock() + timedelta(minutes=2)))
    assert caplog.text.count("the installation cannot be looked after") == 1
    assert db.session.query(WorkerReport).count() == 1


def test_measures_of_this_machine(make_app: MakeApp, tmp_path: Path, clock: Clock) -> None:
    clock.now = system_clock()
    made_at = (clock.now - timedelta(hours=3)).replace(microsecond=0)
    (tmp_path / name_at(made_at)).touch()
    app = make_app(BACKUP_FOLDER=str(tmp_path), BACKUP_HOURS=6, IMAP_SERVER="imap.example.org")
    ends_at = clock.now + timedelta(days=9)
    with app.app_context():
        found = measured(app, clock.now, certificate_ends_at=ends_at)
        ahead = measured(app, clock.now + timedelta(minutes=5), certificate_ends_at=None)
        folders = [tmp_path, Path(database_file(app) or tmp_path).parent]
    assert (found.backup_hours, found.backup_at, found.has_mail_box) == (6, made_at, True)
    fullest = min(map(shutil.disk_usage, folders), key=lambda disk: disk.free)
    assert (found.size, found.certificate_ends_at) == (fullest.total, ends_at)
    assert (abs(found.clock_off) < 30, abs(ahead.clock_off - 300) < 30) == (True, True)


def test_several_looks_keep_one_report(app: Flask, clock: Clock) -> None:
    clock.now = system_clock()
    for _time in range(2):
        look(app, clock(), None)
        clock.advance(minutes=1)
    assert db.session.query(WorkerReport).count() == 1
