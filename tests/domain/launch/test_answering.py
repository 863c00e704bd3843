"""The times at which cards are taken, and at which answers may be shown."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from ctevents.db.write_lock import PATIENCE
from ctevents.domain.launch.answers import (
    UNDER_WAY,
    Answer,
    Answering,
    AnswerTimes,
    CardAnswers,
    Extent,
    answering_at,
    is_settled,
)
from ctevents.domain.schedule import EventStatus

START = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
END = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)
CLOSE = datetime(2027, 3, 24, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
DAY = date(2027, 3, 10)


def times(
    status: EventStatus = EventStatus.PUBLISHED,
    closes_at: datetime | None = None,
    *,
    has_times: bool = True,
) -> AnswerTimes:
    starts_at, ends_at = (START, END) if has_times else (None, None)
    return AnswerTimes(status=status, starts_at=starts_at, ends_at=ends_at, closes_at=closes_at)


@pytest.mark.parametrize(
    ("its_times", "now", "state"),
    [
        pytest.param(times(), START - SECOND, Answering.BEFORE, id="before the start"),
        pytest.param(times(), START, Answering.OPEN, id="from the start"),
        pytest.param(times(), CLOSE - SECOND, Answering.OPEN, id="until two weeks after the end"),
        pytest.param(times(), CLOSE, Answering.CLOSED, id="two weeks after the end"),
        pytest.param(times(closes_at=END), END, Answering.CLOSED, id="closed early"),
        pytest.param(times(closes_at=CLOSE + SECOND), CLOSE, Answering.OPEN, id="a later close"),
        pytest.param(times(EventStatus.CANCELLED), START, Answering.CLOSED, id="cancelled"),
        pytest.param(times(EventStatus.DRAFT), START, Answering.BEFORE, id="a draft"),
        pytest.param(times(has_times=False), START, Answering.BEFORE, id="without times"),
    ],
)
def test_cards_are_taken_from_the_start_until_the_close(
    its_times: AnswerTimes, now: datetime, state: Answering
) -> None:
    assert answering_at(its_times, now) is state


def test_answers_are_shown_once_no_save_can_be_under_way() -> None:
    assert timedelta(seconds=PATIENCE) < UNDER_WAY
    assert [
        is_settled(times(), CLOSE + wait) for wait in (timedelta(), UNDER_WAY - SECOND, UNDER_WAY)
    ] == [
        False,
        False,
        True,
    ]


def test_without_an_end_answers_are_never_shown() -> None:
    assert not is_settled(times(has_times=False), CLOSE)


def test_only_what_is_named_changes() -> None:
    first, second = Answer(Extent.YES, comment="a"), Answer(Extent.NO)
    before = CardAnswers(DAY, {1: first, 2: second}, {"useful": "good"})
    later = DAY + timedelta(days=1)
    after = before.changed(later, {2: Answer(), 3: second}, {"venue": "fair"})
    assert after == CardAnswers(later, {1: first, 3: second}, {"useful": "good", "venue": "fair"})


def test_a_card_that_took_everything_back_has_not_answered() -> None:
    before = CardAnswers(DAY, {1: Answer(Extent.YES)}, {"useful": "good"})
    assert (before.is_empty, before.changed(DAY, {1: Answer()}, {"useful": ""}).is_empty) == (
        False,
        True,
    )
