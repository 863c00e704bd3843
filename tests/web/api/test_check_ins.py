"""Check-ins as a device sends them."""

from __future__ import annotations

import json
from datetime import timedelta
from random import Random

import pytest
from flask import Flask

from ctevents.db.base import Base
from ctevents.db.handle import db
from ctevents.formats.badge_code import ALPHABET
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.door import JSON, Device, item

AMRA = {
    "id": "p1",
    "name": "Amra Kovačević",
    "institution": "Sud BiH",
    "group": "judges",
    "flags": [],
}


@pytest.fixture
def device(app: Flask) -> Device:
    stories.published_event()
    return Device(app)


@pytest.fixture
def code(device: Device) -> str:
    return door.code_of(stories.registered().id)


def test_a_batch_is_answered_in_the_order_sent(device: Device, code: str) -> None:
    entry = item(code, at="2027-03-10T09:12:00.250+01:00", station="Улаз A")
    repeat = item(attendee="1", at="2027-03-10T09:15:00+01:00")
    unknown = item("HTTPS://EXAMPLE.ORG")
    first = {"at": "2027-03-10T08:12:00.250Z", "station": "Улаз A"}
    flagged = AMRA | {"flags": ["future"]}  # sent weeks before the event
    assert device.check_in(repeat, unknown, entry) == [
        {
            "id": repeat["id"],
            "outcome": "repeat",
            "reason": None,
            "attendee": flagged,
            "first": first,
        },
        {
            "id": unknown["id"],
            "outcome": "refused",
            "reason": "unknown_code",
            "attendee": None,
            "first": None,
        },
        {
            "id": entry["id"],
            "outcome": "admitted",
            "reason": None,
            "attendee": flagged,
            "first": first,
        },
    ]


def test_the_answer_keeps_the_spelling_of_the_id(device: Device, code: str) -> None:
    entry = item(code)
    shouted = entry | {"id": entry["id"].upper()}
    assert [result["id"] for result in device.check_in(entry, shouted)] == [
        entry["id"],
        shouted["id"],
    ]
    assert len(door.recorded()) == 1


def test_only_the_one_canonical_spelling_of_a_code_is_valid(device: Device, code: str) -> None:
    spellings = [code.lower(), f" {code}", f"{code[:50]} {code[50:]}", code[:-1], code + "0"]
    results = device.check_in(*[item(spelling) for spelling in spellings])
    assert {result["reason"] for result in results} == {"unknown_code"}
    assert [check_in.badge_id for check_in in door.recorded()] == [None] * 5


@pytest.mark.parametrize("code", ["\0", "a\0b", "\ud800", "🎟", "x" * 8000, "null", "1"])
def test_whatever_a_code_holds_the_scan_is_kept(device: Device, code: str) -> None:
    (result,) = device.check_in(item(code))
    assert result["reason"] == "unknown_code"
    assert [check_in.code_length for check_in in door.recorded()] == [len(code)]


@pytest.mark.parametrize("is_shut_out", [False, True], ids=["as usual", "held"])
def test_of_a_foreign_code_kind_length_and_hash_are_kept_and_its_text_nowhere(
    app: Flask, device: Device, code: str, is_shut_out: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """No column of any table has it, and no log."""
    wifi, kit = (
        "WIFI:S:Ministry;T:WPA;P:hunter2-of-sarajevo;;",
        f"{app.config['BASE_URL']}/door/ba#token=kit-of-ba",
    )
    forged = code[:-1] + ("0" if code[-1] != "0" else "1")
    if is_shut_out:
        device.revoke()
    device.check_in(*(item(text) for text in (wifi, kit, forged, code)))
    kept = {
        check_in.code_kind: (check_in.code_length, check_in.code_hash)
        for check_in in door.recorded()
    }
    expected = {
        door.kept(text).kind: (len(text), door.kept(text).digest) for text in (wifi, kit, forged)
    }
    assert kept == expected | {None: (None, None)}
    stored = repr(
        [db.session.execute(table.select()).all() for table in Base.metadata.sorted_tables]
    )
    for secret in ("hunter2", "kit-of-ba", forged, code):
        assert secret not in stored, f"{secret} is in the database"
        assert secret not in caplog.text


@pytest.mark.parametrize(
    "attendee", ["0", "-1", "01", "٣", "1.0", "99999999999999999999", "one", "2147483648"]
)
def test_an_attendee_that_cannot_be_is_unknown(device: Device, attendee: str) -> None:
    (result,) = device.check_in(item(attendee=attendee))
    assert (result["outcome"], result["reason"]) == ("refused", "unknown_code")


def test_what_was_shown_offline_is_counted(device: Device, code: str) -> None:
    door.cancelled(1)
    (refused,) = device.check_in(item(code, shown="refused"))
    (shown,) = device.check_in(item(code, shown="admitted"))
    assert (refused["outcome"], refused["reason"]) == ("refused", "cancelled")
    assert (shown["outcome"], shown["attendee"]["flags"]) == ("admitted", ["after_revocation"])
    assert device.roster()["counts"] == {"expected": 1, "attended": 1}


def test_undo(device: Device, code: str) -> None:
    entry = item(code)
    device.check_in(entry)
    answer = device.post(f"check-ins/{entry['id'].upper()}/undo")
    undone = {
        "id": entry["id"].upper(),
        "outcome": "refused",
        "reason": None,
        "attendee": AMRA,
        "first": None,
    }
    assert (answer.status_code, answer.json) == (200, undone)
    assert device.post(f"check-ins/{entry['id'].upper()}/undo").json == undone
    assert device.check_in(entry) == [undone | {"id": entry["id"]}]
    assert device.roster()["counts"] == {"expected": 1, "attended": 0}


@pytest.mark.parametrize(
    "check_in_id", ["6f1c1c1e-8f5e-4f0e-9a55-5d7a7f3b8f10", "1", "x" * 36, "%00"]
)
def test_undoing_what_is_not_there(device: Device, check_in_id: str) -> None:
    assert device.post(f"check-ins/{check_in_id}/undo").status_code == 404


def test_the_devices_of_another_event_see_and_undo_nothing(
    app: Flask, device: Device, code: str
) -> None:
    entry = item(code)
    device.check_in(entry)
    stories.published_event("me")
    other = Device(app, "me")
    unknown = {
        "id": entry["id"],
        "outcome": "refused",
        "reason": "unknown_code",
        "attendee": None,
        "first": None,
    }
    assert other.check_in(entry) == [unknown]
    foreign = item(code)
    assert other.check_in(foreign) == [unknown | {"id": foreign["id"], "reason": "other_event"}]
    assert other.post(f"check-ins/{entry['id']}/undo").status_code == 404
    assert device.check_in(entry)[0]["outcome"] == "admitted"


BAD: list[tuple[JSON, str]] = [
    ({"id": None}, "/check_ins/1/id: This is missing."),
    ({"id": "12"}, "/check_ins/1/id: Send a UUID."),
    ({"id": 12}, "/check_ins/1/id: Send a UUID."),
    ({"at": "2027-03-10 09:12"}, "/check_ins/1/at: Send a time"),
    ({"at": "2027-03-10T09:12:00"}, "/check_ins/1/at: Send a time"),
    ({"at": "2027-02-30T09:12:00Z"}, "/check_ins/1/at: Send a time"),
    ({"at": "0001-01-01T00:00:00+14:00"}, "/check_ins/1/at: Send a time"),
    ({"at": "9999-12-31T23:59:59-14:00"}, "/check_ins/1/at: Send a time"),
    ({"at": 1772500000}, "/check_ins/1/at: Send a time"),
    ({"station": ""}, "/check_ins/1/station: This may not be empty."),
    ({"station": "\0\n"}, "/check_ins/1/station: This may not be empty."),
    ({"station": "x" * 61}, "/check_ins/1/station: Send at most 60 characters."),
    ({"code": ""}, "/check_ins/1/code: This may not be empty."),
    ({"code": "x" * 8001}, "/check_ins/1/code: Send at most 8000 characters."),
    ({"code": 5}, "/check_ins/1/code: Send text."),
    ({"code": None}, "/check_ins/1: Send a code or an attendee, and not both."),
    ({"attendee": "1"}, "/check_ins/1: Send a code or an attendee, and not both."),
    ({"shown": "yes"}, "/check_ins/1/shown: Send one of: admitted, repeat, refused."),
]


@pytest.mark.parametrize(("changes", "detail"), BAD, ids=lambda value: str(value)[:40])
def test_a_mistake_is_told_with_its_place_and_nothing_is_recorded(
    device: Device, code: str, changes: JSON, detail: str
) -> None:
    answer = device.post("check-ins", {"check_ins": [item(code), item(code) | changes]})
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
    problem = answer.json
    assert (problem["title"], problem["status"]) == ("Unprocessable Entity", 422)
    assert problem["detail"].startswith(detail)
    assert door.recorded() == []


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ([], "/: Send an object."),
        ({}, "/check_ins: Send a list of 1 to 500 check-ins."),
        ({"check_ins": []}, "/check_ins: Send a list of 1 to 500 check-ins."),
        ({"check_ins": {}}, "/check_ins: Send a list of 1 to 500 check-ins."),
        ({"check_ins": ["x"]}, "/check_ins/0: Send an object."),
        ({"check_ins": [{}] * 501}, "/check_ins: Send a list of 1 to 500 check-ins."),
    ],
)
def test_a_body_of_another_shape(device: Device, body: object, detail: str) -> None:
    answer = device.post("check-ins", body)
    assert (answer.status_code, answer.json["detail"]) == (422, detail)


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"check_ins=1", "application/x-www-form-urlencoded", 415),
        (b"{}", None, 415),
        (b"", "application/json", 400),
        (b"{", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b"[" * 200_000, "application/json", 400),
        (b'{"check_ins": [' + b"1" * 5000 + b"]}", "application/json", 400),
        (b" " * 7_000_000, "application/json", 413),
    ],
    ids=["form", "no type", "empty", "cut off", "no UTF-8", "deep", "huge number", "huge"],
)
def test_what_is_no_json(
    device: Device, body: bytes, content_type: str | None, status: int
) -> None:
    answer = device.post("check-ins", data=body, content_type=content_type)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert answer.json["status"] == status


@pytest.mark.long
def test_five_hundred_at_once(device: Device, code: str, clock: Clock) -> None:
    people = [1, *door.crowd(stories.event().id, 249)]
    codes = [door.code_of(person) for person in people] * 2
    items = [
        item(code, at=(clock.now - timedelta(seconds=number)).isoformat())
        for number, code in enumerate(codes)
    ]
    with door.statements() as sent:
        results = device.check_in(*items)
    assert [result["outcome"] for result in results] == ["repeat"] * 250 + ["admitted"] * 250
    assert door.verbs(sent) == ["SELECT", "INSERT", *door.writes_entries()]
    with door.statements() as sent:
        assert device.check_in(*items) == results
    assert door.verbs(sent) == ["SELECT", "INSERT", "SELECT"]
    assert json.loads(device.get("roster").data)["counts"] == {"expected": 250, "attended": 250}


def test_made_up_codes_let_nobody_in(device: Device, code: str) -> None:
    """Thousands of them are tried in tests/formats/test_badge_code.py."""
    chance = Random(3)
    made_up = ["".join(chance.choices(ALPHABET, k=len(code))) for _ in range(250)]
    for _ in range(250):
        place = chance.randrange(len(code))
        made_up.append(
            code[:place] + chance.choice(ALPHABET.replace(code[place], "")) + code[place + 1 :]
        )
    results = device.check_in(*[item(each, shown="admitted") for each in made_up])
    assert {
        (result["outcome"], result["reason"], result["attendee"] is None) for result in results
    } == {("refused", "unknown_code", True)}
    assert door.entries() == {1: None}


@pytest.mark.long
def test_two_devices_that_send_the_same_at_once_are_answered_alike(
    app: Flask, device: Device, code: str
) -> None:
    codes = [
        code,
        *(door.code_of(person) for person in door.crowd(stories.event().id, 19)),
        "RUBBISH",
    ]
    items = [item(each) for each in codes]
    walk_in = item(given_name="Petar", family_name="Petrović", group="media", sex="m")
    devices = [Device(app) for _ in range(4)]

    def sent_by(each: Device, number: int) -> list[JSON]:
        results = each.check_in(*Random(number).sample(items, len(items)))
        return sorted(
            [*results, each.post("walk-ins", walk_in).json], key=lambda result: str(result["id"])
        )

    jobs = [
        lambda each=each, number=number: sent_by(each, number)
        for number, each in enumerate(devices)
    ]
    one, *others = door.in_threads(app, *jobs)
    assert others == [one] * 3
    assert [result["outcome"] for result in one].count("admitted") == 21
    assert (len(door.recorded()), len([entry for entry in door.entries().values() if entry])) == (
        22,
        21,
    )


def test_somebody_else_s_badge_is_an_alarm(device: Device, code: str, clock: Clock) -> None:
    device.check_in(item(code, shown="admitted"))
    clock.advance(minutes=1)
    (result,) = device.check_in(item(code, shown="refused", station="B"))
    assert (result["outcome"], result["reason"], result["attendee"]["flags"]) == (
        "repeat",
        None,
        ["other_person"],
    )
    assert [row["flags"] for row in device.roster()["attendees"]] == [["other_person"]]


def test_a_scan_takes_three_statements_on_postgresql_and_four_on_sqlite(
    device: Device, code: str
) -> None:
    """The device with the scan's subject; the check-in; the entry with the roster's version, if it
    changes."""
    with door.statements() as sent:
        device.check_in(item(code))
    assert door.verbs(sent) == ["SELECT", "INSERT", *door.writes_entries()]
    with door.statements() as sent:
        device.check_in(item(code, at=(stories.now() + timedelta(seconds=30)).isoformat()))
    assert door.verbs(sent) == ["SELECT", "INSERT"]


def test_an_unknown_code_needs_only_a_look_at_the_device(device: Device) -> None:
    with door.statements() as sent:
        device.check_in(item("HTTPS://EXAMPLE.ORG"))
    assert door.verbs(sent) == ["SELECT", "SELECT", "INSERT"]
