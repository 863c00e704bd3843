"""The page that tests sending and receiving of mail."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.incoming import (
    LATE_AFTER,
    MOST_PRESSES,
    MailTestState,
    MailWay,
    Verdict,
)
from ctevents.domain.roles import Role
from ctevents.models import MailTest
from ctevents.services.common import audit
from ctevents.services.letters.mail_tests import mail_tests
from ctevents.web.staff.letters.mail_tests import STATES, VERDICTS, WAYS, Check, waited
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

ADDRESS = "/staff/mail-test"
EMAIL = "administrator@ctevents.example"


@pytest.fixture
def browser(app: Flask) -> Browser:
    app.config["MAIL_REPLY_ADDRESS"] = "rsvp@ctevents.example"
    return stories.signed_in(app, Role.ADMINISTRATOR)


def press(browser: Browser, **fields: str) -> Page:
    return browser.follow(
        browser.submit(browser.open(ADDRESS), "csrf_token", press="Send a test letter", **fields)
    )


def happens(**values: object) -> None:
    """Change the newest test."""
    with transaction(by=audit.WORKER) as tx:
        test = tx.get_one(MailTest, mail_tests(tx)[0].id)
        for name, value in values.items():
            setattr(test, name, value)


def facts(page: Page) -> list[str]:
    return page.all("section dd")


def test_everything_has_its_words() -> None:
    assert (set(STATES), set(WAYS), set(VERDICTS)) == (
        set(MailTestState),
        set(MailWay),
        set(Verdict),
    )
    for name in ("SPF", "DKIM", "DMARC"):
        for verdict in (None, *Verdict):
            check = Check(name, verdict)
            assert (
                str(check.words),
                str(check.advice),
                check.tone in ("", "good", "warn", "bad"),
            ) > ("", "", False)


def test_before_the_first_test(browser: Browser) -> None:
    page = browser.open(browser.open("/staff/").links()["Mail test"])
    assert (page.heading, page.all(".empty p")) == (
        "Mail test",
        ["No test letter was sent in the last seven days."],
    )
    assert page.all("dd") == ["desk@ctevents.example", "rsvp@ctevents.example"]


def test_a_letter_is_queued_and_the_page_refreshes(browser: Browser) -> None:
    page = press(browser)
    assert page.all(".notice.success") == ["The test letter is queued."]
    assert page.all("section[data-live] h3") == ["To rsvp@ctevents.example queued"]
    assert "The worker sends the letter within seconds" in page.text


def test_one_goes_to_the_administrator_too(browser: Browser) -> None:
    page = press(browser, to_account="y")
    assert page.all("section h3") == [f"To {EMAIL} queued", "To rsvp@ctevents.example queued"]


def test_the_mail_server_does_not_take_it(browser: Browser) -> None:
    press(browser)
    happens(server_words="450 <b>later</b>", due_at=stories.now() + timedelta(minutes=2))
    page = browser.open(ADDRESS)
    assert page.all("section code") == ["450 <b>later</b>"]
    assert "Next attempt: " in page.text


def test_it_comes_back_and_was_checked(browser: Browser) -> None:
    press(browser)
    sent_at = stories.now() + timedelta(seconds=3)
    happens(
        sent_at=sent_at,
        server_words="2.0.0 Ok",
        arrived_at=sent_at + timedelta(seconds=1),
        came_by=MailWay.PIPE,
    )
    happens(server="mx.example", spf=Verdict.PASS, dkim=Verdict.NONE)
    page = browser.open(ADDRESS)
    assert page.all("section h3 .state") == ["has come back"]
    queued, sent, words, came, spf, dkim, dmarc, server = facts(page)
    assert queued.endswith(" UTC")
    assert sent.endswith("3 seconds later")
    assert (words, came.rpartition(" UTC, ")[2]) == (
        "2.0.0 Ok",
        "1 second later, piped by the mail server",
    )
    assert spf == "passed Your domain names this mail server as one of its senders."
    assert dkim.startswith("not set up Let your mail server or your provider sign letters")
    assert dmarc == "not known The receiving server did not say."
    assert server.startswith("mx.example This must be the server that receives your mail.")
    assert page.all("[data-live]") == []


def test_it_comes_back_and_nobody_checked_it(browser: Browser) -> None:
    press(browser)
    happens(sent_at=stories.now(), arrived_at=stories.now(), came_by=MailWay.MAIL_BOX)
    page = browser.open(ADDRESS)
    assert page.all("section .notice strong") == [
        "The receiving server says nothing about SPF, DKIM and DMARC"
    ]
    assert facts(page)[-1].endswith("fetched from the mail box")


def test_it_does_not_come_back(browser: Browser, clock: Clock) -> None:
    press(browser)
    happens(sent_at=stories.now())
    assert browser.open(ADDRESS).all("section[data-live] .state") == ["sent"]
    clock.advance(seconds=LATE_AFTER.total_seconds())
    page = browser.open(ADDRESS)
    assert page.all("section .state.bad") == ["has not come back"]
    assert page.all("section .notice strong") == ["Replies of guests do not arrive either"]


def test_without_a_reply_address_it_goes_to_the_administrator(app: Flask, browser: Browser) -> None:
    app.config["MAIL_REPLY_ADDRESS"] = None
    page = browser.open(ADDRESS)
    assert "CTEVENTS_MAIL_REPLY_ADDRESS" in page.all(".notice.warning")[0]
    assert press(browser).all("section h3") == [f"To {EMAIL} queued"]
    happens(sent_at=stories.now())
    assert "The source of the message shows SPF, DKIM and DMARC." in browser.open(ADDRESS).text


def test_too_many_presses_are_refused(browser: Browser) -> None:
    for _time in range(MOST_PRESSES):
        press(browser)
    assert len(press(browser).all(".notice.error")) == 1
    assert db.session.query(MailTest).count() == MOST_PRESSES


def test_earlier_tests_are_folded(browser: Browser) -> None:
    for _time in range(3):
        press(browser)
    page = browser.open(ADDRESS)
    assert (len(page.all("main > section")), len(page.all("details section"))) == (2, 1)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-4, "0 seconds later"),
        (1, "1 second later"),
        (119, "119 seconds later"),
        (150, "2 minutes later"),
    ],
)
def test_times_in_words(app: Flask, seconds: int, words: str) -> None:
    with app.test_request_context():
        assert waited(stories.now(), stories.now() + timedelta(seconds=seconds)) == words
