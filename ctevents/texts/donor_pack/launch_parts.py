"""The part of the launch in the donor pack, of each event and of all: what was launched, and what the cards answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ctevents.db.handle import db
from ctevents.domain.figures.report import Table
from ctevents.domain.launch.results import ALL, Results
from ctevents.models import Event, Recommendation
from ctevents.services.figures.publishing import attendees_as_published, launched_as_published
from ctevents.services.launch.answers import closed_answers
from ctevents.services.launch.launched import Launched, launched
from ctevents.services.launch.results import results_of
from ctevents.services.launch.sources import recommendations
from ctevents.services.launch.turnout import Turnout, turnout
from ctevents.texts.donor_pack.answers import answer_tables, cards_table, texts_table
from ctevents.texts.donor_pack.launch import LaunchedEvent, launch_tables
from ctevents.texts.groups import names_in_figures
from ctevents.texts.sealing import sealer


@dataclass(frozen=True, kw_only=True)
class LaunchParts:
    """The values from which the tables of the launch are made. ``figures``: by the id of the event. ``groups``: names by code."""

    events: Sequence[Event]
    figures: Mapping[int, Launched]
    results: Results
    turnout: Sequence[Turnout]
    recommendations: Sequence[Recommendation]
    groups: Mapping[str | None, str]
    is_public: bool

    @property
    def has_answers(self) -> bool:
        return bool(self.results.rows)

    def of(self, event: Event) -> list[Table]:
        return [*self._launched([event]), *self._cards([event]), *self._answers(event.slug)]

    def together(self) -> list[Table]:
        return [*self._launched(self.events), *self._cards(self.events), *self._answers(ALL)]

    def texts(self) -> list[Table]:
        return texts_table(self.results, self.recommendations)

    def _launched(self, events: Sequence[Event]) -> list[Table]:
        found = [LaunchedEvent(event, self.figures[event.id]) for event in events]
        return launch_tables(found, self.groups, is_public=self.is_public)

    def _cards(self, events: Sequence[Event]) -> list[Table]:
        ids = {event.id for event in events}
        return cards_table([each for each in self.turnout if each.event.id in ids])

    def _answers(self, event: str) -> list[Table]:
        return answer_tables(self.results, event, self.recommendations, self.groups)


def launch_of(events: Sequence[Event], *, is_public: bool, now: datetime) -> LaunchParts:
    """Return what the pack says about the launch of these events. Raises ``SealBroken``."""
    session = db.session()
    answers, ids = closed_answers(session, sealer(), events, now=now), [event.id for event in events]
    return LaunchParts(
        events=events,
        figures=launched_as_published(session, ids) if is_public else launched(session, ids),
        results=results_of(session, answers),
        turnout=turnout(session, answers, attendees_as_published(session, ids) if is_public else None),
        recommendations=recommendations(session, {event.project_id for event in events}),
        groups=names_in_figures(events),
        is_public=is_public,
    )
