"""A decision about the seats of one event: the one way to change a registration.

``deciding`` locks the event, so that decisions are made one after the other. ``Decision.hold``
locks registrations in the order of check-ins. At the end people who wait get the seats that became
free. The doors get the changes once, with the commit.

Walk-ins above the capacity: those who came last, whatever the order in which devices send their
scans."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Text, bindparam, cast, func, inspect, select
from sqlalchemy.orm import InstanceState, Session, joinedload

from ctevents.db.base import Gone, Transaction
from ctevents.domain.entry import Flag, Means
from ctevents.domain.letters.kinds import LetterKind, occasion_of_registration
from ctevents.domain.registration import Awaits, RegistrationState, last_moment_to_say_yes
from ctevents.domain.schedule import EventStatus
from ctevents.models import Badge, CheckIn, Event, Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, lock_event_of
from ctevents.services.common.roster_changes import mark_changed, marked_changed
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.seating.badges import issue_badge
from ctevents.services.seating.registrants import HAS_FLAGS
from ctevents.services.seating.seats import IS_WAITING, askers, numbers_by_event, room, seats_taken


@dataclass(frozen=True, order=True)
class WalkInEntry:
    """The check-in by which a walk-in came, in the order of all scans. ``registration_id`` is 0 for
    one not yet recorded."""

    at: datetime
    station: str
    id: str
    registration_id: int = 0


def may_change_with_seats(event_id: int) -> ColumnElement[bool]:
    """Return a condition on a registration: it waits for a seat, is a walk-in, or has the flag
    because a walk-in was merged into it. With the lock of the event, all of them are known: other
    flags come from the doors, which take no such lock."""
    has_flag = cast(CheckIn.flags, Text).contains(Flag.OVER_CAPACITY.value)
    flagged = select(CheckIn.registration_id).where(
        CheckIn.event_id == event_id, HAS_FLAGS, has_flag
    )
    is_waiting = Registration.state == RegistrationState.WAITLISTED
    return (Registration.event_id == event_id) & (
        is_waiting | Registration.is_walk_in | Registration.id.in_(flagged)
    )


def hold_with_seats(tx: Transaction, event_id: int, also: ColumnElement[bool]) -> None:
    """Lock all of them and these registrations, in the order of check-ins: another order could
    cause a deadlock. Do it before any other registration is locked. A new one is not known to
    others yet."""
    held = (
        select(Registration.id)
        .where(may_change_with_seats(event_id) | also)
        .order_by(Registration.id)
    )
    tx.scalars(held.with_for_update(key_share=True)).all()


def follow_capacity(tx: Transaction, event: Event) -> None:
    """Update the flags after seats were given back, or their number has changed. The caller holds
    the lock of the event. If the caller locks registrations, those of ``may_change_with_seats`` are
    locked with them."""
    _flag_last(tx, event, [])


def flag_last_walk_ins(tx: Transaction, event: Event, arriving: WalkInEntry) -> bool:
    """Return whether the arriving person is above the capacity, and update the flags of those who
    are in.

    The caller holds the lock of the event, and has given the arriving person a seat.
    """
    return arriving in _flag_last(tx, event, [arriving])


def _flag_last(
    tx: Transaction, event: Event, arriving: Sequence[WalkInEntry]
) -> Collection[WalkInEntry]:
    """Return those above the capacity, among people who are in and who arrive."""
    known, flagged = _walk_ins(tx, event.id), _flagged(tx, event.id)
    if not (known or flagged or arriving):
        return ()
    over = max(0, seats_taken(tx, event.id) - (event.capacity or 0))
    last = set(sorted([*known, *arriving])[-over:]) if over else set()
    _set_flag(
        tx, event.id, [one for one in known if one in last and one not in flagged], is_set=True
    )
    _set_flag(tx, event.id, [one for one in flagged if one not in last], is_set=False)
    return last


_ENTRY_COLUMNS = (CheckIn.at, CheckIn.station, CheckIn.id, CheckIn.registration_id)


def _flagged(session: Session, event_id: int) -> list[WalkInEntry]:
    """Return the flagged check-ins, whatever their later state."""
    query = select(*_ENTRY_COLUMNS, CheckIn.flags).where(CheckIn.event_id == event_id, HAS_FLAGS)
    return [
        _walk_in_entry(row) for row in session.execute(query) if Flag.OVER_CAPACITY in row.flags
    ]


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
            CheckIn.undone_at.is_(None),
        )
    )
    return [_walk_in_entry(row) for row in session.execute(query)]


def _set_flag(
    tx: Transaction, event_id: int, which: Sequence[WalkInEntry], *, is_set: bool
) -> None:
    """Set or remove the flag. The registrations are locked first, with those that may be promoted
    next and those that the doors will get news of."""
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


class Decision:
    """A decision. Functions that change a seat take one, so that none can forget the lock, the
    order of locks or the waiting list."""

    def __init__(self, tx: Transaction, event: Event) -> None:
        self.tx, self.event = tx, event
        self._has_changed = False

    def hold(self, *registration_ids: int) -> None:
        """Lock these registrations and those that may change with them, in the order of check-ins.

        Another order could cause a deadlock.
        """
        hold_with_seats(self.tx, self.event.id, Registration.id.in_(registration_ids))

    def seats_changed(self) -> None:
        """Give free seats to people who wait, at the end of the decision."""
        self._has_changed = True

    def promote_waiting(self) -> list[Registration]:
        """Give the free seats now to people who wait, in order, as the quotas allow. Return the
        registrations that get one.

        The flags of walk-ins above the capacity are updated. Once the event is over or cancelled,
        no seat changes.
        """
        self._has_changed = False
        tx, event = self.tx, self.event
        tx.flush()
        follow_capacity(tx, event)
        if event.status_at(tx.now) not in (EventStatus.DRAFT, EventStatus.PUBLISHED):
            return []
        if tx.scalar(select(Registration.id).where(_is_waiting(event.id)).limit(1)) is None:
            return []
        seats = room(tx, event)
        if seats.confirmed.total() >= seats.capacity:
            return []
        self.hold(*marked_changed(tx, event.id))
        waiting = [each for each in waiting_in_order(tx, event) if each.person.erased_at is None]
        given = seats.give_in_order(askers(tx, event, waiting))
        registrations = {registration.id: registration for registration in waiting}
        with tx.acting_as(audit.WORKER):
            for number in given:
                promote(self, registrations[number])
        return [registrations[number] for number in given]

    def end(self) -> None:
        if self._has_changed:
            self.promote_waiting()


DECISIONS = "decisions"
"""The name under which a transaction keeps its open decisions, by the id of the event."""

About = Event | Invitation | Registration | Person


@contextmanager
def deciding(tx: Transaction, about: About | int) -> Iterator[Decision]:
    """Lock an event, given by itself, its id or one of its rows, and read the row again, an
    invitation with its person. Give free seats at the end, if the decision asked for that.

    Within another decision about the same event, return that one. Raises ``Gone`` if the row was
    deleted meanwhile.
    """
    if isinstance(about, int | Event):
        event = lock_event(tx, about if isinstance(about, int) else about.id)
    else:
        event = lock_event_of(tx, about)
        _read_again(tx, about)
    decisions: dict[int, Decision] = tx.info.setdefault(DECISIONS, {})
    if event.id in decisions:
        yield decisions[event.id]
        return
    event_id = event.id  # after an error of the database nothing of the event can be read
    decision = decisions[event_id] = Decision(tx, event)
    try:
        yield decision
        decision.end()
    finally:
        del decisions[event_id]


_INVITATION = (
    select(Invitation)
    .options(
        joinedload(Invitation.person).joinedload(Person.institution),
        joinedload(Invitation.person).joinedload(Person.group),
        joinedload(Invitation.institution),
    )
    .where(Invitation.id == bindparam("of_invitation"))
    .execution_options(populate_existing=True)
)


def _read_again(tx: Transaction, row: Invitation | Registration | Person) -> None:
    """Read the row again. An invitation is read without its event, which was read with the lock."""
    if not isinstance(row, Invitation):
        tx.refresh(row)
        return
    state: InstanceState[Invitation] = inspect(row)
    [row_id] = state.identity or ()
    if tx.scalars(_INVITATION, {"of_invitation": row_id}).one_or_none() is None:
        raise Gone(state)


def enter(registration: Registration, state: RegistrationState, *, now: datetime) -> None:
    """Set any state except pending: the registration waits for nobody any more."""
    registration.state, registration.changed_at = state, now
    registration.awaits, registration.answer_by, registration.holds_seat = None, None, False


def confirm(decision: Decision, registration: Registration) -> None:
    """Issue a badge, and begin the calendar entry with SEQUENCE 0, or continue it."""
    issue_badge(decision.tx, registration)
    if registration.calendar_sequence is None:
        registration.calendar_sequence = 0


IN_LINE = (Registration.asked_at, Registration.id)
"""The order of the waiting list: by the time of request. The next person for a free seat, the list
of staff and the number that a guest reads all follow it."""


def waiting_in_order(
    session: Session, event: Event, *, before: int = 0, most: int | None = None
) -> Sequence[Registration]:
    """Return the registrations on the waiting list, the first in line first: at most so many, after
    the ``before`` first ones."""
    query = select(Registration).options(*WITH_PERSON).where(_is_waiting(event.id))
    return session.scalars(query.order_by(*IN_LINE).limit(most).offset(before or None)).all()


def place_in_queue(session: Session, registration: Registration) -> int:
    """Return the place on the waiting list, 1 for the first, and 1 too for those who got a seat
    meanwhile. Quotas may give a later person a seat earlier."""
    places = select(Registration.id, func.row_number().over(order_by=IN_LINE).label("place"))
    line = places.where(_is_waiting(registration.event_id)).subquery()
    return session.scalar(select(line.c.place).where(line.c.id == registration.id)) or 1


def number_waiting(session: Session, event_id: int) -> int:
    return numbers_by_event(session, [event_id], IS_WAITING)[event_id]


def _is_waiting(event_id: int) -> ColumnElement[bool]:
    return (Registration.event_id == event_id) & (
        Registration.state == RegistrationState.WAITLISTED
    )


def promote(decision: Decision, registration: Registration, *, reason: str | None = None) -> None:
    """Give a waiting person a seat. If the event asks them to accept, keep it for them until then.
    The caller knows that a seat is free. ``reason``: why the promotion is out of turn."""
    tx, event = decision.tx, decision.event
    answer_by = last_moment_to_say_yes(
        event.hours_to_say_yes, event.status_at(tx.now), event.starts_at, tx.now
    )
    if answer_by is None:
        enter(registration, RegistrationState.CONFIRMED, now=tx.now)
        confirm(decision, registration)
        tell(tx, registration, LetterKind.PROMOTED)
    else:
        registration.state, registration.changed_at = RegistrationState.PENDING, tx.now
        registration.awaits, registration.holds_seat = Awaits.REGISTRANT, True
        registration.answer_by = answer_by
        tell(tx, registration, LetterKind.SEAT_OFFERED)
    if reason is None:
        record_about(tx, registration, "registration.promoted")
    else:
        about = {"event_id": registration.event_id, "person_id": registration.person_id}
        audit.record_with_words(tx, "registration.promoted_by_hand", {"reason": reason}, **about)
    tx.flush()
    mark_changed(tx, event.id, registration.id)


WITH_PERSON = (
    joinedload(Registration.person).joinedload(Person.institution),
    joinedload(Registration.person).joinedload(Person.group),
    joinedload(Registration.event),
)


def tell(tx: Transaction, registration: Registration, kind: LetterKind) -> None:
    """Queue a letter about the registration in its current spell."""
    occasion = occasion_of_registration(registration.id, registration.spell)
    queue_letter(tx, NewLetter.about(registration, kind, occasion))


def record_about(
    tx: Transaction,
    registration: Registration,
    action: str,
    *,
    fields: list[str] | None = None,
    reason: str | None = None,
) -> None:
    details: dict[str, Any] = {
        name: value for name, value in [("fields", fields), ("reason", reason)] if value
    }
    audit.record(
        tx, action, event_id=registration.event_id, person_id=registration.person_id, **details
    )
