"""Decisions of staff about check-ins. They are kept, an alarm is settled, and check-ins held from a
blocked device are accepted or discarded. ``undoing`` undoes them.

Each decision is about check-ins that staff have seen, by their ids. Those that have changed
meanwhile are skipped. People are locked first, in the order of check-ins.

A person who came with the badge or the name of another person, who is already in."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.entry import UNTIL_STAFF_DECIDE, CountedScan, Flag, Means, Outcome
from ctevents.formats.badge_code import BadgeNumber
from ctevents.models import CheckIn
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import mark_changed
from ctevents.services.door.check_ins import Result, Scan, record_check_ins, result_of
from ctevents.services.seating.registrants import (
    COUNTS,
    Registrant,
    locked_registrants,
    registrants,
)
from ctevents.services.seating.roster import write_entries


def keep_check_ins(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Keep check-ins, and remove the flags that asked staff to decide. Return the number."""
    people = people_of(tx, event_id, ids)
    found = [check_in for check_in in counted_of(tx, event_id, ids, people) if _undecided(check_in)]
    for check_in in found:
        record_decision(tx, "check_in.kept", check_in, people, flags=_undecided(check_in))
        check_in.flags = [flag for flag in check_in.flags if flag not in UNTIL_STAFF_DECIDE]
    mark_changed(tx, event_id, *{check_in.registration_id or 0 for check_in in found})
    return len(found)


def settle_check_ins(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Settle the question if two people came with one badge by these check-ins. With a new check-in
    it may be asked again. Return the number."""
    people = people_of(tx, event_id, ids)
    found = [
        one
        for one in counted_of(tx, event_id, ids, people)
        if one.settled_at is None or Flag.OTHER_PERSON in one.flags
    ]
    for check_in in found:
        record_decision(tx, "check_in.settled", check_in, people, flags=check_in.flags)
        check_in.settled_at = tx.now
        check_in.flags = [flag for flag in check_in.flags if flag != Flag.OTHER_PERSON]
    mark_changed(tx, event_id, *{check_in.registration_id or 0 for check_in in found})
    return len(found)


def accept_held_check_ins(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Accept held check-ins, even discarded ones: they count as they were judged when they came.
    Return the number."""
    people = people_of(tx, event_id, ids)
    found = [
        check_in
        for check_in in _held(tx, event_id, ids)
        if check_in.registration_id in {None, *people}
    ]
    for check_in in found:
        check_in.is_held, check_in.undone_at = False, None
        record_decision(tx, "check_in.accepted", check_in, people, flags=check_in.flags)
        if check_in.registration_id is not None and check_in.refused_because is None:
            flags = tuple(Flag(flag) for flag in check_in.flags)
            counted = CountedScan(check_in.at, check_in.station, check_in.id, flags)
            people[check_in.registration_id].counted[check_in.id] = counted
    write_entries(tx, event_id, people.values())
    return len(found)


def discard_held_check_ins(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Discard held check-ins: they stay recorded and do not count. Return the number."""
    people = people_of(tx, event_id, ids)
    found = [check_in for check_in in _held(tx, event_id, ids) if check_in.undone_at is None]
    for check_in in found:
        check_in.undone_at = tx.now
        record_decision(tx, "check_in.discarded", check_in, people, flags=check_in.flags)
    return len(found)


def people_of(tx: Transaction, event_id: int, ids: Collection[str]) -> dict[int, Registrant]:
    """Return the people, read again after the lock. An undone check-in makes room for others that
    changed nothing when they came."""
    theirs = select(CheckIn.registration_id).where(
        CheckIn.event_id == event_id, CheckIn.id.in_(ids)
    )
    known = {number for number in tx.scalars(theirs) if number is not None}
    return registrants(tx, event_id, locked_registrants(tx, event_id, ids=known)) if known else {}


def counted_of(
    tx: Transaction, event_id: int, ids: Collection[str], people: dict[int, Registrant]
) -> list[CheckIn]:
    """Return those of these check-ins that count, locked."""
    return _locked(
        tx,
        CheckIn.event_id == event_id,
        CheckIn.id.in_(ids),
        COUNTS,
        CheckIn.registration_id.in_(people),
    )


def _held(tx: Transaction, event_id: int, ids: Collection[str]) -> list[CheckIn]:
    return _locked(tx, CheckIn.event_id == event_id, CheckIn.id.in_(ids), CheckIn.is_held)


def _locked(tx: Transaction, *which: Any) -> list[CheckIn]:
    """Read the rows again and lock them. Check-ins without a person need no earlier lock."""
    query = select(CheckIn).where(*which).order_by(CheckIn.id).with_for_update()
    return list(tx.scalars(query.execution_options(populate_existing=True)))


def _undecided(check_in: CheckIn) -> list[str]:
    return [flag for flag in check_in.flags if flag in UNTIL_STAFF_DECIDE]


def record_decision(
    tx: Transaction,
    action: str,
    check_in: CheckIn,
    people: dict[int, Registrant],
    *,
    flags: list[str],
) -> None:
    person = people.get(check_in.registration_id or 0)
    audit.record(
        tx,
        action,
        event_id=check_in.event_id,
        person_id=person.person_id if person else None,
        check_in=check_in.id,
        station=check_in.station,
        flags=list(flags),
    )


def refuse_other_person(
    tx: Transaction, event_id: int, check_in_id: str, *, station: str
) -> Result | None:
    """Record that another person came with the badge or name of this check-in: an alarm for staff,
    and nobody is let in. A second call changes nothing. If the check-in does not count, since it
    was undone meanwhile, return its current result.

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
