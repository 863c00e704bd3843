"""Times that follow from each other, moves, and what an editor of a programme should look at."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from ctevents.domain.launch.agenda import (
    Placed,
    Slot,
    clock_typed,
    empty_times,
    exchanged,
    filled,
    overlaps,
    shifted_slot,
)

DAY, NEXT = date(2027, 3, 10), date(2027, 3, 11)


def slot(text: str, day: date = DAY) -> Slot:
    """``09:00–10:00``; either may be missing."""
    start, end = (time.fromisoformat(each) if each else None for each in text.split("–"))
    return Slot(day=day, start=start, end=end)


def at(clock: str, day: date = DAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock))


@pytest.mark.parametrize("text", ["9:30", "09:30", "9.30", "930", "0930", " 9:30 ", "9h30"])
def test_a_time_is_typed_in_any_usual_way(text: str) -> None:
    assert (clock_typed(text), clock_typed("9")) == (time(9, 30), time(9))


@pytest.mark.parametrize("text", ["", "24:00", "9:60", "93", "later", "2027-03-10T10:00", "٩"])
def test_other_texts_are_no_time(text: str) -> None:
    with pytest.raises(ValueError, match="is no time"):
        clock_typed(text)


def test_what_is_not_typed_follows_from_the_others() -> None:
    typed = [slot("–"), slot("09:30–"), slot("–11:00"), slot("11:15–"), slot("–", NEXT)]
    assert filled(typed, at("09:00"), at("12:00", NEXT)) == [
        slot("09:00–09:30"),
        slot("09:30–11:15"),
        slot("–11:00"),
        slot("11:15–"),
        slot("–", NEXT),
    ]
    assert filled([slot("09:00–10:00"), slot("–")], None, at("12:00")) == [
        slot("09:00–10:00"),
        slot("10:00–12:00"),
    ]


def test_parallel_items_end_when_the_next_one_begins() -> None:
    typed = [slot("09:00–"), slot("09:00–"), slot("10:00–11:00")]
    assert filled(typed, None, None)[:2] == [slot("09:00–10:00")] * 2


@pytest.mark.parametrize(
    ("earlier", "later", "places"),
    [
        ("09:00–09:30", "09:30–11:00", ("09:00–10:30", "10:30–11:00")),
        ("09:00–09:30", "10:00–11:00", ("09:00–10:00", "10:30–11:00")),
        ("09:00–10:00", "09:30–11:00", ("09:00–10:30", "09:30–10:30")),
        ("–", "09:30–11:00", ("09:30–11:00", "–")),
    ],
)
def test_neighbours_that_change_places_keep_their_length(
    earlier: str, later: str, places: tuple[str, str]
) -> None:
    assert exchanged(slot(earlier), slot(later)) == tuple(map(slot, places))


def test_neighbours_on_two_days_take_each_others_start() -> None:
    assert exchanged(slot("16:00–17:00"), slot("09:00–10:30", NEXT)) == (
        slot("16:00–17:30"),
        slot("09:00–10:00", NEXT),
    )


def test_a_shift_moves_what_is_typed_and_may_leave_the_day() -> None:
    assert shifted_slot(slot("09:00–"), -15) == slot("08:45–")
    assert shifted_slot(slot("–"), 15) == slot("–")
    assert shifted_slot(slot("23:00–23:50"), 20) == Slot(
        day=DAY, start=time(23, 20), end=time(0, 10), end_day=NEXT
    )
    assert shifted_slot(slot("23:50–23:55"), 20) == slot("00:10–00:15", NEXT)


def test_items_at_the_same_time_overlap_unless_they_are_in_two_rooms() -> None:
    def placed(number: int, text: str, room: str = "") -> Placed:
        start, end = text.split("–")
        return Placed(number=number, starts_at=at(start), ends_at=at(end), room=room)

    items = [
        placed(1, "09:00–10:00", "A"),
        placed(2, "09:30–10:30", "B"),
        placed(3, "09:45–10:00"),
        placed(4, "11:00–12:00"),
    ]
    assert [(one.number, two.number) for one, two in overlaps(items)] == [(1, 3), (2, 3)]
    assert list(empty_times(items)) == [(at("10:30"), at("11:00"))]
    assert list(
        empty_times(
            [*items, Placed(number=5, starts_at=at("09:00", NEXT), ends_at=at("10:00", NEXT))]
        )
    ) == [(at("10:30"), at("11:00"))]
