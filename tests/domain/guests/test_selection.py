"""Ticks of rows, as a text."""

from __future__ import annotations

from ctevents.domain.guests.bulk import LARGEST_ID, Ticks


def test_ticks_are_read_from_a_form_and_from_their_text() -> None:
    ticks = Ticks.read(["p12", "i5", "p3"])
    assert ticks == Ticks(frozenset([3, 12]), frozenset([5]))
    assert (str(ticks), len(ticks)) == ("i5,p3,p12", 3)
    assert Ticks.read([str(ticks)]) == ticks


def test_anything_else_is_no_tick() -> None:
    assert Ticks.read(["", "x1", "p", "p1x", "p٣", f"p{LARGEST_ID + 1}", " p1", "p2,,q"]) == Ticks(
        frozenset([2])
    )
