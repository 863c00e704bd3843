"""The roster and the figures as a device reads them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from ctevents.app import create_app
from ctevents.config import Config
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.door.report import start_rehearsal
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.door import Device, item


@pytest.fixture
def device(app: Flask) -> Device:
    stories.published_event()
    stories.registered(phone="+387 61 000 000")
    return Device(app)


def test_what_a_door_needs_and_nothing_more(device: Device) -> None:
    assert device.roster() == {
        "event": {
            "slug": "ba",
            "title": "Launch of the final report",
            "starts_at": "2027-03-10T09:00:00Z",
            "time_zone": "Europe/Sarajevo",
        },
        "version": "1",
        "public_key": door.badge_keys().public_keys[0],
        "counts": {"expected": 1, "attended": 0},
        "attendees": [
            {
                "id": "p1",
                "badge": "1",
                "name": "Amra Kovačević",
                "search": "amra kovacevic sud bih",
                "institution": "Sud BiH",
                "group": "judges",
                "status": "confirmed",
                "first_check_in": None,
                "flags": [],
                "companions": [],
            }
        ],
        "revoked": [],
        "companions": [],
    }


@pytest.mark.long
def test_since_a_version(device: Device) -> None:
    code, version = door.code_of(1), device.roster()["version"]
    assert device.roster(version)["attendees"] == []
    device.check_in(item(code, at="2027-02-01T08:00:00Z", station="B"))
    (row,) = device.roster(version)["attendees"]
    assert row["first_check_in"] == {"at": "2027-02-01T08:00:00Z", "station": "B"}
    door.cancelled(1)
    after = device.roster(device.roster()["version"])
    assert (after["attendees"], after["revoked"]) == ([], ["1"])
    assert device.roster()["attendees"][0] == row | {"badge": None, "status": "cancelled"}


@pytest.mark.parametrize("since", ["", "x", "-1", "1.5", "٣", "9999999999"])
def test_a_version_that_cannot_be(device: Device, since: str) -> None:
    assert device.get("roster", query_string={"since": since}).status_code == 422


def test_what_has_not_changed_is_not_sent_again(device: Device) -> None:
    first = device.get("roster")
    etag = first.headers["ETag"]
    match = {"If-None-Match": etag}
    # The tag is weak, since the answer may be compressed (RFC 9110, 13.1.2).
    for sent in (etag, etag.removeprefix("W/"), f'"other", {etag}', "*"):
        again = device.get("roster", headers={"If-None-Match": sent})
        assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", etag)
    device.check_in(item(door.code_of(1)))
    changed = device.get("roster", headers=match)
    assert (changed.status_code, changed.json["counts"]["attended"]) == (200, 1)


def test_a_new_time_of_the_event_changes_it_too(device: Device) -> None:
    match = {"If-None-Match": device.get("roster").headers["ETag"]}
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event().id).titles = {"en": "Another title"}
    assert device.get("roster", headers=match).json["event"]["title"] == "Another title"


def test_the_keys_of_an_earlier_secret_are_told(app: Flask, clock: Clock) -> None:
    stories.published_event()
    values = {
        name: app.config[name]
        for name in ("SQLALCHEMY_DATABASE_URI", "BASE_URL", "INSTANCE_PATH", "DATA_KEY")
    }
    renewed = create_app(
        Config(
            SECRET_KEY="another secret key, as long as it must be",
            SECRET_KEY_FALLBACKS=(app.config["SECRET_KEY"],),
            **values,
        ),
        clock,
    )
    old = door.badge_keys().public_keys[0]
    with renewed.app_context():  # the token of a device ends with the secret key that made it
        answer = Device(renewed).get("roster")
        db.session.remove()
        db.engine.dispose()
    assert answer.status_code == 200, answer.text
    assert answer.json["older_public_keys"] == [old]
    assert answer.json["public_key"] != old


def test_the_figures(app: Flask, device: Device) -> None:
    device.check_in(item(door.code_of(1)))
    figures = device.get("attendance").json
    everybody = {"invited": 1, "registered": 1, "confirmed": 1, "attended": 1}
    assert figures["totals"] == everybody
    assert [cell for cell in figures["cells"] if any(cell[stage] for stage in everybody)] == [
        {"group": "judges", "sex": "f"} | everybody
    ]


def test_an_observer_gets_published_figures(app: Flask, device: Device) -> None:
    observer = stories.signed_in(app, Role.OBSERVER)
    answer = observer.client.get(device.path("attendance"))
    nothing = dict.fromkeys(("invited", "registered", "confirmed", "attended"))
    assert answer.json == {
        "moment": None,
        "due_at": None,
        "taken_at": None,
        "groups": [],
        "sexes": [],
        "totals": nothing,
        "snapshots": [],
    }
    stories.figures_published()
    answer = observer.client.get(device.path("attendance"))
    assert answer.json["totals"] == nothing | {"attended": 0}
    assert (answer.json["moment"], answer.json["taken_at"]) == (
        "day_after",
        "2027-03-11T11:00:00+00:00",
    )
    [snapshot] = answer.json["snapshots"]
    assert answer.json == snapshot | {"snapshots": [snapshot]}


@pytest.mark.long
def test_invited_people_are_listed_and_a_check_in_by_their_id_keeps_one_person(
    device: Device,
) -> None:
    """The id is the same before and after they register."""
    version = device.roster()["version"]
    stories.invited(given_name="Vuk", email="vuk@police.example")
    (row,) = device.roster(version)["attendees"]
    assert (row["name"], row["badge"], row["status"], row["first_check_in"]) == (
        "Vuk Kovačević",
        None,
        "invited",
        None,
    )
    assert device.roster()["counts"] == {"expected": 1, "attended": 0}
    version = device.roster()["version"]
    (result,) = device.check_in(item(attendee=row["id"], at="2027-03-10T09:01:00Z"))
    assert (result["outcome"], result["reason"], result["attendee"]["id"]) == (
        "admitted",
        None,
        row["id"],
    )
    (after,) = device.roster(version)["attendees"]
    assert (after["id"], after["status"], after["first_check_in"]["at"]) == (
        row["id"],
        "confirmed",
        "2027-03-10T09:01:00Z",
    )
    assert [one["name"] for one in device.roster()["attendees"]] == [
        "Amra Kovačević",
        "Vuk Kovačević",
    ]
    assert device.roster()["counts"] == {"expected": 2, "attended": 1}
    (again,) = device.check_in(item(attendee=row["id"], at="2027-03-10T09:05:00Z"))
    assert (again["outcome"], again["first"]["at"]) == ("repeat", "2027-03-10T09:01:00Z")


@pytest.mark.parametrize(
    ("rule", "state"), [("none", None), ("until-full", None), ("approval", "pending")]
)
def test_an_invited_person_refused_by_the_rule(
    device: Device, rule: str, state: str | None
) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event().id).walk_ins = rule
        tx.get_one(Event, stories.event().id).capacity = 1
    stories.invited(given_name="Vuk", email="vuk@police.example")
    sent = item(attendee="p2")
    for _twice in range(2):
        (result,) = device.check_in(sent)
        assert (result["outcome"], result["reason"], result["attendee"]["name"]) == (
            "refused",
            "not_confirmed",
            "Vuk Kovačević",
        )
    assert [row["status"] for row in device.roster()["attendees"]] == [
        "confirmed",
        state or "invited",
    ]
    (shown,) = device.check_in(item(attendee="p2", shown="admitted"))
    assert shown["outcome"] == "admitted", "somebody whom an offline device let in is in the room"


def test_an_older_device_may_still_send_the_number_of_a_registration(device: Device) -> None:
    (result,) = device.check_in(item(attendee="1"))
    assert (result["outcome"], result["attendee"]["id"]) == ("admitted", "p1")


@pytest.mark.long
def test_somebody_invited_to_another_event_is_unknown_here(device: Device) -> None:
    stories.published_event("me")
    stories.invited("me", given_name="Vuk", email="vuk@police.example")
    (result,) = device.check_in(item(attendee="p2", shown="admitted"))
    assert (result["reason"], result["attendee"]) == ("unknown_code", None)


def test_the_app_gets_invited_people_four_hours_before_the_start_and_other_devices_at_any_time(
    device: Device, clock: Clock
) -> None:
    stories.invited(given_name="Vuk", email="vuk@police.example")

    def app_roster(**headers: str) -> TestResponse:
        return device.get("roster", query_string={"for": "app"}, headers=headers)

    assert len(device.roster()["attendees"]) == 2
    early = app_roster()
    assert (early.json["extent"], early.json["attendees"]) == ("none", [])
    with transaction(by=audit.SHELL) as tx:
        start_rehearsal(tx, stories.event().id)
    rehearsing = app_roster(**{"If-None-Match": early.headers["ETag"]})
    assert (
        rehearsing.status_code,
        rehearsing.json["extent"],
        len(rehearsing.json["attendees"]),
    ) == (200, "passing", 1)
    clock.now = datetime(2027, 3, 9, 9, tzinfo=UTC)
    day_before = app_roster(**{"If-None-Match": early.headers["ETag"]})
    assert (
        day_before.status_code,
        day_before.json["extent"],
        len(day_before.json["attendees"]),
    ) == (
        200,
        "registered",
        1,
    )
    clock.now = datetime(2027, 3, 10, 5, tzinfo=UTC)
    late = app_roster(**{"If-None-Match": day_before.headers["ETag"]})
    assert (late.status_code, late.json["extent"], len(late.json["attendees"])) == (200, "all", 2)
    assert app_roster(**{"If-None-Match": late.headers["ETag"]}).status_code == 304
