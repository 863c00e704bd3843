"""Quotas of groups and institutions: set, removed, and how much of each is used."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.seats import Place, Room
from ctevents.domain.seats import Quota as QuotaRule
from ctevents.models import Event, Institution, Invitation, Quota, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.people.people import groups
from ctevents.services.seating.decision import deciding

Owner = StakeholderGroup | Institution


@dataclass(frozen=True, kw_only=True)
class QuotaFields:
    """The fields of a quota. None means no ceiling or no target. All empty means no quota."""

    reserved: int = 0
    ceiling: int | None = None
    target: int | None = None


NO_QUOTA = QuotaFields()


@dataclass(frozen=True, kw_only=True)
class SeatLine:
    """The seats of a group or an institution: ``taken`` by people, ``offered`` and not taken yet, and the number of people who
    wait."""

    of: Owner
    quota: QuotaFields
    taken: int
    offered: int
    waiting: int

    @property
    def used(self) -> int:
        return self.taken + self.offered

    @property
    def is_above(self) -> bool:
        """True if more people have a seat than the ceiling allows, since it was lowered or overridden: nobody loses one."""
        return self.quota.ceiling is not None and self.taken > self.quota.ceiling

    @property
    def is_empty(self) -> bool:
        return self.quota == NO_QUOTA and not self.used and not self.waiting


def quota_of(session: Session, event_id: int, owner: Owner) -> QuotaFields:
    row = _row_of(session, event_id, owner)
    return NO_QUOTA if row is None else _fields_of(row)


def quota_version(fields: QuotaFields) -> str:
    """Return a text of the quota. When a change is saved, it is compared with the one that the editor saw."""
    return "/".join("" if value is None else str(value) for value in vars(fields).values())


def set_quota(tx: Transaction, event: Event, owner: Owner, fields: QuotaFields, *, seen: str | None = None) -> bool:
    """Set the quota. Return whether anything changed. People who wait get the seats that become free; nobody loses one.

    Raises ``ValueError`` if the ceiling is below the reserved seats. ``seen`` is the ``quota_version`` that the editor began
    with. If somebody else saved since, nothing is written.
    """
    with deciding(tx, event) as decision:
        event = decision.event
        row = _row_of(tx, event.id, owner)
        saved = NO_QUOTA if row is None else _fields_of(row)
        if seen not in (None, quota_version(saved)):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        if fields.ceiling is not None and fields.ceiling < fields.reserved:
            raise ValueError("ceiling")
        if fields == saved:
            return False
        _refuse_beyond_capacity(tx, event, fields.reserved - saved.reserved)
        write_quota(tx, event, owner, fields)
        decision.seats_changed()
        return True


def write_quota(tx: Transaction, event: Event, owner: Owner, fields: QuotaFields) -> None:
    """Write and log a quota. The caller holds the lock of the event, and has checked the numbers."""
    row = _row_of(tx, event.id, owner)
    if fields != NO_QUOTA:
        row = row or Quota(event_id=event.id, **_key(owner))
        row.reserved, row.ceiling, row.target = fields.reserved, fields.ceiling, fields.target
        tx.add(row)
    elif row is not None:
        tx.delete(row)
    _record(tx, event, owner, fields)


def reserved_seats(session: Session, event_id: int) -> int:
    """Return the reserved seats of all quotas together."""
    return int(session.scalar(select(func.sum(Quota.reserved)).where(Quota.event_id == event_id)) or 0)


def seat_lines(
    session: Session, event: Event, seats: Room, waiting: Counter[Place]
) -> tuple[list[SeatLine], list[SeatLine]]:
    """Return a line for each group in order, and for each institution with a quota or offered seats, by name. ``seats``: the
    room in detail. ``waiting``: the number of waiting people by the place where they count."""
    rows = session.scalars(select(Quota).options(*_WITH_OWNER).where(Quota.event_id == event.id)).all()
    quotas = {_owner_of(row): _fields_of(row) for row in rows}
    offered_to = session.scalars(
        select(Institution)
        .join(Invitation, Invitation.institution_id == Institution.id)
        .where(Invitation.event_id == event.id)
    )
    bodies = {owner for owner in quotas if isinstance(owner, Institution)} | set(offered_to)

    def line(owner: Owner) -> SeatLine:
        return _line(owner, quotas.get(owner, NO_QUOTA), seats.confirmed, seats.offered, waiting)

    of_groups = [
        line(group) for group in groups(session, event.project_id) if group.is_offered or not line(group).is_empty
    ]
    return of_groups, [line(body) for body in sorted(bodies, key=lambda body: (body.name_key, body.id))]


def _line(
    owner: Owner, quota: QuotaFields, confirmed: Counter[Place], open_offers: Counter[Place], waiting: Counter[Place]
) -> SeatLine:
    rule = QuotaRule(group=owner.id) if isinstance(owner, StakeholderGroup) else QuotaRule(institution=owner.id)
    taken, offered, waits = (
        sum(count for place, count in counts.items() if rule.covers(place))
        for counts in (confirmed, open_offers, waiting)
    )
    return SeatLine(of=owner, quota=quota, taken=taken, offered=offered, waiting=waits)


_WITH_OWNER = (joinedload(Quota.group), joinedload(Quota.institution))


def _key(owner: Owner) -> dict[str, int]:
    return {"group_id" if isinstance(owner, StakeholderGroup) else "institution_id": owner.id}


def _row_of(session: Session, event_id: int, owner: Owner) -> Quota | None:
    query = select(Quota).filter_by(event_id=event_id, **_key(owner))
    return session.scalars(query.execution_options(populate_existing=True)).one_or_none()


def _owner_of(row: Quota) -> Owner:
    owner = row.group or row.institution
    assert owner is not None
    return owner


def _fields_of(row: Quota) -> QuotaFields:
    return QuotaFields(reserved=row.reserved, ceiling=row.ceiling, target=row.target)


def _refuse_beyond_capacity(tx: Transaction, event: Event, more: int) -> None:
    """Refuse to reserve more than the capacity. If the capacity was lowered below the reserved seats, reserving fewer is
    allowed."""
    total = reserved_seats(tx, event.id) + more
    if more > 0 and event.capacity is not None and total > event.capacity:
        raise Refusal(Reason.RESERVED_BEYOND_CAPACITY, (f"{total}/{event.capacity}",))


def _record(tx: Transaction, event: Event, owner: Owner, fields: QuotaFields) -> None:
    of: dict[str, str | int] = (
        {"group": owner.code} if isinstance(owner, StakeholderGroup) else {"institution": owner.id}
    )
    is_gone = fields == NO_QUOTA
    audit.record(
        tx, "quota.deleted" if is_gone else "quota.set", event_id=event.id, **(of if is_gone else of | vars(fields))
    )
