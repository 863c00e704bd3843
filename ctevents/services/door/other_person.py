"""A person who came with the badge or the name of another person, who is already in."""

from __future__ import annotations

from uuid import UUID, uuid5

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.entry import Means, Outcome
from ctevents.formats.badge_code import BadgeNumber
from ctevents.models import CheckIn
from ctevents.services.door.check_ins import record_check_ins, result_of
from ctevents.services.door.scans import Result, Scan
from ctevents.services.seating.registrants import COUNTS


def refuse_other_person(tx: Transaction, event_id: int, check_in_id: str, *, station: str) -> Result | None:
    """Record that another person came with the badge or name of this check-in: an alarm for staff, and nobody is let in. A second
    call changes nothing. If the check-in does not count, since it was undone meanwhile, return its current result.

    Return None if the event has no such check-in, or holds it for staff.
    """
    query = select(CheckIn.means, CheckIn.badge_id, CheckIn.registration_id).where(
        CheckIn.event_id == event_id, CheckIn.id == check_in_id, COUNTS
    )
    found = tx.execute(query).one_or_none()
    if found is None:
        known = result_of(tx, event_id, check_in_id)
        return None if known is None or known.is_held else known
    number = BadgeNumber(event_id, found.badge_id) if found.means is Means.SCAN else None
    scan = Scan(
        id=str(uuid5(UUID(check_in_id), "somebody else")),
        at=tx.now,
        station=station,
        number=number,
        attendee=found.registration_id if number is None else None,
        shown=Outcome.REFUSED,
    )
    return record_check_ins(tx, event_id, [scan])[0]
