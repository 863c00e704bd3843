"""Guests that programs send."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.keys import Scope
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Event, GuestImport
from ctevents.services.common import audit
from ctevents.services.programs.sent_guests import SentList, take_guests
from tests.support import stories
from tests.support.programs import Program
from tests.support.racing import at_once

ANA = {
    "given_name": "Ana",
    "family_name": "Anić",
    "email": "ana@police.example",
    "group": "police",
    "sex": "f",
}


@pytest.fixture
def program(app: Flask) -> Program:
    stories.published_event()
    return Program(app, Scope.GUESTS_READ, Scope.GUESTS_WRITE)


def outcomes(
    program: Program, *guests: dict[str, Any], **body: Any
) -> list[tuple[str, str | None]]:
    answer = program.post("guests", {"guests": list(guests)} | body)
    assert answer.status_code == 200, answer.text
    return [(each["outcome"], each["id"]) for each in answer.json["results"]]


@pytest.mark.long
def test_guests_are_added_corrected_and_left(program: Program) -> None:
    ministry = {
        "institution": "Ministry of Security",
        "group": "government",
        "seats": 3,
        "email": "m@gov.example",
    }
    (new, ana), (_new, offer), (duplicate, again) = outcomes(program, ANA, ministry, ANA)
    assert (new, duplicate, again) == ("new", "duplicate", ana)
    assert program.get(f"guests/{ana}").json["family_name"] == "Anić"
    assert program.get(f"guests/{offer}").json["seats"] == 3
    assert outcomes(program, ANA, ministry) == [("same", ana), ("same", offer)]
    assert outcomes(program, {"id": ana, "position": "Head"}) == [("changed", ana)]
    assert outcomes(program, {"id": ana, "position": None, "email": ""}) == [("same", ana)]
    assert program.get(f"guests/{ana}").json["position"] == "Head"
    assert [made.actor for made in db.session.query(GuestImport)] == ["api token 1"] * 2


@pytest.mark.long
def test_one_refused_guest_refuses_all(program: Program) -> None:
    bad = [
        (
            {"email": "no address", **{k: v for k, v in ANA.items() if k != "email"}},
            "/guests/1/email",
            "bad_email",
        ),
        (ANA | {"group": "what"}, "/guests/1/group", "unknown_group"),
        (ANA | {"id": "P1-XXXX"}, "/guests/1/id", "unknown_reference"),
        ({}, "/guests/1/family_name", "missing_name"),
        ({"family_name": "Total"}, "/guests/1/family_name", "missing_name"),
    ]
    for guest, pointer, reason in bad:
        answer = program.post("guests", {"guests": [ANA | {"email": "good@x.example"}, guest]})
        assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
        assert [(each["pointer"], each["reason"]) for each in answer.json["errors"]][:1] == [
            (pointer, reason)
        ]
        assert answer.json["errors"][0]["detail"] in answer.json["detail"]
    for wrong in ({"grup": "police"}, {"seats": "3"}, {"unnamed": "yes"}, {"phone": 3}, "Ana"):
        assert program.post("guests", {"guests": [wrong]}).status_code == 422
    assert program.get("guests").json["guests"] == []


@pytest.mark.long
def test_an_unnamed_guest_is_sent_twice_and_added_once(program: Program) -> None:
    secret = ANA | {"unnamed": True}
    ((outcome, guest),) = outcomes(program, secret)
    assert outcome == "new"
    assert str(guest).startswith("U1-")
    assert outcomes(program, secret) == [("same", guest)]
    assert program.get(f"guests/{guest}").json["given_name"] != "Ana"


def test_a_guess_at_an_unnamed_guest_is_answered_as_any_other(program: Program) -> None:
    """A program does not learn who is hidden: what others put on the list is not found by name."""
    stories.unnamed(
        stories.guest(**{name: value for name, value in ANA.items() if name != "sex"}).person_id
        or 0
    )
    other = ANA | {"family_name": "Other", "email": "other@police.example"}
    assert [outcome for outcome, _id in outcomes(program, ANA, other)] == ["new", "new"]


@pytest.mark.long
def test_the_same_guest_sent_twice_at_once_is_added_once(app: Flask, program: Program) -> None:
    event_id = stories.event().id

    def send(tx: Transaction) -> None:
        take_guests(
            tx, tx.get_one(Event, event_id), SentList([ANA], is_of_event=True), sees_all=False
        )

    assert at_once(app, send, send) == [None, None]
    assert len(program.get("guests").json["guests"]) == 1


@pytest.mark.long
def test_writing_needs_the_scope_and_the_archive_takes_nothing(
    app: Flask, program: Program
) -> None:
    reader = Program(app, Scope.GUESTS_READ)
    answer = reader.post("guests", {"guests": [ANA]})
    assert (answer.status_code, "guests:write" in answer.json["detail"]) == (403, True)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event().id).archived_at = stories.now()
    answer = program.post("guests", {"guests": [ANA]})
    assert (answer.status_code, answer.json["reason"]) == (409, "event_archived")
    assert program.get("guests").status_code == 200


@pytest.mark.long
def test_another_countrys_list_needs_a_word(program: Program) -> None:
    guests = [
        ANA
        | {
            "given_name": name,
            "email": f"{name}@x.example",
            "institution": "Policia Prishtinë",
            "language": "sq",
        }
        for name in ("Ana", "Bo", "Cy", "Di", "Ed", "Fa")
    ]
    answer = program.post("guests", {"guests": guests})
    assert (answer.status_code, answer.json["reason"]) == (409, "list_of_another_event")
    assert {outcome for outcome, _id in outcomes(program, *guests, of_this_event=True)} == {"new"}


@pytest.mark.long
def test_staff_need_the_csrf_token(app: Flask, program: Program) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    path = "/api/v1/events/ba/guests"
    assert office.client.post(path, json={"guests": [ANA]}).status_code == 400
    token = office.open("/staff/api/tokens").found_form("ends_on").fields["csrf_token"]
    answer = office.client.post(path, json={"guests": [ANA]}, headers={"X-CSRF-Token": token})
    assert answer.json["results"][0]["outcome"] == "new"


def test_what_a_program_sends_is_logged_as_read(program: Program) -> None:
    outcomes(program, ANA)
    found = [entry.actor for entry in db.session.query(AuditEntry).filter_by(action="guests.read")]
    assert found == ["api token 1"]


def test_a_token_of_one_event_learns_nothing_of_another_list(program: Program) -> None:
    """Known people of a foreign list, sent with somebody else, would tell whether they are on it,
    too."""
    names = ("Bo", "Cy", "Di")
    for name in names:
        stories.guest("al", given_name=name, family_name="Ali", email=f"{name}@x.example")
    guests = [
        ANA | {"given_name": name, "family_name": "Ali", "email": f"{name}@x.example"}
        for name in names
    ]
    assert {outcome for outcome, _id in outcomes(program, *guests)} == {"new"}


def test_replies_are_taken_only_if_the_program_says_so(program: Program) -> None:
    ((_outcome, guest),) = outcomes(program, ANA | {"reply": "accepted"})
    assert program.get(f"guests/{guest}").json["registration"] is None
    assert outcomes(program, ANA | {"reply": "accepted"}, take_replies=True) == [("changed", guest)]
    assert program.get(f"guests/{guest}").json["registration"] == "confirmed"
