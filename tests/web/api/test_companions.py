"""Companions on the roster of a device, and their ticks as a device sends them."""

from __future__ import annotations

from itertools import permutations
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.registration import CompanionRole, NamedCompanion
from ctevents.services.common import audit
from ctevents.services.door.companions import undo_tick
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.companions import EVA, IVO, named, stations, tick
from tests.support.door import Device
from tests.support.racing import behind


@pytest.fixture
def device(app: Flask) -> Device:
    stories.published_event(most_companions=2)
    stories.registered()
    return Device(app)


@pytest.fixture
def ivo(device: Device) -> str:
    return named(1)[0]


def send(device: Device, *ticks: dict[str, Any]) -> list[dict[str, Any]]:
    answer = device.post("companion-ticks", {"ticks": list(ticks)})
    assert answer.status_code == 200, answer.text
    results: list[dict[str, Any]] = answer.json["results"]
    return results


def undo(device: Device, sent: dict[str, Any]) -> dict[str, Any]:
    answer = device.post(f"companion-ticks/{sent['id']}/undo")
    assert answer.status_code == 200, answer.text
    result: dict[str, Any] = answer.json
    return result


def outcomes(results: list[dict[str, Any]]) -> list[str]:
    return [result["outcome"] for result in results]


def test_they_stand_beside_their_guest_without_a_badge(device: Device, ivo: str) -> None:
    (row,) = device.roster()["attendees"]
    assert row["companions"] == [
        {"id": ivo, "name": "Ivo Ilić", "role": "driver", "first_check_in": None}
    ]
    assert device.roster()["counts"] == {"expected": 1, "attended": 0}


def test_a_change_of_them_is_news_of_their_guest(device: Device, ivo: str) -> None:
    version, etag = device.roster()["version"], device.get("roster").headers["ETag"]
    named(1, NamedCompanion(CompanionRole.DRIVER, "Ivo", "Ilic"), EVA)
    (row,) = device.roster(version)["attendees"]
    assert [each["name"] for each in row["companions"]] == ["Ivo Ilic", "Eva Ek"]
    assert row["companions"][0]["id"] == ivo
    assert device.get("roster", headers={"If-None-Match": etag}).status_code == 200


def test_a_tick_is_counted_once_and_is_news_for_the_other_doors(device: Device, ivo: str) -> None:
    version, sent = device.roster()["version"], tick(ivo, at="2027-02-01T08:00:00Z", station="B")
    first = {"id": sent["id"], "at": "2027-02-01T08:00:00Z", "station": "B"}
    assert send(device, sent) == [
        {
            "id": sent["id"],
            "outcome": "admitted",
            "reason": None,
            "companion": {"id": ivo, "name": "Ivo Ilić", "first_check_in": first},
        }
    ]
    assert outcomes(send(device, sent | {"id": sent["id"].upper()}, tick(ivo))) == [
        "admitted",
        "repeat",
    ]
    (row,) = device.roster(version)["attendees"]
    assert (row["companions"][0]["first_check_in"], row["first_check_in"]) == (first, None)


@pytest.mark.long
@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_earliest_tick_is_the_entry_in_whatever_order_devices_send_theirs(
    device: Device, ivo: str, order: tuple[int, ...]
) -> None:
    ticks = [
        tick(ivo, at=f"2027-03-10T08:0{number}:00Z", station=f"{number}") for number in range(3)
    ]
    for number in order:
        send(device, ticks[number])
    undo(device, ticks[0])
    assert stations() == {"Ivo Ilić": "1"}


def test_an_undone_tick_stays_undone_and_leaves_that_of_a_different_door(
    device: Device, ivo: str
) -> None:
    one, other = (
        tick(ivo, at="2027-02-01T08:00:00Z"),
        tick(ivo, at="2027-02-01T08:05:00Z", station="B"),
    )
    send(device, one, other)
    version = device.roster()["version"]
    told = [undo(device, one) for _ in range(2)]
    assert [(each["outcome"], each["companion"]["first_check_in"]["station"]) for each in told] == [
        ("refused", "B")
    ] * 2
    assert outcomes(send(device, one)) == ["refused"]
    assert (
        device.roster(version)["attendees"][0]["companions"][0]["first_check_in"]["id"]
        == other["id"]
    )
    assert undo(device, other)["companion"]["first_check_in"] is None


@pytest.mark.parametrize(
    ("shown", "reason", "station"),
    [
        pytest.param({}, "not_confirmed", None, id="nobody told them yet"),
        pytest.param({"shown": "admitted"}, None, "A", id="an offline door has let them in"),
    ],
)
def test_without_the_seat_of_their_guest_only_who_is_in_the_building_counts(
    device: Device, ivo: str, shown: dict[str, str], reason: str | None, station: str | None
) -> None:
    door.cancelled(1)
    (result,) = send(device, tick(ivo, **shown))
    assert (result["reason"], stations()) == (reason, {"Ivo Ilić": station})


def test_a_companion_of_a_different_event_or_who_was_replaced_is_unknown(
    device: Device, app: Flask, ivo: str
) -> None:
    sent = tick(ivo)
    stories.published_event("al")
    answer = Device(app, "al").post("companion-ticks", {"ticks": [sent]})
    refused = {
        "id": sent["id"],
        "outcome": "refused",
        "reason": "unknown_companion",
        "companion": None,
    }
    assert answer.json["results"] == [refused]
    named(1, EVA)
    assert send(device, sent) == [refused]


@pytest.mark.postgresql
def test_two_doors_that_undo_a_tick_at_the_same_moment_undo_it_once(
    app: Flask, device: Device, ivo: str
) -> None:
    sent, event_id = tick(ivo), stories.event().id
    send(device, sent)
    behind(
        app,
        lambda tx: undo_tick(tx, event_id, sent["id"]),
        lambda tx: undo_tick(tx, event_id, sent["id"]),
    )
    db.session.rollback()
    assert [entry.action for entry in audit.entries(db.session())].count("companion.undone") == 1


@pytest.mark.parametrize("name", [str(uuid4()), "what"], ids=["unknown", "no id"])
def test_an_unknown_tick_is_missing(device: Device, name: str) -> None:
    answer = device.post(f"companion-ticks/{name}/undo")
    assert (answer.status_code, answer.json["detail"]) == (
        404,
        "The event has no tick with this id.",
    )


@pytest.mark.parametrize(
    ("ticks", "pointer"),
    [
        pytest.param([], "/ticks:", id="none"),
        pytest.param([tick(str(uuid4())), tick("Ivo")], "/ticks/1/companion:", id="no uuid"),
        pytest.param([tick(str(uuid4()), station="")], "/ticks/0/station:", id="no station"),
        pytest.param([tick(str(uuid4()), at="today")], "/ticks/0/at:", id="no time"),
    ],
)
def test_what_is_wrong_is_named(device: Device, ticks: list[Any], pointer: str) -> None:
    answer = device.post("companion-ticks", {"ticks": ticks})
    assert (answer.status_code, answer.json["detail"].startswith(pointer)) == (422, True)


@pytest.mark.long
def test_a_token_that_has_ended_brings_earlier_ticks_and_a_revoked_one_none(
    device: Device, clock: Clock, ivo: str
) -> None:
    early, late = tick(ivo), tick(ivo, at=(device.ends_at).isoformat())
    clock.now = device.ends_at
    assert outcomes(send(device, early)) == ["admitted"]
    assert device.post("companion-ticks", {"ticks": [late]}).status_code == 401
    device.revoke()
    assert device.post("companion-ticks", {"ticks": [early]}).status_code == 401


def test_the_companions_of_unnamed_guests_are_in_each_answer_and_never_beside_the_guest(
    device: Device, ivo: str
) -> None:
    stories.unnamed(1)
    known = device.roster()
    alone = {
        "id": ivo,
        "name": "Ivo Ilić",
        "search": "ivo ilic",
        "role": "driver",
        "status": "confirmed",
    }
    assert known["attendees"][0]["companions"] == []
    assert known["companions"] == [alone | {"first_check_in": None}]
    etag = device.get("roster").headers["ETag"]
    send(device, tick(ivo))
    news = device.roster(known["version"])
    assert news["attendees"] == []
    assert news["companions"][0]["first_check_in"]["station"] == "A"
    assert device.get("roster", headers={"If-None-Match": etag}).status_code == 200
    assert IVO.given_name not in str(device.roster()["attendees"])
