"""Counts of people at each stage.

``counted`` counts everybody each time, in three statements, by any columns. Without a filter by
institution or language, invitations and registrations are read from one index each.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Integer, Row, Select, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session

from ctevents.domain.figures.figures import EVERYBODY, NOBODY, FigureFilters, Figures, Stage, sum_of
from ctevents.domain.registration import (
    ENDED,
    REPLIED,
    Awaits,
    InvitationState,
    NominationEnd,
    RegistrationState,
)
from ctevents.models import (
    Invitation,
    Nomination,
    Person,
    Registration,
    StakeholderGroup,
)

Key = tuple[Any, ...]

NOT_INVITED = (InvitationState.DRAFT, InvitationState.WITHDRAWN)
HAS_ANSWERED = Registration.awaits.is_distinct_from(Awaits.REGISTRANT)
HAS_ATTENDED = Registration.entry_id.is_not(None)
IS_NAMED = or_(
    Nomination.ended_at.is_(None), Nomination.ended_because == NominationEnd.REJECTED, HAS_ATTENDED
)
"""A condition on a nomination: its person counts as invited. A person who was replaced or gave the
seat back does not, as after a withdrawn invitation, unless they came."""

IS_INVITED = and_(Invitation.person_id.is_not(None), Invitation.state.not_in(NOT_INVITED))
HAS_OWN_INVITATION = exists().where(Invitation.person_id == Registration.person_id, IS_INVITED)
"""A nominee with an invitation of their own is counted by that."""

INSTITUTION = (
    case((Person.is_unnamed, None), else_=Person.institution_id).label("institution_id"),
    Person.is_unnamed,
)
"""The columns by which ``counted`` counts institutions. The institution of an unnamed guest is
withheld."""


def counted(
    session: Session,
    event_ids: Sequence[int],
    filters: FigureFilters = EVERYBODY,
    *,
    by: Collection[str] = ("group_id", "sex"),
    by_institution: bool = False,
    over: Collection[int] = (),
) -> dict[Key, Figures[int]]:
    """Return the figures by the id of the event and the requested columns, which invitations and
    registrations both have. With ``by_institution``, the id of the institution and whether it is
    withheld follow. ``over``: the events in which people who did not come are absent."""
    found: dict[Key, Figures[int]] = {}
    for query, count in (
        (invitations(event_ids, by), _invited),
        (registrations(event_ids, by), lambda row: _registered(row, is_over=row.event_id in over)),
        (nominees(event_ids, by), _named),
    ):
        for row in session.execute(filtered(query, filters, by_institution=by_institution)):
            key = (row.event_id, *(getattr(row, name) for name in by))
            if by_institution:
                key = (*key, row.institution_id, row.is_unnamed)
            found[key] = sum_of((found.get(key, NOBODY), count(row)))
    return found


def invitations(event_ids: Sequence[int], by: Collection[str]) -> Select[*tuple[Any, ...]]:
    key = (Invitation.event_id, Invitation.state, *(getattr(Invitation, name) for name in by))
    return (
        select(*key, func.count().label("number"))
        .where(Invitation.event_id.in_(event_ids), Invitation.group_id.is_not(None))
        .group_by(*key)
    )


def registrations(event_ids: Sequence[int], by: Collection[str]) -> Select[*tuple[Any, ...]]:
    key = (
        Registration.event_id,
        Registration.state,
        Registration.is_walk_in,
        Registration.has_entered,
        *(getattr(Registration, name) for name in by),
    )
    return (
        select(*key, func.count().label("number"))
        .where(Registration.event_id.in_(event_ids))
        .group_by(*key)
    )


def nominees(event_ids: Sequence[int], by: Collection[str]) -> Select[*tuple[Any, ...]]:
    """Select those who count as invited by their nomination."""
    key = (Registration.event_id, *(getattr(Registration, name) for name in by))
    return (
        select(
            *key,
            func.count().label("number"),
            func.sum(HAS_ANSWERED.cast(Integer)).label("answered"),
        )
        .join(Nomination, Nomination.registration_id == Registration.id)
        .where(Nomination.event_id.in_(event_ids), IS_NAMED, ~HAS_OWN_INVITATION)
        .group_by(*key)
    )


def filtered(
    query: Select[*tuple[Any, ...]], filters: FigureFilters, *, by_institution: bool = False
) -> Select[*tuple[Any, ...]]:
    """Apply the filters to a query of invitations or registrations."""
    table = Invitation if query.column_descriptions[0]["entity"] is Invitation else Registration
    if filters.group:
        code = StakeholderGroup.code == filters.group
        query = query.where(table.group_id.in_(select(StakeholderGroup.id).where(code)))
    if filters.sex is not None:
        query = query.where(table.sex == filters.sex)
    if by_institution or filters.institution_id is not None or filters.language:
        query = query.join(Person, Person.id == table.person_id)
    if by_institution:
        query = query.add_columns(*INSTITUTION).group_by(*INSTITUTION)
    if filters.institution_id is not None:
        query = query.where(Person.institution_id == filters.institution_id, ~Person.is_unnamed)
    if filters.language:
        query = query.where(Person.language == filters.language)
    return query


def _invited(row: Row[Any]) -> Figures[int]:
    if row.state in NOT_INVITED:
        return NOBODY
    return {
        **NOBODY,
        Stage.INVITED: row.number,
        Stage.REPLIED: row.number if row.state in REPLIED else 0,
    }


def _named(row: Row[Any]) -> Figures[int]:
    return {**NOBODY, Stage.INVITED: row.number, Stage.REPLIED: row.answered}


def _registered(row: Row[Any], *, is_over: bool) -> Figures[int]:
    """Count registrations. Everybody who came had a seat, even if it was cancelled later."""
    has_place = row.state is RegistrationState.CONFIRMED
    return {
        **NOBODY,
        Stage.REGISTERED: 0 if row.state in ENDED else row.number,
        Stage.CONFIRMED: row.number if has_place or row.has_entered else 0,
        Stage.ATTENDED: row.number if row.has_entered else 0,
        Stage.WALK_IN: row.number if row.has_entered and row.is_walk_in else 0,
        Stage.ABSENT: row.number if has_place and is_over and not row.has_entered else 0,
    }


OF_PERSON = {
    Stage.INVITED: or_(IS_INVITED, and_(Nomination.id.is_not(None), IS_NAMED)),
    Stage.REPLIED: or_(
        Invitation.state.in_(REPLIED),
        and_(
            or_(Invitation.id.is_(None), Invitation.state.in_(NOT_INVITED)),
            Nomination.id.is_not(None),
            IS_NAMED,
            HAS_ANSWERED,
        ),
    ),
    Stage.REGISTERED: Registration.state.not_in(ENDED),
    Stage.CONFIRMED: or_(Registration.state == RegistrationState.CONFIRMED, HAS_ATTENDED),
    Stage.ATTENDED: HAS_ATTENDED,
    Stage.WALK_IN: and_(HAS_ATTENDED, Registration.is_walk_in),
    Stage.ABSENT: and_(Registration.state == RegistrationState.CONFIRMED, ~HAS_ATTENDED),
}
"""Conditions for people counted at a stage, on a person joined with invitation, registration and
nomination. Absent is correct only once the event is over."""
