"""Features of a phone that the door uses: battery, torch, vibration, a screen that stays on, the
home screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.door.conftest import PHONE, Door, Venue
from tests.support.chromium import context_of

pytestmark = pytest.mark.browser

PHONE_OF_TODAY = """
  window.battery = Object.assign(new EventTarget(), { level: 0.15, charging: false });
  navigator.getBattery = async () => battery;
  window.locks = 0;
  const request = async () => ((window.locks += 1), (window.lock = Object.assign(new EventTarget(), { release() {} })));
  Object.defineProperty(navigator, "wakeLock", { value: { request } });
  window.shakes = [];
  navigator.vibrate = (pattern) => shakes.push(pattern);
"""
"""Features that headless browsers lack."""
CAMERA_WITH_TORCH = """
  window.lit = [];
  window.tones = 0;
  MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true });
  MediaStreamTrack.prototype.applyConstraints = async ({ advanced }) => void lit.push(advanced[0].torch);
  const createOscillator = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function () { return (tones += 1), createOscillator.call(this); };
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement("canvas");
    const picture = canvas.getContext("2d");
    setInterval(() => picture.fillRect(0, 0, 100, 100), 50); // a video begins with its first picture
    return canvas.captureStream();
  };
"""
CHARGE = "() => (Object.assign(battery, { level: 1, charging: true }), battery.dispatchEvent(new Event('levelchange')))"
COME_BACK = "() => (lock.dispatchEvent(new Event('release')), document.dispatchEvent(new Event('visibilitychange')))"
OFFER = """() => {
  const offer = new Event("beforeinstallprompt", { cancelable: true });
  dispatchEvent(Object.assign(offer, { prompt: async () => (window.asked = true) }));
}"""
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"


def test_a_phone_through_the_day(chrome: Browser, venue: Venue) -> None:
    with context_of(chrome, venue.site, None, PHONE, service_workers="block") as context:
        context.add_init_script(PHONE_OF_TODAY)
        door = Door(context, venue, venue.device())
        door.open()
        page = door.page
        expect(page.locator(".now")).to_contain_text("Battery 15%: charge this device")
        expect(page.locator(".now")).to_contain_text("Device 1")
        page.evaluate(CHARGE)
        expect(page.locator(".now")).not_to_contain_text("Battery")

        # The screen stays on, also after the phone was put away.
        assert page.evaluate("locks") == 1
        page.evaluate(COME_BACK)
        assert page.evaluate("locks") == 2

        # The choice is remembered.
        page.get_by_role("link", name="Settings").click()
        page.get_by_label("A vibration with each verdict").uncheck()
        page.reload()
        expect(page.get_by_label("A vibration with each verdict")).not_to_be_checked()
        page.get_by_role("link", name="Back to the door").click()
        assert door.scan("A" * 112) == ["refused"]
        assert page.evaluate("shakes") == []

        page.evaluate(OFFER)
        page.get_by_role("link", name="Settings").click()
        page.get_by_role("button", name="Add to the home screen").click()
        assert page.evaluate("asked") is True
        expect(page.get_by_role("button", name="Add to the home screen")).to_be_hidden()
        assert door.wrong == []


def test_an_iphone_is_told_the_way_to_its_home_screen(chrome: Browser, venue: Venue) -> None:
    """The page says it before pairing: an app on the home screen has data of its own."""
    with context_of(
        chrome, venue.site, None, PHONE, service_workers="block", user_agent=IPHONE
    ) as context:
        page = context.new_page()
        page.goto(f"{venue.site.base_url}/door/ba")
        expect(page.get_by_text("Choose “Add to Home Screen”.")).to_be_visible()


@contextmanager
def door_with_camera(chrome: Browser, venue: Venue, changed: str) -> Iterator[Door]:
    """Open the door on a phone whose camera has a torch. ``changed``: a script that makes the phone
    different."""
    with context_of(
        chrome, venue.site, None, PHONE, service_workers="block", permissions=["camera"]
    ) as context:
        context.add_init_script(CAMERA_WITH_TORCH)
        context.add_init_script(changed)
        door = Door(context, venue, venue.device())
        door.open()
        yield door


def test_torch_sound_and_vibration_are_remembered(chrome: Browser, venue: Venue) -> None:
    with door_with_camera(chrome, venue, PHONE_OF_TODAY) as door:
        page = door.page
        light = page.get_by_role("button", name="Light")
        page.get_by_role("button", name="Start the camera").click()
        expect(light).to_have_attribute("aria-pressed", "false")
        light.click()
        expect(light).to_have_attribute("aria-pressed", "true")
        assert door.scan("A" * 112) == ["refused"]
        assert page.evaluate("[lit, shakes.length, tones > 0]") == [[True], 1, True]
        page.get_by_role("link", name="Settings").click()
        page.get_by_label("A sound with each verdict").uncheck()
        page.get_by_label("A vibration with each verdict").uncheck()

        # The camera starts by itself, with its light; a verdict is silent, also after a touch,
        # without which none sounds.
        page.goto(door.address)
        page.reload()
        expect(light).to_have_attribute("aria-pressed", "true")
        page.locator(".now").click()
        assert door.scan("A" * 112) == ["refused"]
        assert page.evaluate("[lit, shakes.length, tones]") == [[True], 0, 0]
        light.click()
        expect(light).to_have_attribute("aria-pressed", "false")
        page.reload()
        expect(light).to_have_attribute("aria-pressed", "false")
        assert page.evaluate("lit") == []
        assert door.wrong == []


def test_a_torch_that_fails_is_not_said_to_be_on(chrome: Browser, venue: Venue) -> None:
    changed = (
        "MediaStreamTrack.prototype.applyConstraints = () => Promise.reject(window.failed = 1)"
    )
    with door_with_camera(chrome, venue, changed) as door:
        light = door.page.get_by_role("button", name="Light")
        door.page.get_by_role("button", name="Start the camera").click()
        light.click()
        door.page.wait_for_function("window.failed")
        expect(light).to_have_attribute("aria-pressed", "false")
        assert door.wrong == []


def test_a_camera_without_torch_has_no_button_for_it(chrome: Browser, venue: Venue) -> None:
    changed = "MediaStreamTrack.prototype.getCapabilities = () => ({})"
    with door_with_camera(chrome, venue, changed) as door:
        door.page.get_by_role("button", name="Start the camera").click()
        expect(door.page.get_by_role("button", name="Pause the camera")).to_be_visible()
        expect(door.page.get_by_role("button", name="Light")).to_have_count(0)
