"""Walk-ins above the capacity: those who came last, whatever the order in which devices send their scans."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Text, cast, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.entry import Flag, Means
from ctevents.domain.registration import RegistrationState
from ctevents.models import Badge, CheckIn, Event, Registration
from ctevents.services.common.roster_changes import mark_changed, marked_changed
from ctevents.services.seating.registrants import HAS_FLAGS
from ctevents.services.seating.seats import seats_taken


@dataclass(frozen=True, order=True)
class WalkInEntry:
    """The check-in by which a walk-in came, in the order of all scans. ``registration_id`` is 0 for one not yet recorded."""

    at: datetime
    station: str
    id: str
    registration_id: int = 0


def may_change_with_seats(event_id: int) -> ColumnElement[bool]:
    """Return a condition on a registration: it waits for a seat, is a walk-in, or has the flag because a walk-in was merged into
    it. With the lock of the event, all of them are known: other flags come from the doors, which take no such lock."""
    has_flag = cast(CheckIn.flags, Text).contains(Flag.OVER_CAPACITY.value)
    flagged = select(CheckIn.registration_id).where(CheckIn.event_id == event_id, HAS_FLAGS, has_flag)
    is_waiting = Registration.state == RegistrationState.WAITLISTED
    return (Registration.event_id == event_id) & (is_waiting | Registration.is_walk_in | Registration.id.in_(flagged))


def hold_with_seats(tx: Transaction, event_id: int, also: ColumnElement[bool]) -> None:
    """Lock all of them and these registrations, in the order of check-ins: another order could cause a deadlock. Do it before
    any other registration is locked. A new one is not known to others yet."""
    held = select(Registration.id).where(may_change_with_seats(event_id) | also).order_by(Registration.id)
    tx.scalars(held.with_for_update(key_share=True)).all()


def follow_capacity(tx: Transaction, event: Event) -> None:
    """Update the flags after seats were given back, or their number has changed. The caller holds the lock of the event. If the
    caller locks registrations, those of ``may_change_with_seats`` are locked with them."""
    _flag_last(tx, event, [])


def flag_last_walk_ins(tx: Transaction, event: Event, arriving: WalkInEntry) -> bool:
    """Return whether the arriving person is above the capacity, and update the flags of those who are in.

    The caller holds the lock of the event, and has given the arriving person a seat.
    """
    return arriving in _flag_last(tx, event, [arriving])


def _flag_last(tx: Transaction, event: Event, arriving: Sequence[WalkInEntry]) -> Collection[WalkInEntry]:
    """Return those above the capacity, among people who are in and who arrive."""
    known, flagged = _walk_ins(tx, event.id), _flagged(tx, event.id)
    if not (known or flagged or arriving):
        return ()
    over = max(0, seats_taken(tx, event.id) - (event.capacity or 0))
    last = set(sorted([*known, *arriving])[-over:]) if over else set()
    _set_flag(tx, event.id, [one for one in known if one in last and one not in flagged], is_set=True)
    _set_flag(tx, event.id, [one for one in flagged if one not in last], is_set=False)
    return last


_ENTRY_COLUMNS = (CheckIn.at, CheckIn.station, CheckIn.id, CheckIn.registration_id)


def _flagged(session: Session, event_id: int) -> list[WalkInEntry]:
    """Return the flagged check-ins, whatever their later state."""
    query = select(*_ENTRY_COLUMNS, CheckIn.flags).where(CheckIn.event_id == event_id, HAS_FLAGS)
    return [_walk_in_entry(row) for row in session.execute(query) if Flag.OVER_CAPACITY in row.flags]


def _walk_in_entry(row: Any) -> WalkInEntry:
    return WalkInEntry(row.at, row.station, row.id, row.registration_id or 0)


def _walk_ins(session: Session, event_id: int) -> list[WalkInEntry]:
    """Return the check-ins that gave walk-ins their seat, for walk-ins who still hold it."""
    query = (
        select(*_ENTRY_COLUMNS)
        .join(Badge, Badge.id == CheckIn.badge_id)
        .join(Registration, Registration.id == CheckIn.registration_id)
        .where(
            Registration.event_id == event_id,
            Registration.state == RegistrationState.CONFIRMED,
            Registration.is_walk_in,
            Badge.revoked_at.is_(None),
            CheckIn.means != Means.SCAN,
        )
    )
    return [_walk_in_entry(row) for row in session.execute(query)]


def _set_flag(tx: Transaction, event_id: int, which: Sequence[WalkInEntry], *, is_set: bool) -> None:
    """Set or remove the flag. The registrations are locked first, with those that may be promoted next and those that the doors
    will get news of."""
    if not which:
        return
    ids = {one.registration_id for one in which}
    hold_with_seats(tx, event_id, Registration.id.in_(ids | marked_changed(tx, event_id)))
    for check_in in _current(tx, {one.id for one in which}):
        others = [flag for flag in check_in.flags if flag != Flag.OVER_CAPACITY]
        check_in.flags = [*others, Flag.OVER_CAPACITY.value] if is_set else others
    mark_changed(tx, event_id, *ids)


def _current(tx: Transaction, ids: Collection[str]) -> Sequence[CheckIn]:
    query = select(CheckIn).where(CheckIn.id.in_(ids)).order_by(CheckIn.id)
    return tx.scalars(query.execution_options(populate_existing=True)).all()
