"""Patterns of marks when only one colour is available."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest
from PIL import Image, ImageChops, ImageDraw

from ctevents.domain.marks import Pattern
from ctevents.formats.marks import Step, outlines, svg_path, whole_length

HEIGHT = 40


def polygons(steps: Iterator[Step]) -> Iterator[list[tuple[float, float]]]:
    """Each outline as points in pixels, curves as short lines."""
    found: list[tuple[float, float]] = []
    for letter, points in steps:
        if letter == "Z":
            yield [(x * HEIGHT, y * HEIGHT) for x, y in found]
            found = []
        elif letter == "C":
            found += [curve(found[-1], points, part / 8) for part in range(1, 9)]
        else:
            found += points


def curve(
    begin: tuple[float, float], points: Sequence[tuple[float, float]], at: float
) -> tuple[float, float]:
    weights = ((1 - at) ** 3, 3 * (1 - at) ** 2 * at, 3 * (1 - at) * at**2, at**3)
    x, y = (
        sum(w * point[axis] for w, point in zip(weights, (begin, *points), strict=True))
        for axis in (0, 1)
    )
    return x, y


def drawn(pattern: Pattern) -> Image.Image:
    """A band eight times as long as high, by the even-odd rule."""
    image = Image.new("1", (8 * HEIGHT, HEIGHT))
    for polygon in polygons(outlines(pattern, whole_length(pattern, 9))):
        one = Image.new("1", image.size)
        ImageDraw.Draw(one).polygon(polygon, fill=1)
        image = ImageChops.logical_xor(image, one)
    return image


def share(image: Image.Image) -> float:
    return image.histogram()[-1] / (image.width * image.height)


def test_no_pattern_looks_like_another() -> None:
    """A sixth of the visible area differs."""
    bands = {pattern: drawn(pattern) for pattern in Pattern}
    alike = [
        (one.name, other.name)
        for one, other in combinations(Pattern, 2)
        if share(ImageChops.logical_xor(bands[one], bands[other])) < 1 / 6
    ]
    assert alike == []
    assert [pattern.name for pattern, band in bands.items() if not 0.25 < share(band) < 0.85] == [
        "SOLID"
    ]


@pytest.mark.parametrize("pattern", Pattern)
def test_a_band_of_whole_tiles_is_nearly_as_long_as_asked_for(pattern: Pattern) -> None:
    assert whole_length(pattern, 10) == pytest.approx(10, abs=0.8)
    assert 0 < whole_length(pattern, 0.1) <= 1.6


def test_pages_draw_them_as_a_path() -> None:
    assert svg_path(Pattern.BARS, 1.8) == "M0 0L0.45 0L0.45 1L0 1ZM0.9 0L1.35 0L1.35 1L0.9 1Z"
    assert svg_path(Pattern.STRIPES, 0.8) == "M0 0L0.4 0L-0.4 1L-0.8 1ZM0.8 0L1.2 0L0.4 1L0 1Z"
