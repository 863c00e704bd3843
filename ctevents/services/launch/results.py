"""The results of the answers of events that have closed. Before the close nobody reads more than a rough number of cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from ctevents.domain.launch.answering import Answering
from ctevents.domain.launch.results import ResultRow, Results, results, sums_at
from ctevents.domain.schedule import EventStatus
from ctevents.formats.sealed import Sealer
from ctevents.models import Event, Recommendation, SealedAnswers
from ctevents.services.launch.answering import answering, answers_end, is_closed
from ctevents.services.launch.answers import Kinds, closed_answers, rough_count
from ctevents.services.launch.sources import recommendations
from ctevents.services.people.people import group_codes


def results_of(session: Session, answers: Mapping[Event, Kinds]) -> Results:
    """Return the merged results of events whose answers have closed (``closed_answers``)."""
    numbers = [each.id for each in recommendations(session, {event.project_id for event in answers})]
    codes = group_codes(session, [event.id for event in answers])
    return results({event.slug: kinds for event, kinds in answers.items()}, numbers, codes)


def has_results_for_guests(session: Session, event: Event, *, now: datetime) -> bool:
    """Return whether people who answered or attended may see results: the event had cards, its answers have closed, and it was
    not cancelled."""
    if event.status is not EventStatus.PUBLISHED or not is_closed(event, now):
        return False
    return session.scalars(select(exists().where(SealedAnswers.event_id == event.id))).one()


def results_for_guests(
    session: Session, sealer: Sealer, event: Event, *, now: datetime
) -> list[tuple[Recommendation, ResultRow]] | None:
    """Return what guests see of an event: the sum of each recommendation, merged for everybody. None if there is nothing to see
    yet, and an empty list if too few have answered. Raises ``SealBroken``."""
    if not has_results_for_guests(session, event, now=now):
        return None
    found = results_of(session, closed_answers(session, sealer, [event], now=now))
    named = {each.id: each for each in recommendations(session, [event.project_id])}
    return [(named[row.recommendation], row) for row in sums_at(found, event.slug)]


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
