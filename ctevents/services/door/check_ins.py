"""Check-ins: recorded as they come, in any order and as often as they are sent.

The people that the scans of a device mean.

The scans that a door device sends, and their results."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.entry import (
    BadgeSpell,
    CountedScan,
    Flag,
    Means,
    Outcome,
    RefusedBecause,
    clock_flags,
    flags_of_showing,
    outcome_of,
    verdict_on_badge,
    verdict_on_registrant,
)
from ctevents.formats.badge_code import BadgeNumber
from ctevents.formats.scanned_codes import ScannedCode
from ctevents.models import CheckIn
from ctevents.services.common.door_tokens import Device
from ctevents.services.door.unregistered import UnregisteredGuest, unregistered
from ctevents.services.seating.registrants import (
    Registrant,
    device_and_registrants,
    locked_registrants,
    locked_survivors,
    registrants,
)
from ctevents.services.seating.roster import write_entries


@dataclass(frozen=True, kw_only=True)
class Scan:
    """A scan from a device. It is a code: the ``number`` of the badge (None if not genuine) and
    ``code``, which is what may be kept of its text. Or it is a person chosen by name: the id of the
    registration (``attendee``) or of the ``person``.

    ``id`` is a UUID in lower case. ``shown`` is the outcome that an offline device showed the
    person. ``flags`` are those already known. ``given_badge`` is the id of the badge issued to a
    walk-in with it. ``is_from_paper``: a signature, entered afterwards. A held scan is kept and
    does not count.
    """

    id: str
    at: datetime
    station: str
    code: ScannedCode | None = None
    number: BadgeNumber | None = None
    attendee: int | None = None
    person: int | None = None
    shown: Outcome | None = None
    flags: tuple[Flag, ...] = ()
    given_badge: int | None = None
    is_from_paper: bool = False
    is_held: bool = False

    @property
    def means(self) -> Means:
        if self.is_from_paper:
            return Means.PAPER
        return Means.MANUAL if self.code is None and self.number is None else Means.SCAN


@dataclass(frozen=True, kw_only=True)
class Result:
    """The current result of a scan at the time ``at``.

    ``guest`` is a person without a registration, who was not let in. ``registrant`` is None if
    nothing may be revealed about anybody. Held and undone scans are refused without a reason.
    ``is_other_person``: the door sent the person away, although the badge or the name is valid.
    """

    id: str
    at: datetime
    outcome: Outcome = Outcome.REFUSED
    reason: RefusedBecause | None = None
    registrant: Registrant | None = None
    guest: UnregisteredGuest | None = None
    is_held: bool = False
    is_undone: bool = False
    is_other_person: bool = False

    @property
    def first(self) -> CountedScan | None:
        return self.registrant.entry if self.registrant else None


@dataclass(frozen=True)
class Meant:
    """The people that scans may mean: registrants by id, by badge and by person, and people without
    a registration."""

    registrants: Mapping[int, Registrant]
    by_badge: Mapping[int, tuple[Registrant, BadgeSpell]]
    people: Mapping[int, Registrant]
    guests: Mapping[int, UnregisteredGuest]

    def chosen(self, scan: Scan) -> Registrant | None:
        return (
            self.people.get(scan.person)
            if scan.person is not None
            else self.registrants.get(scan.attendee or 0)
        )


def meant_by(
    session: Session, event_id: int, known: Mapping[int, Registrant], people: set[int]
) -> Meant:
    registered = {person.person_id: person for person in known.values()}
    return Meant(
        registrants=known,
        by_badge={
            spell.badge_id: (person, spell)
            for person in known.values()
            for spell in person.history.spells
        },
        people=registered,
        guests=unregistered(session, event_id, people - registered.keys()),
    )


def device_and_meant(
    tx: Transaction, nonce: str, scans: Sequence[Scan]
) -> tuple[Device | None, Mapping[int, Registrant]]:
    """Return the device with this nonce, and the registrants that its scans mean, for
    ``record_check_ins``. One statement."""
    return device_and_registrants(
        tx, nonce, badges=badges_of(scans), ids=attendees_of(scans), people=people_of(scans)
    )


def badges_of(scans: Sequence[Scan]) -> set[int]:
    return {scan.number.badge for scan in scans if scan.number is not None}


def people_of(scans: Sequence[Scan]) -> set[int]:
    return {scan.person for scan in scans if scan.person is not None}


def attendees_of(scans: Sequence[Scan]) -> set[int]:
    return {scan.attendee for scan in scans if scan.attendee is not None}


@dataclass(frozen=True)
class _JudgedScan:
    """A scan with the person it means and its judgement."""

    scan: Scan
    reason: RefusedBecause | None
    flags: tuple[Flag, ...]
    registrant: Registrant | None = None
    badge_id: int | None = None
    guest: UnregisteredGuest | None = None


def record_check_ins(
    tx: Transaction,
    event_id: int,
    scans: Sequence[Scan],
    *,
    known: Mapping[int, Registrant] | None = None,
) -> list[Result]:
    """Record scans, and return the results in the order sent. A known id records nothing and gets
    the current result.

    ``known`` are the registrants that the scans mean, if they were read before. The number of
    statements does not depend on the number of scans. Rows are written in the order of their ids,
    so that two devices that send the same ones at once wait for each other. The rows are the audit
    log of check-ins.
    """
    if known is None:
        known = locked_registrants(
            tx, event_id, badges=badges_of(scans), ids=attendees_of(scans), people=people_of(scans)
        )
    badges = {
        scan.number.badge
        for scan in scans
        if scan.number is not None and scan.number.event == event_id
    }
    known = {
        **known,
        **locked_survivors(tx, event_id, known, badges=badges, ids=attendees_of(scans)),
    }
    meant = meant_by(tx, event_id, known, people_of(scans))
    once = {scan.id: scan for scan in reversed(scans)}
    judged = [_judge(scan, event_id, meant, tx.now) for _, scan in sorted(once.items())]
    inserted = _insert(tx, [_row(item, event_id, actor=tx.actor, now=tx.now) for item in judged])
    new = [item for item in judged if item.scan.id in inserted]
    _let_in(tx, event_id, new)
    results = {scan.id: _of_nobody(scan) for scan in scans}
    results |= {
        item.scan.id: _result(
            item.scan.id, item.scan.at, item.reason, item.registrant, guest=item.guest
        )
        for item in new
        if not item.scan.is_held
    }
    sent_again = {scan.id for scan in scans if not scan.is_held} - inserted
    if sent_again:
        results |= _recorded(tx, event_id, sent_again, known)
    return [results[scan.id] for scan in scans]


def lacked_seat() -> ColumnElement[bool]:
    """Return a condition on a check-in: a device sent away somebody who was chosen by name and had
    no seat. Such a check-in counts once that person is let in."""
    return and_(
        CheckIn.refused_because == RefusedBecause.NOT_CONFIRMED,
        CheckIn.shown == Outcome.REFUSED.value,
        CheckIn.means == Means.MANUAL,
    )


def result_of(session: Session, event_id: int, check_in_id: str) -> Result | None:
    """Return the current result of a check-in of the event, or None if it does not have it."""
    return _recorded(session, event_id, [check_in_id], {}).get(check_in_id)


_CHECK_INS = CheckIn.metadata.tables["check_ins"]
_INSERT_NEW = {
    "postgresql": postgresql.insert(_CHECK_INS).on_conflict_do_nothing().returning(_CHECK_INS.c.id),
    "sqlite": sqlite.insert(_CHECK_INS).on_conflict_do_nothing().returning(_CHECK_INS.c.id),
}


def _judge(
    scan: Scan,
    event_id: int,
    meant: Meant,
    now: datetime,
) -> _JudgedScan:
    flags = scan.flags + clock_flags(scan.at, now)
    was_shown_admitted = scan.shown is Outcome.ADMITTED
    if scan.number is not None and scan.number.event != event_id:
        return _JudgedScan(scan, RefusedBecause.OTHER_EVENT, flags)
    if scan.number is not None and scan.number.badge in meant.by_badge:
        person, spell = meant.by_badge[scan.number.badge]
        verdict = verdict_on_badge(
            spell, scan.at, was_shown_admitted=was_shown_admitted, of_same=person.history.spells
        )
        flags += verdict.flags + flags_of_showing(verdict, scan.shown)
        return _JudgedScan(scan, verdict.reason, flags, person, spell.badge_id)
    chosen = meant.chosen(scan)
    if chosen is not None:
        verdict = verdict_on_registrant(chosen.history, scan.at, shown=scan.shown)
        flags += verdict.flags + flags_of_showing(verdict, scan.shown)
        return _JudgedScan(scan, verdict.reason, flags, chosen, scan.given_badge)
    guest = meant.guests.get(scan.person or 0)
    if guest is not None:
        return _JudgedScan(scan, RefusedBecause.NOT_CONFIRMED, flags, guest=guest)
    return _JudgedScan(scan, RefusedBecause.UNKNOWN_CODE, flags)


def _row(judged: _JudgedScan, event_id: int, *, actor: str, now: datetime) -> dict[str, Any]:
    scan = judged.scan
    code = scan.code if judged.badge_id is None else None
    return {
        "id": scan.id,
        "event_id": event_id,
        "registration_id": judged.registrant.id if judged.registrant else None,
        "person_id": judged.guest.person_id if judged.guest else None,
        "badge_id": judged.badge_id,
        "code_kind": code.kind if code else None,
        "code_length": code.length if code else None,
        "code_hash": code.digest if code else None,
        "means": scan.means,
        "station": scan.station,
        "at": scan.at,
        "received_at": now,
        "shown": scan.shown,
        "refused_because": judged.reason,
        "flags": [flag.value for flag in judged.flags],
        "is_held": scan.is_held,
        "actor": actor,
        "undone_at": None,
    }


def _insert(tx: Transaction, rows: list[dict[str, Any]]) -> set[str]:
    """Insert the rows, and return the ids of those that were new."""
    connection = tx.connection()
    one_or_many = rows if len(rows) > 1 else rows[0]
    return set(connection.execute(_INSERT_NEW[connection.dialect.name], one_or_many).scalars())


def _let_in(tx: Transaction, event_id: int, new: Iterable[_JudgedScan]) -> None:
    """Set the entry of each person to the earliest of all check-ins that count."""
    people: dict[int, Registrant] = {}
    for item in new:
        if item.registrant is not None and item.reason is None and not item.scan.is_held:
            scan = CountedScan(item.scan.at, item.scan.station, item.scan.id, item.flags)
            item.registrant.counted[scan.id] = scan
            people[item.registrant.id] = item.registrant
    write_entries(tx, event_id, people.values())


def _of_nobody(scan: Scan) -> Result:
    """Return a result that reveals nothing: the scan is held, or another event has its id."""
    reason = None if scan.is_held else RefusedBecause.UNKNOWN_CODE
    return Result(id=scan.id, at=scan.at, reason=reason, is_held=scan.is_held)


def _result(
    check_in_id: str,
    at: datetime,
    reason: RefusedBecause | None,
    person: Registrant | None,
    *,
    guest: UnregisteredGuest | None = None,
    is_undone: bool = False,
    is_other_person: bool = False,
) -> Result:
    entry = person.entry if person else None
    outcome = outcome_of(check_in_id, entry, counts=reason is None and not is_undone)
    return Result(
        id=check_in_id,
        at=at,
        outcome=outcome,
        reason=reason,
        registrant=person,
        guest=guest,
        is_undone=is_undone,
        is_other_person=is_other_person and reason is None,
    )


def _recorded(
    session: Session, event_id: int, ids: Collection[str], known: Mapping[int, Registrant]
) -> dict[str, Result]:
    """Return the results of the event's check-ins that are recorded already."""
    query = select(
        CheckIn.id,
        CheckIn.at,
        CheckIn.registration_id,
        CheckIn.person_id,
        CheckIn.refused_because,
        CheckIn.undone_at,
        CheckIn.is_held,
        CheckIn.shown,
    ).where(CheckIn.event_id == event_id, CheckIn.id.in_(ids))
    rows = session.execute(query).all()
    missing = {
        row.registration_id for row in rows if row.registration_id is not None
    } - known.keys()
    people = {**known, **registrants(session, event_id, missing)}
    guests = unregistered(
        session, event_id, {row.person_id for row in rows if row.person_id is not None}
    )
    return {
        row.id: Result(id=row.id, at=row.at, is_held=True)
        if row.is_held
        else _result(
            row.id,
            row.at,
            row.refused_because,
            people.get(row.registration_id),
            guest=guests.get(row.person_id),
            is_undone=row.undone_at is not None,
            is_other_person=row.shown == Outcome.REFUSED,
        )
        for row in rows
    }
