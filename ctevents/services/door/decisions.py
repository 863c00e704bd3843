"""Decisions of staff about check-ins. They are kept or undone, an alarm is settled, and check-ins held from a blocked device are
accepted or discarded.

Each decision is about check-ins that staff have seen, by their ids. Those that have changed meanwhile are skipped. People are
locked first, in the order of check-ins.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.entry import UNTIL_STAFF_DECIDE, CountedScan, Flag
from ctevents.models import CheckIn
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import mark_changed
from ctevents.services.seating.entries import write_entries
from ctevents.services.seating.registrants import COUNTS, Registrant, locked_registrants, registrants


def keep_check_ins(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Keep check-ins, and remove the flags that asked staff to decide. Return the number."""
    people = _people(tx, event_id, ids)
    found = [check_in for check_in in _counted(tx, event_id, ids, people) if _undecided(check_in)]
    for check_in in found:
        _record(tx, "check_in.kept", check_in, people, flags=_undecided(check_in))
        check_in.flags = [flag for flag in check_in.flags if flag not in UNTIL_STAFF_DECIDE]
    mark_changed(tx, event_id, *{check_in.registration_id or 0 for check_in in found})
    return len(found)


def settle_check_ins(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Settle the question if two people came with one badge by these check-ins. With a new check-in it may be asked again.
    Return the number."""
    people = _people(tx, event_id, ids)
    found = [
        one for one in _counted(tx, event_id, ids, people) if one.settled_at is None or Flag.OTHER_PERSON in one.flags
    ]
    for check_in in found:
        _record(tx, "check_in.settled", check_in, people, flags=check_in.flags)
        check_in.settled_at = tx.now
        check_in.flags = [flag for flag in check_in.flags if flag != Flag.OTHER_PERSON]
    mark_changed(tx, event_id, *{check_in.registration_id or 0 for check_in in found})
    return len(found)


def take_back_check_ins(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Undo check-ins. The next one of each person, if there is one, becomes the entry. Return the number."""
    people = _people(tx, event_id, ids)
    found = _counted(tx, event_id, ids, people)
    for check_in in found:
        check_in.undone_at = tx.now
        people[check_in.registration_id or 0].counted.pop(check_in.id)
        _record(tx, "check_in.undone", check_in, people, flags=check_in.flags)
    write_entries(tx, event_id, people.values())
    return len(found)


def accept_held_check_ins(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Accept held check-ins, even discarded ones: they count as they were judged when they came. Return the number."""
    people = _people(tx, event_id, ids)
    found = [check_in for check_in in _held(tx, event_id, ids) if check_in.registration_id in {None, *people}]
    for check_in in found:
        check_in.is_held, check_in.undone_at = False, None
        _record(tx, "check_in.accepted", check_in, people, flags=check_in.flags)
        if check_in.registration_id is not None and check_in.refused_because is None:
            flags = tuple(Flag(flag) for flag in check_in.flags)
            counted = CountedScan(check_in.at, check_in.station, check_in.id, flags)
            people[check_in.registration_id].counted[check_in.id] = counted
    write_entries(tx, event_id, people.values())
    return len(found)


def discard_held_check_ins(tx: Transaction, event_id: int, ids: Collection[str]) -> int:
    """Discard held check-ins: they stay recorded and do not count. Return the number."""
    people = _people(tx, event_id, ids)
    found = [check_in for check_in in _held(tx, event_id, ids) if check_in.undone_at is None]
    for check_in in found:
        check_in.undone_at = tx.now
        _record(tx, "check_in.discarded", check_in, people, flags=check_in.flags)
    return len(found)


def _people(tx: Transaction, event_id: int, ids: Collection[str]) -> dict[int, Registrant]:
    """Return the people, read again after the lock. An undone check-in makes room for others that changed nothing when they
    came."""
    theirs = select(CheckIn.registration_id).where(CheckIn.event_id == event_id, CheckIn.id.in_(ids))
    known = {number for number in tx.scalars(theirs) if number is not None}
    return registrants(tx, event_id, locked_registrants(tx, event_id, ids=known)) if known else {}


def _counted(tx: Transaction, event_id: int, ids: Collection[str], people: dict[int, Registrant]) -> list[CheckIn]:
    return _locked(tx, CheckIn.event_id == event_id, CheckIn.id.in_(ids), COUNTS, CheckIn.registration_id.in_(people))


def _held(tx: Transaction, event_id: int, ids: Collection[str]) -> list[CheckIn]:
    return _locked(tx, CheckIn.event_id == event_id, CheckIn.id.in_(ids), CheckIn.is_held)


def _locked(tx: Transaction, *which: Any) -> list[CheckIn]:
    """Read the rows again and lock them. Check-ins without a person need no earlier lock."""
    query = select(CheckIn).where(*which).order_by(CheckIn.id).with_for_update()
    return list(tx.scalars(query.execution_options(populate_existing=True)))


def _undecided(check_in: CheckIn) -> list[str]:
    return [flag for flag in check_in.flags if flag in UNTIL_STAFF_DECIDE]


def _record(
    tx: Transaction, action: str, check_in: CheckIn, people: dict[int, Registrant], *, flags: list[str]
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
