"""The end of the day: a device compares with the server, and is wiped; the office sees which device
still holds scans."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from ctevents.clock import system_clock
from ctevents.db.handle import db, transaction
from ctevents.domain.door.devices import DeviceState
from ctevents.models import CheckIn
from ctevents.services.common import audit
from ctevents.services.door.devices import door_devices
from tests.browser.door.conftest import Door, Venue
from tests.browser.door.test_sent_later import until
from tests.support import door

pytestmark = pytest.mark.browser


def known_to_the_office(venue: Venue) -> tuple[DeviceState, int, int]:
    db.session.rollback()
    (device,) = door_devices(db.session(), venue.event_id, now=system_clock())
    return device.state, device.scans, device.unsent


def test_a_device_is_wiped_when_the_server_has_everything(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    first, second, third = (door.code_of(each) for each in door.crowd(venue.event_id, 3))
    phone = open_door()
    page = phone.page
    assert phone.scan(first, "A" * 112) == ["admitted", "refused"]
    phone.expect_waiting(0)
    phone.context.set_offline(True)
    phone.scan(second)
    page.get_by_role("link", name="End of the day").click()
    expect(page.get_by_text("Not sent yet: 1. Keep this page open, with internet")).to_be_visible()

    phone.go_online()
    page.get_by_role("button", name="Check again").click()
    expect(page.get_by_text("Scans: 3 on this device, 3 at the server.")).to_be_visible()
    expect(page.get_by_text("All sent. You can close this device.")).to_be_visible()
    assert known_to_the_office(venue) == (DeviceState.SENT, 3, 0)

    # The server was restored from a backup: what it has lost comes back, but for the code of
    # others, whose text is not kept.
    page.get_by_role("link", name="Back to the door").click()
    phone.search.wait_for()
    assert phone.scan(first) == ["repeat"]
    phone.expect_waiting(0)
    with transaction(by=audit.SHELL) as tx:
        _first, foreign, _second, repeat = tx.query(CheckIn).order_by(CheckIn.at)
        for lost in (foreign, repeat):
            tx.delete(lost)
    page.get_by_role("link", name="End of the day").click()
    expect(page.get_by_text("Scans: 4 on this device, 3 at the server.")).to_be_visible()
    expect(page.get_by_text("Missing at the server: 1.")).to_be_visible()

    phone.context.set_offline(True)
    page.get_by_role("link", name="Back to the door").click()
    phone.search.wait_for()
    phone.scan(third)
    page.get_by_role("link", name="End of the day").click()
    page.get_by_role("button", name="Wipe this device").click()
    expect(
        page.get_by_text("Not sent yet: 1. They stay on this device until they are sent.")
    ).to_be_visible()
    page.get_by_role("button", name="Yes, remove the names").click()
    expect(page.get_by_role("heading", name="Open the door on this device")).to_be_visible()
    phone.go_online()
    expect(page.get_by_text("This device is wiped.")).to_be_visible()
    until(lambda: known_to_the_office(venue) == (DeviceState.WIPED, 4, 0))
