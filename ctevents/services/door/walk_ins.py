"""Walk-ins: registered at the door and checked in at once, by the event's rule."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.entry import Flag, Outcome, Ruling, WalkIns, ruling_on_walk_in, walk_in_flags
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, Awaits, Channel, InvitationState, RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import CheckIn, Event, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import refuse_archived
from ctevents.services.common.notices import accept_notice
from ctevents.services.common.roster_changes import mark_changed, write_shown
from ctevents.services.door.check_ins import Result, Scan, record_check_ins
from ctevents.services.door.former_standings import invitation_of, note, standing_now
from ctevents.services.people.people import PersonFields, add_person
from ctevents.services.replies.registrations import Wishes, registration_of, write_wishes
from ctevents.services.seating.badges import good_badge
from ctevents.services.seating.decision import (
    Decision,
    WalkInEntry,
    confirm,
    deciding,
    flag_last_walk_ins,
    hold_with_seats,
    tell,
)
from ctevents.services.seating.seating import wait_for
from ctevents.services.seating.seats import seats_left
from ctevents.tokens import new_nonce


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """A person who came without a registration. ``id`` is that of the check-in, a UUID in lower
    case. ``shown`` is what an offline device showed the person. ``is_from_paper``: they signed an
    empty line of the sheet."""

    id: str
    at: datetime
    station: str
    fields: PersonFields
    wishes: Wishes = field(default_factory=Wishes)
    has_accepted_privacy: bool = False
    shown: Outcome | None = None
    is_from_paper: bool = False


def walk_in(tx: Transaction, event_id: int, arrival: Arrival) -> Result:
    """Register and check in a walk-in, or register them for approval by the office, as the event's
    rule says. Raises ``Refusal`` if it lets nobody in. A person let in by an offline device is in
    the room: they are recorded and flagged.

    A known id records nothing and gets the current result.
    """
    with deciding(tx, event_id) as decision:
        event = decision.event
        scan = Scan(
            id=arrival.id,
            at=arrival.at,
            station=arrival.station,
            shown=arrival.shown,
            is_from_paper=arrival.is_from_paper,
        )
        if not _is_known(tx, scan):
            refuse_archived(event)
            ruling = _ruling(tx, event, event.walk_ins, arrival.shown)
            person = add_person(tx, event.id, arrival.fields)
            registration = _blank_registration(person, now=tx.now)
            if arrival.has_accepted_privacy:
                accept_notice(tx, registration)
            write_wishes(tx, registration, arrival.wishes)
            scan = replace(
                scan, flags=() if arrival.is_from_paper else walk_in_flags(event.walk_ins)
            )
            scan = _settle(decision, registration, ruling, scan)
        return record_check_ins(tx, event.id, [scan])[0]


def walk_in_person(
    tx: Transaction,
    event_id: int,
    person_id: int,
    *,
    check_in_id: str,
    station: str,
    signed_at: datetime | None = None,
) -> Result | None:
    """Register and check in a person on the event's list, with the list's details. An invited guest
    accepts by that.

    A cancelled or rejected registration is taken up again. Any other registration stays unchanged,
    and the check-in is judged by it. Return None if the event has no such person. ``signed_at``:
    when they signed on paper, and so were in the room.
    """
    with deciding(tx, event_id) as decision:
        event = decision.event
        person = tx.scalars(
            select(Person).where(Person.id == person_id, Person.event_id == event.id)
        ).one_or_none()
        if person is None:
            return None
        scan = Scan(id=check_in_id, at=tx.now, station=station)
        if signed_at is not None:
            scan = replace(scan, at=signed_at, shown=Outcome.ADMITTED, is_from_paper=True)
        standing = registration_of(tx, person.id)
        if standing is not None and standing.state not in ENDED:
            scan = replace(scan, attendee=standing.id)
        elif not _is_known(tx, scan):
            refuse_archived(event)
            scan = register_arrival(decision, person, standing, scan)
        return record_check_ins(tx, event.id, [scan])[0]


def register_arrival(
    decision: Decision, person: Person, standing: Registration | None, scan: Scan
) -> Scan:
    """Register a person on the list, as the event's rule for walk-ins says. Raises ``Refusal`` if
    it lets nobody in. Return the scan as that of the registrant. ``standing`` has no seat."""
    tx, event = decision.tx, decision.event
    ruling = _ruling(tx, event, event.walk_ins, scan.shown)
    if standing is not None:
        hold_with_seats(tx, event.id, Registration.id == standing.id)
    registration = standing or _blank_registration(person, now=tx.now)
    flags = () if scan.is_from_paper else walk_in_flags(event.walk_ins)
    scan = _settle(decision, registration, ruling, replace(scan, flags=flags))
    _accept(tx, person)
    # A person who had come in before has no new entry. Without this, the doors would get no news.
    mark_changed(tx, event.id, registration.id)
    return scan


def _is_known(tx: Transaction, scan: Scan) -> bool:
    return tx.scalar(select(CheckIn.id).where(CheckIn.id == scan.id)) is not None


def _ruling(tx: Transaction, event: Event, rule: WalkIns, shown: Outcome | None) -> Ruling:
    has_room = rule is not WalkIns.UNTIL_FULL or seats_left(tx, event) > 0
    ruling = ruling_on_walk_in(rule, has_room=has_room, shown=shown)
    if ruling in _REFUSED:
        raise Refusal(_REFUSED[ruling])
    return ruling


_REFUSED = {Ruling.NOBODY_IS_LET_IN: Reason.NO_WALK_INS, Ruling.IS_FULL: Reason.WALK_INS_FULL}


def _blank_registration(person: Person, *, now: datetime) -> Registration:
    return Registration(
        event_id=person.event_id, person=person, link_nonce=new_nonce(), created_at=now, spell=0
    )


def _settle(decision: Decision, registration: Registration, ruling: Ruling, scan: Scan) -> Scan:
    """Register a walk-in as the ruling says. Return the scan as that of the person.

    A new registration is not in the session yet.
    """
    former = standing_now(decision.tx, registration)
    registration.is_walk_in, registration.spell, registration.partstat = (
        True,
        registration.spell + 1,
        None,
    )
    registration.awaits, registration.answer_by, registration.holds_seat = None, None, False
    registration.asked_at = registration.changed_at = decision.tx.now
    if ruling is Ruling.WAITS:
        return _wait(decision, registration, scan)
    scan = _let_in(decision, registration, scan)
    note(decision.tx, former, registration)
    return scan


def _wait(decision: Decision, registration: Registration, scan: Scan) -> Scan:
    """Make the registration pending for the office: the check-in lets nobody in."""
    tx, event = decision.tx, decision.event
    kind = (
        LetterKind.REGISTRATION_RECEIVED
        if _may_be_emailed(event, registration.person, now=tx.now)
        else None
    )
    registration.state = RegistrationState.PENDING
    tx.add(registration)
    wait_for(decision, registration, Awaits.OFFICE, kind)
    tx.flush()
    return replace(scan, attendee=registration.id, flags=())


def _let_in(decision: Decision, registration: Registration, scan: Scan) -> Scan:
    """Give the person a seat and a badge."""
    tx, event = decision.tx, decision.event
    registration.state = RegistrationState.CONFIRMED
    tx.add(registration)
    tx.flush()
    confirm(decision, registration)
    person = registration.person
    audit.record(
        tx, "registration.walk_in", event_id=event.id, person_id=person.id, check_in=scan.id
    )
    if _may_be_emailed(event, person, now=tx.now):
        tell(tx, registration, LetterKind.CONFIRMED)
    tx.flush()
    is_above = flag_last_walk_ins(tx, event, WalkInEntry(scan.at, scan.station, scan.id))
    flags = (*scan.flags, Flag.OVER_CAPACITY) if is_above else scan.flags
    badge = good_badge(tx, registration.id)
    return replace(
        scan, attendee=registration.id, flags=flags, given_badge=badge.id if badge else None
    )


_STAYS = (InvitationState.ACCEPTED, InvitationState.WITHDRAWN)


def _accept(tx: Transaction, person: Person) -> None:
    """Accept the invitation of a person who came, unless it was withdrawn."""
    invitation = invitation_of(tx, person.id)
    if invitation is None or invitation.state in _STAYS:
        return
    write_shown(
        tx,
        invitation,
        state=InvitationState.ACCEPTED,
        replied_at=tx.now,
        reply_channel=Channel.STAFF,
    )
    audit.record(
        tx,
        "invitation.accepted",
        event_id=person.event_id,
        person_id=person.id,
        channel=Channel.STAFF.value,
    )


def _may_be_emailed(event: Event, person: Person, *, now: datetime) -> bool:
    """True if the person gets a letter: there is an address, and the event is not over."""
    return bool(person.email) and event.status_at(now) is EventStatus.PUBLISHED
