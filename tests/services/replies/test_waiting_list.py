"""The waiting list: a seat that becomes free is offered, taken, not taken in time, or given out of
turn."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel, RegistrationState
from ctevents.domain.seats import Obstacle
from ctevents.models import AuditEntry, Badge, Event, Message, Quota, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.events.events import edit_event, publish_event
from ctevents.services.replies.invitations import enter_reply
from ctevents.services.replies.registrations import cancel_registration
from ctevents.services.replies.waiting_list import (
    events_with_late_answers,
    expire_offers,
    promote_by_hand,
    take_offered_seat,
    waiting_list,
)
from ctevents.services.seating.decision import place_in_queue
from ctevents.services.seating.seats import room
from tests.conftest import START, Clock, MakeApp
from tests.support import stories

TWO_DAYS = START + timedelta(hours=48)
BEGIN = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)


def registered(count: int, clock: Clock, **changes: str) -> list[Registration]:
    """Register this many people, with a minute between each."""
    made = []
    for number in range(count):
        clock.advance(minutes=1)
        made.append(
            stories.registered(
                given_name=f"Guest {number}", email=f"guest{number}@police.example", **changes
            )
        )
    clock.now = START
    return made


def cancel(registration: Registration) -> None:
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, registration)


def take(registration: Registration) -> None:
    with transaction(by=audit.LINK) as tx:
        take_offered_seat(tx, registration)


def expire() -> int:
    due = events_with_late_answers(db.session(), now=stories.now())
    db.session.rollback()
    done = 0
    for event_id in due:
        with transaction(by=audit.SHELL) as tx:
            done += expire_offers(tx, event_id)
    return done


def by_hand(registration: Registration, reason: str = "The minister asked") -> None:
    with transaction(by=audit.SHELL) as tx:
        promote_by_hand(tx, registration, reason=reason)


def refusal_of(done: object, *arguments: object) -> Reason:
    with pytest.raises(Refusal) as refused:
        done(*arguments)  # type: ignore[operator]
    return refused.value.reason


def call_off(event: Event) -> None:
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, event, reason="")


def standing(*registrations: Registration) -> list[tuple[RegistrationState, datetime | None, bool]]:
    db.session.rollback()
    return [(each.state, each.answer_by, each.holds_seat) for each in registrations]


def letters_to(registration: Registration) -> list[LetterKind]:
    query = (
        db.session.query(Message.kind)
        .filter_by(registration_id=registration.id)
        .order_by(Message.id)
    )
    return [kind for (kind,) in query]


def log_of(registration: Registration) -> list[tuple[str, str, object]]:
    query = (
        db.session.query(AuditEntry)
        .filter_by(person_id=registration.person_id)
        .order_by(AuditEntry.id)
    )
    return [
        (entry.action, entry.actor, entry.details | (entry.words or {}))
        for entry in query
        if entry.action.startswith("registration.")
    ]


def quota(group: str, reserved: int = 0, ceiling: int | None = None, slug: str = "ba") -> None:
    with transaction(by=audit.SHELL) as tx:
        of_group = tx.query(StakeholderGroup).filter_by(code=group).one()
        tx.add(
            Quota(
                event_id=stories.event(slug).id, group=of_group, reserved=reserved, ceiling=ceiling
            )
        )


def asking_event(capacity: int = 1) -> Event:
    return stories.published_event(capacity=capacity, hours_to_say_yes=48)


CONFIRMED = (RegistrationState.CONFIRMED, None, False)
WAITS = (RegistrationState.WAITLISTED, None, False)
CANCELLED = (RegistrationState.CANCELLED, None, False)


@pytest.mark.long
def test_a_free_seat_is_kept_for_the_first_in_line_until_they_take_it(
    app: Flask, clock: Clock
) -> None:
    asking_event()
    first, second, third = registered(3, clock)
    cancel(first)
    assert standing(second, third) == [(RegistrationState.PENDING, TWO_DAYS, True), WAITS]
    clock.advance(hours=47)
    take(second)
    take(second)
    assert standing(second, third) == [CONFIRMED, WAITS]
    assert letters_to(second) == [
        LetterKind.WAITLISTED,
        LetterKind.SEAT_OFFERED,
        LetterKind.CONFIRMED,
    ]
    assert (
        db.session.query(Badge).filter_by(registration_id=second.id, revoked_at=None).count() == 1
    )
    assert log_of(second) == [
        ("registration.waitlisted", "link", {}),
        ("registration.promoted", "worker", {}),
        ("registration.confirmed", "link", {}),
    ]


def test_silence_until_the_deadline_offers_the_seat_to_the_next(app: Flask, clock: Clock) -> None:
    asking_event()
    first, second, third = registered(3, clock)
    cancel(first)
    clock.now = TWO_DAYS - timedelta(seconds=1)
    assert expire() == 0
    clock.now = TWO_DAYS
    assert refusal_of(take, second) is Reason.OFFER_OVER
    assert (expire(), expire()) == (1, 0)
    offered = (RegistrationState.PENDING, TWO_DAYS + timedelta(hours=48), True)
    assert standing(second, third) == [CANCELLED, offered]
    assert letters_to(second)[-1] is LetterKind.REGISTRATION_CANCELLED
    assert log_of(second)[-2:] == [
        ("registration.offer_expired", "worker", {}),
        ("registration.cancelled", "worker", {}),
    ]
    assert refusal_of(take, second) is Reason.NOT_REGISTERED


@pytest.mark.long
def test_several_offers_that_expire_at_once_go_to_the_next_in_order(
    app: Flask, clock: Clock
) -> None:
    asking_event(capacity=2)
    first, second, *late, third, fourth, fifth = registered(7, clock)
    cancel(first)
    cancel(second)
    offered = (RegistrationState.PENDING, TWO_DAYS, True)
    assert standing(*late, third) == [offered, offered, WAITS]
    clock.now = TWO_DAYS
    assert (expire(), expire()) == (2, 0)
    later = (RegistrationState.PENDING, TWO_DAYS + timedelta(hours=48), True)
    assert standing(*late, third, fourth, fifth) == [CANCELLED, CANCELLED, later, later, WAITS]
    assert room(db.session(), stories.event()).left == 0
    for registration in (third, fourth):
        assert letters_to(registration) == [LetterKind.WAITLISTED, LetterKind.SEAT_OFFERED]


@pytest.mark.long
def test_several_workers_expire_an_offer_once(app: Flask, clock: Clock, make_app: MakeApp) -> None:
    event = asking_event()
    first, second, third, fourth = registered(4, clock)
    cancel(first)
    clock.now = TWO_DAYS
    event_id = event.id

    def run(worker: Flask) -> int:
        with worker.app_context(), transaction(by=audit.SHELL, at=TWO_DAYS) as tx:
            return expire_offers(tx, event_id)

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(run, [make_app() for _ in range(4)])) == [0, 0, 0, 1]
    assert [state for state, _, _ in standing(second, third, fourth)] == [
        "cancelled",
        "pending",
        "waitlisted",
    ]
    assert letters_to(second).count(LetterKind.REGISTRATION_CANCELLED) == 1
    assert letters_to(third) == [LetterKind.WAITLISTED, LetterKind.SEAT_OFFERED]


@pytest.mark.parametrize("ending", ["cancelled", "over"])
def test_no_offer_expires_once_the_event_is_no_more(app: Flask, clock: Clock, ending: str) -> None:
    event = asking_event()
    first, second = registered(2, clock)
    cancel(first)
    clock.now = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)
    if ending == "cancelled":
        clock.now = TWO_DAYS
        call_off(event)
    assert expire() == 0
    with transaction(by=audit.SHELL) as tx:
        assert expire_offers(tx, event.id) == 0
    assert standing(second)[0][0] is RegistrationState.PENDING


def test_nobody_is_asked_who_could_not_answer(app: Flask, clock: Clock) -> None:
    """A draft sends no letters; once the event has begun, there is no time to answer."""
    stories.planned_event(capacity=1, hours_to_say_yes=48)
    accepted = [
        stories.guest(given_name=f"Guest {number}", email=f"g{number}@police.example")
        for number in range(3)
    ]
    for invitation in accepted:
        with transaction(by=audit.SHELL) as tx:
            enter_reply(tx, invitation, is_accepted=True, channel=Channel.PHONE)
        clock.advance(minutes=1)
    first, second, third = db.session.query(Registration).order_by(Registration.id)
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"capacity": 2})
    assert standing(first, second, third) == [CONFIRMED, CONFIRMED, WAITS]
    with transaction(by=audit.SHELL) as tx:
        publish_event(tx, stories.event())
    clock.now = BEGIN
    cancel(second)
    assert standing(third) == [CONFIRMED]


def test_an_offer_never_ends_after_the_event_has_begun(app: Flask, clock: Clock) -> None:
    asking_event()
    first, second = registered(2, clock)
    clock.now = BEGIN - timedelta(hours=3)
    cancel(first)
    assert standing(second) == [(RegistrationState.PENDING, BEGIN, True)]


def test_people_who_wait_or_cancelled_have_no_seat_to_take(app: Flask, clock: Clock) -> None:
    asking_event()
    _, second, third = registered(3, clock)
    cancel(third)
    assert (refusal_of(take, second), refusal_of(take, third)) == (
        Reason.OFFER_OVER,
        Reason.NOT_REGISTERED,
    )
    assert standing(second) == [WAITS]


@pytest.mark.long
def test_everybody_waiting_knows_their_turn_and_staff_know_why(app: Flask, clock: Clock) -> None:
    event = stories.published_event(capacity=4)
    quota("judges", ceiling=1)
    quota("donors", reserved=2)
    stories.registered()
    (judge,) = registered(1, clock)
    clock.advance(minutes=5)
    stories.registered(given_name="Pero", email="pero@police.example", group="police")
    media = stories.registered(given_name="Mia", email="mia@media.example", group="media")
    found = waiting_list(db.session(), event, room(db.session(), event))
    assert [(each.registration.id, each.obstacle, each.may_be_promoted) for each in found] == [
        (judge.id, Obstacle.CEILING, True),
        (media.id, Obstacle.RESERVED, True),
    ]
    assert [place_in_queue(db.session(), each) for each in (judge, media)] == [1, 2]


@pytest.mark.long
def test_guests_read_the_number_that_they_have_on_the_list_of_staff(app: Flask) -> None:
    """The order on the list differs from those of ids, names and groups."""
    event = stories.published_event(capacity=1)
    groups = {"Zoran": "media", "Mia": "police", "Ana": "judges", "Luka": "donors", "Ema": "police"}
    _, *waiting = [
        stories.registered(given_name=name, group=group) for name, group in groups.items()
    ]
    ties_with_luka, luka, mia, ana = 2, 2, 3, 1
    hours = dict(zip(waiting, (mia, ana, luka, ties_with_luka), strict=True))
    with transaction(by=audit.SHELL) as tx:
        for registration, hour in hours.items():
            tx.get_one(Registration, registration.id).asked_at = START + timedelta(hours=hour)
    found = [
        each.registration for each in waiting_list(db.session(), event, room(db.session(), event))
    ]
    assert [each.person.given_name for each in found] == ["Ana", "Luka", "Ema", "Mia"]
    assert [place_in_queue(db.session(), each) for each in found] == [1, 2, 3, 4]


def test_a_promotion_by_hand_passes_over_a_quota_and_the_order(app: Flask, clock: Clock) -> None:
    stories.published_event(capacity=3)
    quota("donors", reserved=2)
    _, second, third = registered(3, clock)
    by_hand(third)
    assert standing(second, third) == [WAITS, CONFIRMED]
    assert log_of(third)[-1] == (
        "registration.promoted_by_hand",
        "shell",
        {"reason": "The minister asked"},
    )
    assert letters_to(third)[-1] is LetterKind.PROMOTED
    assert refusal_of(by_hand, third) is Reason.NOT_WAITING


def test_a_promotion_by_hand_never_goes_beyond_the_capacity(app: Flask, clock: Clock) -> None:
    """This includes seats only offered to an institution."""
    stories.published_event(capacity=4)
    stories.institution_guest(seats=3)
    _, second = registered(2, clock)
    assert refusal_of(by_hand, second) is Reason.NO_SEAT_LEFT
    assert standing(second) == [WAITS]


def test_a_promotion_by_hand_needs_a_reason_and_an_event(app: Flask, clock: Clock) -> None:
    event = stories.published_event(capacity=2)
    quota("donors", reserved=1)
    _, second = registered(2, clock)
    with pytest.raises(ValueError, match="reason"):
        by_hand(second, reason="")
    call_off(event)
    assert refusal_of(by_hand, second) is Reason.EVENT_CANCELLED


def test_a_promotion_by_hand_asks_for_a_yes_where_the_event_does(app: Flask, clock: Clock) -> None:
    asking_event(capacity=2)
    quota("donors", reserved=1)
    _, second = registered(2, clock)
    by_hand(second)
    assert standing(second) == [(RegistrationState.PENDING, TWO_DAYS, True)]
