"""Printed copies as a device sends them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from ctevents.domain.entry import GRACE_AFTER_TOKEN_END
from tests.conftest import Clock
from tests.support import stories
from tests.support.copies import counted, given_copy, stocked
from tests.support.door import Device


@pytest.fixture
def device(app: Flask) -> Device:
    stories.published_event()
    return Device(app)


def item(**changes: Any) -> dict[str, Any]:
    return {"id": str(uuid4()), "language": "bs", "station": "A"} | changes


def send(device: Device, *items: dict[str, Any]) -> tuple[int, Any]:
    answer = device.post("copies", {"copies": list(items)})
    return answer.status_code, answer.json


def test_copies_are_answered_in_the_order_sent_with_the_counts_of_the_event(device: Device) -> None:
    given_copy(station="B")
    one, other = item(), item(language="en")
    shouted = one | {"id": one["id"].upper()}
    status, answer = send(device, other, one, shouted)
    assert (status, answer["counts"]) == (200, {"bs": 2, "en": 1})
    assert answer["results"] == [
        {"id": other["id"], "outcome": "counted"},
        {"id": one["id"], "outcome": "counted"},
        {"id": shouted["id"], "outcome": "repeat"},
    ]
    assert [result["outcome"] for result in send(device, one)[1]["results"]] == ["repeat"]


def test_a_copy_is_taken_back_once(device: Device) -> None:
    one = item()
    send(device, one, item())
    answers = [device.post(f"copies/{one['id']}/undo") for _ in range(2)]
    told = (200, {"id": one["id"], "counts": {"bs": 1}})
    assert [(answer.status_code, answer.json) for answer in answers] == [told, told]


@pytest.mark.parametrize("name", [str(uuid4()), "what"], ids=["unknown", "no id"])
def test_an_unknown_copy_is_missing(device: Device, name: str) -> None:
    answer = device.post(f"copies/{name}/undo")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert answer.json["detail"] == "The event has no copy with this id."


@pytest.mark.parametrize(
    ("copies", "pointer"),
    [
        pytest.param([], "/copies:", id="none"),
        pytest.param([item() for _ in range(501)], "/copies:", id="more than 500"),
        pytest.param([item(), item(language="xx")], "/copies/1/language:", id="unknown language"),
        pytest.param([item(id="1")], "/copies/0/id:", id="no uuid"),
        pytest.param([item(station=" ")], "/copies/0/station:", id="no station"),
        pytest.param(["bs"], "/copies/0:", id="no object"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_counted(
    device: Device, copies: list[Any], pointer: str
) -> None:
    status, answer = send(device, *copies)
    assert (status, answer["detail"].startswith(pointer), counted()) == (422, True, {})


def test_a_copy_of_a_different_event_is_refused(device: Device) -> None:
    stories.published_event("al")
    copy = given_copy("al", "sq")
    status, answer = send(device, item(), item(id=copy.id))
    assert (status, answer["reason"], counted()) == (409, "copy_of_other_event", {})


@pytest.mark.parametrize(
    ("late", "status"),
    [
        pytest.param(timedelta(0), 200, id="just ended"),
        pytest.param(GRACE_AFTER_TOKEN_END - timedelta(seconds=1), 200, id="seven days"),
        pytest.param(GRACE_AFTER_TOKEN_END, 401, id="too late"),
    ],
)
def test_an_ended_token_brings_copies_for_seven_days(
    app: Flask, clock: Clock, late: timedelta, status: int
) -> None:
    stories.published_event()
    device = Device(app, lasts=timedelta(hours=1))
    copy = given_copy()
    clock.now = device.ends_at + late
    assert send(device, item())[0] == status
    assert device.post(f"copies/{copy.id}/undo").status_code == status


def test_a_blocked_device_brings_none(device: Device) -> None:
    device.revoke()
    assert (send(device, item())[0], counted()) == (401, {})


def test_the_app_learns_the_languages_in_stock(device: Device) -> None:
    stocked(en=3, bs=1, sq=0)
    assert device.get("door").json["copies"] == ["bs", "en"]
