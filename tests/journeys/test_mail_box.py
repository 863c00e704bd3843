"""Mail of a mail box: out through a real Postfix, in through Postfix and Dovecot, taken by
``ctevents mail fetch``."""

from __future__ import annotations

import re
import signal
import smtplib
from collections.abc import Iterator
from os import killpg
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from flask import Flask

from ctevents.cli.worker import read_mail
from ctevents.clock import system_clock
from ctevents.db.handle import db
from ctevents.domain.letters.incoming import MailOutcome, Partstat
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.registration import RegistrationState
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import IncomingMail, Message, OutboxGate, RawMail, Registration
from tests.cli.conftest import environment
from tests.conftest import Clock, MakeApp
from tests.journeys.test_replies_by_mail import answer
from tests.support import stories
from tests.support.forked import ended, started
from tests.support.mail_site import MailSite
from tests.support.pages import Browser
from tests.support.postfix import DOMAIN
from tests.support.smtp import Received, SmtpServer

pytestmark = [pytest.mark.postfix, pytest.mark.once]

GUEST = "amra@police.example"
MESSAGES = 8


@pytest.fixture
def guests() -> Iterator[SmtpServer]:
    """The mail server of the guests."""
    with SmtpServer() as server:
        yield server


@pytest.fixture
def site(guests: SmtpServer) -> Iterator[MailSite]:
    with (
        TemporaryDirectory(prefix="ctevents-mail-") as folder,
        MailSite(Path(folder), guests.port) as running,
    ):
        yield running


@pytest.fixture
def app(make_app: MakeApp, clock: Clock, site: MailSite) -> Iterator[Flask]:
    """Yield an application at the real time, which the command uses."""
    clock.now = system_clock()
    app = make_app(
        MAIL_PORT=site.smtp_port,
        MAIL_REPLY_ADDRESS=f"rsvp@{DOMAIN}",
        MAIL_DEFAULT_SENDER=f"desk@{DOMAIN}",
    )
    with app.app_context():
        yield app


@pytest.fixture
def variables(site: MailSite, database_uri: str, tmp_path: Path) -> dict[str, str]:
    return environment(database_uri, tmp_path) | site.settings()


def fetch(variables: dict[str, str]) -> str:
    [done] = ended(["ctevents.cli", "mail", "fetch", "--once"], variables)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()


def put(site: MailSite, sender: str, recipient: str, content: bytes) -> None:
    """Send a message like a stranger, and wait until it is in the box."""
    before = site.messages()
    with smtplib.SMTP("127.0.0.1", site.smtp_port, timeout=60) as connection:
        connection.sendmail(sender, [recipient], content)
    site.until(lambda: site.messages() > before, "the message in the box")


def link_in(letter: Received) -> str:
    text = letter.message.get_body(("plain",))
    assert text is not None
    return re.findall(r"http://localhost(/invitations/\S+)", text.get_content())[0]


def read() -> list[MailOutcome]:
    db.session.rollback()
    read_mail(system_clock())
    return [row.outcome for row in db.session.query(IncomingMail).order_by(IncomingMail.id)]


def note(number: int) -> bytes:
    return (
        f"From: a@police.example\r\nTo: desk@{DOMAIN}\r\nSubject: {number}\r\n\r\nHello "
        f"{number}\r\n"
    ).encode()


def test_a_guest_is_invited_registers_and_accepts_in_the_calendar(
    app: Flask, guests: SmtpServer, site: MailSite, variables: dict[str, str]
) -> None:
    stories.published_event()
    stories.invited(email=GUEST)
    deliver_due(app)
    site.until(lambda: len(guests.letters) == 1, "the invitation")
    assert guests.letters[0].recipients == [GUEST]

    browser = Browser(app)
    browser.submit(
        browser.open(link_in(guests.letters[0])), "privacy", press="Accept", privacy="on"
    )
    registration = db.session.query(Registration).one()
    deliver_due(app)
    site.until(lambda: len(guests.letters) >= 2, "the confirmation")
    accepted = answer(guests.letters[-1].message, "outlook", "ACCEPTED")
    put(site, GUEST, f"rsvp+{registration.reply_token}@{DOMAIN}", accepted)
    assert fetch(variables) == "1 messages taken"
    assert read() == [MailOutcome.COUNTED]
    db.session.refresh(registration)
    assert (registration.state, registration.partstat) == (
        RegistrationState.CONFIRMED,
        Partstat.ACCEPTED,
    )
    assert fetch(variables) == "0 messages taken"
    assert db.session.query(OutboxGate.box_read_at).scalar() is not None, (
        "for the alarm about a box that nobody reads"
    )


def test_the_mail_server_of_the_guest_refuses_and_staff_see_it(
    app: Flask, guests: SmtpServer, site: MailSite, variables: dict[str, str]
) -> None:
    guests.misbehave(GUEST, at="RCPT", reply="550 5.1.1 no such user")
    stories.published_event()
    stories.invited(email=GUEST)
    deliver_due(app)
    site.until(lambda: site.messages() == 1, "the bounce that Postfix writes")
    assert fetch(variables) == "1 messages taken"
    assert read() == [MailOutcome.COUNTED]
    [failed] = db.session.query(Message).filter(Message.state == MessageState.FAILED)
    assert failed.kind is LetterKind.INVITATION
    page = stories.signed_in(app, Role.ORGANISER).open("/staff/events/ba/messages?state=failed")
    assert "5.1.1" in page.text


def test_taken_mail_moves_into_a_folder(
    app: Flask, site: MailSite, variables: dict[str, str]
) -> None:
    variables["CTEVENTS_IMAP_DONE_FOLDER"] = "Done"
    put(site, "a@police.example", f"desk@{DOMAIN}", note(1))
    [done] = ended(["ctevents.cli", "mail", "fetch", "--once"], variables)
    assert (done.returncode, site.messages()) == (1, 1), "without the folder the message stays"
    site.make_folder("Done")
    assert (fetch(variables), site.messages(), site.messages("Done")) == ("1 messages taken", 0, 1)
    assert fetch(variables) == "0 messages taken"


def test_a_kill_loses_nothing_and_takes_nothing_twice(
    app: Flask, site: MailSite, variables: dict[str, str]
) -> None:
    """The command is killed after each message that it has stored, and the worker reads
    meanwhile."""
    for number in range(MESSAGES):
        put(site, "a@police.example", f"desk@{DOMAIN}", note(number))
    while (before := kept()) < MESSAGES:
        process = started(["ctevents.cli", "mail", "fetch"], variables)
        site.until(lambda before=before: kept() > before, "one more message")  # type: ignore[misc]
        assert process.pid is not None
        killpg(process.pid, signal.SIGKILL)
        process.join(30)
        read()
    fetch(variables)
    assert len(read()) == MESSAGES
    assert fetch(variables) == "0 messages taken"


def test_new_mail_is_taken_at_once_and_a_signal_ends_the_watch(
    app: Flask, site: MailSite, variables: dict[str, str]
) -> None:
    process = started(["ctevents.cli", "mail", "fetch"], variables)
    put(site, "a@police.example", f"desk@{DOMAIN}", note(1))
    site.until(lambda: kept() == 1, "the first message")
    put(site, "a@police.example", f"desk@{DOMAIN}", note(2))
    site.until(lambda: kept() == 2, "the message during IDLE")
    process.terminate()
    process.join(30)
    assert process.exitcode == 0


def kept() -> int:
    db.session.rollback()
    return db.session.query(RawMail).count() + db.session.query(IncomingMail).count()
