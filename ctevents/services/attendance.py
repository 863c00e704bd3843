"""The figures: how many were invited, registered and came, each person once. All of them are counted anew each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Integer, Row, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from ctevents.domain.attendance import Cell, Matrix, all_together
from ctevents.domain.people import Sex
from ctevents.domain.registration import ENDED, RegistrationState
from ctevents.domain.rsvp import REPLIED, InvitationState, NominationEnd
from ctevents.domain.vetting import Awaits
from ctevents.models import Invitation, Nomination, Person, Registration
from ctevents.services.people import groups


@dataclass(frozen=True, kw_only=True)
class Overview:
    """The totals of one event; what each of them counts is what the columns of the matrix count."""

    invited: int = 0
    replied: int = 0
    registered: int = 0
    confirmed: int = 0
    waitlisted: int = 0
    attended: int = 0


def overview(session: Session, event_ids: Sequence[int]) -> dict[int, Overview]:
    """In three queries, whatever the number of events."""
    invitations = (
        select(Invitation.event_id, func.count().label("invited"), _count_of(_HAS_REPLIED).label("replied"))
        .where(Invitation.event_id.in_(event_ids), _IS_INVITED)
        .group_by(Invitation.event_id)
    )
    registrations = (
        select(
            Registration.event_id,
            *_FROM_REGISTRATIONS,
            _count_of(Registration.state == RegistrationState.WAITLISTED).label("waitlisted"),
        )
        .where(Registration.event_id.in_(event_ids))
        .group_by(Registration.event_id)
    )
    nominees = (
        select(Nomination.event_id, func.count().label("invited"), _count_of(_HAS_ANSWERED).label("replied"))
        .join(Nomination.registration)
        .where(Nomination.event_id.in_(event_ids), _IS_NAMED)
        .group_by(Nomination.event_id)
    )
    rows = [row for query in (invitations, nominees, registrations) for row in session.execute(query)]
    found = _figures(rows, "event_id")
    return {event_id: Overview(**found.get((event_id,), {})) for event_id in event_ids}


def matrix(session: Session, event_ids: Sequence[int]) -> Matrix:
    """Of all these events together."""
    return all_together(list(matrices(session, event_ids).values()))


def matrices(session: Session, event_ids: Sequence[int]) -> dict[int, Matrix]:
    """The matrix of each of these events, all with the same groups: those offered, and those that have anybody."""
    key = (Person.event_id, Person.group_id, Person.sex)
    invitations = (
        select(*key, func.count().label("invited"))
        .join(Invitation.person)
        .where(Invitation.event_id.in_(event_ids), _IS_INVITED)
        .group_by(*key)
    )
    registrations = (
        select(*key, *_FROM_REGISTRATIONS)
        .join(Registration.person)
        .where(Registration.event_id.in_(event_ids))
        .group_by(*key)
    )
    nominees = (
        select(*key, func.count().label("invited"))
        .join(Registration, Registration.person_id == Person.id)
        .join(Nomination, Nomination.registration_id == Registration.id)
        .where(Nomination.event_id.in_(event_ids), _IS_NAMED)
        .group_by(*key)
    )
    rows = [row for query in (invitations, nominees, registrations) for row in session.execute(query)]
    found = _figures(rows, "event_id", "group_id", "sex")
    with_anybody = {group_id for (_, group_id, _), figures in found.items() if any(figures.values())}
    shown = [group for group in groups(session) if group.is_offered or group.id in with_anybody]
    return {
        event_id: Matrix(
            tuple(
                Cell(group=group.code, sex=sex, **found.get((event_id, group.id, sex), {}))
                for group in shown
                for sex in Sex
            )
        )
        for event_id in event_ids
    }


def _count_of(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(condition.cast(Integer))


_IS_INVITED = Invitation.person_id.is_not(None) & Invitation.state.not_in(
    (InvitationState.DRAFT, InvitationState.WITHDRAWN)
)
_HAS_ATTENDED = Registration.entry_id.is_not(None)
_IS_NAMED = and_(
    or_(Nomination.ended_at.is_(None), Nomination.ended_because == NominationEnd.REJECTED, _HAS_ATTENDED),
    ~exists().where(Invitation.person_id == Registration.person_id, _IS_INVITED),
)
"""Of a nomination and its registration: counted as invited. Who was replaced or gave the seat back is not, as if the
invitation was withdrawn, unless he came; who has an invitation of his own is counted by that."""

_HAS_ANSWERED = Registration.awaits.is_distinct_from(Awaits.REGISTRANT)
_HAS_REPLIED = Invitation.state.in_(REPLIED)

_FROM_REGISTRATIONS = (
    _count_of(Registration.state.not_in(ENDED)).label("registered"),
    # Who came had a place, whatever became of it afterwards.
    _count_of((Registration.state == RegistrationState.CONFIRMED) | _HAS_ATTENDED).label("confirmed"),
    _count_of(_HAS_ATTENDED).label("attended"),
)


def _figures(rows: Sequence[Row[Any]], *key: str) -> dict[tuple[Any, ...], dict[str, int]]:
    """The figures of rows with the same key, by their labels; those with the same label are added."""
    found: dict[tuple[Any, ...], dict[str, int]] = {}
    for row in rows:
        figures = row._asdict()
        sums = found.setdefault(tuple(figures.pop(name) for name in key), {})
        for label, count in figures.items():
            sums[label] = sums.get(label, 0) + count
    return found
