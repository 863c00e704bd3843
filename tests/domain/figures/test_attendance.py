"""The attendance matrix; its merged form reveals no small cell."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctevents.domain.figures.attendance import FEWEST, merged, merged_together
from ctevents.domain.figures.matrix import NOBODY, STAGES, Count, Figures, Matrix, Stage, sum_of_matrices
from ctevents.domain.people import Sex

GROUPS = ("police", "judges", "donors", "media")
SMALL = range(1, FEWEST)


def matrix(**rows: str) -> Matrix:
    """One figure for f, m and x each, the same at every stage: ``police="12 7 0"``."""
    counts = {code: [int(count) for count in row.split()] for code, row in rows.items()}
    return Matrix(
        {(code, sex): exact(*[count] * 4) for code, row in counts.items() for sex, count in zip(Sex, row, strict=True)}
    )


def exact(*counts: int) -> Figures[int]:
    """The figures of ``STAGES``, in their order; the others are nobody."""
    return {**NOBODY, **shown(*counts)}


def shown(*counts: Count) -> Figures[Count]:
    return dict(zip(STAGES, counts, strict=True))


def same(count: Count) -> Figures[Count]:
    return shown(*[count] * 4)


def at_stages(lines: Mapping[str, Figures[int]]) -> dict[str, Figures[int]]:
    return {code: {stage: figures[stage] for stage in STAGES} for code, figures in lines.items()}


def test_cells_and_totals_as_json():
    cells = {("police", Sex.F): exact(4, 3, 2, 1), ("police", Sex.M): exact(1, 1, 0, 0)}
    assert Matrix(cells).as_json() == {
        "cells": [
            {"group": "police", "sex": "f", "invited": 4, "registered": 3, "confirmed": 2, "attended": 1},
            {"group": "police", "sex": "m", "invited": 1, "registered": 1, "confirmed": 0, "attended": 0},
        ],
        "totals": {"invited": 5, "registered": 4, "confirmed": 2, "attended": 1},
    }


def test_rows_columns_and_the_sum_of_events():
    tirana, skopje = matrix(police="3 4 1", judges="2 0 0"), matrix(police="1 1 0", judges="0 5 0")
    assert at_stages(tirana.groups) == {"police": same(8), "judges": same(2)}
    assert at_stages(tirana.sexes) == {"f": same(5), "m": same(4), "x": same(1)}
    assert sum_of_matrices([tirana, skopje]) == matrix(police="4 5 1", judges="2 5 0")
    assert sum_of_matrices([]).totals == NOBODY


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
    police, judges, donors = exact(30, 20, 20, 10), exact(9, 8, 8, 4), exact(6, 6, 6, 6)
    cells = {("police", Sex.F): police, ("judges", Sex.F): judges, ("donors", Sex.F): donors}
    assert merged(Matrix(cells)).groups == {"police": shown(30, 20, 20, 10), None: shown(15, 14, 14, 10)}


def test_a_total_of_one_to_four_is_withheld_with_all_that_it_is_made_of():
    few = merged(Matrix({("police", Sex.F): exact(12, 3, 0, 0), ("judges", Sex.F): exact(7, 1, 0, 0)}))
    assert few.totals == shown(19, None, 0, 0)
    assert few.groups == {"police": shown(12, None, 0, 0), "judges": shown(7, None, 0, 0)}
    assert few.sexes == {"f": shown(19, None, 0, 0)}


def test_other_stages_are_nowhere_in_the_merged_form():
    everything = dict.fromkeys(Stage, 9)
    published = merged(Matrix({("police", Sex.F): everything, ("judges", Sex.M): everything}))
    for figures in (*published.groups.values(), *published.sexes.values(), published.totals):
        assert tuple(figures) == STAGES


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
    drawn = st.lists(COUNTS, min_size=4, max_size=4)
    return Matrix({key: exact(*sorted(draw(drawn), reverse=True)) for key in product(GROUPS, Sex)})


@pytest.mark.long
@given(st.lists(matrices(), min_size=1, max_size=4))
def test_lines_add_up_to_the_total_in_each_event_and_in_all(events: list[Matrix]) -> None:
    together = merged_together(events)
    single = [merged(event) for event in events]
    for published in (*single, together):
        for lines in (published.groups, published.sexes):
            assert added_up(lines.values()) == added_up([published.totals]), published
    for code, line in together.groups.items():
        assert added_up(event.groups[code] for event in single if code in event.groups) == added_up([line])
    assert added_up(event.totals for event in single) == added_up([together.totals])


def added_up(lines: Iterable[Figures[Count]]) -> list[int]:
    """Add up like a reader: hidden values are left out."""
    found = list(lines)
    return [sum(line[stage] or 0 for line in found) for stage in STAGES]


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
    return Matrix({key: exact(draw(counts), 0, 0, draw(counts)) for key in product(GROUPS, Sex)})


@given(matrices())
def test_no_figure_is_small_and_none_is_when_parts_are_taken_from_a_whole(counted: Matrix):
    published = merged(counted)
    for lines, stage in product((published.groups, published.sexes), STAGES):
        whole = published.totals[stage]
        parts = [figures[stage] for figures in lines.values()]
        if whole is None:
            assert set(parts) <= {None}
        elif parts:
            assert sum(parts) == whole == counted.totals[stage]
            assert not {whole - sum(some) for some in subsets(parts)} & {*SMALL}


@pytest.mark.long
@given(st.lists(matrices(), min_size=2, max_size=3))
def test_nor_is_it_when_single_events_are_taken_from_all_of_them(counted: list[Matrix]):
    together, single = merged_together(counted), [merged(each) for each in counted]
    for kind in ("groups", "sexes"):
        for (code, figures), stage in product(getattr(together, kind).items(), STAGES):
            parts = [getattr(each, kind).get(code, NOBODY)[stage] or 0 for each in single]
            whole = figures[stage] or 0
            assert sum(parts) == whole
            assert not {whole - sum(some) for some in subsets(parts)} & {*SMALL}


@pytest.mark.long
@pytest.mark.parametrize(
    "examples", [20, pytest.param(500, marks=pytest.mark.soak)], ids=["a few matrices", "many matrices"]
)
def test_each_small_cell_could_be_otherwise_and_all_would_look_the_same(examples: int):
    """This holds even for readers who know how the merging works."""
    settings(max_examples=examples)(given(matrices())(each_small_cell_could_be_otherwise))()


def each_small_cell_could_be_otherwise(counted: Matrix) -> None:
    published = merged(counted)
    for key, stage in product(counted.cells, STAGES):
        count = counted.cells[key][stage]
        if count in SMALL:
            assert any(
                other.cells[key][stage] != count and merged(other) == published
                for other in neighbours(counted, key, stage)
            )


def neighbours(counted: Matrix, key: tuple[str, Sex], stage: Stage) -> Iterator[Matrix]:
    """Yield matrices with one person moved within the column or row, and possibly a second person moved back."""
    row, column = key
    for row_2, column_2, step in product(GROUPS, Sex, (1, -1)):
        corners = {(row, column): step, (row, column_2): -step, (row_2, column): -step, (row_2, column_2): step}
        for some in (
            corners,
            {(row, column): step, (row_2, column): -step},
            {(row, column): step, (row, column_2): -step},
        ):
            cells = dict(counted.cells)
            for place, change in some.items():
                cells[place] = {**cells[place], stage: cells[place][stage] + change}
            if all(figures[stage] >= 0 for figures in cells.values()):
                yield Matrix(cells)


def subsets(parts: list[int]) -> Iterator[tuple[int, ...]]:
    return chain.from_iterable(combinations(parts, size) for size in range(len(parts) + 1))


LONG = [pytest.param(3, 20, marks=pytest.mark.soak), pytest.param(4, 14, marks=pytest.mark.soak)]


@pytest.mark.long
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
