"""A browser in which an account signed in before has a count of attempts of its own."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.services.accounts import accounts
from ctevents.services.common import audit
from ctevents.web.session_cookie import remember_device
from tests.conftest import Clock, MakeApp
from tests.support import factors, stories
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
def test_strangers_lock_out_others_and_not_the_browser_that_is_known(
    app: Flask, address: str
) -> None:
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
    for value in (
        "",
        number,
        f"{number}.",
        f"{number}.{mark[:-1]}0{mark[-1]}",
        f"{'A' * 16}.{mark}",
        "." * 3000,
    ):
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


ORGANISER = "organiser@ctevents.example"
ASK = "/staff/second-factor"


def code_given(browser: Browser, code: str) -> int:
    """Give the password, and then this code."""
    browser.client.delete_cookie("ctevents")
    assert sign_in(browser, ORGANISER).status == 303
    return browser.submit(browser.open(ASK), "code", code=code).status


def thief_guesses(app: Flask, thief: Browser) -> None:
    """Use up the attempts of the account from several networks."""
    for place in range(3):
        thief.client.environ_base["REMOTE_ADDR"] = f"192.0.2.{place}"
        for _ in range(10):
            assert code_given(thief, "000000") in (422, 429)


@pytest.mark.long
def test_a_thief_of_the_password_shuts_out_no_browser_of_the_owner(
    app: Flask, clock: Clock
) -> None:
    stories.account(Role.ORGANISER)
    secret = factors.app_of(ORGANISER)
    laptop, thief = Browser(app), Browser(app)
    assert code_given(laptop, factors.code(secret)) == 303
    clock.advance(minutes=1)
    thief_guesses(app, thief)
    assert code_given(Browser(app), factors.code(secret)) == 429
    assert code_given(laptop, factors.code(secret)) == 303
    assert code_given(thief, "000000") == 429  # the owner's success frees nobody else


@pytest.mark.long
def test_a_browser_is_known_for_the_second_factor_after_it_only(app: Flask) -> None:
    """Otherwise a thief of the password could get as many counts as they like."""
    stories.account(Role.ORGANISER)
    early, late = Browser(app), Browser(app)
    assert sign_in(early, ORGANISER).status == 303  # while the account has no second factor
    factors.app_of(ORGANISER)
    assert sign_in(late, ORGANISER).status == 303
    assert late.client.get_cookie(NAME) is None
    thief_guesses(app, Browser(app))
    assert [code_given(each, "000000") for each in (early, late)] == [429, 429]


@pytest.mark.long
def test_a_browser_in_which_the_factor_was_set_up_is_known(app: Flask, clock: Clock) -> None:
    browser = stories.signed_in(app, Role.ORGANISER)
    factors.address_confirmed(ORGANISER)
    page = browser.open("/staff/second-factor/app")
    secret = page.all("#app-secret")[0].replace(" ", "")
    browser.submit(page, code=factors.code(secret))
    thief_guesses(app, Browser(app))
    clock.advance(minutes=1)
    assert code_given(browser, factors.code(secret)) == 303


@pytest.mark.parametrize(
    ("base_url", "is_secure"), [("https://events.example.org", True), ("http://localhost", False)]
)
def test_the_cookie_is_for_this_host_only_and_no_script(
    make_app: MakeApp, base_url: str, is_secure: bool
) -> None:
    app = make_app(BASE_URL=base_url)
    with app.test_request_context():
        app.preprocess_request()
        remember_device(ADDRESS, has_factor=False)
        (sent,) = app.process_response(app.response_class()).headers.getlist("Set-Cookie")
    flags = sent.split("; ")
    assert flags[0].startswith("__Host-ctevents-device=" if is_secure else "ctevents-device=")
    assert {"HttpOnly", "Path=/", "SameSite=Strict", "Max-Age=31536000"} <= set(flags)
    assert ("Secure" in flags) is is_secure
    assert not any(flag.startswith("Domain") for flag in flags)


def test_the_session_comes_first_for_programs_that_keep_one_cookie(
    app: Flask, address: str
) -> None:
    answer = sign_in(Browser(app), address)
    names = [cookie.partition("=")[0] for cookie in answer.response.headers.getlist("Set-Cookie")]
    assert names == ["ctevents", "ctevents-device"]
