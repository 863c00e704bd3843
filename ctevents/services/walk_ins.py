"""Walk-ins: registered at the door and checked in at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select

from ctevents.db import Transaction
from ctevents.domain.entry import Flag
from ctevents.domain.letters import LetterKind
from ctevents.domain.registration import RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import CheckIn, Event, Person, Registration
from ctevents.services import audit
from ctevents.services.badges import issue_badge
from ctevents.services.check_ins import Result, Scan, record_check_ins
from ctevents.services.outbox import queue_letter
from ctevents.services.people import PersonFields, add_person
from ctevents.services.registrations import Wishes, write_wishes
from ctevents.services.seats import lock_event, seats_left
from ctevents.tokens import new_nonce


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """Somebody who came without a registration. ``id`` is that of the check-in, a UUID in small letters."""

    id: str
    at: datetime
    station: str
    fields: PersonFields
    wishes: Wishes = field(default_factory=Wishes)
    has_accepted_privacy: bool = False


def walk_in(tx: Transaction, event_id: int, arrival: Arrival, *, actor: str, now: datetime) -> Result:
    """Registers and checks in. The person is in the room: above capacity it is recorded all the same, and flagged.

    An id that is known already records nothing and is answered from what is true now.
    """
    event = lock_event(tx, event_id)
    scan = Scan(id=arrival.id, at=arrival.at, station=arrival.station)
    if tx.scalar(select(CheckIn.id).where(CheckIn.id == arrival.id)) is None:
        is_full = seats_left(tx, event) == 0
        registration = _register(tx, event, arrival, actor=actor, now=now)
        scan = Scan(
            id=arrival.id,
            at=arrival.at,
            station=arrival.station,
            attendee=registration.id,
            flags=(Flag.OVER_CAPACITY,) if is_full else (),
        )
    return record_check_ins(tx, event.id, [scan], actor=actor, now=now)[0]


def _register(tx: Transaction, event: Event, arrival: Arrival, *, actor: str, now: datetime) -> Registration:
    person = add_person(tx, event.id, arrival.fields, now=now)
    registration = Registration(
        event_id=event.id,
        person=person,
        state=RegistrationState.CONFIRMED,
        is_walk_in=True,
        link_nonce=new_nonce(),
        privacy_accepted_at=now if arrival.has_accepted_privacy else None,
        created_at=now,
        asked_at=now,
        changed_at=now,
        spell=1,
    )
    write_wishes(registration, arrival.wishes)
    tx.add(registration)
    tx.flush()
    issue_badge(tx, registration, now=now)
    audit.record(
        tx, "registration.walk_in", actor=actor, now=now, event_id=event.id, person_id=person.id, check_in=arrival.id
    )
    _confirm(tx, event, person, registration, now=now)
    tx.flush()
    return registration


def _confirm(tx: Transaction, event: Event, person: Person, registration: Registration, *, now: datetime) -> None:
    """A letter with the badge, where there is an address and the event is still to be attended."""
    if person.email and event.status_at(now) is EventStatus.PUBLISHED:
        occasion = f"registration {registration.id}, spell {registration.spell}"
        queue_letter(tx, LetterKind.CONFIRMED, occasion, event_id=event.id, registration_id=registration.id, now=now)
