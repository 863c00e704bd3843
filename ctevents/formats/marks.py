"""The patterns of marks as outlines, which badges and pages both use. Paths in SVG and PDF differ
only in their letters.

A band is 1 high. Its pattern is a tile that is repeated along it, and may extend into the next one.
Everything is filled by the even-odd rule, so that an outline within another one is a hole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ctevents.domain.marks import Pattern

Point = tuple[float, float]
Step = tuple[str, tuple[Point, ...]]
"""A letter of an SVG path, and its points: ``M`` begins an outline, ``L`` and ``C`` continue it,
``Z`` closes it."""

_ROUND = 0.5523
"""The length of the handles of a quarter circle, as a part of the radius."""


def whole_length(pattern: Pattern, length: float) -> float:
    """Return the length of a band of whole tiles that is closest to this one, in heights of the
    band."""
    width, _tile = _TILES[pattern]
    return round(max(round(length / width), 1) * width, 2)


def outlines(pattern: Pattern, length: float) -> Iterator[Step]:
    """Yield the outlines to fill in a band of this whole length. They may extend beyond both ends:
    clip them if other content is there."""
    width, tile = _TILES[pattern]
    reaches_over = max(x for _letter, points in tile for x, _y in points) > width
    for number in range(-1 if reaches_over else 0, round(length / width)):
        for letter, points in tile:
            yield letter, tuple((x + number * width, y) for x, y in points)


@cache
def svg_path(pattern: Pattern, length: float) -> str:
    """Return the ``d`` of a path for a band of a whole length."""
    return "".join(
        letter + " ".join(f"{round(x, 2):g} {round(y, 2):g}" for x, y in points)
        for letter, points in outlines(pattern, length)
    )


def _polygon(*points: Point) -> list[Step]:
    first, *others = points
    return [("M", (first,)), *(("L", (point,)) for point in others), ("Z", ())]


def _box(left: float, top: float, width: float, height: float) -> list[Step]:
    right, bottom = left + width, top + height
    return _polygon((left, top), (right, top), (right, bottom), (left, bottom))


def _circle(x: float, y: float, radius: float) -> list[Step]:
    handle = radius * _ROUND
    quarters: Sequence[tuple[Point, Point, Point]] = (
        ((x + radius, y + handle), (x + handle, y + radius), (x, y + radius)),
        ((x - handle, y + radius), (x - radius, y + handle), (x - radius, y)),
        ((x - radius, y - handle), (x - handle, y - radius), (x, y - radius)),
        ((x + handle, y - radius), (x + radius, y - handle), (x + radius, y)),
    )
    return [("M", ((x + radius, y),)), *(("C", quarter) for quarter in quarters), ("Z", ())]


def _slanted(begin: float, end: float, width: float) -> list[Step]:
    """Return a bar from ``begin`` at the top to ``end`` at the bottom, ``width`` long along the
    band."""
    return _polygon((begin, 0), (begin + width, 0), (end + width, 1), (end, 1))


def _wave() -> list[Step]:
    """Return one wave up and down, a third of the band thick."""
    upper, lower, swing = 0.33, 0.67, 1.0
    return [
        ("M", ((0, upper),)),
        ("C", ((0.5, upper - swing), (0.9, upper + swing), (1.4, upper))),
        ("L", ((1.4, lower),)),
        ("C", ((0.9, lower + swing), (0.5, lower - swing), (0, lower))),
        ("Z", ()),
    ]


_TILES: dict[Pattern, tuple[float, list[Step]]] = {
    Pattern.SOLID: (0.5, _box(0, 0, 0.5, 1)),
    Pattern.STRIPES: (0.8, _slanted(0.8, 0, 0.4)),
    Pattern.CHEQUERS: (1, [*_box(0, 0, 0.5, 0.5), *_box(0.5, 0.5, 0.5, 0.5)]),
    Pattern.DOTS: (0.8, [*_circle(0.21, 0.25, 0.21), *_circle(0.59, 0.75, 0.21)]),
    Pattern.ZIGZAG: (1.2, _polygon((0, 0.6), (0.6, 0), (1.2, 0.6), (1.2, 1), (0.6, 0.4), (0, 1))),
    Pattern.BARS: (0.9, _box(0, 0, 0.45, 1)),
    Pattern.TRIANGLES: (1, _polygon((0.5, 0.06), (0.98, 0.94), (0.02, 0.94))),
    Pattern.DIAMONDS: (1.3, _polygon((0.65, 0), (1.2, 0.5), (0.65, 1), (0.1, 0.5))),
    Pattern.WAVES: (1.4, _wave()),
    Pattern.RINGS: (1.15, [*_circle(0.575, 0.5, 0.48), *_circle(0.575, 0.5, 0.24)]),
    Pattern.LINES: (0.5, [*_box(0, 0, 0.5, 0.2), *_box(0, 0.4, 0.5, 0.2), *_box(0, 0.8, 0.5, 0.2)]),
    Pattern.CROSSES: (
        1.1,
        _polygon(
            (0.35, 0.05),
            (0.65, 0.05),
            (0.65, 0.35),
            (0.95, 0.35),
            (0.95, 0.65),
            (0.65, 0.65),
            (0.65, 0.95),
            (0.35, 0.95),
            (0.35, 0.65),
            (0.05, 0.65),
            (0.05, 0.35),
            (0.35, 0.35),
        ),
    ),
    Pattern.BRICKS: (1.6, [*_box(0.06, 0, 1.48, 0.44), *_box(0.86, 0.56, 1.48, 0.44)]),
    Pattern.ARROWS: (0.9, _polygon((0, 0), (0.4, 0), (0.9, 0.5), (0.4, 1), (0, 1), (0.5, 0.5))),
    Pattern.LATTICE: (
        0.9,
        [*_box(0, 0, 0.9, 1), *_polygon((0.45, 0.13), (0.8, 0.5), (0.45, 0.87), (0.1, 0.5))],
    ),
    Pattern.SQUARES: (1.1, [*_box(0.1, 0.05, 0.9, 0.9), *_box(0.33, 0.28, 0.44, 0.44)]),
}
