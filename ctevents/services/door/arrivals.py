"""Invited people who come without a registration. A check-in by name registers them, by the event's
rule for walk-ins.

Two doors without a network may let the same person in. The check-in that is sent first registers
the person. The check-in by which a device let them in first, by its own time, is the one that gave
them the seat.

Invited people that a blocked device let in. They are registered once staff accept its
check-ins."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import or_, select

from ctevents.db.base import Transaction
from ctevents.domain.entry import (
    Flag,
    Means,
    Outcome,
    RevokedBecause,
    flags_of_showing,
    verdict_on_registrant,
)
from ctevents.domain.refusals import Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.models import Badge, CheckIn, Person, Registration, RosterPerson
from ctevents.services.common.roster_changes import mark_changed
from ctevents.services.door.check_ins import Result, Scan, lacked_seat, record_check_ins
from ctevents.services.door.decisions import accept_held_check_ins
from ctevents.services.door.walk_ins import register_arrival
from ctevents.services.replies.registrations import registration_of
from ctevents.services.seating.decision import (
    Decision,
    WalkInEntry,
    deciding,
    flag_last_walk_ins,
    hold_with_seats,
)
from ctevents.services.seating.registrants import Registrant, registrant_now, registrants

IN_THE_ROOM = (Outcome.ADMITTED, Outcome.REPEAT)


def may_register(scans: Sequence[Scan], known: Mapping[int, Registrant]) -> bool:
    """True if some scans mean people who may have to be registered, or walk-ins that another device
    let in before. Those scans go to ``record_arrivals``. ``known``: the registrants that the scans
    mean."""
    decided = {
        person.person_id
        for person in known.values()
        if not person.is_walk_in
        and (person.history.lasting or person.state is RegistrationState.CONFIRMED)
    }
    undone = {
        spell.badge_id
        for person in known.values()
        for spell in person.history.spells
        if spell.revoked_because is RevokedBecause.UNDONE
    }
    return any(
        (scan.person is not None and scan.person not in decided)
        or (scan.number is not None and scan.number.badge in undone)
        for scan in scans
    )


def record_arrivals(tx: Transaction, event_id: int, scans: Sequence[Scan]) -> list[Result]:
    """Register the people who are let in, then ``record_check_ins``. Locks the event."""
    with deciding(tx, event_id) as decision:
        scans = _with_undone_badges(tx, event_id, _of_survivors(tx, event_id, scans))
        hold_meant(tx, event_id, scans)
        for scan in sorted(_unrecorded(tx, scans), key=_order):
            arrived = arrive(decision, scan)
            if arrived is not scan:  # the next one is judged by it
                record_check_ins(tx, event_id, [arrived])
        return record_check_ins(tx, event_id, scans)


def hold_meant(tx: Transaction, event_id: int, scans: Sequence[Scan]) -> None:
    """Lock all people that the scans mean, and those who may change with the seats, in the order of
    check-ins."""
    badges = select(Badge.registration_id).where(
        Badge.id.in_({scan.number.badge for scan in scans if scan.number})
    )
    people = {scan.person for scan in scans if scan.person is not None}
    numbers = {scan.attendee for scan in scans if scan.attendee is not None}
    meant = or_(
        Registration.person_id.in_(people),
        Registration.id.in_(numbers),
        Registration.id.in_(badges),
    )
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


def _with_undone_badges(tx: Transaction, event_id: int, scans: Sequence[Scan]) -> list[Scan]:
    """Let scans of badges that were still valid also mean the person by name, if the check-in that
    gave the seat was undone since: this one gives it."""
    numbers = {scan.number.badge for scan in scans if scan.number is not None}
    query = (
        select(Badge.id, Badge.revoked_at, Registration.person_id)
        .join(Registration, Registration.id == Badge.registration_id)
        .where(
            Badge.id.in_(numbers),
            Badge.event_id == event_id,
            Badge.revoked_because == RevokedBecause.UNDONE,
        )
    )
    holders = {row.id: row for row in tx.execute(query)} if numbers else {}
    return [
        replace(scan, person=holder.person_id)
        if scan.number is not None
        and (holder := holders.get(scan.number.badge)) is not None
        and scan.shown in IN_THE_ROOM
        and scan.at < holder.revoked_at
        else scan
        for scan in scans
    ]


def _unrecorded(tx: Transaction, scans: Sequence[Scan]) -> list[Scan]:
    by_name = {
        scan.id: scan for scan in reversed(scans) if scan.person is not None and not scan.is_held
    }
    recorded = set(tx.scalars(select(CheckIn.id).where(CheckIn.id.in_(by_name))))
    return [scan for scan in by_name.values() if scan.id not in recorded]


def arrive(decision: Decision, scan: Scan) -> Scan:
    """Register the person, if the scan requires it. Return the scan to record, which is the same
    object if nothing is done."""
    tx, event = decision.tx, decision.event
    query = select(Person).where(Person.id == scan.person, Person.event_id == event.id)
    person = tx.scalars(query).one_or_none()
    if person is None:
        return scan
    standing = registration_of(tx, person.id)
    if standing is not None and not _may_get_seat(tx, standing, scan):
        has_own_seat = standing.is_walk_in and scan.number is None
        return _give_seat_earlier(decision, standing, scan) if has_own_seat else scan
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


def _may_get_seat(tx: Transaction, standing: Registration, scan: Scan) -> bool:
    """True if the person only seems to be registered, since that was undone, or if a device let
    them in before it knew of a registration that has no seat."""
    known = registrant_now(tx, standing)
    has_place = known.state is RegistrationState.CONFIRMED or known.history.lasting
    return known.is_undone or (scan.shown in IN_THE_ROOM and not has_place)


def _count_those_sent_away(tx: Transaction, person: Person, registration_id: int | None) -> None:
    """Count check-ins of other devices that sent somebody away under that name, as if they had come
    after the person was let in."""
    is_let_in = tx.get_one(Registration, registration_id).state is RegistrationState.CONFIRMED
    theirs = or_(CheckIn.person_id == person.id, CheckIn.registration_id == registration_id)
    query = select(CheckIn).where(theirs, lacked_seat(), CheckIn.is_held.is_(False))
    for check_in in tx.scalars(query) if is_let_in else ():
        check_in.registration_id, check_in.person_id, check_in.refused_because = (
            registration_id,
            None,
            None,
        )
        check_in.flags = sorted({*check_in.flags, Flag.OTHER_PERSON.value})
    tx.flush()


def _give_seat_earlier(decision: Decision, standing: Registration, scan: Scan) -> Scan:
    """Give a walk-in's badge, and the flags that came with it, to the first check-in by which a
    device let the person in."""
    tx, event = decision.tx, decision.event
    given = _giver(tx, standing.id)
    if given is None or (
        given.undone_at is None and _rank_of(given) <= _rank(scan.shown, *_order(scan))
    ):
        return scan
    badge_id, given.badge_id = given.badge_id, None
    moved = _lose_flag(given)
    tx.flush()
    is_above = flag_last_walk_ins(tx, event, WalkInEntry(scan.at, scan.station, scan.id))
    flags = (*scan.flags, *moved, *((Flag.OVER_CAPACITY,) if is_above else ()))
    return replace(scan, flags=flags, given_badge=badge_id)


def hand_seat_on(decision: Decision, person: Registrant) -> None:
    """Give a walk-in's badge, and the flags that came with it, to the first check-in that is left,
    if the one that gave the seat was undone. A scan has the badge that was scanned."""
    tx = decision.tx
    given = _giver(tx, person.id)
    if given is None or given.undone_at is None:
        return
    left = tx.scalars(select(CheckIn).where(CheckIn.id.in_(person.counted))).all()
    first = min(left, key=lambda each: (each.means is Means.SCAN, _rank_of(each)))
    first.flags = sorted({*first.flags, *_lose_flag(given)})
    if first.means is not Means.SCAN:
        first.badge_id, given.badge_id = given.badge_id, None
    tx.flush()
    mark_changed(tx, decision.event.id, person.id)


def give_seat_back(tx: Transaction, registration_id: int) -> None:
    """Remove the flag that came with a seat from the undone check-in that gave it."""
    given = _giver(tx, registration_id)
    if given is not None:
        _lose_flag(given)


def _giver(tx: Transaction, registration_id: int) -> CheckIn | None:
    """Return the check-in that gave a walk-in their seat."""
    is_lasting = Badge.revoked_because.is_distinct_from(RevokedBecause.UNDONE)
    query = (
        select(CheckIn)
        .join(Badge, Badge.id == CheckIn.badge_id)
        .where(CheckIn.registration_id == registration_id, CheckIn.means != Means.SCAN, is_lasting)
    )
    return tx.scalars(query.order_by(CheckIn.badge_id.desc()).limit(1)).one_or_none()


def _lose_flag(given: CheckIn) -> tuple[Flag, ...]:
    """Remove the flag that belongs to the seat, and return it."""
    lost = tuple(Flag(flag) for flag in given.flags if flag == Flag.AGAINST_RULES)
    given.flags = [flag for flag in given.flags if flag != Flag.AGAINST_RULES]
    return lost


def _rank_of(check_in: CheckIn) -> tuple[bool, datetime, str, str]:
    return _rank(check_in.shown, check_in.at, check_in.station, check_in.id)


def _rank(
    shown: str | None, at: datetime, station: str, id: str
) -> tuple[bool, datetime, str, str]:
    return shown not in IN_THE_ROOM, at, station, id


def accept_held(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Register the people who had no registration, then ``accept_held_check_ins``. Return the
    number that counts."""
    theirs = select(CheckIn).where(
        CheckIn.event_id == event_id,
        CheckIn.id.in_(ids),
        CheckIn.is_held,
        CheckIn.person_id.is_not(None),
    )
    held = tx.scalars(theirs.order_by(CheckIn.at, CheckIn.station, CheckIn.id)).all()
    if held:
        with deciding(tx, event_id) as decision:
            hold_meant(tx, event_id, [scan_of(each, each.person_id) for each in held])
            for check_in in held:
                _settle(decision, check_in)
    return accept_held_check_ins(tx, event_id, ids)


def scan_of(check_in: CheckIn, person_id: int | None) -> Scan:
    """Return a recorded check-in as the scan of a person chosen by name."""
    return Scan(
        id=check_in.id,
        at=check_in.at,
        station=check_in.station,
        person=person_id,
        shown=Outcome(check_in.shown) if check_in.shown else None,
        flags=tuple(Flag(flag) for flag in check_in.flags),
    )


def _settle(decision: Decision, check_in: CheckIn) -> None:
    """Judge a check-in as if it came now."""
    tx, event = decision.tx, decision.event
    scan = arrive(decision, scan_of(check_in, check_in.person_id))
    standing = registration_of(tx, check_in.person_id or 0)
    if standing is None:  # the event lets nobody in
        return
    tx.flush()
    person = registrants(tx, event.id, [standing.id])[standing.id]
    verdict = verdict_on_registrant(person.history, scan.at, shown=scan.shown)
    flags = {*scan.flags, *verdict.flags, *flags_of_showing(verdict, scan.shown)}
    check_in.registration_id, check_in.person_id, check_in.badge_id = (
        standing.id,
        None,
        scan.given_badge,
    )
    check_in.refused_because, check_in.flags = verdict.reason, sorted(flags)
    tx.flush()
