"""A browser in which an account signed in before has a count of attempts of its own."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.services.accounts import accounts
from ctevents.services.common import audit
from ctevents.web.account.known_device import remember
from tests.conftest import MakeApp
from tests.support import stories
from tests.support.pages import Browser
from tests.web.account.test_views import ADDRESS, sign_in

NAME = "ctevents-device"


@pytest.fixture
def address(app: Flask) -> str:
    return stories.account(Role.OBSERVER)


def lock_out(email: str = ADDRESS) -> None:
    """Guess as strangers who come from everywhere."""
    with transaction(by=audit.PUBLIC) as tx:
        for number in range(101):
            accounts.count_sign_in(tx, email, f"198.51.100.{number}")


def cookie(browser: Browser) -> str:
    found = browser.client.get_cookie(NAME)
    assert found is not None
    return found.value


def status_with(app: Flask, value: str, email: str = ADDRESS) -> int:
    browser = Browser(app)
    browser.client.set_cookie(NAME, value)
    return sign_in(browser, email).status


@pytest.mark.long
def test_strangers_lock_out_others_and_not_the_browser_that_is_known(app: Flask, address: str) -> None:
    known = Browser(app)
    assert sign_in(known).status == 303
    known.client.delete_cookie("ctevents")
    lock_out()
    assert (sign_in(Browser(app)).status, sign_in(known).status) == (429, 303)


@pytest.mark.long
def test_only_our_own_cookie_for_this_account_counts(app: Flask, address: str) -> None:
    other = stories.account(Role.ORGANISER)
    browser = Browser(app)
    sign_in(browser)
    number, mark = cookie(browser).split(".")
    lock_out()
    lock_out(other)
    assert status_with(app, f"{number}.{mark}") == 303
    for value in ("", number, f"{number}.", f"{number}.{mark[:-1]}0{mark[-1]}", f"{'A' * 16}.{mark}", "." * 3000):
        assert status_with(app, value) == 429, value
    assert status_with(app, f"{number}.{mark}", other) == 429


@pytest.mark.long
def test_colleagues_who_share_a_computer_are_all_known_and_the_latest_stay(app: Flask) -> None:
    emails = [stories.account(Role.OFFICE, slug) for slug in ("al", "ba", "xk", "me", "mk", "rs")]
    shared = Browser(app)
    for email in emails:
        assert sign_in(shared, email).status == 303
        shared.client.delete_cookie("ctevents")
        lock_out(email)
    assert [status_with(app, cookie(shared), email) for email in emails] == [429, *[303] * 5]


@pytest.mark.parametrize(("base_url", "is_secure"), [("https://events.example.org", True), ("http://localhost", False)])
def test_the_cookie_is_for_this_host_only_and_no_script(make_app: MakeApp, base_url: str, is_secure: bool) -> None:
    app = make_app(BASE_URL=base_url)
    with app.test_request_context():
        app.preprocess_request()
        remember(ADDRESS)
        (sent,) = app.process_response(app.response_class()).headers.getlist("Set-Cookie")
    flags = sent.split("; ")
    assert flags[0].startswith("__Host-ctevents-device=" if is_secure else "ctevents-device=")
    assert {"HttpOnly", "Path=/", "SameSite=Strict", "Max-Age=31536000"} <= set(flags)
    assert ("Secure" in flags) is is_secure
    assert not any(flag.startswith("Domain") for flag in flags)


def test_the_session_comes_first_for_programs_that_keep_one_cookie(app: Flask, address: str) -> None:
    answer = sign_in(Browser(app), address)
    names = [cookie.partition("=")[0] for cookie in answer.response.headers.getlist("Set-Cookie")]
    assert names == ["ctevents", "ctevents-device"]
