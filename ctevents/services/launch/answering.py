"""The opening and the close of an event's answers. Nothing of them is shown to anybody before the close."""

from __future__ import annotations

from datetime import datetime

from ctevents.db.base import Transaction
from ctevents.domain.launch.answering import Answering, answering_at, is_settled
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.events.launch_times import times_of_answers


def answers_end(event: Event) -> datetime | None:
    """Return the moment from which no answer is taken. None if the event has no end yet."""
    return times_of_answers(event).end


def answering(event: Event, now: datetime) -> Answering:
    return answering_at(times_of_answers(event), now)


def is_closed(event: Event, now: datetime) -> bool:
    """Return whether the answers may be shown: none of them can change any more."""
    return is_settled(times_of_answers(event), now)


def refuse_unless_open(event: Event, now: datetime) -> None:
    state = answering(event, now)
    if state is not Answering.OPEN:
        raise Refusal(Reason.ANSWERS_CLOSED if state is Answering.CLOSED else Reason.ANSWERS_NOT_OPEN)


def close_answers(tx: Transaction, event: Event) -> None:
    """Close the answers of an event early, for good."""
    event = lock_event(tx, event.id)
    refuse_unless_open(event, tx.now)
    event.answers_close_at = tx.now
    audit.record(tx, "answers.closed", event_id=event.id)
