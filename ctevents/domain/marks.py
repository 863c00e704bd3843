"""Marks: a colour and a pattern on badges, by which a stakeholder group is recognised from a
distance.

No two patterns are the same. So marks differ even without colours: in black and white, or for
colour-blind people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum


class Colour(StrEnum):
    """The colours. They can be told apart, and each has a contrast of at least 4.5 on white (WCAG
    2.2, 1.4.3)."""

    BLUE = "#0b57a4"
    ORANGE = "#b8500a"
    PURPLE = "#6b2c91"
    GREEN = "#0a7a43"
    BROWN = "#69421a"
    PINK = "#c2185b"
    TEAL = "#0a7686"
    BLACK = "#22262d"


class Pattern(StrEnum):
    SOLID = "solid"
    STRIPES = "stripes"
    CHEQUERS = "chequers"
    DOTS = "dots"
    ZIGZAG = "zigzag"
    BARS = "bars"
    TRIANGLES = "triangles"
    DIAMONDS = "diamonds"
    WAVES = "waves"
    RINGS = "rings"
    LINES = "lines"
    CROSSES = "crosses"
    BRICKS = "bricks"
    ARROWS = "arrows"
    LATTICE = "lattice"
    SQUARES = "squares"


class Mark(StrEnum):
    """The marks, in the order in which groups get them."""

    BLUE_SOLID = "blue-solid"
    ORANGE_STRIPES = "orange-stripes"
    PURPLE_CHEQUERS = "purple-chequers"
    GREEN_DOTS = "green-dots"
    BROWN_ZIGZAG = "brown-zigzag"
    PINK_BARS = "pink-bars"
    TEAL_TRIANGLES = "teal-triangles"
    BLACK_DIAMONDS = "black-diamonds"
    BLUE_WAVES = "blue-waves"
    ORANGE_RINGS = "orange-rings"
    PURPLE_LINES = "purple-lines"
    GREEN_CROSSES = "green-crosses"
    BROWN_BRICKS = "brown-bricks"
    PINK_ARROWS = "pink-arrows"
    TEAL_LATTICE = "teal-lattice"
    BLACK_SQUARES = "black-squares"

    @property
    def colour(self) -> Colour:
        return Colour[self.value.partition("-")[0].upper()]

    @property
    def pattern(self) -> Pattern:
        return Pattern(self.value.partition("-")[2])


def next_mark(taken: Iterable[Mark]) -> Mark:
    """Return the first mark that no group has. If all are taken, return the first one with the
    fewest groups."""
    groups = Counter(taken)
    return min(Mark, key=lambda mark: groups[mark])
