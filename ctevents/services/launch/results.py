"""The results of the answers of events that have closed. Before the close nobody reads more than a rough number of cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from ctevents.domain.launch.answering import Answering
from ctevents.domain.launch.results import Results, results
from ctevents.domain.schedule import EventStatus
from ctevents.formats.sealed import Sealer
from ctevents.models import Event
from ctevents.services.launch.answering import answering, answers_end, is_closed
from ctevents.services.launch.answers import Kinds, rough_count
from ctevents.services.launch.sources import recommendations
from ctevents.services.people.people import groups


def results_of(session: Session, answers: Mapping[Event, Kinds]) -> Results:
    """Return the merged results of events whose answers have closed (``closed_answers``)."""
    numbers = [each.id for each in recommendations(session)]
    return results(
        {event.slug: kinds for event, kinds in answers.items()}, numbers, [group.code for group in groups(session)]
    )


@dataclass(frozen=True)
class OpenAnswers:
    """An event without results yet. ``closes_at``: None if it has no end. ``cards``: about so many have answered."""

    event: Event
    closes_at: datetime | None
    cards: int


def open_answers(session: Session, sealer: Sealer, events: Sequence[Event], *, now: datetime) -> list[OpenAnswers]:
    """Return the published events whose answers have not closed. Raises ``SealBroken``."""
    return [
        OpenAnswers(event, answers_end(event), _cards(session, sealer, event, now))
        for event in events
        if event.status is EventStatus.PUBLISHED and not is_closed(event, now)
    ]


def _cards(session: Session, sealer: Sealer, event: Event, now: datetime) -> int:
    return 0 if answering(event, now) is Answering.BEFORE else rough_count(session, sealer, event)
