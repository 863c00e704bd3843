"""People who wait for a guest, and want to know when the guest has come."""

from __future__ import annotations

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.roster_changes import mark_changed, write_shown

LONGEST_AWAITED_BY = 200
"""Characters."""


def set_awaited_by(tx: Transaction, person: Person, awaited_by: str) -> bool:
    """Set who waits for the person, as a text for staff; empty for nobody. The doors learn that somebody waits, and not who.
    Return False if nothing changed."""
    lock_event(tx, person.event_id)
    tx.refresh(person)
    if person.erased_at is not None:
        raise Refusal(Reason.PERSON_ERASED)
    if person.awaited_by == awaited_by:
        return False
    write_shown(tx, person, awaited_by=awaited_by)
    audit.record(tx, "guest.edited", event_id=person.event_id, person_id=person.id, fields=["awaited_by"])
    mark_changed(tx, person.event_id, *tx.scalars(select(Registration.id).where(Registration.person_id == person.id)))
    return True
