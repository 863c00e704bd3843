"""What the public page of an event is made of, to show it and to know whether it has changed."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any

from sqlalchemy import Connection, Select, Text, bindparam, cast, func, select, true
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from ctevents.domain.schedule import EventStatus, refusal_to_accept, status_at
from ctevents.models import Event, Logo, ProgrammeSession, Project


@dataclass(frozen=True)
class EventContent:
    """All columns of the event, its programme, the project and its logos, as text: where they are equal, nothing was changed."""

    rows: tuple[tuple[Any, ...], ...]

    def status_at(self, now: datetime) -> EventStatus:
        status, ends_at = self.rows[0][:2]
        return status_at(status, ends_at, now)

    def is_open_to_all_at(self, now: datetime) -> bool:
        """Whether anybody can ask for a place."""
        is_open, closes_at = self.rows[0][2:4]
        return is_open and refusal_to_accept(self.status_at(now), closes_at, now) is None


def event_content(session: Session | Connection, slug: str) -> EventContent | None:
    """As the database has it now, in one statement; None for an event that there is not."""
    rows = session.execute(_CONTENT, {"slug": slug}).all()
    return EventContent(tuple(map(tuple, rows))) if rows else None


def event_with_content(session: Session, slug: str) -> tuple[Event, Sequence[Logo], EventContent]:
    """All of one moment, whatever is committed meanwhile; the project, too, is loaded as it was then."""
    found = session.execute(_EVENT_AND_CONTENT, {"slug": slug}, execution_options={"populate_existing": True}).all()
    event: Event = found[0][0]
    set_committed_value(event, "programme", _once(row[2] for row in found))
    return event, _once(row[3] for row in found), EventContent(tuple(dict.fromkeys(tuple(row[4:]) for row in found)))


def _once(rows: Iterable[Any]) -> list[Any]:
    """In their order: each item of the programme is found with each logo."""
    return list(dict.fromkeys(row for row in rows if row is not None))


_TABLES = Event.metadata.tables
_EVENTS, _ITEMS, _PROJECTS, _LOGOS = (_TABLES[name] for name in ("events", "programme_sessions", "projects", "logos"))
_LOGO_AS_TEXT = reduce(operator.add, [cast(column, Text) + "\n" for column in _LOGOS.c if column.name != "png"])
"""Without the picture, of which there is the digest."""


def _from_all(*entities: Any) -> Select[*tuple[Any, ...]]:
    texts = [
        cast(column, Text).label(f"{of.name}_{column.name}") for of in (_EVENTS, _ITEMS, _PROJECTS) for column in of.c
    ]
    return (
        select(
            *entities,
            _EVENTS.c.status,
            _EVENTS.c.ends_at,
            _EVENTS.c.open_registration,
            _EVENTS.c.registration_closes_at,
            *texts,
            select(func.aggregate_strings(_LOGO_AS_TEXT, "\n")).scalar_subquery(),
        )
        .select_from(_EVENTS)
        .join(_PROJECTS, true())
        .outerjoin(_ITEMS, _ITEMS.c.event_id == _EVENTS.c.id)
        .where(_EVENTS.c.slug == bindparam("slug"))
        .order_by(_ITEMS.c.starts_at, _ITEMS.c.id)
    )


_CONTENT = _from_all()
_EVENT_AND_CONTENT = (
    _from_all(Event, Project, ProgrammeSession, Logo).outerjoin(Logo, true()).order_by(Logo.position, Logo.id)
)
