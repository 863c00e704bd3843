"""Reminders and announcements of an event: unsubscribed by the link in a letter, and subscribed again."""

from __future__ import annotations

from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, hold
from ctevents.models import Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.replies.invitations import invitation_by_nonce
from ctevents.services.replies.registrations import registration_by_nonce


def letters_about(session: Session, nonce: str) -> Registration | Invitation | None:
    """Return the registration or invitation of the letters whose link has this nonce."""
    return registration_by_nonce(session, nonce) or invitation_by_nonce(session, nonce)


def subscriber(about: Registration | Invitation) -> Person | Invitation:
    """Return the row whose ``unsubscribed_at`` counts: the person, or an institution's invitation."""
    return about.person if isinstance(about, Registration) else about.person or about


def unsubscribe(tx: Transaction, about: Registration | Invitation) -> None:
    """Stop reminders and announcements of this event. A second call does nothing."""
    found = _held(tx, about)
    if found.unsubscribed_at is None:
        found.unsubscribed_at = tx.now
        _record(tx, "letters.given_up", found)


def subscribe_again(tx: Transaction, about: Registration | Invitation) -> None:
    """Send reminders and announcements of this event again, after an unsubscription. Do nothing if there was none."""
    found = _held(tx, about)
    if found.unsubscribed_at is not None:
        found.unsubscribed_at = None
        _record(tx, "letters.wanted_again", found)


def _held(tx: Transaction, about: Registration | Invitation) -> Person | Invitation:
    found = subscriber(about)
    hold(tx, found, key_share=True)
    return found


def _record(tx: Transaction, action: str, found: Person | Invitation) -> None:
    if isinstance(found, Person):
        audit.record(tx, action, event_id=found.event_id, person_id=found.id)
    else:
        audit.record(tx, action, event_id=found.event_id, institution=found.institution_id)
