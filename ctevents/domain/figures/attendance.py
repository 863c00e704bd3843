"""The attendance figures: the matrix of group and sex, and its form for those who may not see exact figures.

**What the merged form keeps back.** Of one event it shows the total of each stage, a line for each group and a line
for each sex, but no cell where the two cross. A total of one to four is withheld with all that it is made of. A line
stands alone where it counts at least ``FEWEST`` or nobody at every stage; the others go into one common line, and with
them the last in order of those that could stand alone, until the common line tells nothing of any one of them: it is
neither small, nor the sum of lines that all are as large as a small one can be. Where that never comes all lines are in the
common one, which is the total and tells no more than it. So lines always add up to the total that is shown, and

1. no figure is one to four, nor is what is left when figures that are part of another are taken from it;
2. no cell of one to four can be worked out from its row and its column: with row r, column c and total n it lies
   anywhere from max(0, r + c - n) to min(r, c), which are one number only where that is 0 or itself a total. Within a
   common line any group may have any part of it;
3. nor can it be worked out from two stages together. Who attended was confirmed, and so on: what a stage has more than its
   part is a table of its own, whose row and column are the differences. Where each of these tables has but one value for
   a cell, and they add up to one to four, the sexes have one line in common;
4. all stages are merged in the same way, so that no stage shows what another keeps back;
5. several events together are the sum of the lines as each event shows them, so that the difference between all and
   the others tells no more of an event than its own page.

Not hidden is how many more persons a line has at one stage than at the next, nor how a figure changes by the day.
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
"""None: one to four, withheld."""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """How many persons were invited, registered, have a place, came."""

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
    """``group`` is a code."""

    group: str
    sex: Sex


@dataclass(frozen=True)
class Matrix:
    """One cell for each group and sex, in the groups' order."""

    cells: tuple[Cell, ...]

    @property
    def totals(self) -> Figures:
        return total(self.cells)

    @property
    def groups(self) -> dict[str, Figures]:
        """The totals of the rows by code."""
        return _totals_by([(cell.group, cell) for cell in self.cells])

    @property
    def sexes(self) -> dict[str, Figures]:
        """The totals of the columns."""
        return _totals_by([(cell.sex.value, cell) for cell in self.cells])

    def as_json(self) -> dict[str, Any]:
        """``{"cells": [{"group", "sex", "invited", "registered", "confirmed", "attended"}], "totals": {…}}``."""
        cells = [{"group": cell.group, "sex": cell.sex.value} | cell.by_stage for cell in self.cells]
        return {"cells": cells, "totals": self.totals.by_stage}


Lines = Mapping[str | None, Figures]
"""By the code of a group or sex; None: the common line of those that do not stand alone."""


@dataclass(frozen=True)
class MergedMatrix:
    """What those see who may not see exact figures. Groups and sexes with nobody have no line."""

    groups: Lines
    sexes: Lines
    totals: Figures

    def as_json(self) -> dict[str, Any]:
        """``{"groups": [{"group", "invited", …}], "sexes": [{"sex", "invited", …}], "totals": {…}}``.

        Null for the code of the common line, and for what is withheld.
        """
        return {
            "groups": [{"group": code} | figures.by_stage for code, figures in self.groups.items()],
            "sexes": [{"sex": code} | figures.by_stage for code, figures in self.sexes.items()],
            "totals": self.totals.by_stage,
        }


def total(figures: Iterable[Figures]) -> Figures:
    """What is withheld is left out of a sum; where there is nothing else, so is the sum."""
    columns = zip(*(each.counts for each in figures), strict=True)
    return Figures(**dict(zip(STAGES, map(_sum, columns), strict=False)))


def all_together(matrices: Sequence[Matrix]) -> Matrix:
    """The sum of the matrices of events, which have the same groups."""
    cells = zip(*(matrix.cells for matrix in matrices), strict=True)
    return Matrix(tuple(Cell(group=same[0].group, sex=same[0].sex, **total(same).by_stage) for same in cells))


def merged(matrix: Matrix) -> MergedMatrix:
    """The form without small figures; what it guarantees stands at the top of this module."""
    withheld = [stage for stage, count in matrix.totals.by_stage.items() if _is_small(count)]
    totals = _with(matrix.totals, withheld, None)
    groups, sexes = _merged_lines(matrix.groups, withheld), _merged_lines(matrix.sexes, withheld)
    if _tell_of_a_cell(groups, sexes):
        sexes = {None: totals}
    return MergedMatrix(groups=groups, sexes=sexes, totals=totals)


def merged_together(matrices: Sequence[Matrix]) -> MergedMatrix:
    """The sum of the merged matrices of events, which have the same groups.

    A group may stand alone in one event and be in the common line of another.
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
    """The codes that stand alone, so that what is left over tells nothing of any one of the others.

    Which line is put to the others is decided by their order and never by size: that it was the smallest would tell.
    """
    apart = [code for code, figures in lines.items() if any(figures.counts) and not _has_small(figures)]
    while apart and _tells([figures for code, figures in lines.items() if code not in apart]):
        apart.pop()
    return apart


def _tells(others: Sequence[Figures]) -> bool:
    """Whether their sum is small, or as large as it can be with all of them small, which each of them then is known by."""
    most = (FEWEST - 1) * len(others)
    return any(_is_small(count) or count == most for count in total(others).counts if count)


def _tell_of_a_cell(groups: Lines, sexes: Lines) -> bool:
    """Whether a cell of one to four follows from the lines, and from some stages being parts of others."""
    shown = [
        stage for stage in STAGES if None not in (getattr(line, stage) for line in (*groups.values(), *sexes.values()))
    ]
    chains = chain.from_iterable(combinations(shown, size) for size in range(2, len(shown) + 1))
    return any(_is_small(value) for stages in chains for value in _certain_cells(groups, sexes, stages))


def _certain_cells(groups: Lines, sexes: Lines, stages: Sequence[str]) -> Iterator[int]:
    """Of the first of these stages, if each of the others is a part of the one before."""
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
    """How many more persons there are at each stage than at the next, and at the last."""
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
