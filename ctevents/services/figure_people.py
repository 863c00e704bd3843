"""Who is behind a figure: the people of one event that are counted at a stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, case, false, func, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from ctevents.domain.figures import FigureFilters, Stage
from ctevents.models import CheckIn, Event, Invitation, Nomination, Person, Registration, StakeholderGroup
from ctevents.services.counting import OF_PERSON
from ctevents.services.figures import is_over

PAGE = 100


@dataclass(frozen=True)
class CountedPerson:
    """Somebody who is counted, and by which check-in he came, if he did."""

    person: Person
    invitation: Invitation | None
    registration: Registration | None
    entry: CheckIn | None


@dataclass(frozen=True)
class PeoplePage:
    people: Sequence[CountedPerson]
    total: int


def people_counted(
    session: Session, event: Event, stage: Stage, filters: FigureFilters, *, now: datetime, page: int = 1
) -> PeoplePage:
    """By name, those who are not named last; as many as the figure says. Two statements. ``page`` counts from 1."""
    counted = _counted(event, stage, filters, now)
    total = session.scalar(_joined(select(func.count())).where(*counted))
    query = (
        _joined(select(Person, Invitation, Registration, CheckIn))
        .outerjoin(CheckIn, CheckIn.id == Registration.entry_id)
        .outerjoin(Person.institution)
        .options(contains_eager(Person.institution), joinedload(Person.group))
        .where(*counted)
        .order_by(Person.is_unnamed, _named_key(), Person.unnamed_number, Person.id)
        .limit(PAGE)
        .offset((page - 1) * PAGE)
    )
    return PeoplePage([CountedPerson(*row) for row in session.execute(query)], total or 0)


def _joined(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return (
        query.select_from(Person)
        .outerjoin(Invitation, Invitation.person_id == Person.id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Nomination, Nomination.registration_id == Registration.id)
    )


def _counted(event: Event, stage: Stage, filters: FigureFilters, now: datetime) -> list[ColumnElement[bool]]:
    conditions = [Person.event_id == event.id, OF_PERSON[stage]]
    if stage is Stage.ABSENT and not is_over(event, now):
        conditions.append(false())
    if filters.group:
        code = StakeholderGroup.code == filters.group
        conditions.append(Person.group_id == select(StakeholderGroup.id).where(code).scalar_subquery())
    if filters.sex is not None:
        conditions.append(Person.sex == filters.sex)
    if filters.institution_id is not None:
        conditions += [Person.institution_id == filters.institution_id, ~Person.is_unnamed]
    if filters.language:
        conditions.append(Person.language == filters.language)
    return conditions


def _named_key() -> ColumnElement[str]:
    """Nothing of who is not named decides the order."""
    return case((Person.is_unnamed, ""), else_=Person.search_key)
