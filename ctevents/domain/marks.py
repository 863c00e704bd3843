"""By which a stakeholder group is known from afar: a colour and a pattern on its badges.

No two patterns are the same, so that marks are told apart without their colours: in black and white, by the colour-blind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum


class Colour(StrEnum):
    """Each is told from the others and has a contrast of 4.5 on white (WCAG 2.2, 1.4.3) or more."""

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
    """In the order in which groups are given one."""

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
    """The first that no group has; where each is taken, the first of those that the fewest have."""
    groups = Counter(taken)
    return min(Mark, key=lambda mark: groups[mark])
