"""A site whose server can be stopped, and devices that are opened at its door."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from ctevents.clock import system_clock
from tests.conftest import Databases
from tests.support import stories
from tests.support.chromium import Screen, context_of, whole_chromium
from tests.support.door import Device
from tests.support.serving import Server
from tests.support.sites import Site, site_that_stops

KEPT_VERSIONS = "caches.keys().then((names) => names.filter((name) => name.startsWith('door-')))"
"""The versions of the app that the device keeps. Another cache has the language that was last
shown."""

PHONE = Screen(390, 844)
SCAN_ALL = (Path(__file__).parent / "scan_all.js").read_text("utf-8")


@pytest.fixture(scope="session")
def whole_chrome(chrome: Browser) -> Iterator[Browser]:
    with whole_chromium(chrome) as browser:
        yield browser


class Hall:
    """An event that begins now. The site's clock is also the browsers' clock."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.registered_at = system_clock() - timedelta(days=1)
        site.clock.now = self.registered_at
        begins = {
            "starts_at": system_clock(),
            "ends_at": system_clock() + timedelta(hours=3),
            "capacity": 300,
        }
        self.event_id = stories.published_event("ba", **begins).id

    def set_clock(self) -> None:
        self.site.clock.now = system_clock()

    def device(self) -> Device:
        return Device(self.site.app, "ba")


class Venue(Hall):
    """The event with a server that can be stopped."""

    def __init__(self, site: Site, server: Server) -> None:
        super().__init__(site)
        self.server = server


@pytest.fixture
def venue(databases: Databases, tmp_path: Path) -> Iterator[Venue]:
    uri = databases.copy()
    with site_that_stops(tmp_path, uri) as (site, server):
        yield Venue(site, server)
    databases.drop(uri)


class Door:
    """The app on one device."""

    def __init__(self, context: BrowserContext, venue: Hall, device: Device) -> None:
        self.context, self.venue, self.device = context, venue, device
        self.page: Page = context.pages[0] if context.pages else context.new_page()
        self.wrong: list[str] = []
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))

    @property
    def address(self) -> str:
        return f"{self.venue.site.base_url}/door/ba"

    def open(self) -> None:
        """Open the door with its token, as from the QR of the door kit, and wait for all of its
        screens."""
        self.begin()
        self.page.locator(".camera").wait_for(state="attached")

    def begin(self) -> None:
        """Open the door with its token, and wait until guests can be searched."""
        self.venue.set_clock()
        token = self.device.headers["Authorization"].split()[1]
        self.page.goto(f"{self.address}#token={token}")
        self.search.wait_for()

    def wait_until_kept(self) -> None:
        """Wait until the app needs no network."""
        self.page.evaluate("navigator.serviceWorker.ready.then(() => null)")

    def open_again(self) -> None:
        self.page.goto(self.address)
        self.search.wait_for()

    def call_station(self, name: str) -> None:
        self.page.get_by_role("link", name="Settings").click()
        self.page.get_by_label("Station").fill(name)
        self.page.get_by_role("button", name="Change the station").click()
        expect(self.page.get_by_text("Saved.")).to_be_visible()
        self.page.get_by_role("link", name="Back to the door").click()

    @property
    def search(self) -> Any:
        return self.page.locator("#search")

    @property
    def verdict(self) -> Any:
        return self.page.locator("#verdict")

    def scan(self, *codes: str) -> list[str]:
        """Type codes into the field like a USB scanner, once it is there; return the kind of each
        verdict."""
        self.search.wait_for()
        kinds: list[str] = self.page.evaluate(SCAN_ALL, list(codes))
        return kinds

    def register(self) -> None:
        """Fill in the rest of a walk-in whose given name is already entered."""
        self.page.locator("#family_name").fill("Somebody else")
        self.page.locator("#group").select_option("media")
        self.page.locator("#sex-x").check()
        self.page.locator("#privacy").check()
        self.page.locator(".walk-in button.wide").click()

    def expect_waiting(self, count: int) -> None:
        words = f"Not sent yet: {count}" if count else "Not sent yet"
        assertion = expect(self.page.locator(".now"), f"{count} wait")
        (assertion.to_contain_text if count else assertion.not_to_contain_text)(words)

    def expect_in(self, count: int) -> None:
        expect(self.page.locator(".figures dd").first).to_have_text(str(count))

    def go_online(self) -> None:
        self.venue.set_clock()
        self.context.set_offline(False)
        self.page.evaluate("dispatchEvent(new Event('online'))")


@pytest.fixture
def open_door(chrome: Browser, venue: Venue) -> Iterator[Any]:
    """Return a function that opens the app on a new device; at the end check that nothing broke."""
    doors: list[Door] = []

    def open_one(language: str = "en") -> Door:
        blocked: Any = {"service_workers": "block"}  # the app is loaded once
        context = context_of(chrome, venue.site, None, PHONE, language=language, **blocked)
        doors.append(Door(context, venue, venue.device()))
        doors[-1].open()
        return doors[-1]

    yield open_one
    for door in doors:
        door.context.close()
    assert [text for door in doors for text in door.wrong] == []
