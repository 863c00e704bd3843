"""The project block and the stakeholder groups, as staff edit them."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import fields as fields_of

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, hold
from ctevents.domain.marks import Mark, next_mark
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Project, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.common.adding import add_or_refuse
from ctevents.services.common.versions import version_of
from ctevents.services.events.places import put


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


def project(session: Session) -> Project:
    """Return the project block, which ``seed`` makes. A session reads it once, and again after a rollback or a commit."""
    known: Project | None = session.info.get(Project)
    if known is None or known not in session:
        known = session.info[Project] = session.scalars(_PROJECTS).one()
    return known


_PROJECTS = select(Project)


def project_version(row: Project) -> str:
    """Return a hash of the block. When a change is saved, it is compared with the one that the editor saw."""
    return version_of([getattr(row, field.name) for field in fields_of(ProjectFields)])


def edit_project(tx: Transaction, fields: ProjectFields, *, seen: str | None = None) -> None:
    """Edit the project block. ``seen`` is the ``project_version`` that the editor began with. If somebody else saved since,
    nothing is written."""
    row = project(tx)
    hold(tx, row)
    if seen not in (None, project_version(row)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    changed = [name for name, value in vars(fields).items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, getattr(fields, name))
    if changed:
        audit.record(tx, "project.edited", fields=changed)


def add_group(tx: Transaction, code: str, names: dict[str, str]) -> StakeholderGroup:
    """Add a group at the end of the list. It is offered at once, with the first free mark."""
    last = tx.scalar(select(func.max(StakeholderGroup.position))) or 0
    mark = next_mark(tx.scalars(select(StakeholderGroup.mark)))
    group = StakeholderGroup(code=code, names=names, position=last + 1, mark=mark)
    add_or_refuse(tx, group, Reason.GROUP_EXISTS)
    audit.record(tx, "group.added", group=code)
    return group


def group_by_code(session: Session, code: str) -> StakeholderGroup | None:
    return session.scalars(select(StakeholderGroup).where(StakeholderGroup.code == code)).one_or_none()


def group_version(group: StakeholderGroup) -> str:
    """Return a hash of the group. When a change is saved, it is compared with the one that the editor saw."""
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
    """Edit a group, put it at ``position`` (1 is the first) and move the others. A group that is no longer offered stays with
    its people. ``seen`` is the ``group_version`` that the editor began with, as for ``edit_project``."""
    groups = tx.scalars(_LOCKED_GROUPS).all()
    if seen not in (None, group_version(group)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    values = {"names": names, "is_offered": is_offered, "mark": mark}
    changed = [name for name, value in values.items() if getattr(group, name) != value]
    group.names, group.is_offered, group.mark = names, is_offered, mark
    if put(group, position, sorted(groups, key=lambda each: (each.position, each.id))):
        changed.append("position")
    if changed:
        audit.record(tx, "group.edited", group=group.code, fields=changed)


_LOCKED_GROUPS = (
    select(StakeholderGroup)
    .order_by(StakeholderGroup.id)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
