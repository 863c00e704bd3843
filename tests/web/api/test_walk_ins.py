"""Walk-ins as a device sends them."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import WalkIns
from ctevents.models import Event, Person, Registration
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.collation import HANGUL
from tests.support.door import JSON, Device, item

PETAR = {
    "title": "Mr.sc.",
    "given_name": " Petar ",
    "family_name": "Petrović",
    "email": "petar@media.example",
    "institution": "Radio Sarajevo",
    "position": "Editor",
    "group": "media",
    "sex": "m",
    "language": "sr-Latn",
    "interpretation": True,
    "interpretation_language": "en",
    "dietary": "no nuts",
    "access_needs": "",
    "assistants": 1,
    "share_details": True,
    "photo": False,
    "privacy": True,
}


@pytest.fixture
def device(app: Flask) -> Device:
    stories.published_event(capacity=1)
    return Device(app)


def test_the_longest_names_are_taken(device: Device) -> None:
    answer = device.post(
        "walk-ins", item(**PETAR | {"given_name": HANGUL[0], "family_name": HANGUL[1]})
    )
    assert (answer.status_code, answer.json["outcome"]) == (200, "admitted")


def test_a_dash_is_no_title(device: Device) -> None:
    assert device.post("walk-ins", item(**PETAR | {"title": "-"})).status_code == 200
    assert db.session.query(Person).one().title == ""


def test_all_fields_of_the_one_form(device: Device) -> None:
    sent = item(**PETAR)
    answer = device.post("walk-ins", sent)
    assert answer.status_code == 200
    assert answer.json == {
        "id": sent["id"],
        "outcome": "admitted",
        "reason": None,
        "attendee": {
            "id": "p1",
            "name": "Petar Petrović",
            "institution": "Radio Sarajevo",
            "group": "media",
            "flags": [],
        },
        "first": {"at": "2027-02-01T09:00:00Z", "station": "A"},
        "badge_code": door.code_of(1),
    }
    person, registration = db.session.query(Person).one(), db.session.query(Registration).one()
    assert (person.email, person.title, person.position, person.sex, person.language) == (
        "petar@media.example",
        "Mr.sc.",
        "Editor",
        "m",
        "sr-Latn",
    )
    assert (
        registration.needs_interpretation,
        registration.interpretation_language,
        registration.dietary,
        registration.assistants,
        registration.may_share_details,
        registration.may_be_photographed,
    ) == (True, "en", "no nuts", 1, True, False)
    assert device.post("walk-ins", sent).json == answer.json


def test_the_least_that_is_needed(device: Device) -> None:
    """Nobody asks the colleagues of a party for their sex, and nobody guesses it."""
    needed = {name: PETAR[name] for name in ("given_name", "family_name", "group")}
    assert device.post("walk-ins", item(**needed)).json["outcome"] == "admitted"
    person = db.session.query(Person).one()
    assert (person.language, person.sex_said) == ("bs", None)


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        *[(yes, True) for yes in (True, "on", "y", "yes", "true", "1")],
        *[(no, False) for no in (False, None, "", "off", "n", "no", "false", "0")],
    ],
)
def test_yes_and_no_may_come_as_a_form_sends_them(
    device: Device, sent: object, meant: bool
) -> None:
    device.post("walk-ins", item(**PETAR) | {"photo": sent})
    assert db.session.query(Registration).one().may_be_photographed is meant


def test_above_capacity_is_flagged(device: Device, clock: Clock) -> None:
    device.post("walk-ins", item(**PETAR))
    clock.advance(seconds=1)
    answer = device.post("walk-ins", item(**PETAR))
    assert answer.json["attendee"]["flags"] == ["over_capacity"]
    assert [row["flags"] for row in device.roster()["attendees"]] == [[], ["over_capacity"]]


def set_rule(rule: WalkIns) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"walk_ins": rule})


@pytest.mark.parametrize(
    ("rule", "reason", "detail"),
    [
        (WalkIns.NONE, "no_walk_ins", "This event does not register people at the door."),
        (WalkIns.UNTIL_FULL, "walk_ins_full", "No seat is free for walk-ins"),
    ],
)
def test_people_the_event_does_not_accept_are_refused_in_words(
    device: Device, clock: Clock, rule: WalkIns, reason: str, detail: str
) -> None:
    set_rule(rule)
    device.post("walk-ins", item(**PETAR, shown="admitted"))
    answer = device.post("walk-ins", item(**PETAR))
    assert (answer.status_code, answer.mimetype) == (409, "application/problem+json")
    assert (answer.json["reason"], answer.json["detail"][: len(detail)]) == (reason, detail)
    assert db.session.query(Person).count() == 1


def test_people_who_need_approval_are_not_let_in_yet(device: Device) -> None:
    set_rule(WalkIns.APPROVAL)
    sent = item(**PETAR)
    for _ in range(2):
        answer = device.post("walk-ins", sent)
        assert {
            name: answer.json[name] for name in ("outcome", "reason", "first", "badge_code")
        } == {
            "outcome": "refused",
            "reason": "not_confirmed",
            "first": None,
            "badge_code": None,
        }
        assert answer.json["attendee"]["name"] == "Petar Petrović"


def test_people_let_in_offline_are_recorded_and_flagged(device: Device) -> None:
    set_rule(WalkIns.NONE)
    answer = device.post("walk-ins", item(**PETAR, shown="admitted"))
    assert (answer.json["outcome"], answer.json["attendee"]["flags"]) == (
        "admitted",
        ["against_rules"],
    )
    assert answer.json["badge_code"] == door.code_of(1)


@pytest.mark.long
def test_the_badge_of_a_guest_is_not_given_away(device: Device) -> None:
    guest = item(door.code_of(stories.registered().id))
    device.check_in(guest)
    answer = device.post("walk-ins", item(**PETAR) | {"id": guest["id"]})
    assert (answer.json["attendee"]["name"], answer.json["badge_code"]) == ("Amra Kovačević", None)
    assert db.session.query(Person).count() == 1


@pytest.mark.parametrize(
    ("changes", "detail"),
    [
        ({"given_name": None}, "/given_name: This is missing."),
        ({"family_name": "\n"}, "/family_name: This may not be empty."),
        ({"family_name": "x" * 201}, "/family_name: Send at most 200 characters."),
        ({"group": "pirates"}, "/group: Send one of: police, border-police,"),
        ({"sex": "female"}, "/sex: Send one of: f, m, x."),
        ({"language": "sr"}, "/language: Send one of: en, sq,"),
        ({"email": "petar"}, "/email: Send an e-mail address"),
        ({"interpretation_language": "sr"}, "/interpretation_language: Send one of: en, sq,"),
        ({"assistants": 4}, "/assistants: Send a number from 0 to 3."),
        ({"assistants": True}, "/assistants: Send a number from 0 to 3."),
        ({"photo": "maybe"}, "/photo: Send true or false."),
        ({"photo": 1}, "/photo: Send true or false."),
        ({"at": "now"}, "/at: Send a time"),
        ({"station": None}, "/station: This is missing."),
        ({"shown": "green"}, "/shown: Send one of: admitted, repeat, refused."),
    ],
)
def test_a_mistake_is_told_and_nobody_is_registered(
    device: Device, changes: JSON, detail: str
) -> None:
    answer = device.post("walk-ins", item(**PETAR) | changes)
    assert answer.status_code == 422
    assert answer.json["detail"].startswith(detail)
    assert db.session.query(Person).count() == 0


def test_an_archived_event_takes_neither_walk_ins_nor_undone_ones(device: Device) -> None:
    sent = item(**PETAR)
    before = device.post("walk-ins", sent).json
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event().id).archived_at = tx.now
    new = device.post("walk-ins", item(**PETAR | {"given_name": "Pavle", "email": ""}))
    undone = device.post(f"check-ins/{sent['id']}/undo")
    assert [(answer.status_code, answer.json["reason"]) for answer in (new, undone)] == [
        (409, "event_archived")
    ] * 2
    assert device.post("walk-ins", sent).json == before  # sent again, as its answer was lost
    assert db.session.query(Person).count() == 1
