"""The attendance figures: the matrix of group and sex, and its merged form for readers who may not see exact figures.

**What the merged form withholds.** For one event it shows the total of each stage, a line for each group and a line for
each sex. It shows no cell of both. A total of one to four is withheld with everything that adds up to it. A line is shown
separately if each of its counts is at least ``FEWEST`` or zero. The others are added up in one common line. The last
separate lines in order join it, until the common line reveals nothing about any one line in it. That is so if it is neither
small nor the largest possible sum of small lines. If that never happens, all lines join the common line, which equals the
total and reveals no more. So lines always add up to the total that is shown, and

1. no figure is one to four. Nor is the rest when figures that are part of another are subtracted from it;
2. no cell of one to four follows from its row and its column. With row r, column c and total n it lies between
   max(0, r + c - n) and min(r, c). These are equal only if that number is 0 or itself a total. Within a common line any
   group may have any part of it;
3. nor does it follow from two stages together. Everybody who attended was confirmed, and so on. So the people that a stage
   has more than the next form a table of their own, whose rows and columns are the differences. If each of these tables
   has only one value for a cell, and they add up to one to four, the sexes have one line in common;
4. all stages are merged in the same way, so that no stage shows what another withholds;
5. several events together are the sum of the lines that each event shows. So the difference between all events and the
   others reveals no more about an event than its own page.

Two things are not hidden: how many more people a line has at one stage than at the next, and how a figure changes by the day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, pairwise, product
from typing import Any, TypeVar

from ctevents.domain.people import Sex

Code = TypeVar("Code", str, str | None)

FEWEST = 5
STAGES = ("invited", "registered", "confirmed", "attended")

Count = int | None
"""A count, or None if it is withheld because it is one to four."""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """The numbers of people who were invited, registered, have a seat, and came."""

    invited: Count = 0
    registered: Count = 0
    confirmed: Count = 0
    attended: Count = 0

    @property
    def counts(self) -> tuple[Count, ...]:
        return tuple(getattr(self, stage) for stage in STAGES)

    @property
    def by_stage(self) -> dict[str, Any]:
        return dict(zip(STAGES, self.counts, strict=True))


@dataclass(frozen=True, kw_only=True)
class Cell(Figures):
    """The figures of one group, given by its code, and one sex."""

    group: str
    sex: Sex


@dataclass(frozen=True)
class Matrix:
    """The exact figures: one cell for each group and sex, in the groups' order."""

    cells: tuple[Cell, ...]

    @property
    def totals(self) -> Figures:
        return total(self.cells)

    @property
    def groups(self) -> dict[str, Figures]:
        """The totals of the rows, by the code of the group."""
        return _totals_by([(cell.group, cell) for cell in self.cells])

    @property
    def sexes(self) -> dict[str, Figures]:
        """The totals of the columns, by sex."""
        return _totals_by([(cell.sex.value, cell) for cell in self.cells])

    def as_json(self) -> dict[str, Any]:
        """Return ``{"cells": [{"group", "sex", "invited", "registered", "confirmed", "attended"}], "totals": {…}}``."""
        cells = [{"group": cell.group, "sex": cell.sex.value} | cell.by_stage for cell in self.cells]
        return {"cells": cells, "totals": self.totals.by_stage}


Lines = Mapping[str | None, Figures]
"""Figures by the code of a group or sex. None is the key of the common line, for those without a line of their own."""


@dataclass(frozen=True)
class MergedMatrix:
    """The figures for readers who may not see exact ones. Groups and sexes with nobody have no line."""

    groups: Lines
    sexes: Lines
    totals: Figures

    def as_json(self) -> dict[str, Any]:
        """Return ``{"groups": [{"group", "invited", …}], "sexes": [{"sex", "invited", …}], "totals": {…}}``.

        The code of the common line is null, and so is a withheld count.
        """
        return {
            "groups": [{"group": code} | figures.by_stage for code, figures in self.groups.items()],
            "sexes": [{"sex": code} | figures.by_stage for code, figures in self.sexes.items()],
            "totals": self.totals.by_stage,
        }


def total(figures: Iterable[Figures]) -> Figures:
    """Add figures up. Withheld counts are left out of a sum. If there are only withheld counts, the sum is withheld, too."""
    columns = zip(*(each.counts for each in figures), strict=True)
    return Figures(**dict(zip(STAGES, map(_sum, columns), strict=False)))


def all_together(matrices: Sequence[Matrix]) -> Matrix:
    """Return the sum of the matrices of several events, which have the same groups."""
    cells = zip(*(matrix.cells for matrix in matrices), strict=True)
    return Matrix(tuple(Cell(group=same[0].group, sex=same[0].sex, **total(same).by_stage) for same in cells))


def merged(matrix: Matrix) -> MergedMatrix:
    """Return the figures without small cells. The guarantees are listed at the top of this module."""
    withheld = [stage for stage, count in matrix.totals.by_stage.items() if _is_small(count)]
    totals = _with(matrix.totals, withheld, None)
    groups, sexes = _merged_lines(matrix.groups, withheld), _merged_lines(matrix.sexes, withheld)
    if _tell_of_a_cell(groups, sexes):
        sexes = {None: totals}
    return MergedMatrix(groups=groups, sexes=sexes, totals=totals)


def merged_together(matrices: Sequence[Matrix]) -> MergedMatrix:
    """Return the sum of the merged matrices of several events, which have the same groups.

    A group may have a line of its own in one event and be in the common line of another.
    """
    parts = [merged(matrix) for matrix in matrices]
    return MergedMatrix(
        groups=_together([part.groups for part in parts], matrices[0].groups if matrices else ()),
        sexes=_together([part.sexes for part in parts], Sex),
        totals=total(part.totals for part in parts),
    )


def _merged_lines(lines: Mapping[str, Figures], withheld: Sequence[str]) -> Lines:
    seen = {code: _with(figures, withheld, 0) for code, figures in lines.items()}
    apart = _apart(seen)
    common = total(figures for code, figures in seen.items() if code not in apart)
    merged_lines: dict[str | None, Figures] = {code: seen[code] for code in apart} | {None: common}
    return {code: _with(figures, withheld, None) for code, figures in merged_lines.items() if any(figures.counts)}


def _apart(lines: Mapping[str, Figures]) -> Sequence[str]:
    """Return the codes with a line of their own, chosen so that the common line reveals nothing about any one of the others.

    Their order decides which line joins the common line, never their size. Otherwise a reader would know that it was the
    smallest.
    """
    apart = [code for code, figures in lines.items() if any(figures.counts) and not _has_small(figures)]
    while apart and _tells([figures for code, figures in lines.items() if code not in apart]):
        apart.pop()
    return apart


def _tells(others: Sequence[Figures]) -> bool:
    """True if their sum is small, or as large as it can be with all of them small: then each of them is known."""
    most = (FEWEST - 1) * len(others)
    return any(_is_small(count) or count == most for count in total(others).counts if count)


def _tell_of_a_cell(groups: Lines, sexes: Lines) -> bool:
    """True if a cell of one to four follows from the lines, because some stages are parts of others."""
    shown = [
        stage for stage in STAGES if None not in (getattr(line, stage) for line in (*groups.values(), *sexes.values()))
    ]
    chains = chain.from_iterable(combinations(shown, size) for size in range(2, len(shown) + 1))
    return any(_is_small(value) for stages in chains for value in _certain_cells(groups, sexes, stages))


def _certain_cells(groups: Lines, sexes: Lines, stages: Sequence[str]) -> Iterator[int]:
    """Yield the cells of the first of these stages that are certain, if each other stage is a part of the one before."""
    rows, columns = (
        [_parts(line, stages) for line in groups.values()],
        [_parts(line, stages) for line in sexes.values()],
    )
    if any(count < 0 for line in (*rows, *columns) for count in line):
        return
    wholes = [sum(part) for part in zip(*rows, strict=True)]
    for row, column in product(rows, columns):
        least = [max(0, r + c - whole) for r, c, whole in zip(row, column, wholes, strict=True)]
        if least == [min(r, c) for r, c in zip(row, column, strict=True)]:
            yield sum(least)


def _parts(line: Figures, stages: Sequence[str]) -> list[int]:
    """Return how many more people each stage has than the next, then the count of the last stage."""
    counts = [getattr(line, stage) for stage in stages]
    return [*(more - less for more, less in pairwise(counts)), counts[-1]]


def _together(parts: Sequence[Lines], order: Iterable[str]) -> Lines:
    summed = _totals_by([line for lines in parts for line in lines.items()])
    return {code: summed[code] for code in (*order, None) if code in summed}


def _has_small(figures: Figures) -> bool:
    return any(_is_small(count) for count in figures.counts)


def _is_small(count: Count) -> bool:
    return count is not None and 0 < count < FEWEST


def _with(figures: Figures, stages: Sequence[str], count: Count) -> Figures:
    return Figures(**figures.by_stage | dict.fromkeys(stages, count))


def _sum(counts: Iterable[Count]) -> Count:
    counts = list(counts)
    shown = sum(count for count in counts if count is not None)
    return None if shown == 0 and None in counts else shown


def _totals_by(figures: Iterable[tuple[Code, Figures]]) -> dict[Code, Figures]:
    by_code: dict[Code, list[Figures]] = {}
    for code, each in figures:
        by_code.setdefault(code, []).append(each)
    return {code: total(several) for code, several in by_code.items()}
