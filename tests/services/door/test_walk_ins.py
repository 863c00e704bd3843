"""Walk-ins: registered at the door and checked in at once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Flag, Outcome, RefusedBecause, WalkIns
from ctevents.domain.figures.figures import Stage
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Awaits, Channel, InvitationState, Origin, RegistrationState
from ctevents.models import CheckIn, Event, Invitation, Message, Person, Registration
from ctevents.services.common import audit
from ctevents.services.door.check_ins import Result
from ctevents.services.door.walk_ins import Arrival, walk_in, walk_in_person
from ctevents.services.events.events import edit_event
from ctevents.services.figures.attendance import matrix
from ctevents.services.guests.merging import merge
from ctevents.services.guests.vetting_queue import QueueFilters, vetting_queue
from ctevents.services.replies.invitations import decline
from ctevents.services.replies.registrations import Wishes
from ctevents.services.replies.vetting import SeenRegistration, approve, version_of
from ctevents.services.seating.badges import good_badge
from ctevents.services.seating.roster import door_counts, roster
from tests.conftest import Clock
from tests.support import door, stories


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event(capacity=1)


def arrival(
    at: datetime | None = None, id: str | None = None, shown: Outcome | None = None, **changes: Any
) -> Arrival:
    return Arrival(
        id=id or str(uuid4()),
        at=at or stories.now(),
        station="A",
        fields=stories.fields(**{"given_name": "Petar", "email": ""} | changes),
        wishes=Wishes(dietary="no nuts"),
        has_accepted_privacy=True,
        shown=shown,
    )


def arrive(event_id: int, someone: Arrival) -> Result:
    with transaction(by="door token 1") as tx:
        return walk_in(tx, event_id, someone)


def letters() -> list[tuple[LetterKind, int | None]]:
    db.session.rollback()
    return [(letter.kind, letter.registration_id) for letter in db.session.query(Message)]


def test_a_walk_in_is_registered_and_in(event: Event, clock: Clock) -> None:
    someone = arrival()
    result = arrive(event.id, someone)
    assert (result.outcome, result.reason) == (Outcome.ADMITTED, None)
    registration = db.session.query(Registration).one()
    person = db.session.query(Person).one()
    assert (registration.state, registration.is_walk_in, registration.entry_id) == (
        RegistrationState.CONFIRMED,
        True,
        someone.id,
    )
    assert (registration.dietary, registration.privacy_accepted_at) == ("no nuts", clock.now)
    assert (person.name, person.institution_name, person.group.code, person.sex) == (
        "Petar Kovačević",
        "Sud BiH",
        "judges",
        "f",
    )
    assert good_badge(db.session(), registration.id) is not None
    assert door.actions() == ["registration.walk_in", "check_in.admitted"]
    assert letters() == []


@pytest.mark.long
def test_with_an_address_the_badge_is_sent(event: Event) -> None:
    arrive(event.id, arrival(email="petar@police.example"))
    assert letters() == [(LetterKind.CONFIRMED, 1)]


def test_after_the_event_no_letter_confirms_a_place(event: Event, clock: Clock) -> None:
    clock.now = event.ends_at or clock.now
    arrive(event.id, arrival(email="petar@police.example", at=clock.now - timedelta(hours=2)))
    assert letters() == []


def test_the_same_id_registers_once(event: Event) -> None:
    someone = arrival()
    first, again = arrive(event.id, someone), arrive(event.id, someone)
    assert (first.outcome, again.outcome) == (Outcome.ADMITTED, Outcome.ADMITTED)
    assert db.session.query(Registration).count() == db.session.query(CheckIn).count() == 1


@pytest.mark.long
def test_above_capacity_is_recorded_and_flagged(event: Event, clock: Clock) -> None:
    arrive(event.id, arrival())
    clock.advance(seconds=1)
    result = arrive(event.id, arrival(given_name="Vuk"))
    assert result.registrant is not None
    assert (result.outcome, result.registrant.flags) == (Outcome.ADMITTED, (Flag.OVER_CAPACITY,))
    counts = door_counts(db.session(), event.id)
    assert (counts.expected, counts.attended) == (2, 2)


def flags_by_name(event_id: int) -> dict[str, list[Flag]]:
    db.session.rollback()
    return {row.name.split()[0]: list(row.flags) for row in roster(db.session(), event_id).rows}


@pytest.mark.long
def test_the_last_to_come_are_above_capacity_whatever_order_the_devices_come_back_in(
    event: Event,
) -> None:
    now = stories.now()
    late, early = (
        arrival(given_name=name, at=now - timedelta(minutes=m))
        for name, m in [("Vuk", 1), ("Lejla", 5)]
    )
    arrive(event.id, late)
    before = roster(db.session(), event.id).version
    result = arrive(event.id, early)
    assert (result.outcome, result.registrant and result.registrant.flags) == (Outcome.ADMITTED, ())
    assert flags_by_name(event.id) == {"Lejla": [], "Vuk": [Flag.OVER_CAPACITY]}
    told = [
        (row.name.split()[0], row.flags)
        for row in roster(db.session(), event.id, since=before).rows
    ]
    assert sorted(told) == [("Lejla", []), ("Vuk", [Flag.OVER_CAPACITY])]


@pytest.mark.long
def test_flags_above_the_capacity_follow_it_at_once(event: Event, clock: Clock) -> None:
    for name in ("Vuk", "Lejla", "Iva"):
        arrive(event.id, arrival(given_name=name))
        clock.advance(minutes=1)
    before = roster(db.session(), event.id).version
    set_plan(capacity=2)
    assert flags_by_name(event.id) == {"Vuk": [], "Lejla": [], "Iva": [Flag.OVER_CAPACITY]}
    assert [row.name.split()[0] for row in roster(db.session(), event.id, since=before).rows] == [
        "Lejla"
    ]


@pytest.mark.long
def test_a_walk_in_above_the_capacity_takes_a_seat_that_is_given_back(
    event: Event, clock: Clock
) -> None:
    first = arrive(event.id, arrival(given_name="Vuk"))
    for name in ("Lejla", "Iva"):
        clock.advance(minutes=1)
        arrive(event.id, arrival(given_name=name))
    assert first.registrant is not None
    door.cancelled(first.registrant.id)
    assert flags_by_name(event.id) == {"Vuk": [], "Lejla": [], "Iva": [Flag.OVER_CAPACITY]}


@pytest.mark.long
def test_a_walk_in_that_is_merged_into_a_guest_is_above_capacity_no_more(
    event: Event, clock: Clock
) -> None:
    guest = stories.registered(given_name="Iva", email="iva@sud.example")
    results = [arrive(event.id, arrival(given_name=name)) for name in ("Vuk", "Iva")]
    again = results[1].registrant
    assert again is not None
    assert flags_by_name(event.id)["Vuk"] == [Flag.OVER_CAPACITY]
    person_id = db.session.get_one(Registration, again.id).person_id
    with transaction(by=audit.SHELL) as tx:
        merge(tx, event, (guest.person_id, person_id), set())
    assert flags_by_name(event.id) == {"Iva": [], "Vuk": [Flag.OVER_CAPACITY]}


def test_a_time_before_the_registration_is_a_device_that_comes_back_late(
    event: Event, clock: Clock
) -> None:
    someone = arrival(at=clock.now - timedelta(hours=3))
    result = arrive(event.id, someone)
    assert result.first is not None
    assert (result.outcome, result.first.at) == (Outcome.ADMITTED, someone.at)


@pytest.mark.long
def test_an_id_of_another_event_registers_nobody(event: Event) -> None:
    someone = arrival()
    arrive(event.id, someone)
    elsewhere = stories.published_event("me").id
    assert arrive(elsewhere, someone) == Result(
        id=someone.id, at=someone.at, reason=RefusedBecause.UNKNOWN_CODE
    )
    assert db.session.query(Registration).count() == 1


def set_plan(**values: object) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), dict(values))


def refused(event_id: int, someone: Arrival) -> Reason:
    """Return the reason of the refusal; nobody was added to the list."""
    people = db.session.query(Person).count()
    with pytest.raises(Refusal) as refusal:
        arrive(event_id, someone)
    db.session.rollback()
    assert (db.session.query(Person).count(), db.session.query(Registration).count()) == (
        people,
        people,
    )
    return refusal.value.reason


@pytest.mark.long
def test_until_full_lets_in_while_there_are_seats(event: Event, clock: Clock) -> None:
    set_plan(walk_ins=WalkIns.UNTIL_FULL)
    first = arrival()
    assert outcome(arrive(event.id, first)) == ADMITTED
    clock.advance(seconds=1)
    assert refused(event.id, arrival(given_name="Vuk")) is Reason.WALK_INS_FULL
    assert outcome(arrive(event.id, first)) == ADMITTED
    in_the_room = arrival(given_name="Iva", shown=Outcome.ADMITTED)
    assert outcome(arrive(event.id, in_the_room)) == (Outcome.ADMITTED, None, (Flag.OVER_CAPACITY,))


def test_a_person_turned_away_by_a_device_is_not_registered_though_a_seat_is_left(
    event: Event,
) -> None:
    set_plan(walk_ins=WalkIns.UNTIL_FULL)
    assert refused(event.id, arrival(shown=Outcome.REFUSED)) is Reason.WALK_INS_FULL


@pytest.mark.long
def test_none_lets_nobody_in_who_is_not_in_the_room(event: Event) -> None:
    set_plan(walk_ins=WalkIns.NONE)
    assert refused(event.id, arrival()) is Reason.NO_WALK_INS
    in_the_room = arrival(shown=Outcome.ADMITTED)
    assert outcome(arrive(event.id, in_the_room)) == (Outcome.ADMITTED, None, (Flag.AGAINST_RULES,))
    assert [check_in.shown for check_in in door.recorded()] == ["admitted"]


@pytest.mark.long
def test_with_approval_a_walk_in_waits_for_the_office_and_comes_in_once_it_agrees(
    event: Event, clock: Clock
) -> None:
    set_plan(walk_ins=WalkIns.APPROVAL)
    someone = arrival(email="petar@police.example")
    waits = (Outcome.REFUSED, RefusedBecause.NOT_CONFIRMED, ())
    assert outcome(arrive(event.id, someone)) == outcome(arrive(event.id, someone)) == waits
    registration = db.session.query(Registration).one()
    assert (registration.state, registration.awaits, registration.is_walk_in) == (
        RegistrationState.PENDING,
        Awaits.OFFICE,
        True,
    )
    assert (letters(), door_counts(db.session(), event.id).attended) == (
        [(LetterKind.REGISTRATION_RECEIVED, 1)],
        0,
    )
    (waiting,) = vetting_queue(db.session(), event.id, QueueFilters()).waiting
    assert waiting.origin is Origin.DOOR
    clock.advance(minutes=2)
    with transaction(by="account 1") as tx:
        approve(tx, stories.event(), [SeenRegistration(1, version_of(registration))])
    (result,) = door.record(event.id, door.ticked(1))
    assert outcome(result) == ADMITTED
    assert [kind for kind, _ in letters()] == [
        LetterKind.REGISTRATION_RECEIVED,
        LetterKind.CONFIRMED,
    ]


def test_a_person_let_in_by_a_device_does_not_wait_for_the_office(event: Event) -> None:
    set_plan(walk_ins=WalkIns.APPROVAL)
    flagged = (Outcome.ADMITTED, None, (Flag.AGAINST_RULES,))
    assert outcome(arrive(event.id, arrival(shown=Outcome.ADMITTED))) == flagged


@pytest.mark.long
@pytest.mark.parametrize("rule", [WalkIns.APPROVAL, WalkIns.NONE])
def test_the_rule_for_walk_ins_holds_for_everybody_on_the_list_too(
    event: Event, rule: WalkIns
) -> None:
    """An invited guest without a registration follows one rule at every door."""
    set_plan(walk_ins=rule)
    invited = stories.person_of(stories.invited()).id
    listed = stories.person_of(stories.guest(given_name="Vuk", email="vuk@police.example")).id
    for person_id in (invited, listed):
        if rule is WalkIns.NONE:
            with pytest.raises(Refusal):
                come(event.id, person_id)
        else:
            assert outcome(come(event.id, person_id)) == (
                Outcome.REFUSED,
                RefusedBecause.NOT_CONFIRMED,
                (),
            )


def come(event_id: int, person_id: int, check_in_id: str | None = None) -> Result | None:
    """Check in a person on the list."""
    with transaction(by="account 1") as tx:
        return walk_in_person(
            tx, event_id, person_id, check_in_id=check_in_id or str(uuid4()), station="A"
        )


def outcome(result: Result | None) -> tuple[Outcome, RefusedBecause | None, tuple[Flag, ...]]:
    assert result is not None
    return result.outcome, result.reason, result.registrant.flags if result.registrant else ()


def registration_facts() -> tuple[RegistrationState, bool, int]:
    registration = db.session.query(Registration).one()
    return registration.state, registration.is_walk_in, registration.spell


def reply() -> tuple[InvitationState, Channel | None]:
    invitation = db.session.query(Invitation).one()
    return invitation.state, invitation.reply_channel


def audited() -> list[tuple[str, str]]:
    return [(entry.action, entry.actor) for entry in reversed(audit.entries(db.session()))]


ADMITTED: tuple[Outcome, None, tuple[Flag, ...]] = (Outcome.ADMITTED, None, ())


@pytest.mark.long
def test_an_invited_guest_who_never_replied_comes_as_the_list_knows_her(event: Event) -> None:
    invitation = stories.invited(sex="f", group="judges")
    person = stories.person_of(invitation)
    assert outcome(come(event.id, person.id)) == ADMITTED
    assert registration_facts() == (RegistrationState.CONFIRMED, True, 1)
    assert reply() == (InvitationState.ACCEPTED, Channel.STAFF)
    assert audited()[-3:] == [
        ("registration.walk_in", "account 1"),
        ("invitation.accepted", "account 1"),
        ("check_in.admitted", "account 1"),
    ]
    assert letters()[-1:] == [(LetterKind.CONFIRMED, 1)]
    assert db.session.query(Person).count() == 1
    assert came(event.id) == {("judges", "f"): (1, 1)}


def came(event_id: int) -> dict[tuple[str, str], tuple[int, int]]:
    """Return the invited people and the attendees of each cell with attendees."""
    cells = matrix(db.session(), [event_id]).cells
    return {
        key: (each[Stage.INVITED], each[Stage.ATTENDED])
        for key, each in cells.items()
        if each[Stage.ATTENDED]
    }


@pytest.mark.long
@pytest.mark.parametrize("before", ["not invited", "declined", "no invitation"])
def test_everybody_on_the_list_can_come(event: Event, before: str) -> None:
    invitation = stories.guest() if before == "not invited" else stories.invited()
    person_id = stories.person_of(invitation).id
    with transaction(by=audit.LINK) as tx:
        if before == "declined":
            decline(tx, tx.get_one(Invitation, invitation.id))
        if before == "no invitation":
            tx.query(Message).delete()
            tx.delete(tx.get_one(Invitation, invitation.id))
    assert outcome(come(event.id, person_id)) == ADMITTED
    assert registration_facts() == (RegistrationState.CONFIRMED, True, 1)
    if before != "no invitation":
        assert reply() == (InvitationState.ACCEPTED, Channel.STAFF)


@pytest.mark.long
def test_above_capacity_a_guest_is_flagged_too(event: Event, clock: Clock) -> None:
    arrive(event.id, arrival())
    clock.advance(seconds=1)
    person_id = stories.person_of(stories.invited()).id
    assert outcome(come(event.id, person_id)) == (Outcome.ADMITTED, None, (Flag.OVER_CAPACITY,))


def test_a_cancelled_registration_is_taken_up_again(event: Event, clock: Clock) -> None:
    registration = stories.registered()
    old = good_badge(db.session(), registration.id)
    door.cancelled(registration.id)
    clock.advance(minutes=5)
    assert outcome(come(event.id, registration.person_id)) == ADMITTED
    assert registration_facts() == (RegistrationState.CONFIRMED, True, 2)
    assert reply() == (InvitationState.ACCEPTED, Channel.STAFF)
    new = good_badge(db.session(), registration.id)
    assert old is not None
    assert new is not None
    assert new.id != old.id
    # each spell has its letter
    assert [kind for kind, _ in letters()].count(LetterKind.CONFIRMED) == 2


def test_a_rejected_registration_is_taken_up_again(event: Event) -> None:
    registration = stories.registered()
    door.cancelled(registration.id)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration.id).state = RegistrationState.REJECTED
    assert outcome(come(event.id, registration.person_id)) == ADMITTED


@pytest.mark.long
def test_a_guest_who_came_before_cancelling_is_in_and_doors_are_told(
    event: Event, clock: Clock
) -> None:
    registration = stories.registered()
    stories.checked_in(registration)
    door.cancelled(registration.id)
    clock.advance(minutes=5)
    before = roster(db.session(), event.id).version
    assert outcome(come(event.id, registration.person_id)) == (Outcome.REPEAT, None, ())
    (row,) = roster(db.session(), event.id, since=before).rows
    assert row.status is RegistrationState.CONFIRMED


def test_a_registration_that_stands_is_left_as_it_is(event: Event, clock: Clock) -> None:
    amra = stories.registered()
    vuk = stories.registered(given_name="Vuk", email="vuk@police.example")
    assert outcome(come(event.id, amra.person_id)) == ADMITTED
    clock.advance(minutes=5)
    assert outcome(come(event.id, amra.person_id)) == (Outcome.REPEAT, None, ())
    assert outcome(come(event.id, vuk.person_id)) == (
        Outcome.REFUSED,
        RefusedBecause.NOT_CONFIRMED,
        (),
    )
    found = [
        (one.state, one.is_walk_in, one.spell)
        for one in db.session.query(Registration).order_by("id")
    ]
    assert found == [
        (RegistrationState.CONFIRMED, False, 1),
        (RegistrationState.WAITLISTED, False, 1),
    ]


def test_the_same_check_in_registers_a_guest_once(event: Event, clock: Clock) -> None:
    person_id, check_in_id = stories.person_of(stories.invited()).id, str(uuid4())
    first = come(event.id, person_id, check_in_id)
    clock.advance(seconds=1)
    again = come(event.id, person_id, check_in_id)
    assert outcome(first) == outcome(again) == ADMITTED
    door.cancelled(1)
    assert outcome(come(event.id, person_id, check_in_id)) == ADMITTED
    assert registration_facts() == (RegistrationState.CANCELLED, True, 1)
    assert len(door.recorded()) == 1


def test_a_guest_of_another_event_is_nobody_here(event: Event) -> None:
    elsewhere = stories.published_event("me").id
    person_id = stories.person_of(stories.invited("ba")).id
    assert come(elsewhere, person_id) is None
    assert come(event.id, 99) is None
    assert db.session.query(Registration).count() == 0


def test_a_guest_comes_at_the_end_of_the_event_too(event: Event, clock: Clock) -> None:
    """The door stays open after the end, as for every walk-in; a letter would come too late."""
    person_id = stories.person_of(stories.invited()).id
    clock.now = event.ends_at or clock.now
    assert outcome(come(event.id, person_id)) == ADMITTED
    assert [kind for kind, _ in letters()] == [LetterKind.INVITATION]
