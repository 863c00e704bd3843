"""Rows of the event, by their ids."""

from __future__ import annotations

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.models import (
    Event,
    Invitation,
    Nomination,
    Person,
    Registration,
    StakeholderGroup,
)
from ctevents.services.guests import list as guest_list
from tests.services.order.world import World
from tests.support import stories


def registration(tx: Transaction, number: int) -> Registration:
    return tx.get_one(Registration, number)


def person(tx: Transaction, number: int) -> Person:
    return registration(tx, number).person


def invitation_of(tx: Transaction, number: int) -> Invitation:
    return tx.scalars(
        select(Invitation).where(Invitation.person_id == registration(tx, number).person_id)
    ).one()


def nomination_of(tx: Transaction, number: int) -> Nomination:
    return tx.scalars(select(Nomination).where(Nomination.registration_id == number)).one()


def event_of(tx: Transaction, world: World) -> Event:
    return tx.get_one(Event, world.event)


def group(tx: Transaction, code: str) -> StakeholderGroup:
    return tx.scalars(select(StakeholderGroup).where(StakeholderGroup.code == code)).one()


def typed(tx: Transaction, number: int, **changes: str) -> guest_list.PersonFields:
    known = person(tx, number)
    return stories.fields(**{"given_name": known.given_name, "email": known.email} | changes)
