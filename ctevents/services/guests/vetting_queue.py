"""The registrations that somebody has to agree to, in the order in which they asked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Case, ColumnElement, Select, case, exists, func, select
from sqlalchemy.orm import Session

from ctevents.domain.registration import RegistrationState
from ctevents.domain.vetting import Awaits, Origin
from ctevents.models import Invitation, Nomination, Registration
from ctevents.services.common.pieces import in_pieces
from ctevents.services.guests.records import GuestFilters, filter_conditions, rows_of
from ctevents.services.people.identity_changes import Difference, differences_of
from ctevents.services.replies.vetting import IS_LOOKED_AT, version_of
from ctevents.services.seating.seating import WITH_PERSON

PAGE = 100


@dataclass(frozen=True, kw_only=True)
class QueueFilters:
    """Each narrows the queue unless it is empty. ``group`` is a code."""

    search: str = ""
    group: str = ""
    awaits: Awaits | None = None
    origin: Origin | None = None


@dataclass(frozen=True)
class QueuedRegistration:
    """``difference``: how the person differs from whom the office knows, or has differed, where they changed that themselves."""

    registration: Registration
    origin: Origin
    difference: Difference | None = None

    @property
    def tick(self) -> str:
        """The value of the box beside it: an id, a point, and the version that is seen."""
        return f"{self.registration.id}.{version_of(self.registration)}"


@dataclass(frozen=True)
class QueuePage:
    """One page of the queue, and how many wait on all of its pages."""

    waiting: list[QueuedRegistration]
    total: int


def vetting_queue(session: Session, event_id: int, filters: QueueFilters, *, page: int = 1) -> QueuePage:
    """``page`` counts from 1."""
    conditions = _conditions(session, event_id, filters)
    total = session.scalar(select(func.count()).select_from(Registration).where(*conditions)) or 0
    return QueuePage(_found(session, _in_order(*conditions).limit(PAGE).offset((page - 1) * PAGE)), total)


def whole_queue(session: Session, event_id: int, filters: QueueFilters) -> tuple[int, Iterator[QueuedRegistration]]:
    """All pages: how many wait, and each. Who is decided on meanwhile is left out."""
    query = select(Registration.id).where(*_conditions(session, event_id, filters))
    ids = session.scalars(query.order_by(Registration.asked_at, Registration.id)).all()
    return len(ids), (each for piece in in_pieces(ids) for each in waiting_among(session, event_id, piece))


def _conditions(session: Session, event_id: int, filters: QueueFilters) -> list[ColumnElement[bool]]:
    rows = rows_of(event_id)
    found = GuestFilters(search=filters.search, group=filters.group, registration=RegistrationState.PENDING)
    conditions = [
        *_is_waiting([event_id]),
        Registration.person_id.in_(select(rows.c.person_id).where(*filter_conditions(session, rows, event_id, found))),
    ]
    if filters.awaits:
        conditions.append(Registration.awaits == filters.awaits)
    if filters.origin:
        conditions.append(_origin() == filters.origin.value)
    return conditions


def waiting_among(session: Session, event_id: int, ids: Collection[int]) -> list[QueuedRegistration]:
    """Those of the event that still wait, in order."""
    return _found(session, _in_order(*_is_waiting([event_id]), Registration.id.in_(ids)))


def _in_order(*conditions: ColumnElement[bool]) -> Select[Registration, str]:
    query = select(Registration, _origin()).options(*WITH_PERSON).where(*conditions)
    return query.order_by(Registration.asked_at, Registration.id)


def _found(session: Session, query: Select[Registration, str]) -> list[QueuedRegistration]:
    rows = session.execute(query).all()
    differences = differences_of(session, [registration.person for registration, _ in rows])
    return [QueuedRegistration(each, Origin(origin), differences.get(each.person_id)) for each, origin in rows]


def waiting_by_event(session: Session, event_ids: Sequence[int]) -> dict[int, int]:
    """How many wait for the word of their focal point or of the office; events where nobody does are left out."""
    query = select(Registration.event_id, func.count()).where(*_is_waiting(event_ids)).group_by(Registration.event_id)
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
