"""Brute force: among all histories of a few people that look the same when published, no count is
the same small one in all.

The reader knows the program and keeps each snapshot. Histories that the reader cannot distinguish
form one class. To keep the number of histories small, most tests publish counts from three on, not
five: the rule has that number as an argument.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations, product
from typing import Any

import pytest

from ctevents.domain.figures.attendance import MergedMatrix, Plan, published
from ctevents.domain.figures.figures import NOBODY, Matrix, Stage
from ctevents.domain.people import Sex

INVITED, REGISTERED, CONFIRMED, ATTENDED = (
    Stage.INVITED,
    Stage.REGISTERED,
    Stage.CONFIRMED,
    Stage.ATTENDED,
)
GROUPS = ("police", "judges", "donors")
Cells = tuple[int, ...]
"""The cells of one column, row by row."""
Snapshots = Sequence[Sequence[Stage]]
"""The stages of each snapshot, as their plan decides them."""
IsPart = Callable[[int, int], bool]
"""True if everybody of one column is in another one, too."""
Publish = Callable[[Matrix, Plan, Sequence[MergedMatrix], int, int], Any]


def by_the_rule(
    matrix: Matrix, plan: Plan, earlier: Sequence[MergedMatrix], most: int, fewest: int
) -> MergedMatrix:
    return published(matrix, plan, earlier, capacities={most}, fewest=fewest)


def each_for_itself(
    matrix: Matrix, plan: Plan, _earlier: Sequence[MergedMatrix], most: int, fewest: int
) -> MergedMatrix:
    return published(matrix, plan, (), capacities={most}, fewest=fewest)


def without_capacity(
    matrix: Matrix, plan: Plan, earlier: Sequence[MergedMatrix], _most: int, fewest: int
) -> MergedMatrix:
    return published(matrix, plan, earlier, fewest=fewest)


def live(
    matrix: Matrix, plan: Plan, _earlier: Sequence[MergedMatrix], _most: int, _fewest: int
) -> object:
    return [matrix.totals[stage] for stage in plan.totals]


def columns(size: int, most: int) -> list[Cells]:
    """Return all columns of so many cells with at most ``most`` people."""
    return [cells for cells in product(range(most + 1), repeat=size) if sum(cells) <= most]


def histories(size: int, most: int, number: int, is_part: IsPart) -> Iterator[tuple[Cells, ...]]:
    """Yield all histories of so many columns. ``is_part``: true if everybody of one column is in
    another one, too."""
    every = columns(size, most)
    found: list[tuple[Cells, ...]] = [()]
    for column in range(number):
        found = [
            (*before, cells)
            for before in found
            for cells in every
            if all(
                (not is_part(column, other) or _within(cells, before[other]))
                and (not is_part(other, column) or _within(before[other], cells))
                for other in range(column)
            )
        ]
    yield from found


def _within(part: Cells, whole: Cells) -> bool:
    return all(few <= many for few, many in zip(part, whole, strict=True))


class Reader:
    """Reads what is published of a table of ``groups`` × ``sexes`` in these snapshots."""

    def __init__(
        self,
        groups: int,
        sexes: int,
        snapshots: Snapshots,
        most: int,
        fewest: int,
        publish: Publish,
    ) -> None:
        self.groups, self.sexes, self.snapshots = groups, sexes, snapshots
        self.most, self.fewest, self.publish = most, fewest, publish
        self.looks = cache(self._looks)

    def _looks(self, lines: tuple[tuple[Cells, Cells], ...]) -> str:
        """Return all that is published. It depends on sums only, so any cells with these sums will
        do."""
        seen: list[Any] = []
        left = iter(lines)
        for stages in self.snapshots:
            cells = {stage: _any_cells(*next(left)) for stage in stages}
            places = list(product(GROUPS[: self.groups], list(Sex)[: self.sexes]))
            matrix = Matrix(
                {
                    place: {**NOBODY, **{stage: counts[number] for stage, counts in cells.items()}}
                    for number, place in enumerate(places)
                }
            )
            seen.append(
                self.publish(matrix, Plan(stages, stages), tuple(seen), self.most, self.fewest)
            )
        return repr(seen)

    def lines_of(self, cells: Cells) -> tuple[Cells, Cells]:
        rows = [cells[start : start + self.sexes] for start in range(0, len(cells), self.sexes)]
        return tuple(map(sum, rows)), tuple(map(sum, zip(*rows, strict=True)))

    def learned(self, worlds: Iterator[tuple[Cells, ...]]) -> list[str]:
        """Return what was published and reveals a count of 1 to ``fewest`` - 1, or such a
        difference."""
        known: dict[str, list[int | None]] = {}
        for world in worlds:
            lines = [self.lines_of(cells) for cells in world]
            counts = [
                (*cells, *rows, *of_sex, sum(cells))
                for cells, (rows, of_sex) in zip(world, lines, strict=True)
            ]
            secrets = [count for column in counts for count in column]
            secrets += [
                a - b
                for one, other in combinations(counts, 2)
                for a, b in zip(one, other, strict=True)
            ]
            looks = self.looks(tuple(lines))
            before = known.setdefault(looks, list(secrets))
            for place, secret in enumerate(secrets):
                if before[place] != secret:
                    before[place] = None
        return [
            looks
            for looks, secrets in known.items()
            if any(secret is not None and 0 < abs(secret) < self.fewest for secret in secrets)
        ]


@cache
def _any_cells(rows: Cells, of_sex: Cells) -> list[int]:
    left, cells = list(of_sex), []
    for row in rows:
        for place in range(len(left)):
            count = min(row, left[place])
            row, left[place] = row - count, left[place] - count
            cells.append(count)
    return cells


def nested(column: int, other: int) -> bool:
    """Each column is a part of those after it: attended, confirmed, registered, invited."""
    return column < other


def apart(_column: int, _other: int) -> bool:
    return False


def pairs(column: int, other: int) -> bool:
    """Columns 0 and 1 are one snapshot, 2 and 3 another one: the first of each is a part of the
    second."""
    return column % 2 == 0 and other == column + 1


def growing(column: int, other: int) -> bool:
    """Return ``pairs``, and nobody of the first snapshot is missing in the second."""
    return pairs(column, other) or (column < 2 <= other and other - column == 2)


ONE, TWO = ((ATTENDED,),), ((ATTENDED,), (ATTENDED,))
STAGES_OF_ONE = ((ATTENDED, CONFIRMED),)
CASES = [
    pytest.param(3, 2, ONE, 8, apart, 3, id="one column, three groups"),
    pytest.param(2, 3, ONE, 8, apart, 3, id="one column, three sexes"),
    pytest.param(2, 2, STAGES_OF_ONE, 8, nested, 3, id="attended within confirmed"),
    pytest.param(2, 2, TWO, 6, apart, 3, id="two snapshots"),
    pytest.param(2, 2, TWO, 8, nested, 3, id="two snapshots, nobody leaves"),
    pytest.param(3, 1, ((ATTENDED, CONFIRMED),), 8, nested, 3, id="three groups, two stages"),
    pytest.param(
        2, 1, ((ATTENDED, CONFIRMED), (ATTENDED, CONFIRMED)), 6, pairs, 3, id="two stages twice"
    ),
    pytest.param(
        1, 1, ((REGISTERED,), (REGISTERED,), (ATTENDED, REGISTERED)), 9, apart, 3, id="totals"
    ),
    pytest.param(
        1,
        1,
        ((ATTENDED, CONFIRMED, REGISTERED, INVITED),),
        14,
        nested,
        5,
        id="totals of nested stages",
    ),
    pytest.param(
        1, 1, ((REGISTERED,), (ATTENDED, REGISTERED)), 18, apart, 5, id="totals of two moments"
    ),
]
LARGE = [
    pytest.param(
        2, 2, ((ATTENDED, CONFIRMED, REGISTERED),), 7, nested, 3, id="three nested stages"
    ),
    pytest.param(3, 2, TWO, 7, nested, 3, id="six cells twice, nobody leaves"),
    pytest.param(3, 2, TWO, 5, apart, 3, id="six cells twice"),
    pytest.param(2, 2, STAGES_OF_ONE, 10, nested, 4, id="counts from four on"),
    pytest.param(
        2, 1, ((ATTENDED, CONFIRMED), (ATTENDED, CONFIRMED)), 7, growing, 3, id="two stages grow"
    ),
]


WORLD = ("groups", "sexes", "snapshots", "most", "is_part", "fewest")


@pytest.mark.long
@pytest.mark.parametrize(
    WORLD,
    [*CASES, *(pytest.param(*each.values, marks=pytest.mark.soak, id=each.id) for each in LARGE)],
)
def test_no_small_count_follows_from_what_is_published(
    groups: int, sexes: int, snapshots: Snapshots, most: int, is_part: IsPart, fewest: int
) -> None:
    reader = Reader(groups, sexes, snapshots, most, fewest, by_the_rule)
    assert reader.learned(histories(groups * sexes, most, sum(map(len, snapshots)), is_part)) == []


@pytest.mark.parametrize("publish", [each_for_itself, live, without_capacity])
def test_the_reader_finds_the_leak_in_weaker_rules(publish: Publish) -> None:
    """Snapshots that do not look at earlier ones; live figures; a rule that forgets what everybody
    knows."""
    reader = Reader(1, 1, ((REGISTERED,), (ATTENDED, REGISTERED)), 9, 3, publish)
    assert reader.learned(histories(1, 9, 3, lambda column, other: (column, other) == (1, 2))) != []
