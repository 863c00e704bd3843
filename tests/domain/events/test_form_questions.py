from __future__ import annotations

import pytest

from ctevents.domain.events.form_questions import (
    LONGEST_REPLY,
    QuestionKind,
    QuestionRule,
    ReplyProblem,
)

CHOICE = QuestionRule(
    kind=QuestionKind.CHOICE, is_required=True, groups=(), offered=["1", "2"], former=["3"]
)
WORDS = QuestionRule(kind=QuestionKind.TEXT, is_required=False, groups=["media"])


@pytest.mark.parametrize(
    ("value", "saved", "problem"),
    [
        ("1", "", None),
        ("", "", ReplyProblem.MISSING),
        ("", "1", ReplyProblem.MISSING),
        ("3", "", ReplyProblem.NOT_OFFERED),
        ("3", "3", None),
        ("4", "", ReplyProblem.NOT_OFFERED),
    ],
)
def test_a_choice_must_be_offered_or_be_the_earlier_one(
    value: str, saved: str, problem: ReplyProblem | None
) -> None:
    assert CHOICE.problem_in(value, "police", saved) is problem


def test_words_may_be_left_out_and_have_a_limit() -> None:
    assert WORDS.problem_in("", "media") is None
    assert WORDS.problem_in("x" * LONGEST_REPLY, "media") is None
    assert WORDS.problem_in("x" * (LONGEST_REPLY + 1), "media") is ReplyProblem.TOO_LONG


def test_nothing_is_wrong_with_a_reply_of_a_group_that_is_not_asked() -> None:
    rule = QuestionRule(
        kind=QuestionKind.YES_NO, is_required=True, groups=["media"], offered=["yes", "no"]
    )
    assert (rule.problem_in("", "police"), rule.problem_in("", "media")) == (
        None,
        ReplyProblem.MISSING,
    )
    assert [rule.is_asked_of(group) for group in ("police", "media")] == [False, True]


def test_a_choice_fits_although_it_is_not_offered_any_more() -> None:
    assert [CHOICE.fits(value) for value in ("", "1", "3", "4", "yes")] == [
        True,
        True,
        True,
        False,
        False,
    ]
