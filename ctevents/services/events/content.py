"""The content of an event's public page, to show it and to notice changes."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    select,
)
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from ctevents.domain.launch.documents import PackReader, PackTimes
from ctevents.domain.schedule import EventStatus, refusal_to_accept, status_at
from ctevents.models import Event, Logo, ProgrammeSession, Project


@dataclass(frozen=True)
class EventContent:
    """The content of a page. ``text``: all columns of the event, its programme with speakers and
    recommendations, its documents, the project and its logos. If it
    is equal, nothing has changed."""

    status: EventStatus
    ends_at: datetime | None
    is_open: bool
    closes_at: datetime | None
    pack_public_at: datetime | None
    text: str

    def status_at(self, now: datetime) -> EventStatus:
        return status_at(self.status, self.ends_at, now)

    def is_open_to_all_at(self, now: datetime) -> bool:
        """True if anybody can request a seat."""
        return self.is_open and refusal_to_accept(self.status_at(now), self.closes_at, now) is None

    def is_pack_public_at(self, now: datetime) -> bool:
        return PackTimes(None, self.pack_public_at, self.status).is_open_to(PackReader.PUBLIC, now)


def event_content(session: Session | Connection, slug: str) -> EventContent | None:
    """Return the current content, in one row, or None for an unknown event."""
    row = session.execute(_CONTENT, {"slug": slug}).one_or_none()
    return EventContent(*row) if row is not None else None


def event_with_content(session: Session, slug: str) -> tuple[Event, Sequence[Logo], EventContent]:
    """Return event, logos and content from the same moment, whatever is committed meanwhile. The project is loaded from that
    moment, too. Speakers and recommendations are read after the event, until nothing has changed since."""
    while True:
        found = session.execute(_EVENT_AND_CONTENT, {"slug": slug}, execution_options={"populate_existing": True}).all()
        event, content = found[0][0], EventContent(*found[0][4:])
        set_committed_value(event, "programme", _once(row[2] for row in found))
        if event_content(session, slug) == content:
            return event, _once(row[3] for row in found), content


def _once(rows: Iterable[Any]) -> list[Any]:
    """Return the rows in their order without repetitions: the join gives each programme item once for each logo."""
    return list(dict.fromkeys(row for row in rows if row is not None))


_TABLES = Event.metadata.tables
_EVENTS, _ITEMS, _DOCUMENTS = (_TABLES[name] for name in ("events", "programme_sessions", "documents"))
_SPEAKERS, _PRESENTED, _RECOMMENDATIONS = (
    _TABLES[name] for name in ("programme_speakers", "recommendations_of_sessions", "recommendations")
)
_PROJECTS, _LOGOS = (_TABLES[name] for name in ("projects", "logos"))
_END, _NOTHING = (literal_column(f"'{mark}'", Text) for mark in "\x1f\x1e")
"""Marks after each column, and for a column without a value: characters that nobody types."""


def _as_text(columns: Iterable[ColumnElement[Any]]) -> ColumnElement[str]:
    return reduce(operator.add, [func.coalesce(cast(column, Text), _NOTHING) + _END for column in columns])


def _all_as_text(rows: FromClause, *joined: FromClause, of: ColumnElement[bool], but: str = "") -> ColumnElement[str]:
    """Return all columns of each row as text, except the column ``but``; of joined rows too."""
    text = _as_text(column for each in (rows, *joined) for column in each.c if column.name != but)
    query = select(func.aggregate_strings(text, _END))  # type: ignore[arg-type]  # as an expression it is no parameter
    return query.where(of).correlate(_EVENTS).scalar_subquery()


_OF_EVENT = select(_ITEMS.c.id).where(_ITEMS.c.event_id == _EVENTS.c.id).correlate(_EVENTS)
_TEXT = _as_text(
    [
        *_EVENTS.c,
        *_PROJECTS.c,
        _all_as_text(_ITEMS, of=_ITEMS.c.event_id == _EVENTS.c.id),
        _all_as_text(_SPEAKERS, of=_SPEAKERS.c.session_id.in_(_OF_EVENT)),
        _all_as_text(
            _PRESENTED,
            _RECOMMENDATIONS,
            of=and_(_PRESENTED.c.session_id.in_(_OF_EVENT), _PRESENTED.c.recommendation_id == _RECOMMENDATIONS.c.id),
        ),
        _all_as_text(_DOCUMENTS, of=_DOCUMENTS.c.event_id == _EVENTS.c.id),
        _all_as_text(_LOGOS, of=_LOGOS.c.project_id == _EVENTS.c.project_id, but="png"),  # of which there is the digest
    ]
)


def _from_all(*entities: Any) -> Select[*tuple[Any, ...]]:
    told = ("status", "ends_at", "open_registration", "registration_closes_at", "pack_public_at")
    joined = (
        select(*entities, *(_EVENTS.c[name] for name in told), _TEXT)
        .select_from(_EVENTS)
        .join(_PROJECTS, _PROJECTS.c.id == _EVENTS.c.project_id)
    )
    return joined.where(_EVENTS.c.slug == bindparam("slug"))


_CONTENT = _from_all()
_EVENT_AND_CONTENT = (
    _from_all(Event, Project, ProgrammeSession, Logo)
    .outerjoin(ProgrammeSession, ProgrammeSession.event_id == _EVENTS.c.id)
    .outerjoin(Logo, Logo.project_id == _EVENTS.c.project_id)
    .order_by(ProgrammeSession.starts_at, ProgrammeSession.id, Logo.position, Logo.id)
    .options(selectinload(ProgrammeSession.speakers), selectinload(ProgrammeSession.recommendations))
)
