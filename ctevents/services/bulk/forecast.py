"""Forecasts: the effect that a bulk action would have now on the rows of a selection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from ctevents.domain.guests.bulk import (
    BulkKind,
    Effect,
    LeftOut,
    RowFacts,
    Ticks,
    is_emailed,
    verdict,
)
from ctevents.models import (
    Badge,
    Event,
    Institution,
    Invitation,
    Person,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common.locks import version_of
from ctevents.services.common.pieces import in_pieces
from ctevents.services.figures.gaps import reminded_today
from ctevents.services.guests.filters import GuestFilters, numbers_found, ticks_of
from ctevents.services.guests.records import SortBy
from ctevents.services.people.unnamed import has_named_unnamed
from ctevents.services.replies.demand import would_wait_besides
from ctevents.services.replies.withdrawals import was_emailed


@dataclass(frozen=True)
class Row:
    """A row of the list: a person or an institution, with its invitation if it has one."""

    person_id: int | None
    institution_id: int | None
    invitation_id: int | None
    facts: RowFacts


@dataclass(frozen=True)
class Forecast:
    """The number of rows of the selection, those that something happens to, how many of each kind,
    and how many are left out for each reason. ``waiting``: people who would be on the waiting list
    after invitations. ``emails``: how many of the rows get a letter, and ``emails_telling`` if
    guests get one when their invitation is withdrawn."""

    selected: int
    affected: Sequence[Row]
    effects: dict[Effect, int]
    left_out: dict[LeftOut, int]
    waiting: int = 0
    emails: int = 0
    emails_telling: int = 0

    @property
    def agreed(self) -> str:
        """A hash that changes with every number that staff agree to."""
        counts = [sorted(counts.items()) for counts in (self.effects, self.left_out)]
        return version_of((self.selected, counts, self.waiting, self.emails, self.emails_telling))[
            :16
        ]


def forecast(
    session: Session, event: Event, kind: BulkKind, filters: GuestFilters, *, now: datetime
) -> Forecast:
    """Return what the action would do with the rows that the filter finds. With ticks, ``selected``
    still counts rows that are gone."""
    numbers = numbers_found(session, event.id, filters, SortBy.NAME)
    rows = rows_of(session, event, ticks_of(numbers), kind, now=now)
    verdicts = [verdict(kind, row.facts) for row in rows]
    affected = [row for row, found in zip(rows, verdicts, strict=True) if isinstance(found, Effect)]
    return Forecast(
        selected=len(numbers),
        affected=affected,
        effects=dict(Counter(found for found in verdicts if isinstance(found, Effect))),
        left_out=dict(Counter(found for found in verdicts if isinstance(found, LeftOut))),
        waiting=_waiting(session, event, affected) if kind is BulkKind.INVITE else 0,
        emails=sum(is_emailed(kind, row.facts, tells=False) for row in affected),
        emails_telling=sum(is_emailed(kind, row.facts, tells=True) for row in affected),
    )


def rows_of(
    session: Session, event: Event, ticks: Ticks, kind: BulkKind, *, now: datetime
) -> list[Row]:
    """Return the facts about these rows of the event, the oldest first. Rows that are gone are left
    out."""
    reminded = reminded_today(session, event, now=now) if kind is BulkKind.REMIND else set()
    found = [*_rows(session, _people(event), Person.id, ticks.people)]
    found += _rows(session, _institutions(event), Institution.id, ticks.institutions)
    return [_row(row, reminded) for row in found]


def _waiting(session: Session, event: Event, rows: Sequence[Row]) -> int:
    people = {row.person_id for row in rows if row.person_id}
    return would_wait_besides(
        session, event, people, {row.institution_id for row in rows if row.institution_id}
    )


def _rows(
    session: Session, query: Select[*tuple[Any, ...]], column: Any, ids: frozenset[int]
) -> Iterator[Any]:
    for piece in in_pieces(sorted(ids)):
        yield from session.execute(query.where(column.in_(piece)).order_by(column))


def _people(event: Event) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Person.id.label("person_id"),
            Person.erased_at.is_not(None).label("is_erased"),
            Person.is_unnamed.label("leads_to_unnamed"),
            (Person.email != "").label("has_address"),
            and_(Person.email != "", func.coalesce(Person.email_bounced, "") == Person.email).label(
                "is_doubtful"
            ),
            Person.unsubscribed_at.is_not(None).label("has_unsubscribed"),
            Person.language,
            StakeholderGroup.code.label("group"),
            Invitation.id.label("invitation_id"),
            Invitation.state.label("invitation"),
            was_emailed().label("was_written_to"),
            Registration.state.label("registration"),
            Badge.id.is_not(None).label("has_badge"),
        )
        .join(Person.group)
        .outerjoin(Invitation, Invitation.person_id == Person.id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(
            Badge, and_(Badge.registration_id == Registration.id, Badge.revoked_at.is_(None))
        )
        .where(Person.event_id == event.id)
    )


def _institutions(event: Event) -> Select[*tuple[Any, ...]]:
    doubtful = func.coalesce(Invitation.focal_email_bounced, "") == Invitation.focal_email
    return (
        select(
            Institution.id.label("institution_id"),
            has_named_unnamed().label("leads_to_unnamed"),
            (Invitation.focal_email != "").label("has_address"),
            and_(Invitation.focal_email != "", doubtful).label("is_doubtful"),
            Invitation.unsubscribed_at.is_not(None).label("has_unsubscribed"),
            func.coalesce(Invitation.language, "").label("language"),
            func.coalesce(StakeholderGroup.code, "").label("group"),
            Invitation.id.label("invitation_id"),
            Invitation.state.label("invitation"),
            was_emailed().label("was_written_to"),
        )
        .select_from(Invitation)
        .join(Invitation.institution)
        .outerjoin(Institution.group)
        .where(Invitation.event_id == event.id)
    )


def _row(row: Any, reminded: set[int]) -> Row:
    known = row._mapping
    facts = RowFacts(
        is_institution="institution_id" in known,
        is_erased=bool(known.get("is_erased")),
        leads_to_unnamed=bool(row.leads_to_unnamed),
        has_address=bool(row.has_address),
        has_doubtful_address=bool(row.is_doubtful),
        has_unsubscribed=bool(row.has_unsubscribed),
        is_reminded=row.invitation_id in reminded,
        has_badge=bool(known.get("has_badge")),
        was_written_to=bool(row.was_written_to),
        invitation=row.invitation,
        registration=known.get("registration"),
        group=row.group,
        language=row.language,
    )
    return Row(known.get("person_id"), known.get("institution_id"), row.invitation_id, facts)
