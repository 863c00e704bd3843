"""Needs of people who come: head counts for caterer and interpreters, and needs of single persons."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager

from ctevents.domain.figures.head_counts import tally
from ctevents.domain.people import LANGUAGES
from ctevents.domain.registration import RegistrationState
from ctevents.formats.unsigned import unsigned
from ctevents.models import Person, Registration


@dataclass(frozen=True, kw_only=True)
class HeadCounts:
    """The needs of people with a seat. ``diets``: food that people cannot eat, in words that do not reveal the writer, with the
    number of people. ``receivers``: the number of people who need interpretation, by language. ``needs``: registrations with
    access needs or assistants, by name."""

    confirmed: int
    assistants: int
    diets: list[tuple[str, int]]
    receivers: list[tuple[str, int]]
    needs: list[Registration]

    @property
    def heads(self) -> int:
        return self.confirmed + self.assistants

    @property
    def in_need(self) -> int:
        """The number of people who wrote access needs, with or without assistants."""
        return sum(bool(registration.access_needs) for registration in self.needs)


def head_counts(session: Session, event_id: int) -> HeadCounts:
    query = (
        select(Registration)
        .join(Registration.person)
        .options(contains_eager(Registration.person).joinedload(Person.group), _WITH_INSTITUTION)
        .where(Registration.event_id == event_id, Registration.state == RegistrationState.CONFIRMED)
        .order_by(Person.sort_key, Person.id)
    )
    coming = session.scalars(query).all()
    receivers = Counter(
        registration.interpretation_language or registration.person.language
        for registration in coming
        if registration.needs_interpretation
    )
    return HeadCounts(
        confirmed=len(coming),
        assistants=sum(registration.assistants for registration in coming),
        diets=tally(unsigned(registration.dietary, registration.person.name) for registration in coming),
        receivers=[(language, receivers[language]) for language in LANGUAGES if receivers[language]],
        needs=[registration for registration in coming if registration.access_needs or registration.assistants],
    )


_WITH_INSTITUTION = contains_eager(Registration.person).joinedload(Person.institution)
