"""The main story in Chromium, against a real server, a real worker and the local inbox."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from flask import Flask
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from ctevents.clock import system_clock
from ctevents.domain.roles import Role
from ctevents.mail.inbox import InboxServer
from tests.conftest import Clock
from tests.support import stories
from tests.support.server import Processes

GUEST_LIST = Path(__file__).parents[1] / "support" / "guest-lists" / "xk.csv"

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chrome: Browser) -> Iterator[Page]:
    """Yield a page on a phone; an error in its console fails the test."""
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
    assert wrong == []


def sign_in(page: Page, base_url: str, email: str) -> None:
    page.goto(f"{base_url}/account/sign-in")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(stories.PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def test_from_the_guest_list_to_the_matrix(
    app: Flask, clock: Clock, database_uri: str, tmp_path: Path, page: Page
) -> None:
    clock.now = system_clock()
    organiser = stories.account(Role.ORGANISER)
    with (
        InboxServer(tmp_path / "inbox", 0) as inbox,
        Processes(database_uri, tmp_path, mail_port=inbox.port, demo=True) as server,
    ):
        sign_in(page, server.base_url, organiser)
        plan_and_publish(page, server.base_url)
        import_and_invite(page, server.base_url)
        code = accept(page, server.base_url)
        check_in(page, server.base_url, code)
        page.goto(f"{server.base_url}/staff/events/xk/attendance")
        expect(page.get_by_role("row", name="IOM").first).to_contain_text("1")


def plan_and_publish(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/staff/events/xk/edit")
    page.get_by_label("Title, English").fill("Launch of the final report")
    page.get_by_label("Venue, English").fill("Hotel Europe")
    page.get_by_label("Start", exact=True).fill("2027-03-10T10:00")
    page.get_by_label("End", exact=True).fill("2027-03-10T13:00")
    page.get_by_label("Capacity", exact=True).fill("60")
    page.get_by_role("button", name="Save").click()
    page.goto(f"{base_url}/staff/events/xk")
    page.get_by_role("button", name="Publish the event").click()


def import_and_invite(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/staff/events/xk/guests/import")
    page.get_by_label("File").set_input_files(GUEST_LIST)
    page.get_by_role("button", name="Upload and preview").click()
    page.get_by_role("button", name="Import 43 rows").click()
    page.goto(f"{base_url}/staff/events/xk/invitations")
    page.get_by_role("button", name="Send 41 by e-mail and mark 2 as invited by letter").click()


def accept(page: Page, base_url: str) -> str:
    """Open the letter in the inbox and accept; return the text of the badge's code."""
    letter = page.get_by_role("link", name="Invitation: Launch of the final report, Pristina")
    for _ in range(120):
        page.goto(f"{base_url}/demo/inbox?to=james.oneill8")
        if letter.count():
            break
        page.wait_for_timeout(500)
    letter.click()
    page.locator("pre").first.get_by_role("link").first.click()
    expect(page.get_by_label("Given name").first).to_have_value("James")
    page.get_by_label("I have read the privacy notice").check()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("You are registered.")).to_be_visible()
    return read_code(page)


def read_code(page: Page) -> str:
    """Read the code from the phone's screen, like a scanner."""
    picture = page.get_by_role("img", name="The code of your badge").screenshot()
    found = zxingcpp.read_barcodes(Image.open(BytesIO(picture)))
    assert len(found) == 1
    return str(found[0].text)


def check_in(page: Page, base_url: str, code: str) -> None:
    page.goto(f"{base_url}/door/xk/desk")
    # A scanner types into the focused field; the page sets the focus shortly after loading.
    expect(page.locator("input:focus")).to_be_visible()
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("James O'Neill")
