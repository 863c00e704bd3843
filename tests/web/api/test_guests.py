"""The guest list and the registrations as programs read them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Registration
from ctevents.services.people.people import reference_of
from tests.conftest import Clock
from tests.support import stories
from tests.support.programs import Program


@pytest.fixture
def program(app: Flask) -> Program:
    stories.published_event()
    return Program(app)


def guest_of(registration: Registration) -> str:
    return reference_of(registration.person)


def pages(program: Program, path: str, key: str) -> list[dict[str, Any]]:
    """Follow the links from page to page."""
    found: list[dict[str, Any]] = []
    address: str | None = f"/events/{program.slug}/{path}"
    while address is not None:
        answer = program.get(address)
        assert answer.status_code == 200, answer.text
        found += answer.json[key]
        link = answer.headers.get("Link")
        assert (link is None) is (answer.json["next"] is None)
        address = link and link.removeprefix("</api/v1").removesuffix('>; rel="next"')
    return found


@pytest.mark.long
def test_pages_hold_each_guest_once_in_their_order(program: Program) -> None:
    people = [
        stories.guest(given_name=name, email=f"{name}@x.example")
        for name in ("Ana", "Bo", "Cy", "Di", "Ed")
    ]
    for guest in (people[3], people[1]):
        stories.unnamed(guest.person_id or 0)
    stories.institution_guest()
    found = pages(program, "guests?limit=2", "guests")
    assert [each["given_name"] for each in found if not each["unnamed"]] == ["Ana", "Cy", "Ed", ""]
    assert [each["id"][0] for each in found] == list("PPPUUI")
    assert found == pages(program, "guests?limit=1", "guests") == pages(program, "guests", "guests")
    assert [program.get(f"guests/{each['id']}").json for each in found] == found


def test_an_unnamed_guest_shows_what_staff_see(program: Program) -> None:
    guest = stories.guest(given_name="Secret", email="secret@x.example", phone="+387 1")
    person = stories.unnamed(guest.person_id or 0)
    answer = program.get("guests")
    assert "ecret" not in answer.text
    assert "+387" not in answer.text
    assert answer.json["guests"][0]["name"] == "Judges 001"
    assert answer.json["guests"][0]["id"] == reference_of(person)
    by_number = f"P{guest.person_id}-AAAA"
    assert program.get(f"guests/{by_number}").status_code == 404


@pytest.mark.long
def test_filters_and_mistakes(program: Program) -> None:
    stories.invited(given_name="Ana")
    stories.registered(given_name="Bo", email="bo@x.example")
    names = {
        "group=judges": ["Ana", "Bo"],
        "group=media": [],
        "invitation=sent": ["Ana"],
        "registration=confirmed": ["Bo"],
        "registration=none": ["Ana"],
    }
    for query, found in names.items():
        assert [
            each["given_name"] for each in program.get(f"guests?{query}").json["guests"]
        ] == found, query
    for query in (
        "group=what",
        "invitation=what",
        "cursor=what",
        "limit=0",
        "limit=201",
        "limit=a",
        "grup=judges",
    ):
        answer = program.get(f"guests?{query}")
        assert (answer.status_code, query.partition("=")[0] in answer.json["detail"]) == (
            422,
            True,
        ), query


def test_a_foreign_and_a_missing_guest_answer_the_same_bytes(program: Program) -> None:
    foreign = stories.guest("mk", email="mk@x.example").person
    own = stories.guest().person
    assert own is not None
    assert foreign is not None
    answers = [
        program.get(f"guests/{each}") for each in (reference_of(foreign), "P77-AAAA", "what")
    ]
    assert {(answer.status_code, answer.data) for answer in answers} == {(404, answers[0].data)}
    assert program.get(f"guests/{reference_of(own)}").status_code == 200


@pytest.mark.long
def test_registrations_have_no_names(program: Program, clock: Clock) -> None:
    first = stories.registered(given_name="Ana", email="ana@x.example")
    clock.advance(minutes=5)
    since = clock()
    second = stories.registered(given_name="Bo", email="bo@x.example")
    found = pages(program, "registrations?limit=1", "registrations")
    assert [each["guest"] for each in found] == [*map(guest_of, (first, second))]
    assert "Ana" not in program.get("registrations").text
    assert program.get(f"guests/{found[0]['guest']}").json["given_name"] == "Ana"
    assert program.get(f"registrations/{guest_of(second)}").json == found[1]
    changed = program.get("registrations", query_string={"changed_since": since.isoformat()})
    assert [each["guest"] for each in changed.json["registrations"]] == [guest_of(second)]
    assert program.get("registrations?state=waitlisted").json["registrations"] == []
    stories.published_event("mk")
    other = stories.registered("mk", email="mk@x.example")
    for wrong in (
        guest_of(other),
        reference_of(stories.person_of(stories.guest(email="new@x.example"))),
        77,
        "what",
    ):
        answer = program.get(f"registrations/{wrong}")
        assert (answer.status_code, answer.data) == (404, program.get("registrations/0").data)


def test_nothing_tells_whom_an_unnamed_guest_was_registered_with(
    program: Program, clock: Clock
) -> None:
    """Neither a number nor the fraction of a second: all of one list or nomination are registered
    at one time."""
    clock.now = clock().replace(second=31, microsecond=123456)
    registered = [
        stories.registered(given_name=name, email=f"{name}@x.example") for name in ("a", "b", "c")
    ]
    stories.unnamed(registered[1].person_id)
    found = pages(program, "registrations?limit=1", "registrations")
    assert [each["guest"][0] for each in found] == ["P", "P", "U"]
    assert [each["created_at"][16:] for each in found] == [":31.123456Z", ":31.123456Z", ":00Z"]
    assert "id" not in found[2]
    assert program.get(f"registrations/{found[2]['guest']}").json == found[2]


def test_staff_read_the_same_with_their_session(app: Flask, program: Program) -> None:
    stories.guest()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert office.client.get("/api/v1/events/ba/guests").json == program.get("guests").json
    assert office.client.get("/api/v1/events/mk/guests").status_code == 404
    assert [each["slug"] for each in office.client.get("/api/v1/events").json["events"]] == ["ba"]


@pytest.mark.once
def test_a_page_is_read_along_an_index(program: Program) -> None:
    """No plan of SQLite sorts people or registrations: the last page of a long list costs what the
    first one does. PostgreSQL sorts short lists, whatever the index."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if re.search("ORDER BY (guests|people).(person_id|unnamed_number|id)", statement):
            asked.append((statement, parameters))

    event.listen(db.engine, "before_cursor_execute", note)
    program.get("guests")
    program.get("registrations")
    event.remove(db.engine, "before_cursor_execute", note)
    plans = [
        str(
            db.session.connection()
            .exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            .all()
        )
        for statement, parameters in asked
    ]
    assert [name for plan in plans for name in re.findall(r"INDEX (ix_\w+) \(event_id=", plan)] == [
        *("ix_people_pages", "ix_people_unnamed") * 2
    ]
    assert not any("TEMP B-TREE" in plan for plan in plans)
