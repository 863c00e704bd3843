"""Test letters: queued, sent, come back, returned, forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.cli.worker import read_mail
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.incoming import (
    KEPT_FOR,
    MOST_KEPT,
    MOST_PRESSES,
    TRIED_FOR,
    MailWay,
    Verdict,
    digest_of,
)
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role
from ctevents.models import Account, IncomingMail, MailTest, RawMail
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.letters.mail_tests import (
    claim_mail_test,
    forget_old_mail_tests,
    mail_tests,
    mark_test_failed,
    mark_test_sent,
    put_test_off,
    send_mail_test,
)
from tests.conftest import Clock
from tests.support import stories
from tests.support.mails import mail

CHECKED = "Authentication-Results: mx.example; spf=pass; dkim=none\n"
FORGED = (
    "Received: from relay.example by mx.example\nAuthentication-Results: mx.example; dmarc=pass\n"
)


@pytest.fixture
def account(app: Flask) -> Account:
    found = account_by_email(db.session(), stories.account(Role.ADMINISTRATOR))
    assert found is not None
    return found


def press(account: Account, *, to_account: bool = False) -> MailTest:
    with transaction(by=audit.SHELL) as tx:
        send_mail_test(tx, account, to_reply_address=True, to_account=to_account)
    return mail_tests(db.session())[0]


def sent(account: Account) -> MailTest:
    test = press(account)
    with transaction(by=audit.WORKER) as tx:
        assert claim_mail_test(tx) is not None
        mark_test_sent(tx, test.id, words="2.0.0 Ok")
    db.session.refresh(test)
    return test


def comes(content: bytes, way: MailWay = MailWay.PIPE) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.add(RawMail(digest=digest_of(content), received_at=tx.now, content=content, came_by=way))
    read_mail(stories.now())
    db.session.expire_all()


def letter_to(token: str, headers: str = "") -> bytes:
    lines = (
        "From: desk@ctevents.example",
        f"To: rsvp+{token}@ctevents.example",
        "Auto-Submitted: auto-generated",
    )
    return (headers + "\n".join((*lines, "", "Test"))).encode()


def kept() -> int:
    return db.session.query(IncomingMail).count()


def test_one_letter_or_two(account: Account) -> None:
    press(account, to_account=True)
    with transaction(by=audit.SHELL) as tx:
        send_mail_test(tx, account, to_reply_address=False, to_account=True)
    assert [test.is_to_account for test in mail_tests(db.session())] == [True, True, False]


def test_it_comes_back_with_what_the_server_says(account: Account, clock: Clock) -> None:
    test = sent(account)
    clock.advance(seconds=7)
    comes(letter_to(test.token, CHECKED + FORGED), MailWay.MAIL_BOX)
    assert (test.arrived_at, test.came_by) == (stories.now(), MailWay.MAIL_BOX)
    assert (test.server, test.spf, test.dkim, test.dmarc) == (
        "mx.example",
        Verdict.PASS,
        Verdict.NONE,
        None,
    )
    assert kept() == 0


def test_only_the_first_copy_counts(account: Account, clock: Clock) -> None:
    test = sent(account)
    comes(letter_to(test.token))
    first = test.arrived_at
    clock.advance(seconds=7)
    comes(letter_to(test.token, CHECKED))
    assert (test.arrived_at, test.server, kept()) == (first, None, 0)


@pytest.mark.parametrize("token", ["a" * 26, "b" * 25])
def test_a_foreign_token_is_like_any_other_mail(account: Account, token: str) -> None:
    test = sent(account)
    comes(letter_to(token, CHECKED))
    assert (test.arrived_at, kept(), db.session.query(MailTest).count()) == (None, 1, 1)


def test_the_token_of_a_forgotten_test_is_like_any_other_mail(
    account: Account, clock: Clock
) -> None:
    token = sent(account).token
    clock.advance(seconds=KEPT_FOR.total_seconds() + 1)
    with transaction(by=audit.WORKER) as tx:
        forget_old_mail_tests(tx)
    comes(letter_to(token))
    assert (mail_tests(db.session()), kept()) == ([], 1)


def test_it_is_returned_as_undeliverable(account: Account) -> None:
    test = sent(account)
    comes(
        mail(
            "postfix-bounce",
            recipient="rsvp@ctevents.example",
            message_id=f"{test.token}@ctevents.example",
        )
    )
    assert (test.failed_at, test.arrived_at, kept()) == (stories.now(), None, 0)
    assert "5.1.1" in test.server_words


def test_a_delay_is_no_failure(account: Account) -> None:
    test = sent(account)
    comes(
        mail(
            "postfix-bounce",
            message_id=f"{test.token}@ctevents.example",
            action="delayed",
            status="4.4.1",
        )
    )
    assert (test.failed_at, kept()) == (None, 0)


def test_a_return_after_the_arrival_changes_nothing(account: Account) -> None:
    test = sent(account)
    comes(letter_to(test.token))
    comes(mail("postfix-bounce", message_id=f"{test.token}@ctevents.example"))
    assert (test.failed_at, test.server_words) == (None, "2.0.0 Ok")


def test_one_worker_at_a_time_has_a_letter_until_the_next_attempt(
    account: Account, clock: Clock
) -> None:
    test = press(account)
    for due in (True, False):
        with transaction(by=audit.WORKER) as tx:
            assert (claim_mail_test(tx) is not None) is due
    clock.advance(minutes=2)
    with transaction(by=audit.WORKER) as tx:
        assert claim_mail_test(tx) is not None
        mark_test_failed(tx, test.id, words="550 no")
    clock.advance(minutes=60)
    with transaction(by=audit.WORKER) as tx:
        assert claim_mail_test(tx) is None


def test_one_that_came_back_though_the_server_put_it_off_is_not_sent_again(
    account: Account, clock: Clock
) -> None:
    """The server took it, and the connection broke before it said so."""
    test = press(account)
    with transaction(by=audit.WORKER) as tx:
        assert claim_mail_test(tx) is not None
        put_test_off(tx, test.id, words="the connection broke")
    comes(letter_to(test.token))
    clock.advance(minutes=2)
    with transaction(by=audit.WORKER) as tx:
        assert claim_mail_test(tx) is None


def test_after_an_hour_it_is_given_up(account: Account, clock: Clock) -> None:
    test = press(account)
    for wait, failed in ((timedelta(), False), (TRIED_FOR, True)):
        clock.advance(seconds=wait.total_seconds())
        with transaction(by=audit.WORKER) as tx:
            put_test_off(tx, test.id, words="450 later")
        db.session.refresh(test)
        assert (test.failed_at is not None, test.server_words) == (failed, "450 later")


def test_a_mark_of_a_forgotten_test_does_nothing(account: Account) -> None:
    with transaction(by=audit.WORKER) as tx:
        mark_test_sent(tx, 1, words="Ok")
    assert mail_tests(db.session()) == []


def test_the_button_can_be_pressed_so_often_in_a_quarter_of_an_hour(
    account: Account, clock: Clock
) -> None:
    for _time in range(MOST_PRESSES):
        press(account)
    with pytest.raises(Refusal) as refused:
        press(account)
    assert refused.value.reason is Reason.TOO_MANY_ATTEMPTS
    assert db.session.query(MailTest).count() == MOST_PRESSES
    clock.advance(minutes=15)
    press(account)


@pytest.mark.long
def test_only_the_latest_are_kept(account: Account, clock: Clock) -> None:
    for _time in range(MOST_KEPT + 2):
        clock.advance(minutes=15)
        press(account)
    ids = db.session.scalars(select(MailTest.id).order_by(MailTest.id)).all()
    assert (len(ids), ids[0]) == (MOST_KEPT, 3)
