"""The report on a door for staff, for people to read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Flag, Outcome, RefusedBecause, RevokedBecause
from ctevents.models import Event, Person, Registration
from ctevents.services.common import audit
from ctevents.services.door.overview import Came
from ctevents.services.door.report import ClockAhead, DoorReport, Finding, door_report
from ctevents.services.events.events import edit_event
from ctevents.services.people.duplicates import tell_apart
from ctevents.services.seating.badges import issue_badge, revoke_badge
from tests.conftest import Clock
from tests.support import door, stories

ADMITTED, REPEAT, REFUSED = Outcome.ADMITTED, Outcome.REPEAT, Outcome.REFUSED


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event(capacity=3)


@pytest.fixture
def code(event: Event) -> str:
    """Return the code of Amra's badge."""
    return door.code_of(stories.registered().id)


def report() -> DoorReport:
    db.session.rollback()
    return door_report(db.session(), stories.event())


def told() -> dict[str, Any]:
    """Return the parts that are not empty: names, stations and words."""
    return {name: _readable(value) for name, value in vars(report()).items() if value}


def _readable(value: Any) -> Any:
    if isinstance(value, list) and isinstance(value[0], Finding):
        return [
            (each.who.name, [(scan.station, scan.shown) for scan in each.scans]) for each in value
        ]
    return value


def sent(event: Event, *scans: Any) -> None:
    door.record(event.id, *scans)


def test_of_a_usual_door_there_is_nothing_to_tell(event: Event, code: str) -> None:
    sent(event, door.scan(code, shown=ADMITTED), door.scan("RUBBISH"))
    assert told() == {}


def test_people_seen_twice_with_time_and_station(event: Event, code: str, clock: Clock) -> None:
    later = clock.now + timedelta(minutes=9)
    sent(
        event, door.scan(code, at=later, station="B", shown=REPEAT), door.scan(code, shown=ADMITTED)
    )
    assert told() == {
        "seen_twice": [("Amra Kovačević", [("A", ADMITTED), ("B", REPEAT)])],
        "clocks": report().clocks,
    }
    (finding,) = report().seen_twice
    assert [scan.at for scan in finding.scans] == [clock.now, later]
    assert (finding.who.institution, finding.who.group_name("en")) == ("Sud BiH", "Judges")


@pytest.mark.parametrize(
    ("seconds", "shown", "is_alarm"),
    [
        (0, ADMITTED, True),
        (120, ADMITTED, True),
        (121, ADMITTED, False),
        (60, REPEAT, False),
        (60, None, False),
    ],
)
def test_two_stations_that_let_one_badge_in_at_once_are_an_alarm(
    event: Event, code: str, clock: Clock, seconds: int, shown: Outcome | None, is_alarm: bool
) -> None:
    clock.advance(hours=1)
    at = clock.now - timedelta(minutes=30)
    sent(event, door.scan(code, at=at, shown=ADMITTED))
    sent(event, door.scan(code, at=at + timedelta(seconds=seconds), station="B", shown=shown))
    assert ("two_people" in told()) is is_alarm


def test_two_phones_with_one_kit_share_a_station_and_are_told_apart(
    event: Event, code: str
) -> None:
    # a device knows the people it let in
    sent(event, door.scan(code, shown=ADMITTED), door.scan(code, shown=REPEAT))
    assert list(told()) == ["seen_twice"]
    sent(event, door.scan(code, shown=ADMITTED))
    assert list(told()) == ["two_people", "seen_twice"]


def test_somebody_else_with_the_badge_is_an_alarm(event: Event, code: str, clock: Clock) -> None:
    sent(event, door.scan(code, shown=ADMITTED))
    clock.advance(minutes=5)
    sent(event, door.scan(code, station="B", shown=REFUSED))
    both = [("Amra Kovačević", [("A", ADMITTED), ("B", REFUSED)])]
    assert told() == {"two_people": both, "seen_twice": both}


def test_a_person_unknown_to_a_device_and_turned_away(event: Event, code: str) -> None:
    sent(event, door.scan(code, shown=REFUSED))
    assert told() == {"sent_away": [("Amra Kovačević", [("A", REFUSED)])]}


def test_people_let_in_offline_with_an_ended_badge(event: Event, code: str, clock: Clock) -> None:
    clock.advance(minutes=1)
    with transaction(by=audit.SHELL) as tx:
        registration = tx.get_one(Registration, 1)
        revoke_badge(tx, registration, RevokedBecause.REPLACED)
        tx.flush()
        issue_badge(tx, registration)
    clock.advance(minutes=1)
    sent(event, door.scan(code, shown=ADMITTED))
    (finding,) = report().after_revocation
    (scan,) = finding.with_flag(Flag.AFTER_REVOCATION)
    assert (scan.ended_because, scan.ended_at) == (
        RevokedBecause.REPLACED,
        clock.now - timedelta(minutes=1),
    )
    assert list(told()) == ["after_revocation"]


def test_clocks_that_are_ahead(event: Event, code: str, clock: Clock) -> None:
    sent(event, door.scan(code, at=clock.now + timedelta(minutes=4)))
    clock.advance(minutes=1)
    sent(
        event,
        *[door.scan("RUBBISH", at=clock.now + timedelta(minutes=m), station="B") for m in (2, 9)],
    )
    assert report().clocks == [
        ClockAhead("A", 1, timedelta(minutes=4)),
        ClockAhead("B", 2, timedelta(minutes=9)),
    ]


def test_scans_of_a_device_that_was_shut_out(event: Event, code: str, clock: Clock) -> None:
    door.cancelled(1)
    clock.advance(minutes=1)
    sent(event, door.scan(code, is_held=True), door.scan("RUBBISH", station="B", is_held=True))
    held = [(one.scan.station, one.who and one.who.name, one.reason) for one in report().held]
    assert held == [
        ("A", "Amra Kovačević", RefusedBecause.CANCELLED),
        ("B", None, RefusedBecause.UNKNOWN_CODE),
    ]
    assert list(told()) == ["held"]


def pairs() -> list[tuple[tuple[str, str], tuple[str, str]]]:
    def seen(came: Came) -> tuple[str, str]:
        return came.who.name, came.who.institution

    return [(seen(pair.one), seen(pair.other)) for pair in report().alike]


def test_walk_ins_who_are_called_the_same(event: Event, clock: Clock) -> None:
    door.walked_in(event.id, institution="Radio")
    door.walked_in(
        event.id,
        at=clock.now - timedelta(minutes=5),
        given_name="Петар",
        family_name="Ковачевић",
        institution="Television",
    )
    assert pairs() == [(("Петар Ковачевић", "Television"), ("Petar Kovačević", "Radio"))]
    with transaction(by=audit.SHELL) as tx:
        tell_apart(tx, event.id, (1, 2))
    assert pairs() == []


def test_a_walk_in_who_looks_like_somebody_on_the_list(event: Event) -> None:
    stories.guest(given_name="Petar")
    stories.guest(given_name="Petar", institution="Another court", email="petar@court.example")
    door.walked_in(event.id)
    assert pairs() == [(("Petar Kovačević", "Sud BiH"), ("Petar Kovačević", "Sud BiH"))]


@pytest.mark.long
def test_two_on_the_list_who_look_alike_are_no_matter_of_the_door(event: Event) -> None:
    stories.guest()
    stories.guest(given_name="Амра", family_name="Ковачевић", email="")
    door.walked_in(event.id)
    assert pairs() == []


@pytest.mark.long
def test_people_above_the_capacity(event: Event, clock: Clock) -> None:
    for minute, name in enumerate(("Iva", "Ana", "Vuk", "Eva")):
        clock.advance(minutes=minute)
        door.walked_in(event.id, given_name=name)
    assert (report().over, [one.who.name for one in report().above_capacity]) == (
        1,
        ["Eva Kovačević"],
    )
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, event, {"capacity": 4})
    assert (report().over, report().above_capacity) == (0, [])


@pytest.mark.long
def test_nobody_is_named_who_is_not(event: Event, code: str) -> None:
    door.walked_in(event.id)
    door.walked_in(event.id)
    sent(event, door.scan(code), door.scan(code), door.scan(code, is_held=True))
    with transaction(by=audit.SHELL) as tx:
        people = [person.id for person in tx.query(Person)]
    for person_id in people:
        stories.unnamed(person_id)
    whole = door_report(db.session(), stories.event(), may_reveal=True)
    assert report().alike == []
    names = {one.who.name for one in whole.seen_twice} | {
        one.who.name for one in whole.held if one.who
    }
    names |= {came.who.name for pair in whole.alike for came in (pair.one, pair.other)}
    assert names == {"Judges 001", "Judges 002", "Judges 003"}
