"""Projects added and deleted."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, hold
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import (
    Event,
    Finding,
    Logo,
    Project,
    Recommendation,
    StakeholderGroup,
    Upload,
    Workshop,
)
from ctevents.services.common import audit
from ctevents.services.common.adding import add_or_refuse
from ctevents.services.events.projects import ProjectFields
from ctevents.services.events.slugs import lock_slugs, refuse_slug
from ctevents.services.people.people import groups

_OF_PROJECT = (Upload, Recommendation, Finding, Workshop, Logo, StakeholderGroup)
"""The tables that go with a project, those that refer to others first."""


@dataclass(frozen=True, kw_only=True)
class NewProject:
    """``groups_of``: the project whose groups are copied."""

    slug: str
    fields: ProjectFields
    groups_of: Project | None = None


def create_project(tx: Transaction, new: NewProject) -> Project:
    """Add a project at the end of the list, with its own copies of the groups."""
    refuse_slug(tx, new.slug)
    last = tx.scalar(select(func.max(Project.position))) or 0
    project = Project(slug=new.slug, position=last + 1, **vars(new.fields))
    add_or_refuse(tx, project, Reason.SLUG_TAKEN)
    known = groups(tx, new.groups_of.id) if new.groups_of else []
    columns = ("code", "position", "names", "is_offered", "mark")
    tx.add_all(
        StakeholderGroup(project_id=project.id, **{column: getattr(group, column) for column in columns})
        for group in known
    )
    audit.record(tx, "project.added", project=new.slug, groups=len(known))
    return project


def delete_project(tx: Transaction, project: Project) -> None:
    """Delete a project without events, with all that belongs to it. One project stays."""
    lock_slugs(tx)
    hold(tx, project)
    if tx.scalar(select(Event.id).where(Event.project_id == project.id).limit(1)) is not None:
        raise Refusal(Reason.PROJECT_HAS_EVENTS)
    if tx.scalar(select(func.count()).select_from(Project)) == 1:
        raise Refusal(Reason.LAST_PROJECT)
    audit.record(tx, "project.deleted", project=project.slug)
    for table in _OF_PROJECT:
        tx.execute(delete(table).where(table.project_id == project.id))
    tx.delete(project)


def belongings(session: Session, project: Project) -> dict[type, int]:
    """Return the numbers of rows that are deleted with a project, by table."""
    return {
        table: session.scalar(select(func.count()).select_from(table).where(table.project_id == project.id)) or 0
        for table in _OF_PROJECT
        if table is not Upload
    }


def event_numbers(session: Session) -> dict[int, int]:
    """Return the number of events of each project that has any, by its id."""
    query = select(Event.project_id, func.count()).group_by(Event.project_id)
    return {row[0]: row[1] for row in session.execute(query)}
