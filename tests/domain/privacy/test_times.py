"""The date of an erasure, the hours around an event, and the night."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from ctevents.domain.privacy.times import (
    day_of,
    door_closes_at,
    earliest_day,
    end_of_night_after,
    erasure_day,
    has_come,
    is_night,
    possible_from,
    usual_day,
)
from ctevents.domain.schedule import EventStatus

SARAJEVO = "Europe/Sarajevo"
START, END = datetime(2027, 3, 10, 9, 0, tzinfo=UTC), datetime(2027, 3, 10, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("end", "day"),
    [
        (END, date(2027, 9, 10)),
        (datetime(2027, 8, 31, 12, 0, tzinfo=UTC), date(2028, 2, 29)),
        (datetime(2027, 12, 31, 23, 30, tzinfo=UTC), date(2028, 7, 1)),
    ],
)
def test_the_usual_day_is_six_calendar_months_after_the_local_day_of_the_end(
    end: datetime, day: date
) -> None:
    assert usual_day(end, SARAJEVO) == day


def test_a_day_that_was_chosen_goes_before_but_not_to_before_the_event() -> None:
    assert erasure_day(END, SARAJEVO, date(2027, 4, 1)) == date(2027, 4, 1)
    assert (
        erasure_day(END, SARAJEVO, date(2027, 3, 1))
        == earliest_day(END, SARAJEVO)
        == date(2027, 3, 12)
    )
    assert erasure_day(None, SARAJEVO, date(2027, 4, 1)) is None


def test_the_day_begins_at_midnight_of_the_place() -> None:
    day = date(2027, 9, 10)
    assert not has_come(day, SARAJEVO, datetime(2027, 9, 9, 21, 59, tzinfo=UTC))
    assert has_come(day, SARAJEVO, datetime(2027, 9, 9, 22, 0, tzinfo=UTC))
    assert not has_come(None, SARAJEVO, END)


@pytest.mark.parametrize(
    ("now", "is_quiet"),
    [
        (datetime(2027, 3, 9, 8, 59, tzinfo=UTC), False),
        (datetime(2027, 3, 9, 9, 0, tzinfo=UTC), True),
        (datetime(2027, 3, 11, 11, 59, tzinfo=UTC), True),
        (datetime(2027, 3, 11, 12, 0, tzinfo=UTC), False),
    ],
)
def test_a_day_before_and_after_a_published_event_is_quiet(now: datetime, is_quiet: bool) -> None:
    end = datetime(2027, 3, 11, 12, 0, tzinfo=UTC)
    assert possible_from(EventStatus.PUBLISHED, START, END, now) == (end if is_quiet else None)
    assert possible_from(EventStatus.CANCELLED, START, END, now) is None
    assert possible_from(EventStatus.DRAFT, None, None, now) is None


@pytest.mark.parametrize(
    ("now", "is_open"),
    [
        (START - timedelta(hours=4, seconds=1), False),
        (START - timedelta(hours=4), True),
        (END - timedelta(seconds=1), True),
        (END, False),
    ],
)
def test_a_door_is_open_from_four_hours_before_a_published_event_until_its_end(
    now: datetime, is_open: bool
) -> None:
    assert door_closes_at(EventStatus.PUBLISHED, START, END, now) == (END if is_open else None)
    assert door_closes_at(EventStatus.DRAFT, START, END, now) is None
    assert door_closes_at(EventStatus.PUBLISHED, None, None, now) is None


def test_a_door_is_closed_in_the_nights_of_an_event_of_several_days() -> None:
    """A rewriting waits no longer than until the night after."""
    end, evening = END + timedelta(days=2), START.replace(hour=20)
    midnight = datetime(2027, 3, 11, 0, 0, tzinfo=UTC)
    assert door_closes_at(EventStatus.PUBLISHED, START, end, evening) == midnight
    assert door_closes_at(EventStatus.PUBLISHED, START, end, midnight) is None
    assert door_closes_at(
        EventStatus.PUBLISHED, START, end, midnight + timedelta(hours=4)
    ) == midnight + timedelta(days=1)
    assert door_closes_at(EventStatus.PUBLISHED, START, end, end - timedelta(hours=1)) == end


def test_the_night_after_ends_in_the_morning() -> None:
    assert end_of_night_after(START) == datetime(2027, 3, 11, 4, 0, tzinfo=UTC)
    assert end_of_night_after(datetime(2027, 3, 10, 1, 0, tzinfo=UTC)) == datetime(
        2027, 3, 11, 4, 0, tzinfo=UTC
    )


def test_an_instant_is_cut_to_the_local_day() -> None:
    assert day_of(START, SARAJEVO) == datetime(2027, 3, 9, 23, 0, tzinfo=UTC)
    assert day_of(datetime(1, 1, 1, 1, 0, tzinfo=UTC), "America/New_York") == datetime(
        1, 1, 1, tzinfo=UTC
    )


def test_the_night_is_that_of_the_launches() -> None:
    assert [hour for hour in range(24) if is_night(datetime(2027, 9, 10, hour, 0, tzinfo=UTC))] == [
        0,
        1,
        2,
        3,
    ]
