"""Check-ins at one door and at several, in any order and as often as they are sent, on a real
database."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from uuid import UUID, uuid4

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Flag, Outcome, RefusedBecause
from ctevents.models import Badge, CheckIn, Registration
from ctevents.services.common import audit
from ctevents.services.door.check_ins import Result, result_of
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.seating.roster import door_counts
from tests.conftest import Clock
from tests.support import door, stories

SeenRegistration = tuple[Outcome, RefusedBecause | None, str | None, tuple[str, ...]]


def seen(result: Result) -> SeenRegistration:
    """Outcome, reason, name, flags."""
    person = result.registrant
    return (
        result.outcome,
        result.reason,
        person.name if person else None,
        person.flags if person else (),
    )


def undo(event_id: int, check_in_id: str) -> Result | None:
    with transaction(by="account 1") as tx:
        return undo_check_in(tx, event_id, check_in_id)


@pytest.fixture
def amra(app: Flask) -> Registration:
    stories.published_event()
    return stories.registered()


def test_the_first_scan_lets_in_and_the_next_is_a_repeat(amra: Registration, clock: Clock) -> None:
    code = door.code_of(amra.id)
    first = door.scan(code)
    clock.advance(minutes=3)
    second = door.scan(code, station="B")
    event_id = amra.event_id
    assert [seen(result) for result in door.record(event_id, first)] == [
        (Outcome.ADMITTED, None, "Amra Kovačević", ())
    ]
    (result,) = door.record(event_id, second)
    assert seen(result) == (Outcome.REPEAT, None, "Amra Kovačević", ())
    assert result.first is not None
    assert (result.first.at, result.first.station) == (first.at, "A")
    assert door.entries() == {1: first.id}
    assert [check_in.id for check_in in door.recorded()] == [first.id, second.id]


def test_the_audit_log_has_each_check_in_that_let_somebody_in_with_who_and_when(
    amra: Registration, clock: Clock
) -> None:
    event_id, person_id, code = amra.event_id, amra.person_id, door.code_of(amra.id)
    entry = door.scan(code, at=clock.now - timedelta(minutes=9), station="Улаз")
    held, unknown = door.scan(code, is_held=True), door.scan("rubbish")
    door.record(event_id, entry, held, unknown, actor="door token 7")
    newest = audit.entries(db.session())[0]
    assert (newest.at, newest.actor, newest.action) == (clock.now, "door token 7", audit.CHECKED_IN)
    assert (newest.event and newest.event.id, newest.person and newest.person.id) == (
        event_id,
        person_id,
    )
    assert newest.details == {"check_in": entry.id, "station": "Улаз", "flags": []}
    assert door.actions() == ["check_in.admitted"]
    assert audit.entries_of_person(db.session(), person_id)[0] == newest


def test_each_row_says_what_was_sent_and_when_it_came(amra: Registration, clock: Clock) -> None:
    event_id, code = amra.event_id, door.code_of(amra.id)
    sent = door.scan(code, at=clock.now - timedelta(days=40), station="Улаз", shown=Outcome.REFUSED)
    door.record(event_id, sent, actor="door token 7")
    row = db.session.get_one(CheckIn, sent.id)
    names = ("badge_id", "code_kind", "means", "station", "at", "received_at", "shown", "actor")
    assert {name: getattr(row, name) for name in names} == {
        "badge_id": 1,
        "code_kind": None,
        "means": "scan",
        "station": "Улаз",
        "at": sent.at,
        "received_at": clock.now,
        "shown": "refused",
        "actor": "door token 7",
    }


def test_the_same_id_records_nothing_and_is_answered_from_what_is_true_now(
    amra: Registration, clock: Clock
) -> None:
    event_id, code = amra.event_id, door.code_of(amra.id)
    late, early = door.scan(code), door.scan(code, at=clock.now - timedelta(minutes=5))
    assert [result.outcome for result in door.record(event_id, late, late)] == [
        Outcome.ADMITTED,
        Outcome.ADMITTED,
    ]
    door.record(event_id, early)
    with_other_content = door.scan("rubbish", id=late.id)
    assert [result.outcome for result in door.record(event_id, with_other_content)] == [
        Outcome.REPEAT
    ]
    assert len(door.recorded()) == 2
    assert door.entries() == {1: early.id}


LOW, HIGH = (str(UUID(int=number)) for number in (1, 2))


@pytest.mark.parametrize(
    ("entry", "repeat"),
    [
        ((0, "B", HIGH), (1, "A", LOW)),
        ((0, "B", HIGH), (0, "a", LOW)),
        ((0, "B", LOW), (0, "B", HIGH)),
    ],
    ids=["time", "station", "id"],
)
def test_the_entry_is_the_earliest_by_time_station_and_id(
    amra: Registration, clock: Clock, entry: tuple[int, str, str], repeat: tuple[int, str, str]
) -> None:
    event_id, code = amra.event_id, door.code_of(amra.id)
    for seconds, station, scan_id in (repeat, entry):
        door.record(
            event_id,
            door.scan(code, at=clock.now + timedelta(seconds=seconds), station=station, id=scan_id),
        )
    assert door.entries() == {1: entry[2]}


@pytest.mark.long
def test_why_somebody_is_not_let_in(amra: Registration) -> None:
    event_id, code = amra.event_id, door.code_of(amra.id)
    stories.published_event("me")
    elsewhere = door.code_of(stories.registered("me", given_name="Vuk").id)
    stories.published_event("al", capacity=1)
    stories.registered("al")
    waiting = stories.registered("al", given_name="Arbër", email="arber@police.example").id
    door.cancelled(1)
    results = door.record(
        event_id,
        door.scan("HTTPS://EXAMPLE.ORG"),
        door.scan(elsewhere),
        door.scan(code),
        door.ticked(1),
        door.ticked(waiting),
        door.ticked(99),
    )
    unknown = (Outcome.REFUSED, RefusedBecause.UNKNOWN_CODE, None, ())
    cancelled = (Outcome.REFUSED, RefusedBecause.CANCELLED, "Amra Kovačević", ())
    assert [seen(result) for result in results] == [
        unknown,
        (Outcome.REFUSED, RefusedBecause.OTHER_EVENT, None, ()),
        cancelled,
        cancelled,
        unknown,
        unknown,
    ]
    at_its_own_door = door.record(stories.event("al").id, door.ticked(waiting))
    assert [seen(result)[:2] for result in at_its_own_door] == [
        (Outcome.REFUSED, RefusedBecause.NOT_CONFIRMED)
    ]
    assert set(door.entries().values()) == {None}
    assert len(door.recorded()) == 7  # nothing that was scanned is thrown away
    assert door.actions() == []


def test_a_replaced_badge_is_refused_and_its_successor_lets_in(amra: Registration) -> None:
    old = door.code_of(amra.id)
    event_id, person = amra.event_id, amra.id
    with transaction(by=audit.SHELL) as tx:
        badge = tx.get_one(Badge, 1)
        badge.revoked_at, badge.revoked_because = stories.now(), "replaced"
        tx.flush()
        tx.add(Badge(event_id=event_id, registration_id=person, issued_at=stories.now()))
    results = door.record(event_id, door.scan(old), door.scan(door.code_of(person)))
    assert [seen(result)[:2] for result in results] == [
        (Outcome.REFUSED, RefusedBecause.REPLACED),
        (Outcome.ADMITTED, None),
    ]


def test_a_scan_is_judged_at_its_own_time(amra: Registration, clock: Clock) -> None:
    event_id, code = amra.event_id, door.code_of(amra.id)
    clock.advance(hours=1)
    door.cancelled(1)
    before = door.scan(code, at=clock.now - timedelta(minutes=1))
    clock.advance(hours=1)
    assert [seen(result)[:2] for result in door.record(event_id, before)] == [
        (Outcome.ADMITTED, None)
    ]
    assert door.entries() == {1: before.id}


def test_an_offline_entry_after_cancelling_is_counted_and_flagged(amra: Registration) -> None:
    event_id, code = amra.event_id, door.code_of(amra.id)
    door.cancelled(1)
    (result,) = door.record(event_id, door.scan(code, shown=Outcome.ADMITTED))
    assert seen(result) == (Outcome.ADMITTED, None, "Amra Kovačević", (Flag.AFTER_REVOCATION,))
    assert door_counts(db.session(), event_id).attended == 1


def test_a_scan_ahead_of_the_clock_is_flagged_and_not_refused(
    amra: Registration, clock: Clock
) -> None:
    event_id, code = amra.event_id, door.code_of(amra.id)
    (result,) = door.record(event_id, door.scan(code, at=clock.now + timedelta(minutes=10)))
    assert seen(result) == (Outcome.ADMITTED, None, "Amra Kovačević", (Flag.FUTURE,))


def test_a_held_scan_is_kept_counts_for_nothing_and_tells_nothing(
    amra: Registration, clock: Clock
) -> None:
    event_id, code = amra.event_id, door.code_of(amra.id)
    open_scan = door.scan(code)
    door.record(event_id, open_scan)
    held = door.scan(code, at=clock.now - timedelta(hours=1), is_held=True)
    results = door.record(event_id, held, door.scan(code, id=open_scan.id, is_held=True))
    assert results == [
        Result(id=held.id, at=held.at, is_held=True),
        Result(id=open_scan.id, at=open_scan.at, is_held=True),
    ]
    assert [check_in.is_held for check_in in door.recorded()] == [
        check_in.id == held.id for check_in in door.recorded()
    ]
    assert door.record(event_id, held) == [Result(id=held.id, at=held.at, is_held=True)]
    clock.advance(minutes=1)
    (repeat,) = door.record(event_id, door.scan(code))
    assert repeat.first is not None
    assert repeat.first.id == open_scan.id
    assert undo(event_id, held.id) is None
    assert door.entries() == {1: open_scan.id}


def test_an_id_of_another_event_tells_nothing_and_stays_there(amra: Registration) -> None:
    event_id, sent = amra.event_id, door.scan(door.code_of(amra.id))
    door.record(event_id, sent)
    stories.published_event("me")
    vuk = stories.registered("me", given_name="Vuk")
    elsewhere = vuk.event_id
    results = door.record(elsewhere, door.scan(door.code_of(vuk.id), id=sent.id))
    assert results == [Result(id=sent.id, at=sent.at, reason=RefusedBecause.UNKNOWN_CODE)]
    assert undo(elsewhere, sent.id) is None
    assert result_of(db.session(), elsewhere, sent.id) is None
    assert [check_in.event_id for check_in in door.recorded()] == [event_id]
    assert door.entries() == {1: sent.id, 2: None}


def test_undo_makes_the_next_scan_the_entry(amra: Registration, clock: Clock) -> None:
    event_id, code = amra.event_id, door.code_of(amra.id)
    first, second = door.scan(code), door.scan(code, at=clock.now + timedelta(minutes=3))
    door.record(event_id, first, second)
    result = undo(event_id, first.id)
    assert result is not None
    assert (result.outcome, result.is_undone, result.first and result.first.id) == (
        Outcome.REFUSED,
        True,
        second.id,
    )
    assert door.entries() == {1: second.id}
    assert undo(event_id, first.id) == result_of(db.session(), event_id, first.id)
    undo(event_id, second.id)
    assert door.entries() == {1: None}
    assert door.actions() == [
        "check_in.undone",
        "check_in.undone",
        "check_in.admitted",
        "check_in.admitted",
    ]
    (sent_again,) = door.record(event_id, first)
    assert (sent_again.outcome, sent_again.is_undone) == (Outcome.REFUSED, True)
    assert door.entries() == {1: None}


def test_undoing_what_let_nobody_in_changes_nothing(amra: Registration) -> None:
    event_id, rubbish = amra.event_id, door.scan("rubbish")
    door.record(event_id, rubbish)
    result = undo(event_id, rubbish.id)
    assert result == Result(id=rubbish.id, at=rubbish.at, reason=RefusedBecause.UNKNOWN_CODE)
    assert undo(event_id, str(uuid4())) is None
    assert door.actions() == []


def test_the_same_badge_at_eight_doors_at_once_lets_in_once(app: Flask, amra: Registration) -> None:
    event_id, code = amra.event_id, door.code_of(amra.id)
    scans = [door.scan(code, station=station) for station in "ABCDEFGH"]
    results = door.in_threads(
        app, *[lambda scan=scan: door.record(event_id, scan)[0] for scan in scans]
    )
    assert {result.outcome for result in results} == {Outcome.ADMITTED, Outcome.REPEAT} or all(
        result.outcome is Outcome.ADMITTED
        for result in results  # each came before all that had been there
    )
    assert door.entries() == {1: scans[0].id}
    assert len(door.recorded()) == 8


def test_the_same_batches_sent_at_once_in_other_orders_are_recorded_once(
    app: Flask, amra: Registration
) -> None:
    event_id = amra.event_id
    codes = [door.code_of(person) for person in [amra.id, *door.crowd(event_id, 9)]] + [
        "RUBBISH",
        "MORE",
    ]
    scans = [door.scan(code) for code in codes]
    orders = [Random(number).sample(scans, len(scans)) for number in range(4)]
    results = door.in_threads(
        app, *[lambda order=order: door.record(event_id, *order) for order in orders]
    )
    for order, answers in zip(orders, results, strict=True):
        assert {answer.id: answer.outcome for answer in answers} == {
            scan.id: Outcome.ADMITTED if scan.number else Outcome.REFUSED for scan in order
        }
    assert len(door.recorded()) == len(scans)
    assert len(door.actions()) == 10


@pytest.mark.long
def test_a_place_is_cancelled_while_its_badge_is_scanned(app: Flask, amra: Registration) -> None:
    event_id = amra.event_id
    people = door.crowd(event_id, 12)
    codes = {person: door.code_of(person) for person in people}
    jobs = [
        job
        for person in people
        for job in (
            lambda p=person: door.cancelled(p),
            lambda p=person: door.record(event_id, door.scan(codes[p])),
        )
    ]
    for number in range(0, len(jobs), 4):
        door.in_threads(app, *jobs[number : number + 4])
    for check_in in door.recorded():
        is_in = door.entries()[check_in.registration_id or 0] == check_in.id
        assert is_in == (check_in.refused_because is None)


@pytest.mark.long
@pytest.mark.parametrize("count", [1, 100])
def test_the_number_of_statements_grows_with_nothing(amra: Registration, count: int) -> None:
    """A look-up that locks, the check-ins, the entries with the version of the roster."""
    event_id = amra.event_id
    sent = []
    for crowd in (10, 990):
        people = door.crowd(event_id, crowd)
        with door.statements() as statements:
            scans = [door.scan(door.code_of(person)) for person in (people * 10)[:count]]
            statements.clear()
            door.record(event_id, *scans)
        sent.append(door.verbs(statements))
    assert sent[0] == sent[1] == ["SELECT", "INSERT", *door.writes_entries()]
