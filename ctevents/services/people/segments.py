"""Members of a segment of an event now, and which of them a letter reaches."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from ctevents.domain.guests.bulk import Ticks
from ctevents.domain.letters.kinds import About, Occasion
from ctevents.domain.letters.segments import Segment, Situation, Standing, stands
from ctevents.domain.registration import ENDED, InvitationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, Institution, Invitation, Person, Registration, StakeholderGroup


@dataclass(frozen=True, kw_only=True)
class Member:
    """A person, or an institution with seats, which has no ``person_id``. ``registration_id``: a
    registration that still counts. If there is one, letters are about it, and otherwise about the
    invitation. ``is_named``: the member may be shown as an example.

    Members without an address, with a doubtful one, and those who have unsubscribed are not
    reachable. Necessary news goes to any address there is.
    """

    invitation_id: int | None
    registration_id: int | None
    person_id: int | None
    language: str
    is_named: bool
    has_address: bool
    is_reachable: bool

    @property
    def about(self) -> Occasion:
        """The registration or invitation that its letters are about, as the beginning of their
        occasion."""
        if self.registration_id is not None:
            return Occasion(About.REGISTRATION, self.registration_id)
        assert self.invitation_id is not None
        return Occasion(About.INVITATION, self.invitation_id)


def members(session: Session, event: Event, segment: Segment, *, now: datetime) -> list[Member]:
    """Return the members in the order in which they came onto the list. Two statements, whatever
    their number."""
    is_over = event.status_at(now) is EventStatus.HELD
    rows = [
        *session.execute(_people(event.id, segment)),
        *session.execute(_institutions(event, segment)),
    ]
    if segment.ticked is not None:
        rows = [row for row in rows if _is_ticked(row, segment.ticked)]
    return [
        _member(row, event)
        for row in rows
        if stands(segment.standing, _situation(row, is_over=is_over))
    ]


def readers_by_language(session: Session, event: Event) -> Counter[str]:
    """Return how many people and institutions on the list read letters in each language. Those who
    declined, or have no place any more, get none."""
    everybody = Segment(standing=Standing.EVERYBODY)
    rows = [
        *session.execute(_people(event.id, everybody)),
        *session.execute(_institutions(event, everybody)),
    ]
    situations = [
        (row.language or event.main_language, _situation(row, is_over=False)) for row in rows
    ]
    return Counter(
        language
        for language, situation in situations
        if stands(Standing.EVERYBODY, situation) or situation.invitation is InvitationState.DRAFT
    )


def _people(event_id: int, segment: Segment) -> Select[*tuple[Any, ...]]:
    query = (
        select(
            Invitation.id.label("invitation_id"),
            Invitation.state.label("invitation"),
            Registration.id.label("registration_id"),
            Registration.state.label("registration"),
            Registration.entry_id,
            Person.id.label("person_id"),
            Person.language,
            Person.is_unnamed,
            Person.email.label("address"),
            is_reachable(Person.email, Person.email_bounced, Person.unsubscribed_at).label(
                "is_reachable"
            ),
        )
        .select_from(Person)
        .outerjoin(Invitation, Invitation.person_id == Person.id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(Person.event_id == event_id)
        .order_by(Person.id)
    )
    return _filtered(query, segment, Person.group_id, Person.institution_id, Person.language)


def _institutions(event: Event, segment: Segment) -> Select[*tuple[Any, ...]]:
    can_be_reached = is_reachable(
        Invitation.focal_email, Invitation.focal_email_bounced, Invitation.unsubscribed_at
    )
    query = (
        select(
            Invitation.id.label("invitation_id"),
            Invitation.state.label("invitation"),
            Invitation.institution_id,
            Invitation.language,
            Invitation.focal_email.label("address"),
            can_be_reached.label("is_reachable"),
        )
        .join(Institution, Invitation.institution_id == Institution.id)
        .where(Invitation.event_id == event.id)
        .order_by(Invitation.id)
    )
    return _filtered(
        query,
        segment,
        Institution.group_id,
        Institution.id,
        func.coalesce(Invitation.language, event.main_language),
    )


def is_reachable(address: Any, bounced: Any, unsubscribed_at: Any) -> ColumnElement[bool]:
    return and_(address != "", func.coalesce(bounced, "") != address, unsubscribed_at.is_(None))


def _filtered(
    query: Select[*tuple[Any, ...]],
    segment: Segment,
    group_id: Any,
    institution_id: Any,
    language: Any,
) -> Select[*tuple[Any, ...]]:
    if segment.groups:
        query = query.where(
            group_id.in_(
                select(StakeholderGroup.id).where(StakeholderGroup.code.in_(segment.groups))
            )
        )
    if segment.institutions:
        query = query.where(institution_id.in_(segment.institutions))
    if segment.languages:
        query = query.where(language.in_(segment.languages))
    return query


def _is_ticked(row: Any, ticked: Ticks) -> bool:
    values = row._mapping
    if "person_id" in values:
        return values["person_id"] in ticked.people
    return values["institution_id"] in ticked.institutions


def _situation(row: Any, *, is_over: bool) -> Situation:
    values = row._mapping
    return Situation(
        invitation=row.invitation,
        registration=values.get("registration"),
        has_attended=values.get("entry_id") is not None,
        is_over=is_over,
    )


def _member(row: Any, event: Event) -> Member:
    values = row._mapping
    counts = values.get("registration") is not None and values["registration"] not in ENDED
    return Member(
        invitation_id=row.invitation_id,
        registration_id=values["registration_id"] if counts else None,
        person_id=values.get("person_id"),
        language=row.language or event.main_language,
        is_named=not values.get("is_unnamed"),
        has_address=bool(row.address),
        is_reachable=bool(row.is_reachable),
    )
