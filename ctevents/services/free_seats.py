"""A seat that a nominee gives back is his institution's again, whose focal point is told."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ctevents.db import Transaction
from ctevents.domain.letters import LetterKind, SeatGivenBack
from ctevents.domain.rsvp import OFFERING
from ctevents.models import Message, Nomination, Person, Registration
from ctevents.services.outbox import queue_letter
from ctevents.services.seats import open_seats


def tell_focal_point(tx: Transaction, registration: Registration, *, now: datetime) -> None:
    """That the registrant does not come, whose place ends next. Nobody is told where no institution names him, or none does any
    more."""
    is_active = (Nomination.registration_id == registration.id, Nomination.ended_at.is_(None))
    nomination = tx.scalars(_NOMINATIONS.where(*is_active)).one_or_none()
    if nomination is None:
        return
    invitation = nomination.invitation
    if invitation.state in OFFERING and invitation.focal_email:
        queue_letter(
            tx,
            LetterKind.SEAT_GIVEN_BACK,
            SeatGivenBack(nomination.id).occasion,
            event_id=nomination.event_id,
            invitation_id=invitation.id,
            now=now,
        )


def who_gave_back(session: Session, message: Message) -> Person | None:
    """None where it is told as an example, or who it was has been merged into somebody else."""
    nomination = _nomination_of(session, message)
    return nomination.registration.person if nomination else None


def still_free(session: Session, message: Message) -> bool:
    """Whether a seat is free of those for which he was named."""
    nomination = _nomination_of(session, message)
    return nomination is not None and open_seats(session, nomination.invitation)[nomination.seat_group] > 0


def _nomination_of(session: Session, message: Message) -> Nomination | None:
    about = SeatGivenBack.of(message.occasion)
    return session.scalars(_NOMINATIONS.where(Nomination.id == about.nomination_id)).one_or_none() if about else None


_NOMINATIONS = select(Nomination).options(
    joinedload(Nomination.invitation), joinedload(Nomination.registration).joinedload(Registration.person)
)
