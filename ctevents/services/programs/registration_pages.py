"""The registrations of an event page by page, by number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.orm import Session

from ctevents.domain.guests.references import RowKind, reference
from ctevents.domain.registration import RegistrationState
from ctevents.models import Person, Registration, StakeholderGroup
from ctevents.services.programs.guest_pages import PageAsked


@dataclass(frozen=True, kw_only=True)
class RegistrationFilters:
    """``group`` is a code. ``changed_since``: only registrations whose state or details changed at that time or later."""

    state: RegistrationState | None = None
    group: str = ""
    changed_since: datetime | None = None


_OF_A_REGISTRATION = (
    Registration.id,
    Registration.state,
    Registration.sex,
    Registration.is_walk_in,
    Registration.has_entered,
    Registration.needs_interpretation,
    Registration.interpretation_language,
    Registration.assistants,
    Registration.may_share_details,
    Registration.may_be_photographed,
    Registration.created_at,
    Registration.asked_at,
    Registration.changed_at,
    Registration.person_id,
    StakeholderGroup.code.label("group"),
    Person.is_unnamed,
    Person.unnamed_number,
)
"""The columns of a row: nothing that says who the person is."""


def registration_page(
    session: Session, event_id: int, asked: PageAsked, filters: RegistrationFilters
) -> tuple[Sequence[Row[Any]], bool]:
    """Return a page, and whether there are more. ``asked.after`` is the number of a registration."""
    conditions = [Registration.id > (asked.after or 0)]
    if filters.state is not None:
        conditions.append(Registration.state == filters.state)
    if filters.group:
        conditions.append(StakeholderGroup.code == filters.group)
    if filters.changed_since is not None:
        conditions.append(Registration.changed_at >= filters.changed_since)
    found = _registrations(session, event_id, *conditions, limit=asked.limit + 1)
    return found[: asked.limit], len(found) > asked.limit


def registration_of_event(session: Session, event_id: int, registration_id: int) -> Row[Any] | None:
    found = _registrations(session, event_id, Registration.id == registration_id, limit=1)
    return found[0] if found else None


def guest_of(event_id: int, row: Row[Any]) -> str:
    """Return the reference of the guest of a registration."""
    if row.is_unnamed:
        return reference(RowKind.UNNAMED, event_id, row.unnamed_number)
    return reference(RowKind.PERSON, event_id, row.person_id)


def _registrations(session: Session, event_id: int, *conditions: ColumnElement[bool], limit: int) -> Sequence[Row[Any]]:
    query = (
        select(*_OF_A_REGISTRATION)
        .join(Person, Person.id == Registration.person_id)
        .join(StakeholderGroup, StakeholderGroup.id == Registration.group_id)
        .where(Registration.event_id == event_id, *conditions)
    )
    found: Sequence[Any] = session.execute(query.order_by(Registration.id).limit(limit)).all()
    return found
