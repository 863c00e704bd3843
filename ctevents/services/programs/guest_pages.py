"""Guests page by page, by number: a page costs the same at the end of a long list as at its
beginning.

Guests come by kind: named people, then unnamed guests by the number of the pseudonym, then
institutions. Between named people, an unnamed guest would reveal the people they came to the list
with.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Subquery
from sqlalchemy.orm import Session

from ctevents.domain.guests.identity import RowKind, possible_meaning
from ctevents.models import Person
from ctevents.services.guests.export import reference_of
from ctevents.services.guests.filters import GuestFilters, filter_conditions
from ctevents.services.guests.records import GuestRecord, Rows, record, records, rows_of
from ctevents.services.people.people import referred_to

Row = TypeVar("Row")

KINDS = (RowKind.PERSON, RowKind.UNNAMED, RowKind.INSTITUTION)
"""The order of the list."""


@dataclass(frozen=True, kw_only=True)
class PageAsked:
    """``after``: the last row of the page before; None for the first page. ``limit``: the most
    rows."""

    limit: int
    after: Any = None


@dataclass(frozen=True)
class GuestPage:
    """Guests with their references, and whether there are more."""

    guests: Sequence[tuple[str, GuestRecord]]
    has_more: bool


def cursor_of_guest(event_id: int, text: str) -> tuple[RowKind, int] | None:
    """Return the place that a reference means, also if its guest is no longer there. None for other
    texts."""
    found = possible_meaning(text, [event_id])
    return (found[0], found[2]) if found else None


@dataclass(frozen=True)
class Part:
    """Rows of one kind after a number."""

    kind: RowKind
    after: int
    limit: int


def page_of_kinds(
    asked: PageAsked, read: Callable[[Part], Sequence[Row]]
) -> tuple[list[Row], bool]:
    """Return a page that ``read`` finds kind by kind, and whether there is more. ``asked.after`` is
    a ``cursor_of_guest``."""
    kind, number = asked.after or (KINDS[0], 0)
    found: list[Row] = []
    for each in KINDS[KINDS.index(kind) :]:
        wanted = asked.limit + 1 - len(found)
        if wanted:
            found += read(Part(each, number if each is kind else 0, wanted))
    return found[: asked.limit], len(found) > asked.limit


def guest_page(
    session: Session, event_id: int, asked: PageAsked, filters: GuestFilters
) -> GuestPage:
    """Return a page. ``asked.after`` is a ``cursor_of_guest``."""
    return GuestPage(*page_of_kinds(asked, lambda part: _some(session, event_id, part, filters)))


def guest_by_reference(
    session: Session, event_id: int, text: str
) -> tuple[str, GuestRecord] | None:
    """Return the guest of the event with this reference, or None. An earlier reference leads to the
    guest's present one."""
    found = referred_to(session, [event_id], text)
    if found is None:
        return None
    kind = Rows.PEOPLE if isinstance(found, Person) else Rows.INSTITUTIONS
    rows = rows_of(event_id, kinds=(kind,))
    column = rows.c.person_id if kind is Rows.PEOPLE else rows.c.institution_id
    row = session.execute(records(rows).where(column == found.id)).one_or_none()
    return _referred(record(row), event_id) if row else None


def _some(
    session: Session, event_id: int, part: Part, filters: GuestFilters
) -> list[tuple[str, GuestRecord]]:
    rows = rows_of(
        event_id, kinds=(Rows.INSTITUTIONS if part.kind is RowKind.INSTITUTION else Rows.PEOPLE,)
    )
    number, is_of_kind = _number(rows, part.kind)
    query = records(rows).where(
        number > part.after, *is_of_kind, *filter_conditions(session, rows, event_id, filters)
    )
    return [
        _referred(record(row), event_id)
        for row in session.execute(query.order_by(number).limit(part.limit))
    ]


def _number(rows: Subquery, kind: RowKind) -> tuple[ColumnElement[int], list[ColumnElement[bool]]]:
    """Return the column that orders a kind of rows, and the conditions that select the kind."""
    if kind is RowKind.INSTITUTION:
        return rows.c.institution_id, []
    if kind is RowKind.UNNAMED:
        return rows.c.unnamed_number, [rows.c.is_unnamed]
    return rows.c.person_id, [rows.c.is_unnamed.is_(False)]


def _referred(guest: GuestRecord, event_id: int) -> tuple[str, GuestRecord]:
    return reference_of(guest, event_id), guest
