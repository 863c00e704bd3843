"""Walk-ins: registered at the door and checked in at once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import select

from ctevents.db import Transaction
from ctevents.domain.entry import Flag
from ctevents.domain.letters import LetterKind
from ctevents.domain.registration import ENDED, RegistrationState
from ctevents.domain.rsvp import Channel, InvitationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import CheckIn, Event, Invitation, Person, Registration
from ctevents.services import audit
from ctevents.services.check_ins import Result, Scan, record_check_ins
from ctevents.services.people import PersonFields, add_person
from ctevents.services.registrations import Wishes, registration_of, write_wishes
from ctevents.services.roster import mark_changed
from ctevents.services.seating import confirm, tell
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
    if not _is_known(tx, scan):
        person = add_person(tx, event.id, arrival.fields, now=now)
        registration = _blank_registration(person, now=now)
        registration.privacy_accepted_at = now if arrival.has_accepted_privacy else None
        write_wishes(registration, arrival.wishes)
        scan = _register(tx, event, registration, scan, actor=actor, now=now)
    return record_check_ins(tx, event.id, [scan], actor=actor, now=now)[0]


def walk_in_person(
    tx: Transaction, event_id: int, person_id: int, *, check_in_id: str, station: str, actor: str, now: datetime
) -> Result | None:
    """The same for somebody who is on the event's list, as the list knows him; who was invited has accepted by that.

    A registration that was cancelled or rejected is taken up again; one that stands stays as it is, and the check-in is
    judged by it. None where the event has no such person.
    """
    event = lock_event(tx, event_id)
    person = tx.scalars(select(Person).where(Person.id == person_id, Person.event_id == event.id)).one_or_none()
    if person is None:
        return None
    scan = Scan(id=check_in_id, at=now, station=station)
    standing = registration_of(tx, person.id)
    if standing is not None and standing.state not in ENDED:
        scan = replace(scan, attendee=standing.id)
    elif not _is_known(tx, scan):
        registration = standing or _blank_registration(person, now=now)
        scan = _register(tx, event, registration, scan, actor=actor, now=now)
        _accept(tx, person, actor=actor, now=now)
        # Who had come in before has no new entry of which the doors would be told.
        mark_changed(tx, event.id, registration.id)
    return record_check_ins(tx, event.id, [scan], actor=actor, now=now)[0]


def _is_known(tx: Transaction, scan: Scan) -> bool:
    return tx.scalar(select(CheckIn.id).where(CheckIn.id == scan.id)) is not None


def _blank_registration(person: Person, *, now: datetime) -> Registration:
    return Registration(event_id=person.event_id, person=person, link_nonce=new_nonce(), created_at=now, spell=0)


def _register(
    tx: Transaction, event: Event, registration: Registration, scan: Scan, *, actor: str, now: datetime
) -> Scan:
    """Gives a new or an ended registration a place and a badge. Returns the scan as that of its person.

    The caller holds the event's lock. A new one is not in the session yet: it would count among the seats taken.
    """
    flags = (Flag.OVER_CAPACITY,) if seats_left(tx, event) == 0 else ()
    registration.state, registration.is_walk_in = RegistrationState.CONFIRMED, True
    registration.awaits, registration.answer_by, registration.holds_seat = None, None, False
    registration.spell += 1
    registration.asked_at = registration.changed_at = now
    tx.add(registration)
    tx.flush()
    confirm(tx, registration, now=now)
    person = registration.person
    audit.record(
        tx, "registration.walk_in", actor=actor, now=now, event_id=event.id, person_id=person.id, check_in=scan.id
    )
    _tell(tx, event, person, registration, now=now)
    tx.flush()
    return replace(scan, attendee=registration.id, flags=flags)


_STAYS = (InvitationState.ACCEPTED, InvitationState.DELEGATED, InvitationState.WITHDRAWN)


def _accept(tx: Transaction, person: Person, *, actor: str, now: datetime) -> None:
    """Who came has answered the invitation, if there was one that nobody had passed on or withdrawn."""
    invitation = tx.scalars(select(Invitation).where(Invitation.person_id == person.id)).one_or_none()
    if invitation is None or invitation.state in _STAYS:
        return
    invitation.state, invitation.replied_at = InvitationState.ACCEPTED, now
    invitation.reply_channel = Channel.STAFF
    audit.record(
        tx,
        "invitation.accepted",
        actor=actor,
        now=now,
        event_id=person.event_id,
        person_id=person.id,
        channel=Channel.STAFF.value,
    )


def _tell(tx: Transaction, event: Event, person: Person, registration: Registration, *, now: datetime) -> None:
    """A letter with the badge, where there is an address and the event is still to be attended."""
    if person.email and event.status_at(now) is EventStatus.PUBLISHED:
        tell(tx, registration, LetterKind.CONFIRMED, now=now)
