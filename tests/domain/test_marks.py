"""Marks of groups: distinct with and without colours, and assigned one after the other."""

from __future__ import annotations

from itertools import combinations

from ctevents.domain.marks import Colour, Mark, next_mark


def linear(colour: str) -> list[float]:
    """Red, green, blue as light (WCAG 2.2, relative luminance)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast_on_white(colour: str) -> float:
    red, green, blue = linear(colour)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def lab(colour: str) -> tuple[float, float, float]:
    """Return CIE L*a*b*, whose distances match perception."""
    red, green, blue = linear(colour)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_each_colour_is_read_on_white() -> None:
    assert [colour.name for colour in Colour if contrast_on_white(colour) < 4.5] == []


def test_each_colour_is_told_from_the_others() -> None:
    near = [
        (one.name, other.name)
        for one, other in combinations(Colour, 2)
        if sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) < 30**2
    ]
    assert near == []


def test_no_two_marks_have_the_same_pattern() -> None:
    assert len({mark.pattern for mark in Mark}) == len(Mark) == 16


def test_groups_get_the_first_free_mark_and_share_when_none_is_left() -> None:
    first, second, third, *_ = Mark
    assert next_mark([]) == first
    assert next_mark([first, third]) == second
    assert next_mark(Mark) == first
    assert next_mark([*Mark, first]) == second
