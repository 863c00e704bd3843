"""The report of a door for staff. It depends only on recorded check-ins, not on the order in which
devices sent them.

Two reports are equal if they have the same content. The ids of rows, which depend on that order,
are not compared.

A rehearsal: for some hours doors have the names of registrants, although the event is far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any

from sqlalchemy import Select, func, select, union
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.door_roster import REHEARSAL_LASTS
from ctevents.domain.entry import (
    Flag,
    Means,
    Outcome,
    RefusedBecause,
    RevokedBecause,
    ShownScan,
    is_let_in_twice,
)
from ctevents.models import Badge, CheckIn, Event, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.door.overview import WHO_COLUMNS, Alike, Who, walk_ins_alike, who_of
from ctevents.services.seating.registrants import COUNTS, HAS_FLAGS
from ctevents.services.seating.seats import seats_taken


@dataclass(frozen=True, order=True)
class ReportedCheckIn:
    """One check-in in the report. ``ended_because`` and ``ended_at`` are those of the badge that
    was read."""

    at: datetime
    station: str
    id: str
    shown: Outcome | None = field(compare=False)
    flags: tuple[Flag, ...] = field(compare=False)
    badge_id: int | None = field(compare=False)
    ended_because: RevokedBecause | None = field(compare=False)
    ended_at: datetime | None = field(compare=False)
    is_settled: bool = field(compare=False)


@dataclass(frozen=True)
class Finding:
    """A person, and the check-ins that count, in order."""

    who: Who
    scans: tuple[ReportedCheckIn, ...]

    def with_flag(self, *flags: Flag) -> tuple[ReportedCheckIn, ...]:
        return tuple(scan for scan in self.scans if set(flags) & set(scan.flags))


@dataclass(frozen=True)
class ClockAhead:
    """Scans of a station whose clock was ahead: their number, and the largest difference."""

    station: str
    scans: int
    by: timedelta


@dataclass(frozen=True)
class HeldScan:
    """A scan of a blocked device. ``who`` is None for a code of nobody here. ``reason`` is None if
    the person is let in."""

    scan: ReportedCheckIn
    who: Who | None
    reason: RefusedBecause | None
    is_discarded: bool


@dataclass(frozen=True, kw_only=True)
class DoorReport:
    """The report. ``two_people``: one badge or name, and perhaps two people. ``sent_away``: people
    that a device sent away by mistake and nobody has let in since. ``over``: the number of seats
    taken above the capacity."""

    two_people: list[Finding]
    sent_away: list[Finding]
    after_revocation: list[Finding]
    against_rules: list[Finding]
    above_capacity: list[Finding]
    over: int
    alike: list[Alike]
    seen_twice: list[Finding]
    clocks: list[ClockAhead]
    held: list[HeldScan]
    discarded: list[HeldScan]


def door_report(session: Session, event: Event, *, may_reveal: bool = False) -> DoorReport:
    findings = _findings(session, event.id)
    held = _held(session, event.id)
    over = max(0, seats_taken(session, event.id) - (event.capacity or 0))
    return DoorReport(
        two_people=[one for one in findings if _may_be_two(one)],
        sent_away=[one for one in findings if _is_sent_away(one)],
        after_revocation=_flagged(findings, Flag.AFTER_REVOCATION),
        against_rules=_flagged(findings, Flag.AGAINST_RULES),
        # there are seats for them by now
        above_capacity=_flagged(findings, Flag.OVER_CAPACITY) if over else [],
        over=over,
        alike=walk_ins_alike(session, event.id, may_reveal=may_reveal),
        seen_twice=[one for one in findings if len(one.scans) > 1],
        clocks=_clocks(session, event.id),
        held=[one for one in held if not one.is_discarded],
        discarded=[one for one in held if one.is_discarded],
    )


def _may_be_two(finding: Finding) -> bool:
    shown = [
        ShownScan(scan.badge_id, scan.at, scan.shown, scan.is_settled)
        for scan in finding.scans
        if scan.badge_id
    ]
    return is_let_in_twice(shown) or (
        bool(finding.with_flag(Flag.OTHER_PERSON)) and not _is_sent_away(finding)
    )


def _is_sent_away(finding: Finding) -> bool:
    return len(finding.with_flag(Flag.OTHER_PERSON)) == len(finding.scans)


def _flagged(findings: Iterable[Finding], flag: Flag) -> list[Finding]:
    return [finding for finding in findings if finding.with_flag(flag)]


SCAN_COLUMNS = (
    CheckIn.id.label("check_in_id"),
    CheckIn.at,
    CheckIn.station,
    CheckIn.shown,
    CheckIn.flags,
    CheckIn.means,
    CheckIn.badge_id,
    CheckIn.settled_at,
    Badge.revoked_because,
    Badge.revoked_at,
)


def _findings(session: Session, event_id: int) -> list[Finding]:
    """Return people with more than one check-in that counts, or with a flagged one, sorted by their
    first one."""
    counted = select(CheckIn.registration_id).where(CheckIn.event_id == event_id, COUNTS)
    often = counted.group_by(CheckIn.registration_id).having(func.count() > 1)
    is_reported = CheckIn.registration_id.in_(union(often, counted.where(HAS_FLAGS)))
    query = _with_person(select(*SCAN_COLUMNS, *WHO_COLUMNS).select_from(CheckIn)).where(
        CheckIn.event_id == event_id, COUNTS, is_reported
    )
    scans, people = defaultdict[int, list[ReportedCheckIn]](list), dict[int, Who]()
    for row in session.execute(query):
        scans[row.registration_id].append(_told(row))
        people.setdefault(row.registration_id, who_of(row))
    findings = [Finding(people[number], tuple(sorted(told))) for number, told in scans.items()]
    return sorted(findings, key=attrgetter("scans"))


def _with_person(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return (
        query.outerjoin(Badge, Badge.id == CheckIn.badge_id)
        .outerjoin(Registration, Registration.id == CheckIn.registration_id)
        .outerjoin(Person, Person.id == func.coalesce(Registration.person_id, CheckIn.person_id))
        .outerjoin(Person.group)
        .outerjoin(Person.institution)
    )


def _told(row: Any) -> ReportedCheckIn:
    """Read a check-in. If nothing was scanned, its badge is the one issued to a walk-in, and is
    left out."""
    is_scan = row.means is Means.SCAN
    return ReportedCheckIn(
        at=row.at,
        station=row.station,
        id=row.check_in_id,
        shown=Outcome(row.shown) if row.shown else None,
        flags=tuple(Flag(flag) for flag in row.flags),
        badge_id=row.badge_id if is_scan else None,
        ended_because=row.revoked_because if is_scan else None,
        ended_at=row.revoked_at if is_scan else None,
        is_settled=row.settled_at is not None,
    )


def _clocks(session: Session, event_id: int) -> list[ClockAhead]:
    query = select(CheckIn.station, CheckIn.at, CheckIn.received_at, CheckIn.flags).where(
        CheckIn.event_id == event_id, CheckIn.at > CheckIn.received_at, CheckIn.is_held.is_(False)
    )
    by_station = defaultdict[str, list[timedelta]](list)
    for station, at, received_at, flags in session.execute(query):
        if Flag.FUTURE in flags:
            by_station[station].append(at - received_at)
    return [
        ClockAhead(station, len(spans), max(spans)) for station, spans in sorted(by_station.items())
    ]


def _held(session: Session, event_id: int) -> list[HeldScan]:
    query = _with_person(
        select(*SCAN_COLUMNS, CheckIn.refused_because, CheckIn.undone_at, *WHO_COLUMNS).select_from(
            CheckIn
        )
    ).where(CheckIn.event_id == event_id, CheckIn.is_held)
    rows = [
        HeldScan(
            _told(row),
            who_of(row) if row.person_id is not None else None,
            row.refused_because,
            row.undone_at is not None,
        )
        for row in session.execute(query)
    ]
    return sorted(rows, key=attrgetter("scan"))


def start_rehearsal(tx: Transaction, event_id: int) -> None:
    """Begin a rehearsal, or let the present one last longer."""
    event = lock_event(tx, event_id)
    event.rehearsal_ends_at = tx.now + REHEARSAL_LASTS
    audit.record(tx, "door.rehearsal_started", event_id=event_id)


def end_rehearsal(tx: Transaction, event_id: int) -> None:
    """End the rehearsal. Without one, nothing happens."""
    event = lock_event(tx, event_id)
    if event.rehearsal_ends_at is not None and event.rehearsal_ends_at > tx.now:
        event.rehearsal_ends_at = tx.now
        audit.record(tx, "door.rehearsal_ended", event_id=event_id)
