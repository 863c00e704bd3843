"""A deputy minister who has not replied comes to two offline doors, and counts as one person in all
figures."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Invitation, Person, Registration
from tests.conftest import Clock
from tests.support import stories
from tests.support.door import JSON, Device, item


def minister_of(device: Device) -> JSON:
    (row,) = [row for row in device.roster()["attendees"] if row["name"] == "Vuk Kovačević"]
    return row  # type: ignore[no-any-return]


@pytest.mark.long
def test_a_deputy_minister_who_has_not_replied(app: Flask, clock: Clock) -> None:
    event = stories.published_event(capacity=10)
    stories.registered()
    stories.invited(given_name="Vuk", email="vuk@government.example", group="government", sex="m")
    doors = [Device(app), Device(app)]
    assert event.starts_at is not None
    clock.now = event.starts_at

    # Both doors lose the network. The minister comes to one of them, goes out, and comes to the
    # other.
    row = minister_of(doors[0])
    assert (row["status"], row["badge"], row["first_check_in"]) == ("invited", None, None)
    times = [(clock.now + timedelta(minutes=minutes)).isoformat() for minutes in (5, 20)]
    seen = [
        item(attendee=row["id"], at=at, station=station, shown="admitted")
        for at, station in zip(times, "AB", strict=True)
    ]

    # The door that let them in last comes back first.
    clock.advance(hours=1)
    (late,), (early,) = doors[1].check_in(seen[1]), doors[0].check_in(seen[0])
    assert (late["outcome"], early["outcome"]) == ("admitted", "admitted")
    assert minister_of(doors[0]) == minister_of(doors[1])
    after = minister_of(doors[0])
    assert (after["id"], after["status"], after["first_check_in"]["station"]) == (
        row["id"],
        "confirmed",
        "A",
    )
    assert doors[1].check_in(seen[1])[0]["outcome"] == "repeat"

    # The office sees one person, who has accepted, and one who came.
    assert (db.session.query(Person).count(), db.session.query(Registration).count()) == (2, 2)
    assert {invitation.state for invitation in db.session.query(Invitation)} == {"accepted"}
    totals = doors[0].get("attendance").json["totals"]
    assert (totals["invited"], totals["registered"], totals["confirmed"], totals["attended"]) == (
        2,
        2,
        2,
        1,
    )
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open("/staff/events/ba/door")
    assert "Vuk Kovačević" in page.text, "seen twice: the office may ask"
