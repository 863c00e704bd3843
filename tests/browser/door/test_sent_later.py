"""Offline scans are sent once there is a network: even if the page is closed, and even if the app
was updated."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, sleep

import pytest
from playwright.sync_api import Browser, Page, expect

from ctevents.web.door.shell import AppFiles
from tests.browser.door.conftest import KEPT_VERSIONS, PHONE, Door, Venue
from tests.support.chromium import context_of
from tests.support.door import code_of, crowd, entries, recorded

pytestmark = [pytest.mark.browser, pytest.mark.once]

TAGS = "navigator.serviceWorker.ready.then(({ sync }) => sync.getTags())"

IS_INSTALLING = "navigator.serviceWorker.ready.then(({ installing, waiting }) => Boolean(installing ?? waiting))"


def test_what_waits_goes_without_a_page_and_is_taken_once(
    whole_chrome: Browser, venue: Venue
) -> None:
    people = crowd(venue.event_id, 2)
    with context_of(whole_chrome, venue.site, None, PHONE) as context:
        door = Door(context, venue, venue.device())
        door.open()
        door.wait_until_kept()
        door.open_again()  # the worker now has them
        context.set_offline(True)
        assert door.scan(*(code_of(each) for each in people), code_of(people[0])) == [
            "admitted",
            "admitted",
            "repeat",
        ]
        door.page.get_by_role("button", name="Undo").click()
        door.expect_waiting(4)
        until(lambda: door.page.evaluate(TAGS) == ["ctevents-door-ba"])
        door.page.close()

        context.set_offline(False)
        door.page = context.new_page()
        door.page.goto("/privacy")
        for _twice in range(2):
            let_worker_send(door.page, venue.site.base_url)
        until(lambda: [scan.undone_at is None for scan in recorded()] == [True, True, False])
        sent = recorded()

        door.open_again()
        door.expect_waiting(0)
        door.expect_in(2)
        assert [(scan.id, scan.received_at) for scan in recorded()] == [
            (scan.id, scan.received_at) for scan in sent
        ]
        assert all(entries()[each] for each in people)
        expect(door.page.get_by_text("For the office to check")).to_be_hidden()


def test_what_waits_outlasts_a_newer_version_of_the_app(chrome: Browser, venue: Venue) -> None:
    (guest,) = crowd(venue.event_id, 1)
    with context_of(chrome, venue.site, None, PHONE) as context:
        door = Door(context, venue, venue.device())
        door.open()
        door.wait_until_kept()
        context.route("**/api/**", lambda route: route.abort())
        assert door.scan(code_of(guest)) == ["admitted"]
        known = venue.site.app.extensions["ctevents.door_files"]
        venue.site.app.extensions["ctevents.door_files"] = AppFiles(known.addresses, "newer")
        door.open_again()
        until(lambda: door.page.evaluate(KEPT_VERSIONS) == ["door-newer"])
        door.open_again()
        door.expect_waiting(1)
        door.expect_in(1)
        assert door.scan(code_of(guest)) == ["repeat"]
        assert recorded() == []
        context.unroute("**/api/**")
        door.go_online()
        door.expect_waiting(0)
        assert (len(recorded()), door.wrong) == (2, [])


def test_a_newer_version_comes_though_one_of_its_files_was_missing(
    chrome: Browser, venue: Venue
) -> None:
    with context_of(chrome, venue.site, None, PHONE) as context:
        context.clock.install()
        door = Door(context, venue, venue.device())
        door.open()
        door.wait_until_kept()
        parts = venue.site.app.extensions
        known: AppFiles = parts["ctevents.door_files"]
        parts["ctevents.door_files"] = AppFiles(
            (*known.addresses, "/static/door/missing.js"), "newer"
        )
        door.open_again()
        until(lambda: door.page.evaluate(KEPT_VERSIONS) == [f"door-{known.version}", "door-newer"])
        until(lambda: not door.page.evaluate(IS_INSTALLING))

        parts["ctevents.door_files"] = AppFiles(known.addresses, "newer")
        context.clock.run_for(30_000)
        until(lambda: door.page.evaluate(KEPT_VERSIONS) == ["door-newer"])
        assert door.wrong == []


def let_worker_send(page: Page, origin: str) -> None:
    """Trigger what the browser does by itself some time after the network is back."""
    session = page.context.new_cdp_session(page)
    registrations: list[str] = []
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda told: registrations.extend(each["registrationId"] for each in told["registrations"]),
    )
    session.send("ServiceWorker.enable")
    # the browser's events come with its answers
    until(lambda: page.evaluate("0") == 0 and bool(registrations))
    told = {
        "origin": origin,
        "registrationId": registrations[0],
        "tag": "ctevents-door-ba",
        "lastChance": False,
    }
    session.send("ServiceWorker.dispatchSyncEvent", told)
    session.detach()


def until(is_so: Callable[[], bool]) -> None:
    end = monotonic() + 60
    while not is_so():
        assert monotonic() < end
        sleep(0.05)
