"""The results of the answers: what is merged, what is withheld, and what adds up."""

from __future__ import annotations

from datetime import date

import pytest

from ctevents.domain.launch.answers import Answer, CardAnswers, Extent, Need, Rating
from ctevents.domain.launch.results import (
    ALL,
    OTHER,
    Comparison,
    ResultFilters,
    Results,
    balance,
    cards_answered,
    comparisons,
    merged,
    results,
    sums_at,
    with_sums,
)

DAY = date(2027, 3, 10)
GROUPS = ("police", "prosecutors", "judges", "media")
YES, NO = Answer(agree=Extent.YES), Answer(agree=Extent.NO)


def cards(*answers: Answer) -> dict[str, CardAnswers]:
    """One card for each answer to recommendation 1."""
    return {f"{number}": CardAnswers(DAY, {1: answer}) for number, answer in enumerate(answers)}


def shown(**events: dict[str, dict[str, CardAnswers]]) -> Results:
    return results(events, [1], GROUPS)


def sizes(found: Results) -> dict[tuple[str, str | None], int]:
    return {(row.event, row.group): row.answers for row in found.rows}


MERGED = {
    "large groups stand alone": ({"police": 5, "judges": 6}, {"police": 5, "judges": 6}),
    "small ones are merged": ({"police": 9, "judges": 3, "media": 2}, {"police": 9, None: 5}),
    "the last group by its code joins a small rest": (
        {"police": 9, "prosecutors": 9, "judges": 3},
        {"police": 9, None: 12},
    ),
    "a sum of fours reveals each": ({"police": 9, "judges": 4, "media": 4}, {None: 17}),
    "shared cards are other groups": ({"police": 5, "": 7}, {"police": 5, None: 7}),
    "too few in the whole event": ({"police": 2, "judges": 2}, {}),
    "nobody": ({"police": 0, "judges": 0}, {}),
}


@pytest.mark.parametrize(("given", "rows"), MERGED.values(), ids=MERGED)
def test_a_row_has_five_answers_or_more(given: dict[str, int], rows: dict[str | None, int]) -> None:
    found = merged({kind: [kind] * count for kind, count in given.items()}, GROUPS)
    assert {group: len(answers) for group, answers in found.items()} == rows


ANSWERED = {
    "large and small": ({"police": 9, "judges": 2}, 11),
    "too few": ({"police": 2, "": 2}, None),
    "nobody": ({"police": 0}, None),
}


@pytest.mark.parametrize(("given", "told"), ANSWERED.values(), ids=ANSWERED)
def test_the_number_of_cards_is_merged_as_rows_are(given: dict[str, int], told: int | None) -> None:
    empty = {"empty": CardAnswers(DAY)}
    assert (
        cards_answered(
            {kind: cards(*[YES] * count) | empty for kind, count in given.items()}, GROUPS
        )
        == told
    )


def test_guests_see_the_sums_of_what_observers_see() -> None:
    found = shown(
        ba={"police": cards(*[YES] * 6), "judges": cards(*[NO] * 5), "media": cards(*[NO] * 2)},
        mk={"police": cards(*[NO] * 9)},
    )
    [row] = sums_at(found, "ba")
    assert row in [*with_sums(found.rows)]
    assert (row.answers, row.agree) == (13, {Extent.YES: 6, Extent.PARTLY: 0, Extent.NO: 7})
    assert sums_at(shown(ba={"police": cards(*[YES] * 4)}), "ba") == []


def test_a_question_that_fewer_than_five_answered_is_withheld() -> None:
    power = Answer(power=Extent.PARTLY, needs=frozenset({Need.LAW}))
    both = Answer(agree=Extent.YES, power=Extent.NO)
    row, _sum = shown(ba={"police": cards(*[power] * 3, *[both] * 4)}).rows
    assert row.agree is None
    assert row.power == {Extent.YES: 0, Extent.PARTLY: 3, Extent.NO: 4}
    assert (row.answers, row.needs[Need.LAW], row.needs[Need.MONEY]) == (7, 3, 0)


def test_sums_are_those_of_the_rows_that_are_shown() -> None:
    found = shown(
        ba={"police": cards(*[YES] * 5), "judges": cards(*[NO] * 6)},
        mk={"police": cards(*[NO] * 7), "judges": cards(NO)},
        al={"police": cards(*[YES] * 3)},
    )
    assert sizes(found) == {
        ("ba", "police"): 5,
        ("ba", "judges"): 6,
        ("mk", None): 8,
        (ALL, "police"): 5,
        (ALL, "judges"): 6,
        (ALL, None): 8,
    }
    together = {
        (row.event, row.recommendation): row for row in with_sums(found.rows) if row.group == ALL
    }
    assert {key: row.answers for key, row in together.items()} == {
        ("ba", 1): 11,
        ("mk", 1): 8,
        (ALL, 1): 19,
    }
    assert together[ALL, 1].agree == {Extent.YES: 5, Extent.PARTLY: 0, Extent.NO: 14}


def test_a_withheld_question_is_in_no_sum() -> None:
    power = Answer(power=Extent.YES)
    found = shown(ba={"police": cards(*[YES] * 5)}, mk={"police": cards(*[power] * 4, YES)})
    (total,) = [row for row in found.rows if row.event == ALL]
    assert total.answers == 10
    assert total.agree == {Extent.YES: 5, Extent.PARTLY: 0, Extent.NO: 0}
    assert total.power is None


def test_an_answer_to_a_recommendation_that_is_gone_counts_nowhere() -> None:
    assert results({"ba": {"police": cards(*[YES] * 9)}}, [2], GROUPS).rows == ()


def test_feedback_is_merged_by_the_same_rule() -> None:
    def rated(*ratings: Rating) -> dict[str, CardAnswers]:
        return {
            f"{number}": CardAnswers(DAY, {}, {"venue": rating})
            for number, rating in enumerate(ratings)
        }

    found = shown(
        ba={"police": rated(*[Rating.GOOD] * 5, Rating.POOR), "judges": rated(Rating.FAIR)}
    )
    row, _sum = found.feedback
    assert (row.question, row.group, row.answers) == ("venue", None, 7)
    assert row.ratings == {Rating.VERY_GOOD: 0, Rating.GOOD: 5, Rating.FAIR: 1, Rating.POOR: 1}


FILTERED = {
    "nothing": (ResultFilters(), 6),
    "an event": (ResultFilters(event="mk"), 2),
    "a group": (ResultFilters(group="police"), 3),
    "other groups": (ResultFilters(group=OTHER), 3),
    "a recommendation that nobody answered": (ResultFilters(recommendation=2), 0),
}


@pytest.mark.parametrize(("filters", "count"), FILTERED.values(), ids=FILTERED)
def test_a_filter_hides_rows_and_changes_none(filters: ResultFilters, count: int) -> None:
    of_event = {"police": cards(*[YES] * 5), "": cards(*[NO] * 5)}
    found = shown(ba=of_event, mk=of_event)
    assert len([row for row in found.rows if filters.shows(row)]) == count


def test_the_balance_is_the_share_of_yes_minus_that_of_no() -> None:
    assert balance({Extent.YES: 3, Extent.PARTLY: 2, Extent.NO: 0}) == 60
    assert balance({Extent.YES: 0, Extent.PARTLY: 0, Extent.NO: 7}) == -100


def test_the_same_group_is_compared_across_borders() -> None:
    found = shown(
        ba={"police": cards(*[YES] * 5), "": cards(*[NO] * 9)},
        mk={"police": cards(*[YES] * 2, *[NO] * 3), "": cards(*[YES] * 9)},
        al={"police": cards(*[YES] * 4)},
    )
    (compared,) = comparisons(found.rows)
    assert compared == Comparison(1, "police", {"ba": 100, "mk": -20})
    assert (compared.furthest, compared.difference) == (("ba", "mk"), 120)


def test_a_group_with_a_row_in_one_country_is_not_compared() -> None:
    assert (
        comparisons(shown(ba={"police": cards(*[YES] * 5)}, mk={"judges": cards(*[NO] * 5)}).rows)
        == []
    )
