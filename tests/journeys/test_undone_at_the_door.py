"""A guest who declined is checked in by mistake, and that is undone: at the desk, and at two doors
without a network. The reply and the figures are as before."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.door import JSON, Device, item
from tests.support.pages import Browser, Page

NAME = "Vuk Kovačević"


def decline_by_link(app: Flask) -> None:
    """Invite a deputy minister, who declines by the link of the letter."""
    invitation = stories.invited(
        given_name="Vuk", email="vuk@government.example", group="government", sex="m"
    )
    guest = Browser(app)
    page = guest.open(stories.path(Purpose.INVITATION, invitation.link_nonce))
    assert guest.submit(page, "privacy", press="Decline").status == 303


def row_of(device: Device) -> JSON:
    (row,) = [row for row in device.roster()["attendees"] if row["name"] == NAME]
    return row  # type: ignore[no-any-return]


def seen_by(office: Browser, desk: Browser, device: Device) -> tuple[object, ...]:
    """Return what the office, the desk and a device see."""
    found = found_at(desk).all("ul.found li p")
    declined = office.open("/staff/events/ba/guests?invitation=declined").all("tbody tr")
    figures = device.get("attendance").json
    return row_of(device), device.roster()["counts"], figures, found, len(declined)


def found_at(desk: Browser) -> Page:
    return desk.submit(desk.open("/door/ba/desk"), "code", code="Vuk")


@pytest.mark.long
def test_a_guest_who_declined_is_as_before(app: Flask, clock: Clock) -> None:
    event = stories.published_event(capacity=10)
    decline_by_link(app)
    assert event.starts_at is not None
    clock.now = event.starts_at - timedelta(hours=1)
    office, desk = (stories.signed_in(app, role, "ba") for role in (Role.OFFICE, Role.DOOR))
    doors = [Device(app), Device(app)]
    before = seen_by(office, desk, doors[0])
    assert before[0]["status"] == "declined"  # type: ignore[index]

    # The desk takes the wrong name, sees it and undoes it.
    let_in = desk.follow(
        desk.submit(found_at(desk), "Register and check in", press="Register and check in")
    )
    assert "Let in" in let_in.text
    assert row_of(doors[0])["status"] == "confirmed"
    undone = desk.follow(desk.submit(let_in, "Undo"))
    assert "The person is no longer in." in undone.text
    assert seen_by(office, desk, doors[0]) == before
    history = office.open(office.open("/staff/events/ba/guests").links()["KOVAČEVIĆ, Vuk"])
    for act in ("Checked in", "Check-in undone", "Registration at the door undone"):
        assert act in history.text

    # Two doors without a network do the same, and come back in any order, some of it twice.
    clock.advance(minutes=10)
    for order in permutations(range(2)):
        scans = [scan_at(clock, before[0]["id"], station) for station in "AB"]  # type: ignore[index]
        for number in (*order, *order):
            doors[number].check_in(scans[number])
            clock.advance(minutes=1)
        answer = [undo(doors[number], scans[number]) for number in order]
        assert [each["outcome"] for each in answer] == ["refused", "refused"]
        assert seen_by(office, desk, doors[0]) == before
        for number in order:
            assert doors[number].check_in(scans[number])[0]["outcome"] == "refused"
            undo(doors[number], scans[number])
        assert seen_by(office, desk, doors[0]) == before

    # At last the guest does come, to one door, while the other one undoes a wrong tick.
    wrong, right = (scan_at(clock, before[0]["id"], station) for station in "AB")  # type: ignore[index]
    doors[0].check_in(wrong)
    doors[1].check_in(right)
    undo(doors[0], wrong)
    row = row_of(doors[0])
    assert (row["status"], row["first_check_in"]["station"]) == ("confirmed", "B")


def scan_at(clock: Clock, attendee: str, station: str) -> JSON:
    at = clock.now.isoformat()
    return item(attendee=attendee, at=at, station=station, shown="admitted")


def undo(device: Device, scan: JSON) -> JSON:
    answer = device.post(f"check-ins/{scan['id']}/undo", {})
    assert answer.status_code == 200, answer.text
    return answer.json  # type: ignore[no-any-return]
