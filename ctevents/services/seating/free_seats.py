"""A seat that a nominee gives back, loses or does not accept. It returns to the institution, whose focal point gets a letter."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.occasions import About, Occasion
from ctevents.domain.rsvp import OFFERING
from ctevents.models import Message, Nomination, Registration
from ctevents.services.outbox.queueing import NewLetter, queue_letter
from ctevents.services.seating.seats import open_seats


def tell_focal_point(tx: Transaction, registration: Registration) -> None:
    """Tell the focal point that the registrant does not come. Their seat ends next, and not by the focal point. No letter is
    sent if no institution names them, or none does any more."""
    is_active = (Nomination.registration_id == registration.id, Nomination.ended_at.is_(None))
    nomination = tx.scalars(_NOMINATIONS.where(*is_active)).one_or_none()
    if nomination is None:
        return
    invitation = nomination.invitation
    if invitation.state in OFFERING and invitation.focal_email:
        occasion = Occasion(About.NOMINATION, nomination.id, registration.spell)
        queue_letter(tx, NewLetter.about(invitation, LetterKind.SEAT_GIVEN_BACK, occasion))


def nomination_told_of(session: Session, nomination_id: int) -> Nomination | None:
    """Return the nomination whose end a letter reports, or None if the nominee was merged into another person."""
    return session.scalars(_NOMINATIONS.where(Nomination.id == nomination_id)).one_or_none()


def still_free(session: Session, message: Message) -> bool:
    """True if one of the seats they were named for is free, and they are not named for it again."""
    nomination = nomination_told_of(session, message.about_id)
    if nomination is None or nomination.ended_at is None:
        return False
    return open_seats(session, nomination.invitation)[nomination.seat_group] > 0


_NOMINATIONS = select(Nomination).options(
    joinedload(Nomination.invitation), joinedload(Nomination.registration).joinedload(Registration.person)
)
