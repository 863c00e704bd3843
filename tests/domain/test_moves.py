"""A typo in a date is caught, and what belongs to an event moves with it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from ctevents.domain.moves import (
    DoubtKind,
    MoveDoubt,
    Times,
    doubts,
    is_into_the_past,
    is_on_its_days,
    is_within_its_hours,
    moved_by,
    shifted,
    shifted_deadline,
)

ZONE = "Europe/Sarajevo"
NOW = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)


def at(text: str) -> datetime:
    """UTC, which is an hour behind Sarajevo in winter."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def times(
    starts_at: str = "2027-03-10T09:00", ends_at: str = "2027-03-10T12:00", closes_at: str = ""
) -> Times:
    return Times(
        starts_at=at(starts_at) if starts_at else None,
        ends_at=at(ends_at) if ends_at else None,
        closes_at=at(closes_at) if closes_at else None,
        time_zone=ZONE,
    )


PAST: list[tuple[str, tuple[str, str], str, bool]] = [
    ("the year before", ("2026-03-10T09:00", "2026-03-10T12:00"), "2027-02-01T09:00", True),
    ("the start alone", ("2026-03-10T09:00", "2027-03-10T12:00"), "2027-02-01T09:00", True),
    (
        "earlier on a day to come",
        ("2027-03-10T07:00", "2027-03-10T12:00"),
        "2027-02-01T09:00",
        False,
    ),
    (
        "earlier than now on the day itself",
        ("2027-03-10T07:00", "2027-03-10T12:00"),
        "2027-03-10T08:00",
        True,
    ),
    (
        "running, its end is corrected to a time that has passed",
        ("2027-03-10T09:00", "2027-03-10T10:00"),
        "2027-03-10T11:00",
        False,
    ),
    (
        "running, its start is corrected",
        ("2027-03-10T08:00", "2027-03-10T12:00"),
        "2027-03-10T11:00",
        False,
    ),
    (
        "held, its end is corrected",
        ("2027-03-10T09:00", "2027-03-10T13:00"),
        "2027-03-12T09:00",
        False,
    ),
    (
        "held, put off to a day to come",
        ("2027-03-17T09:00", "2027-03-17T12:00"),
        "2027-03-12T09:00",
        False,
    ),
    (
        "held, moved to the day after, which has passed",
        ("2027-03-11T09:00", "2027-03-11T12:00"),
        "2027-03-12T09:00",
        True,
    ),
    (
        "running, moved to the year before",
        ("2026-03-10T09:00", "2026-03-10T12:00"),
        "2027-03-10T11:00",
        True,
    ),
    (
        "nothing moves, and it is over",
        ("2027-03-10T09:00", "2027-03-10T12:00"),
        "2028-01-01T09:00",
        False,
    ),
]


@pytest.mark.parametrize(("why", "new", "now", "is_past"), PAST, ids=[row[0] for row in PAST])
def test_which_moves_go_into_the_past(
    why: str, new: tuple[str, str], now: str, is_past: bool
) -> None:
    assert is_into_the_past(times(), times(*new), at(now)) is is_past, why


def kinds(
    before: Times, after: Times, holidays: set[date] | None = None, now: datetime = NOW
) -> list[DoubtKind]:
    return [doubt.kind for doubt in doubts(before, after, holidays or set(), now)]


ASKED: list[tuple[str, dict[str, str], list[DoubtKind]]] = [
    ("an hour later", {"starts_at": "2027-03-10T10:00"}, []),
    ("59 days later", {"starts_at": "2027-05-07T09:00", "ends_at": "2027-05-07T12:00"}, []),
    (
        "the next year",
        {"starts_at": "2028-03-10T09:00", "ends_at": "2028-03-10T12:00"},
        [DoubtKind.FAR],
    ),
    (
        "61 days later, a Monday",
        {"starts_at": "2027-05-10T09:00", "ends_at": "2027-05-10T12:00"},
        [DoubtKind.FAR],
    ),
    (
        "the year before",
        {"starts_at": "2026-03-10T09:00", "ends_at": "2026-03-10T12:00"},
        [DoubtKind.FAR, DoubtKind.PAST],
    ),
    (
        "a Saturday",
        {"starts_at": "2027-03-13T09:00", "ends_at": "2027-03-13T12:00"},
        [DoubtKind.WEEKEND],
    ),
    (
        "it ends on a Saturday",
        {"starts_at": "2027-03-12T09:00", "ends_at": "2027-03-13T12:00"},
        [DoubtKind.WEEKEND],
    ),
    (
        "a public holiday",
        {"starts_at": "2027-03-01T09:00", "ends_at": "2027-03-01T12:00"},
        [DoubtKind.HOLIDAY],
    ),
    ("a deadline of last year", {"closes_at": "2026-03-01T09:00"}, [DoubtKind.DEADLINE_PASSED]),
    ("a deadline to come", {"closes_at": "2027-03-01T09:00"}, []),
]


@pytest.mark.parametrize(("why", "changes", "asked"), ASKED, ids=[row[0] for row in ASKED])
def test_what_is_asked_about(why: str, changes: dict[str, str], asked: list[DoubtKind]) -> None:
    assert kinds(times(), times(**changes), {date(2027, 3, 1)}) == asked, why


def test_a_time_on_the_same_day_is_not_asked_about_although_the_day_is_a_sunday() -> None:
    sunday = times("2027-03-14T09:00", "2027-03-14T12:00")
    assert kinds(sunday, times("2027-03-14T08:00", "2027-03-14T12:00")) == []


def test_the_days_in_question_are_named() -> None:
    found = [
        *doubts(times(), times("2027-03-12T09:00", "2027-03-14T12:00"), {date(2027, 3, 12)}, NOW)
    ]
    assert found == [
        MoveDoubt(DoubtKind.WEEKEND, (date(2027, 3, 13), date(2027, 3, 14))),
        MoveDoubt(DoubtKind.HOLIDAY, (date(2027, 3, 12),)),
    ]


def test_the_days_are_those_of_the_place() -> None:
    late = times("2027-03-12T22:30", "2027-03-12T23:30")
    assert late.days == [date(2027, 3, 12), date(2027, 3, 13)]  # 23:30 to 00:30 in Sarajevo
    assert times(starts_at="").days == times(ends_at="2027-03-09T12:00").days == []


def test_the_programme_keeps_its_clock_times_across_a_change_to_summer_time() -> None:
    by = moved_by(times(), times("2027-04-07T08:00", "2027-04-07T11:00"))
    assert by == timedelta(days=28)
    # 10:30 in Sarajevo, both
    assert shifted(at("2027-03-10T09:30"), by, ZONE) == at("2027-04-07T08:30")
    # 02:30 is skipped
    assert shifted(at("2027-03-27T01:30"), timedelta(days=1), ZONE) == at("2027-03-28T01:30")


@pytest.mark.parametrize(
    ("closes_at", "new", "moved"),
    [
        ("2027-03-05T17:00", ("2027-03-17T09:00", "2027-03-17T12:00"), "2027-03-12T17:00"),
        ("2027-03-05T17:00", ("2027-03-17T13:00", "2027-03-17T16:00"), "2027-03-12T17:00"),
        ("2027-03-05T17:00", ("2027-03-10T10:00", "2027-03-10T13:00"), "2027-03-05T17:00"),
        ("2027-03-10T09:00", ("2027-03-10T10:00", "2027-03-10T13:00"), "2027-03-10T10:00"),
        ("2027-03-10T09:00", ("2027-03-17T10:00", "2027-03-17T13:00"), "2027-03-17T10:00"),
    ],
)
def test_the_deadline_keeps_its_distance_in_days(
    closes_at: str, new: tuple[str, str], moved: str
) -> None:
    assert shifted_deadline(times(closes_at=closes_at), times(*new)) == at(moved)


def test_nothing_moves_with_an_event_that_had_no_date() -> None:
    nothing: dict[str, Any] = {"starts_at": "", "ends_at": ""}
    assert moved_by(times(**nothing), times()) == timedelta()
    assert shifted_deadline(times(**nothing, closes_at="2027-03-05T17:00"), times()) == at(
        "2027-03-05T17:00"
    )
    assert shifted_deadline(times(), times()) is None


def test_items_of_the_programme_lie_on_the_days_of_the_event_and_within_its_hours() -> None:
    event = times()
    inside, early, other = [
        (at(f"{day}T{start}"), at(f"{day}T{end}"))
        for day, start, end in (
            ("2027-03-10", "09:00", "12:00"),
            ("2027-03-10", "08:00", "09:00"),
            ("2027-03-11", "09:00", "10:00"),
        )
    ]
    assert [is_on_its_days(event, *item) for item in (inside, early, other)] == [True, True, False]
    assert [is_within_its_hours(event, *item) for item in (inside, early, other)] == [
        True,
        False,
        False,
    ]
    unknown = times(starts_at="", ends_at="")
    assert is_on_its_days(unknown, *other)
    assert is_within_its_hours(unknown, *other)
