"""Invited people who come without a registration. A check-in by name registers them, by the event's rule for walk-ins.

Two doors without a network may let the same person in. The check-in that is sent first registers the person. The check-in by
which a device let them in first, by its own time, is the one that gave them the seat.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import or_, select

from ctevents.db.base import Transaction
from ctevents.domain.entry import Flag, Means, Outcome
from ctevents.domain.refusals import Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.models import Badge, CheckIn, Person, Registration, RosterPerson
from ctevents.services.door.check_ins import lacked_seat, record_check_ins
from ctevents.services.door.scans import Result, Scan
from ctevents.services.door.walk_ins import register_arrival
from ctevents.services.replies.registrations import registration_of
from ctevents.services.seating.above_capacity import WalkInEntry, flag_last_walk_ins, hold_with_seats
from ctevents.services.seating.badges import has_had_badge
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.registrants import Registrant

IN_THE_ROOM = (Outcome.ADMITTED, Outcome.REPEAT)


def may_register(scans: Sequence[Scan], known: Mapping[int, Registrant]) -> bool:
    """True if some scans mean people who may have to be registered, or walk-ins that another device let in before. Those scans
    go to ``record_arrivals``. ``known``: the registrants that the scans mean."""
    decided = {
        person.person_id
        for person in known.values()
        if not person.is_walk_in and (person.history.spells or person.state is RegistrationState.CONFIRMED)
    }
    return any(scan.person is not None and scan.person not in decided for scan in scans)


def record_arrivals(tx: Transaction, event_id: int, scans: Sequence[Scan]) -> list[Result]:
    """Register the people who are let in, then ``record_check_ins``. Locks the event."""
    with deciding(tx, event_id) as decision:
        scans = _of_survivors(tx, event_id, scans)
        hold_meant(tx, event_id, scans)
        for scan in sorted(_unrecorded(tx, scans), key=_order):
            arrived = arrive(decision, scan)
            if arrived is not scan:  # the next one is judged by it
                record_check_ins(tx, event_id, [arrived])
        return record_check_ins(tx, event_id, scans)


def hold_meant(tx: Transaction, event_id: int, scans: Sequence[Scan]) -> None:
    """Lock all people that the scans mean, and those who may change with the seats, in the order of check-ins."""
    badges = select(Badge.registration_id).where(Badge.id.in_({scan.number.badge for scan in scans if scan.number}))
    people = {scan.person for scan in scans if scan.person is not None}
    numbers = {scan.attendee for scan in scans if scan.attendee is not None}
    meant = or_(Registration.person_id.in_(people), Registration.id.in_(numbers), Registration.id.in_(badges))
    hold_with_seats(tx, event_id, meant)


def _order(scan: Scan) -> tuple[datetime, str, str]:
    return scan.at, scan.station, scan.id


def _of_survivors(tx: Transaction, event_id: int, scans: Sequence[Scan]) -> list[Scan]:
    """Replace the id of a merged person by that of the person who stayed."""
    people = {scan.person for scan in scans if scan.person is not None}
    query = select(RosterPerson.id, RosterPerson.person_id).where(
        RosterPerson.event_id == event_id, RosterPerson.id.in_(people)
    )
    survivors = dict(tx.execute(query).all())
    return [replace(scan, person=survivors.get(scan.person or 0, scan.person)) for scan in scans]


def _unrecorded(tx: Transaction, scans: Sequence[Scan]) -> list[Scan]:
    by_name = {scan.id: scan for scan in reversed(scans) if scan.person is not None and not scan.is_held}
    recorded = set(tx.scalars(select(CheckIn.id).where(CheckIn.id.in_(by_name))))
    return [scan for scan in by_name.values() if scan.id not in recorded]


def arrive(decision: Decision, scan: Scan) -> Scan:
    """Register the person, if the scan requires it. Return the scan to record, which is the same object if nothing is done."""
    tx, event = decision.tx, decision.event
    query = select(Person).where(Person.id == scan.person, Person.event_id == event.id)
    person = tx.scalars(query).one_or_none()
    if person is None:
        return scan
    standing = registration_of(tx, person.id)
    if standing is not None and not _is_let_in_before(tx, standing, scan):
        return _give_seat_earlier(decision, standing, scan) if standing.is_walk_in else scan
    shown = Outcome.ADMITTED if scan.shown in IN_THE_ROOM else scan.shown
    was_at_door = standing is None or standing.is_walk_in
    try:
        arrived = register_arrival(decision, person, standing, replace(scan, shown=shown))
    except Refusal:
        return scan
    if was_at_door:
        registered = tx.get_one(Registration, arrived.attendee)
        registered.created_at = tx.now  # later scans that come in are judged by it
        _count_those_sent_away(tx, person, arrived.attendee)
    return replace(arrived, shown=scan.shown, attendee=None)


def _is_let_in_before(tx: Transaction, standing: Registration, scan: Scan) -> bool:
    """True if a device let the person in before it knew of a registration that has no seat."""
    has_place = standing.state is RegistrationState.CONFIRMED or has_had_badge(tx, standing.id)
    return scan.shown in IN_THE_ROOM and not has_place


def _count_those_sent_away(tx: Transaction, person: Person, registration_id: int | None) -> None:
    """Count check-ins of other devices that sent somebody away under that name, as if they had come after the person was let in."""
    is_let_in = tx.get_one(Registration, registration_id).state is RegistrationState.CONFIRMED
    theirs = or_(CheckIn.person_id == person.id, CheckIn.registration_id == registration_id)
    query = select(CheckIn).where(theirs, lacked_seat(), CheckIn.is_held.is_(False))
    for check_in in tx.scalars(query) if is_let_in else ():
        check_in.registration_id, check_in.person_id, check_in.refused_because = registration_id, None, None
        check_in.flags = sorted({*check_in.flags, Flag.OTHER_PERSON.value})
    tx.flush()


def _give_seat_earlier(decision: Decision, standing: Registration, scan: Scan) -> Scan:
    """Give a walk-in's badge, and the flags that came with it, to the first check-in by which a device let the person in."""
    tx, event = decision.tx, decision.event
    query = select(CheckIn).where(
        CheckIn.registration_id == standing.id, CheckIn.badge_id.is_not(None), CheckIn.means != Means.SCAN
    )
    given = tx.scalars(query.order_by(CheckIn.badge_id.desc()).limit(1)).one_or_none()
    if given is None or _rank(given.shown, given.at, given.station, given.id) <= _rank(scan.shown, *_order(scan)):
        return scan
    badge_id, given.badge_id = given.badge_id, None
    moved = tuple(Flag(flag) for flag in given.flags if flag == Flag.AGAINST_RULES)
    given.flags = [flag for flag in given.flags if flag != Flag.AGAINST_RULES]
    tx.flush()
    is_above = flag_last_walk_ins(tx, event, WalkInEntry(scan.at, scan.station, scan.id))
    flags = (*scan.flags, *moved, *((Flag.OVER_CAPACITY,) if is_above else ()))
    return replace(scan, flags=flags, given_badge=badge_id)


def _rank(shown: str | None, at: datetime, station: str, id: str) -> tuple[bool, datetime, str, str]:
    return shown not in IN_THE_ROOM, at, station, id
