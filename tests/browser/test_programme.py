"""The programme's form rearranges its rows without leaving the page, and keeps the focus."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ctevents.domain.roles import Role
from tests.support import stories
from tests.support.sites import Site

pytestmark = pytest.mark.browser


def test_rows_are_typed_moved_by_keyboard_and_saved(desk: Site, phone: Page) -> None:
    stories.planned_event("al")
    email = stories.account(Role.ORGANISER)
    phone.goto("/staff/events/al/programme")
    phone.get_by_label("E-mail address").fill(email)
    phone.get_by_label("Password", exact=True).fill(stories.PASSWORD)
    phone.get_by_role("button", name="Sign in").click()
    phone.get_by_text("Type or paste many items at once").click()
    phone.get_by_label("Lines of the programme").fill(
        "10:00\tOpening\tHapja\n10:30\tFindings\n11:30–12:00\tCoffee"
    )
    phone.get_by_role("button", name="Add these lines").click()
    expect(phone.get_by_role("status")).to_contain_text("3 items were added below")
    phone.wait_for_load_state()  # only then do the buttons work in the page; before, they send it
    phone.evaluate("window.isSamePage = true")
    phone.locator("#title_en-3").fill("Coffee break")
    phone.locator("#up-3").focus()
    phone.keyboard.press("Enter")
    expect(phone.locator("#up-2")).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.locator("#down-1")).to_be_focused()
    expect(phone.locator("#title_en-1")).to_have_value("Coffee break")
    expect(phone.locator("#start-2")).to_have_value("10:30")
    phone.locator("#remove-2").click()
    expect(phone.locator("#restore-2")).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.locator("#title_sq-2")).to_have_value("Hapja")
    phone.get_by_label("Minutes").fill("later")
    phone.get_by_role("button", name="Move them").click()
    expect(phone.get_by_role("alert")).to_be_focused()
    assert phone.evaluate("window.isSamePage")
    phone.get_by_role("button", name="Save the programme").first.click()
    expect(phone.get_by_role("status").first).to_contain_text("The programme is saved.")
    assert [item.title() for item in stories.event("al").programme] == [
        "Coffee break",
        "Opening",
        "Findings",
    ]
