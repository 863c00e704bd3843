"""A door account finds people by name when a door has its list, and not before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, DoorSearches, Registration
from ctevents.services.common import audit
from ctevents.services.door.report import end_rehearsal, start_rehearsal
from ctevents.services.door.search import take_searches
from tests.conftest import Clock
from tests.support import stories
from tests.support.door import Device
from tests.support.pages import Browser, Page

LONG_BEFORE = datetime(2027, 2, 1, 9, tzinfo=UTC)
DAY_BEFORE = datetime(2027, 3, 8, 23, tzinfo=UTC)
"""Midnight in Sarajevo."""
FOUR_HOURS_BEFORE = datetime(2027, 3, 10, 5, tzinfo=UTC)
DAYS_AFTER = datetime(2027, 3, 11, 23, tzinfo=UTC)
NOT_YET = (
    "Names of registered guests can be searched from 9 March 2027, 00:00. Until then, scan the "
    "badge."
)
SOME = "Guests without a registration can be searched from 10 March 2027, 06:00."
OVER = "The event is over. Its list can no longer be searched."
ROSTER = "/api/v1/events/ba/roster"


@pytest.fixture
def staff(app: Flask, clock: Clock) -> Browser:
    """Return the browser of a door account. Amra has registered, and Vuk was only invited."""
    clock.now = LONG_BEFORE
    stories.published_event()
    stories.registered()
    stories.invited(given_name="Vuk", email="vuk@police.example")
    return stories.signed_in(app, Role.DOOR, "ba")


def search(browser: Browser) -> Page:
    return browser.submit(browser.open("/door/ba/desk"), "code", code="kovacevic")


def names(page: Page) -> list[str]:
    return [text.split()[0] for text in page.all("ul.found strong")]


@pytest.mark.parametrize(
    ("now", "found", "said"),
    [
        (LONG_BEFORE, [], NOT_YET),
        (DAY_BEFORE, ["Amra"], None),
        (FOUR_HOURS_BEFORE, ["Amra", "Vuk"], None),
        (DAYS_AFTER, [], OVER),
    ],
)
def test_a_search_finds_what_the_app_would_have_and_says_from_when(
    staff: Browser, clock: Clock, now: datetime, found: list[str], said: str | None
) -> None:
    clock.now = now
    page = search(staff)
    assert names(page) == found
    assert said is None or said in page.text


def test_somebody_who_comes_later_is_not_called_unknown(staff: Browser, clock: Clock) -> None:
    clock.now = DAY_BEFORE
    page = staff.submit(staff.open("/door/ba/desk"), "code", code="vuk")
    assert (names(page), SOME in page.text) == ([], True)


def test_the_page_says_it_before_anybody_searches(staff: Browser, clock: Clock) -> None:
    assert NOT_YET in staff.open("/door/ba/desk").text
    clock.now = FOUR_HOURS_BEFORE
    assert "can be searched from" not in staff.open("/door/ba/desk").text


@pytest.mark.long
def test_staff_who_see_the_guest_list_search_at_any_time(app: Flask, staff: Browser) -> None:
    assert names(search(stories.signed_in(app, Role.OFFICE, "ba"))) == ["Amra", "Vuk"]


@pytest.mark.long
def test_a_rehearsal_finds_registrants_until_it_ends(staff: Browser, clock: Clock) -> None:
    with transaction(by=audit.SHELL) as tx:
        start_rehearsal(tx, stories.event().id)
    assert names(search(staff)) == ["Amra"]
    clock.advance(hours=4)
    assert names(search(staff)) == []
    for change in (start_rehearsal, end_rehearsal):
        with transaction(by=audit.SHELL) as tx:
            change(tx, stories.event().id)
    assert names(search(staff)) == []


@pytest.mark.parametrize(
    ("now", "field", "status"),
    [
        (LONG_BEFORE, "attendee", 404),
        (LONG_BEFORE, "person", 404),
        (DAY_BEFORE, "attendee", 303),
        (DAY_BEFORE, "person", 404),
        (FOUR_HOURS_BEFORE, "person", 303),
    ],
)
def test_a_guessed_number_reveals_nobody_before(
    staff: Browser, clock: Clock, now: datetime, field: str, status: int
) -> None:
    clock.now = now
    number = {"attendee": db.session.query(Registration).one().id, "person": 2}[field]
    assert (
        staff.submit(staff.open("/door/ba/desk"), "code", **{field: str(number)}).status == status
    )


def test_the_form_for_walk_ins_names_nobody_before(staff: Browser) -> None:
    form = staff.open("/door/ba/walk-in")
    fields = {"given_name": "Vuk", "family_name": "Kovačević", "group": "media", "sex": "m"}
    assert staff.submit(form, **fields).status == 303


@pytest.mark.parametrize(
    ("now", "status", "count"),
    [
        (LONG_BEFORE, 200, 0),
        (DAY_BEFORE, 200, 1),
        (FOUR_HOURS_BEFORE, 200, 2),
        (DAYS_AFTER, 403, None),
    ],
)
def test_the_roster_of_a_door_account_follows_the_same_times(
    app: Flask, staff: Browser, clock: Clock, now: datetime, status: int, count: int | None
) -> None:
    """A bearer token and staff who see the guest list are not limited."""
    device, office = Device(app, "ba"), stories.signed_in(app, Role.OFFICE, "ba")
    clock.now = now
    answer = staff.client.get(ROSTER)
    assert answer.status_code == status
    assert count is None or len(answer.json["attendees"]) == count
    assert len(office.client.get(ROSTER).json["attendees"]) == 2
    assert device.get("roster").status_code == (401 if now == DAYS_AFTER else 200)


def entries() -> list[tuple[str, dict[str, int]]]:
    db.session.rollback()
    found = (
        db.session.query(AuditEntry)
        .filter(AuditEntry.action == "door.searched")
        .order_by(AuditEntry.id)
    )
    return [(entry.actor, entry.details) for entry in found]


def test_each_hundred_searches_is_an_entry(app: Flask, staff: Browser, clock: Clock) -> None:
    clock.now = FOUR_HOURS_BEFORE
    search(staff)
    counted = db.session.query(DoorSearches).one()
    actor, event_id = counted.actor, counted.event_id
    assert (actor.startswith("account "), counted.searches, entries()) == (True, 1, [])
    with transaction(by=actor) as tx:
        take_searches(tx, event_id, 99)
    for _more in range(2):
        search(staff)
    assert entries() == [(actor, {"searches": 100})]


def test_a_device_reports_its_searches_as_often_as_it_likes(app: Flask, staff: Browser) -> None:
    device = Device(app, "ba")
    for number in (40, 250, 40, 250, 260):
        assert device.post("searches", {"searches": number}).status_code == 200
    assert entries() == [("door token 1", {"searches": 200})]
    assert device.post("searches", {"searches": -1}).status_code == 422
    assert device.post("searches", {}).status_code == 422


def press(office: Browser, button: str) -> Page:
    page = office.open("/staff/events/ba/door")
    assert page.tree is not None
    [form] = page.tree.select("form[action$=rehearsal]")
    assert button in form.text
    fields = {str(field["name"]): str(field["value"]) for field in form.select("input")}
    return office.follow(office.post(str(form["action"]), fields))


@pytest.mark.long
def test_the_office_starts_a_rehearsal_and_ends_it(
    app: Flask, staff: Browser, clock: Clock
) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert "A rehearsal runs until" in press(office, "Start a rehearsal").text
    assert names(search(staff)) == ["Amra"]
    press(office, "End the rehearsal")
    assert names(search(staff)) == []
    actions = [
        row.action
        for row in db.session.query(AuditEntry).filter(AuditEntry.action.startswith("door.reh"))
    ]
    assert actions == ["door.rehearsal_started", "door.rehearsal_ended"]
    clock.now = DAY_BEFORE
    assert "Rehearsal" not in office.open("/staff/events/ba/door").text
