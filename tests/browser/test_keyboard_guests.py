"""An invitee and a focal point use only the keyboard, on a phone's screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ctevents.db.handle import db
from tests.support import stories
from tests.support.keyboard import Keyboard
from tests.support.sites import Site

pytestmark = pytest.mark.browser


def invitation_path(**changes: object) -> str:
    stories.published_event()
    invitation = stories.invited(**changes)
    return f"{stories.path(stories.Purpose.INVITATION, invitation.link_nonce)}?lang=en"


def test_an_invitee_accepts_changes_and_cancels(desk: Site, phone: Page) -> None:
    keyboard = Keyboard(phone)
    keyboard.open(invitation_path())
    keyboard.go_to("We have: Amra Kovačević, Sud BiH, Judge – change")
    keyboard.press("Enter")
    keyboard.fill("Position", "Judge of the high court")
    keyboard.go_to("Your needs and permissions")
    keyboard.press("Enter")
    keyboard.go_to("I need interpretation", "checkbox")
    keyboard.press("Space")
    keyboard.go_to("Accept")
    keyboard.follow()

    say_what_is_missing(keyboard, phone)
    keyboard.press("Space")
    keyboard.go_to("Accept")
    keyboard.follow()
    expect(phone.get_by_text("You are registered.")).to_be_visible()

    keyboard.go_to("View or change")
    keyboard.press("Enter")
    keyboard.fill("Position", "President of the high court")
    keyboard.go_to("Save changes")
    keyboard.follow("Space")
    expect(phone.get_by_role("status").filter(has_text="saved")).to_be_visible()

    keyboard.go_to("If you cannot come")
    keyboard.press("Space")
    keyboard.go_to("Cancel my registration")
    keyboard.follow()
    expect(phone.get_by_text("This registration is cancelled")).to_be_visible()
    assert keyboard.trouble == []
    db.session.rollback()
    [registration] = db.session.query(stories.Registration)
    assert registration.person.position == "President of the high court"
    assert registration.needs_interpretation


def say_what_is_missing(keyboard: Keyboard, page: Page) -> None:
    """The privacy notice was not ticked: the summary says so and leads there, and what was typed is
    still there."""
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Read the privacy notice and tick this box")
    expect(
        page.get_by_text("We have: Amra Kovačević, Sud BiH, Judge of the high court – change")
    ).to_be_visible()
    keyboard.go_to("Read the privacy notice and tick")
    keyboard.press("Enter")
    stop = keyboard.stop()
    assert stop is not None
    assert (stop.kind, stop.name) == ("checkbox", "I have read the privacy notice")


def test_a_focal_point_reads_what_to_do(desk: Site, phone: Page) -> None:
    stories.published_event()
    offer = stories.institution_guest()
    with stories.transaction(by="shell") as tx:
        stories.send_invitations(tx, stories.event())
    keyboard = Keyboard(phone)
    keyboard.open(f"{stories.path(stories.Purpose.NOMINATION, offer.link_nonce)}?lang=en")
    keyboard.walk()
    expect(phone.get_by_text("3 seats are offered to your institution.")).to_be_visible()
    assert keyboard.trouble == []


def test_the_skip_link_leads_past_the_header(desk: Site, phone: Page) -> None:
    keyboard = Keyboard(phone)
    keyboard.open(invitation_path())
    keyboard.arrive(from_top=True)
    keyboard.go_to("Skip to the content")
    keyboard.press("Enter")
    stop = keyboard.tab()
    assert stop is not None
    assert phone.evaluate("document.activeElement.closest('main') !== null"), stop
    assert keyboard.trouble == []
