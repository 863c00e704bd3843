"""The door and the back office by keyboard only."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ctevents.domain.roles import Role
from tests.support import stories
from tests.support.keyboard import Keyboard
from tests.support.sites import Site

pytestmark = pytest.mark.browser

GUEST_LIST = Path(__file__).parents[1] / "support" / "guest-lists" / "xk.csv"


def sign_in(keyboard: Keyboard, path: str, email: str) -> None:
    keyboard.open(path)
    keyboard.fill("E-mail address", email)
    keyboard.fill("Password", stories.PASSWORD)
    keyboard.follow()


def test_a_door_person_searches_checks_in_and_lets_a_walk_in_enter(desk: Site, phone: Page) -> None:
    stories.published_event("ba")
    stories.registered(
        "ba", given_name="Lejla", family_name="Živković", email="lejla@police.example"
    )
    desk.clock.now = datetime(2027, 3, 10, 8, 12, tzinfo=UTC)
    keyboard = Keyboard(phone)
    sign_in(keyboard, "/door/ba/desk", stories.account(Role.DOOR, "ba"))

    # The field has the focus from the start.
    keyboard.page.keyboard.type("zivk")
    keyboard.follow()
    keyboard.go_to("Check in Lejla Živković", "submit")
    keyboard.follow("Space")
    verdict = phone.get_by_role("region", name="Verdict")
    expect(verdict).to_contain_text("Lejla Živković")
    keyboard.arrive(from_top=True)
    keyboard.go_to("Undo")
    keyboard.follow()
    expect(verdict).to_contain_text("Undone")

    keyboard.arrive(from_top=True)
    keyboard.go_to("Register a walk-in")
    keyboard.follow()
    walk_in(keyboard)
    expect(verdict).to_contain_text("Wanda Novak")
    assert keyboard.trouble == []


def walk_in(keyboard: Keyboard) -> None:
    keyboard.page.keyboard.type("Wanda")
    keyboard.fill("Family name", "Novak")
    keyboard.go_to("Group", "select-one")
    keyboard.press("ArrowDown")
    keyboard.go_to("Female", "radio")
    keyboard.press("Space")
    keyboard.go_to("Register and let in")
    keyboard.follow()


def test_an_organiser_plans_imports_and_invites(desk: Site, phone: Page) -> None:
    stories.published_event("xk", contact_phone="")
    keyboard = Keyboard(phone)
    sign_in(keyboard, "/account/sign-in", stories.account(Role.ORGANISER))
    keyboard.go_to("Pristina")
    keyboard.follow()
    edit_the_plan(keyboard)
    import_a_list(keyboard)

    follow_menu(keyboard, "Letters")  # leads to the first of its pages
    keyboard.go_to("Send 41")
    keyboard.follow()
    expect(phone.get_by_role("status")).to_contain_text("41")
    assert keyboard.trouble == []


def follow_menu(keyboard: Keyboard, name: str) -> None:
    """Open the event's menu, which is one row on a phone, and follow a link in it."""
    keyboard.go_to("Pristina ·")
    keyboard.press("Enter")
    keyboard.go_to(name, "a")
    keyboard.follow()


def edit_the_plan(keyboard: Keyboard) -> None:
    follow_menu(keyboard, "Plan")
    keyboard.fill("Phone", "+381 38 000 000")
    keyboard.go_to("Save the plan")
    keyboard.follow()
    expect(keyboard.page.get_by_role("status")).to_contain_text("saved")


def import_a_list(keyboard: Keyboard) -> None:
    page = keyboard.page
    follow_menu(keyboard, "Guests")
    keyboard.go_to("Import a list")
    keyboard.follow()
    keyboard.go_to("File", "file")
    with page.expect_file_chooser() as chooser:
        keyboard.press("Enter")
    chooser.value.set_files(GUEST_LIST)
    keyboard.go_to("Upload and preview")
    keyboard.follow()
    keyboard.go_to("Import 43 rows")
    keyboard.follow()
    expect(page.get_by_role("status").filter(has_text="Imported")).to_be_visible()
