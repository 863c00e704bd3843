"""The door as the office sees it, and decides."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Outcome
from ctevents.domain.roles import Role
from ctevents.models import Person
from ctevents.services.common import audit
from ctevents.services.people.marks import set_awaited_by
from ctevents.web.staff.day.door import WOULD_BE, ticked_check_ins
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.pages import Browser, Page

PATH = "/staff/events/ba/door"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.OFFICE, "ba")


def headings(page: Page) -> list[str]:
    return page.all("main h2")


def press(office: Browser, page: Page, text: str) -> Page:
    """Sends the form with this button as it is, and follows."""
    assert page.tree is not None
    (button,) = [
        each for each in page.tree.select("main button") if each.get_text(" ", strip=True) == text
    ]
    form = button.find_parent("form")
    assert form is not None
    sent: dict[str, list[str]] = {}
    for each in [*form.select("input"), *([button] if button.get("name") else [])]:
        sent.setdefault(str(each["name"]), []).append(str(each.get("value", "")))
    return office.follow(office.post(str(form["action"]), dict(sent)))


def test_a_held_scan_without_a_reason_has_words_too() -> None:
    assert None in WOULD_BE


ALWAYS = ["By group and sex", "Stations", "Issues from the doors", "Rehearsal"]


def test_before_anybody_has_come(office: Browser) -> None:
    page = office.open(PATH)
    assert (page.heading, headings(page)) == ("Door overview: Sarajevo", ALWAYS)
    assert page.all("#door-counts dd") == ["0", "0", "100"]
    assert page.all("#door-remarks p") == ["None."]


@pytest.mark.long
def test_entries_by_group_and_scans_by_station(office: Browser, clock: Clock) -> None:
    for name in ("Amra", "Vuk"):
        stories.registered(given_name=name, email=f"{name.lower()}@police.example")
    door.record(
        stories.event().id,
        door.ticked(1, at=clock.now - timedelta(minutes=9)),
        door.ticked(1, station="B"),
    )
    page = office.open(PATH)
    assert page.all("#door-counts dd") == ["1", "2", "100"]
    assert page.all("#door-groups tbody tr") == ["Judges 2 1 1 0 0"]
    assert page.all("#door-stations tbody tr") == ["A 10:00 1 0", "B 10:00 1 0"]
    assert page.all("#door-remarks summary") == ["One person was scanned more than once"]
    assert page.all("#door-remarks .scans") == ["09:51 at station A 10:00 at station B"]


@pytest.mark.long
def test_the_host_of_an_arrived_guest_is_shown(office: Browser, clock: Clock) -> None:
    for name in ("Amra", "Vuk"):
        stories.registered(given_name=name, email=f"{name.lower()}@police.example")
    with transaction(by="account 1") as tx:
        for person in tx.query(Person).all():
            set_awaited_by(tx, person, f"Host of {person.given_name}")
    assert office.open(PATH).all("#arrivals p") == [
        "None of them has arrived yet.",
        "Not arrived yet: Amra Kovačević, Vuk Kovačević",
    ]
    door.record(stories.event().id, door.ticked(2))
    page = office.open(PATH)
    assert page.all("#arrivals p") == [
        "Vuk Kovačević Sud BiH · Judges In 10:00, station A Notify: Host of Vuk",
        "Not arrived yet: Amra Kovačević",
    ]


@pytest.mark.long
def test_what_was_let_in_after_a_cancellation_is_decided(office: Browser, clock: Clock) -> None:
    code = door.code_of(stories.registered().id)
    door.cancelled(1)
    scans = [door.scan(code, shown=Outcome.ADMITTED, station=station) for station in "AB"]
    door.record(stories.event().id, *scans)
    page = office.open(PATH)
    assert headings(page)[:2] == ["Two people with one badge?", "Let in without a seat"]
    told = "10:00 at station A (shown: let in). The registration had already been cancelled."
    assert page.all("#after-revocation .scans")[0].startswith(told)
    page = press(office, page, "Keep the check-in")
    assert page.all(".notice.success") == ["2 check-ins are kept."]
    assert (headings(page)[1:], door.entries()) == (
        ALWAYS,
        {1: min(scans, key=lambda scan: scan.station).id},
    )
    assert headings(press(office, page, "Mark as settled")) == ALWAYS


@pytest.mark.long
def test_one_is_taken_back(office: Browser) -> None:
    code = door.code_of(stories.registered().id)
    door.cancelled(1)
    door.record(stories.event().id, door.scan(code, shown=Outcome.ADMITTED))
    page = office.open(PATH)
    assert press(office, page, "Undo the check-in").all(".notice.success") == [
        "One check-in is undone."
    ]
    assert door.entries() == {1: None}
    assert (
        press(office, page, "Undo the check-in")
        .all(".notice.warning")[0]
        .startswith("Nothing was changed")
    )


@pytest.mark.long
def test_held_scans_are_counted_or_discarded_as_they_are_ticked(office: Browser) -> None:
    code = door.code_of(stories.registered().id)
    door.record(
        stories.event().id, door.scan(code, is_held=True), door.scan("RUBBISH", is_held=True)
    )
    page = office.open(PATH)
    assert sorted(page.all("#held tbody tr")) == [
        "Amra Kovačević Sud BiH · Judges 10:00 A unknown lets the person in",
        "nobody on the list 10:00 A unknown not one of our badges",
    ]
    page = press(office, page, "Discard the ticked scans")
    assert (page.all(".notice.success"), door.entries()) == (["2 scans are discarded."], {1: None})
    page = press(office, page, "Count the ticked scans after all")
    assert page.all(".notice.success") == ["2 scans count now."]
    assert [entry is not None for entry in door.entries().values()] == [True]
    assert "check_in.accepted" in [entry.action for entry in audit.entries(db.session())]


def test_a_decision_that_is_none(office: Browser) -> None:
    token = (
        office.open("/staff/events/ba/door-tokens").form("station").select_one("[name=csrf_token]")
    )
    assert token is not None
    answer = office.post(f"{PATH}/decisions", {"csrf_token": token["value"], "decision": "burn"})
    assert answer.status == 400


def test_what_is_ticked_are_check_ins(app: Flask) -> None:
    """PostgreSQL would fail on other text."""
    good = "0f8fad5b-d9cb-469f-a165-70867728950e"
    with app.test_request_context(
        method="POST", data={"check_in": ["a\0b", "x", "", good.upper(), good]}
    ):
        assert ticked_check_ins() == [good, good]


@pytest.mark.long
def test_walk_ins_who_may_be_one_lead_to_the_page_where_they_are_merged(office: Browser) -> None:
    for name in ("Petar", "Петар"):
        door.walked_in(stories.event().id, given_name=name)
    page = office.open(PATH)
    links = page.links()
    (text,) = [text for text in links if text.startswith("Compare the two")]
    assert office.open(links[text]).heading.startswith("Possible duplicate: ")
