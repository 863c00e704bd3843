"""The exact figures of events as one value, for pages, the donor pack and the frozen copy.

The people of one event who are counted at a stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, extract, false, func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from ctevents.domain.entry import Means
from ctevents.domain.figures.figures import (
    EVERYBODY,
    NOBODY,
    EventFigures,
    FigureFilters,
    Figures,
    Funnel,
    InstitutionCounts,
    Matrix,
    Stage,
)
from ctevents.domain.people import Sex
from ctevents.domain.registration import ENDED, REPLIED
from ctevents.domain.schedule import EventStatus, to_local
from ctevents.models import (
    CheckIn,
    Event,
    Institution,
    Invitation,
    Nomination,
    Person,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common.pieces import in_pieces
from ctevents.services.figures.counting import (
    HAS_ANSWERED,
    HAS_ATTENDED,
    HAS_OWN_INVITATION,
    IS_INVITED,
    IS_NAMED,
    OF_PERSON,
    Key,
    counted,
    filtered,
)
from ctevents.services.people.people import groups_by_event


def figures(
    session: Session, events: Sequence[Event], filters: FigureFilters = EVERYBODY, *, now: datetime
) -> dict[str, EventFigures]:
    """Return all figures of each of these events by slug. Their matrices have the same groups.
    ``all_figures`` adds the values up. Twelve statements, however many the events and their people
    are."""
    counts, by_institution = (
        matrices(session, events, filters, now=now),
        institutions(session, events, filters, now=now),
    )
    came, replies = arrivals(session, events, filters), funnels(session, events, filters)
    return {
        event.slug: replace(
            came[event.id],
            matrix=counts[event.id],
            funnel=replies[event.id],
            institutions=by_institution[event.id],
        )
        for event in events
    }


def matrices(
    session: Session, events: Sequence[Event], filters: FigureFilters = EVERYBODY, *, now: datetime
) -> dict[int, Matrix]:
    """Return the matrices by id. Events of one project have the same groups: those offered, and
    those with anybody."""
    ids, over = (
        [event.id for event in events],
        [event.id for event in events if is_over(event, now)],
    )
    return matrices_of(session, ids, filters, over=over)


def matrices_of(
    session: Session,
    event_ids: Sequence[int],
    filters: FigureFilters = EVERYBODY,
    *,
    over: Sequence[int] = (),
) -> dict[int, Matrix]:
    """Return the matrices in four statements."""
    found = counted(session, event_ids, filters, over=over)
    with_anybody = {group_id for (_, group_id, _), counts in found.items() if counts != NOBODY}

    def is_shown(group: StakeholderGroup) -> bool:
        return (group.is_offered or group.id in with_anybody) and filters.group in ("", group.code)

    return {
        event_id: Matrix(
            {
                (group.code, sex): found.get((event_id, group.id, sex), NOBODY)
                for group in filter(is_shown, of_event)
                for sex in Sex
            }
        )
        for event_id, of_event in groups_by_event(session, event_ids).items()
    }


def institutions(
    session: Session, events: Sequence[Event], filters: FigureFilters = EVERYBODY, *, now: datetime
) -> dict[int, list[InstitutionCounts]]:
    """Return the institutions by id of the event. Institutions without anybody are left out."""
    ids, over = (
        [event.id for event in events],
        [event.id for event in events if is_over(event, now)],
    )
    found = counted(session, ids, filters, by=(), by_institution=True, over=over)
    names = dict(
        session.execute(
            select(Institution.id, Institution.name)
            .where(Institution.event_id.in_(ids))
            .order_by(Institution.name_key, Institution.id)
        ).all()
    )
    return {event_id: _by_institution(event_id, found, names) for event_id in ids}


def _by_institution(
    event_id: int, found: Mapping[Key, Figures[int]], names: Mapping[int, str]
) -> list[InstitutionCounts]:
    order: list[tuple[int | None, bool]] = [(institution_id, False) for institution_id in names]
    return [
        InstitutionCounts(
            institution_id=institution_id,
            name=names[institution_id] if institution_id else "",
            is_named=not is_unnamed,
            counts=found[event_id, institution_id, is_unnamed],
        )
        for institution_id, is_unnamed in [*order, (None, False), (None, True)]
        if found.get((event_id, institution_id, is_unnamed), NOBODY) != NOBODY
    ]


def arrivals(
    session: Session, events: Sequence[Event], filters: FigureFilters = EVERYBODY
) -> dict[int, EventFigures]:
    """Return figures with only ``arrivals`` and ``means``, by id, in one statement.

    The database counts by quarters of an hour, which fit the hours of every time zone.
    """
    second = extract("epoch", CheckIn.at)
    into_quarter = (second % QUARTER + QUARTER) % QUARTER  # for a time before 1970, too
    # a wrong clock may be in any century
    quarter = (second - into_quarter).cast(BigInteger).label("quarter")
    key = (Registration.event_id, quarter, CheckIn.means)
    query = (
        select(*key, func.count().label("number"))
        .select_from(Registration)
        .join(CheckIn, CheckIn.id == Registration.entry_id)
        .where(Registration.event_id.in_([event.id for event in events]))
        .group_by(*key)
    )
    rows = session.execute(filtered(query, filters)).all()
    return {
        event.id: _arrived(event, [row for row in rows if row.event_id == event.id])
        for event in events
    }


QUARTER = 15 * 60
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _arrived(event: Event, rows: Sequence[Any]) -> EventFigures:
    hours: Counter[datetime] = Counter()
    means: Counter[Means] = Counter()
    for row in rows:
        local = to_local(EPOCH + timedelta(seconds=row.quarter), event.time_zone)
        hours[local.replace(minute=0, second=0)] += (
            row.number
        )  # local time had odd seconds before there were time zones
        means[row.means] += row.number
    return EventFigures(
        matrix=Matrix({}),
        arrivals=dict(sorted(hours.items())),
        means={each: means[each] for each in Means},
    )


def funnels(
    session: Session, events: Sequence[Event], filters: FigureFilters = EVERYBODY
) -> dict[int, Funnel]:
    """Return the funnels by id, in two statements."""
    ids = [event.id for event in events]
    found = {event_id: Funnel() for event_id in ids}
    for query in (_funnel_of_invitations(ids), _funnel_of_nominees(ids)):
        for event_id, invited, replied, registered, attended in session.execute(
            filtered(query, filters)
        ):
            found[event_id] += Funnel(
                invited=invited, replied=replied, registered=registered, attended=attended
            )
    return found


_IS_REGISTERED = or_(Registration.state.not_in(ENDED), HAS_ATTENDED)


def _parts(has_replied: Any) -> list[Any]:
    """Return the counts of invited people, and of those among them who replied, are registered,
    came."""
    parts = (has_replied, has_replied & _IS_REGISTERED, has_replied & _IS_REGISTERED & HAS_ATTENDED)
    return [func.count(), *(func.count().filter(part) for part in parts)]


def _funnel_of_invitations(event_ids: Sequence[int]) -> Select[*tuple[Any, ...]]:
    return (
        select(Invitation.event_id, *_parts(Invitation.state.in_(REPLIED)))
        .outerjoin(Registration, Registration.person_id == Invitation.person_id)
        .where(Invitation.event_id.in_(event_ids), IS_INVITED)
        .group_by(Invitation.event_id)
    )


def _funnel_of_nominees(event_ids: Sequence[int]) -> Select[*tuple[Any, ...]]:
    return (
        select(Registration.event_id, *_parts(HAS_ANSWERED))
        .join(Nomination, Nomination.registration_id == Registration.id)
        .where(Nomination.event_id.in_(event_ids), IS_NAMED, ~HAS_OWN_INVITATION)
        .group_by(Registration.event_id)
    )


def is_over(event: Event, now: datetime) -> bool:
    return event.status_at(now) is EventStatus.HELD


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
    session: Session,
    event: Event,
    stage: Stage,
    filters: FigureFilters,
    *,
    now: datetime,
    page: int = 1,
) -> PeoplePage:
    """Return a page of people by name, unnamed guests last; in total as many as the figure. Two
    statements. ``page`` counts from 1."""
    counted = _counted(event, stage, filters, now)
    total = session.scalar(_joined(select(func.count())).where(*counted))
    query = _WITH_ALL.where(*counted).order_by(*_BY_NAME).limit(PAGE).offset((page - 1) * PAGE)
    return PeoplePage([CountedPerson(*row) for row in session.execute(query)], total or 0)


def all_counted(
    session: Session, event: Event, stage: Stage, filters: FigureFilters, *, now: datetime
) -> tuple[int, Iterator[CountedPerson]]:
    """Return the number of people on all pages, and each of them. A person who is deleted meanwhile
    is left out."""
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


def _counted(
    event: Event, stage: Stage, filters: FigureFilters, now: datetime
) -> list[ColumnElement[bool]]:
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
    """Return the number of registrants who count as ``x`` since they have not given their sex
    yet."""
    query = select(func.count()).select_from(Registration).join(Registration.person)
    is_open = (Person.event_id == event.id) & ~Person.is_sex_said
    return session.scalar(query.where(is_open, Registration.state.not_in(ENDED))) or 0
