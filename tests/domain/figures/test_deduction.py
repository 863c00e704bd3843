"""Brute force: among all matrices that look the same when merged, no cell has the same value of one to four in all.

The reader knows how the merging works, and that every attendee was confirmed. Matrices that the reader cannot
distinguish form one class.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, product

import pytest

from ctevents.domain.figures.attendance import FEWEST, MergedMatrix, merged
from ctevents.domain.figures.matrix import NOBODY, Matrix, Stage
from ctevents.domain.people import Sex

GROUPS = ("police", "judges", "donors")
WITH_A_SEAT = (Stage.INVITED, Stage.REGISTERED, Stage.CONFIRMED)
Counts = tuple[int, ...]
Lines = tuple[Counts, Counts]
"""Sums of the rows, and of the columns."""


def shared_out(total: int, most: Counts) -> Iterator[Counts]:
    """Yield all ways to put ``total`` people into cells that hold at most ``most``."""
    if len(most) == 1:
        yield from [(total,)] if total <= most[0] else []
        return
    for first in range(min(total, most[0]) + 1):
        yield from ((first, *rest) for rest in shared_out(total - first, most[1:]))


@cache
def lines_of(cells: Counts, width: int) -> Lines:
    rows = [cells[start : start + width] for start in range(0, len(cells), width)]
    return tuple(map(sum, rows)), tuple(map(sum, zip(*rows, strict=True)))


@cache
def shown(confirmed: Lines, attended: Lines) -> str:
    """Merge any matrix with these sums: merging looks only at lines."""
    (rows, columns), (rows_came, columns_came) = confirmed, attended
    cells = zip(_any_cells(rows, columns), _any_cells(rows_came, columns_came), strict=True)
    places = product(GROUPS[: len(rows)], list(Sex)[: len(columns)])
    found: MergedMatrix = merged(
        Matrix(
            {
                place: {**NOBODY, **dict.fromkeys(WITH_A_SEAT, count), Stage.ATTENDED: came}
                for place, (count, came) in zip(places, cells, strict=True)
            }
        )
    )
    return repr(found)


def _any_cells(rows: Counts, columns: Counts) -> list[int]:
    left, cells = list(columns), []
    for row in rows:
        for place in range(len(left)):
            count = min(row, left[place])
            row, left[place] = row - count, left[place] - count
            cells.append(count)
    return cells


def told(groups: int, sexes: int, confirmed: int, attended: Iterable[int]) -> list[str]:
    """Return what is shown and reveals a small cell, if ``confirmed`` people have a seat and one of these numbers attended."""
    values: dict[str, list[set[int]]] = {}
    for all_of_them in shared_out(confirmed, (confirmed,) * groups * sexes):
        for came in chain.from_iterable(shared_out(number, all_of_them) for number in attended):
            looks = shown(lines_of(all_of_them, sexes), lines_of(came, sexes))
            known = values.setdefault(looks, [set() for _cell in (*all_of_them, *came)])
            for one, count in zip(known, (*all_of_them, *came), strict=True):
                one.add(count)
    return [looks for looks, known in values.items() if any(len(one) == 1 and 0 < min(one) < FEWEST for one in known)]


FEW = range(1, FEWEST)
"""Totals that look the same, since they are withheld."""


@pytest.mark.long
@pytest.mark.parametrize(("groups", "sexes", "confirmed", "attended"), [(2, 2, 11, 5), (3, 2, 6, 5), (2, 3, 6, 5)])
def test_no_small_cell_follows_from_what_is_shown(groups: int, sexes: int, confirmed: int, attended: int) -> None:
    assert told(groups, sexes, confirmed, [attended]) == []


@pytest.mark.soak
@pytest.mark.parametrize(("groups", "sexes", "most"), [(2, 2, 12), (3, 2, 8), (2, 3, 8)])
def test_no_small_cell_follows_from_anything_that_is_shown(groups: int, sexes: int, most: int) -> None:
    for confirmed in range(FEWEST, most + 1):
        for attended in ([0], FEW, *([number] for number in range(FEWEST, confirmed + 1))):
            assert told(groups, sexes, confirmed, attended) == []
