"""The times of the launch, which move with the event: the opening of its pack, and the close of its
answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from sqlalchemy import exists, select

from ctevents.db.base import Transaction
from ctevents.domain.launch.answers import AnswerTimes
from ctevents.domain.moves import Times, moved_along
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import CardSheet, Event
from ctevents.services.events.changes import times_of

MOVING = ("pack_opens_at", "pack_public_at", "answers_close_at")


def times_of_answers(event: Event) -> AnswerTimes:
    return AnswerTimes(
        status=event.status,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        closes_at=event.answers_close_at,
    )


def move_launch(
    tx: Transaction,
    event: Event,
    before: Times,
    ended_at: datetime | None,
    changed: Collection[str],
) -> set[str]:
    """Move the times of the launch with the event, except those in ``changed``, which were edited.
    Return the columns that changed.

    Closed answers stay closed, even if the event moves, because their results may have been shown.
    ``ended_at``: the end of the answers before the edit. Raises ``Refusal`` if the end of closed
    answers is edited. Raises ``ValueError`` if the new end has passed: only the page of answer
    cards closes answers at once.
    """
    if ended_at is not None and ended_at <= tx.now and _has_cards(tx, event):
        return _kept_closed(event, ended_at, changed) | set(
            _moved(event, before, changed, MOVING[:2])
        )
    end = times_of_answers(event).end
    if "answers_close_at" in changed and end is not None and end <= tx.now:
        raise ValueError("answers_close_at")
    return set(_moved(event, before, changed, MOVING))


def _kept_closed(event: Event, ended_at: datetime, changed: Collection[str]) -> set[str]:
    if "answers_close_at" in changed:
        raise Refusal(Reason.ANSWERS_CLOSED)
    if times_of_answers(event).end != ended_at:
        event.answers_close_at = ended_at
        return {"answers_close_at"}
    return set()


def _moved(
    event: Event, before: Times, changed: Collection[str], columns: Collection[str]
) -> Iterator[str]:
    for column in columns:
        instant = getattr(event, column)
        moved = None if instant is None else moved_along(instant, before, times_of(event))
        if column not in changed and moved != instant:
            setattr(event, column, moved)
            yield column


def _has_cards(tx: Transaction, event: Event) -> bool:
    return bool(tx.scalar(select(exists().where(CardSheet.event_id == event.id))))
