"""The content of a letter of cancellation."""

from __future__ import annotations

from sqlalchemy.orm import Session

from ctevents.domain.letters.kinds import Ending, LetterKind
from ctevents.domain.letters.occasions import Occasion
from ctevents.domain.rsvp import NominationEnd
from ctevents.models import FormerRegistration, Message, Registration
from ctevents.services.replies.nominations import nomination_behind


def ending_of(session: Session, kind: LetterKind, registration: Registration | None) -> Ending | None:
    """Return the ending, or None for a letter of another kind."""
    if kind is not LetterKind.REGISTRATION_CANCELLED:
        return None
    if registration is None:
        return Ending.INVITATION
    nomination = nomination_behind(session, registration)
    is_replaced = nomination is not None and nomination.ended_because is NominationEnd.REPLACED
    return Ending.REPLACED if is_replaced else Ending.PLACE


def address_of_second(session: Session, entry: Occasion, registration: Registration) -> str:
    """Return the address for the letter that removes the second entry; it may be empty."""
    brought_by = session.get(Message, entry.source_id) if entry.source_id else None
    return (brought_by and brought_by.recipient) or registration.person.email


def former_registration(session: Session, former_id: int) -> FormerRegistration:
    """Return a merged registration by its former id."""
    return session.get_one(FormerRegistration, former_id)
