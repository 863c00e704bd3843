"""Undoing a check-in that registered somebody: the reply and the registration are as before, in
whatever order the devices send their check-ins and undos."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest
from flask import Flask

from ctevents.db.base import NOW
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Outcome, RefusedBecause, WalkIns
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.registration import Approval, Channel, InvitationState, RegistrationState
from ctevents.models import Event, Invitation, Message, Person, Registration
from ctevents.services.common import audit
from ctevents.services.door.arrivals import may_register, record_arrivals
from ctevents.services.door.check_ins import Scan
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.door.walk_ins import walk_in_person
from ctevents.services.figures.attendance import matrix
from ctevents.services.guests.merging import merge
from ctevents.services.people.people import fields_of
from ctevents.services.replies.invitations import accept, decline, enter_reply
from ctevents.services.replies.registrations import Wishes, cancel_registration, registration_of
from ctevents.services.seating.registrants import registrants
from ctevents.services.seating.roster import door_counts, roster
from tests.conftest import Clock
from tests.support import door, doors_apart, stories
from tests.support.doors_apart import FinalState

BEFORE = timedelta(hours=1)


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event(capacity=2)


@pytest.fixture
def guest(event: Event) -> int:
    """Return an invited person who has declined in writing, with words to the host."""
    invitation = stories.invited(given_name="Vuk", email="vuk@government.example")
    with transaction(by=audit.LINK, at=stories.now() - BEFORE) as tx:
        decline(tx, tx.get_one(Invitation, invitation.id), "On a journey.")
    return stories.person_of(invitation).id


def change(event: Event, **values: Any) -> None:
    with transaction(by=audit.SHELL) as tx:
        changed = tx.get_one(Event, event.id)
        for name, value in values.items():
            setattr(changed, name, value)


def undo(event_id: int, *check_in_ids: str) -> None:
    for check_in_id in check_in_ids:
        with transaction(by="door token 1") as tx:
            undo_check_in(tx, event_id, check_in_id)


def reply() -> tuple[InvitationState, Any, Channel | None, str]:
    db.session.rollback()
    said = db.session.query(Invitation).filter(Invitation.person_id.is_not(None)).first()
    assert said is not None
    return said.state, said.replied_at, said.reply_channel, said.words_to_host


def standing(person_id: int) -> tuple[Any, ...] | None:
    db.session.rollback()
    found = registration_of(db.session(), person_id)
    if found is None:
        return None
    names = ("state", "awaits", "answer_by", "holds_seat", "is_walk_in", "asked_at", "entry_id")
    return tuple(getattr(found, name) for name in names)


def at_the_door(event_id: int, person_id: int) -> tuple[Any, ...]:
    """Return what the doors and the figures say."""
    db.session.rollback()
    (row,) = [row for row in roster(db.session(), event_id).rows if row.id == person_id]
    totals = matrix(db.session(), [event_id]).as_json()["totals"]
    return (
        (row.status, row.badge is None, row.entry and row.entry.id, tuple(row.flags)),
        door_counts(db.session(), event_id),
        totals,
    )


@pytest.mark.parametrize("state", ["sent", "declined", "delegated"])
def test_an_invited_guest_is_as_before(event: Event, guest: int, state: str) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Invitation, 1).state = InvitationState(state)
    before = reply(), at_the_door(event.id, guest)
    scan = door.picked(guest)
    door.arrive(event.id, scan)
    assert reply()[0] is InvitationState.ACCEPTED
    undo(event.id, scan.id)
    assert (reply(), at_the_door(event.id, guest)) == before
    found = registration_of(db.session(), guest)
    assert found is not None
    assert found.state is RegistrationState.CANCELLED
    assert set(door.actions()) == {
        "check_in.admitted",
        "check_in.undone",
        "registration.walk_in",
        "registration.walk_in_undone",
    }


def test_the_same_check_in_and_the_same_undo_again_change_nothing(event: Event, guest: int) -> None:
    before = reply(), at_the_door(event.id, guest)
    scan = door.picked(guest, shown=Outcome.ADMITTED)
    for _twice in range(2):
        door.arrive(event.id, scan)
        undo(event.id, scan.id, scan.id)
    (again,) = door.arrive(event.id, scan)
    assert (again.outcome, again.reason, again.is_undone) == (Outcome.REFUSED, None, True)
    assert (reply(), at_the_door(event.id, guest)) == before


def test_a_guest_may_come_after_the_undo_as_if_they_had_never_been_registered(
    event: Event, guest: int
) -> None:
    wrong, right = door.picked(guest), door.picked(guest)
    door.arrive(event.id, wrong)
    undo(event.id, wrong.id)
    (result,) = door.arrive(event.id, right)
    assert (result.outcome, result.reason) == (Outcome.ADMITTED, None)
    assert reply()[0] is InvitationState.ACCEPTED
    undo(event.id, right.id)
    assert reply()[0] is InvitationState.DECLINED


def accepted(person_id: int) -> Registration:
    """Return the registration of an invited person after they accepted by their link."""
    with transaction(by=audit.LINK) as tx:
        person = tx.get_one(Person, person_id)
        accept(tx, tx.query(Invitation).one(), fields_of(person), Wishes())
    db.session.rollback()
    found = registration_of(db.session(), person_id)
    assert found is not None
    return found


def test_a_guest_who_accepts_after_the_undo_is_no_walk_in(event: Event, guest: int) -> None:
    """Walk-ins may change their name without approval, and count as such in the figures."""
    scan = door.picked(guest)
    door.arrive(event.id, scan)
    undo(event.id, scan.id)
    registration = accepted(guest)
    assert (registration.state, registration.is_walk_in) == (RegistrationState.CONFIRMED, False)


def test_a_registration_from_after_the_undo_that_ends_is_one_for_the_doors(
    event: Event, guest: int
) -> None:
    scan = door.picked(guest)
    door.arrive(event.id, scan)
    undo(event.id, scan.id)
    change(event, approval=Approval.OFFICE)
    registration = accepted(guest)
    assert registration.state is RegistrationState.PENDING
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, tx.get_one(Registration, registration.id))
    known = registrants(db.session(), event.id, [registration.id])
    assert not known[registration.id].is_undone


def test_a_reply_that_came_after_the_check_in_stays(event: Event, guest: int) -> None:
    """The office cancels the seat, and then enters that the guest accepts by phone."""
    scan = door.picked(guest)
    door.arrive(event.id, scan)
    registration = registration_of(db.session(), guest)
    assert registration is not None
    door.cancelled(registration.id)
    with transaction(by="account 1") as tx:
        enter_reply(tx, tx.get_one(Invitation, 1), is_accepted=True, channel=Channel.PHONE)
    undo(event.id, scan.id)
    found = registration_of(db.session(), guest)
    assert found is not None
    assert found.state is RegistrationState.CONFIRMED
    assert reply()[0] is InvitationState.ACCEPTED


def test_a_walk_in_gives_the_seat_back(event: Event) -> None:
    counts = door_counts(db.session(), event.id)
    result = door.walked_in(event.id)
    undo(event.id, result.id)
    db.session.rollback()
    assert door_counts(db.session(), event.id) == counts
    assert db.session.query(Registration).one().state is RegistrationState.CANCELLED


def waiting(event: Event) -> int:
    """Return a person on the waiting list of a full event."""
    change(event, capacity=1, walk_ins=WalkIns.UNTIL_FULL)
    stories.registered(given_name="Ana", email="ana@police.example")
    return stories.registered(given_name="Vuk", email="vuk@police.example").person_id


def cancelled(event: Event) -> int:
    """Return a person who gave their seat back."""
    registration = stories.registered(given_name="Vuk", email="vuk@police.example")
    with transaction(by=audit.LINK, at=stories.now()) as tx:
        cancel_registration(tx, tx.get_one(Registration, registration.id))
    return registration.person_id


def pending(event: Event) -> int:
    """Return a person who needs the approval of the office."""
    change(event, walk_ins=WalkIns.APPROVAL)
    person = stories.invited(given_name="Vuk", email="vuk@police.example").person_id
    assert person is not None
    door.arrive(event.id, door.picked(person))
    return person


@pytest.mark.parametrize("make", [waiting, pending])
def test_a_registration_without_a_seat_is_as_before(
    event: Event, make: Callable[[Event], int]
) -> None:
    person = make(event)
    before = reply(), standing(person), at_the_door(event.id, person)
    scan = door.picked(person, shown=Outcome.ADMITTED)
    (result,) = door.arrive(event.id, scan)
    assert result.outcome is Outcome.ADMITTED
    undo(event.id, scan.id)
    assert (reply(), standing(person), at_the_door(event.id, person)) == before


def test_a_cancelled_registration_is_as_before(event: Event) -> None:
    """The desk takes it up again by name."""
    person = cancelled(event)
    before = reply(), standing(person), at_the_door(event.id, person)
    check_in_id = door.picked(person).id
    with transaction(by="account 1") as tx:
        result = walk_in_person(tx, event.id, person, check_in_id=check_in_id, station="A")
    assert result is not None
    assert result.outcome is Outcome.ADMITTED
    undo(event.id, check_in_id)
    assert (reply(), standing(person), at_the_door(event.id, person)) == before


def test_the_seat_goes_to_the_next_in_line(event: Event, guest: int) -> None:
    change(event, capacity=1)
    scan = door.picked(guest)
    door.arrive(event.id, scan)
    next_in_line = stories.registered(given_name="Ana", email="ana@police.example")
    assert next_in_line.state is RegistrationState.WAITLISTED
    undo(event.id, scan.id)
    db.session.rollback()
    found = db.session.get_one(Registration, next_in_line.id)
    assert found.state is RegistrationState.CONFIRMED


def letters(person_id: int) -> list[tuple[LetterKind, MessageState]]:
    db.session.rollback()
    of_person = Message.registration_id.in_(
        db.session.query(Registration.id).filter_by(person_id=person_id)
    )
    found = db.session.query(Message).filter(of_person).order_by(Message.id)
    return [(message.kind, message.state) for message in found]


@pytest.mark.parametrize("is_sent", [False, True])
def test_a_cancellation_goes_only_to_those_who_were_told(
    event: Event, guest: int, is_sent: bool
) -> None:
    scan = door.picked(guest)
    door.arrive(event.id, scan)
    if is_sent:
        with transaction(by=audit.WORKER) as tx:
            tx.query(Message).filter_by(kind=LetterKind.CONFIRMED).one().state = MessageState.SENT
    undo(event.id, scan.id)
    assert letters(guest) == (
        [
            (LetterKind.CONFIRMED, MessageState.SENT),
            (LetterKind.REGISTRATION_CANCELLED, MessageState.QUEUED),
        ]
        if is_sent
        else [(LetterKind.CONFIRMED, MessageState.DROPPED)]
    )


@pytest.mark.parametrize("is_undone_first", [False, True])
def test_a_badge_that_was_given_and_scanned_before_the_undo_keeps_the_guest_in(
    event: Event, guest: int, clock: Clock, is_undone_first: bool
) -> None:
    given = door.picked(guest)
    door.arrive(event.id, given)
    registration = registration_of(db.session(), guest)
    assert registration is not None
    scan = door.scan(door.code_of(registration.id), station="B", shown=Outcome.ADMITTED)
    clock.advance(minutes=1)
    if is_undone_first:
        undo(event.id, given.id)
        assert reply()[0] is InvitationState.DECLINED
        known = registrants(db.session(), event.id, [registration.id])
        assert may_register([scan], known), "the API takes the lock of the event"
        door.arrive(event.id, scan)
    else:
        door.arrive(event.id, scan)
        undo(event.id, given.id)
    assert reply()[0] is InvitationState.ACCEPTED
    ((status, has_no_badge, entry, flags), counts, _totals) = at_the_door(event.id, guest)
    assert (status, has_no_badge, entry, flags) == ("confirmed", False, scan.id, ())
    assert (counts.expected, counts.attended) == (1, 1)


def test_the_badge_lets_nobody_in_after_the_undo(event: Event, guest: int, clock: Clock) -> None:
    scan = door.picked(guest)
    door.arrive(event.id, scan)
    registration = registration_of(db.session(), guest)
    assert registration is not None
    code = door.code_of(registration.id)
    clock.advance(minutes=1)
    undo(event.id, scan.id)
    clock.advance(minutes=1)
    (result,) = door.arrive(event.id, door.scan(code))
    assert (result.outcome, result.reason) == (Outcome.REFUSED, RefusedBecause.NOT_CONFIRMED)
    assert reply()[0] is InvitationState.DECLINED


def test_two_entries_of_one_person_that_were_merged_stay_registered(
    event: Event, guest: int
) -> None:
    """Neither of them is the state from before the two check-ins."""
    again = stories.person_of(stories.invited(given_name="Вук", email="v@government.example")).id
    scans = [door.picked(guest), door.picked(again)]
    door.arrive(event.id, *scans)
    with transaction(by="account 1") as tx:
        merge(tx, event, (guest, again), set())
    undo(event.id, *(scan.id for scan in scans))
    db.session.rollback()
    (merged,) = db.session.query(Registration)
    assert (merged.state, merged.entry_id) == (RegistrationState.CONFIRMED, None)


Step = tuple[str, Scan]


def orders(steps: list[Step]) -> Iterator[tuple[Step, ...]]:
    """Yield each order in which an undo comes after its check-in: one device sends both."""
    for order in permutations(steps):
        known = set[str]()
        for kind, scan in order:
            if kind == "undo" and scan.id not in known:
                break
            known.add(scan.id)
        else:
            yield order


SHOWN = {"admitted": Outcome.ADMITTED, "repeat": Outcome.REPEAT, "sent away": Outcome.REFUSED}


def steps_of(guest: int, undone: str, other: str) -> list[Step]:
    at = stories.now() - BEFORE
    one = door.picked(guest, at=at, station="A", shown=Outcome.ADMITTED)
    two = door.picked(guest, at=at + timedelta(minutes=3), station="B", shown=SHOWN[other])
    undos = {"first": [one], "second": [two], "both": [one, two]}[undone]
    return [("scan", one), ("scan", two), *(("undo", scan) for scan in undos)]


@pytest.mark.long
@pytest.mark.parametrize("walk_ins", WalkIns)
@pytest.mark.parametrize("undone", ["first", "second", "both"])
@pytest.mark.parametrize("other", SHOWN)
def test_two_doors_come_back_in_any_order(
    event: Event, guest: int, walk_ins: WalkIns, undone: str, other: str
) -> None:
    """One door lets the guest in. The other has let them in too, knew it already, or had sent
    somebody away under that name."""
    change(event, walk_ins=walk_ins)
    steps = steps_of(guest, undone, other)
    first, *others = [(end_of(event.id, order), order) for order in orders(steps)]
    for end, order in others:
        assert end == first[0], (order, first[1])
    is_in = undone == "second" or (undone == "first" and other != "sent away")
    if is_in or walk_ins is not WalkIns.APPROVAL:
        is_in = is_in or (undone == "first" and walk_ins is WalkIns.ALLOWED)
        state = InvitationState.ACCEPTED if is_in else InvitationState.DECLINED
        assert first[0][0] is state


def end_of(event_id: int, order: tuple[Step, ...]) -> tuple[InvitationState, FinalState]:
    with doors_apart.tried() as tx:
        at = stories.now()
        for number, (kind, scan) in enumerate(order):
            tx.info[NOW] = at + timedelta(minutes=number)
            if kind == "undo":
                undo_check_in(tx, event_id, scan.id)
            else:
                record_arrivals(tx, event_id, [scan])
        return tx.get_one(Invitation, 1).state, doors_apart.final_state(tx, event_id)
