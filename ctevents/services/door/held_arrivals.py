"""Invited people that a blocked device let in. They are registered once staff accept its check-ins."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.entry import Flag, Outcome, flags_of_showing, verdict_on_registrant
from ctevents.models import CheckIn
from ctevents.services.door.arrivals import arrive, hold_meant
from ctevents.services.door.decisions import accept_held_check_ins
from ctevents.services.door.scans import Scan
from ctevents.services.replies.registrations import registration_of
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.registrants import registrants


def accept_held(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Register the people who had no registration, then ``accept_held_check_ins``. Return the number that counts."""
    theirs = select(CheckIn).where(
        CheckIn.event_id == event_id, CheckIn.id.in_(ids), CheckIn.is_held, CheckIn.person_id.is_not(None)
    )
    held = tx.scalars(theirs.order_by(CheckIn.at, CheckIn.station, CheckIn.id)).all()
    if held:
        with deciding(tx, event_id) as decision:
            hold_meant(tx, event_id, [_scan(check_in) for check_in in held])
            for check_in in held:
                _settle(decision, check_in)
    return accept_held_check_ins(tx, event_id, ids)


def _scan(check_in: CheckIn) -> Scan:
    return Scan(
        id=check_in.id,
        at=check_in.at,
        station=check_in.station,
        person=check_in.person_id,
        shown=Outcome(check_in.shown) if check_in.shown else None,
        flags=tuple(Flag(flag) for flag in check_in.flags),
    )


def _settle(decision: Decision, check_in: CheckIn) -> None:
    """Judge a check-in as if it came now."""
    tx, event = decision.tx, decision.event
    scan = arrive(decision, _scan(check_in))
    standing = registration_of(tx, check_in.person_id or 0)
    if standing is None:  # the event lets nobody in
        return
    tx.flush()
    person = registrants(tx, event.id, [standing.id])[standing.id]
    verdict = verdict_on_registrant(person.history, scan.at, shown=scan.shown)
    flags = {*scan.flags, *verdict.flags, *flags_of_showing(verdict, scan.shown)}
    check_in.registration_id, check_in.person_id, check_in.badge_id = standing.id, None, scan.given_badge
    check_in.refused_because, check_in.flags = verdict.reason, sorted(flags)
    tx.flush()
