"""A decision about the seats of one event: the one way to change a registration.

``deciding`` locks the event, so that decisions are made one after the other. ``Decision.hold`` locks registrations in the order in
which check-ins lock them. At the end those who wait get the seats that became free, and the doors are told once, with the commit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.occasions import occasion_of_registration
from ctevents.domain.registration import RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.domain.vetting import Awaits, last_moment_to_say_yes
from ctevents.models import Event, Invitation, Nomination, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, lock_event_of
from ctevents.services.outbox.outbox import queue_letter
from ctevents.services.seating.above_capacity import follow_capacity, hold_with_seats
from ctevents.services.seating.badges import issue_badge
from ctevents.services.seating.roster_versions import mark_changed, marked_changed
from ctevents.services.seating.seats import askers, room


class Decision:
    """Functions that change a seat take one, so that none of them can forget the lock, the order of locks or those who wait."""

    def __init__(self, tx: Transaction, event: Event) -> None:
        self.tx, self.event = tx, event
        self._has_changed = False

    def hold(self, *registration_ids: int) -> None:
        """Lock these registrations and those that may change with them, in the order in which check-ins lock them.

        Locked crosswise, two transactions would wait for each other.
        """
        hold_with_seats(self.tx, self.event.id, Registration.id.in_(registration_ids))

    def seats_changed(self) -> None:
        """Let the end of the decision give free seats to those who wait."""
        self._has_changed = True

    def promote_waiting(self) -> list[Registration]:
        """Give the free seats now to those who wait, in order, as the quotas allow; return who gets one.

        Walk-ins above the capacity are flagged by what is true now. Once the event is over or cancelled, no seat changes.
        """
        self._has_changed = False
        tx, event = self.tx, self.event
        tx.flush()
        follow_capacity(tx, event)
        if event.status_at(tx.now) not in (EventStatus.DRAFT, EventStatus.PUBLISHED):
            return []
        if tx.scalar(select(Registration.id).where(_is_waiting(event)).limit(1)) is None:
            return []
        seats = room(tx, event)
        if seats.confirmed.total() >= seats.capacity:
            return []
        self.hold(*marked_changed(tx, event.id))
        waiting = waiting_in_order(tx, event)
        given = seats.give_in_order(askers(tx, event, waiting))
        registrations = {registration.id: registration for registration in waiting}
        with tx.acting_as(audit.WORKER):
            for number in given:
                promote(self, registrations[number])
        return [registrations[number] for number in given]

    def end(self) -> None:
        if self._has_changed:
            self.promote_waiting()


DECISIONS = "decisions"
"""Under this name a transaction keeps its open decisions, by the id of the event."""

About = Event | Invitation | Registration | Person | Nomination


@contextmanager
def deciding(tx: Transaction, about: About | int) -> Iterator[Decision]:
    """Lock an event, that of a row or one by its id; settle at the end what the decision brings about.

    Within another decision about the same event it is that one. ``Gone`` if the row was deleted meanwhile.
    """
    if isinstance(about, int | Event):
        event = lock_event(tx, about if isinstance(about, int) else about.id)
    else:
        event = lock_event_of(tx, about)
    decisions: dict[int, Decision] = tx.info.setdefault(DECISIONS, {})
    if event.id in decisions:
        yield decisions[event.id]
        return
    decision = decisions[event.id] = Decision(tx, event)
    try:
        yield decision
        decision.end()
    finally:
        del decisions[event.id]


def enter(registration: Registration, state: RegistrationState, *, now: datetime) -> None:
    """Any state but pending: nobody is waited for any more."""
    registration.state, registration.changed_at = state, now
    registration.awaits, registration.answer_by, registration.holds_seat = None, None, False


def confirm(decision: Decision, registration: Registration) -> None:
    """A badge, and a calendar entry, which begins with SEQUENCE 0 and goes on from where it was."""
    issue_badge(decision.tx, registration)
    if registration.calendar_sequence is None:
        registration.calendar_sequence = 0


def waiting_in_order(session: Session, event: Event) -> Sequence[Registration]:
    """Those on the waiting list, by when they asked."""
    query = select(Registration).options(*WITH_PERSON).where(_is_waiting(event))
    return session.scalars(query.order_by(Registration.asked_at, Registration.id)).all()


def _is_waiting(event: Event) -> ColumnElement[bool]:
    return (Registration.event_id == event.id) & (Registration.state == RegistrationState.WAITLISTED)


def promote(decision: Decision, registration: Registration, *, reason: str | None = None) -> None:
    """Gives somebody who waits a seat; where the event asks for a yes, keeps it for him until then. The caller knows that
    there is one. ``reason``: why out of turn."""
    tx, event = decision.tx, decision.event
    answer_by = last_moment_to_say_yes(event.hours_to_say_yes, event.status_at(tx.now), event.starts_at, tx.now)
    if answer_by is None:
        enter(registration, RegistrationState.CONFIRMED, now=tx.now)
        confirm(decision, registration)
        tell(tx, registration, LetterKind.PROMOTED)
    else:
        registration.state, registration.changed_at = RegistrationState.PENDING, tx.now
        registration.awaits, registration.holds_seat = Awaits.REGISTRANT, True
        registration.answer_by = answer_by
        tell(tx, registration, LetterKind.SEAT_OFFERED)
    record_about(
        tx, registration, "registration.promoted" if reason is None else "registration.promoted_by_hand", reason=reason
    )
    tx.flush()
    mark_changed(tx, event.id, registration.id)


WITH_PERSON = (
    joinedload(Registration.person).joinedload(Person.institution),
    joinedload(Registration.person).joinedload(Person.group),
    joinedload(Registration.event),
)


def tell(tx: Transaction, registration: Registration, kind: LetterKind) -> None:
    """Queues a letter about the registration as it is in its present spell."""
    queue_letter(
        tx,
        kind,
        occasion_of_registration(registration.id, registration.spell),
        event_id=registration.event_id,
        registration_id=registration.id,
    )


def record_about(
    tx: Transaction,
    registration: Registration,
    action: str,
    *,
    fields: list[str] | None = None,
    reason: str | None = None,
) -> None:
    details: dict[str, Any] = {name: value for name, value in [("fields", fields), ("reason", reason)] if value}
    audit.record(tx, action, event_id=registration.event_id, person_id=registration.person_id, **details)


def number_waiting(session: Session, event_id: int) -> int:
    query = select(func.count()).select_from(Registration)
    is_waiting = (Registration.event_id == event_id, Registration.state == RegistrationState.WAITLISTED)
    return session.scalar(query.where(*is_waiting)) or 0
