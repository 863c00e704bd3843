"""The answers of all cards of one kind are one sealed row: nothing in the database tells which card
answered when."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.answers import Answer, CardAnswers, Extent, Need
from ctevents.formats.sealed import SealBroken, Sealer
from ctevents.models import AnswerCard, CardSheet, SealedAnswers, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.launch.answers import (
    answers_by_kind,
    answers_of_card,
    change_answers,
    digest_of,
    sealed_answers,
)
from tests.support import stories

DAY = date(2027, 3, 10)
SEALER = Sealer("tests-only-Rz5uNw1oXa8PkHq3vCj7yTbM0dLs4Ge")
FIRST = CardAnswers(
    DAY, {1: Answer(Extent.YES, Extent.PARTLY, frozenset({Need.LAW, Need.MONEY}), "Ваш став")}
)
SECOND = CardAnswers(DAY, {2: Answer(Extent.NO)}, {"useful": "4"})


@pytest.fixture
def cards(app: Flask) -> list[AnswerCard]:
    """Two cards of the judges of Sarajevo."""
    event = stories.published_event()
    with transaction(by=audit.SHELL) as tx:
        judges = tx.query(StakeholderGroup).filter_by(code="judges").one()
        sheet = CardSheet(event_id=event.id, group_id=judges.id, count=2, made_at=tx.now)
        made = [AnswerCard(digest=digest_of(code), sheet=sheet) for code in ("A" * 28, "B" * 28)]
        row = SealedAnswers(event_id=event.id, group_code="judges", content=b"")
        row.content = sealed_answers(SEALER, row, {})
        tx.add_all([*made, row])
    return made


def answer(card: AnswerCard, answers: CardAnswers) -> None:
    with transaction(by=audit.LINK) as tx:
        change_answers(tx, SEALER, card, lambda _before: answers)


def test_a_card_reads_its_own_answers(cards: list[AnswerCard]) -> None:
    answer(cards[0], FIRST)
    assert answers_of_card(db.session(), SEALER, cards[0]) == FIRST
    assert answers_of_card(db.session(), SEALER, cards[1]) is None


def test_answers_change_with_the_same_card(cards: list[AnswerCard]) -> None:
    answer(cards[0], FIRST)
    answer(cards[0], SECOND)
    assert answers_by_kind(db.session(), SEALER, stories.event().id) == {
        "judges": {cards[0].digest: SECOND}
    }


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["first card first", "second card first"])
def test_one_row_in_the_order_of_digests_holds_all(
    cards: list[AnswerCard], order: tuple[int, int]
) -> None:
    """Somebody who opens the row sees the same after either order."""
    for number in order:
        answer(cards[number], FIRST)
    row = db.session().query(SealedAnswers).one()
    opened = SEALER.open(row.content, f"answers {row.event_id} judges")
    assert list(opened) == sorted(card.digest for card in cards)


def test_no_word_of_an_answer_is_in_the_database(cards: list[AnswerCard]) -> None:
    answer(cards[0], FIRST)
    content = db.session().query(SealedAnswers).one().content
    assert "Ваш".encode() not in content
    assert b"yes" not in content


def test_another_key_reads_and_changes_nothing(cards: list[AnswerCard]) -> None:
    answer(cards[0], FIRST)
    other = Sealer("another data key of the tests, long enough")
    with pytest.raises(SealBroken):
        answers_by_kind(db.session(), other, stories.event().id)
    with pytest.raises(SealBroken), transaction(by=audit.LINK) as tx:
        change_answers(tx, other, cards[1], lambda _before: SECOND)
    assert answers_of_card(db.session(), SEALER, cards[0]) == FIRST
