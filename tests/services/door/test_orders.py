"""Offline doors come back in any order, in pieces and more than once: the final state is always the
same."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ctevents.domain.entry import WalkIns
from ctevents.models import Event
from ctevents.services.door.check_ins import Scan
from ctevents.services.door.decisions import accept_held_check_ins
from ctevents.services.door.walk_ins import Arrival
from tests.conftest import Databases
from tests.support import doors_apart
from tests.support.doors_apart import Doors, FinalState, Item


@pytest.fixture
def doors(app: Flask) -> Doors:
    return doors_apart.doors()


def left_of(
    doors: Doors,
    items: list[Item],
    random: Random,
    *,
    rule: WalkIns = WalkIns.ALLOWED,
    after: int = 60,
    apart: int = 1,
) -> FinalState:
    """Bring all items back ``after`` so many minutes from the opening, in pieces ``apart`` minutes
    from each other."""
    with doors_apart.tried() as tx:
        tx.get_one(Event, doors.event_id).walk_ins = rule
        tx.flush()
        pieces = doors_apart.in_pieces(items, random)
        doors_apart.receive(
            tx, doors, pieces, doors.opened_at + timedelta(minutes=after), apart=apart
        )
        return doors_apart.final_state(tx, doors.event_id)


MEANT = {
    "two_people",
    "sent_away",
    "after_revocation",
    "against_rules",
    "above_capacity",
    "over",
    "alike",
    "seen_twice",
}
"""Report parts that appear in at least one of the devices' logs."""


LOGS = [
    (3, 3, WalkIns.APPROVAL),
    (14, 2, WalkIns.NONE),
    (21, 3, WalkIns.ALLOWED),
    (44, 2, WalkIns.UNTIL_FULL),
]
"""Seeds, numbers of stations, and rules; together they have all that is ``MEANT``."""


@pytest.mark.long
def test_any_order_of_return_leaves_the_same(doors: Doors) -> None:
    assert set[str]().union(*(told_in_two_orders(doors, *log) for log in LOGS)) == MEANT


@pytest.mark.soak
def test_any_order_of_any_logs_leaves_the_same(doors: Doors, databases: Databases) -> None:
    told = set[str]()

    @settings(
        max_examples=1000 if databases.kind == "sqlite" else 200,
        suppress_health_check=[HealthCheck.too_slow],
        database=None,
        phases=[Phase.generate],  # a seed cannot be made simpler
    )
    @given(st.integers(0, 2**32), st.integers(2, 3), st.sampled_from(WalkIns))
    def come_back(seed: int, stations: int, rule: WalkIns) -> None:
        told.update(told_in_two_orders(doors, seed, stations, rule))

    come_back()
    assert told == MEANT


def told_in_two_orders(doors: Doors, seed: int, stations: int, rule: WalkIns) -> set[str]:
    """Return the parts of the report, which is the same for both orders, like everything else."""
    random = Random(seed)
    items = [
        item for station in "ABC"[:stations] for item in doors_apart.sent_by(doors, station, random)
    ]
    one, other = (left_of(doors, items, random, rule=rule) for _ in range(2))
    assert one == other
    return {name for name, value in vars(one.report).items() if value}


@pytest.mark.long
def test_clocks_that_are_ahead_are_told_in_any_order(doors: Doors) -> None:
    """All items come back at once, before they happened by these clocks."""
    random = Random(7)
    items = [item for station in "AB" for item in doors_apart.sent_by(doors, station, random)]
    one, other = (left_of(doors, items, random, after=25, apart=0) for _ in range(2))
    assert one == other
    assert [
        (clock.station, clock.scans > 0, clock.by > timedelta(minutes=1))
        for clock in one.report.clocks
    ] == [
        ("A", True, True),
        ("B", True, True),
    ]


@pytest.mark.long
def test_what_a_device_that_was_shut_out_held_counts_as_if_it_had_come_in_time(
    doors: Doors,
) -> None:
    random = Random(11)
    in_time = [
        item for item in doors_apart.sent_by(doors, "A", random) if not isinstance(item, Arrival)
    ]
    late = [item for item in doors_apart.sent_by(doors, "B", random) if isinstance(item, Scan)]
    usual = left_of(doors, [*in_time, *late], random)
    with doors_apart.tried() as tx:
        at = doors.opened_at + timedelta(minutes=60)
        doors_apart.receive(tx, doors, [[*doors_apart.held(late), *in_time]], at)
        waiting = doors_apart.final_state(tx, doors.event_id)
        accept_held_check_ins(tx, doors.event_id, [scan.id for scan in late])
        accepted = doors_apart.final_state(tx, doors.event_id)
    assert [held.scan.id for held in waiting.report.held] == [
        scan.id for scan in sorted(late, key=_order)
    ]
    assert accepted == usual


def _order(scan: Scan) -> tuple[object, ...]:
    return (scan.at, scan.station, scan.id)
