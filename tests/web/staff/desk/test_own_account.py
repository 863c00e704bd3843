"""Staff see where they are signed in, and sign devices out."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.support import stories
from tests.support.pages import Browser, Page

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0"
NEW = "four unrelated words here"
SIGN_OUT = "Sign out this device"


def signed_in(app: Flask, email: str, user_agent: str = "") -> Browser:
    browser = Browser(app)
    browser.client.environ_base["HTTP_USER_AGENT"] = user_agent
    page = browser.submit(browser.open("/account/sign-in"), email=email, password=stories.PASSWORD)
    assert page.location == "/staff/"
    return browser


def rows(page: Page) -> list[str]:
    return page.all("tbody tr")


@pytest.mark.long
def test_the_page_lists_the_devices(app: Flask) -> None:
    email = stories.account(Role.OBSERVER)
    laptop, _phone = signed_in(app, email, FIREFOX), signed_in(app, email)
    page = laptop.open(laptop.open("/staff/").links()[email])
    assert (page.heading, rows(page)) == (
        "Your account",
        [
            f"unknown device 1 Feb 2027, 09:00 UTC {SIGN_OUT}",
            "Firefox on Windows 1 Feb 2027, 09:00 UTC this device",
        ],
    )


def test_one_device_is_signed_out(app: Flask) -> None:
    email = stories.account(Role.OBSERVER)
    laptop, phone = signed_in(app, email), signed_in(app, email)
    answer = laptop.follow(laptop.submit(laptop.open("/staff/account"), SIGN_OUT))
    assert (answer.all(".notice"), len(rows(answer))) == (["That device is signed out."], 1)
    assert phone.open("/staff/").status == 303


def test_all_other_devices_are_signed_out(app: Flask) -> None:
    email = stories.account(Role.OBSERVER)
    laptop, *others = [signed_in(app, email) for _ in range(3)]
    answer = laptop.follow(
        laptop.submit(laptop.open("/staff/account"), "Sign out all other devices")
    )
    assert (answer.all(".notice"), len(rows(answer))) == (["All other devices are signed out."], 1)
    assert [browser.open("/staff/").status for browser in others] == [303, 303]
    assert "Sign out all other devices" not in answer.text


def change(browser: Browser, **fields: str) -> Page:
    typed = {"present": stories.PASSWORD, "password": NEW, "again": NEW} | fields
    return browser.submit(browser.open("/staff/account/password"), **typed)


def test_a_new_password_signs_out_all_other_devices(app: Flask) -> None:
    email = stories.account(Role.OBSERVER)
    laptop, phone = signed_in(app, email), signed_in(app, email)
    before = laptop.client.get_cookie("ctevents")
    answer = laptop.follow(change(laptop))
    assert answer.all(".notice") == ["The new password is saved. All other devices are signed out."]
    assert (answer.heading, len(rows(answer)), phone.open("/staff/").status) == (
        "Your account",
        1,
        303,
    )
    thief = Browser(app)
    thief.client.set_cookie("ctevents", before.value if before else "")
    assert thief.open("/staff/").status == 303
    again = Browser(app)
    assert (
        again.submit(again.open("/account/sign-in"), email=email, password=NEW).location
        == "/staff/"
    )


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"present": "a wrong password"}, ["Your present password is wrong. Try again."]),
        ({"present": ""}, ["Enter your present password."]),
        ({"again": "other"}, ["The two passwords are different. Enter the same password twice."]),
        (
            {"password": "chickenwing101", "again": "chickenwing101"},
            ["This is a common password or word, and easy to guess. Use for example four words."],
        ),
    ],
)
def test_a_refused_change_changes_nothing(
    app: Flask, fields: dict[str, str], errors: list[str]
) -> None:
    email = stories.account(Role.OBSERVER)
    laptop, phone = signed_in(app, email), signed_in(app, email)
    answer = change(laptop, **fields)
    assert (answer.status, answer.errors) == (422, errors)
    assert phone.open("/staff/").status == 200


def test_the_rules_are_shown_before_anybody_types(app: Flask) -> None:
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/account/password")
    assert len(page.all("main li")) == 4


@pytest.mark.long
def test_guessing_the_present_password_is_stopped(app: Flask) -> None:
    browser = stories.signed_in(app, Role.OBSERVER)
    statuses = [change(browser, present=f"a guess {number}").status for number in range(11)]
    assert statuses == [422] * 10 + [429]
