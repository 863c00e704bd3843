"""The numbers of cards beside the number of people who came, so that readers see if cards may have been used by others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.domain.figures.attendance import FEWEST
from ctevents.domain.figures.matrix import Count
from ctevents.domain.launch.results import cards_answered
from ctevents.models import CardSheet, Event, Registration
from ctevents.services.launch.answers import Kinds
from ctevents.services.people.people import group_codes


@dataclass(frozen=True)
class Turnout:
    """Cards made, also those that were withdrawn; cards that have answered; people who came. None: withheld."""

    event: Event
    made: int
    answered: Count
    came: Count

    @property
    def is_empty(self) -> bool:
        return not self.made and self.answered is None


def turnout(session: Session, answers: Mapping[Event, Kinds], came: Mapping[int, Count] | None = None) -> list[Turnout]:
    """Return the numbers of those events with cards. ``answers``: ``closed_answers``. ``came``: attendees as published, by the id
    of the event, for readers who may not see exact figures."""
    codes = group_codes(session, [event.id for event in answers])
    found = [
        Turnout(
            event,
            _made(session, event),
            cards_answered(kinds, codes),
            _came(session, event) if came is None else came[event.id],
        )
        for event, kinds in answers.items()
    ]
    return [each for each in found if not each.is_empty]


def _made(session: Session, event: Event) -> int:
    return session.scalars(
        select(func.coalesce(func.sum(CardSheet.count), 0)).where(CardSheet.event_id == event.id)
    ).one()


def _came(session: Session, event: Event) -> Count:
    query = select(func.count()).where(Registration.event_id == event.id, Registration.has_entered)
    people = session.scalars(query).one()
    return None if 0 < people < FEWEST else people
