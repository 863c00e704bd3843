"""Needs written in many ways are counted once."""

from __future__ import annotations

from ctevents.domain.figures.attendance import tally


def test_case_white_space_and_a_full_stop_make_no_difference() -> None:
    written = ["Vegetarian", "no nuts", "vegetarian.", "", "  no\nnuts ", "VEGETARIAN", "Halal"]
    assert tally(written) == [("Vegetarian", 3), ("no nuts", 2), ("Halal", 1)]
