"""Reference data: loaded once, never over an edit."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.reminders import TO_WHOM, Anchor, Unit
from ctevents.domain.letters.segments import Segment
from ctevents.models import Event, Project, ReminderRule, RosterVersion, StakeholderGroup

REFERENCE = Path(__file__).resolve().parents[2] / "reference"


def seed(tx: Transaction) -> dict[str, int]:
    """Add missing data: the project block, the groups, the launches as drafts with their reminders.
    Return the numbers of rows added."""
    added, project_id = _seed_project(tx)
    return {
        "projects": added,
        "stakeholder_groups": _seed_groups(tx, project_id),
        "events": _seed_events(tx, project_id),
    }


def _read(name: str) -> Any:
    return json.loads((REFERENCE / f"{name}.json").read_text("utf-8"))


def _seed_project(tx: Transaction) -> tuple[int, int]:
    """Return the number of projects added, and the id of the first one: its groups and events are
    seeded."""
    known = tx.scalar(select(Project.id).order_by(Project.id).limit(1))
    if known is not None:
        return 0, known
    project = Project(position=1, **_read("project"))
    tx.add(project)
    tx.flush()
    return 1, project.id


def _seed_groups(tx: Transaction, project_id: int) -> int:
    known = set(
        tx.scalars(select(StakeholderGroup.code).where(StakeholderGroup.project_id == project_id))
    )
    rows = [
        StakeholderGroup(project_id=project_id, position=position, **group)
        for position, group in enumerate(_read("groups"), start=1)
        if group["code"] not in known
    ]
    tx.add_all(rows)
    return len(rows)


def _seed_events(tx: Transaction, project_id: int) -> int:
    known = set(tx.scalars(select(Event.slug)))
    rows = [
        Event(
            project_id=project_id,
            position=position,
            calendar_uid=f"{uuid5(NAMESPACE_URL, 'ctevents/' + launch['slug'])}@ctevents",
            calendar_changed_at=tx.now,
            **launch,
        )
        for position, launch in enumerate(_read("launches"), start=1)
        if launch["slug"] not in known
    ]
    tx.add_all(rows)
    tx.flush()
    tx.add_all(RosterVersion(event_id=event.id) for event in rows)
    # Only with a new event: a reminder that staff deleted does not come back.
    tx.add_all(rule for event in rows for rule in usual_reminders(event, now=tx.now))
    return len(rows)


def usual_reminders(event: Event, *, now: datetime) -> list[ReminderRule]:
    """Return the reminders with which an event begins."""
    return [_reminder(event, values, now=now) for values in _read("reminders")]


def _reminder(event: Event, values: dict[str, Any], *, now: datetime) -> ReminderRule:
    kind = LetterKind(values["kind"])
    anchor, unit = Anchor(values["anchor"]), Unit(values["unit"])
    segment = Segment(standing=TO_WHOM[kind][0]).as_json()
    known = values | {"kind": kind, "anchor": anchor, "unit": unit, "segment": segment}
    return ReminderRule(event_id=event.id, created_at=now, **known)
