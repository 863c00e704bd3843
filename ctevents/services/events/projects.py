"""The projects and their stakeholder groups, as staff edit them.

Projects added and deleted.

The slugs of events and projects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import fields as fields_of

from sqlalchemy import ColumnElement, delete, exists, func, select, union_all
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, hold
from ctevents.domain.events.slugs import is_slug
from ctevents.domain.marks import Mark, next_mark
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus
from ctevents.models import (
    Event,
    Finding,
    Logo,
    Project,
    Recommendation,
    StakeholderGroup,
    Workshop,
)
from ctevents.services.common import audit
from ctevents.services.common.locks import add_or_refuse, version_of
from ctevents.services.events.places import put
from ctevents.services.people.people import groups


def slugs(session: Session) -> Sequence[str]:
    """Return the slugs of events and projects, which share one namespace."""
    return session.scalars(union_all(select(Event.slug), select(Project.slug))).all()


def refuse_slug(tx: Transaction, slug: str) -> None:
    """Refuse a slug that nothing may have, or that an event or a project has. Until the end of the
    transaction nobody else can give one."""
    if not is_slug(slug):
        raise Refusal(Reason.SLUG_IMPOSSIBLE)
    lock_slugs(tx)
    holders = union_all(
        select(Event.id).where(Event.slug == slug), select(Project.id).where(Project.slug == slug)
    )
    if tx.execute(holders).first() is not None:
        raise Refusal(Reason.SLUG_TAKEN)


def lock_slugs(tx: Transaction) -> None:
    """Wait for the turn to give a slug or to take a project away. The first project is the lock; if
    it was deleted while we waited for it, the next one is."""
    while not tx.scalars(_FIRST).all() and tx.scalar(select(Project.id).limit(1)) is not None:
        pass


_FIRST = select(Project.id).order_by(Project.id).limit(1).with_for_update(key_share=True)


@dataclass(frozen=True, kw_only=True)
class ProjectFields:
    title: str
    code: str
    period: str
    agency: str
    donors: list[str]
    partners: list[str]
    disclaimer: str
    footnote: str
    iati_identifier: str = ""
    iati_organisation: str = ""
    iati_organisation_type: str = ""


def projects(session: Session) -> Sequence[Project]:
    """Return the projects in their order. ``seed`` makes the first one."""
    return session.scalars(_PROJECTS).all()


_PROJECTS = select(Project).order_by(Project.position, Project.id)


def project_by_slug(session: Session, slug: str) -> Project | None:
    return session.scalars(select(Project).where(Project.slug == slug)).one_or_none()


def projects_of(session: Session, events: Iterable[Event]) -> list[Project]:
    """Return the projects of these events in their order; without an event, all projects."""
    wanted = {event.project_id for event in events}
    return [each for each in projects(session) if not wanted or each.id in wanted]


def shown_projects(session: Session, *criteria: ColumnElement[bool]) -> Sequence[Project]:
    """Return the projects that anybody may see: those with an event that is no draft, and that
    meets the criteria. If there is none yet, the first one."""
    is_public = exists().where(
        Event.project_id == Project.id, Event.status != EventStatus.DRAFT, *criteria
    )
    return session.scalars(_PROJECTS.where(is_public)).all() or projects(session)[:1]


def listed_projects(session: Session) -> Sequence[Project]:
    """Return the projects of the public list: those with an event in public lists. If there is none
    yet, the first one."""
    return shown_projects(session, Event.archived_at.is_(None))


def sole_project(session: Session) -> Project | None:
    """Return the only project of the public list, or None if there are several."""
    found = listed_projects(session)
    return found[0] if len(found) == 1 else None


def project_version(row: Project) -> str:
    """Return a hash of the block. When a change is saved, it is compared with the one that the
    editor saw."""
    return version_of([getattr(row, field.name) for field in fields_of(ProjectFields)])


def edit_project(
    tx: Transaction, row: Project, fields: ProjectFields, *, seen: str | None = None
) -> None:
    """Edit a project block. ``seen`` is the ``project_version`` that the editor began with. If
    somebody else saved since, nothing is written."""
    hold(tx, row)
    if seen not in (None, project_version(row)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    changed = [name for name, value in vars(fields).items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, getattr(fields, name))
    if changed:
        audit.record(tx, "project.edited", project=row.slug, fields=changed)


def add_group(
    tx: Transaction, project: Project, code: str, names: dict[str, str]
) -> StakeholderGroup:
    """Add a group at the end of the project's list. It is offered at once, with the first free
    mark."""
    known = groups(tx, project.id)
    mark = next_mark(group.mark for group in known)
    last = max((group.position for group in known), default=0)
    group = StakeholderGroup(
        project_id=project.id, code=code, names=names, position=last + 1, mark=mark
    )
    add_or_refuse(tx, group, Reason.GROUP_EXISTS)
    audit.record(tx, "group.added", project=project.slug, group=code)
    return group


def group_by_code(session: Session, project_id: int, code: str) -> StakeholderGroup | None:
    query = select(StakeholderGroup).where(
        StakeholderGroup.project_id == project_id, StakeholderGroup.code == code
    )
    return session.scalars(query).one_or_none()


def group_version(group: StakeholderGroup) -> str:
    """Return a hash of the group. When a change is saved, it is compared with the one that the
    editor saw."""
    return version_of([sorted(group.names.items()), group.position, group.is_offered, group.mark])


def edit_group(
    tx: Transaction,
    group: StakeholderGroup,
    *,
    seen: str | None = None,
    names: dict[str, str],
    position: int,
    is_offered: bool,
    mark: Mark,
) -> None:
    """Edit a group, put it at ``position`` (1 is the first) and move the others of its project. A
    group that is no longer offered stays with its people. ``seen`` is the ``group_version`` that
    the editor began with, as for ``edit_project``."""
    rows = tx.scalars(_LOCKED_GROUPS.where(StakeholderGroup.project_id == group.project_id)).all()
    if seen not in (None, group_version(group)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    values = {"names": names, "is_offered": is_offered, "mark": mark}
    changed = [name for name, value in values.items() if getattr(group, name) != value]
    group.names, group.is_offered, group.mark = names, is_offered, mark
    if put(group, position, sorted(rows, key=lambda each: (each.position, each.id))):
        changed.append("position")
    if changed:
        audit.record(
            tx,
            "group.edited",
            project=tx.get_one(Project, group.project_id).slug,
            group=group.code,
            fields=changed,
        )


_LOCKED_GROUPS = (
    select(StakeholderGroup)
    .order_by(StakeholderGroup.id)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)


_OF_PROJECT = (Recommendation, Finding, Workshop, Logo, StakeholderGroup)
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
        StakeholderGroup(
            project_id=project.id, **{column: getattr(group, column) for column in columns}
        )
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
        table: session.scalar(
            select(func.count()).select_from(table).where(table.project_id == project.id)
        )
        or 0
        for table in _OF_PROJECT
    }


def event_numbers(session: Session) -> dict[int, int]:
    """Return the number of events of each project that has any, by its id."""
    query = select(Event.project_id, func.count()).group_by(Event.project_id)
    return {row[0]: row[1] for row in session.execute(query)}
