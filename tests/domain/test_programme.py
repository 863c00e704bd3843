"""The items of a moment in a programme, those that follow, and the moment at which this changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from ctevents.domain.programme import now_and_next
from ctevents.domain.schedule import ProgrammeKind


def at(clock: str) -> datetime:
    hour, minute = clock.split(":")
    return datetime(2027, 3, 10, int(hour), int(minute), tzinfo=UTC)


@dataclass(frozen=True)
class Item:
    name: str
    starts_at: datetime
    ends_at: datetime
    kind: ProgrammeKind = ProgrammeKind.SESSION


DAY = (
    Item("opening", at("9:00"), at("9:30")),
    Item("findings", at("9:30"), at("10:30")),
    Item("hall B", at("9:30"), at("10:00")),
    Item("coffee", at("10:30"), at("10:45"), ProgrammeKind.BREAK),
    Item("discussion", at("11:00"), at("12:00")),
    Item("lunch", at("12:00"), at("13:00"), ProgrammeKind.MEAL),
)


@pytest.mark.parametrize(
    ("clock", "now", "following", "is_break", "until"),
    [
        pytest.param("8:00", "", "opening", False, "9:00", id="before"),
        pytest.param("9:00", "opening", "findings, hall B", False, "9:30", id="first minute"),
        pytest.param("9:45", "findings, hall B", "coffee", False, "10:00", id="two at once"),
        pytest.param("10:00", "findings", "coffee", False, "10:30", id="one of two ended"),
        pytest.param("10:30", "coffee", "discussion", True, "10:45", id="break of the programme"),
        pytest.param("10:50", "", "discussion", True, "11:00", id="gap"),
        pytest.param("12:30", "lunch", "", True, "13:00", id="lunch at the end"),
        pytest.param("13:00", "", "", False, None, id="after the end"),
    ],
)
def test_now_and_next(
    clock: str, now: str, following: str, is_break: bool, until: str | None
) -> None:
    found = now_and_next(DAY, at(clock))
    assert (
        ", ".join(item.name for item in found.now),
        ", ".join(item.name for item in found.next),
    ) == (now, following)
    assert (found.is_break, found.until) == (is_break, at(until) if until else None)


def test_an_empty_programme_has_nothing() -> None:
    found = now_and_next((), at("9:00"))
    assert (found.now, found.next, found.is_break, found.until) == ((), (), False, None)
