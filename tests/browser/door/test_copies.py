"""Printed copies at the app: one press counts one, with or without a network, and nothing says who
got it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.door.conftest import PHONE, Door, Venue
from tests.browser.door.engine import Engine, engine, site
from tests.browser.door.test_sent_later import TAGS, let_worker_send, until
from tests.support import stories
from tests.support.chromium import context_of
from tests.support.copies import counted, stocked
from tests.support.door import Device, code_of, crowd, recorded
from tests.support.keyboard import Keyboard
from tests.support.looking import findings
from tests.support.sites import Site

__all__ = ["engine", "site"]

pytestmark = pytest.mark.browser


def copies(engine: Engine) -> list[dict[str, Any]]:
    kept: list[dict[str, Any]] = engine.stored()["copies"]
    return kept


def scanned(door: Door, *codes: str) -> None:
    door.scan(*codes)
    expect(door.page.get_by_role("group", name="Printed copy")).to_be_visible()


def press(door: Door, *names: str) -> None:
    for name in names:
        door.page.get_by_role("button", name=name, exact=True).click()


def test_a_press_counts_one_and_can_be_undone(venue: Venue, open_door: Callable[[], Door]) -> None:
    stocked(en=5, bs=5)
    first, second = (code_of(each) for each in crowd(venue.event_id, 2))
    door = open_door()
    scanned(door, first)
    row = door.page.locator(".copies")
    assert row.locator(".give").all_text_contents() == ["bosanski", "English"]
    press(door, "bosanski", "English", "English")
    expect(row.get_by_role("status")).to_have_text("Copy counted: bosanski, English, English")
    press(door, "Undo the copy")
    expect(row.get_by_role("status")).to_have_text("Copy counted: bosanski, English")
    until(lambda: counted() == {"bs": 1, "en": 1})
    scanned(door, second)
    expect(row.get_by_role("status")).to_have_text("")
    press(door, "English", "Undo the copy")
    expect(row.get_by_role("status")).to_have_text("The copy no longer counts.")
    door.expect_waiting(0)
    assert counted() == {"bs": 1, "en": 1}
    door.scan(second)
    expect(row).to_have_count(0)


def test_by_keyboard_at_320_pixels(venue: Venue, open_door: Callable[[], Door]) -> None:
    stocked(en=5, bs=5, sr_Latn=5, sr_Cyrl=5, sq=5)
    (guest,) = crowd(venue.event_id, 1)
    door = open_door()
    door.page.set_viewport_size({"width": 320, "height": 640})
    scanned(door, code_of(guest))
    keyboard = Keyboard(door.page)
    keyboard.arrive(from_top=True)
    keyboard.go_to("English", "button")
    keyboard.press("Enter")
    expect(door.page.locator(".copies").get_by_role("status")).to_have_text("Copy counted: English")
    until(lambda: counted() == {"en": 1})
    assert list(findings(door.page)) == []


def test_without_stock_there_is_no_row(venue: Venue, open_door: Callable[[], Door]) -> None:
    (guest,) = crowd(venue.event_id, 1)
    door = open_door()
    assert door.scan(code_of(guest)) == ["admitted"]
    expect(door.page.locator(".copies")).to_have_count(0)


def test_a_rehearsal_counts_nothing(venue: Venue, open_door: Callable[[], Door]) -> None:
    stocked(en=5)
    (guest,) = crowd(venue.event_id, 1)
    door = open_door()
    door.page.get_by_role("link", name="Settings").click()
    press(door, "Start a rehearsal")
    door.page.get_by_role("link", name="Back to the door").click()
    scanned(door, code_of(guest))
    press(door, "English")
    expect(door.page.locator(".copies").get_by_role("status")).to_have_text(
        "In the rehearsal no copy is counted: English"
    )
    press(door, "Undo the copy")
    door.expect_waiting(0)
    assert counted() == {}


@pytest.mark.once
def test_copies_outlast_the_page_and_hold_nothing_of_the_person(engine: Engine, site: Site) -> None:
    stocked(en=5)
    (guest,) = crowd(stories.event().id, 1)
    engine.ready(Device(site.app))
    engine.context.set_offline(True)
    engine.admit(code_of(guest))
    given = [engine.do("giveCopy", "en") for _ in range(3)]
    engine.do("takeCopyBack", given[0])
    engine.context.route("**/api/**", lambda route: route.abort())
    engine.context.set_offline(False)
    engine.open_again()
    assert engine.get("waiting") == 4
    assert {key for copy in copies(engine) for key in copy} == {
        "id",
        "language",
        "station",
        "isUndone",
    }
    engine.context.unroute("**/api/**")
    engine.sync()
    assert (copies(engine), engine.get("waiting"), counted()) == ([], 0, {"en": 2})
    engine.do("takeCopyBack", given[1])
    engine.sync()
    assert (copies(engine), counted()) == ([], {"en": 1})


@pytest.mark.once
def test_a_lost_answer_makes_no_second_copy(engine: Engine, site: Site) -> None:
    engine.ready(Device(site.app))
    answers = []

    def lose(route: Any) -> None:
        answers.append(route.fetch().status)
        route.abort()

    engine.context.route("**/copies", lose)
    engine.do("giveCopy", "en")
    until(lambda: engine.page.evaluate("0") == 0 and answers == [200])
    assert (len(copies(engine)), counted()) == (1, {"en": 1})
    engine.context.unroute("**/copies")
    engine.sync()
    assert (copies(engine), counted()) == ([], {"en": 1})


@pytest.mark.once
def test_a_blocked_device_keeps_its_copies_for_the_next_token(engine: Engine, site: Site) -> None:
    device = Device(site.app)
    engine.ready(device)
    engine.context.set_offline(True)
    engine.do("giveCopy", "en")
    device.revoke()
    engine.context.set_offline(False)
    engine.sync()
    assert (engine.get("state"), len(copies(engine)), counted()) == ("over", 1, {})
    engine.open_again(Device(site.app))
    engine.until("door.state === 'ready'")
    engine.sent_all()
    assert counted() == {"en": 1}


@pytest.mark.once
def test_copies_go_without_a_page_and_count_once(whole_chrome: Browser, venue: Venue) -> None:
    stocked(en=5)
    (guest,) = crowd(venue.event_id, 1)
    with context_of(whole_chrome, venue.site, None, PHONE) as context:
        door = Door(context, venue, venue.device())
        door.open()
        door.wait_until_kept()
        door.open_again()
        context.set_offline(True)
        scanned(door, code_of(guest))
        press(door, "English", "English", "English", "Undo the copy")
        door.expect_waiting(4)
        until(lambda: door.page.evaluate(TAGS) == ["ctevents-door-ba"])
        door.page.close()
        context.set_offline(False)
        door.page = context.new_page()
        door.page.goto("/privacy")
        for _twice in range(2):
            let_worker_send(door.page, venue.site.base_url)
        until(lambda: (len(recorded()), counted()) == (1, {"en": 2}))
        door.open_again()
        door.expect_waiting(0)
        assert counted() == {"en": 2}
