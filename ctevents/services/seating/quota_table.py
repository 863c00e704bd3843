"""Quotas and targets of all groups at several events, set together as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.consequences import NotAgreed, QuotaConsequences
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.seats import QuotaCell, QuotaPart
from ctevents.models import Event, Quota, StakeholderGroup
from ctevents.services.common.locks import lock_event
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.quotas import QuotaFields, quota_of, reserved_seats, write_quota
from ctevents.services.seating.seats import room


@dataclass(frozen=True, kw_only=True)
class CellEdit:
    """A number that the editor changed. ``seen``: the one that they began with. None: no number."""

    cell: QuotaCell
    seen: int | None
    typed: int | None


@dataclass(frozen=True, kw_only=True)
class TableResult:
    """``changed``: the cells that were written. ``stale``: the saved numbers of those that somebody else had changed, which were
    not. ``seated``: the people who got a seat."""

    changed: tuple[QuotaCell, ...] = ()
    stale: Mapping[QuotaCell, int | None]
    seated: int = 0


def quota_cells(session: Session, event_ids: Collection[int]) -> dict[QuotaCell, int]:
    """Return the numbers of groups at these events. A cell without a number is missing."""
    rows = session.scalars(select(Quota).where(Quota.event_id.in_(event_ids), Quota.group_id.is_not(None)))
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
    query = select(Quota.event_id, func.sum(Quota.reserved)).where(*of_institutions).group_by(Quota.event_id)
    return {event_id: int(seats) for event_id, seats in session.execute(query)}


def taken_by_group(session: Session, events: Sequence[Event]) -> dict[tuple[int, int], int]:
    """Return the number of people with a seat by event and group."""
    found: defaultdict[tuple[int, int], int] = defaultdict(int)
    for event in events:
        for place, count in room(session, event, in_detail=True).confirmed.items():
            found[event.id, place.group or 0] += count
    return dict(found)


def set_quotas(tx: Transaction, edits: Sequence[CellEdit], *, agreed: str | None = None) -> TableResult:
    """Write the numbers that nobody else changed since the editor saw them. People who wait get the seats that become free.

    Raises ``ValueError`` with the cells of maximums that would be below the reserved seats. ``agreed`` is the version of the
    consequences to which the editor agreed: if they are not the same, nothing is written and ``NotAgreed`` holds them. None
    agrees to all.
    """
    events = {event_id: lock_event(tx, event_id) for event_id in sorted({edit.cell.event_id for edit in edits})}
    groups = {group.id: group for group in tx.scalars(select(StakeholderGroup))}
    saved = quota_cells(tx, events)
    new = [edit for edit in edits if edit.typed != saved.get(edit.cell) and edit.cell.group_id in groups]
    stale = {edit.cell: saved.get(edit.cell) for edit in new if edit.seen != saved.get(edit.cell)}
    fresh = {edit.cell: edit.typed for edit in new if edit.cell not in stale}
    _refuse_contradictions(saved | fresh)
    found = QuotaConsequences(changed=tuple((cell, saved.get(cell), fresh[cell]) for cell in sorted(fresh)))
    for event_id, event in events.items():
        with deciding(tx, event) as decision:
            of_event = {cell: typed for cell, typed in fresh.items() if cell.event_id == event_id}
            _write(decision, of_event, groups)
            seated = len(decision.promote_waiting()) if of_event else 0
        found = replace(found, seated=(*found.seated, *([(event_id, seated)] if seated else [])))
    found = replace(found, above=tuple(_above(tx, events, fresh)))
    if agreed is not None and not found.is_harmless and agreed != found.version:
        raise NotAgreed(Reason.NUMBERS_CHANGED, (), found)
    return TableResult(changed=tuple(fresh), stale=stale, seated=sum(count for _event, count in found.seated))


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


def _write(decision: Decision, cells: Mapping[QuotaCell, int | None], groups: Mapping[int, StakeholderGroup]) -> None:
    """Write the numbers of one event, each group at once."""
    tx, event = decision.tx, decision.event
    before = reserved_seats(tx, event.id)
    for group_id in sorted({cell.group_id for cell in cells}):
        saved = quota_of(tx, event.id, groups[group_id])
        reserved, target, ceiling = (
            cells.get(QuotaCell(event.id, group_id, part), getattr(saved, part)) for part in QuotaPart
        )
        write_quota(tx, event, groups[group_id], QuotaFields(reserved=reserved or 0, target=target, ceiling=ceiling))
    tx.flush()
    total = reserved_seats(tx, event.id)
    if total > before and event.capacity is not None and total > event.capacity:
        raise Refusal(Reason.RESERVED_BEYOND_CAPACITY, (f"{event.city()} {total}/{event.capacity}",))


def _above(
    tx: Transaction, events: Mapping[int, Event], cells: Mapping[QuotaCell, int | None]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield event, group, people with a seat and maximum for each new maximum that more people are above."""
    lowered = [cell for cell, typed in cells.items() if cell.part is QuotaPart.CEILING and typed is not None]
    taken = taken_by_group(tx, [events[event_id] for event_id in sorted({cell.event_id for cell in lowered})])
    for cell in sorted(lowered):
        has, most = taken.get((cell.event_id, cell.group_id), 0), cells[cell] or 0
        if has > most:
            yield cell.event_id, cell.group_id, has, most
