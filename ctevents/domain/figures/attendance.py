"""The merged form of the attendance matrix, for readers who may not see exact figures.

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

from ctevents.domain.figures.matrix import STAGES, Count, Figures, Matrix, Number, Stage, figures_as_json, sum_of
from ctevents.domain.people import Sex

Code = TypeVar("Code", bound=str)

FEWEST = 5

Lines = Mapping[str | None, Figures[Number]]
"""Figures by the code of a group or sex. None is the key of the common line, for those without a line of their own."""


@dataclass(frozen=True)
class MergedMatrix:
    """The figures for readers who may not see exact ones, of ``STAGES`` only. Groups and sexes with nobody have no line."""

    groups: Lines[Count]
    sexes: Lines[Count]
    totals: Figures[Count]

    def as_json(self) -> dict[str, Any]:
        """Return ``{"groups": [{"group", "invited", …}], "sexes": [{"sex", "invited", …}], "totals": {…}}``.

        The code of the common line is null, and so is a withheld count.
        """
        return {
            "groups": [{"group": code} | figures_as_json(figures, STAGES) for code, figures in self.groups.items()],
            "sexes": [{"sex": code} | figures_as_json(figures, STAGES) for code, figures in self.sexes.items()],
            "totals": figures_as_json(self.totals, STAGES),
        }


def merged(matrix: Matrix) -> MergedMatrix:
    """Return the figures without small cells. The guarantees are listed at the top of this module."""
    shown = [stage for stage in STAGES if not _is_small(matrix.totals[stage])]
    groups, sexes = _merged_lines(matrix.groups, shown), _merged_lines(matrix.sexes, shown)
    if _tell_of_a_cell(groups, sexes, shown):
        sexes = {None: matrix.totals}
    return MergedMatrix(
        groups={code: _published(figures, shown) for code, figures in groups.items()},
        sexes={code: _published(figures, shown) for code, figures in sexes.items()},
        totals=_published(matrix.totals, shown),
    )


def merged_together(matrices: Sequence[Matrix]) -> MergedMatrix:
    """Return the sum of the merged matrices of several events, which have the same groups.

    A group may have a line of its own in one event and be in the common line of another.
    """
    parts = [merged(matrix) for matrix in matrices]
    return MergedMatrix(
        groups=_together([part.groups for part in parts], matrices[0].groups if matrices else ()),
        sexes=_together([part.sexes for part in parts], Sex),
        totals=_sum_of_published([part.totals for part in parts]),
    )


def _merged_lines(lines: Mapping[Code, Figures[int]], shown: Sequence[Stage]) -> Lines[int]:
    """Return the lines of the stages that are shown. A line with nobody at these stages is left out."""
    seen = {code: {stage: figures[stage] for stage in shown} for code, figures in lines.items()}
    apart = _apart(seen)
    common = sum_of((figures for code, figures in seen.items() if code not in apart), shown)
    merged_lines: Lines[int] = {**{code: seen[code] for code in apart}, None: common}
    return {code: figures for code, figures in merged_lines.items() if any(figures.values())}


def _apart(lines: Mapping[Code, Figures[int]]) -> Sequence[Code]:
    """Return the codes with a line of their own, chosen so that the common line reveals nothing about any one of the others.

    Their order decides which line joins the common line, never their size. Otherwise a reader would know that it was the
    smallest.
    """
    apart = [
        code for code, figures in lines.items() if any(figures.values()) and not any(map(_is_small, figures.values()))
    ]
    while apart and _tells([figures for code, figures in lines.items() if code not in apart]):
        apart.pop()
    return apart


def _tells(others: Sequence[Figures[int]]) -> bool:
    """True if their sum is small, or as large as it can be with all of them small: then each of them is known."""
    most = (FEWEST - 1) * len(others)
    sums = map(sum, zip(*(figures.values() for figures in others), strict=True))
    return any(_is_small(count) or count == most for count in sums if count)


def _tell_of_a_cell(groups: Lines[int], sexes: Lines[int], shown: Sequence[Stage]) -> bool:
    """True if a cell of one to four follows from the lines, because some stages are parts of others."""
    chains = chain.from_iterable(combinations(shown, size) for size in range(2, len(shown) + 1))
    return any(_is_small(value) for stages in chains for value in _certain_cells(groups, sexes, stages))


def _certain_cells(groups: Lines[int], sexes: Lines[int], stages: Sequence[Stage]) -> Iterator[int]:
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


def _parts(line: Figures[int], stages: Sequence[Stage]) -> list[int]:
    """Return how many more people each stage has than the next, then the count of the last stage."""
    counts = [line[stage] for stage in stages]
    return [*(more - less for more, less in pairwise(counts)), counts[-1]]


def _is_small(count: int) -> bool:
    return 0 < count < FEWEST


def _published(figures: Figures[int], shown: Sequence[Stage]) -> Figures[Count]:
    """Return the figures with None at the other stages, which are withheld."""
    return {stage: figures[stage] if stage in shown else None for stage in STAGES}


def _together(parts: Sequence[Lines[Count]], order: Iterable[str]) -> Lines[Count]:
    found = {code: [lines[code] for lines in parts if code in lines] for code in (*order, None)}
    return {code: _sum_of_published(lines) for code, lines in found.items() if lines}


def _sum_of_published(figures: Sequence[Figures[Count]]) -> Figures[Count]:
    """Add figures up. Withheld counts are left out of a sum. If there are only withheld counts, the sum is withheld, too."""
    return {stage: _sum([each[stage] for each in figures]) for stage in STAGES}


def _sum(counts: Sequence[Count]) -> Count:
    shown = sum(count for count in counts if count is not None)
    return None if shown == 0 and None in counts else shown
