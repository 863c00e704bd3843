"""Signing in and out, and the link that sets a password."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask, current_app

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.services.accounts import accounts
from ctevents.services.common import audit
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

ADDRESS = "observer@ctevents.example"
NEW = "four unrelated words here"
WRONG = "The address or the password is wrong. Try again."
TOO_MANY = "Too many attempts. Wait 15 minutes and try again."


@pytest.fixture
def address(app: Flask) -> str:
    return stories.account(Role.OBSERVER)


def sign_in(
    browser: Browser, email: str = ADDRESS, password: str = stories.PASSWORD, **fields: Any
) -> Page:
    return browser.submit(
        browser.open("/account/sign-in"), email=email, password=password, **fields
    )


def password_path(email: str = ADDRESS) -> str:
    """The path of a new link that sets the account's password."""
    account = accounts.account_by_email(db.session(), email)
    assert account is not None
    with transaction(by=audit.SHELL) as tx:
        nonce = accounts.new_password_link(tx, account)
    links = current_app.extensions["ctevents.links"]
    return f"/account/password/{links.token(Purpose.PASSWORD, nonce)}"


def disable(email: str = ADDRESS) -> None:
    account = accounts.account_by_email(db.session(), email)
    assert account is not None
    with transaction(by=audit.SHELL) as tx:
        accounts.disable_account(tx, account)


def body_without_address(page: Page, email: str) -> str:
    """The page without what differs by itself: the address typed, and the CSRF token."""
    assert page.tree is not None
    for field in page.tree.find_all(attrs={"name": "csrf_token"}):
        field.decompose()
    return str(page.tree).replace(email, "")


@pytest.mark.long
def test_signing_in_leads_to_the_dashboard(address: str, browser: Browser) -> None:
    answer = sign_in(browser, f" {address.upper()} ")
    assert (answer.status, answer.location) == (303, "/staff/")
    page = browser.follow(answer)
    assert (page.status, page.heading) == (200, "Events")
    assert browser.open("/account/sign-in").location == "/staff/"


@pytest.mark.long
def test_the_answer_is_the_same_for_a_known_and_an_unknown_address(
    app: Flask, address: str
) -> None:
    disabled = stories.account(Role.ORGANISER)
    disable(disabled)
    emails = [address, "nobody@ctevents.example", disabled]
    answers = [sign_in(Browser(app), email, "a wrong password") for email in emails]
    assert [(page.status, page.errors) for page in answers] == [(422, [WRONG])] * 3
    bodies = {
        body_without_address(page, email) for page, email in zip(answers, emails, strict=True)
    }
    assert len(bodies) == 1


def test_what_was_typed_stays_but_the_password(address: str, browser: Browser) -> None:
    form = sign_in(browser, password="a wrong password").form()
    fields = {
        name: form.find(attrs={"name": name}).get("value", "") for name in ("email", "password")
    }  # type: ignore[union-attr]
    assert fields == {"email": address, "password": ""}


@pytest.mark.long
@pytest.mark.parametrize("email", [ADDRESS, "nobody@ctevents.example"])
def test_guessing_is_stopped_for_a_quarter_of_an_hour(
    address: str, browser: Browser, clock: Clock, email: str
) -> None:
    guesses = [sign_in(browser, email, f"guess {number}") for number in range(11)]
    assert [(page.status, page.errors) for page in guesses] == [(422, [WRONG])] * 10 + [
        (429, [TOO_MANY])
    ]
    assert sign_in(browser, address if email == address else email).status == 429
    clock.advance(minutes=15)
    assert sign_in(browser, address).status == 303


@pytest.mark.long
def test_signing_in_forgets_the_wrong_attempts(address: str, app: Flask) -> None:
    for _ in range(2):
        statuses = [sign_in(Browser(app), password="a wrong password").status for _ in range(9)]
        assert [*statuses, sign_in(Browser(app)).status] == [422] * 9 + [303]


@pytest.mark.long
def test_an_address_that_the_client_claims_is_not_believed(address: str, browser: Browser) -> None:
    page = browser.open("/account/sign-in")
    token = page.form().find(attrs={"name": "csrf_token"})["value"]  # type: ignore[index]
    statuses = [
        browser.post(
            "/account/sign-in",
            {
                "csrf_token": token,
                "email": f"nobody{number}@ctevents.example",
                "password": "a guess",
            },
            headers={"X-Forwarded-For": f"198.51.100.{number}"},
        ).status
        for number in range(61)
    ]
    assert statuses == [422] * 60 + [429]


@pytest.mark.parametrize(
    ("asked", "location"),
    [
        ("/staff/events/ba?x=1", "/staff/events/ba?x=1"),
        ("", "/staff/"),
        ("https://evil.example/", "/staff/"),
        ("//evil.example/", "/staff/"),
        ("/\\evil.example/", "/staff/"),
        ("\\\\evil.example/", "/staff/"),
        ("/\t/evil.example/", "/staff/"),
        ("///evil.example/", "/staff/"),
        ("http://[", "/staff/"),
        ("//[", "/staff/"),
        ("javascript:alert(1)", "/staff/"),
        ("staff/project", "/staff/"),
        ("/staff/\r\nSet-Cookie: a=b", "/staff/"),
    ],
)
def test_next_stays_on_the_site(address: str, browser: Browser, asked: str, location: str) -> None:
    assert sign_in(browser, next=asked).location == location
    assert browser.open("/account/sign-in", query_string={"next": asked}).location == location


def test_a_page_that_needs_an_account_is_shown_after_signing_in(
    address: str, browser: Browser
) -> None:
    turned_away = browser.open("/staff/events/ba?x=1")
    assert turned_away.status == 303
    page = browser.follow(turned_away)
    assert page.heading == "Sign in"
    assert (
        browser.submit(page, email=address, password=stories.PASSWORD).location
        == "/staff/events/ba?x=1"
    )


@pytest.mark.long
def test_signing_out_ends_the_session(address: str, browser: Browser) -> None:
    page = browser.follow(sign_in(browser))
    token = page.tree.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[union-attr,index]
    assert browser.post("/account/sign-out", {"csrf_token": token}).location == "/account/sign-in"
    assert browser.open("/staff/").status == 303


@pytest.mark.long
def test_a_cookie_copied_before_signing_out_opens_nothing(
    address: str, app: Flask, browser: Browser
) -> None:
    page = browser.follow(sign_in(browser))
    copied = cookie(browser)
    thief = with_cookie(app, copied)
    assert thief.open("/staff/").status == 200
    token = page.tree.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[union-attr,index]
    browser.post("/account/sign-out", {"csrf_token": token})
    thief = with_cookie(app, copied)
    assert [
        thief.open(path).status
        for path in ("/staff/", "/staff/account", "/api/v1/events/ba/roster")
    ] == [
        303,
        303,
        401,
    ]


def cookie(browser: Browser) -> str:
    found = browser.client.get_cookie("ctevents")
    assert found is not None
    return found.value


def with_cookie(app: Flask, value: str) -> Browser:
    browser = Browser(app)
    browser.client.set_cookie("ctevents", value)
    return browser


def test_signing_in_begins_a_new_session(address: str, app: Flask, browser: Browser) -> None:
    """A cookie that somebody put into the browser beforehand is not the one that is signed in."""
    planted = Browser(app)
    planted.open("/account/sign-in")
    browser.client.set_cookie("ctevents", cookie(planted))
    sign_in(browser)
    assert planted.open("/staff/").status == 303
    first = cookie(browser)
    browser.post(
        "/account/sign-in",
        {"email": ADDRESS, "password": stories.PASSWORD, "csrf_token": token_of(browser)},
    )
    assert cookie(browser) != first
    assert with_cookie(app, first).open("/staff/").status == 303


def token_of(browser: Browser) -> str:
    tree = browser.open("/staff/").tree
    assert tree is not None
    return str(tree.find(attrs={"name": "csrf_token"})["value"])  # type: ignore[index]


def test_an_hour_without_use_ends_the_session(address: str, browser: Browser, clock: Clock) -> None:
    sign_in(browser)
    for _ in range(3):
        clock.advance(minutes=59)
        assert browser.open("/staff/").status == 200
    clock.advance(minutes=60)
    assert browser.open("/staff/").location == "/account/sign-in?next=/staff/"


def test_at_a_door_twelve_hours_end_it(app: Flask, browser: Browser, clock: Clock) -> None:
    sign_in(browser, stories.account(Role.DOOR, "ba"))
    clock.advance(hours=12, seconds=-1)
    assert browser.open("/staff/").status == 200
    clock.advance(seconds=1)
    assert browser.open("/staff/").status == 303


@pytest.mark.long
def test_use_does_not_prolong_twelve_hours(address: str, browser: Browser, clock: Clock) -> None:
    sign_in(browser)
    statuses = []
    for _ in range(24):
        clock.advance(minutes=30)
        statuses.append(browser.open("/staff/account").status)
    assert statuses == [*[200] * 23, 303]


@pytest.mark.long
def test_the_cookie_is_sent_at_most_once_a_minute(
    address: str, browser: Browser, clock: Clock
) -> None:
    sign_in(browser)
    browser.open("/staff/")
    sent = []
    for seconds in (0, 59, 1, 0):
        clock.advance(seconds=seconds)
        sent.append("Set-Cookie" in browser.open("/staff/").response.headers)
    assert sent == [False, False, True, False]


@pytest.mark.long
def test_disabling_ends_an_open_session_at_once(address: str, browser: Browser) -> None:
    sign_in(browser)
    disable()
    assert browser.open("/staff/").location == "/account/sign-in?next=/staff/"
    assert sign_in(browser).errors == [WRONG]


@pytest.mark.long
def test_a_new_password_ends_every_open_session(app: Flask, address: str) -> None:
    laptop, phone = Browser(app), Browser(app)
    sign_in(laptop), sign_in(phone)
    phone.submit(phone.open(password_path()), password=NEW, again=NEW)
    assert [browser.open("/staff/").status for browser in (laptop, phone)] == [303, 303]
    assert [sign_in(Browser(app), password=word).status for word in (stories.PASSWORD, NEW)] == [
        422,
        303,
    ]


def test_a_password_link_works_once(app: Flask, address: str, browser: Browser) -> None:
    path = password_path()
    page = browser.open(path)
    assert (page.heading, "For the account observer@ctevents.example." in page.text) == (
        "Choose a password",
        True,
    )
    answer = browser.submit(page, password=NEW, again=NEW)
    assert (answer.status, answer.location) == (303, "/account/sign-in")
    assert browser.follow(answer).all(".notice.success") == [
        "The password is saved. You can now sign in with it."
    ]
    assert browser.submit(page, password="another password", again="another password").status == 404
    assert Browser(app).open(path).status == 404
    assert sign_in(browser, password=NEW).status == 303


def test_looking_at_a_password_link_does_not_use_it_up(address: str, browser: Browser) -> None:
    path = password_path()
    assert [browser.open(path).status for _ in range(10)] == [200] * 10


@pytest.mark.parametrize(
    ("password", "again", "error"),
    [
        ("", "", "Enter a password."),
        ("too short", "too short", "Use 12 characters or more, for example four words."),
        (
            "observer at home",
            "observer at home",
            "This password contains a part of your e-mail address. Leave it out.",
        ),
        (
            NEW,
            "four other words here",
            "The two passwords are different. Enter the same password twice.",
        ),
    ],
)
def test_a_weak_password_is_refused_and_the_link_stays(
    address: str, browser: Browser, password: str, again: str, error: str
) -> None:
    path = password_path()
    answer = browser.submit(browser.open(path), password=password, again=again)
    assert (answer.status, answer.errors) == (422, [error])
    assert browser.submit(answer, password=NEW, again=NEW).status == 303


def test_a_password_link_ends_after_seven_days_and_with_the_account(
    app: Flask, address: str, browser: Browser, clock: Clock
) -> None:
    path = password_path()
    clock.advance(days=7)
    ended, unknown = browser.open(path), browser.open("/account/password/nonsense")
    assert (ended.status, ended.response.data) == (404, unknown.response.data)
    clock.advance(seconds=-1)
    assert browser.open(path).status == 200
    disable()
    assert browser.open(path).status == 404


def test_a_link_for_another_purpose_sets_no_password(
    app: Flask, address: str, browser: Browser
) -> None:
    password_path()
    account = accounts.account_by_email(db.session(), address)
    assert account is not None
    nonce = account.link_nonce or ""
    token = current_app.extensions["ctevents.links"].token(Purpose.REGISTRATION, nonce)
    assert browser.open(f"/account/password/{token}").status == 404


def test_an_expired_token_shows_the_filled_form_again(address: str, browser: Browser) -> None:
    answer = sign_in(browser, csrf_token="expired")
    assert (answer.status, answer.errors) == (
        422,
        [
            (
                "This page was open for a long time. Your entries are still here. Check them and "
                "send again."
            )
        ],
    )
    assert browser.submit(answer, password=stories.PASSWORD).status == 303
