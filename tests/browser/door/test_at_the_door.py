"""The door person's other actions: undo, turn a different person away, rehearse, let in above
capacity; and what the office sees afterwards."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, Route, expect

from ctevents.clock import system_clock
from ctevents.db.handle import transaction
from ctevents.domain.entry import Flag
from ctevents.models import Event
from ctevents.services.common import audit
from tests.browser.door.conftest import Door, Venue
from tests.support import door

pytestmark = pytest.mark.browser


def test_undo_and_somebody_else(venue: Venue, open_door: Callable[[], Door]) -> None:
    (guest,) = door.crowd(venue.event_id, 1)
    code = door.code_of(guest)
    phone = open_door()
    page = phone.page
    held: list[Route] = []
    for end in ("check-ins", "undo"):
        page.route(f"**/{end}", lambda route: held.append(route))
    phone.scan(code)
    page.get_by_role("button", name="Undo").click()
    expect(phone.verdict).to_contain_text("Undone")
    phone.expect_waiting(2)
    # The server still tells of the entry when the guest comes again.
    release(page, held, "check-ins")
    phone.expect_waiting(1)
    phone.expect_in(0)
    assert phone.scan(code) == ["admitted"]
    release(page, held, "undo")
    phone.expect_waiting(0)
    phone.expect_in(1)

    assert phone.scan(code) == ["repeat"]
    page.get_by_role("button", name="This is somebody else").click()
    expect(phone.verdict).to_contain_text("This badge was used already")
    phone.expect_waiting(0)
    assert [scan.flags for scan in door.recorded()] == [[], [], [], [Flag.OTHER_PERSON]]
    page.get_by_role("button", name="Undo").click()
    expect(phone.verdict).to_contain_text("The person is still in")
    phone.expect_waiting(0)
    assert [scan.undone_at is None for scan in door.recorded()] == [False, True, True, False]


def release(page: Page, held: list[Route], end: str) -> None:
    """Send held requests to the server, and let later ones pass."""
    for route in [each for each in held if each.request.url.endswith(end)]:
        route.continue_()
    page.unroute(f"**/{end}")


def test_two_badges_in_quick_succession(venue: Venue, open_door: Callable[[], Door]) -> None:
    """The verdict on the first stays on the screen, with a pause between the verdict and the
    name."""
    guests = door.crowd(venue.event_id, 2)
    phone = open_door()
    assert phone.scan(*map(door.code_of, guests)) == ["admitted", "admitted"]
    before = phone.page.locator(".verdict .before")
    expect(before).to_have_text(re.compile(r"^Just before: ✓ Let in, \w+ .*"))
    expect(before.locator("[aria-hidden]")).to_have_text("✓")


def test_a_rehearsal_touches_nothing(venue: Venue, open_door: Callable[[], Door]) -> None:
    (guest,) = door.crowd(venue.event_id, 1)
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, venue.event_id)
        event.starts_at, event.ends_at = (system_clock() + timedelta(days=days) for days in (2, 3))
    phone = open_door()
    page = phone.page
    expect(page.get_by_text("to practise, start a rehearsal")).to_be_visible()  # on the days before
    page.get_by_role("button", name="Start a rehearsal").click()
    expect(page.get_by_text("Rehearsal: nothing counts")).to_be_visible()
    expect(page.get_by_text("to practise, start a rehearsal")).to_be_hidden()
    assert phone.scan(door.code_of(guest), door.code_of(guest)) == ["admitted", "repeat"]
    phone.expect_in(1)

    page.get_by_role("link", name="Settings").click()
    page.get_by_role("button", name="End the rehearsal").click()
    page.get_by_role("button", name="Update now").click()
    page.get_by_role("link", name="Back to the door").click()
    phone.expect_in(0)
    expect(page.get_by_text("Rehearsal: nothing counts")).to_be_hidden()
    assert door.recorded() == []


def test_above_capacity_after_a_second_tap(venue: Venue, open_door: Callable[[], Door]) -> None:
    door.crowd(venue.event_id, 1)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, venue.event_id).capacity = 1
    phone = open_door()
    page = phone.page
    page.get_by_role("link", name="Register a walk-in").click()
    expect(page.get_by_text("The event is full: all seats are taken.")).to_be_visible()
    page.get_by_role("textbox", name="Given name").fill("Wanda")
    page.get_by_label("Title").fill("Dr")
    page.get_by_text("Badge by e-mail").click()
    page.get_by_label("E-mail address").fill("wanda")
    phone.register()
    expect(page.locator("#email-error")).to_have_text(
        "Enter an e-mail address such as name@example.org."
    )
    page.get_by_label("E-mail address").fill("wanda@radio.example")
    page.get_by_role("button", name="Register and let in").click()
    page.get_by_role("button", name="The event is full: let in anyway").click()
    expect(phone.verdict).to_contain_text("Wanda Somebody else")
    expect(phone.verdict).to_contain_text("Above the capacity of the event.")


def test_the_office_says_more(venue: Venue, open_door: Callable[[], Door]) -> None:
    """A person was let in offline though their seat had been cancelled: the verdict on the screen
    then changes."""
    (guest,) = door.crowd(venue.event_id, 1)
    code = door.code_of(guest)
    phone = open_door()
    phone.context.set_offline(True)
    venue.set_clock()
    door.cancelled(guest)
    assert phone.scan(code) == ["admitted"]
    phone.go_online()
    expect(phone.verdict).to_contain_text("Let in offline after the registration was cancelled")
