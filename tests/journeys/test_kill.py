"""``kill -9`` of the server and of workers: confirmed seats stay confirmed, each letter goes out
once. A different worker writes an unfinished file within about a minute."""

from __future__ import annotations

import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from pypdf import PdfReader
from sqlalchemy import update

from ctevents.clock import system_clock
from ctevents.db.handle import db, transaction
from ctevents.domain.exports import LEASE, MOST_ATTEMPTS, ExportState
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.mail.delivery import deliver_due
from ctevents.models import AuditEntry, Badge, Event, Export, Message, Person, Registration
from ctevents.services.common import audit
from ctevents.services.desk.exports import pieces_of
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import exports, stories
from tests.support.crowds import make_crowd
from tests.support.server import Processes, accept, all_at_once
from tests.support.smtp import SmtpServer


@pytest.mark.long
@pytest.mark.parametrize(
    ("guests", "kills"),
    [(20, 1), pytest.param(1000, 50, marks=pytest.mark.soak)],
    ids=["short", "soak"],
)
def test_no_registration_without_its_letter_and_none_twice(
    app: Flask, clock: Clock, database_uri: str, tmp_path: Path, guests: int, kills: int
) -> None:
    clock.now = system_clock()
    capacity = guests * 3 // 4
    stories.published_event(
        capacity=capacity,
        starts_at=clock.now + timedelta(days=9),
        ends_at=clock.now + timedelta(days=9, hours=3),
    )
    invited = stories.many_invited(guests)
    with SmtpServer() as mail, Processes(database_uri, tmp_path, mail_port=mail.port) as processes:
        urls = [
            processes.base_url + stories.path(Purpose.INVITATION, each.link_nonce)
            for each in invited
        ]
        answers: list[int] = []
        clients = threading.Thread(
            target=lambda: answers.extend(all_at_once(accept, urls, clients=8))
        )
        clients.start()
        for kill in range(1, kills + 1):
            _wait_until(lambda kill=kill: _registered() >= guests * kill // (kills + 1))
            processes.kill()
            processes.start()
        clients.join()
        _wait_until(lambda: len(mail.letters) > 0)
        processes.kill()
        _end_leases_of_the_dead()
        app.config["MAIL_PORT"] = mail.port
        clock.now = system_clock()
        deliver_due(app)
        received = Counter(str(letter.message["Message-ID"]) for letter in mail.letters)

    db.session.rollback()
    assert Counter(answers) == {303: guests}
    registrations = db.session.query(Registration).all()
    assert Counter(each.state for each in registrations) == {
        "confirmed": capacity,
        "waitlisted": guests - capacity,
    }
    assert db.session.query(Badge).filter(Badge.revoked_at.is_(None)).count() == capacity
    messages = db.session.query(Message).all()
    assert Counter(each.registration_id for each in messages if each.registration_id) == {
        each.id: 1 for each in registrations
    }
    # An invitation that was answered before its turn is dropped.
    assert {each.state for each in messages if each.registration_id} == {MessageState.SENT}
    assert {each.state for each in messages} <= {MessageState.SENT, MessageState.DROPPED}
    sent = {
        f"<{each.message_id}@ctevents.example>"
        for each in messages
        if each.state is MessageState.SENT
    }
    assert sent <= set(received)
    # The one duplicate that SMTP cannot prevent: a kill between the server's 250 and the mark.
    assert sum(received.values()) - len(sent) <= kills + 1


@pytest.mark.long
@pytest.mark.parametrize(
    ("letters", "kills"),
    [(24, 2), pytest.param(1000, 50, marks=pytest.mark.soak)],
    ids=["short", "soak"],
)
def test_a_mass_mail_reaches_each_once_though_both_workers_are_killed_again_and_again(
    app: Flask, clock: Clock, database_uri: str, tmp_path: Path, letters: int, kills: int
) -> None:
    clock.now = system_clock()
    stories.published_event(
        starts_at=clock.now + timedelta(days=9), ends_at=clock.now + timedelta(days=9, hours=3)
    )
    stories.many_invited(letters)
    in_doubt: set[str] = set()
    with (
        SmtpServer() as mail,
        Processes(
            database_uri, tmp_path, serves=False, mail_port=mail.port, workers=2
        ) as processes,
    ):
        # between the letter and the 250, where a kill does the most harm
        mail.misbehave(at="DATA", pause=0.02)
        for _kill in range(kills):
            came = len(mail.letters) + letters // (kills + 1)
            _wait_until(lambda came=came: len(mail.letters) >= came)
            processes.kill()
            in_doubt |= _taken_but_not_marked(mail)
            _end_leases_of_the_dead()
            processes.start()
        _wait_until(lambda: len(_names(MessageState.SENT)) == letters)

    received = Counter(str(letter.message["Message-ID"]) for letter in mail.letters)
    assert set(received) == _names(MessageState.SENT)
    assert {name for name, times in received.items() if times > 1} <= in_doubt


@pytest.mark.long
@pytest.mark.parametrize(
    ("people", "waits"),
    [(1000, False), pytest.param(8000, True, marks=pytest.mark.soak)],
    ids=["short", "soak"],
)
def test_a_donor_pack_is_written_whole_and_logged_once_though_its_workers_are_killed(
    app: Flask, clock: Clock, database_uri: str, tmp_path: Path, people: int, waits: bool
) -> None:
    clock.now = system_clock()
    make_crowd(people)
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(Event).values(status=EventStatus.DRAFT))  # nothing else is due
    email = stories.account(Role.ORGANISER)
    export_id = exports.asked(email, "report-of-all", ending="pdf", names="all").id

    def the_export() -> Export:
        db.session.rollback()
        return db.session.get_one(Export, export_id)

    with (
        SmtpServer() as mail,
        Processes(database_uri, tmp_path, serves=False, mail_port=mail.port) as processes,
    ):
        for kill in range(1, MOST_ATTEMPTS):
            _wait_until(
                lambda kill=kill: the_export().attempts == kill, seconds=LEASE.total_seconds() + 20
            )
            time.sleep(0.1)  # so that the kill comes in the middle
            processes.kill()
            orphan = the_export()
            assert (orphan.state, orphan.lease_ends_at <= system_clock() + LEASE) == (
                ExportState.RUNNING,
                True,
            )
            if not waits:
                _end_leases_of_the_dead()
            processes.start()
        _wait_until(
            lambda: the_export().state is ExportState.DONE, seconds=LEASE.total_seconds() + 60
        )

    pages = PdfReader(BytesIO(b"".join(pieces_of(db.session(), export_id)))).pages
    named = sum(len(re.findall(r"^\d+, Guest ", page.extract_text(), re.M)) for page in pages)
    attended = (
        db.session.query(Registration).join(Registration.person).filter(Registration.has_entered)
    )
    assert (the_export().rows, named) == (
        attended.count(),
        attended.filter(Person.is_unnamed.is_(False)).count(),
    )
    assert db.session.query(AuditEntry).filter_by(action="report.made").count() == 6


def _registered() -> int:
    db.session.rollback()
    return db.session.query(Registration).count()


def _wait_until(is_so: Callable[[], bool], seconds: float = 60) -> None:
    ends_at = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < ends_at, "the workers do not get on"
        time.sleep(0.02)


def _taken_but_not_marked(mail: SmtpServer) -> set[str]:
    """Return the letters that a dead worker may or may not have delivered."""
    _wait_until(lambda: not mail.talking)  # letters under way have arrived
    return {str(letter.message["Message-ID"]) for letter in mail.letters} - _names(
        MessageState.SENT
    )


def _names(*states: MessageState) -> set[str]:
    db.session.rollback()
    rows = db.session.query(Message).where(Message.state.in_(states))
    return {f"<{row.message_id}@ctevents.example>" for row in rows}


def _end_leases_of_the_dead() -> None:
    """End leases now; a worker would wait more than a minute for that."""
    over = system_clock() - timedelta(seconds=1)
    with transaction(by=audit.SHELL) as tx:
        tx.execute(
            update(Message).where(Message.state == MessageState.SENDING).values(lease_ends_at=over)
        )
        tx.execute(
            update(Export).where(Export.state == ExportState.RUNNING).values(lease_ends_at=over)
        )
