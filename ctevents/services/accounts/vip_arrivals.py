"""Hosts get one e-mail when a VIP has arrived: whichever door or sheet recorded it, and whenever
its device sent it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.entry import CountedScan
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.models import Account, CheckIn, Event, Person, Registration, StaffLetter
from ctevents.services.outbox.staff_letters import queue_staff_letter
from ctevents.services.people.marks import team

TOLD_UNTIL = timedelta(days=1)
"""The time after the end of an event until which an arrival is still news."""
AT_ONCE = 100
"""People."""


@dataclass(frozen=True)
class VipArrival:
    """A VIP who is in. ``entry``: when and where they came in, however late the device sent it."""

    person: Person
    event: Event
    entry: CountedScan


def queue_arrivals(tx: Transaction) -> int:
    """Queue a letter to the host of each VIP who has come since, and return their number. Other
    workers skip these people."""
    query = (
        select(Person)
        .join(Registration, Registration.person_id == Person.id)
        .join(Event, Event.id == Person.event_id)
        .where(
            Person.is_vip,
            Person.host_id.is_not(None),
            Person.arrival_told_at.is_(None),
            Registration.entry_id.is_not(None),
            Event.ends_at > tx.now - TOLD_UNTIL,
        )
        .order_by(Person.id)
        .limit(AT_ONCE)
        .with_for_update(of=Person, skip_locked=True)
    )
    found = tx.scalars(query).all()
    for person in found:
        person.arrival_told_at = tx.now
        account = tx.get_one(Account, person.host_id)
        queue_staff_letter(tx, StaffLetterKind.VIP_ARRIVED, account, guest_id=person.id)
    return len(found)


def arrival_to_tell(tx: Transaction, letter: StaffLetter) -> VipArrival | None:
    """Return what the letter says, or None if it is not true any more. A letter follows when the
    VIP comes again."""
    query = (
        select(Person, Event, CheckIn)
        .join(Event, Event.id == Person.event_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(CheckIn, CheckIn.id == Registration.entry_id)
        .where(Person.id == letter.guest_id)
    )
    found = tx.execute(query).one_or_none()
    if found is None:
        return None
    person, event, entry = found
    if entry is None or not person.is_vip:
        person.arrival_told_at = None
        return None
    if person.host_id != letter.account_id or letter.account_id not in {
        each.id for each in team(tx, event.id)
    }:
        return None
    return VipArrival(person, event, CountedScan(entry.at, entry.station, entry.id))
