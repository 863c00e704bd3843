"""The project block and the stakeholder groups, as staff edit them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db import Transaction
from ctevents.domain.marks import Mark, next_mark
from ctevents.domain.refusals import Reason
from ctevents.models import Project, StakeholderGroup
from ctevents.services import audit
from ctevents.services.adding import add_or_refuse
from ctevents.services.places import put


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


def project(session: Session) -> Project:
    """The project block; ``seed`` makes it. A session asks for it once, and again after a rollback or a commit."""
    known: Project | None = session.info.get(Project)
    if known is None or known not in session:
        known = session.info[Project] = session.scalars(select(Project)).one()
    return known


def edit_project(tx: Transaction, fields: ProjectFields, *, actor: str, now: datetime) -> None:
    row = project(tx)
    changed = [name for name, value in vars(fields).items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, getattr(fields, name))
    if changed:
        audit.record(tx, "project.edited", actor=actor, now=now, fields=changed)


def add_group(tx: Transaction, code: str, names: dict[str, str], *, actor: str, now: datetime) -> StakeholderGroup:
    """The last in the list, offered at once, with the first mark that is free."""
    last = tx.scalar(select(func.max(StakeholderGroup.position))) or 0
    mark = next_mark(tx.scalars(select(StakeholderGroup.mark)))
    group = StakeholderGroup(code=code, names=names, position=last + 1, mark=mark)
    add_or_refuse(tx, group, Reason.GROUP_EXISTS)
    audit.record(tx, "group.added", actor=actor, now=now, group=code)
    return group


def group_by_code(session: Session, code: str) -> StakeholderGroup | None:
    return session.scalars(select(StakeholderGroup).where(StakeholderGroup.code == code)).one_or_none()


def edit_group(
    tx: Transaction,
    group: StakeholderGroup,
    *,
    names: dict[str, str],
    position: int,
    is_offered: bool,
    mark: Mark,
    actor: str,
    now: datetime,
) -> None:
    """Puts the group at ``position`` (1 is the first) and moves the others. One that is not offered any more stays with
    the people who have it."""
    values = {"names": names, "is_offered": is_offered, "mark": mark}
    changed = [name for name, value in values.items() if getattr(group, name) != value]
    group.names, group.is_offered, group.mark = names, is_offered, mark
    in_order = tx.scalars(select(StakeholderGroup).order_by(StakeholderGroup.position, StakeholderGroup.id)).all()
    if put(group, position, in_order):
        changed.append("position")
    if changed:
        audit.record(tx, "group.edited", actor=actor, now=now, group=group.code, fields=changed)
