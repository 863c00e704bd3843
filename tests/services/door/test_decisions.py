"""Decisions of staff on check-ins."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Flag, Outcome
from ctevents.services.common import audit
from ctevents.services.door.check_ins import Scan, record_check_ins, result_of
from ctevents.services.door.decisions import (
    accept_held_check_ins,
    discard_held_check_ins,
    keep_check_ins,
    settle_check_ins,
)
from ctevents.services.door.report import DoorReport, door_report
from ctevents.services.door.undoing import take_back_check_ins
from ctevents.services.seating.roster import door_counts, roster
from tests.conftest import Clock
from tests.support import door, stories

Decide = Callable[..., int]


def decided(decide: Decide, *scans: Scan, slug: str = "ba") -> int:
    with transaction(by="account 1") as tx:
        return decide(tx, stories.event(slug).id, [scan.id for scan in scans])


def report() -> DoorReport:
    db.session.rollback()
    return door_report(db.session(), stories.event())


def recorded_decisions() -> list[tuple[str, str, object]]:
    """Action, who, flags; the newest last."""
    found = [entry for entry in reversed(audit.entries(db.session())) if entry.actor == "account 1"]
    return [
        (entry.action, entry.person.name if entry.person else "", entry.details["flags"])
        for entry in found
    ]


def attended() -> int:
    db.session.rollback()
    return door_counts(db.session(), stories.event().id).attended


@pytest.fixture
def after_cancellation(app: Flask) -> Scan:
    """Amra was let in by an offline device with a badge that was cancelled."""
    event = stories.published_event()
    code = door.code_of(stories.registered().id)
    door.cancelled(1)
    scan = door.scan(code, shown=Outcome.ADMITTED)
    door.record(event.id, scan)
    return scan


def test_people_in_the_room_stay(after_cancellation: Scan) -> None:
    before = roster(db.session(), stories.event().id).version
    assert [decided(keep_check_ins, after_cancellation) for _ in range(2)] == [1, 0]
    assert (report().after_revocation, attended()) == ([], 1)
    told = roster(db.session(), stories.event().id, since=before)
    assert [(row.name, row.flags) for row in told.rows] == [("Amra Kovačević", [])]
    assert recorded_decisions() == [("check_in.kept", "Amra Kovačević", ["after_revocation"])]


def test_check_ins_of_people_who_were_not_to_come_in_are_undone(after_cancellation: Scan) -> None:
    assert [decided(take_back_check_ins, after_cancellation) for _ in range(2)] == [1, 0]
    assert (report().after_revocation, attended(), door.entries()) == ([], 0, {1: None})
    assert recorded_decisions() == [("check_in.undone", "Amra Kovačević", ["after_revocation"])]
    assert decided(keep_check_ins, after_cancellation) == 0


@pytest.mark.long
def test_an_alarm_is_settled_until_the_badge_comes_again(app: Flask, clock: Clock) -> None:
    event = stories.published_event()
    code = door.code_of(stories.registered().id)
    clock.advance(hours=1)
    shown = [Outcome.ADMITTED, Outcome.ADMITTED, Outcome.REFUSED]
    scans = [door.scan(code, shown=each, at=clock.now - timedelta(minutes=9)) for each in shown]
    door.record(event.id, *scans)
    assert len(report().two_people) == 1
    assert [decided(settle_check_ins, *scans) for _ in range(2)] == [3, 0]
    assert (report().two_people, len(report().seen_twice), attended()) == ([], 1, 1)
    assert sorted(recorded_decisions()) == [
        ("check_in.settled", "Amra Kovačević", []),
        ("check_in.settled", "Amra Kovačević", []),
        ("check_in.settled", "Amra Kovačević", ["other_person"]),
    ]
    door.record(
        event.id, door.scan(code, shown=Outcome.ADMITTED, at=clock.now - timedelta(minutes=8))
    )
    assert len(report().two_people) == 1


def test_other_flags_stay(after_cancellation: Scan, clock: Clock) -> None:
    ahead = replace(after_cancellation, id=str(uuid4()), at=clock.now + timedelta(hours=1))
    door.record(stories.event().id, ahead)
    assert decided(keep_check_ins, after_cancellation, ahead) == 2
    assert {scan.id: scan.flags for scan in door.recorded()} == {
        after_cancellation.id: [],
        ahead.id: [Flag.FUTURE],
    }


def test_several_are_decided_at_once_and_those_that_nobody_saw_are_not(
    after_cancellation: Scan, clock: Clock
) -> None:
    clock.advance(minutes=1)
    second, third = (replace(after_cancellation, id=str(uuid4()), at=clock.now) for _ in range(2))
    door.record(stories.event().id, second, third)
    assert decided(take_back_check_ins, after_cancellation, second) == 2
    assert door.entries() == {1: third.id}
    ((finding),) = report().after_revocation
    assert [scan.id for scan in finding.scans] == [third.id]


@pytest.fixture
def held(app: Flask, clock: Clock) -> list[Scan]:
    """Return scans of a blocked device: Amra before she was seen elsewhere, and an unreadable
    code."""
    event = stories.published_event()
    code = door.code_of(stories.registered().id)
    earlier = clock.now - timedelta(minutes=5)
    scans = [door.scan(code, at=earlier, is_held=True), door.scan("RUBBISH", is_held=True)]
    door.record(event.id, *scans, door.scan(code, station="B"))
    return scans


def test_what_was_held_counts_as_if_it_had_come_in_time(held: list[Scan], clock: Clock) -> None:
    assert [decided(accept_held_check_ins, *held) for _ in range(2)] == [2, 0]
    assert door.entries() == {1: held[0].id}
    results = [result_of(db.session(), stories.event().id, scan.id) for scan in held]
    assert [result and (result.outcome, result.is_held) for result in results] == [
        (Outcome.ADMITTED, False),
        (Outcome.REFUSED, False),
    ]
    (finding,) = report().seen_twice
    assert [scan.station for scan in finding.scans] == ["A", "B"]
    assert report().held == []
    assert sorted(recorded_decisions()) == [
        ("check_in.accepted", "", []),
        ("check_in.accepted", "Amra Kovačević", []),
    ]


@pytest.mark.long
def test_what_was_discarded_counts_for_nothing_until_somebody_thinks_better_of_it(
    held: list[Scan],
) -> None:
    before = door.entries()
    assert [decided(discard_held_check_ins, *held) for _ in range(2)] == [2, 0]
    assert (door.entries(), report().held, len(report().discarded)) == (before, [], 2)
    assert decided(accept_held_check_ins, held[0]) == 1
    assert (door.entries(), len(report().discarded)) == ({1: held[0].id}, 1)


@pytest.mark.parametrize(
    "decide",
    [
        keep_check_ins,
        settle_check_ins,
        take_back_check_ins,
        accept_held_check_ins,
        discard_held_check_ins,
    ],
)
def test_those_of_another_event_are_not_touched(held: list[Scan], decide: Decide) -> None:
    stories.published_event("me")
    before = [(scan.id, scan.is_held, scan.undone_at, scan.settled_at) for scan in door.recorded()]
    assert decided(decide, *held, slug="me") == 0
    assert [
        (scan.id, scan.is_held, scan.undone_at, scan.settled_at) for scan in door.recorded()
    ] == before


def test_what_is_held_is_neither_kept_nor_taken_back(held: list[Scan]) -> None:
    assert (decided(keep_check_ins, *held), decided(take_back_check_ins, *held)) == (0, 0)


def test_a_hundred_are_decided_in_a_few_statements(app: Flask) -> None:
    """Entries of the audit log are not counted; there is one for each. Its chain takes two
    statements."""
    event = stories.published_event()
    scans = [door.scan(door.code_of(person), is_held=True) for person in door.crowd(event.id, 20)]
    door.record(event.id, *scans)
    with door.statements() as sent:
        assert decided(accept_held_check_ins, *scans) == 20
    assert len([verb for verb in door.verbs(sent) if verb != "INSERT"]) <= 10
    assert attended() == 20


@pytest.mark.postgresql
def test_a_decision_that_waited_knows_check_ins_without_a_new_entry(
    app: Flask, clock: Clock
) -> None:
    event = stories.published_event()
    person = stories.registered().id
    first, second = (
        door.ticked(person, at=clock.now + timedelta(minutes=minute)) for minute in (-2, -1)
    )
    door.record(event.id, first)

    def take_back() -> None:
        with app.app_context():
            decided(take_back_check_ins, first)

    with ThreadPoolExecutor(1) as pool:
        with transaction(by="door token 1") as tx:
            record_check_ins(tx, event.id, [second])
            taking_back = pool.submit(take_back)
            door.until_somebody_waits(tx)
        taking_back.result(timeout=60)
    assert door.entries() == {1: second.id}


@pytest.mark.long
def test_what_is_decided_while_the_doors_go_on_is_not_lost(app: Flask, clock: Clock) -> None:
    event_id = stories.published_event().id
    people = door.crowd(event_id, 6)
    earlier = clock.now - timedelta(minutes=5)
    late = [door.ticked(person, at=earlier, is_held=True) for person in people]
    wrong = [door.ticked(person, at=earlier - timedelta(minutes=1)) for person in people]
    door.record(event_id, *late, *wrong)
    scans = [door.ticked(person, station="B") for person in reversed(people)]
    door.in_threads(
        app,
        lambda: decided(accept_held_check_ins, *late),
        lambda: decided(take_back_check_ins, *reversed(wrong)),
        lambda: door.record(event_id, *scans),
    )
    assert door.entries() == {person: scan.id for person, scan in zip(people, late, strict=True)}
