"""The screens of the door's app are accessible: WCAG 2.2 AA, only the keyboard, at 320 pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.door.conftest import Door, Venue
from tests.support import door, stories
from tests.support.keyboard import Keyboard
from tests.support.looking import findings

pytestmark = pytest.mark.browser


def screens(phone: Door, code: str) -> Iterator[str]:
    """Go from screen to screen; yield the name of each."""
    page = phone.page
    page.get_by_text("By group").click()
    yield "ready"
    phone.search.fill("num")
    expect(page.locator("ul.found li")).to_have_count(2)
    yield "found"
    phone.scan(code)
    yield "admitted"
    phone.scan(code)
    yield "repeat"
    phone.scan("A" * 112)
    yield "refused"
    page.get_by_role("link", name="Register a walk-in").click()
    page.get_by_role("button", name="Register and let in").click()
    page.get_by_label("Given name").fill("Guest")
    page.get_by_label("Family name").fill("Number 0")
    expect(page.get_by_text("The person may already be on the list:")).to_be_visible()
    yield "walk-in"
    phone.register()
    expect(page.get_by_role("img", name="QR code of the badge")).to_be_visible()
    yield "badge"
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("button", name="Start a rehearsal").click()
    page.get_by_role("button", name="Stop using this device").click()
    yield "settings"
    page.get_by_role("button", name="Yes, remove the names").click()
    expect(page.get_by_role("heading", name="Open the door on this device")).to_be_visible()
    yield "start"


def test_each_screen_is_for_everybody(venue: Venue, open_door: Callable[[], Door]) -> None:
    code, _other = (door.code_of(each) for each in door.crowd(venue.event_id, 2))
    phone = open_door()
    found = [f"{screen} {finding}" for screen in screens(phone, code) for finding in findings(phone.page)]
    assert found == [], "\n" + "\n".join(found)


def test_a_guest_and_a_walk_in_by_keyboard(venue: Venue, open_door: Callable[[], Door]) -> None:
    stories.registered("ba", given_name="Lejla", family_name="Živković", email="lejla@police.example")
    phone = open_door()
    keyboard, page = Keyboard(phone.page), phone.page

    # The field has the focus from the start, and again after each guest.
    page.keyboard.type("zivk")
    expect(page.locator("ul.found li")).to_have_count(1)
    keyboard.press("Enter")
    expect(page.get_by_role("button", name="Check in Lejla Živković")).to_be_focused()
    keyboard.press("Enter")
    expect(phone.verdict).to_contain_text("Let in")
    expect(phone.search).to_be_focused()
    phone.expect_waiting(0)

    keyboard.walk()
    keyboard.arrive(from_top=True)
    keyboard.go_to("Register a walk-in")
    keyboard.press("Enter")
    expect(page.get_by_label("Given name")).to_be_focused()
    page.keyboard.type("Wanda")
    keyboard.fill("Family name", "Novak")
    keyboard.go_to("Group", "select-one")
    keyboard.press("ArrowDown")
    keyboard.go_to("Female", "radio")
    keyboard.press("Space")
    keyboard.go_to("The person knows", "checkbox")
    keyboard.press("Space")
    keyboard.press("Enter")
    expect(phone.verdict).to_contain_text("Wanda Novak")

    keyboard.arrive(from_top=True)
    keyboard.go_to("Settings")
    keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Settings", exact=True)).to_be_focused()
    keyboard.walk()
    assert keyboard.trouble == []
