"""Seats are counted under the lock of the event, so that nobody counts while somebody else gives
one."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.registration import RegistrationState
from ctevents.models import Invitation, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import LOCKED
from ctevents.services.people.people import fields_of
from ctevents.services.replies.invitations import accept
from ctevents.services.replies.registrations import Wishes
from ctevents.services.replies.vetting import addressee
from tests.services.order.calls import CALLS
from tests.services.order.test_commands import Undone
from tests.services.order.world import build
from tests.support import racing, stories


def numbers() -> Counter[RegistrationState]:
    return Counter(db.session.scalars(select(Registration.state)))


def places() -> Counter[tuple[object, ...]]:
    """Count registrations by what decides about seats."""
    columns = (Registration.group_id, Registration.state, Registration.holds_seat)
    return Counter(tuple(row) for row in db.session.execute(select(*columns)))


def test_a_race_for_the_last_seats(app: Flask) -> None:
    stories.published_event(capacity=3)
    numbers_of = [invitation.id for invitation in stories.many_invited(8)]
    racing.at_once(app, *(partial(_accept, number) for number in numbers_of))
    assert numbers() == {RegistrationState.CONFIRMED: 3, RegistrationState.WAITLISTED: 5}


def _accept(invitation_id: int, tx: Transaction) -> None:
    invitation = tx.get_one(Invitation, invitation_id)
    accept(tx, invitation, fields_of(addressee(invitation)), Wishes())


@pytest.mark.long
def test_each_command_moves_seats_under_the_lock(app: Flask) -> None:
    world = build()
    db.session.rollback()
    before, found = places(), {}
    for name in sorted(CALLS):
        with pytest.raises(Undone), transaction(by=audit.SHELL) as tx:
            CALLS[name](tx, world)
            tx.flush()
            found[name] = (places() != before, world.event in tx.info.get(LOCKED, ()))
            raise Undone
    assert {
        name for name, (has_moved, is_locked) in found.items() if has_moved > is_locked
    } == set()
    assert places() == before
    assert sum(has_moved for has_moved, _is_locked in found.values()) > 15
