"""The attendance matrix; its merged form reveals no small cell."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctevents.domain.figures.attendance import (
    FEWEST,
    STAGES,
    Cell,
    Figures,
    Matrix,
    all_together,
    merged,
    merged_together,
)
from ctevents.domain.people import Sex

GROUPS = ("police", "judges", "donors", "media")
SMALL = range(1, FEWEST)


def matrix(**rows: str) -> Matrix:
    """One figure for f, m and x each, the same at every stage: ``police="12 7 0"``."""
    counts = {code: [int(count) for count in row.split()] for code, row in rows.items()}
    cells = [
        Cell(group=code, sex=sex, **dict.fromkeys(STAGES, count))
        for code, row in counts.items()
        for sex, count in zip(Sex, row, strict=True)
    ]
    return Matrix(tuple(cells))


def same(count: int | None) -> Figures:
    return Figures(**dict.fromkeys(STAGES, count))


def test_cells_and_totals_as_json():
    cells = [
        Cell(group="police", sex=Sex.F, invited=4, registered=3, confirmed=2, attended=1),
        Cell(group="police", sex=Sex.M, invited=1, registered=1),
    ]
    assert Matrix(tuple(cells)).as_json() == {
        "cells": [
            {"group": "police", "sex": "f", "invited": 4, "registered": 3, "confirmed": 2, "attended": 1},
            {"group": "police", "sex": "m", "invited": 1, "registered": 1, "confirmed": 0, "attended": 0},
        ],
        "totals": {"invited": 5, "registered": 4, "confirmed": 2, "attended": 1},
    }


def test_rows_columns_and_the_sum_of_events():
    tirana, skopje = matrix(police="3 4 1", judges="2 0 0"), matrix(police="1 1 0", judges="0 5 0")
    assert tirana.groups == {"police": same(8), "judges": same(2)}
    assert tirana.sexes == {"f": same(5), "m": same(4), "x": same(1)}
    assert all_together([tirana, skopje]) == matrix(police="4 5 1", judges="2 5 0")
    assert all_together([]).totals == same(0)


def test_a_line_for_each_group_and_each_sex_but_none_where_they_cross():
    assert merged(matrix(police="3 9 0", judges="7 1 0")).as_json() == {
        "groups": [
            {"group": "police", "invited": 12, "registered": 12, "confirmed": 12, "attended": 12},
            {"group": "judges", "invited": 8, "registered": 8, "confirmed": 8, "attended": 8},
        ],
        "sexes": [
            {"sex": "f", "invited": 10, "registered": 10, "confirmed": 10, "attended": 10},
            {"sex": "m", "invited": 10, "registered": 10, "confirmed": 10, "attended": 10},
        ],
        "totals": {"invited": 20, "registered": 20, "confirmed": 20, "attended": 20},
    }


def test_small_groups_have_a_common_line():
    assert merged(matrix(police="9 9 9", judges="1 1 1", donors="0 2 0", media="0 0 0")).groups == {
        "police": same(27),
        None: same(5),
    }


def test_a_common_line_that_is_small_itself_takes_in_the_smallest_of_the_others():
    assert merged(matrix(police="9 9 9", judges="4 4 4", donors="1 1 1")).groups == {
        "police": same(27),
        None: same(15),
    }
    assert merged(matrix(police="9 8 3")).sexes == {"f": same(9), None: same(11)}


def test_one_small_stage_merges_a_group_at_all_stages():
    police = Cell(group="police", sex=Sex.F, invited=30, registered=20, confirmed=20, attended=10)
    judges = Cell(group="judges", sex=Sex.F, invited=9, registered=8, confirmed=8, attended=4)
    donors = Cell(group="donors", sex=Sex.F, invited=6, registered=6, confirmed=6, attended=6)
    assert merged(Matrix((police, judges, donors))).groups == {
        "police": Figures(invited=30, registered=20, confirmed=20, attended=10),
        None: Figures(invited=15, registered=14, confirmed=14, attended=10),
    }


def test_a_total_of_one_to_four_is_withheld_with_all_that_it_is_made_of():
    cells = (
        Cell(group="police", sex=Sex.F, invited=12, registered=3),
        Cell(group="judges", sex=Sex.F, invited=7, registered=1),
    )
    few = merged(Matrix(cells))
    assert few.totals == Figures(invited=19, registered=None)
    assert few.groups == {
        "police": Figures(invited=12, registered=None),
        "judges": Figures(invited=7, registered=None),
    }
    assert few.sexes == {"f": Figures(invited=19, registered=None)}


def test_lines_that_would_tell_apart_stand_in_one_line_for_all():
    """The merged line reveals nothing: the total is the same."""
    four_each = merged(matrix(police="4 0 0", judges="0 4 0", donors="4 0 0", media="0 4 0"))
    assert (four_each.groups, four_each.totals) == ({None: same(16)}, same(16))
    cells_follow = merged(matrix(police="0 5 3", judges="5 0 0"))
    assert (cells_follow.groups, cells_follow.sexes) == ({"police": same(8), "judges": same(5)}, {None: same(13)})


COUNTS = st.sampled_from((0, 0, 0, 4, 4, 5, 9))
"""Counts with which single lines often reveal a cell."""


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    """Draw matrices; each stage is at most the one before."""
    cells = []
    for group, sex in product(GROUPS, Sex):
        counts = sorted(draw(st.lists(COUNTS, min_size=4, max_size=4)), reverse=True)
        cells.append(Cell(group=group, sex=sex, **dict(zip(STAGES, counts, strict=True))))
    return Matrix(tuple(cells))


@given(st.lists(matrices(), min_size=1, max_size=4))
def test_lines_add_up_to_the_total_in_each_event_and_in_all(events: list[Matrix]) -> None:
    together = merged_together(events)
    single = [merged(event) for event in events]
    for shown in (*single, together):
        for lines in (shown.groups, shown.sexes):
            assert added_up(lines.values()) == added_up([shown.totals]), shown
    for code, line in together.groups.items():
        assert added_up(event.groups[code] for event in single if code in event.groups) == added_up([line])
    assert added_up(event.totals for event in single) == added_up([together.totals])


def added_up(lines: Iterable[Figures]) -> list[int]:
    """Add up like a reader: hidden values are left out."""
    found = list(lines)
    return [sum(getattr(line, stage) or 0 for line in found) for stage in STAGES]


def test_events_together_are_the_sum_of_what_each_shows():
    tirana, skopje = (
        matrix(police="0 2 0", judges="0 6 0", donors="0 9 0"),
        matrix(police="6 0 0", judges="7 0 0", donors="0 0 0"),
    )
    podgorica = matrix(police="0 1 0", judges="0 0 0", donors="0 0 0")
    both = merged_together([skopje, tirana])
    assert both.groups == {"police": same(6), "judges": same(13), None: same(11)}
    assert both.sexes == {"f": same(13), "m": same(17)}
    assert both.totals == same(30)
    assert merged_together([skopje, podgorica]).totals == same(13)
    assert merged_together([podgorica, podgorica]).totals == same(None)


counts = st.one_of(st.just(0), st.integers(0, 3), st.integers(0, 9))


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    cells = [
        Cell(group=group, sex=sex, **{stage: draw(counts) for stage in STAGES[::3]})
        for group, sex in product(GROUPS, Sex)
    ]
    return Matrix(tuple(cells))


@given(matrices())
def test_no_figure_is_small_and_none_is_when_parts_are_taken_from_a_whole(exact: Matrix):
    shown = merged(exact)
    for lines, stage in product((shown.groups, shown.sexes), STAGES):
        whole = getattr(shown.totals, stage)
        parts = [getattr(figures, stage) for figures in lines.values()]
        if whole is None:
            assert set(parts) <= {None}
        elif parts:
            assert sum(parts) == whole == getattr(exact.totals, stage)
            assert not {whole - sum(some) for some in subsets(parts)} & {*SMALL}


@given(st.lists(matrices(), min_size=2, max_size=3))
def test_nor_is_it_when_single_events_are_taken_from_all_of_them(exact: list[Matrix]):
    together, single = merged_together(exact), [merged(each) for each in exact]
    for kind in ("groups", "sexes"):
        for (code, figures), stage in product(getattr(together, kind).items(), STAGES):
            parts = [getattr(getattr(each, kind).get(code, Figures()), stage) or 0 for each in single]
            whole = getattr(figures, stage) or 0
            assert sum(parts) == whole
            assert not {whole - sum(some) for some in subsets(parts)} & {*SMALL}


@pytest.mark.parametrize(
    "examples", [20, pytest.param(500, marks=pytest.mark.soak)], ids=["a few matrices", "many matrices"]
)
def test_each_small_cell_could_be_otherwise_and_all_would_look_the_same(examples: int):
    """This holds even for readers who know how the merging works."""
    settings(max_examples=examples)(given(matrices())(each_small_cell_could_be_otherwise))()


def each_small_cell_could_be_otherwise(exact: Matrix) -> None:
    shown = merged(exact)
    for place, stage in product(range(len(exact.cells)), STAGES):
        count = getattr(exact.cells[place], stage)
        if count in SMALL:
            assert any(
                getattr(other.cells[place], stage) != count and merged(other) == shown
                for other in neighbours(exact, place, stage)
            )


def neighbours(exact: Matrix, place: int, stage: str) -> Iterator[Matrix]:
    """Yield matrices with one person moved within the column or row, and possibly a second person moved back."""
    row, column = divmod(place, len(Sex))
    for row_2, column_2, step in product(range(len(GROUPS)), range(len(Sex)), (1, -1)):
        corners = {(row, column): step, (row, column_2): -step, (row_2, column): -step, (row_2, column_2): step}
        for some in (
            corners,
            {(row, column): step, (row_2, column): -step},
            {(row, column): step, (row, column_2): -step},
        ):
            changed = list(exact.cells)
            for (each_row, each_column), change in some.items():
                index = each_row * len(Sex) + each_column
                changed[index] = replace(changed[index], **{stage: getattr(changed[index], stage) + change})
            if all(getattr(cell, stage) >= 0 for cell in changed):
                yield Matrix(tuple(changed))


def subsets(parts: list[int]) -> Iterator[tuple[int, ...]]:
    return chain.from_iterable(combinations(parts, size) for size in range(len(parts) + 1))


LONG = [pytest.param(3, 20, marks=pytest.mark.soak), pytest.param(4, 14, marks=pytest.mark.soak)]


@pytest.mark.parametrize(("groups", "most"), [(2, 24), (3, 16), (4, 10), *LONG])
def test_no_small_count_of_a_line_follows_from_what_is_published(groups: int, most: int) -> None:
    """Brute force: for all published figures of so many people, each group of one to four could have a different count."""
    behind: dict[str, list[tuple[int, ...]]] = {}
    for counts in product(range(most + 1), repeat=groups):
        if FEWEST <= sum(counts) <= most:
            rows = dict(zip(GROUPS, (f"{count} 0 0" for count in counts), strict=False))
            published = merged(matrix(**rows)).as_json()
            behind.setdefault(json.dumps([published["groups"], published["totals"]]), []).append(counts)
    told = [
        (counts, place)
        for possible in behind.values()
        for counts in possible
        for place in range(groups)
        if counts[place] in SMALL and {each[place] for each in possible} == {counts[place]}
    ]
    assert told == []
