"""The state of a door: attendees by group and sex, scans by station, guests that somebody waits
for, and those still missing.

People in the report of a door, and walk-ins who may be a person that another station has
registered, too."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import combinations, islice
from typing import Any

from sqlalchemy import Select, func, literal_column, or_, select
from sqlalchemy.orm import Session

from ctevents.domain.entry import CountedScan
from ctevents.domain.guests.doubts import MOST_OF_A_NAME, Face
from ctevents.domain.people import Sex, in_language
from ctevents.domain.registration import RegistrationState
from ctevents.formats.transliteration import search_key
from ctevents.models import Account, CheckIn, DoorToken, Person, Registration, StakeholderGroup
from ctevents.services.common.pieces import in_pieces
from ctevents.services.people.duplicates import face_of, told_apart
from ctevents.services.seating.registrants import ENTRY, NAMES, entry_in, name_and_institution
from ctevents.services.seating.seats import IS_CONFIRMED


@dataclass(frozen=True)
class Who:
    """A person as staff see them."""

    name: str
    institution: str
    group_names: dict[str, str]
    registration_id: int | None = field(compare=False)
    person_id: int = field(compare=False)

    def group_name(self, language: str) -> str:
        return in_language(self.group_names, language)


@dataclass(frozen=True)
class Came:
    """A person at the door. ``entry``: when and where they came in, or None."""

    who: Who
    entry: CountedScan | None
    is_walk_in: bool

    @property
    def order(self) -> tuple[bool, CountedScan | str]:
        return (True, self.who.name) if self.entry is None else (False, self.entry)


@dataclass(frozen=True)
class Alike:
    """Two entries that may be one person, at least one of them a walk-in, in the order in which
    they came."""

    one: Came
    other: Came


WHO_COLUMNS = (
    Registration.id.label("registration_id"),
    Person.id.label("person_id"),
    *NAMES,
)


def with_entries(*columns: Any) -> Select[*tuple[Any, ...]]:
    """Select these columns of people, who they are, and how they came in."""
    return (
        select(*WHO_COLUMNS, *ENTRY, *columns)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(CheckIn, CheckIn.id == Registration.entry_id)
        .join(Person.group)
        .outerjoin(Person.institution)
    )


def who_of(row: Any) -> Who:
    """Read a row with ``WHO_COLUMNS``."""
    name, institution = name_and_institution(row)
    return Who(name, institution, row.group_names, row.registration_id, row.person_id)


def walk_ins_alike(session: Session, event_id: int, *, may_reveal: bool = False) -> list[Alike]:
    """Return pairs that may be one person: two walk-ins with the same name, or a walk-in and a
    person on the list. Pairs that staff have declared to be two people are left out. Unnamed guests
    are compared only if the caller may reveal."""
    key, apart = cache(search_key), set(told_apart(session, event_id, may_reveal=True))
    by_name = defaultdict[str, list[tuple[Face, Came]]](list)
    for row in _namesakes(session, event_id, may_reveal=may_reveal):
        face = face_of(row, key)
        by_name[face.name].append((face, _came(row)))
    found = [
        Alike(*sorted((one, other), key=lambda came: came.order))
        for alike in by_name.values()
        for (face, one), (other_face, other) in islice(combinations(alike, 2), MOST_OF_A_NAME)
        if _may_be_one(face, one, other_face, other)
        and (min(face.id, other_face.id), max(face.id, other_face.id)) not in apart
    ]
    return sorted(found, key=lambda pair: (pair.one.order, pair.other.order))


def _may_be_one(face: Face, one: Came, other_face: Face, other: Came) -> bool:
    if one.is_walk_in and other.is_walk_in:
        return True
    return (one.is_walk_in or other.is_walk_in) and face.looks_like(other_face)


def _namesakes(session: Session, event_id: int, *, may_reveal: bool) -> Iterator[Any]:
    """Yield everybody with the name of a walk-in. SQL cannot read the names of unnamed guests."""
    columns = (Person.id, Person.search_key, Person.email, Registration.is_walk_in)
    everybody = with_entries(*columns).where(Person.event_id == event_id)
    unnamed = session.execute(everybody.where(Person.is_unnamed)).all() if may_reveal else []
    is_walk_in = (
        Registration.event_id == event_id,
        Registration.is_walk_in,
        Person.is_unnamed.is_(False),
    )
    named = (
        select(Person.search_key)
        .join(Registration, Registration.person_id == Person.id)
        .where(*is_walk_in)
    )
    others = [str(row.search_key) for row in unnamed if row.is_walk_in]
    known = {*session.scalars(named), *others} if unnamed else set()
    # PostgreSQL reads everybody if a condition with a query is one of two.
    names: Iterable[Any] = in_pieces(sorted(known)) if others else [named]
    for piece in names:
        yield from session.execute(
            everybody.where(Person.is_unnamed.is_(False), Person.search_key.in_(piece))
        )
    yield from (row for row in unnamed if row.search_key in known)


def _came(row: Any) -> Came:
    return Came(who_of(row), entry_in(row), bool(row.is_walk_in))


@dataclass(frozen=True)
class GroupCount:
    """The people of a group with a seat, including those who came; and those who came, each counted
    once, also by sex."""

    names: dict[str, str]
    expected: int
    attended: int
    by_sex: Mapping[Sex, int]

    def name(self, language: str) -> str:
        return in_language(self.names, language)


@dataclass(frozen=True)
class Station:
    """A station. ``seen_at``: when it last sent a scan; None for a device that has a token and has
    sent none. ``let_in`` counts scans that let somebody in, including repeats. ``held`` counts
    those that wait for staff."""

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
    """Guests with a seat who have not come. ``by_institution`` has those who are no VIPs; those
    without an institution are last."""

    vips: Sequence[Who]
    by_institution: Mapping[str, Sequence[Who]]


def counts_by_group(session: Session, event_id: int) -> list[GroupCount]:
    """Return the counts in the order of the groups. Groups with nobody expected are left out."""
    expected, attended = Counter[int](), defaultdict[int, Counter[Sex]](Counter)
    key = (Registration.has_entered, Registration.group_id, Registration.sex)
    are_expected = or_(IS_CONFIRMED, Registration.has_entered)
    query = select(*key, func.count()).where(Registration.event_id == event_id, are_expected)
    for has_entered, group_id, sex, number in session.execute(query.group_by(*key)):
        expected[group_id] += number
        attended[group_id][sex] += number if has_entered else 0
    groups = select(StakeholderGroup.id, StakeholderGroup.names).where(
        StakeholderGroup.id.in_(+expected)
    )
    return [
        GroupCount(
            names, expected[id_], attended[id_].total(), {sex: attended[id_][sex] for sex in Sex}
        )
        for id_, names in session.execute(
            groups.order_by(StakeholderGroup.position, StakeholderGroup.id)
        )
    ]


def stations(session: Session, event_id: int, *, now: datetime) -> list[Station]:
    """Return the stations by name: those that have sent something, and those of devices with a
    valid token."""
    is_waiting = CheckIn.is_held & CheckIn.undone_at.is_(None)
    lets_in = (
        CheckIn.refused_because.is_(None) & CheckIn.undone_at.is_(None) & CheckIn.is_held.is_(False)
    )
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
    is_awaited = or_(
        Person.awaited_by != literal_column("''"), Person.host_id.is_not(None), Person.is_vip
    )
    host = func.coalesce(func.nullif(Account.name, ""), Account.email).label("host")
    query = with_entries(Person.awaited_by, Person.is_vip, host).outerjoin(
        Account, Account.id == Person.host_id
    )
    awaited = session.scalars(
        select(Person.id).where(Person.event_id == event_id, is_awaited)
    ).all()
    found = [
        AwaitedGuest(
            who_of(row),
            row.is_vip,
            "; ".join(filter(None, (row.host, row.awaited_by))),
            entry_in(row),
        )
        for piece in in_pieces(awaited)  # for many at once, PostgreSQL reads all registrations
        for row in session.execute(query.where(Person.id.in_(piece)))
    ]
    come = sorted(
        (one for one in found if one.entry), key=lambda one: (one.entry, one.who.name), reverse=True
    )
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
