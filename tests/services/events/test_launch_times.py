"""The times of the launch move with the event; closed answers stay closed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.refusals import Refusal
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.launch.answers import answers_end, close_answers, is_closed
from tests.conftest import Clock
from tests.support import stories
from tests.support.cards import begun, cards

START = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
END = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)
WEEK = timedelta(days=7)


def edit(**values: object) -> tuple[str, ...]:
    with transaction(by=audit.SHELL) as tx:
        return edit_event(tx, stories.event(), values).fields


def set_times(**values: datetime) -> None:
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, stories.event().id)
        for name, value in values.items():
            setattr(event, name, value)


def test_times_that_are_set_move_with_the_event(app: Flask) -> None:
    stories.published_event()
    close, public = END + timedelta(days=20), START + timedelta(hours=1)
    set_times(answers_close_at=close, pack_public_at=public)
    fields = edit(starts_at=START + WEEK, ends_at=END + WEEK)
    event = stories.event()
    assert (event.answers_close_at, event.pack_public_at, event.pack_opens_at) == (
        close + WEEK,
        public + WEEK,
        None,
    )
    assert {"answers_close_at", "pack_public_at"} <= set(fields)


def test_within_its_day_they_move_as_the_start_does(app: Flask) -> None:
    stories.published_event()
    set_times(pack_opens_at=END, answers_close_at=END + WEEK)
    edit(starts_at=START + timedelta(hours=1), ends_at=END + timedelta(hours=1))
    assert stories.event().pack_opens_at == END + timedelta(hours=1)
    assert stories.event().answers_close_at == END + WEEK


def test_a_close_that_is_edited_stays_as_edited(app: Flask) -> None:
    stories.published_event()
    set_times(answers_close_at=END + WEEK)
    edit(starts_at=START + WEEK, ends_at=END + WEEK, answers_close_at=END + 3 * WEEK)
    assert stories.event().answers_close_at == END + 3 * WEEK


def test_answers_that_were_closed_stay_closed(app: Flask, clock: Clock) -> None:
    """The event moves, the answers do not open again; nor is their close edited."""
    event = begun()
    cards()
    closed_at = answers_end(event)
    clock.advance(days=16)
    later = clock.now + WEEK
    edit(starts_at=later, ends_at=later + timedelta(hours=2))
    assert (answers_end(stories.event()), is_closed(stories.event(), clock.now)) == (
        closed_at,
        True,
    )
    with pytest.raises(Refusal, match="answers_closed"):
        edit(answers_close_at=later)


@pytest.mark.long
def test_answers_closed_early_stay_closed(app: Flask, clock: Clock) -> None:
    event = begun()
    cards()
    with transaction(by=audit.SHELL) as tx:
        close_answers(tx, event)
    closed_at = clock.now
    clock.advance(minutes=5)
    later = clock.now + WEEK
    edit(starts_at=later, ends_at=later + timedelta(hours=2))
    assert answers_end(stories.event()) == closed_at


def test_an_event_without_cards_that_is_held_later_takes_answers(app: Flask, clock: Clock) -> None:
    begun()
    clock.advance(days=16)
    later = clock.now + WEEK
    edit(starts_at=later, ends_at=later + timedelta(hours=2))
    assert not is_closed(stories.event(), later + WEEK)


@pytest.mark.parametrize("hours", [0, -1], ids=["now", "an hour ago"])
def test_a_close_that_has_passed_is_not_taken(app: Flask, clock: Clock, hours: int) -> None:
    begun()
    with pytest.raises(ValueError, match="answers_close_at"):
        edit(answers_close_at=clock.now + timedelta(hours=hours))
