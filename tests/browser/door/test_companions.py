"""Companions at the app: let in by name with one press, with or without a network, and counted
once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from ctevents.db.handle import transaction
from ctevents.domain.registration import NamedCompanion
from ctevents.models import CompanionTick
from ctevents.services.common import audit
from tests.browser.door.conftest import Door, Venue
from tests.browser.door.engine import Engine, engine, site
from tests.browser.door.test_sent_later import until
from tests.support import stories
from tests.support.companions import EVA, IVO, named, stations
from tests.support.door import Device, cancelled, code_of, crowd
from tests.support.keyboard import Keyboard
from tests.support.looking import findings
from tests.support.sites import Site

__all__ = ["engine", "site"]

pytestmark = pytest.mark.browser


def rows(door: Door) -> Locator:
    return door.page.get_by_role("group", name="Companions").get_by_role("listitem")


def press(door: Door, name: str) -> None:
    door.page.get_by_role("button", name=name, exact=True).click()


def guest_with(venue: Venue, *companions: NamedCompanion) -> str:
    """Return the code of a guest who comes with a driver, or with these."""
    (guest,) = crowd(venue.event_id, 1)
    named(guest, *companions or [IVO])
    return code_of(guest)


def test_after_a_scan_each_is_ticked_offline_with_one_press_and_sent_later(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    code = guest_with(venue, IVO, EVA)
    door = open_door()
    door.context.set_offline(True)
    assert door.scan(code) == ["admitted"]
    expect(rows(door)).to_have_text(
        ["Ivo IlićDriver · may enterCheck in", "Eva EkInterpreter · may enterCheck in"]
    )
    press(door, "Check in Ivo Ilić")
    expect(rows(door).first).to_contain_text("In since")
    expect(rows(door).first.get_by_role("button")).to_be_focused()
    expect(door.page.locator(".companions [role=status]")).to_have_text("Let in: Ivo Ilić")
    door.expect_waiting(2)
    door.expect_in(1)
    assert stations() == {"Ivo Ilić": None, "Eva Ek": None}
    door.go_online()
    until(lambda: stations() == {"Ivo Ilić": "A", "Eva Ek": None})
    door.expect_waiting(0)
    expect(rows(door).first).to_contain_text("In since")


def test_ticks_of_two_doors_are_one_arrival_and_each_can_be_undone(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    code = guest_with(venue)
    left, right = open_door(), open_door()
    right.call_station("B")
    for door in (left, right):
        door.context.set_offline(True)
        door.scan(code)
        press(door, "Check in Ivo Ilić")
        expect(rows(door)).to_contain_text("In since")
    right.go_online()
    right.expect_waiting(0)
    left.go_online()
    left.expect_waiting(0)
    assert stations() == {"Ivo Ilić": "A"}
    left.page.wait_for_timeout(1000)  # a second press at once was meant for the first button
    press(left, "Undo the check-in of Ivo Ilić")
    expect(rows(left)).to_contain_text("at station B")
    assert stations() == {"Ivo Ilić": "B"}
    press(right, "Undo the check-in of Ivo Ilić")
    until(lambda: stations() == {"Ivo Ilić": None})


def test_a_search_finds_them_beside_their_guest_and_that_of_an_unnamed_guest_alone(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    ada = stories.registered(given_name="Ada", email="ada@court.example")
    named(ada.id, IVO)
    hidden = stories.registered(given_name="Zora", email="zora@court.example")
    named(hidden.id, EVA)
    stories.unnamed(hidden.person_id)
    door = open_door()
    door.page.set_viewport_size({"width": 320, "height": 640})
    for typed in ("kovac", "ilic"):
        door.search.fill(typed)
        expect(rows(door)).to_have_text("Ivo IlićDriver · may enterCheck in")
    expect(door.page.locator("#found")).to_contain_text("Ada Kovačević")
    keyboard = Keyboard(door.page)
    keyboard.arrive(from_top=True)
    keyboard.go_to("Check in Ivo Ilić", "button")
    keyboard.press("Enter")
    until(lambda: stations() == {"Ivo Ilić": "A", "Eva Ek": None})
    assert list(findings(door.page)) == []
    door.search.fill("eva")
    expect(rows(door)).to_have_text("Eva EkInterpreter · may enterCheck in")
    expect(door.page.locator("#found")).not_to_contain_text("Judges")


@pytest.fixture
def device(site: Site) -> Device:
    return Device(site.app)


@pytest.fixture
def ivo(site: Site) -> str:
    return named(stories.registered().id)[0]


def companion(engine: Engine) -> dict[str, object]:
    known: dict[str, object] = engine.page.evaluate(
        "door.companions.of(door.find('kovac')[0].id)[0]"
    )
    return known


def test_a_tick_is_there_after_the_page_was_closed(
    engine: Engine, device: Device, ivo: str
) -> None:
    engine.ready(device)
    engine.context.set_offline(True)
    engine.page.evaluate("(id) => door.companions.tick(id)", ivo)
    engine.page.evaluate("(id) => door.companions.tick(id)", ivo)
    engine.page.route("**/api/**", lambda route: route.abort())
    engine.context.set_offline(False)
    engine.open_again()
    assert (engine.get("waiting"), companion(engine)["first"] is not None) == (1, True)
    engine.page.unroute("**/api/**")
    engine.sync()
    assert stations() == {"Ivo Ilić": "A"}


def test_all_companions_of_a_guest_are_in_before_the_next_roster_says_so(
    engine: Engine, device: Device
) -> None:
    companions = named(stories.registered().id, IVO, EVA)
    engine.ready(device)
    engine.context.set_offline(True)
    for each in companions:
        engine.page.evaluate("(id) => door.companions.tick(id)", each)
    engine.page.route("**/roster*", lambda route: route.abort())
    engine.context.set_offline(False)
    engine.sync()
    known = engine.page.evaluate("door.companions.of(door.find('kovac')[0].id)")
    assert (engine.get("waiting"), [each["first"] is not None for each in known]) == (
        0,
        [True, True],
    )


def test_without_the_seat_of_their_guest_nobody_is_ticked(
    engine: Engine, device: Device, ivo: str
) -> None:
    engine.ready(device)
    cancelled(1)
    engine.sync()
    engine.until("door.find('kovac')[0]?.status === 'cancelled'")
    engine.page.evaluate("(id) => door.companions.tick(id)", ivo)
    assert (companion(engine)["mayEnter"], engine.get("waiting")) == (False, 0)


def test_a_tick_of_somebody_who_was_replaced_is_told_to_the_office(
    engine: Engine, device: Device, ivo: str
) -> None:
    engine.ready(device)
    engine.context.set_offline(True)
    engine.page.evaluate("(id) => door.companions.tick(id)", ivo)
    named(1, EVA)
    engine.context.set_offline(False)
    engine.sync()
    engine.sent_all()
    (concern,) = engine.get("concerns")
    assert (concern["kind"], concern["verdict"]["attendee"]["name"]) == ("differs", "Ivo Ilić")


def test_a_tick_that_the_server_has_lost_is_sent_again_at_the_end_of_the_day(
    engine: Engine, device: Device, ivo: str
) -> None:
    engine.ready(device)
    engine.page.evaluate("(id) => door.companions.tick(id)", ivo)
    engine.sync()
    with transaction(by=audit.SHELL) as tx:
        tx.query(CompanionTick).delete()
    assert (engine.do("compare"), stations()) == ({"here": 1, "missing": []}, {"Ivo Ilić": "A"})
    named(1, EVA)
    assert engine.do("compare") == {"here": 0, "missing": []}, (
        "the tick of a companion who was replaced is missed by nobody"
    )


def test_a_rehearsal_ticks_nobody(engine: Engine, device: Device, ivo: str) -> None:
    engine.ready(device)
    engine.do("startRehearsal")
    engine.page.evaluate("(id) => door.companions.tick(id)", ivo)
    assert (companion(engine)["first"] is not None, engine.get("waiting")) == (True, 0)
    engine.page.evaluate("(id) => door.companions.untick(id)", ivo)
    assert companion(engine)["first"] is None
    engine.page.evaluate("(id) => door.companions.tick(id)", ivo)
    engine.do("endRehearsal")
    assert (companion(engine)["first"], stations()) == (None, {"Ivo Ilić": None})
