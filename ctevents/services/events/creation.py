"""New events: empty, or with parts of an event that is copied.

The public holidays of a country, as dates. ``docs/design.md`` says why they are a file."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID, uuid4, uuid5

from sqlalchemy import func, select

from ctevents.db.base import Transaction
from ctevents.domain.events.copying import Part
from ctevents.domain.events.slugs import is_slug
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, Project, RosterVersion
from ctevents.services.common import audit
from ctevents.services.common.locks import add_or_refuse, lock_event
from ctevents.services.events.copying import copy_part, groups_left_out
from ctevents.services.events.projects import refuse_slug
from ctevents.services.events.seed import REFERENCE, usual_reminders


@dataclass(frozen=True, kw_only=True)
class NewPlace:
    """The place of a new event, as its columns have it. ``country``: empty for no public
    holidays."""

    designations: dict[str, str]
    cities: dict[str, str]
    time_zone: str
    languages: list[str]
    country: str = ""
    needs_footnote: bool = False


@dataclass(frozen=True, kw_only=True)
class NewEvent:
    """``form_id``: a form that is sent twice makes one event. ``source``: the event that is copied,
    with these parts."""

    slug: str
    project: Project
    place: NewPlace
    form_id: UUID = field(default_factory=uuid4)
    source: Event | None = None
    parts: Collection[Part] = ()


@dataclass(frozen=True)
class Created:
    """The event. ``is_new``: False if the same form had made it before. ``left_out``: the codes of
    groups of a copied event that the project has not; what was only for them is not copied."""

    event: Event
    is_new: bool
    left_out: tuple[str, ...] = ()


def place_of(event: Event) -> NewPlace:
    return NewPlace(
        designations=event.designations,
        cities=event.cities,
        time_zone=event.time_zone,
        languages=event.languages,
        country=event.country,
        needs_footnote=event.needs_footnote,
    )


def create_event(tx: Transaction, new: NewEvent) -> Created:
    """Add a draft. If the same form has made it already, return that event. The source is copied as
    it is at one moment.

    The plan is edited next, with ``edit_event``: the first start of a copy moves its times and its
    programme. Raises ``Refusal`` for a slug that is taken, and ``ValueError`` for one that no event
    can have.
    """
    if not is_slug(new.slug):
        raise ValueError("slug")
    uid = f"{uuid5(new.form_id, new.slug)}@ctevents"
    try:
        event = _added(tx, new, uid)
    except Refusal:
        made = tx.scalars(select(Event).where(Event.calendar_uid == uid)).one_or_none()
        if made is None:
            raise
        return Created(made, is_new=False)
    copied = _copy(tx, new, event)
    audit.record(tx, "event.created", event_id=event.id, **copied)
    return Created(event, is_new=True, left_out=tuple(copied.get("left_out", ())))


def _added(tx: Transaction, new: NewEvent, uid: str) -> Event:
    refuse_slug(tx, new.slug)
    tx.refresh(new.project)  # somebody may have deleted it meanwhile
    last = (
        tx.scalar(select(func.max(Event.position)).where(Event.project_id == new.project.id)) or 0
    )
    of_project = {"project_id": new.project.id, "slug": new.slug, "position": last + 1}
    event = Event(**of_project, calendar_uid=uid, calendar_changed_at=tx.now, **vars(new.place))
    add_or_refuse(tx, event, Reason.SLUG_TAKEN)
    tx.add(RosterVersion(event_id=event.id))
    return event


def _copy(tx: Transaction, new: NewEvent, event: Event) -> dict[str, Any]:
    """Copy the parts, and return what the audit log has about it. Everything that changes a part
    locks the source, too."""
    if Part.REMINDERS not in new.parts or new.source is None:
        tx.add_all(usual_reminders(event, now=tx.now))
    if new.source is None:
        return {}
    source = lock_event(tx, new.source.id)
    parts = [part for part in Part if part in new.parts]
    for part in parts:
        copy_part(tx, part, source, event)
    tx.flush()
    missing = groups_left_out(tx, source, event, parts)
    left_out = {"left_out": missing} if missing else {}
    return {"source_event": source.slug, "parts": [part.value for part in parts]} | left_out


_DATES: dict[str, list[str]] = json.loads((REFERENCE / "holidays.json").read_text("utf-8"))


def countries_with_holidays() -> list[str]:
    return sorted(_DATES)


def public_holidays(country: str) -> frozenset[date]:
    """Return the holidays of a country, by the code of an event. Empty for an unknown code."""
    return frozenset(date.fromisoformat(day) for day in _DATES.get(country, ()))
