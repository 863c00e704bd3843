"""The event's data for a device, besides the people."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.entry import WalkIns
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Role
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from tests.support import stories
from tests.support.door import Device

FOOTNOTE = (
    "References to Kosovo shall be understood to be in the context of United Nations Security "
    "Council resolution 1244 "
    "(1999)."
)


@pytest.mark.long
def test_the_event_and_nothing_about_people(app: Flask) -> None:
    event = stories.published_event(slug="xk", capacity=3)
    stories.registered(slug="xk")
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event("xk"), {"walk_ins": WalkIns.UNTIL_FULL})
    told = Device(app, "xk").get("door").json
    groups, designation, city = told.pop("groups"), told.pop("designation"), told.pop("city")
    assert told == {
        "now": "2027-02-01T09:00:00Z",
        "device": 1,
        "station": "A",
        "token_ends_at": "2027-03-11T23:00:00Z",
        "event_number": event.id,
        "walk_ins": "until-full",
        "capacity": 3,
        "seats_left": 2,
        "footnote": FOOTNOTE,
        "languages": ["sq", "sr-Latn"],
        "copies": [],
        "roster_from": "2027-03-08T23:00:00Z",
        "everybody_from": "2027-03-10T05:00:00Z",
    }
    assert groups[3] == {"code": "judges", "names": groups[3]["names"], "is_offered": True}
    assert groups[3]["names"]["en"] == "Judges"
    assert set(designation) == set(city) == set(LANGUAGES)
    assert (designation["en"], city["en"]) == ("Kosovo UNSCR 1244/99-ICJ 2010", "Pristina")


def test_staff_have_no_station_and_no_token(app: Flask) -> None:
    stories.published_event()
    told = stories.signed_in(app, Role.DOOR, "ba").client.get("/api/v1/events/ba/door").json
    assert (told["device"], told["station"], told["token_ends_at"], told["footnote"]) == (
        None,
        None,
        None,
        "",
    )


def test_only_for_a_token_of_this_event(app: Flask) -> None:
    stories.published_event()
    stories.published_event(slug="al")
    device = Device(app)
    assert device.client.get("/api/v1/events/al/door", headers=device.headers).status_code == 404
    device.revoke()
    assert device.get("door").status_code == 401
