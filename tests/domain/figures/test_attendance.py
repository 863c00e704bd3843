"""The attendance matrix, and what snapshots of it show."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctevents.domain.figures.attendance import (
    FEWEST,
    NOTHING,
    MergedMatrix,
    Plan,
    published,
    published_together,
)
from ctevents.domain.figures.figures import (
    NOBODY,
    STAGES,
    Count,
    Figures,
    Matrix,
    Stage,
    sum_of_matrices,
)
from ctevents.domain.people import Sex

GROUPS = ("police", "judges", "donors", "media")
SMALL = range(1, FEWEST)
EVERYTHING = Plan(STAGES, STAGES)


def matrix(**rows: str) -> Matrix:
    """One figure for f, m and x each, the same at every stage: ``police="12 7 0"``."""
    counts = {code: [int(count) for count in row.split()] for code, row in rows.items()}
    return Matrix(
        {
            (code, sex): exact(*[count] * 4)
            for code, row in counts.items()
            for sex, count in zip(Sex, row, strict=True)
        }
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
            {
                "group": "police",
                "sex": "f",
                "invited": 4,
                "registered": 3,
                "confirmed": 2,
                "attended": 1,
            },
            {
                "group": "police",
                "sex": "m",
                "invited": 1,
                "registered": 1,
                "confirmed": 0,
                "attended": 0,
            },
        ],
        "totals": {"invited": 5, "registered": 4, "confirmed": 2, "attended": 1},
    }


def test_rows_columns_and_the_sum_of_events():
    tirana, skopje = matrix(police="3 4 1", judges="2 0 0"), matrix(police="1 1 0", judges="0 5 0")
    assert at_stages(tirana.groups) == {"police": same(8), "judges": same(2)}
    assert at_stages(tirana.sexes) == {"f": same(5), "m": same(4), "x": same(1)}
    assert sum_of_matrices([tirana, skopje]) == matrix(police="4 5 1", judges="2 5 0")
    assert sum_of_matrices([]).totals == NOBODY


def seen(counted: Matrix, *earlier: MergedMatrix) -> MergedMatrix:
    """Return the contents of a snapshot that may show everything."""
    return published(counted, EVERYTHING, earlier)


def test_a_line_for_each_group_and_each_sex_but_none_where_they_cross():
    assert seen(matrix(police="3 9 0", judges="7 1 0")).as_json() == {
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
    assert seen(matrix(police="9 9 9", judges="1 1 1", donors="0 2 0", media="0 0 0")).groups == {
        "police": same(27),
        None: same(5),
    }


def test_a_common_line_that_is_small_itself_takes_in_the_last_of_the_others():
    assert seen(matrix(police="9 9 9", judges="4 4 4", donors="1 1 1")).groups == {
        "police": same(27),
        None: same(15),
    }
    assert seen(matrix(police="9 8 3")).sexes == {"f": same(9), None: same(11)}


def test_a_common_line_that_would_tell_stands_for_all():
    four_each = seen(matrix(police="4 0 0", judges="0 4 0", donors="4 0 0", media="0 4 0"))
    assert (four_each.groups, four_each.totals) == ({None: same(16)}, same(16))


def test_a_single_group_has_no_line():
    """A cell of one group and one sex would be the line of the sex: then a later line of another
    kind could show a difference."""
    assert seen(matrix(police="9 8 0")).groups == {None: same(17)}


def test_totals_near_to_zero_to_each_other_or_to_the_capacity_are_withheld():
    one = matrix(police="3 0 0")
    assert seen(one).totals == same(None)
    cells = {("police", Sex.F): exact(30, 20, 18, 0)}
    assert seen(Matrix(cells)).totals == shown(30, 20, None, 0)
    assert published(Matrix(cells), EVERYTHING, capacities={33}).totals == shown(None, 20, None, 0)
    assert published(Matrix(cells), EVERYTHING, capacities={30}).totals == shown(30, 20, None, 0)


def test_the_plan_decides_which_figure_is_kept_and_which_is_withheld():
    cells = {("police", Sex.F): exact(30, 20, 19, 18)}
    assert published(
        Matrix(cells), Plan((Stage.ATTENDED, Stage.REGISTERED, Stage.INVITED))
    ).totals == shown(30, None, None, 18)
    assert published(Matrix(cells), Plan((Stage.REGISTERED,))).totals == shown(None, 20, None, None)


def test_lines_of_a_stage_near_to_those_of_another_are_withheld():
    police, judges = exact(30, 20, 20, 10), exact(9, 8, 8, 8)
    found = published(
        Matrix({("police", Sex.F): police, ("judges", Sex.F): judges}),
        Plan((Stage.ATTENDED, Stage.INVITED), (Stage.ATTENDED, Stage.INVITED)),
    )
    assert found.totals == shown(39, None, None, 18)
    assert found.groups == {
        "police": shown(None, None, None, 10),
        "judges": shown(None, None, None, 8),
        None: shown(39, None, None, 0),
    }


def test_a_later_snapshot_shows_a_figure_only_if_it_is_the_same_or_far_from_the_earlier_one():
    first = seen(matrix(police="9 8 0", judges="6 7 0"))
    assert seen(matrix(police="9 8 0", judges="6 7 0"), first) == first
    one_left = seen(matrix(police="9 8 0", judges="6 6 0"), first)
    assert (one_left.totals, one_left.groups, one_left.sexes) == (same(None), {}, {})
    assert one_left.is_empty
    swapped = seen(matrix(police="9 7 0", judges="6 8 0"), first)
    assert (swapped.totals, swapped.groups) == (same(30), {None: same(30)})
    many_came = seen(matrix(police="9 18 0", judges="6 7 0"), first)
    assert many_came.groups == {"police": same(27), "judges": same(13)}
    assert many_came.sexes == {"f": same(15), "m": same(25)}


def test_a_later_snapshot_keeps_the_lines_of_the_first():
    first = seen(matrix(police="9 8 0", judges="6 7 0", media="2 0 0", donors="4 0 0"))
    assert first.groups == {"police": same(17), "judges": same(13), None: same(6)}
    later = seen(matrix(police="9 8 0", judges="6 7 0", media="9 0 0", donors="9 0 0"), first)
    assert later.groups == {"police": same(17), "judges": same(13), None: same(18)}


def test_json_and_back():
    found = seen(matrix(police="9 8 0", judges="6 7 0", media="1 0 0"))
    assert MergedMatrix.from_json(json.loads(json.dumps(found.as_json()))) == found


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
    single = [seen(event) for event in events]
    together = all_of(single)
    for found in (*single, together):
        for lines in (found.groups, found.sexes):
            assert added_up(lines.values()) == added_up([found.totals]), found
    for code, line in together.groups.items():
        assert added_up(event.groups[code] for event in single if code in event.groups) == added_up(
            [line]
        )
    assert added_up(event.totals for event in single) == added_up([together.totals])


def all_of(single: Sequence[MergedMatrix]) -> MergedMatrix:
    return published_together(single, GROUPS, list(Sex))


def added_up(lines: Iterable[Figures[Count]]) -> list[int]:
    """Add up like a reader: hidden values are left out."""
    found = list(lines)
    return [sum(line[stage] or 0 for line in found) for stage in STAGES]


def test_events_together_are_the_sum_of_what_each_shows():
    tirana, skopje = (
        seen(matrix(police="0 2 0", judges="0 6 0", donors="0 9 0")),
        seen(matrix(police="6 0 0", judges="0 7 0", donors="0 0 0")),
    )
    podgorica = seen(matrix(police="0 1 0", judges="0 0 0", donors="0 0 0"))
    both = all_of([skopje, tirana])
    assert both.groups == {"police": same(6), "judges": same(13), None: same(11)}
    assert both.totals == same(30)
    assert all_of([skopje, podgorica]).totals == same(13)
    assert all_of([podgorica, NOTHING]).totals == same(None)


counts = st.one_of(st.just(0), st.integers(0, 3), st.integers(0, 9))


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    return Matrix({key: exact(draw(counts), 0, 0, draw(counts)) for key in product(GROUPS, Sex)})


@pytest.mark.long
@given(st.lists(matrices(), min_size=1, max_size=4))
def test_no_figure_and_no_difference_is_small(history: list[Matrix]):
    """Neither within a snapshot, nor between two, nor when parts are taken from a whole."""
    found: list[MergedMatrix] = []
    for counted in history:
        found.append(seen(counted, *found))
    counts = [count for each in found for count in each.totals.values() if count is not None]
    assert not {abs(one - other) for one in (0, *counts) for other in counts} & {*SMALL}
    for kind in ("groups", "sexes"):
        columns = [
            (each, stage) for each in found for stage in STAGES if each.totals[stage] is not None
        ]
        lines = [
            {code: line[stage] for code, line in getattr(each, kind).items()}
            for each, stage in columns
        ]
        for (each, stage), column in zip(columns, lines, strict=True):
            parts = [count for count in column.values() if count is not None]
            assert sum(parts) == each.totals[stage]
            assert not {each.totals[stage] - sum(some) for some in subsets(parts)} & {*SMALL}
        apart = [
            column
            for column in lines
            if {code for code, count in column.items() if count is not None} - {None}
        ]
        for one, other in combinations(apart, 2):
            assert not {
                abs((one.get(code) or 0) - (other.get(code) or 0)) for code in {*one, *other}
            } & {*SMALL}


@pytest.mark.long
@given(st.lists(matrices(), min_size=1, max_size=4))
def test_what_is_shown_is_exact(history: list[Matrix]):
    found: list[MergedMatrix] = []
    for counted in history:
        found.append(seen(counted, *found))
        for stage, count in found[-1].totals.items():
            assert count in (None, counted.totals[stage])
        for code, line in found[-1].groups.items():
            assert code is None or all(
                count in (None, counted.groups[code][stage]) for stage, count in line.items()
            )


def subsets(parts: list[int]) -> Iterator[tuple[int, ...]]:
    return chain.from_iterable(combinations(parts, size) for size in range(len(parts) + 1))


LONG = [pytest.param(3, 20, marks=pytest.mark.soak), pytest.param(4, 14, marks=pytest.mark.soak)]


@pytest.mark.long
@pytest.mark.parametrize(("groups", "most"), [(2, 24), (3, 16), (4, 10), *LONG])
def test_no_small_count_of_a_line_follows_from_what_is_published(groups: int, most: int) -> None:
    """Brute force: for all published figures of so many people, each group of one to four could
    have a different count."""
    behind: dict[str, list[tuple[int, ...]]] = {}
    for counts in product(range(most + 1), repeat=groups):
        if FEWEST <= sum(counts) <= most:
            rows = dict(zip(GROUPS, (f"{count} 0 0" for count in counts), strict=False))
            found = seen(matrix(**rows)).as_json()
            behind.setdefault(json.dumps([found["groups"], found["totals"]]), []).append(counts)
    told = [
        (counts, place)
        for possible in behind.values()
        for counts in possible
        for place in range(groups)
        if counts[place] in SMALL and {each[place] for each in possible} == {counts[place]}
    ]
    assert told == []
