"""``ctevents worker``: until nothing is due, or until it must stop."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select, text

from bench.servers import free_port
from ctevents.cli.worker import run
from ctevents.clock import system_clock
from ctevents.db.handle import db, transaction
from ctevents.domain.figures.moments import Moment
from ctevents.domain.guests.bulk import BulkKind, Ticks
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.roles import Role
from ctevents.models import (
    BulkAction,
    FilePiece,
    Invitation,
    Message,
    PublishedFigures,
    ReminderRun,
    Throttle,
)
from ctevents.services.bulk.actions import Wanted, begin_bulk
from ctevents.services.bulk.forecast import forecast
from ctevents.services.common import audit
from ctevents.services.common.throttles import count_attempt
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.launch.documents import local_copy, remove_document
from tests.cli.conftest import Command, environment
from tests.conftest import Clock
from tests.support import stories
from tests.support.forked import started
from tests.support.packs_of_launch import document
from tests.support.server import Processes
from tests.support.smtp import SmtpServer
from tests.support.staff_mail import waiting_for_staff
from tests.support.waiting import Stop


def states() -> list[MessageState]:
    db.session.rollback()
    return [message.state for message in db.session.query(Message).order_by(Message.id)]


def until(is_so: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < ends_at
        time.sleep(0.02)


@pytest.mark.long
def test_once_delivers_what_is_due(
    app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories.published_event()
    stories.many_invited(3)
    with SmtpServer() as server:
        monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(server.port))
        assert ctevents("worker", "--once").status == 0
    assert (states(), len(server.letters)) == ([MessageState.SENT] * 3, 3)


@pytest.mark.long
def test_once_writes_to_staff(
    app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories.published_event("me", capacity=1)
    stories.registered("me")
    office = stories.account(Role.OFFICE, "me")
    with SmtpServer() as server:
        monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(server.port))
        assert [ctevents("worker", "--once").status for _ in range(2)] == [0, 0]
    [letter] = [letter for letter in server.letters if letter.recipients == [office]]
    assert letter.message["Subject"] == "Podgorica: all seats are taken"


@pytest.mark.long
def test_three_workers_write_each_note_once(
    app: Flask, clock: Clock, database_uri: str, tmp_path: Path
) -> None:
    clock.now = system_clock()
    starts_at = clock.now + timedelta(days=9)
    for slug in ("ba", "me"):
        stories.published_event(
            slug, capacity=1, starts_at=starts_at, ends_at=starts_at + timedelta(hours=3)
        )
        stories.registered(slug)
    offices = [
        stories.account(Role.OFFICE, "ba"),
        stories.account(Role.OFFICE, "me"),
        stories.account(Role.ORGANISER),
    ]
    with (
        SmtpServer() as mail,
        Processes(database_uri, tmp_path, serves=False, mail_port=mail.port, workers=3),
    ):
        until(lambda: len(of_staff(mail, offices)) >= 4)
        until(lambda: waiting_for_staff() == 0)
    received = of_staff(mail, offices)
    assert len(received) == len(set(received))
    assert sum("all seats are taken" in subject for _to, subject in received) == 4


def of_staff(mail: SmtpServer, accounts: list[str]) -> list[tuple[str, str]]:
    """Return recipient and subject of the letters to these accounts."""
    db.session.rollback()
    return [
        (str(each.recipients[0]), str(each.message["Subject"]))
        for each in mail.letters
        if each.recipients[0] in accounts
    ]


def test_once_erases_what_was_removed_a_month_ago(app: Flask, ctevents: Command) -> None:
    stories.published_event()
    removed = document()
    copy = local_copy(db.session(), removed.file, Path(app.config["INSTANCE_PATH"]) / "files")
    with transaction(by=audit.SHELL, at=system_clock() - timedelta(days=31)) as tx:
        remove_document(tx, removed)
    assert ctevents("worker", "--once").status == 0
    db.session.rollback()
    assert (db.session.scalar(select(func.count()).select_from(FilePiece)), copy.exists()) == (
        0,
        False,
    )


def test_once_publishes_figures_whose_moment_has_come(app: Flask, ctevents: Command) -> None:
    stories.published_event(registration_closes_at=stories.now() - timedelta(minutes=1))
    assert ctevents("worker", "--once").status == 0
    assert ctevents("worker", "--once").status == 0
    db.session.rollback()
    assert [row.moment for row in db.session.scalars(select(PublishedFigures))] == [Moment.DEADLINE]


@pytest.mark.long
def test_once_says_that_the_server_refuses_everybody_and_since_when_it_waits(
    app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories.published_event()
    stories.invited()
    monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(free_port()))
    first = ctevents("worker", "--once")
    assert first.status == 1
    assert first.err.startswith("ctevents: no letter goes out until 20")
    assert first.err.endswith(" UTC: the mail server says [Errno 111] Connection refused\n")
    assert ctevents("worker", "--once") == first
    assert states() == [MessageState.QUEUED]


@pytest.mark.long
@pytest.mark.parametrize("letters", [0, 1])
def test_once_exits_with_1_while_a_restored_backup_holds_the_letters(
    app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, letters: int
) -> None:
    """It does so without a letter, too: reminders will queue some, and nobody would notice that
    they do not go out."""
    stories.published_event()
    stories.many_invited(letters)
    ctevents("backup", str(tmp_path / "one.backup"))
    assert ctevents("restore", str(tmp_path / "one.backup"), "--force").status == 0
    with SmtpServer() as server:
        monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(server.port))
        held = ctevents("worker", "--once")
        assert (held.status, len(server.letters)) == (1, 0)
        assert held.err == (
            "ctevents: no guest gets a letter until ctevents messages release: "
            "a backup was restored\n"
        )
        assert ctevents("messages", "release").status == 0
        assert ctevents("worker", "--once").status == 0
    assert len(server.letters) == letters


@pytest.mark.long
def test_sigterm_finishes_the_letter_in_hand_and_begins_no_other(
    app: Flask, clock: Clock, database_uri: str, tmp_path: Path
) -> None:
    clock.now = system_clock()
    stories.published_event()
    stories.many_invited(3)
    with SmtpServer() as server:
        server.misbehave(at="DATA", pause=60)
        settings = environment(database_uri, tmp_path) | {"CTEVENTS_MAIL_PORT": str(server.port)}
        worker = started(["ctevents.cli", "worker"], os.environ | settings)
        try:
            until(lambda: len(server.letters) == 1)
            worker.terminate()
            server.go_on()
            worker.join(60)
            assert worker.exitcode == 0
        finally:
            worker.kill()
    assert (states(), len(server.letters)) == (
        [MessageState.SENT, MessageState.QUEUED, MessageState.QUEUED],
        1,
    )


@contextmanager
def without(table: str) -> Iterator[None]:
    """Make this table unusable, as if the database were broken for it."""
    with transaction(by=audit.SHELL) as tx:
        tx.execute(text(f"ALTER TABLE {table} RENAME TO away"))
    yield
    with transaction(by=audit.SHELL) as tx:
        tx.execute(text(f"ALTER TABLE away RENAME TO {table}"))


@pytest.mark.long
def test_a_worker_goes_on_when_the_database_is_back(
    app: Flask, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    stories.published_event()
    stories.invited()
    back = ExitStack()
    back.enter_context(without("messages"))

    class Repaired(Stop):
        def wait(self, timeout: float | None = None) -> bool:
            back.close()
            return super().wait(timeout)

    with SmtpServer() as server, back:
        app.config["MAIL_PORT"] = server.port
        run(
            app,
            Repaired(clock, clock() + timedelta(minutes=1)),
            seconds=lambda: clock().timestamp(),
        )
    assert (states(), len(server.letters)) == ([MessageState.SENT], 1)
    assert [
        record.levelname for record in caplog.records if record.name == "ctevents.cli.worker"
    ] == ["ERROR"]


@pytest.mark.long
@pytest.mark.parametrize("table", ["reminder_runs", "throttles"])
def test_reminders_and_chores_that_fail_hold_up_no_letter(
    app: Flask, clock: Clock, table: str
) -> None:
    stories.published_event()
    stories.invited()
    with SmtpServer() as server, without(table):
        app.config["MAIL_PORT"] = server.port
        run(app, Stop(clock, clock() + timedelta(minutes=1)), seconds=lambda: clock().timestamp())
        assert (states(), len(server.letters)) == ([MessageState.SENT], 1)


@pytest.mark.long
def test_a_bulk_action_that_fails_holds_up_neither_letters_nor_others(
    app: Flask, clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stories.published_event()
    stories.invited(given_name="Eva", email="eva@x.example")
    guest = stories.guest()
    broken, whole = (bulk_begun(guest, words) for words in ("Speaker", "Press"))
    with transaction(by=audit.SHELL) as tx:  # no group has this code
        action = tx.get_one(BulkAction, broken)
        action.kind, action.value = BulkKind.GROUP, "nothing"
    clock.advance(minutes=1)
    with SmtpServer() as server:
        monkeypatch.setitem(app.config, "MAIL_PORT", server.port)
        run(app, Stop(clock, clock() + timedelta(minutes=1)), seconds=lambda: clock().timestamp())
        assert (states(), len(server.letters)) == ([MessageState.SENT], 1)
    ended = {action.id: action.ended_at is not None for action in db.session.query(BulkAction)}
    assert ended == {broken: False, whole: True}
    assert f"bulk action {broken} cannot go on" in caplog.text


def bulk_begun(guest: Invitation, words: str) -> int:
    """Begin to tag the guest, as a request does that is cut short at once."""
    filters = GuestFilters(ticked=Ticks(frozenset([guest.person_id or 0]), frozenset()))
    event = stories.event()
    agreed = forecast(db.session(), event, BulkKind.TAG, filters, now=stories.now()).agreed
    with transaction(by=audit.by_account(7)) as tx:
        return begin_bulk(
            tx,
            event,
            Wanted(kind=BulkKind.TAG, filters=filters, agreed=agreed, key=words, words=words),
        ).id


@pytest.mark.long
def test_a_mailing_that_takes_hours_delays_neither_reminders_nor_chores(
    app: Flask, clock: Clock
) -> None:
    app.config["MAIL_RATE_PER_MINUTE"] = 1
    stories.published_event()
    stories.registered()
    due_at = datetime(2027, 3, 8, 8, 0, tzinfo=UTC)
    clock.now = due_at - timedelta(minutes=20)
    stories.many_invited(80)
    with transaction(by=audit.SHELL) as tx:
        count_attempt(tx, "somebody")
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        run(app, Stop(clock, due_at + timedelta(minutes=20)), seconds=lambda: clock().timestamp())
    db.session.rollback()
    assert 33 < len(server.letters) < 47
    done = db.session.query(ReminderRun).one()
    assert due_at <= done.decided_at <= due_at + timedelta(minutes=2)
    assert db.session.query(Throttle).count() == 0
