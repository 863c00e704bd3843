"""People set up, list and remove their second factors; an administrator drops a lost one."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.conftest import Clock
from tests.support import factors, stories
from tests.support.factors import SoftwareKey
from tests.support.pages import Browser, Page

EMAIL = "organiser@ctevents.example"
OWN, APP, ADD = "/staff/account", "/staff/second-factor/app", "/staff/second-factor/passkeys/add"


@pytest.fixture
def browser(app: Flask) -> Browser:
    browser = stories.signed_in(app, Role.ORGANISER)
    factors.address_confirmed(EMAIL)
    return browser


def secret_of(page: Page) -> str:
    return page.all("#app-secret")[0].replace(" ", "")


def set_up_app(browser: Browser) -> Page:
    page = browser.open(APP)
    return browser.submit(page, code=factors.code(secret_of(page)))


def add_passkey(browser: Browser, key: SoftwareKey, name: str = "Yellow key") -> Page:
    """Do as passkeys.js."""
    page = browser.open(ADD)
    token = page.form("passkey").find(attrs={"name": "csrf_token"})["value"]  # type: ignore[index]
    answer = browser.client.post(
        "/staff/second-factor/passkeys/challenge", data={"csrf_token": token}
    )
    challenge = factors.bytes_of(answer.get_json()["publicKey"]["challenge"])
    return browser.submit(page, "passkey", name=name, passkey=key.created(challenge))


def test_an_app_is_set_up_by_its_code(browser: Browser) -> None:
    page = browser.open(APP)
    assert page.tree is not None
    assert page.tree.select_one(".qr svg title") is not None
    codes = set_up_app(browser)
    assert (codes.heading, len(codes.all(".codes li"))) == ("Your recovery codes", 10)
    rows = browser.open(OWN).all("tbody tr")
    assert rows[0] == "Authenticator app 1 Feb 2027 – Remove the app"
    assert "10 recovery codes are left." in browser.open(OWN).text


def test_a_wrong_code_shows_the_same_secret_again(browser: Browser) -> None:
    page = browser.open(APP)
    again = browser.submit(page, code="000000")
    assert (again.status, secret_of(again)) == (422, secret_of(page))
    assert (
        browser.submit(again, code=factors.code(secret_of(page))).heading == "Your recovery codes"
    )


def test_a_secret_that_we_did_not_make_for_this_account_is_replaced(
    app: Flask, browser: Browser
) -> None:
    other = stories.signed_in(app, Role.OFFICE, "ba")
    factors.address_confirmed("office-ba@ctevents.example")
    theirs = other.open(APP)
    signed = theirs.form().find(attrs={"name": "secret"})["value"]  # type: ignore[index]
    for forged in (signed, "nonsense"):
        again = browser.submit(
            browser.open(APP), secret=forged, code=factors.code(secret_of(theirs))
        )
        assert again.status == 422
        assert secret_of(again) != secret_of(theirs)


@pytest.mark.long
def test_a_passkey_has_a_name_and_signs_in(app: Flask, browser: Browser) -> None:
    key = SoftwareKey()
    assert add_passkey(browser, key).heading == "Your recovery codes"
    assert (
        browser.open(OWN).all("tbody tr")[0]
        == "Passkey: Yellow key 1 Feb 2027 – Remove the passkey"
    )


def test_an_answer_to_an_old_challenge_makes_no_passkey(browser: Browser) -> None:
    page = browser.open(ADD)
    answer = browser.submit(page, "passkey", name="Key", passkey=SoftwareKey().created(b"c" * 32))
    assert (answer.status, answer.errors) == (
        422,
        ["No passkey was made. Try again; some devices need a screen lock or PIN first."],
    )
    assert browser.submit(page, "passkey", name="", passkey="").errors == ["Enter a name."]


@pytest.mark.long
def test_factors_are_removed_and_codes_renewed(browser: Browser) -> None:
    first = set_up_app(browser).all(".codes li")
    assert add_passkey(browser, SoftwareKey()).status == 303
    page = browser.submit(browser.open(OWN), "Make new recovery codes")
    assert not set(page.all(".codes li")) & set(first)
    answer = browser.follow(browser.submit(browser.open(OWN), "Remove the app"))
    assert answer.all(".notice") == ["The authenticator app is removed."]
    browser.submit(browser.open(OWN), "Remove the passkey")
    assert "You have none." in browser.open(OWN).text


def test_the_last_one_stays_where_one_is_needed(browser: Browser) -> None:
    set_up_app(browser)
    factors.needed()
    answer = browser.follow(browser.submit(browser.open(OWN), "Remove the app"))
    assert answer.all(".notice.error") == [
        "This is your last second factor, and your role needs one. Set up a new one first."
    ]
    assert "Authenticator app" in answer.text


def test_changes_ask_for_the_factor_again(browser: Browser, clock: Clock) -> None:
    set_up_app(browser)
    page = browser.open(OWN)
    clock.advance(minutes=10)
    assert browser.submit(page, "Remove the app").heading == "Confirm that it is you"
    assert browser.open(ADD).location == f"/staff/second-factor?next={ADD}"


def test_a_new_password_keeps_the_moment_of_the_factor(browser: Browser) -> None:
    set_up_app(browser)
    new = "four unrelated words here"
    page = browser.open("/staff/account/password")
    assert browser.submit(page, present=stories.PASSWORD, password=new, again=new).location == OWN
    assert browser.open(OWN).status == 200


@pytest.mark.long
def test_an_administrator_removes_a_lost_factor(app: Flask, browser: Browser) -> None:
    set_up_app(browser)
    administrator = stories.signed_in(app, Role.ADMINISTRATOR)
    page = administrator.open(f"/staff/accounts/{factors.account(EMAIL).id}/edit")
    assert "Authenticator app. 10 recovery codes are left." in page.text
    answer = administrator.follow(administrator.submit(page, "Remove the lost second factor"))
    assert answer.all(".notice") == ["The second factor of organiser@ctevents.example is removed."]
    assert browser.open(OWN).location == f"/account/sign-in?next={OWN}"
    signed_in = Browser(app)
    page = signed_in.submit(
        signed_in.open("/account/sign-in"), "password", email=EMAIL, password=stories.PASSWORD
    )
    assert signed_in.follow(page).status == 200
