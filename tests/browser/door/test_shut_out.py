"""Revoked badges and devices are refused, even if the door cannot ask the server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from ctevents.db.handle import db, transaction
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.seating.badges import replace_badge
from tests.browser.door.conftest import Door, Venue
from tests.support import door

pytestmark = pytest.mark.browser

WALK_IN = (Path(__file__).parent / "walk_in_all.js").read_text("utf-8")
GUESTS_ON_DEVICE = """() => new Promise((resolve) => {
  indexedDB.open("ctevents-door-ba").onsuccess = ({ target }) => {
    const all = target.result.transaction("attendees").objectStore("attendees").getAll();
    all.onsuccess = () => (target.result.close(), resolve(all.result.length));
  };
})"""


def replaced(registration_id: int) -> None:
    with transaction(by=audit.SHELL) as tx:
        replace_badge(tx, tx.get_one(Registration, registration_id))


def test_a_lost_and_a_cancelled_badge_are_refused_without_a_network(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    lost, cancelled = door.crowd(venue.event_id, 2)
    lost_code, cancelled_code = door.code_of(lost), door.code_of(cancelled)
    venue.set_clock()
    replaced(lost)
    door.cancelled(cancelled)
    phone = open_door()
    phone.context.set_offline(True)

    assert phone.scan(lost_code, cancelled_code) == ["refused", "refused"]
    expect(phone.verdict).to_contain_text("This badge is no longer valid.")
    assert phone.scan(door.code_of(lost)) == ["admitted"]
    expect(phone.verdict).to_contain_text("Guest Number 0")


def test_a_device_that_is_shut_out_forgets_the_guests_and_keeps_what_it_has_not_sent(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    here, later = door.crowd(venue.event_id, 2)
    phone = open_door()
    page = phone.page
    phone.context.set_offline(True)
    assert phone.scan(door.code_of(here)) == ["admitted"]
    page.evaluate(WALK_IN, [["Wanda", "Novak"]])
    phone.expect_waiting(2)
    phone.device.revoke()

    phone.go_online()
    expect(page.get_by_role("heading", name="Open the door on this device")).to_be_visible()
    expect(page.get_by_text("The names of the guests were removed")).to_be_visible()
    # the scan is held for staff, a walk-in is not
    expect(page.get_by_text("Not sent yet: 1.")).to_be_visible()
    assert page.evaluate(GUESTS_ON_DEVICE) == 0
    assert (door.entries()[here], len(door.recorded())) == (None, 1)

    phone.device = venue.device()
    phone.open()
    phone.expect_waiting(0)
    db.session.rollback()
    assert [(scan.is_held, scan.undone_at) for scan in door.recorded()] == [
        (True, None),
        (False, None),
    ]
    assert phone.scan(door.code_of(later)) == ["admitted"]
