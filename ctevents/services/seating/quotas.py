"""Quotas of groups and institutions: set, removed, and how much of each is used.

Quotas and targets of all groups at several events, set together as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.consequences import NotAgreed, QuotaConsequences
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.seats import Place, QuotaCell, QuotaPart, Room
from ctevents.domain.seats import Quota as QuotaRule
from ctevents.models import Event, Institution, Invitation, Quota, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.outbox.mailings import people_written_to
from ctevents.services.people.people import groups
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.seats import room

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
    """The seats of a group or an institution: ``taken`` by people, ``offered`` and not taken yet,
    and the number of people who wait."""

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
        """True if more people have a seat than the ceiling allows, since it was lowered or
        overridden: nobody loses one."""
        return self.quota.ceiling is not None and self.taken > self.quota.ceiling

    @property
    def is_empty(self) -> bool:
        return self.quota == NO_QUOTA and not self.used and not self.waiting


def quota_of(session: Session, event_id: int, owner: Owner) -> QuotaFields:
    row = _row_of(session, event_id, owner)
    return NO_QUOTA if row is None else _fields_of(row)


def quota_version(fields: QuotaFields) -> str:
    """Return a text of the quota. When a change is saved, it is compared with the one that the
    editor saw."""
    return "/".join("" if value is None else str(value) for value in vars(fields).values())


def set_quota(
    tx: Transaction, event: Event, owner: Owner, fields: QuotaFields, *, seen: str | None = None
) -> bool:
    """Set the quota. Return whether anything changed. People who wait get the seats that become
    free; nobody loses one.

    Raises ``ValueError`` if the ceiling is below the reserved seats. ``seen`` is the
    ``quota_version`` that the editor began with. If somebody else saved since, nothing is written.
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
    """Write and log a quota. The caller holds the lock of the event, and has checked the
    numbers."""
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
    return int(
        session.scalar(select(func.sum(Quota.reserved)).where(Quota.event_id == event_id)) or 0
    )


def seat_lines(
    session: Session, event: Event, seats: Room, waiting: Counter[Place]
) -> tuple[list[SeatLine], list[SeatLine]]:
    """Return a line for each group in order, and for each institution with a quota or offered
    seats, by name. ``seats``: the room in detail. ``waiting``: the number of waiting people by the
    place where they count."""
    rows = session.scalars(
        select(Quota).options(*_WITH_OWNER).where(Quota.event_id == event.id)
    ).all()
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
        line(group)
        for group in groups(session, event.project_id)
        if group.is_offered or not line(group).is_empty
    ]
    return of_groups, [
        line(body) for body in sorted(bodies, key=lambda body: (body.name_key, body.id))
    ]


def _line(
    owner: Owner,
    quota: QuotaFields,
    confirmed: Counter[Place],
    open_offers: Counter[Place],
    waiting: Counter[Place],
) -> SeatLine:
    rule = (
        QuotaRule(group=owner.id)
        if isinstance(owner, StakeholderGroup)
        else QuotaRule(institution=owner.id)
    )
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
    """Refuse to reserve more than the capacity. If the capacity was lowered below the reserved
    seats, reserving fewer is allowed."""
    total = reserved_seats(tx, event.id) + more
    if more > 0 and event.capacity is not None and total > event.capacity:
        raise Refusal(Reason.RESERVED_BEYOND_CAPACITY, (f"{total}/{event.capacity}",))


def _record(tx: Transaction, event: Event, owner: Owner, fields: QuotaFields) -> None:
    of: dict[str, str | int] = (
        {"group": owner.code} if isinstance(owner, StakeholderGroup) else {"institution": owner.id}
    )
    is_gone = fields == NO_QUOTA
    audit.record(
        tx,
        "quota.deleted" if is_gone else "quota.set",
        event_id=event.id,
        **(of if is_gone else of | vars(fields)),
    )


@dataclass(frozen=True, kw_only=True)
class CellEdit:
    """A number that the editor changed. ``seen``: the one that they began with. None: no number."""

    cell: QuotaCell
    seen: int | None
    typed: int | None


@dataclass(frozen=True, kw_only=True)
class TableResult:
    """``changed``: the cells that were written. ``stale``: the saved numbers of those that somebody
    else had changed, which were not. ``seated``: the people who got a seat."""

    changed: tuple[QuotaCell, ...] = ()
    stale: Mapping[QuotaCell, int | None]
    seated: int = 0


def quota_cells(session: Session, event_ids: Collection[int]) -> dict[QuotaCell, int]:
    """Return the numbers of groups at these events. A cell without a number is missing."""
    rows = session.scalars(
        select(Quota).where(Quota.event_id.in_(event_ids), Quota.group_id.is_not(None))
    )
    return {
        QuotaCell(row.event_id, row.group_id or 0, part): value
        for row in rows
        for part in QuotaPart
        if (value := _shown(row, part)) is not None
    }


def _shown(quota: Quota | QuotaFields, part: QuotaPart) -> int | None:
    value: int | None = getattr(quota, part)
    return None if part is QuotaPart.RESERVED and not value else value


def reserved_for_institutions(session: Session, event_ids: Collection[int]) -> dict[int, int]:
    """Return the seats that are reserved for institutions, by event."""
    of_institutions = Quota.event_id.in_(event_ids), Quota.institution_id.is_not(None)
    query = (
        select(Quota.event_id, func.sum(Quota.reserved))
        .where(*of_institutions)
        .group_by(Quota.event_id)
    )
    return {event_id: int(seats) for event_id, seats in session.execute(query)}


def taken_by_group(session: Session, events: Sequence[Event]) -> dict[tuple[int, int], int]:
    """Return the number of people with a seat by event and group."""
    found: defaultdict[tuple[int, int], int] = defaultdict(int)
    for event in events:
        for place, count in room(session, event, in_detail=True).confirmed.items():
            found[event.id, place.group or 0] += count
    return dict(found)


def set_quotas(
    tx: Transaction, edits: Sequence[CellEdit], *, agreed: str | None = None
) -> TableResult:
    """Write the numbers that nobody else changed since the editor saw them. People who wait get the
    seats that become free.

    Raises ``ValueError`` with the cells of maximums that would be below the reserved seats.
    ``agreed`` is the version of the consequences to which the editor agreed: if they are not the
    same, nothing is written and ``NotAgreed`` holds them. None agrees to all.
    """
    events = {
        event_id: lock_event(tx, event_id)
        for event_id in sorted({edit.cell.event_id for edit in edits})
    }
    groups = {group.id: group for group in tx.scalars(select(StakeholderGroup))}
    saved = quota_cells(tx, events)
    new = [
        edit
        for edit in edits
        if edit.typed != saved.get(edit.cell) and edit.cell.group_id in groups
    ]
    stale = {edit.cell: saved.get(edit.cell) for edit in new if edit.seen != saved.get(edit.cell)}
    fresh = {edit.cell: edit.typed for edit in new if edit.cell not in stale}
    _refuse_contradictions(saved | fresh)
    found = QuotaConsequences(
        changed=tuple((cell, saved.get(cell), fresh[cell]) for cell in sorted(fresh))
    )
    for event_id, event in events.items():
        with deciding(tx, event) as decision:
            of_event = {cell: typed for cell, typed in fresh.items() if cell.event_id == event_id}
            _write(decision, of_event, groups)
            seated = len(decision.promote_waiting()) if of_event else 0
        found = replace(found, seated=(*found.seated, *([(event_id, seated)] if seated else [])))
    found = replace(found, above=tuple(_above(tx, events, fresh)), people=people_written_to(tx))
    if agreed is not None and not found.is_harmless and agreed != found.version:
        raise NotAgreed(Reason.NUMBERS_CHANGED, (), found)
    return TableResult(
        changed=tuple(fresh), stale=stale, seated=sum(count for _event, count in found.seated)
    )


def _refuse_contradictions(cells: Mapping[QuotaCell, int | None]) -> None:
    wrong = [
        cell
        for cell, ceiling in cells.items()
        if cell.part is QuotaPart.CEILING
        and ceiling is not None
        and ceiling < (cells.get(cell._replace(part=QuotaPart.RESERVED)) or 0)
    ]
    if wrong:
        raise ValueError(*wrong)


def _write(
    decision: Decision,
    cells: Mapping[QuotaCell, int | None],
    groups: Mapping[int, StakeholderGroup],
) -> None:
    """Write the numbers of one event, each group at once."""
    tx, event = decision.tx, decision.event
    before = reserved_seats(tx, event.id)
    for group_id in sorted({cell.group_id for cell in cells}):
        saved = quota_of(tx, event.id, groups[group_id])
        reserved, target, ceiling = (
            cells.get(QuotaCell(event.id, group_id, part), getattr(saved, part))
            for part in QuotaPart
        )
        write_quota(
            tx,
            event,
            groups[group_id],
            QuotaFields(reserved=reserved or 0, target=target, ceiling=ceiling),
        )
    tx.flush()
    total = reserved_seats(tx, event.id)
    if total > before and event.capacity is not None and total > event.capacity:
        raise Refusal(
            Reason.RESERVED_BEYOND_CAPACITY, (f"{event.city()} {total}/{event.capacity}",)
        )


def _above(
    tx: Transaction, events: Mapping[int, Event], cells: Mapping[QuotaCell, int | None]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield event, group, people with a seat and maximum for each new maximum that more people are
    above."""
    lowered = [
        cell
        for cell, typed in cells.items()
        if cell.part is QuotaPart.CEILING and typed is not None
    ]
    taken = taken_by_group(
        tx, [events[event_id] for event_id in sorted({cell.event_id for cell in lowered})]
    )
    for cell in sorted(lowered):
        has, most = taken.get((cell.event_id, cell.group_id), 0), cells[cell] or 0
        if has > most:
            yield cell.event_id, cell.group_id, has, most
