"""The state of a door: attendees by group and sex, scans by station, guests that somebody waits for, and those still missing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, literal_column, or_, select
from sqlalchemy.orm import Session

from ctevents.domain.entry import CountedScan
from ctevents.domain.people import Sex, in_language
from ctevents.domain.registration import RegistrationState
from ctevents.formats.transliteration import search_key
from ctevents.models import Account, CheckIn, DoorToken, Person, Registration, StakeholderGroup
from ctevents.services.common.pieces import in_pieces
from ctevents.services.door.people import Who, who_of, with_entries
from ctevents.services.seating.registrants import entry_in
from ctevents.services.seating.seat_counts import IS_CONFIRMED, numbers_by_group


@dataclass(frozen=True)
class GroupCount:
    """The people of a group with a seat, including those who came; and those who came, each counted once, also by sex."""

    names: dict[str, str]
    expected: int
    attended: int
    by_sex: Mapping[Sex, int]

    def name(self, language: str) -> str:
        return in_language(self.names, language)


@dataclass(frozen=True)
class Station:
    """A station. ``seen_at``: when it last sent a scan; None for a device that has a token and has sent none. ``let_in`` counts
    scans that let somebody in, including repeats. ``held`` counts those that wait for staff."""

    name: str
    seen_at: datetime | None
    scans: int = 0
    let_in: int = 0
    held: int = 0


@dataclass(frozen=True)
class AwaitedGuest:
    """A guest that ``by`` waits for, or a VIP. ``entry`` is None until the guest has come."""

    who: Who
    is_vip: bool
    by: str
    entry: CountedScan | None


@dataclass(frozen=True)
class MissingGuests:
    """Guests with a seat who have not come. ``by_institution`` has those who are no VIPs; those without an institution are last."""

    vips: Sequence[Who]
    by_institution: Mapping[str, Sequence[Who]]


def counts_by_group(session: Session, event_id: int) -> list[GroupCount]:
    """Return the counts in the order of the groups. Groups with nobody expected are left out. Those with a place are counted
    already, so that only those who have come are read."""
    expected = numbers_by_group(session, event_id, IS_CONFIRMED)
    attended = defaultdict[int, Counter[Sex]](Counter)
    # the order of the index
    key = (Registration.state, Registration.is_walk_in, Registration.group_id, Registration.sex)
    came = select(*key, func.count()).where(Registration.event_id == event_id, Registration.has_entered)
    for state, _is_walk_in, group_id, sex, number in session.execute(came.group_by(*key)):
        attended[group_id][sex] += number
        expected[group_id] += number if state is not RegistrationState.CONFIRMED else 0
    groups = select(StakeholderGroup.id, StakeholderGroup.names).where(StakeholderGroup.id.in_(+expected))
    return [
        GroupCount(names, expected[id_], attended[id_].total(), {sex: attended[id_][sex] for sex in Sex})
        for id_, names in session.execute(groups.order_by(StakeholderGroup.position, StakeholderGroup.id))
    ]


def stations(session: Session, event_id: int, *, now: datetime) -> list[Station]:
    """Return the stations by name: those that have sent something, and those of devices with a valid token."""
    is_waiting = CheckIn.is_held & CheckIn.undone_at.is_(None)
    lets_in = CheckIn.refused_because.is_(None) & CheckIn.undone_at.is_(None) & CheckIn.is_held.is_(False)
    query = (
        select(
            CheckIn.station,
            func.max(CheckIn.received_at),
            func.count(),
            func.count().filter(lets_in),
            func.count().filter(is_waiting),
        )
        .where(CheckIn.event_id == event_id)
        .group_by(CheckIn.station)
    )
    found = {row.station: Station(*row) for row in session.execute(query)}
    good = select(DoorToken.station).where(
        DoorToken.event_id == event_id, DoorToken.revoked_at.is_(None), DoorToken.ends_at > now
    )
    silent = {name: Station(name, None) for name in session.scalars(good)}
    return [station for _, station in sorted((silent | found).items())]


def awaited_guests(session: Session, event_id: int) -> Sequence[AwaitedGuest]:
    """Return the guests who have come, the latest first; then the others, by name."""
    is_awaited = or_(Person.awaited_by != literal_column("''"), Person.host_id.is_not(None), Person.is_vip)
    host = func.coalesce(func.nullif(Account.name, ""), Account.email).label("host")
    query = with_entries(Person.awaited_by, Person.is_vip, host).outerjoin(Account, Account.id == Person.host_id)
    awaited = session.scalars(select(Person.id).where(Person.event_id == event_id, is_awaited)).all()
    found = [
        AwaitedGuest(who_of(row), row.is_vip, "; ".join(filter(None, (row.host, row.awaited_by))), entry_in(row))
        for piece in in_pieces(awaited)  # for many at once, PostgreSQL reads all registrations
        for row in session.execute(query.where(Person.id.in_(piece)))
    ]
    come = sorted((one for one in found if one.entry), key=lambda one: (one.entry, one.who.name), reverse=True)
    return [*come, *sorted((one for one in found if not one.entry), key=lambda one: one.who.name)]


def missing_guests(session: Session, event_id: int) -> MissingGuests:
    """Return the guests in the order of lists."""
    is_expected = Registration.state == RegistrationState.CONFIRMED, Registration.entry_id.is_(None)
    query = with_entries(Person.is_vip).where(Person.event_id == event_id, *is_expected)
    vips: list[Who] = []
    others: dict[str, list[Who]] = {}
    for row in session.execute(query.order_by(Person.sort_key, Person.id)):
        who = who_of(row)
        (vips if row.is_vip else others.setdefault(who.institution, [])).append(who)
    in_order = sorted(others.items(), key=lambda one: (not one[0], search_key(one[0]), one[0]))
    return MissingGuests(vips, dict(in_order))
