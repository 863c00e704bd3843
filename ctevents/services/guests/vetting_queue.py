"""The registrations that need an approval, in the order in which they were requested."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Case, ColumnElement, Select, case, exists, func, select
from sqlalchemy.orm import Session

from ctevents.domain.registration import Awaits, Origin, RegistrationState
from ctevents.models import Invitation, Nomination, Registration
from ctevents.services.common.pieces import in_pieces
from ctevents.services.guests.filters import GuestFilters, filter_conditions
from ctevents.services.guests.records import rows_of
from ctevents.services.people.identity_changes import Difference, differences_of
from ctevents.services.replies.vetting import IS_LOOKED_AT, version_of
from ctevents.services.seating.decision import WITH_PERSON

PAGE = 100


@dataclass(frozen=True, kw_only=True)
class QueueFilters:
    """Filters of the queue; an empty one does not apply. ``group`` is a code."""

    search: str = ""
    group: str = ""
    awaits: Awaits | None = None
    origin: Origin | None = None


@dataclass(frozen=True)
class QueuedRegistration:
    """A pending registration. ``difference``: how the person differs, or differed, from the person
    the office knows, if they changed details themselves."""

    registration: Registration
    origin: Origin
    difference: Difference | None = None

    @property
    def tick(self) -> str:
        """The value of its tick box: an id, a full stop, and the version that staff see."""
        return f"{self.registration.id}.{version_of(self.registration)}"


@dataclass(frozen=True)
class QueuePage:
    """One page of the queue, and the number of registrations on all pages."""

    waiting: list[QueuedRegistration]
    total: int


def vetting_queue(
    session: Session, event_id: int, filters: QueueFilters, *, page: int = 1
) -> QueuePage:
    """Return a page of the queue. ``page`` counts from 1."""
    conditions = _conditions(session, event_id, filters)
    total = session.scalar(select(func.count()).select_from(Registration).where(*conditions)) or 0
    return QueuePage(
        _found(session, _in_order(*conditions).limit(PAGE).offset((page - 1) * PAGE)), total
    )


def whole_queue(
    session: Session, event_id: int, filters: QueueFilters
) -> tuple[int, Iterator[QueuedRegistration]]:
    """Return the number of registrations on all pages, and each. One that is decided on meanwhile
    is left out."""
    query = select(Registration.id).where(*_conditions(session, event_id, filters))
    ids = session.scalars(query.order_by(Registration.asked_at, Registration.id)).all()
    return len(ids), (
        each for piece in in_pieces(ids) for each in waiting_among(session, event_id, piece)
    )


def _conditions(
    session: Session, event_id: int, filters: QueueFilters
) -> list[ColumnElement[bool]]:
    rows = rows_of(event_id)
    found = GuestFilters(
        search=filters.search, group=filters.group, registration=RegistrationState.PENDING
    )
    conditions = [
        *_is_waiting([event_id]),
        Registration.person_id.in_(
            select(rows.c.person_id).where(*filter_conditions(session, rows, event_id, found))
        ),
    ]
    if filters.awaits:
        conditions.append(Registration.awaits == filters.awaits)
    if filters.origin:
        conditions.append(_origin() == filters.origin.value)
    return conditions


def waiting_among(
    session: Session, event_id: int, ids: Collection[int]
) -> list[QueuedRegistration]:
    """Return those of the event that still wait, in order."""
    return _found(session, _in_order(*_is_waiting([event_id]), Registration.id.in_(ids)))


def _in_order(*conditions: ColumnElement[bool]) -> Select[Registration, str]:
    query = select(Registration, _origin()).options(*WITH_PERSON).where(*conditions)
    return query.order_by(Registration.asked_at, Registration.id)


def _found(session: Session, query: Select[Registration, str]) -> list[QueuedRegistration]:
    rows = session.execute(query).all()
    differences = differences_of(session, [registration.person for registration, _ in rows])
    return [
        QueuedRegistration(each, Origin(origin), differences.get(each.person_id))
        for each, origin in rows
    ]


def waiting_by_event(
    session: Session, event_ids: Sequence[int], *, since: datetime | None = None
) -> dict[int, int]:
    """Return the number that wait for their focal point or the office, by event; with ``since``,
    only those that have waited since then. Events without any are left out."""
    query = (
        select(Registration.event_id, func.count())
        .where(*_is_waiting(event_ids))
        .group_by(Registration.event_id)
    )
    query = query.where(Registration.changed_at <= since) if since is not None else query
    return dict(session.execute(query).all())


def _is_waiting(event_ids: Sequence[int]) -> tuple[ColumnElement[bool], ...]:
    is_pending = Registration.state == RegistrationState.PENDING
    return Registration.event_id.in_(event_ids), is_pending, Registration.awaits.in_(IS_LOOKED_AT)


def _origin() -> Case[str]:
    return case(
        (Registration.is_walk_in, Origin.DOOR.value),
        (exists().where(Nomination.registration_id == Registration.id), Origin.NOMINATION.value),
        (exists().where(Invitation.person_id == Registration.person_id), Origin.INVITATION.value),
        else_=Origin.OPEN.value,
    )
