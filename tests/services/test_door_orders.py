"""Doors that were without network come back in any order, in pieces and more than once: what is left is always the same."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ctevents.domain.entry import WalkIns
from ctevents.models import Event
from tests.conftest import Databases
from tests.support import doors_apart
from tests.support.doors_apart import Doors, FinalState, Item


@pytest.fixture
def doors(app: Flask) -> Doors:
    return doors_apart.doors()


def left_of(doors: Doors, items: list[Item], rule: WalkIns, random: Random, *, minutes: int) -> FinalState:
    with doors_apart.tried() as tx:
        tx.get_one(Event, doors.event_id).walk_ins = rule
        tx.flush()
        pieces = doors_apart.in_pieces(items, random)
        doors_apart.receive(tx, doors, pieces, doors.opened_at + timedelta(minutes=minutes))
        return doors_apart.final_state(tx, doors.event_id)


def test_any_order_of_return_leaves_the_same(doors: Doors, databases: Databases) -> None:
    told = set[str]()

    @settings(
        max_examples=50 if databases.kind == "sqlite" else 8,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        database=None,
        phases=[Phase.generate],  # a seed cannot be made simpler
    )
    @given(st.integers(0, 2**32), st.integers(2, 3), st.sampled_from(WalkIns))
    def come_back(seed: int, stations: int, rule: WalkIns) -> None:
        random = Random(seed)
        items = [item for station in "ABC"[:stations] for item in doors_apart.sent_by(doors, station, random)]
        one, other = (left_of(doors, items, rule, random, minutes=60) for _ in range(2))
        assert one == other
        told.update(name for name, value in vars(one.report).items() if value)

    come_back()
    everything = {
        "two_people",
        "sent_away",
        "after_revocation",
        "against_rules",
        "above_capacity",
        "over",
        "alike",
        "seen_twice",
    }
    assert told == everything
