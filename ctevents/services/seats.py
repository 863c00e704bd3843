"""Seats: how many are taken, and the lock under which one is given away."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db import Transaction
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.models import Event, Invitation, Registration


def lock_event(tx: Transaction, event_id: int) -> Event:
    """The event as it is now, held until the end of the transaction: decisions on its seats are made one after the other.

    Check-ins go on meanwhile: they refer to the event's key alone. SQLite has begun IMMEDIATE, which is the same lock on
    the whole database.
    """
    query = select(Event).where(Event.id == event_id).with_for_update(key_share=True)
    return tx.scalars(query.execution_options(populate_existing=True)).one()


def seats_taken(session: Session, event_id: int) -> int:
    """Confirmed registrations, and the seats offered to institutions and not released."""
    return seats_taken_by_event(session, [event_id])[event_id]


def seats_taken_by_event(session: Session, event_ids: Sequence[int]) -> dict[int, int]:
    """In one query, whatever the number of events."""
    confirmed = select(func.count()).where(
        Registration.event_id == Event.id, Registration.state == RegistrationState.CONFIRMED
    )
    offered = select(func.coalesce(func.sum(Invitation.seats), 0)).where(
        Invitation.event_id == Event.id,
        Invitation.institution_id.is_not(None),
        Invitation.state == InvitationState.SENT,
    )
    query = select(Event.id, confirmed.scalar_subquery(), offered.scalar_subquery()).where(Event.id.in_(event_ids))
    return {event_id: of_persons + of_institutions for event_id, of_persons, of_institutions in session.execute(query)}


def seats_left(session: Session, event: Event) -> int:
    """Never below zero: a capacity that was lowered takes nobody's seat."""
    return max(0, (event.capacity or 0) - seats_taken(session, event.id))
