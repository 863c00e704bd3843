"""Comments: organisers read them after the close, and others see those that they show."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.answers import Answer, Extent
from ctevents.domain.launch.comments import Comment, Decision, groups_named
from ctevents.domain.refusals import Refusal
from ctevents.models import AuditEntry, CommentReview
from ctevents.services.common import audit
from ctevents.services.launch.answers import close_answers, save_answers
from ctevents.services.launch.cards import card_by_code
from ctevents.services.launch.comments import Reviewed, comments, released_comments, review_comments
from tests.conftest import Clock
from tests.support import stories
from tests.support.cards import begun, cards, recommended, sealer


def say(code: str, recommendation: int | None, text: str) -> None:
    card = card_by_code(db.session(), code)
    assert card is not None
    answers = {recommendation: Answer(Extent.YES, comment=text)} if recommendation else {}
    with transaction(by=audit.PUBLIC) as tx:
        save_answers(tx, sealer(), card, answers, {} if recommendation else {"comment": text})


def close(clock: Clock) -> None:
    with transaction(by=audit.SHELL) as tx:
        close_answers(tx, stories.event())
    clock.advance(minutes=1)


def review(**decisions: bool) -> Reviewed:
    """Decide on comments by their text, with a page that was opened now."""
    found = {comment.text: comment for comment in comments(db.session(), sealer(), stories.event())}
    return decide(
        {
            found[text].digest: Decision(found[text].is_shown, shown)
            for text, shown in decisions.items()
        }
    )


def decide(decisions: dict[str, Decision]) -> Reviewed:
    with transaction(by=audit.SHELL) as tx:
        return review_comments(tx, sealer(), stories.event(), decisions, account_id=None)


def texts(found: list[Comment]) -> set[str]:
    return {comment.text for comment in found}


@pytest.fixture
def one(app: Flask) -> int:
    """Recommendation 1, and police with cards of their own."""
    begun()
    for number in range(10):
        stories.guest(given_name=f"P{number}", email=f"p{number}@police.example", group="police")
    with transaction(by=audit.SHELL) as tx:
        stories.send_invitations(tx, stories.event())
    return recommended(())[0]


def test_only_what_organisers_show_is_released(one: int, clock: Clock) -> None:
    first, second, third = cards(3)
    say(first, one, "good")
    say(second, one, "bad")
    say(third, None, "late")
    close(clock)
    assert released_comments(db.session(), sealer(), stories.event()) == []
    assert review(good=True, bad=False) == Reviewed(2, 0)
    assert texts(released_comments(db.session(), sealer(), stories.event())) == {"good"}
    assert review(good=False, bad=False, late=True) == Reviewed(2, 0)
    assert texts(released_comments(db.session(), sealer(), stories.event())) == {"late"}
    assert review(late=True) == Reviewed(0, 0)
    assert db.session.query(CommentReview).count() == 3
    entries = db.session.query(AuditEntry).filter_by(action="comments.reviewed")
    assert [entry.details for entry in entries] == [{"comments": 2}, {"comments": 2}]


STALE = {
    "shown before, and left so": (Decision(True, True), False, Reviewed(0, 0)),
    "undecided before": (Decision(None, True), False, Reviewed(0, 1)),
    "decided alike meanwhile": (Decision(None, False), False, Reviewed(0, 0)),
    "hidden before": (Decision(False, True), True, Reviewed(1, 0)),
}


@pytest.mark.parametrize(("decision", "is_shown", "reviewed"), STALE.values(), ids=STALE)
def test_a_page_that_is_old_does_not_undo_a_decision(
    one: int, clock: Clock, decision: Decision, is_shown: bool, reviewed: Reviewed
) -> None:
    [code] = cards()
    say(code, one, "about Amra")
    close(clock)
    review(**{"about Amra": False})
    [comment] = comments(db.session(), sealer(), stories.event())
    assert decide({comment.digest: decision}) == reviewed
    assert [each.is_shown for each in comments(db.session(), sealer(), stories.event())] == [
        is_shown
    ]


def test_their_order_is_that_of_digests_without_the_card(one: int, clock: Clock) -> None:
    for number, code in enumerate(cards(20)):
        say(code, one, f"text {number}")
    close(clock)
    found = comments(db.session(), sealer(), stories.event())
    assert [each.digest for each in found] == sorted(each.digest for each in found)
    assert [each.text for each in found] != [f"text {number}" for number in range(20)]
    assert found[0].digest == sealer().digest(
        "comment", str(stories.event().id), "", str(one), found[0].text
    )


def test_nothing_is_decided_before_the_close(one: int, clock: Clock) -> None:
    say(cards()[0], one, "good")
    with pytest.raises(Refusal, match="answers_still_open"):
        review(good=True)


@pytest.mark.parametrize(
    ("police", "shared", "named"), [(5, 5, True), (4, 5, False), (5, 4, False), (5, 0, True)]
)
def test_a_group_is_told_only_if_no_small_one_can_be_worked_out(
    one: int, clock: Clock, police: int, shared: int, named: bool
) -> None:
    for code in [*cards(police, "police"), *(cards(shared) if shared else [])]:
        say(code, one, f"text of {code}")
    close(clock)
    found = comments(db.session(), sealer(), stories.event())
    assert sum(comment.group == "police" for comment in found) == (police if named else 0)
    assert {comment.group for comment in found} <= {"police", None}


@pytest.mark.parametrize(
    ("counts", "named"),
    [
        ({"a": 5, "b": 7}, {"a", "b"}),
        ({"a": 5, "b": 4}, set()),
        ({"a": 5, "b": 4, "c": 4}, set()),
        ({"a": 5, "b": 4, "c": 3}, {"a"}),
        ({"a": 5, "b": 0}, {"a"}),
        ({"a": 4}, set()),
    ],
)
def test_groups_named(counts: dict[str, int], named: set[str]) -> None:
    assert groups_named(counts) == named


def test_equal_comments_of_a_group_are_one(one: int, clock: Clock) -> None:
    for code in cards(2):
        say(code, one, "yes")
    close(clock)
    assert len(comments(db.session(), sealer(), stories.event())) == 1
