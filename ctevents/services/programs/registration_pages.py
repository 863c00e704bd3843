"""The registrations of an event page by page, in the order of the guests. Programs do not get the
numbers of registrations: an unnamed guest's lies next to those of people who were registered
together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select, true
from sqlalchemy.orm import Session

from ctevents.domain.guests.identity import RowKind, reference
from ctevents.domain.registration import RegistrationState
from ctevents.models import Person, Registration, StakeholderGroup
from ctevents.services.people.people import referred_to
from ctevents.services.programs.guest_pages import PageAsked, Part, page_of_kinds


@dataclass(frozen=True, kw_only=True)
class RegistrationFilters:
    """``group`` is a code. ``changed_since``: only registrations whose state or details changed at
    that time or later."""

    state: RegistrationState | None = None
    group: str = ""
    changed_since: datetime | None = None


_OF_A_REGISTRATION = (
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


_NUMBERS: Mapping[RowKind, tuple[Any, ColumnElement[bool]]] = {
    RowKind.PERSON: (Person.id, Person.is_unnamed.is_(False)),
    RowKind.UNNAMED: (Person.unnamed_number, Person.is_unnamed == true()),
}
"""The column that orders a kind of guests, and the condition that selects the kind."""


def registration_page(
    session: Session, event_id: int, asked: PageAsked, filters: RegistrationFilters
) -> tuple[Sequence[Row[Any]], bool]:
    """Return a page, and whether there are more. ``asked.after`` is a ``cursor_of_guest``."""
    conditions = []
    if filters.state is not None:
        conditions.append(Registration.state == filters.state)
    if filters.group:
        conditions.append(StakeholderGroup.code == filters.group)
    if filters.changed_since is not None:
        conditions.append(Registration.changed_at >= filters.changed_since)
    return page_of_kinds(asked, lambda part: _some(session, event_id, part, conditions))


def registration_by_reference(session: Session, event_id: int, text: str) -> Row[Any] | None:
    """Return the registration of the guest with this reference, or None."""
    guest = referred_to(session, [event_id], text)
    if not isinstance(guest, Person):
        return None
    return session.execute(_registrations(event_id, Person.id == guest.id)).one_or_none()


def guest_of(event_id: int, row: Row[Any]) -> str:
    """Return the reference of the guest of a registration."""
    if row.is_unnamed:
        return reference(RowKind.UNNAMED, event_id, row.unnamed_number)
    return reference(RowKind.PERSON, event_id, row.person_id)


def _some(
    session: Session, event_id: int, part: Part, conditions: Sequence[ColumnElement[bool]]
) -> Sequence[Row[Any]]:
    if part.kind not in _NUMBERS:
        return ()
    number, is_of_kind = _NUMBERS[part.kind]
    query = _registrations(event_id, is_of_kind, number > part.after, *conditions)
    found: Sequence[Any] = session.execute(query.order_by(number).limit(part.limit)).all()
    return found


def _registrations(event_id: int, *conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return (
        select(*_OF_A_REGISTRATION)
        .join_from(Person, Registration, Registration.person_id == Person.id)
        .join(StakeholderGroup, StakeholderGroup.id == Registration.group_id)
        .where(Person.event_id == event_id, *conditions)
    )
