"""Offline doors that come back in any order: their scans, the pieces they send, and the final
state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import select

from ctevents.db.base import NOW, Transaction
from ctevents.db.handle import transaction
from ctevents.domain.entry import Outcome, RevokedBecause
from ctevents.models import CheckIn, Event, Registration
from ctevents.services.common import audit
from ctevents.services.door.arrivals import record_arrivals
from ctevents.services.door.check_ins import Scan
from ctevents.services.door.report import DoorReport, door_report
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.door.walk_ins import Arrival, walk_in
from ctevents.services.seating.badges import issue_badge, revoke_badge
from ctevents.services.seating.roster import DoorCounts, RosterRow, roster
from tests.support import door, stories

Item = Scan | Arrival | str
"""An item from a device: a scan, a walk-in, or the id of a check-in to undo."""


@dataclass(frozen=True)
class Doors:
    """An event whose doors were offline while some badges were cancelled and replaced at
    ``ended_at``."""

    event_id: int
    codes: list[str]
    people: list[int]
    invited: list[int]
    opened_at: datetime
    ended_at: datetime


def doors(people: int = 10, *, capacity: int = 12) -> Doors:
    event = stories.published_event(capacity=capacity)
    opened_at = stories.now()
    ids = door.crowd(event.id, people)
    codes = [door.code_of(each) for each in ids]
    ended_at = opened_at + timedelta(minutes=20)
    with transaction(by=audit.SHELL, at=ended_at) as tx:
        cancelled, replaced = (tx.get_one(Registration, each) for each in ids[:2])
        revoke_badge(tx, cancelled, RevokedBecause.CANCELLED)
        cancelled.state, cancelled.changed_at = "cancelled", ended_at
        revoke_badge(tx, replaced, RevokedBecause.REPLACED)
        tx.flush()
        issue_badge(tx, replaced)
    invited = [
        stories.person_of(stories.invited(given_name=name, email=f"{name}@mvp.example")).id
        for name in INVITED
    ]
    elsewhere = stories.published_event("me")
    return Doors(
        event.id,
        [*codes, door.code_of(ids[1]), door.code_of(door.crowd(elsewhere.id, 1)[0]), "RUBBISH"],
        ids,
        invited,
        opened_at,
        ended_at,
    )


INVITED = ("Vuk", "Lejla", "Iva")
"""They have not replied, and come."""
GUESTS = ("Petar Petrović", "Петар Петровић")


def sent_by(doors: Doors, station: str, random: Random) -> list[Item]:
    """Return a device's items. Its clock is up to ten minutes wrong. It has a scan each minute or
    two, some by name, walk-ins, and some undos. It shows green at first sight, and turns away a
    person with someone else's badge."""
    clock = timedelta(seconds=random.randint(-600, 600))
    seen: set[object] = set()
    items: list[Item] = []
    for minute in range(0, 40, random.randint(3, 6)):
        subject: object = random.choice([*doors.codes, *doors.people])
        usual = Outcome.REPEAT if subject in seen else Outcome.ADMITTED
        shown = random.choice([usual, usual, usual, Outcome.REFUSED, None])
        seen.add(subject)
        at = doors.opened_at + timedelta(minutes=minute, seconds=random.randrange(60)) + clock
        known = {"at": at, "station": station, "shown": shown, "id": _id(random)}
        scan = (
            door.scan(subject, **known)
            if isinstance(subject, str)
            else door.ticked(int(str(subject)), **known)
        )
        items.append(scan)
        if random.random() < 0.15:
            items.append(scan.id)
    items += _of_invited(doors, station, random, clock)
    for number, name in enumerate(GUESTS):
        given, family = name.split()
        at = doors.opened_at + timedelta(minutes=random.randrange(40)) + clock
        fields = stories.fields(
            given_name=given, family_name=family, email="", institution=f"Radio {number % 2}"
        )
        shown = Outcome.ADMITTED
        items.append(Arrival(id=_id(random), at=at, station=station, fields=fields, shown=shown))
        if random.random() < 0.2:
            items.append(items[-1].id)  # type: ignore[union-attr]
    return items


def _of_invited(doors: Doors, station: str, random: Random, clock: timedelta) -> list[Item]:
    """Return visits of invited people: each comes to some doors, sometimes twice; sometimes a
    different person uses the name."""
    items: list[Item] = []
    for person_id in random.sample(doors.invited, random.randint(1, len(doors.invited))):
        start = random.randrange(35)
        shown = [Outcome.ADMITTED, random.choice([Outcome.REPEAT, Outcome.REFUSED])]
        for minute, outcome in zip(
            (start, start + random.randint(1, 4)), shown[: random.randint(1, 2)], strict=False
        ):
            at = doors.opened_at + timedelta(minutes=minute, seconds=random.randrange(60)) + clock
            items.append(
                door.picked(person_id, at=at, station=station, shown=outcome, id=_id(random))
            )
            if random.random() < 0.15:
                items.append(items[-1].id)  # type: ignore[union-attr]
    return items


def _id(random: Random) -> str:
    return str(UUID(int=random.getrandbits(128)))


def in_pieces(items: Sequence[Item], random: Random) -> list[list[Item]]:
    """Return items in a different order, in pieces, some twice; an undo never comes before its
    scan."""
    order = random.sample(items, len(items)) + random.sample(items, len(items) // 5)
    known: set[str] = set()
    possible, early = list[Item](), list[Item]()
    for item in order:
        (early if isinstance(item, str) and item not in known else possible).append(item)
        known |= set() if isinstance(item, str) else {item.id}
    order = possible + early
    cuts = sorted(random.sample(range(1, len(order)), min(5, len(order) - 1)))
    return [order[start:end] for start, end in zip([0, *cuts], [*cuts, len(order)], strict=True)]


def receive(
    tx: Transaction,
    doors: Doors,
    pieces: Sequence[Sequence[Item]],
    at: datetime,
    *,
    apart: float = 1,
) -> None:
    """Record pieces like the API, ``apart`` minutes from each other."""
    for number, piece in enumerate(pieces):
        tx.info[NOW] = at + timedelta(minutes=number * apart)
        scans = [item for item in piece if isinstance(item, Scan)]
        if scans:
            record_arrivals(tx, doors.event_id, scans)
        for item in piece:
            if isinstance(item, Arrival):
                walk_in(tx, doors.event_id, item)
            elif isinstance(item, str):
                undo_check_in(tx, doors.event_id, item)


def held(items: Sequence[Item]) -> list[Item]:
    """Return scans as from a blocked device, which sends no walk-ins."""
    return [replace(item, is_held=True) for item in items if isinstance(item, Scan)]


@dataclass(frozen=True)
class FinalState:
    """The state without parts that depend on the order of arrival: the numbers of people registered
    at the door."""

    check_ins: list[tuple[object, ...]]
    people: list[tuple[object, ...]]
    counts: DoorCounts
    report: DoorReport


def final_state(tx: Transaction, event_id: int) -> FinalState:
    tx.expire_all()
    told = roster(tx, event_id)
    names = {row.registration_id: row.name for row in told.rows}
    check_ins = tx.scalars(
        select(CheckIn).where(CheckIn.event_id == event_id).order_by(CheckIn.id)
    ).all()
    return FinalState(
        [_check_in(row, names) for row in check_ins],
        sorted((_person(row) for row in told.rows), key=str),
        told.counts,
        door_report(tx, tx.get_one(Event, event_id)),
    )


def _check_in(row: CheckIn, names: dict[int, str]) -> tuple[object, ...]:
    name = names.get(row.registration_id or 0)
    state = (
        row.at,
        row.station,
        row.shown,
        row.refused_because,
        sorted(row.flags),
        row.is_held,
        row.undone_at is None,
    )
    return (row.id, name, *state)


def _person(row: RosterRow) -> tuple[object, ...]:
    return (
        row.name,
        row.institution,
        row.status,
        row.entry,
        tuple(row.flags),
        row.badge is not None,
    )


class _NotKept(Exception):
    pass


@contextmanager
def tried() -> Iterator[Transaction]:
    """Yield a transaction that is rolled back."""
    try:
        with transaction(by=audit.SHELL) as tx:
            yield tx
            raise _NotKept
    except _NotKept:
        pass
