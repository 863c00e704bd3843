"""Visa letters: guests ask for one, the office prints it. Nothing of a passport is stored."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, contains_eager

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.models import Person, Registration
from ctevents.services.common.locks import lock_event
from ctevents.services.replies.registrations import refuse_unless_open
from ctevents.services.seating.decision import record_about

_ASKED = (
    Registration.visa_asked_at.is_not(None),
    Registration.state == RegistrationState.CONFIRMED,
)


def ask_for_visa_letter(tx: Transaction, registration: Registration) -> None:
    """Note that a guest with a seat needs a letter. A second press changes nothing."""
    lock_event(tx, registration.event_id)
    tx.refresh(registration)
    refuse_unless_open(registration, now=tx.now)
    if (
        registration.state is not RegistrationState.CONFIRMED
        or not registration.event.offers_visa_letters
    ):
        raise Refusal(Reason.NOT_REGISTERED)
    if registration.visa_asked_at is None:
        registration.visa_asked_at = tx.now
        record_about(tx, registration, "visa_letter.asked")


def record_visa_letter(tx: Transaction, registration: Registration) -> None:
    """Record that the letter of a guest was printed: the request is done."""
    lock_event(tx, registration.event_id)
    registration.visa_made_at = tx.now
    record_about(tx, registration, "visa_letter.printed")


def visa_requests(session: Session, event_id: int) -> Sequence[Registration]:
    """Return the guests with a seat who asked for a letter: first those without one, the earliest
    first."""
    with_person = contains_eager(Registration.person).joinedload(Person.institution)
    query = select(Registration).join(Registration.person).options(with_person)
    query = query.where(Registration.event_id == event_id, *_ASKED)
    order = (Registration.visa_made_at.is_not(None), Registration.visa_asked_at, Person.id)
    return session.scalars(query.order_by(*order)).all()


def open_visa_requests_by_event(session: Session, event_ids: Collection[int]) -> dict[int, int]:
    """Return the number of guests who wait for their letter; events without any are left out."""
    query = select(Registration.event_id, func.count()).where(
        Registration.event_id.in_(event_ids), *_ASKED
    )
    query = query.where(Registration.visa_made_at.is_(None)).group_by(Registration.event_id)
    return dict(session.execute(query).all())
