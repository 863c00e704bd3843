"""Fields of passwords in a browser: shown on request, pasted into, and with a hint how strong a new
one is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages

pytestmark = pytest.mark.browser


@pytest.fixture
def page(pages: Pages) -> Page:
    page = pages.of("observer")
    page.goto("/staff/account/password")
    return page


def kinds(page: Page) -> set[str | None]:
    return {
        field.get_attribute("type") for field in page.locator("input[autocomplete$=password]").all()
    }


@pytest.mark.parametrize("path", ["/staff/account/password", "/account/sign-in"])
def test_a_typed_password_is_shown_on_request_and_sent_as_one(pages: Pages, path: str) -> None:
    page = pages.of("observer" if path.startswith("/staff") else "nobody")
    page.goto(path)
    assert kinds(page) == {"password"}
    page.get_by_label("Show the password").check()
    assert kinds(page) == {"text"}
    page.get_by_label("Show the password").uncheck()
    assert kinds(page) == {"password"}
    page.get_by_label("Show the password").check()
    page.evaluate("document.addEventListener('submit', (event) => event.preventDefault())")
    page.locator("form:has([autocomplete$=password]) button").click()
    assert kinds(page) == {"password"}


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("short", "The password is weak."),
        ("aaaaaaaaaaaaaaaa", "The password is weak."),
        ("abcdefghijklmnop", "The password is weak."),
        ("rivermoonsnow", "The password is fair."),
        ("river moon snow stone", "The password is strong."),
        ("четири збора без врска", "The password is strong."),
    ],
)
def test_a_new_password_is_said_to_be_weak_or_strong(page: Page, password: str, words: str) -> None:
    field = page.get_by_label("New password", exact=True)
    field.fill(password)
    expect(page.locator("[data-strength] p")).to_have_text(words)
    field.fill("")
    expect(page.locator("[data-strength]")).to_be_hidden()


def test_a_password_can_be_pasted(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("navigator.clipboard.writeText('correct horse battery staple')")
    field = page.get_by_label("New password", exact=True)
    field.focus()
    page.keyboard.press("Control+V")
    expect(field).to_have_value("correct horse battery staple")
