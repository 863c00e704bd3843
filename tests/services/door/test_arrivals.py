"""Invited people without a registration who come to a door."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Flag, Outcome, RefusedBecause, WalkIns
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.models import CheckIn, Event, Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.door.arrivals import accept_held
from ctevents.services.door.check_ins import Result
from ctevents.services.door.report import door_report
from ctevents.services.guests.merging import merge
from ctevents.services.seating.roster import door_counts
from tests.conftest import Clock
from tests.support import door, stories


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event(capacity=2)


@pytest.fixture
def minister(event: Event) -> int:
    """Return an invited person who has not replied."""
    return stories.person_of(stories.invited(given_name="Vuk", email="vuk@government.example")).id


def rule(event: Event, walk_ins: WalkIns, capacity: int = 2) -> None:
    with transaction(by=audit.SHELL) as tx:
        changed = tx.get_one(Event, event.id)
        changed.walk_ins, changed.capacity = walk_ins, capacity


def told(result: Result) -> tuple[Outcome, RefusedBecause | None, tuple[Flag, ...]]:
    return result.outcome, result.reason, result.registrant.flags if result.registrant else ()


def standing() -> list[tuple[RegistrationState, bool, str | None]]:
    db.session.rollback()
    return [(row.state, row.is_walk_in, row.entry_id) for row in db.session.query(Registration)]


def reply() -> InvitationState:
    db.session.rollback()
    return db.session.query(Invitation).one().state


@pytest.mark.parametrize("state", ["sent", "declined", "delegated"])
def test_an_invited_guest_is_let_in_as_one_person_and_has_accepted(
    event: Event, minister: int, state: str
) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Invitation, 1).state = InvitationState(state)
    scan = door.picked(minister)
    (result,) = door.arrive(event.id, scan)
    assert told(result) == (Outcome.ADMITTED, None, ())
    assert standing() == [(RegistrationState.CONFIRMED, True, scan.id)]
    assert (reply(), db.session.query(Person).count()) == (InvitationState.ACCEPTED, 1)
    (again,) = door.arrive(event.id, scan)
    assert (told(again), len(door.recorded())) == (told(result), 1)


@pytest.mark.long
@pytest.mark.parametrize("first_comes", [0, 1])
@pytest.mark.parametrize("walk_ins", WalkIns)
def test_two_offline_doors_keep_one_person(
    event: Event, minister: int, walk_ins: WalkIns, first_comes: int
) -> None:
    rule(event, walk_ins)
    at = stories.now() - timedelta(hours=1)
    scans = [
        door.picked(
            minister, at=at + timedelta(minutes=minute), station=station, shown=Outcome.ADMITTED
        )
        for station, minute in [("A", 0), ("B", 3)]
    ]
    for scan in (scans[first_comes], scans[1 - first_comes]):
        door.arrive(event.id, scan)
    assert standing() == [(RegistrationState.CONFIRMED, True, scans[0].id)]
    flagged = [Flag.AGAINST_RULES] if walk_ins in (WalkIns.APPROVAL, WalkIns.NONE) else []
    assert [(row.station, row.flags, row.badge_id) for row in door.recorded()] == [
        ("A", flagged, 1),
        ("B", [], None),
    ]
    assert door_counts(db.session(), event.id).attended == 1


def test_an_offline_door_lets_in_above_the_capacity(event: Event, minister: int) -> None:
    rule(event, WalkIns.UNTIL_FULL, capacity=1)
    stories.registered(given_name="Ana", email="ana@police.example")
    (refused,) = door.arrive(event.id, door.picked(minister))
    assert (told(refused), refused.guest and refused.guest.name) == (
        (Outcome.REFUSED, RefusedBecause.NOT_CONFIRMED, ()),
        "Vuk Kovačević",
    )
    (let_in,) = door.arrive(event.id, door.picked(minister, shown=Outcome.ADMITTED))
    assert told(let_in) == (Outcome.ADMITTED, None, (Flag.OVER_CAPACITY,))


@pytest.mark.long
def test_somebody_who_accepted_meanwhile_and_waits_is_in_the_room_all_the_same(
    event: Event, clock: Clock
) -> None:
    """The device knew only that they were invited."""
    rule(event, WalkIns.UNTIL_FULL, capacity=1)
    stories.registered(given_name="Ana", email="ana@police.example")
    waiting = stories.registered(given_name="Vuk", email="vuk@police.example")
    (result,) = door.arrive(event.id, door.picked(waiting.person_id, shown=Outcome.ADMITTED))
    assert told(result) == (Outcome.ADMITTED, None, (Flag.OVER_CAPACITY,))
    assert db.session.get_one(Registration, waiting.id).state is RegistrationState.CONFIRMED
    clock.advance(minutes=1)
    (late,) = door.arrive(event.id, door.picked(waiting.person_id))
    assert late.outcome is Outcome.REPEAT


def test_a_merged_guest_is_known_by_both_ids(event: Event, minister: int) -> None:
    again = stories.person_of(stories.invited(given_name="Вук", email="v@government.example")).id
    with transaction(by="account 1") as tx:
        merge(tx, event, (minister, again), set())
    (result,) = door.arrive(event.id, door.picked(again, shown=Outcome.ADMITTED))
    assert (result.outcome, result.registrant and result.registrant.person_id) == (
        Outcome.ADMITTED,
        minister,
    )


def test_scans_of_a_device_that_was_shut_out_wait_for_staff_and_register_then(
    event: Event, minister: int
) -> None:
    scan = door.picked(minister, shown=Outcome.ADMITTED, is_held=True)
    (held,) = door.arrive(event.id, scan)
    assert (held.is_held, standing(), reply()) == (True, [], InvitationState.SENT)
    (waiting,) = door_report(db.session(), event).held
    assert waiting.who is not None
    assert waiting.who.name == "Vuk Kovačević"
    with transaction(by="account 1") as tx:
        assert accept_held(tx, event.id, [scan.id]) == 1
    assert (standing(), reply()) == (
        [(RegistrationState.CONFIRMED, True, scan.id)],
        InvitationState.ACCEPTED,
    )


def test_an_unnamed_guest_is_told_by_pseudonym(event: Event, minister: int) -> None:
    with transaction(by=audit.SHELL) as tx:
        person = tx.get_one(Person, minister)
        person.is_unnamed, person.unnamed_number = True, 1
    (result,) = door.arrive(event.id, door.picked(minister))
    assert result.registrant is not None
    assert (result.registrant.name, result.registrant.institution) == ("Judges 001", "")


def test_somebody_who_may_not_come_in_is_recorded_once(event: Event, minister: int) -> None:
    rule(event, WalkIns.NONE)
    scan = door.picked(minister)
    for _twice in range(2):
        (result,) = door.arrive(event.id, scan)
        assert (result.reason, result.guest and result.guest.person_id) == (
            RefusedBecause.NOT_CONFIRMED,
            minister,
        )
    assert [(row.person_id, row.registration_id) for row in db.session.query(CheckIn)] == [
        (minister, None)
    ]
    assert (standing(), reply()) == ([], InvitationState.SENT)
