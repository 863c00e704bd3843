"""The numbers of cards beside the number of people who came, so that readers see if cards may have been used by others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.domain.figures.attendance import FEWEST
from ctevents.domain.launch.results import cards_answered
from ctevents.models import CardSheet, Event, Registration
from ctevents.services.launch.answers import Kinds
from ctevents.services.people.people import groups


@dataclass(frozen=True)
class Turnout:
    """Cards made, also those that were withdrawn; cards that have answered; people who came. None: fewer than five."""

    event: Event
    made: int
    answered: int | None
    came: int | None

    @property
    def is_empty(self) -> bool:
        return not self.made and self.answered is None


def turnout(session: Session, answers: Mapping[Event, Kinds]) -> list[Turnout]:
    """Return the numbers of those events with cards. ``answers``: ``closed_answers``."""
    codes = [group.code for group in groups(session)]
    found = (_of(session, event, cards_answered(kinds, codes)) for event, kinds in answers.items())
    return [each for each in found if not each.is_empty]


def _of(session: Session, event: Event, answered: int | None) -> Turnout:
    made = select(func.coalesce(func.sum(CardSheet.count), 0)).where(CardSheet.event_id == event.id)
    came = select(func.count()).where(Registration.event_id == event.id, Registration.has_entered)
    people = session.scalars(came).one()
    return Turnout(event, session.scalars(made).one(), answered, None if 0 < people < FEWEST else people)
