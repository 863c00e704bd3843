"""Letters to staff about their account, over a real SMTP server."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from sqlalchemy import select, text

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import Account, StaffLetter
from ctevents.services.accounts import accounts
from ctevents.services.common import audit
from ctevents.services.outbox.staff_letters import forget_old_staff_letters
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer
from tests.support.staff_mail import sent_to_staff, text_of, waiting_for_staff

NEW = "four unrelated words here"
EMAIL = "observer@ctevents.example"
SAME_ANSWER = (
    "If this address has an account, we are e-mailing a link to it. The link works for one hour."
)


def delivered(app: Flask, server: SmtpServer) -> list[tuple[str, str, str]]:
    """Return recipient, subject and text of all letters so far."""
    sent_to_staff(app, server)
    return [
        (letter.recipients[0], str(letter.message["Subject"]), text_of(letter))
        for letter in server.letters
    ]


def states() -> list[MessageState]:
    """Return the states of the letters to staff that the outbox still has."""
    db.session.rollback()
    is_to_staff = StaffLetter.kind.is_not(None)
    return list(db.session.scalars(select(StaffLetter.state).where(is_to_staff)))


def ask(app: Flask, email: str) -> Page:
    browser = Browser(app)
    return browser.follow(browser.submit(browser.open("/account/reset"), email=email))


def account(role: Role, *slugs: str) -> Account:
    found = accounts.account_by_email(db.session(), stories.account(role, *slugs))
    assert found is not None
    return found


@pytest.mark.long
def test_a_forgotten_password_is_set_by_a_link_and_reported(app: Flask, server: SmtpServer) -> None:
    stories.account(Role.OBSERVER)
    assert ask(app, f" {EMAIL.upper()} ").all(".notice.success") == [SAME_ANSWER]
    [(recipient, subject, text)] = delivered(app, server)
    assert (recipient, subject) == (EMAIL, "Your link to set a new password")
    [path] = re.findall(r"http://localhost(/account/password/\S+)", text)
    browser = Browser(app)
    answer = browser.submit(browser.open(path), password=NEW, again=NEW)
    assert browser.submit(browser.follow(answer), email=EMAIL, password=NEW).location == "/staff/"
    assert [subject for _to, subject, _text in delivered(app, server)[1:]] == [
        "Your password was changed"
    ]
    assert waiting_for_staff() == 0


@pytest.mark.long
def test_the_link_works_for_an_hour(app: Flask, server: SmtpServer, clock: Clock) -> None:
    stories.account(Role.OBSERVER)
    ask(app, EMAIL)
    [(_to, _subject, text)] = delivered(app, server)
    [path] = re.findall(r"http://localhost(/account/password/\S+)", text)
    clock.advance(minutes=60, seconds=-1)
    assert Browser(app).open(path).status == 200
    clock.advance(seconds=1)
    assert Browser(app).open(path).status == 404


@pytest.mark.long
def test_an_unknown_and_a_disabled_address_get_the_same_answer_and_no_letter(
    app: Flask, server: SmtpServer
) -> None:
    disabled = account(Role.ORGANISER)
    with transaction(by=audit.SHELL) as tx:
        accounts.disable_account(tx, disabled)
    pages = [ask(app, email) for email in (disabled.email, "nobody@ctevents.example", EMAIL)]
    assert [page.all(".notice.success") for page in pages] == [[SAME_ANSWER]] * 3
    assert waiting_for_staff() == 4, (
        "nothing but the rows was written: who has an account is looked up by the worker"
    )
    assert [subject for _to, subject, _text in delivered(app, server)] == [
        "Your account was disabled"
    ]
    assert waiting_for_staff() == 0


@pytest.mark.long
def test_asking_again_and_again_sends_three_letters(app: Flask, server: SmtpServer) -> None:
    stories.account(Role.OBSERVER)
    answers = {ask(app, EMAIL).all(".notice.success")[0] for _ in range(5)}
    assert (answers, len(delivered(app, server))) == ({SAME_ANSWER}, 3)


@pytest.mark.long
def test_a_place_that_asks_for_many_is_refused(app: Flask) -> None:
    browser = Browser(app)
    statuses = [
        browser.submit(
            browser.open("/account/reset"), email=f"nobody{number}@ctevents.example"
        ).status
        for number in range(21)
    ]
    assert statuses == [303] * 20 + [429]


@pytest.mark.long
def test_a_new_role_is_reported_in_the_language_of_the_account(
    app: Flask, server: SmtpServer
) -> None:
    stories.account(Role.ADMINISTRATOR)
    office = account(Role.OFFICE, "ba")
    with transaction(by=audit.SHELL) as tx:
        accounts.choose_language(tx, tx.get_one(Account, office.id), "sq")
        accounts.edit_account(tx, office, role=Role.OFFICE, events=[stories.event("me")], name="")
    [(recipient, subject, text)] = delivered(app, server)
    assert (recipient, subject) == (office.email, "Të drejtat e llogarisë Suaj u ndryshuan")
    assert "Podgorica" in text


def test_an_edited_name_is_not_reported(app: Flask, server: SmtpServer) -> None:
    office = account(Role.OFFICE, "ba")
    with transaction(by=audit.SHELL) as tx:
        accounts.edit_account(
            tx, office, role=Role.OFFICE, events=[stories.event("ba")], name="Amra"
        )
    assert delivered(app, server) == []


@pytest.mark.long
def test_a_letter_waits_while_the_server_is_away(
    app: Flask, server: SmtpServer, clock: Clock
) -> None:
    stories.account(Role.OBSERVER)
    ask(app, EMAIL)
    server.greeting = "421 not now"
    assert (delivered(app, server), waiting_for_staff()) == ([], 1)
    server.greeting = None
    assert delivered(app, server) == [], "its next attempt is not due"
    clock.advance(minutes=2)
    assert (len(delivered(app, server)), waiting_for_staff()) == (1, 0)


@pytest.mark.long
def test_a_letter_that_the_server_puts_off_is_given_up_after_a_day(
    app: Flask, server: SmtpServer, clock: Clock
) -> None:
    disabled = account(Role.OBSERVER)
    ask(app, EMAIL)
    with transaction(by=audit.SHELL) as tx:
        accounts.edit_account(tx, disabled, role=Role.OFFICE, events=[], name="")
    server.misbehave(EMAIL, at="RCPT", reply="450 mailbox busy")
    assert (delivered(app, server), waiting_for_staff()) == ([], 2)
    for _day in range(2):
        clock.advance(hours=24)
        assert delivered(app, server) == []
    assert states() == [MessageState.FAILED], "the row with the typed address is gone"
    clock.advance(days=30)
    with transaction(by=audit.WORKER) as tx:
        forget_old_staff_letters(tx)
    assert states() == []


@pytest.mark.long
def test_known_and_unknown_addresses_make_the_same_row_which_ends_with_the_letter(
    app: Flask, server: SmtpServer
) -> None:
    """A reader of the table, or of a copy, does not learn who has an account."""
    stories.account(Role.OBSERVER)
    ask(app, EMAIL)
    ask(app, "nobody@ctevents.example")
    db.session.rollback()
    known, unknown = db.session.execute(text("SELECT * FROM messages ORDER BY id")).mappings()
    own = {"id", "message_id", "recipient", "created_at", "due_at"}
    assert {key: known[key] for key in known if key not in own} == {
        key: unknown[key] for key in unknown if key not in own
    }
    assert len(delivered(app, server)) == 1
    assert states() == []


@pytest.mark.long
def test_letters_to_staff_go_first_and_outside_the_rate_of_letters_to_guests(
    app: Flask, server: SmtpServer
) -> None:
    app.config["MAIL_RATE_PER_MINUTE"] = 60
    stories.published_event()
    stories.many_invited(2)
    stories.account(Role.OBSERVER)
    for _time in range(3):
        ask(app, EMAIL)
    waits: list[float] = []
    deliver_due(app, wait=waits.append, must_stop=lambda: bool(waits))
    to_staff = [letter.recipients == [EMAIL] for letter in server.letters]
    assert (to_staff, len(waits)) == ([True, True, True, False], 1)


def test_a_refused_recipient_is_not_tried_again(app: Flask, server: SmtpServer) -> None:
    stories.account(Role.OBSERVER)
    ask(app, EMAIL)
    server.misbehave(EMAIL, at="RCPT", reply="550 no such user")
    assert (delivered(app, server), waiting_for_staff()) == ([], 0)
