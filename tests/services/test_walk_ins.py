"""Walk-ins: registered at the door and checked in at once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from ctevents.db import db, transaction
from ctevents.domain.entry import Flag, Outcome, RefusedBecause
from ctevents.domain.letters import LetterKind
from ctevents.domain.registration import RegistrationState
from ctevents.models import CheckIn, Event, Message, Person, Registration
from ctevents.services.badges import good_badge
from ctevents.services.check_ins import Result
from ctevents.services.registrations import Wishes
from ctevents.services.roster import door_counts
from ctevents.services.walk_ins import Arrival, walk_in
from tests.conftest import Clock
from tests.support import door, stories


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event(capacity=1)


def arrival(at: datetime | None = None, id: str | None = None, **changes: Any) -> Arrival:
    return Arrival(
        id=id or str(uuid4()),
        at=at or stories.now(),
        station="A",
        fields=stories.fields(**{"given_name": "Petar", "email": ""} | changes),
        wishes=Wishes(dietary="no nuts"),
        has_accepted_privacy=True,
    )


def arrive(event_id: int, someone: Arrival) -> Result:
    with transaction() as tx:
        return walk_in(tx, event_id, someone, actor="door token 1", now=stories.now())


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


def test_above_capacity_is_recorded_and_flagged(event: Event) -> None:
    arrive(event.id, arrival())
    result = arrive(event.id, arrival(given_name="Vuk"))
    assert result.registrant is not None
    assert (result.outcome, result.registrant.flags) == (Outcome.ADMITTED, (Flag.OVER_CAPACITY,))
    counts = door_counts(db.session(), event.id)
    assert (counts.expected, counts.attended) == (2, 2)


def test_a_time_before_the_registration_is_a_device_that_comes_back_late(event: Event, clock: Clock) -> None:
    someone = arrival(at=clock.now - timedelta(hours=3))
    result = arrive(event.id, someone)
    assert result.first is not None
    assert (result.outcome, result.first.at) == (Outcome.ADMITTED, someone.at)


def test_an_id_of_another_event_registers_nobody(event: Event) -> None:
    someone = arrival()
    arrive(event.id, someone)
    elsewhere = stories.published_event("me").id
    assert arrive(elsewhere, someone) == Result(id=someone.id, reason=RefusedBecause.UNKNOWN_CODE)
    assert db.session.query(Registration).count() == 1
