"""Test letters over a real SMTP server."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.mail.mail_tests import deliver_mail_tests
from ctevents.models import MailTest
from ctevents.services.accounts.accounts import account_by_email, choose_language
from ctevents.services.common import audit
from ctevents.services.letters.mail_tests import mail_tests, send_mail_test
from tests.conftest import Clock
from tests.support import stories
from tests.support.smtp import SmtpServer

EMAIL = "administrator@ctevents.example"


@pytest.fixture(autouse=True)
def _account(app: Flask, server: SmtpServer) -> None:
    app.config["MAIL_REPLY_ADDRESS"] = "rsvp@ctevents.example"
    assert stories.account(Role.ADMINISTRATOR) == EMAIL


def press(*, to_account: bool = False) -> None:
    with transaction(by=audit.SHELL) as tx:
        account = account_by_email(tx, EMAIL)
        assert account is not None
        send_mail_test(tx, account, to_reply_address=True, to_account=to_account)


def after_a_round(app: Flask) -> MailTest:
    deliver_mail_tests(app, stories.now())
    db.session.rollback()
    return mail_tests(db.session())[0]


@pytest.mark.long
def test_letters_go_out_once_and_the_answer_of_the_server_is_kept(
    app: Flask, server: SmtpServer
) -> None:
    press(to_account=True)
    for _twice in range(2):
        to_account = after_a_round(app)
    to_reply_address = mail_tests(db.session())[1]
    assert [letter.recipients for letter in server.letters] == [
        [f"rsvp+{to_reply_address.token}@ctevents.example"],
        [EMAIL],
    ]
    message = server.letters[0].message
    assert (
        message["Message-ID"]
        == f"<{to_reply_address.token}@{app.config['MAIL_DEFAULT_SENDER'].partition('@')[2]}>"
    )
    assert (message["Subject"], message["Auto-Submitted"]) == ("Test letter", "auto-generated")
    assert [(test.sent_at, test.server_words) for test in (to_account, to_reply_address)] == [
        (stories.now(), "OK")
    ] * 2


def test_the_letter_speaks_the_language_of_the_account(app: Flask, server: SmtpServer) -> None:
    with transaction(by=audit.SHELL) as tx:
        account = account_by_email(tx, EMAIL)
        assert account is not None
        choose_language(tx, account, "sq")
    press()
    after_a_round(app)
    assert (
        server.letters[0].message["Content-Language"],
        server.letters[0].message["Subject"],
    ) == (
        "sq",
        "Letër prove",
    )


def test_a_refused_letter_has_failed(app: Flask, server: SmtpServer) -> None:
    server.misbehave(at="RCPT", reply="550 5.1.1 no such user")
    press()
    test = after_a_round(app)
    assert (test.failed_at, test.server_words) == (stories.now(), "550 5.1.1 no such user")


def test_a_letter_that_must_wait_goes_later(app: Flask, server: SmtpServer, clock: Clock) -> None:
    server.misbehave(at="RCPT", reply="450 4.2.0 later", times=1)
    press()
    test = after_a_round(app)
    assert (test.sent_at, test.failed_at, test.server_words) == (None, None, "4.2.0 later")
    clock.advance(minutes=2)
    assert after_a_round(app).sent_at == stories.now()


def test_a_letter_that_cannot_be_written_stops_no_other(app: Flask, server: SmtpServer) -> None:
    app.config["MAIL_REPLY_ADDRESS"] = "rsvp\n@ctevents.example"
    press(to_account=True)
    to_account = after_a_round(app)
    assert to_account.sent_at == stories.now()
    assert mail_tests(db.session())[1].server_words == "cannot be written: ValueError"
