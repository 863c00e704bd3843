"""The database counts registrations and people itself. A recount finds the same, whatever was done, at once or undone."""

from __future__ import annotations

from functools import partial

import pytest
from flask import Flask
from sqlalchemy import delete, func, select, update

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.registration import RegistrationState
from ctevents.models import Badge, Invitation, Message, Person, PersonCount, Registration, SeatCount
from ctevents.services.common import audit
from ctevents.services.common.locks import LOCKED
from ctevents.services.people.people import fields_of
from ctevents.services.replies.invitations import accept
from ctevents.services.replies.registrations import Wishes
from ctevents.services.replies.replies import addressee
from ctevents.services.seating.seat_counts import miscounted
from tests.services.order.calls import CALLS
from tests.services.order.test_commands import Undone
from tests.services.order.world import build
from tests.support import racing, stories

CONFIRMED, WAITLISTED = RegistrationState.CONFIRMED, RegistrationState.WAITLISTED

Counts = dict[tuple[int, RegistrationState, bool], int]
"""Numbers by the id of the group, the state and whether a seat is kept."""


def counts() -> Counts:
    columns = (SeatCount.group_id, SeatCount.state, SeatCount.holds_seat)
    rows = db.session.execute(select(*columns, SeatCount.number).where(SeatCount.number != 0))
    return {tuple(key): number for *key, number in rows}  # type: ignore[misc]


def people() -> int:
    return db.session.scalar(select(func.sum(PersonCount.number))) or 0


def numbers() -> dict[RegistrationState, int]:
    found = dict.fromkeys(RegistrationState, 0)
    for (_group, state, _holds_seat), number in counts().items():
        found[state] += number
    return {state: number for state, number in found.items() if number}


def test_rows_are_counted_however_they_are_written(app: Flask) -> None:
    """One by one, many in one statement, with the group of their people, and deleted."""
    event_id = stories.published_event(capacity=1).id
    first, second = stories.registered(), stories.registered(given_name="Emir", email="emir@police.example")
    group = first.group_id
    assert counts() == {(group, CONFIRMED, False): 1, (group, WAITLISTED, False): 1}
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(Person).where(Person.id == first.person_id).values(group_id=group + 1))
        assert counts() == {(group + 1, CONFIRMED, False): 1, (group, WAITLISTED, False): 1}
        tx.execute(update(Registration).values(state=RegistrationState.PENDING, holds_seat=True))
        assert counts() == {(number, RegistrationState.PENDING, True): 1 for number in (group, group + 1)}
        ids = [first.id, second.id]
        for table in (Badge, Message):
            tx.execute(delete(table).where(table.registration_id.in_(ids)))
        tx.execute(delete(Registration).where(Registration.event_id == event_id))
        assert (counts(), miscounted(tx)) == ({}, [])
        tx.rollback()
    assert numbers() == {CONFIRMED: 1, WAITLISTED: 1}


def test_a_race_for_the_last_seats_keeps_the_counts(app: Flask) -> None:
    stories.published_event(capacity=3)
    numbers_of = [invitation.id for invitation in stories.many_invited(8)]
    racing.at_once(app, *(partial(_accept, number) for number in numbers_of))
    assert (numbers(), miscounted(db.session())) == ({CONFIRMED: 3, WAITLISTED: 5}, [])


def _accept(invitation_id: int, tx: Transaction) -> None:
    invitation = tx.get_one(Invitation, invitation_id)
    accept(tx, invitation, fields_of(addressee(invitation)), Wishes())


def test_people_are_counted_however_they_are_written(app: Flask) -> None:
    """One by one, many in one statement, and deleted."""
    event_id = stories.published_event().id
    stories.guest()
    stories.many_invited(3)
    assert (people(), miscounted(db.session())) == (4, [])
    with transaction(by=audit.SHELL) as tx:
        tx.execute(delete(Message).where(Message.event_id == event_id))
        tx.execute(delete(Invitation).where(Invitation.event_id == event_id))
        tx.execute(delete(Person).where(Person.event_id == event_id))
        assert (people(), miscounted(tx)) == (0, [])
        tx.rollback()
    assert people() == 4


@pytest.mark.long
def test_each_command_keeps_the_counts_and_moves_them_under_the_lock(app: Flask) -> None:
    """Two of them could wait for each other's counts without the lock of the event."""
    world = build()
    db.session.rollback()
    before, found = (counts(), people()), {}
    for name in sorted(CALLS):
        with pytest.raises(Undone), transaction(by=audit.SHELL) as tx:
            CALLS[name](tx, world)
            tx.flush()
            found[name] = (miscounted(tx), (counts(), people()) != before, world.event in tx.info.get(LOCKED, ()))
            raise Undone
    assert {name for name, (wrong, has_moved, is_locked) in found.items() if wrong or has_moved > is_locked} == set()
    assert (counts(), people()) == before
    assert sum(has_moved for _wrong, has_moved, _is_locked in found.values()) > 15
