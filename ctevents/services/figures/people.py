"""The people of one event who are counted at a stage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from ctevents.domain.figures.figures import FigureFilters
from ctevents.domain.figures.matrix import Stage
from ctevents.domain.registration import ENDED
from ctevents.models import CheckIn, Event, Invitation, Nomination, Person, Registration, StakeholderGroup
from ctevents.services.common.pieces import in_pieces
from ctevents.services.figures.counting import OF_PERSON
from ctevents.services.figures.figures import is_over

PAGE = 100


@dataclass(frozen=True)
class CountedPerson:
    """A person who is counted, and the check-in with which they came, if they did."""

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
    """Return a page of people by name, unnamed guests last; in total as many as the figure. Two statements. ``page`` counts from
    1."""
    counted = _counted(event, stage, filters, now)
    total = session.scalar(_joined(select(func.count())).where(*counted))
    query = _WITH_ALL.where(*counted).order_by(*_BY_NAME).limit(PAGE).offset((page - 1) * PAGE)
    return PeoplePage([CountedPerson(*row) for row in session.execute(query)], total or 0)


def all_counted(
    session: Session, event: Event, stage: Stage, filters: FigureFilters, *, now: datetime
) -> tuple[int, Iterator[CountedPerson]]:
    """Return the number of people on all pages, and each of them. A person who is deleted meanwhile is left out."""
    counted = _counted(event, stage, filters, now)
    ids = session.scalars(_joined(select(Person.id)).where(*counted).order_by(*_BY_NAME)).all()
    return len(ids), (
        CountedPerson(*row)
        for piece in in_pieces(ids)
        for row in session.execute(_WITH_ALL.where(Person.id.in_(piece)).order_by(*_BY_NAME))
    )


def _joined(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return (
        query.select_from(Person)
        .outerjoin(Invitation, Invitation.person_id == Person.id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Nomination, Nomination.registration_id == Registration.id)
    )


_BY_NAME = (Person.sort_key, Person.id)
_WITH_ALL = (
    _joined(select(Person, Invitation, Registration, CheckIn))
    .outerjoin(CheckIn, CheckIn.id == Registration.entry_id)
    .outerjoin(Person.institution)
    .options(contains_eager(Person.institution), joinedload(Person.group))
)


def _counted(event: Event, stage: Stage, filters: FigureFilters, now: datetime) -> list[ColumnElement[bool]]:
    conditions = [Person.event_id == event.id, OF_PERSON[stage]]
    if stage is Stage.ABSENT and not is_over(event, now):
        conditions.append(false())
    if filters.group:
        code = StakeholderGroup.code == filters.group
        conditions.append(Person.group_id.in_(select(StakeholderGroup.id).where(code)))
    if filters.sex is not None:
        conditions.append(Person.sex == filters.sex)
    if filters.institution_id is not None:
        conditions += [Person.institution_id == filters.institution_id, ~Person.is_unnamed]
    if filters.language:
        conditions.append(Person.language == filters.language)
    return conditions


def count_not_said(session: Session, event: Event) -> int:
    """Return the number of registrants who count as ``x`` since they have not given their sex yet."""
    query = select(func.count()).select_from(Registration).join(Registration.person)
    is_open = (Person.event_id == event.id) & ~Person.is_sex_said
    return session.scalar(query.where(is_open, Registration.state.not_in(ENDED))) or 0
