"""The network is away, and nothing is lost: fifty badges before the camera, the page loaded again,
the browser closed and killed, the network back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from ctevents.domain.entry import Means
from tests.browser.door.conftest import Door, Venue
from tests.support.badge_video import badge_video
from tests.support.chromium import kill_browser, own_browser
from tests.support.door import code_of, crowd, entries, recorded

pytestmark = pytest.mark.browser

NOTE_VERDICTS = """() => {
  window.noted = [];
  const verdict = document.getElementById("verdict");
  const note = () => noted.push([verdict.querySelector(".person")?.textContent, verdict.className, Date.now()]);
  new MutationObserver(note).observe(verdict, { attributeFilter: ["data-scan"] });
}"""
"""A record of the screen with times, independent of the device's own record."""


def test_fifty_badges_before_the_camera(chrome: Browser, venue: Venue, tmp_path: Path) -> None:
    registrations = crowd(venue.event_id, 51)
    camera = badge_video(tmp_path / "badges.mjpeg", [code_of(each) for each in registrations[:50]])
    device, profile = venue.device(), tmp_path / "profile"
    settings = {"viewport": {"width": 390, "height": 844}}

    with own_browser(chrome, profile, *camera, **settings) as context:
        door = Door(context, venue, device)
        door.open()
        door.wait_until_kept()
        venue.server.stop()
        door.open_again()
        seen = scan_all_before_the_camera(door)
        door.open_again()
        door.expect_in(50)
        door.expect_waiting(len(seen))
        assert door.wrong == []

    with own_browser(chrome, profile, **settings) as context:
        door = Door(context, venue, device)
        door.open_again()
        door.search.fill("number 50")
        door.page.get_by_role("button", name="Check in Guest Number 50").click()
        expect(door.verdict).to_have_class("verdict admitted")
        kill_browser(profile)

    with own_browser(chrome, profile, **settings) as context:
        door = Door(context, venue, device)
        door.open_again()
        door.expect_in(51)
        door.expect_waiting(len(seen) + 1)
        venue.set_clock()
        venue.server.start()
        door.page.evaluate("dispatchEvent(new Event('online'))")
        door.expect_waiting(0)
        assert door.wrong == []

    assert all(entries()[each] for each in registrations)
    assert_as_seen(seen)


def scan_all_before_the_camera(door: Door) -> list[Any]:
    door.page.evaluate(NOTE_VERDICTS)
    door.page.get_by_role("button", name="Start the camera").click()
    door.expect_in(50)
    door.page.get_by_role("button", name="Pause the camera").click()
    seen: list[Any] = door.page.evaluate("noted")
    return seen


def assert_as_seen(seen: list[Any]) -> None:
    """Each scan of the camera once, at the time at which it was seen."""
    scans = [scan for scan in recorded() if scan.means is Means.SCAN]
    assert len(scans) == len(seen)
    for scan, (_name, _kind, shown_at) in zip(scans, seen, strict=True):
        late = datetime.fromtimestamp(shown_at / 1000, UTC) - scan.at
        assert timedelta(0) <= late < timedelta(seconds=2)
    assert sorted(name for name, kind, _at in seen if "admitted" in kind) == sorted(
        f"Guest Number {n}" for n in range(50)
    )
