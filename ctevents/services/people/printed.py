"""The details of people that papers print: names, titles, positions and institutions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, or_, select
from sqlalchemy.orm import Session

from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.models import Invitation, Person, Registration
from ctevents.services.people.people import INSTITUTION_NAME

_PRINTED = (
    select(Person.given_name, Person.family_name, Person.title, Person.position, INSTITUTION_NAME.label("institution"))
    .outerjoin(Person.institution)
    .where(Person.is_unnamed.is_(False))
    .order_by(Person.sort_key, Person.id)
)


def printed_of_seats(session: Session, event_id: int) -> Sequence[Row[Any]]:
    """Return the details of named people with a seat, and of those who came, in the order of lists."""
    has_seat = or_(Registration.state == RegistrationState.CONFIRMED, Registration.entry_id.is_not(None))
    return session.execute(
        _PRINTED.join(Registration, Registration.person_id == Person.id).where(Person.event_id == event_id, has_seat)
    ).all()


def printed_of_letters(session: Session, event_id: int) -> Sequence[Row[Any]]:
    """Return the same of people who are invited by letter and have not replied."""
    is_waiting = (Invitation.state == InvitationState.SENT, Person.email == "")
    return session.execute(
        _PRINTED.join(Invitation, Invitation.person_id == Person.id).where(Person.event_id == event_id, *is_waiting)
    ).all()
