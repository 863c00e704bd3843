"""The first second factor is set up by somebody who reads the mail of the account, not by anybody
who knows its password."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry
from ctevents.services.accounts.accounts import new_password_link
from ctevents.services.accounts.second_factors import drop_second_factors
from ctevents.services.common import audit
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import factors, stories
from tests.support.factors import SoftwareKey
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer
from tests.support.staff_mail import sent_to_staff, text_of

EMAIL = "organiser@ctevents.example"
SET_UP, APP = "/staff/second-factor/set-up", "/staff/second-factor/app"
ADD, CHALLENGE = "/staff/second-factor/passkeys/add", "/staff/second-factor/passkeys/challenge"
ASK, NEW = "E-mail me a link", "four unrelated words here"
ENDED = "This link was used, has ended, or is for a different account. Ask for a new one."


@pytest.fixture
def account(app: Flask) -> str:
    email = stories.account(Role.ORGANISER)
    factors.needed()
    return email


def password_given(
    app: Flask, password: str = stories.PASSWORD, browser: Browser | None = None
) -> Browser:
    browser = browser or Browser(app)
    page = browser.open("/account/sign-in")
    assert browser.submit(page, "password", email=EMAIL, password=password).status == 303
    return browser


def mails(app: Flask) -> list[str]:
    """Let the worker send what waits, and return the texts."""
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        return [text_of(letter) for letter in sent_to_staff(app, server)]


def link_in(text: str) -> str:
    [path] = re.findall(r"http://localhost(/staff/second-factor/link/\S+)", text)
    return str(path)


def asked_link(app: Flask, browser: Browser) -> str:
    browser.submit(browser.open(SET_UP), ASK)
    [text] = mails(app)
    return link_in(text)


def set_up_app(browser: Browser) -> Page:
    page = browser.open(APP)
    return browser.submit(page, code=factors.code(page.all("#app-secret")[0].replace(" ", "")))


def token_of(browser: Browser) -> str:
    return str(browser.open(SET_UP).form(ASK).find(attrs={"name": "csrf_token"})["value"])  # type: ignore[index]


def test_the_password_alone_sets_up_nothing(app: Flask, account: str) -> None:
    thief = password_given(app)
    page = thief.open(SET_UP)
    assert "Set up an authenticator app" not in page.links()
    assert f"We e-mail a link to {EMAIL}." in page.text
    assert [thief.open(path).location for path in (APP, ADD)] == [SET_UP] * 2
    token = token_of(thief)
    for path in (APP, ADD, CHALLENGE):
        assert (
            thief.post(path, {"csrf_token": token, "code": "123456", "name": "Key"}).location
            == SET_UP
        )
    assert (
        thief.post("/staff/second-factor/recovery-codes", {"csrf_token": token}).location
        == f"{SET_UP}"
    )
    assert thief.open("/staff/").location == f"{SET_UP}?next=/staff/"


def test_a_link_to_the_address_lets_the_session_that_opens_it_go_on(
    app: Flask, account: str
) -> None:
    browser, thief = password_given(app), password_given(app)
    link = asked_link(app, browser)
    for _ in range(3):
        assert browser.open(link).status == 200  # looking at it does not use it up
    page = browser.follow(browser.submit(browser.open(link), "Continue"))
    assert page.all(".notice") == ["Your address is confirmed. Now choose a second factor."]
    assert thief.open(APP).location == SET_UP
    assert set_up_app(browser).heading == "Your recovery codes"
    assert browser.open("/staff/").status == 200


def test_the_same_for_a_passkey(app: Flask, account: str) -> None:
    browser = password_given(app)
    browser.submit(browser.open(asked_link(app, browser)), "Continue")
    page = browser.open(ADD)
    token = page.form("passkey").find(attrs={"name": "csrf_token"})["value"]  # type: ignore[index]
    fetched = browser.client.post(CHALLENGE, data={"csrf_token": token}).get_json()["publicKey"][
        "challenge"
    ]
    answer = SoftwareKey().created(factors.bytes_of(fetched))
    assert (
        browser.submit(page, "passkey", name="Key", passkey=answer).heading == "Your recovery codes"
    )


def test_a_link_is_opened_elsewhere_after_signing_in_there(app: Flask, account: str) -> None:
    link = asked_link(app, password_given(app))
    phone = Browser(app)
    turned_away = phone.open(link)
    assert turned_away.location == f"/account/sign-in?next={link}"
    page = phone.follow(turned_away)
    page = phone.follow(phone.submit(page, "password", email=EMAIL, password=stories.PASSWORD))
    assert phone.submit(page, "Continue").location == SET_UP
    assert set_up_app(phone).heading == "Your recovery codes"


def test_a_link_works_once_for_its_account_and_for_an_hour(
    app: Flask, account: str, clock: Clock
) -> None:
    browser, other = password_given(app), stories.signed_in(app, Role.OFFICE, "ba")
    first = asked_link(app, browser)
    second = asked_link(app, browser)
    for ended in (first, "/staff/second-factor/link/nonsense"):
        assert browser.follow(browser.open(ended)).all(".notice.error") == [ENDED]
    assert other.follow(other.open(second)).all(".notice.error") == [ENDED]
    clock.advance(minutes=30)
    page = browser.open(second)
    clock.advance(minutes=30)
    assert browser.follow(browser.submit(page, "Continue")).all(".notice.error") == [ENDED]
    clock.advance(minutes=-60)
    thief, browser = password_given(app), password_given(app)
    assert browser.submit(browser.open(second), "Continue").location == SET_UP
    assert thief.follow(thief.open(second)).all(".notice.error") == [ENDED]
    assert thief.open(APP).location == SET_UP


def test_a_link_of_another_kind_proves_nothing(app: Flask, account: str) -> None:
    browser = password_given(app)
    with transaction(by=audit.SHELL) as tx:
        nonce = new_password_link(tx, factors.account(EMAIL))
    links = app.extensions["ctevents.links"]
    for purpose in (Purpose.PASSWORD, Purpose.SECOND_FACTOR):
        assert (
            browser.open(f"/staff/second-factor/link/{links.token(purpose, nonce)}").location
            == SET_UP
        )


def test_a_thief_of_the_password_cannot_flood_the_mail_box(app: Flask, account: str) -> None:
    thief = password_given(app)
    answers = [thief.follow(thief.submit(thief.open(SET_UP), ASK)) for _ in range(4)]
    assert "We are e-mailing" in answers[2].text
    assert "Too many attempts" in answers[3].text
    texts = mails(app)
    assert len(texts) == 3
    assert "If you did not sign in just now, somebody else knows your password" in " ".join(
        texts[0].split()
    )


def test_somebody_who_has_set_the_password_by_a_link_goes_on_in_that_browser(
    app: Flask, account: str, clock: Clock
) -> None:
    with transaction(by=audit.SHELL) as tx:
        nonce = new_password_link(tx, factors.account(EMAIL))
    browser = Browser(app)
    browser.submit(browser.open(stories.path(Purpose.PASSWORD, nonce)), password=NEW, again=NEW)
    thief = password_given(app, NEW)  # has watched
    assert thief.open(APP).location == SET_UP
    password_given(app, NEW, browser)
    assert set_up_app(browser).heading == "Your recovery codes"


def test_that_ends_after_an_hour_and_with_signing_out(
    app: Flask, account: str, clock: Clock
) -> None:
    def came_by_link() -> Browser:
        with transaction(by=audit.SHELL) as tx:
            nonce = new_password_link(tx, factors.account(EMAIL))
        browser = Browser(app)
        browser.submit(browser.open(stories.path(Purpose.PASSWORD, nonce)), password=NEW, again=NEW)
        return browser

    late, left, other = came_by_link(), came_by_link(), came_by_link()
    password_given(app, NEW, left)
    left.submit(left.open(SET_UP), "Sign out")
    assert password_given(app, NEW, left).open(APP).location == SET_UP
    page = other.open("/account/sign-in")
    office = stories.account(Role.OFFICE, "ba")
    other.submit(page, "password", email=office, password=stories.PASSWORD)
    assert other.open(APP).location == SET_UP
    clock.advance(minutes=60)
    assert password_given(app, NEW, late).open(APP).location == SET_UP


def test_a_lost_factor_that_was_removed_needs_a_link_again(app: Flask, account: str) -> None:
    browser = password_given(app)
    browser.submit(browser.open(asked_link(app, browser)), "Continue")
    set_up_app(browser)
    with transaction(by=audit.SHELL) as tx:
        drop_second_factors(tx, factors.account(EMAIL))
    assert password_given(app).open(APP).location == SET_UP


def test_a_further_factor_needs_the_first_one_and_no_link(
    app: Flask, account: str, clock: Clock
) -> None:
    browser = password_given(app)
    browser.submit(browser.open(asked_link(app, browser)), "Continue")
    set_up_app(browser)
    assert browser.open(ADD).status == 200
    clock.advance(minutes=10)
    assert browser.open(ADD).location == f"/staff/second-factor?next={ADD}"


@pytest.mark.parametrize("role", [Role.DOOR, Role.OBSERVER])
def test_it_is_the_same_where_a_factor_is_not_needed(app: Flask, role: Role) -> None:
    """Otherwise a thief could shut the owner out."""
    browser = stories.signed_in(app, role, *(["ba"] if role is Role.DOOR else []))
    assert browser.open(APP).location == SET_UP
    assert ASK in browser.open(SET_UP).all("button")


def test_the_demo_asks_for_no_link(demo_app: Flask) -> None:
    """Everybody reads its letters."""
    assert set_up_app(stories.signed_in(demo_app, Role.ORGANISER)).heading == "Your recovery codes"


def test_the_log_says_that_the_address_was_confirmed(app: Flask, account: str) -> None:
    browser = password_given(app)
    browser.submit(browser.open(asked_link(app, browser)), "Continue")
    db.session.rollback()
    number = factors.account(EMAIL).id
    entry = db.session.query(AuditEntry).filter_by(action="account.address_confirmed").one()
    assert (entry.actor, entry.details) == (audit.by_account(number), {"account": number})
