"""The journey of an institution in Chromium, from mail to badge: its focal point on a laptop, the
door on the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from ctevents.clock import system_clock
from ctevents.domain.roles import Role
from ctevents.mail.inbox import InboxServer
from tests.browser.test_story import read_code, sign_in
from tests.conftest import Clock
from tests.support import stories
from tests.support.server import Processes

pytestmark = pytest.mark.browser
OFFICE = "Prosecutor's Office"


@pytest.fixture
def page(chrome: Browser) -> Iterator[Page]:
    """Yield a page on a phone; an error in its console fails the test, except refused forms."""
    with chrome.new_context(viewport={"width": 390, "height": 844}, locale="en-GB") as context:
        page = context.new_page()
        wrong: list[str] = []
        page.on(
            "console",
            lambda message: wrong.append(message.text) if message.type == "error" else None,
        )
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.set_default_timeout(60_000)
        yield page
    assert [text for text in wrong if "status of 4" not in text] == []


def test_three_are_named_one_is_replaced_and_the_new_badge_is_admitted(
    app: Flask, database_uri: str, tmp_path: Path, page: Page, clock: Clock
) -> None:
    clock.now = system_clock()
    office = stories.account(Role.OFFICE, "ba")
    stories.published_event()
    stories.invited_institution(name=OFFICE, seats=3)
    with (
        InboxServer(tmp_path / "inbox", 0) as inbox,
        Processes(database_uri, tmp_path, mail_port=inbox.port, demo=True) as server,
    ):
        open_letter(page, server.base_url, "focal", "Seats for your institution", "/nominations/")
        seats = page.url
        name(page, "Amra")
        name_the_rest_at_once(page)
        old = badge(page, server.base_url, "cveta")
        replace(page, seats)
        new = badge(page, server.base_url, "denis")
        sign_in(page, server.base_url, office)
        scan(page, server.base_url, old, "replaced")
        scan(page, server.base_url, new, "Denis Hodžić")


def open_letter(page: Page, base_url: str, to: str, subject: str, leads_to: str) -> None:
    """Open the letter and follow its personal link, in the language of the letter."""
    letter = page.get_by_role("link", name=subject)
    for _ in range(120):
        page.goto(f"{base_url}/demo/inbox?to={to}")
        if letter.count():
            break
        page.wait_for_timeout(500)
    letter.first.click()
    page.locator("pre").first.get_by_role("link", name=leads_to).first.click()


def fill(page: Page, given_name: str) -> None:
    """Fill in the first row, or the form of a nominee."""
    page.get_by_label("Given name").first.fill(given_name)
    page.get_by_label("Family name").first.fill("Hodžić")
    page.get_by_label("E-mail address").first.fill(f"{given_name.lower()}@prosecutors.example")
    page.get_by_label("Position").first.fill("Prosecutor")
    page.locator("#language").select_option("en", force=True)
    page.get_by_label("I have told").check()


def name(page: Page, given_name: str) -> None:
    fill(page, given_name)
    page.get_by_role("button", name="Save the names").click()
    expect(page.get_by_text(f"{given_name} Hodžić has been added")).to_be_visible()


def name_the_rest_at_once(page: Page) -> None:
    """Paste one line too many: nothing typed is lost."""
    page.get_by_text("Add several people at once").click()
    lines = page.get_by_label("People, one on each line")
    form = page.locator("form", has=lines)
    rest = [
        f"{name} Hodžić; {name.lower()}@prosecutors.example; Prosecutor"
        for name in ("Besim", "Cveta", "Edin")
    ]
    lines.fill("\n".join(rest))
    form.get_by_label("Language of letters").select_option("en")
    page.get_by_role("button", name="Check the names").click()
    page.get_by_label("I have told").check()
    page.get_by_role("button", name="Save the names").click()
    expect(page.get_by_text("Seat 4: No seat is free.")).to_be_visible()
    expect(page.locator("#free").get_by_label("Given name")).to_have_value("Edin")
    expect(page.get_by_text("You have named a person for each seat.")).to_be_visible()


def badge(page: Page, base_url: str, to: str) -> str:
    """Return the code on the page that the nominee's letter leads to."""
    open_letter(page, base_url, to, "Your registration is confirmed", "/registrations/")
    expect(page.get_by_text("You are registered.")).to_be_visible()
    return read_code(page)


def replace(page: Page, seats: str) -> None:
    page.goto(seats)
    page.get_by_role("link", name="Replace or cancel Cveta Hodžić").click()
    fill(page, "Denis")
    page.get_by_role("button", name="Replace and e-mail both").click()
    expect(page.locator(".nominees")).to_contain_text("Denis Hodžić")
    expect(page.locator(".nominees")).not_to_contain_text("Cveta")


def scan(page: Page, base_url: str, code: str, said: str) -> None:
    page.goto(f"{base_url}/door/ba/desk")
    expect(page.locator("input:focus")).to_be_visible()
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    expect(page.locator(".verdict")).to_contain_text(said)
