"""Mail goes through a real Postfix, set up with the parts of deploy/postfix, to the command that
receives it."""

from __future__ import annotations

import re
import smtplib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from flask import Flask

from ctevents.clock import system_clock
from ctevents.db.handle import db
from ctevents.domain.letters.incoming import MailOutcome, Partstat
from ctevents.domain.letters.kinds import MessageState
from ctevents.mail.delivery import deliver_due
from ctevents.models import IncomingMail, Message, Registration
from tests.cli.conftest import environment
from tests.conftest import Clock, MakeApp
from tests.journeys.test_replies_by_mail import answer
from tests.support import stories
from tests.support.mails import mail
from tests.support.mails import receive as receive_mail
from tests.support.postfix import Postfix
from tests.support.smtp import SmtpServer

pytestmark = [pytest.mark.postfix, pytest.mark.once]

GUEST = "amra@police.example"


@pytest.fixture
def out() -> Iterator[SmtpServer]:
    """The server through which our own letters go."""
    with SmtpServer() as server:
        yield server


@pytest.fixture
def app(make_app: MakeApp, clock: Clock, out: SmtpServer) -> Iterator[Flask]:
    """Yield an application at the real time, which the command uses."""
    clock.now = system_clock()
    app = make_app(MAIL_PORT=out.port, MAIL_REPLY_ADDRESS="rsvp@ctevents.example")
    with app.app_context():
        yield app


@pytest.fixture
def postfix(app: Flask, database_uri: str, tmp_path: Path) -> Iterator[Postfix]:
    variables = environment(database_uri, tmp_path)

    def receive(content: bytes) -> int:
        with app.app_context():
            return receive_mail(content, variables)[0]

    with (
        TemporaryDirectory(prefix="ctevents-postfix-") as folder,
        Postfix(Path(folder), receive) as running,
    ):
        yield running


def as_sent(content: bytes) -> bytes:
    """Remove the headers of the last mail server, which would otherwise detect a loop."""
    return re.sub(rb"^(Return-Path|X-Original-To|Delivered-To): .*\n", b"", content, flags=re.M)


def taken() -> list[tuple[MailOutcome, int | None]]:
    db.session.rollback()
    return [
        (row.outcome, row.registration_id)
        for row in db.session.query(IncomingMail).order_by(IncomingMail.id)
    ]


def test_a_reply_registers_a_bounce_is_noted_and_others_are_refused(
    app: Flask, out: SmtpServer, postfix: Postfix
) -> None:
    stories.published_event()
    registration = stories.registered(email=GUEST)
    deliver_due(app)
    letter = out.letters[-1].message

    declined = as_sent(answer(letter, "outlook", "DECLINED"))
    postfix.send(GUEST, f"rsvp+{registration.reply_token}@ctevents.example", declined)
    postfix.until(lambda: len(taken()) == 1, "the reply")
    db.session.refresh(registration)
    assert (taken()[0], registration.partstat) == (
        (MailOutcome.COUNTED, registration.id),
        Partstat.DECLINED,
    )

    message_id = str(letter["Message-ID"]).strip("<>")
    bounce = mail("postfix-bounce", recipient=GUEST, message_id=message_id)
    postfix.send("", "desk@ctevents.example", as_sent(bounce))
    postfix.until(lambda: len(taken()) == 2, "the bounce")
    bounced = db.session.query(Message).filter(Message.state == MessageState.FAILED).all()
    assert [str(each.message_id) for each in bounced] == [message_id.partition("@")[0]]

    for stranger in ("info@ctevents.example", "desk@elsewhere.example"):
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            postfix.send(GUEST, stranger, declined)
    assert db.session.query(Registration).count() == 1


def test_what_cannot_be_taken_now_waits_and_is_taken_later(app: Flask, postfix: Postfix) -> None:
    hidden = postfix.settings.rename(postfix.folder / "away.env")
    postfix.send("", "desk@ctevents.example", as_sent(mail("postfix-bounce")))
    postfix.until_logged("status=deferred")
    assert taken() == []
    hidden.rename(postfix.settings)
    postfix.flush()
    postfix.until(lambda: len(taken()) == 1, "the message that was put off")


def test_a_command_that_fails_after_the_start_leaves_no_postfix_behind() -> None:
    with TemporaryDirectory(prefix="ctevents-postfix-") as folder:
        broken = Postfix(Path(folder), lambda _content: 0)
        broken.more_commands = "false\n"
        with pytest.raises(AssertionError, match="false"), broken:
            pytest.fail("it started")
        with pytest.raises(ConnectionRefusedError):
            smtplib.SMTP("127.0.0.1", broken.port, timeout=5)
