"""A hard day: two phones let everybody in, while the network is cut and the server is killed.
Nothing is lost or counted twice."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, expect

from ctevents.clock import system_clock
from ctevents.db.handle import db, transaction
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.seating.badges import replace_badge
from ctevents.services.seating.roster import door_counts
from tests.browser.door.conftest import PHONE, Door, Hall
from tests.conftest import Clock
from tests.support.chromium import context_of
from tests.support.door import code_of, crowd, recorded
from tests.support.server import Processes
from tests.support.sites import Site

pytestmark = pytest.mark.browser

NOTE_GREEN = """
  window.green = [];
  const look = () => {
    const verdict = document.getElementById("verdict");
    if (verdict?.classList.contains("admitted") && verdict.dataset.scan) green.push(verdict.dataset.scan);
  };
  new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ["data-scan"] });
"""
"""Notes the check-in of each green verdict, whatever the app does with it."""
REGISTER_ALL = (Path(__file__).parent / "walk_in_all.js").read_text("utf-8")
COLLEAGUES = [("Ana", "Anić"), ("Ivo", "Ilić"), ("Eva", "Ek")]


@pytest.fixture
def server(app: Flask, database_uri: str, tmp_path: Path) -> Iterator[Processes]:
    with Processes(database_uri, tmp_path) as server:
        yield server


@pytest.fixture
def hall(app: Flask, clock: Clock, server: Processes) -> Hall:
    clock.now = system_clock()
    return Hall(Site(app, clock, server.base_url, {}))


@pytest.fixture
def phones(chrome: Browser, hall: Hall) -> Iterator[list[Door]]:
    contexts = [
        context_of(chrome, hall.site, None, PHONE, service_workers="block") for _phone in range(2)
    ]
    for context in contexts:
        context.add_init_script(NOTE_GREEN)
    yield [Door(context, hall, hall.device()) for context in contexts]
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("guests", "walk_ins"),
    [(24, 4), pytest.param(200, 20, marks=pytest.mark.soak)],
    ids=["short", "soak"],
)
def test_nothing_is_lost(
    hall: Hall, server: Processes, phones: list[Door], guests: int, walk_ins: int
) -> None:
    left, right = phones
    people = crowd(hall.event_id, guests)
    codes = [code_of(each) for each in people]
    quarter, minister = guests // 4, guests - 1
    unexpected = [("Dora", f"Kos{chr(ord('a') + number)}") for number in range(walk_ins)]
    for phone in phones:
        phone.open()
    right.call_station("B")

    let_in(left, codes[:quarter])
    let_in(right, codes[quarter : 2 * quarter])
    replace_lost(people[2 * quarter])
    update(left)
    assert left.scan(codes[2 * quarter]) == ["refused"]
    let_in_by_name(left, 2 * quarter)

    for phone in phones:
        phone.context.set_offline(True)
    let_in(left, codes[2 * quarter + 1 : 3 * quarter])
    let_in(right, codes[3 * quarter - 3 : minister - 4])  # three badges are shown at both doors
    let_in_by_name(right, minister)
    register_colleagues(right)
    left.page.evaluate(REGISTER_ALL, unexpected[: walk_ins // 2])
    right.page.evaluate(REGISTER_ALL, unexpected[walk_ins // 2 :])

    left.go_online()
    kill_in_the_middle(server)
    let_in(left, codes[minister - 4 : minister])
    server.start()
    for phone in phones:
        phone.go_online()
    for phone in phones:
        expect_all_sent(phone)

    here = [f"Guest Number {number}" for number in range(guests)]
    here += [f"{given} {family}" for given, family in COLLEAGUES + unexpected]
    assert Counter(attended()) == Counter(here)
    assert green(phones) - {each.id for each in recorded()} == set()
    assert door_counts(db.session(), hall.event_id).attended == len(here)
    for phone in phones:
        phone.page.get_by_role("link", name="Back to the door").click()
        phone.expect_in(len(here))
        assert phone.wrong == []


def let_in(phone: Door, codes: list[str]) -> None:
    assert phone.scan(*codes) == ["admitted"] * len(codes)


def let_in_by_name(phone: Door, number: int) -> None:
    """The guest has no badge."""
    phone.search.fill(f"Number {number}")
    phone.page.get_by_role("button", name=f"Check in Guest Number {number}", exact=True).click()
    expect(phone.page.locator(".verdict.admitted .person")).to_have_text(f"Guest Number {number}")


def replace_lost(registration_id: int) -> None:
    """The office issues a new badge, which the guest has not seen yet."""
    with transaction(by=audit.SHELL) as tx:
        replace_badge(tx, tx.get_one(Registration, registration_id))


def update(phone: Door) -> None:
    button = phone.page.get_by_role("button", name="Update now")
    phone.page.get_by_role("link", name="Settings").click()
    button.click()
    expect(button).not_to_have_attribute("aria-busy", "true")
    phone.page.get_by_role("link", name="Back to the door").click()


def register_colleagues(phone: Door) -> None:
    """The minister brings three colleagues that nobody has announced: one form, one press."""
    page = phone.page
    page.get_by_role("link", name="Register a walk-in").click()
    page.get_by_text("Colleagues from the same institution").click()
    for number, (given, family) in enumerate(COLLEAGUES):
        row = f"-{number}" if number else ""
        page.locator(f"#given_name{row}").fill(given)
        page.locator(f"#family_name{row}").fill(family)
    page.locator("#institution").fill("Ministry of Justice")
    page.locator("#group").select_option("media")
    page.locator("#sex-f").check()
    page.locator("#privacy").check()
    page.get_by_role("button", name="Register and let in (3)").click()
    expect(phone.verdict.locator("ul.found strong")).to_have_text(["Ivo Ilić", "Eva Ek"])


def kill_in_the_middle(server: Processes) -> None:
    """``kill -9`` when something has arrived of what a phone sends: no answer tells the phone of
    it."""
    before, ends_at = len(recorded()), time.monotonic() + 60
    while len(recorded()) == before:
        assert time.monotonic() < ends_at, "the phone sends nothing"
    server.kill()


def expect_all_sent(phone: Door) -> None:
    phone.expect_waiting(0)
    phone.page.get_by_role("link", name="End of the day").click()
    expect(phone.page.get_by_text("All sent. You can close this device.")).to_be_visible()


def attended() -> list[str]:
    db.session.rollback()
    return [each.person.name for each in db.session.query(Registration) if each.has_entered]


def green(phones: list[Door]) -> set[str]:
    return {check_in for phone in phones for check_in in phone.page.evaluate("green")}
