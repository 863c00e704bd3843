"""An organiser sets up an authenticator app by a link to their address and signs in with it. They
lose the phone, and go on with a recovery code."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.conftest import Clock
from tests.support import factors, stories
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer
from tests.support.staff_mail import sent_to_staff, text_of

EMAIL = "organiser@ctevents.example"


def password_given(app: Flask) -> tuple[Browser, Page]:
    browser = Browser(app)
    page = browser.open("/account/sign-in")
    answer = browser.submit(page, "password", email=EMAIL, password=stories.PASSWORD)
    return browser, browser.follow(browser.follow(answer))


def letters(app: Flask) -> list[tuple[str, str]]:
    """Send the letters that wait, and return their subjects and texts."""
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        sent = sent_to_staff(app, server)
        assert {letter.recipients[0] for letter in sent} == {EMAIL}
        return [(str(letter.message["Subject"]), text_of(letter)) for letter in sent]


def secret_on(page: Page) -> str:
    return page.all("#app-secret")[0].replace(" ", "")


@pytest.mark.long
def test_an_organiser_loses_the_phone(app: Flask, clock: Clock) -> None:
    stories.account(Role.ORGANISER)
    factors.needed()
    browser, page = password_given(app)
    page = browser.follow(browser.submit(page, "E-mail me a link"))
    assert page.all(".notice") == [
        f"We are e-mailing a link to {EMAIL}. It works once, for one hour."
    ]
    [(_subject, text)] = letters(app)
    [link] = re.findall(r"http://localhost(/staff/second-factor/link/\S+)", text)
    page = browser.follow(browser.submit(browser.open(link), "Continue"))
    page = browser.open(page.links()["Set up an authenticator app"])
    secret = secret_on(page)
    page = browser.submit(page, code=factors.code(secret))
    codes = page.all(".codes li")
    assert browser.open(page.links()["I have kept the codes: continue"]).heading == "Events"

    clock.advance(hours=13)
    browser, page = password_given(app)
    assert (
        browser.follow(browser.submit(page, "code", code=factors.code(secret))).heading == "Events"
    )

    clock.advance(hours=13)  # the phone is lost
    browser, page = password_given(app)
    assert browser.submit(page, "code", code=factors.code(secret, step=-9)).status == 422
    assert browser.follow(browser.submit(page, "code", code=codes[3])).heading == "Events"
    page = browser.open("/staff/second-factor/app")  # a new phone
    new = secret_on(page)
    assert browser.follow(browser.submit(page, code=factors.code(new))).all(".notice") == [
        "The second factor is saved."
    ]

    clock.advance(hours=13)
    browser, page = password_given(app)
    for used in (codes[3], factors.code(secret)):
        assert browser.submit(page, "code", code=used).status == 422
    assert browser.submit(page, "code", code=factors.code(new)).location == "/staff/"
    assert [subject for subject, _text in letters(app)] == [
        "A second factor was added to your account",
        "A recovery code of your account was used",
        "A second factor was added to your account",
    ]
