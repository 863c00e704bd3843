"""Invitees and the door can do everything if the browser runs no script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from ctevents.domain.roles import Role
from tests.support import door, stories
from tests.support.accessible_page import property_of, tree_with_focus_on_the_error
from tests.support.chromium import Screen, context_of
from tests.support.sites import Site

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(chrome: Browser, desk: Site) -> Iterator[Page]:
    """A phone whose browser runs no script."""
    with context_of(chrome, desk, None, Screen(390, 844), java_script_enabled=False) as context:
        yield context.new_page()


def test_no_script_runs_there(plain: Page) -> None:
    plain.set_content(
        "<p>before</p><script>document.querySelector('p').textContent = 'after'</script>"
    )
    expect(plain.locator("p")).to_have_text("before")


def test_an_invitee_accepts_changes_and_cancels(desk: Site, plain: Page) -> None:
    stories.published_event()
    invitation = stories.invited()
    plain.goto(f"{stories.path(stories.Purpose.INVITATION, invitation.link_nonce)}?lang=en")
    plain.get_by_role("button", name="Accept").click()
    hears_what_is_wrong(plain)
    plain.get_by_role("alert").get_by_role("link").click()
    plain.get_by_label("I have read the privacy notice").check()
    plain.get_by_role("button", name="Accept").click()
    expect(plain.get_by_role("img", name="The code of your badge")).to_be_visible()
    plain.get_by_text("View or change your details").click()
    plain.get_by_role("textbox", name="Position").fill("President of the court")
    plain.get_by_role("button", name="Save changes").click()
    expect(plain.get_by_role("status")).to_contain_text("saved")
    plain.get_by_text("If you cannot come").click()
    plain.get_by_role("button", name="Cancel my registration").click()
    expect(plain.get_by_text("This registration is cancelled")).to_be_visible()


def hears_what_is_wrong(page: Page) -> None:
    """A screen reader begins with the title, has the focus in the summary, and reads the error with
    the field."""
    expect(page).to_have_title(re.compile("^Error: Invitation"))
    tree = tree_with_focus_on_the_error(page)
    (field,) = (node for node in tree if property_of(node, "invalid") == "true")
    said = "Read the privacy notice and tick this box to register."
    assert (field["role"]["value"], field["description"]["value"]) == ("checkbox", said)


def test_the_door_scans_searches_and_registers(desk: Site, plain: Page) -> None:
    stories.published_event()
    registration = stories.registered(
        given_name="Lejla", family_name="Živković", email="lejla@police.example"
    )
    email = stories.account(Role.DOOR, "ba")
    desk.clock.now = datetime(2027, 3, 10, 8, 12, tzinfo=UTC)
    plain.goto("/door/ba/desk")
    plain.get_by_label("E-mail address").fill(email)
    plain.get_by_label("Password", exact=True).fill(stories.PASSWORD)
    plain.get_by_role("button", name="Sign in").click()

    verdict = plain.get_by_role("region", name="Verdict")
    code = plain.get_by_label("Scan a badge, or type a name")
    code.fill(door.code_of(registration.id))
    code.press("Enter")
    expect(verdict).to_contain_text("Lejla Živković")
    desk.clock.advance(minutes=1)
    code.fill("Živković")
    code.press("Enter")
    plain.get_by_role("button", name="Check in Lejla Živković").click()
    expect(verdict).to_contain_text("Already in")

    plain.get_by_role("link", name="Register a walk-in").click()
    plain.get_by_label("Given name").first.fill("Wanda")
    plain.get_by_label("Family name").first.fill("Novak")
    plain.get_by_label("Group").first.select_option(index=1)
    plain.get_by_label("Female").first.check()
    plain.get_by_role("button", name="Register and let in").click()
    expect(verdict).to_contain_text("Wanda Novak")
