"""Staff see where they are signed in, and sign devices out."""

from __future__ import annotations

from flask import Flask

from ctevents.domain.roles import Role
from tests.support import stories
from tests.support.pages import Browser, Page

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0"
SIGN_OUT = "Sign out this device"


def signed_in(app: Flask, email: str, user_agent: str = "") -> Browser:
    browser = Browser(app)
    browser.client.environ_base["HTTP_USER_AGENT"] = user_agent
    page = browser.submit(browser.open("/account/sign-in"), email=email, password=stories.PASSWORD)
    assert page.location == "/staff/"
    return browser


def rows(page: Page) -> list[str]:
    return page.all("tbody tr")


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
    answer = laptop.follow(laptop.submit(laptop.open("/staff/account"), "Sign out all other devices"))
    assert (answer.all(".notice"), len(rows(answer))) == (["All other devices are signed out."], 1)
    assert [browser.open("/staff/").status for browser in others] == [303, 303]
    assert "Sign out all other devices" not in answer.text
