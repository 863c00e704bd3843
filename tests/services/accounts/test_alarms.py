"""Alarms by mail: one letter when an alarm has lasted, one each day, one at its end; to
administrators only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from flask import Flask, current_app
from sqlalchemy import text

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.health.signs import GB, MachineReport
from ctevents.domain.roles import Role
from ctevents.models import Account, RaisedAlarm
from ctevents.services.accounts.accounts import account_by_email, add_account
from ctevents.services.accounts.alarms import alarm_receivers, choose_alarms, raise_alarms
from ctevents.services.common import audit
from ctevents.services.desk.health import keep_report, vital_signs_of
from ctevents.services.outbox.gate import HOLD, close_gate, open_gate
from tests.conftest import Clock
from tests.support import stories
from tests.support.racing import at_once
from tests.support.smtp import SmtpServer
from tests.support.staff_mail import sent_to_staff, waiting_for_staff

FREE, FULL = 40 * GB, GB


def report(free: int = FREE, machine: str = "db1") -> MachineReport:
    return MachineReport(
        machine=machine, reported_at=stories.now(), free=free, size=100 * GB, clock_off=0
    )


def look(tx: Transaction, *reports: MachineReport) -> int:
    """Look as workers do that report this."""
    for each in reports:
        keep_report(tx, replace(each, reported_at=tx.now))
    return raise_alarms(tx, vital_signs_of(tx, has_tls=False, now=tx.now))


def looked(*reports: MachineReport) -> int:
    with transaction(by=audit.WORKER) as tx:
        return look(tx, *reports)


@pytest.fixture
def mailbox(app: Flask) -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        yield server


@pytest.fixture
def administrator(app: Flask) -> Account:
    found = account_by_email(db.session(), stories.account(Role.ADMINISTRATOR))
    assert found is not None
    return found


def sent(server: SmtpServer) -> list[tuple[str, str]]:
    """Send what waits, and return recipient and subject of the letters that went out now."""
    return [
        (letter.recipients[0].partition("@")[0], str(letter.message["Subject"]))
        for letter in sent_to_staff(current_app, server)
    ]


def told(clock: Clock, *reports: MachineReport) -> int:
    """Let the alarm last until it has a letter."""
    looked(*reports)
    clock.advance(minutes=5)
    return looked(*reports)


@pytest.mark.long
def test_an_alarm_is_told_when_it_has_lasted_each_day_and_when_it_ends(
    administrator: Account, mailbox: SmtpServer, clock: Clock
) -> None:
    """Workers that start again know what was told: it is in the database."""
    begins, ends = "Alarm, localhost: Disk (db1)", "Ended, localhost: Disk (db1)"
    assert (looked(report(FULL)), sent(mailbox)) == (0, [])
    clock.advance(minutes=5)
    assert (looked(report(FULL)), sent(mailbox)) == (1, [("administrator", begins)])
    clock.advance(hours=23)
    assert (looked(report(FULL)), sent(mailbox)) == (0, [])
    clock.advance(hours=1)
    assert (looked(report(FULL)), sent(mailbox)) == (1, [("administrator", begins)])
    clock.advance(minutes=1)
    assert (looked(report()), sent(mailbox)) == (1, [("administrator", ends)])
    clock.advance(days=2)
    assert (looked(report()), sent(mailbox)) == (0, [])


def test_what_ends_soon_is_not_told(administrator: Account, clock: Clock) -> None:
    looked(report(FULL))
    clock.advance(minutes=4)
    looked(report())
    assert (waiting_for_staff(), db.session.query(RaisedAlarm).one().told_at) == (0, None)


def test_what_begins_again_and_again_is_told_once_an_hour(
    administrator: Account, mailbox: SmtpServer, clock: Clock
) -> None:
    assert (told(clock, report(FULL)), len(sent(mailbox))) == (1, 1)
    letters = 0
    for _time in range(5):
        clock.advance(minutes=5)
        looked(report())
        letters += len(sent(mailbox))
        told(clock, report(FULL))
        letters += len(sent(mailbox))
    assert letters == 1, "the end of the one that was told"


@pytest.mark.long
def test_several_alarms_and_ends_are_one_letter(
    administrator: Account, mailbox: SmtpServer, clock: Clock
) -> None:
    told(clock, report(FULL), report(FULL, "db2"))
    assert sent(mailbox) == [("administrator", "Alarm, localhost: Disk (db1), Disk (db2)")]
    clock.advance(minutes=1)
    looked(report(), report(FULL, "db2"))
    assert sent(mailbox) == [("administrator", "Alarm, localhost: Disk (db2)")]
    text = mailbox.letters[-1].message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "Ended: Disk (db1) From " in " ".join(text.split())
    assert (
        mailbox.letters[-1].message["List-Unsubscribe"]
        == "<http://localhost/staff/account/letters>"
    )


@pytest.mark.long
def test_letters_that_waited_for_the_mail_server_are_one(
    administrator: Account, mailbox: SmtpServer, clock: Clock
) -> None:
    mailbox.greeting = "554 5.3.2 not today"
    with transaction(by=audit.WORKER) as tx:
        close_gate(tx, words="554 5.3.2 not today")
    told(clock)
    assert sent(mailbox) == []
    clock.advance(hours=1)
    with transaction(by=audit.WORKER) as tx:
        open_gate(tx)
    looked()
    assert waiting_for_staff() == 2
    mailbox.greeting = None
    clock.advance(hours=1)
    assert sent(mailbox) == [("administrator", "Ended, localhost: Mail server")]
    assert waiting_for_staff() == 0


@pytest.mark.long
def test_an_alarm_goes_out_though_a_restored_backup_holds_the_letters_to_guests(
    administrator: Account, mailbox: SmtpServer, clock: Clock
) -> None:
    stories.published_event()
    stories.invited()
    with transaction(by=audit.SHELL) as tx:
        tx.execute(text(HOLD))
    assert told(clock) == 1
    assert sent(mailbox) == [("administrator", "Alarm, localhost: Mail server")]
    assert len(mailbox.letters) == 1, "the invitation waits"


@pytest.mark.long
def test_a_letter_that_says_nothing_true_is_dropped(
    administrator: Account, mailbox: SmtpServer, clock: Clock
) -> None:
    told(clock, report(FULL))
    with transaction(by=audit.SHELL) as tx:
        tx.query(RaisedAlarm).delete()
    assert (sent(mailbox), waiting_for_staff()) == ([], 0)
    told(clock, report(FULL))
    with transaction(by=audit.SHELL) as tx:
        choose_alarms(tx, tx.get_one(Account, administrator.id), wants=False)
    assert (sent(mailbox), waiting_for_staff()) == ([], 0)


def test_administrators_get_alarms_unless_they_switch_them_off(administrator: Account) -> None:
    for role in (Role.ORGANISER, Role.OFFICE, Role.DOOR, Role.OBSERVER):
        stories.account(role, *(["ba"] if role.is_limited_to_events else []))
    with transaction(by=audit.SHELL) as tx:
        add_account(tx, "no-password@ctevents.example", Role.ADMINISTRATOR, [])
    assert [account.email for account in alarm_receivers(db.session())] == [administrator.email]
    with transaction(by=audit.SHELL) as tx:
        choose_alarms(tx, tx.get_one(Account, administrator.id), wants=False)
    assert alarm_receivers(db.session()) == []


@pytest.mark.long
def test_three_workers_at_once_tell_and_end_an_alarm_once(
    app: Flask, administrator: Account, clock: Clock
) -> None:
    """They run on machines of their own, so that no report holds one up."""
    workers = [partial(_look_from, machine) for machine in ("db1", "db2", "db3")]
    with transaction(by=audit.WORKER) as tx:
        close_gate(tx, words="421 busy")
    assert at_once(app, *workers) == [None] * 3
    clock.advance(minutes=5)
    assert at_once(app, *workers) == [None] * 3
    assert waiting_for_staff() == 1
    with transaction(by=audit.WORKER) as tx:
        open_gate(tx)
    assert at_once(app, *workers) == [None] * 3
    assert (waiting_for_staff(), db.session.query(RaisedAlarm).count()) == (2, 1)


def _look_from(machine: str, tx: Transaction) -> int:
    return look(tx, report(machine=machine))


def test_an_alarm_that_ended_long_ago_is_forgotten(administrator: Account, clock: Clock) -> None:
    looked(report(FULL))
    looked(report())
    clock.advance(days=30)
    looked(report())
    assert db.session.query(RaisedAlarm).count() == 0


def test_a_machine_that_was_taken_away_ends_its_alarms(
    administrator: Account, clock: Clock
) -> None:
    clock.advance(seconds=1)
    looked(report(FULL, "db2"))
    clock.advance(days=1)
    looked(report())
    rows = {(row.vital.value, row.machine): row.ended_at for row in db.session.query(RaisedAlarm)}
    assert rows == {("disk", "db2"): None, ("worker", "db2"): None}
    clock.advance(days=2, seconds=timedelta(minutes=1).total_seconds())
    looked(report())
    db.session.rollback()
    assert all(row.ended_at is not None for row in db.session.query(RaisedAlarm))
