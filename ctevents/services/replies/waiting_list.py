"""The waiting list: who waits and why; seats accepted, not accepted in time, and given out of
turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import NominationEnd, RegistrationState
from ctevents.domain.schedule import EventStatus, refusal_to_change
from ctevents.domain.seats import Asker, Obstacle, Room
from ctevents.models import Event, Registration
from ctevents.services.common import audit
from ctevents.services.people.unnamed import without_identity
from ctevents.services.replies.registrations import refuse_unless_open
from ctevents.services.seating.decision import (
    IN_LINE,
    WITH_PERSON,
    deciding,
    promote,
    record_about,
    waiting_in_order,
)
from ctevents.services.seating.seating import end_place, take_place
from ctevents.services.seating.seats import asker_of, askers, room, tell_focal_point

LONGEST_REASON = 500
"""Characters."""


@dataclass(frozen=True)
class WaitingPerson:
    """A person on the list. ``obstacle``: why they wait. ``may_be_promoted``: staff can give them a
    seat, since one is free within the capacity."""

    registration: Registration
    obstacle: Obstacle
    may_be_promoted: bool


def waiting_list(
    session: Session, event: Event, seats: Room, *, before: int = 0, most: int | None = None
) -> list[WaitingPerson]:
    """Return the list in order: at most so many people, after the ``before`` first ones. ``seats``:
    those of the event."""
    waiting = waiting_in_order(session, event, before=before, most=most)
    by_id = {registration.id: registration for registration in waiting}
    return [
        WaitingPerson(
            by_id[number], seats.obstacle_to(asker) or Obstacle.FULL, _is_one_left(seats, asker)
        )
        for number, asker in askers(session, event, waiting)
    ]


def registration_at(session: Session, event_id: int, person_id: int) -> Registration | None:
    """Return the registration of a person at this event, or None."""
    query = select(Registration).options(*WITH_PERSON)
    return session.scalars(
        query.where(Registration.person_id == person_id, Registration.event_id == event_id)
    ).one_or_none()


def promote_by_hand(tx: Transaction, registration: Registration, *, reason: str) -> None:
    """Give a waiting person a seat out of turn, beyond quotas, but never beyond the capacity: a
    seat that is offered to an institution is taken."""
    if not reason:
        raise ValueError("a promotion by hand needs a reason")
    with deciding(tx, registration) as decision:
        event = decision.event
        if registration.state is not RegistrationState.WAITLISTED:
            raise Refusal(Reason.NOT_WAITING)
        hindrance = refusal_to_change(event.status_at(tx.now))
        if hindrance is not None:
            raise Refusal(hindrance)
        seats = room(tx, event)
        if not _is_one_left(seats, asker_of(tx, event, seats, registration)):
            raise Refusal(Reason.NO_SEAT_LEFT)
        decision.hold()
        if registration.person.is_unnamed:
            reason = without_identity(reason, registration.person)
        promote(decision, registration, reason=reason)
        decision.seats_changed()


def _is_one_left(seats: Room, asker: Asker) -> bool:
    """True if a seat is free within the capacity, whatever the quotas say. A nominee's seat is
    already theirs."""
    return seats.left > 0 if asker.offer is None else seats.confirmed.total() < seats.capacity


def take_offered_seat(tx: Transaction, registration: Registration) -> None:
    """Accept a seat that became free, in time. A second call does nothing."""
    with deciding(tx, registration) as decision:
        if registration.state is RegistrationState.CONFIRMED:
            return
        refuse_unless_open(registration, now=tx.now)
        if registration.answer_by is None or registration.answer_by <= tx.now:
            raise Refusal(Reason.OFFER_OVER)
        take_place(decision, registration)


def events_with_late_answers(session: Session, *, now: datetime) -> Sequence[int]:
    """Return the events in which ``expire_offers`` has something to do."""
    published = select(Event.id).where(Event.status == EventStatus.PUBLISHED, Event.ends_at > now)
    late = select(Registration.event_id).where(Registration.event_id.in_(published), *_is_late(now))
    return sorted(session.scalars(late.distinct()))


def expire_offers(tx: Transaction, event_id: int) -> int:
    """Cancel the people who have not accepted in time. Offer their seats to the next, but return
    nominees' seats to the institution that named them. Return the number. Run twice, or by several
    workers, it does nothing more."""
    with deciding(tx, event_id) as decision:
        event = decision.event
        if event.status_at(tx.now) is not EventStatus.PUBLISHED:
            return 0
        query = (
            select(Registration)
            .options(*WITH_PERSON)
            .where(Registration.event_id == event.id, *_is_late(tx.now))
        )
        in_order = query.order_by(*IN_LINE)
        late = tx.scalars(in_order.execution_options(populate_existing=True)).all()
        decision.hold(*(registration.id for registration in late))
        with tx.acting_as(audit.WORKER):
            for registration in late:
                record_about(tx, registration, "registration.offer_expired")
                tell_focal_point(tx, registration)
                end_place(decision, registration, because=NominationEnd.NOT_TAKEN)
        return len(late)


def _is_late(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (Registration.state == RegistrationState.PENDING, Registration.answer_by <= now)
