"""The attacker: somebody who holds everything that was ever shown of the results, and calculates.

``reach`` finds out what goes into each figure without looking into the program: it changes one
answer after the other, and sees which figures change. The row space of the matrix of figures and
answers is then all that can be calculated from the figures. A leak is anything in it that depends
on one to four answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctevents.domain.figures.attendance import FEWEST
from ctevents.domain.launch.answers import Answer, CardAnswers, Extent, Need
from ctevents.domain.launch.results import (
    ResultFilters,
    ResultRow,
    comparisons,
    merged,
    results,
    sums_at,
    with_sums,
)

DAY = date(2027, 3, 10)
GROUPS = ("police", "judges", "media")
KINDS = (*GROUPS, "")
EVENTS = ("ba", "mk")

Choice = tuple[bool | None, bool]
"""A card that answered: whether it agrees, or None if it does not say; and whether it needs a
law."""
World = Mapping[str, Mapping[str, tuple[Choice, ...]]]
"""The cards by event and kind."""
Figures = dict[tuple[object, ...], int]
Publisher = Callable[[World], Figures]
Matrix = list[list[Fraction]]


def answered(world: World) -> dict[str, dict[str, dict[str, CardAnswers]]]:
    return {
        event: {
            kind: {
                f"{number}": CardAnswers(DAY, {1: _answer(*choice)})
                for number, choice in enumerate(choices)
            }
            for kind, choices in kinds.items()
        }
        for event, kinds in world.items()
    }


def _answer(agrees: bool | None, needs_law: bool) -> Answer:
    agree = None if agrees is None else Extent.YES if agrees else Extent.NO
    return Answer(agree, Extent.PARTLY, frozenset({Need.LAW}) if needs_law else frozenset())


def shown(world: World) -> Figures:
    """Return every figure of every page and file, of staff and of guests: after the close of each
    event, for all filters, sums and comparisons."""
    found: Figures = {}
    said = answered(world)
    for closed in [events for size in (1, 2) for events in combinations(EVENTS, size)]:
        made = results({event: said[event] for event in closed}, [1], GROUPS)
        for filters in _filters() if closed == EVENTS else [ResultFilters()]:
            kept = [row for row in made.rows if filters.shows(row)]
            found |= _figures((closed, filters), with_sums(kept))
        for event in closed:
            found |= _figures((closed, "for guests"), sums_at(made, event))
        for each in comparisons(made.rows):
            found |= {
                (closed, each.group, event): balance for event, balance in each.balances.items()
            }
    return found


def _filters() -> Iterator[ResultFilters]:
    yield from (
        ResultFilters(event, None, group)
        for event, group in product(("", *EVENTS), ("", *GROUPS, "other"))
    )


def _figures(view: tuple[object, ...], rows: list[ResultRow]) -> Figures:
    found: Figures = {}
    for row in rows:
        place = (*view, row.event, row.group)
        found |= {(*place, "agree", extent): count for extent, count in (row.agree or {}).items()}
        found |= {(*place, "needs", need): count for need, count in row.needs.items()}
    return found


def reach(publish: Publisher, world: World) -> tuple[Matrix, list[int]]:
    """Return for each figure how it depends on the answers, which are taken together if no figure
    tells them apart; and how many answers those are."""
    before = publish(world)
    together: dict[tuple[int, ...], int] = {}
    for changed, was in _changes(world):
        after = publish(changed)
        assert after.keys() == before.keys(), "what is merged depends on what people said"
        column = tuple(_sign(after[label] - before[label]) * (-1 if was else 1) for label in before)
        together[column] = together.get(column, 0) + 1
    seen = {column: size for column, size in together.items() if any(column)}
    rows = {tuple(Fraction(value) for value in row) for row in zip(*seen, strict=True)}
    return [list(row) for row in rows], list(seen.values())


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)


def _changes(world: World) -> Iterator[tuple[World, bool]]:
    """Yield worlds in which one answer is another one, and what the answer was."""
    for event, kinds in world.items():
        for kind, choices in kinds.items():
            for place, (agrees, needs_law) in enumerate(choices):
                changed = [(agrees, not needs_law, needs_law), (not agrees, needs_law, agrees)]
                for now_agrees, now_needs, was in changed[: 1 if agrees is None else 2]:
                    cards = (*choices[:place], (now_agrees, now_needs), *choices[place + 1 :])
                    yield {**world, event: {**kinds, kind: cards}}, bool(was)


def leaks(publish: Publisher, world: World) -> list[tuple[int, ...]]:
    """Return the numbers of answers behind everything that can be calculated and depends on fewer
    than ``FEWEST``."""
    figures, sizes = reach(publish, world)
    places = range(len(sizes))
    small = (
        those
        for those in chain.from_iterable(combinations(places, count) for count in range(1, FEWEST))
        if sum(sizes[place] for place in those) < FEWEST
    )
    whole = _rank(figures)
    return [
        tuple(sizes[place] for place in those)
        for those in small
        if _rank(_without(figures, those)) < whole
    ]


def _without(figures: Matrix, places: tuple[int, ...]) -> Matrix:
    return [[value for place, value in enumerate(row) if place not in places] for row in figures]


def _rank(rows: Matrix) -> int:
    left, rank = [list(row) for row in rows], 0
    for place in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in left if row[place]), None)
        if pivot is not None:
            rank += 1
            left.remove(pivot)
            left = [_reduced(row, pivot, place) for row in left]
    return rank


def _reduced(row: list[Fraction], pivot: list[Fraction], place: int) -> list[Fraction]:
    factor = row[place] / pivot[place]
    return [one - factor * other for one, other in zip(row, pivot, strict=True)]


CHOICES = st.tuples(st.sampled_from([True, False, None]), st.booleans())
OF_A_KIND = st.lists(CHOICES, max_size=7).map(tuple)
WORLDS = st.fixed_dictionaries(
    {event: st.fixed_dictionaries(dict.fromkeys(KINDS, OF_A_KIND)) for event in EVENTS}
)


@pytest.mark.long
@settings(max_examples=20, deadline=None)
@given(WORLDS)
def test_nothing_that_is_shown_reveals_fewer_than_five_answers(world: World) -> None:
    assert leaks(shown, world) == []


YES, NO, SILENT = (True, True), (False, False), (None, True)
SMALL: World = {
    "ba": {"police": (YES,) * 6, "judges": (NO,) * 3, "media": (), "": (YES,) * 4},
    "mk": {
        "police": (NO,) * 5 + (SILENT,) * 2,
        "judges": (YES,) * 6,
        "media": (SILENT,) * 3 + (NO,) * 3,
        "": (),
    },
}


def test_nothing_reveals_the_small_groups_of_an_example() -> None:
    assert leaks(shown, SMALL) == []


def with_exact_sums(world: World) -> Figures:
    """Show sums over events of all that was answered."""
    exact: Figures = {}
    for kind in KINDS:
        said = [choice for kinds in world.values() for choice in kinds[kind]]
        exact["exact", kind] = sum(bool(agrees) for agrees, _needs_law in said)
    return shown(world) | exact


def computed_again(world: World) -> Figures:
    """Merge again what a filter by group leaves."""
    found = shown(world)
    for groups in combinations(KINDS, 3):
        only = {event: {kind: kinds[kind] for kind in groups} for event, kinds in world.items()}
        found |= _figures(
            ("computed again", groups), list(results(answered(only), [1], GROUPS).rows)
        )
    return found


def unmerged(world: World) -> Figures:
    """Show each group."""
    return {
        (event, kind): sum(bool(agrees) for agrees, _needs_law in choices)
        for event, kinds in world.items()
        for kind, choices in kinds.items()
    }


BROKEN = {"exact sums": with_exact_sums, "computed again": computed_again, "not merged": unmerged}


@pytest.mark.long
@pytest.mark.parametrize("publish", BROKEN.values(), ids=BROKEN)
def test_the_attacker_finds_the_leak_of_a_broken_rule(publish: Publisher) -> None:
    assert leaks(publish, SMALL) != []


def shared_out(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Yield all ways in which so many cards may belong to the kinds."""
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        yield from ((first, *rest) for rest in shared_out(total - first, parts - 1))


def certain(kinds: tuple[str, ...], most: int) -> list[tuple[object, ...]]:
    """Return the rows that look the same for only one number of one to four cards of a kind, and
    that kind."""
    looks: dict[tuple[object, ...], list[set[int]]] = {}
    for counts in chain.from_iterable(shared_out(total, len(kinds)) for total in range(most + 1)):
        rows = merged(
            {kind: range(count) for kind, count in zip(kinds, counts, strict=True)}, GROUPS
        )
        seen = looks.setdefault(
            tuple((group, len(cards)) for group, cards in rows.items()), [set() for _kind in kinds]
        )
        for numbers, count in zip(seen, counts, strict=True):
            numbers.add(count)
    return [
        (rows, kind)
        for rows, seen in looks.items()
        for kind, numbers in zip(kinds, seen, strict=True)
        if len(numbers) == 1 and 0 < min(numbers) < FEWEST
    ]


@pytest.mark.parametrize(
    "kinds", [("police",), GROUPS[:2], GROUPS, ("police", ""), KINDS], ids="-".join
)
def test_no_number_of_cards_under_five_follows_from_the_rows(kinds: tuple[str, ...]) -> None:
    """The reader knows the rule, and the kinds of cards that an event has."""
    assert certain(kinds, 16) == []
