"""Comparison of signatures on paper with check-ins: each gap needs a reason before the figures are
final."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.figures.attendance import Gap, GapKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import CheckIn, Discrepancy, Event, Registration, SignedSheet
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.figures.frozen import frozen_of


def signed_sheets(session: Session, event_id: int) -> Sequence[SignedSheet]:
    """Return the sheets in the order in which they were entered."""
    return session.scalars(
        select(SignedSheet).where(SignedSheet.event_id == event_id).order_by(SignedSheet.id)
    ).all()


def sheet_of(session: Session, event_id: int, sheet_id: int) -> SignedSheet | None:
    query = select(SignedSheet).where(SignedSheet.event_id == event_id, SignedSheet.id == sheet_id)
    return session.scalars(query).one_or_none()


def gaps_of(session: Session, event_ids: Sequence[int]) -> dict[int, list[Gap]]:
    """Return the gaps of each event, also those without a difference. Signatures are compared only
    if a sheet was entered. Four statements."""
    signed = _sums(session, SignedSheet.event_id, func.sum(SignedSheet.signatures), event_ids)
    attended = _sums(session, Registration.event_id, func.count(Registration.entry_id), event_ids)
    waits = CheckIn.is_held & CheckIn.undone_at.is_(None)
    held = _sums(session, CheckIn.event_id, func.count().filter(waits), event_ids)
    given = {
        (row.event_id, row.kind): row
        for row in session.scalars(select(Discrepancy).where(Discrepancy.event_id.in_(event_ids)))
    }
    gaps: dict[int, list[Gap]] = {event_id: [] for event_id in event_ids}
    for event_id, signatures in signed.items():
        gaps[event_id].append(
            _gap(given, event_id, GapKind.SIGNATURES, signatures, attended.get(event_id, 0))
        )
    for event_id in event_ids:
        gaps[event_id].append(
            _gap(given, event_id, GapKind.HELD_CHECK_INS, held.get(event_id, 0), 0)
        )
    return gaps


def enter_sheet(tx: Transaction, event: Event, name: str, signatures: int) -> SignedSheet:
    _lock_unless_final(tx, event)
    _refuse_if_entered(tx, event.id, name)
    sheet = SignedSheet(
        event_id=event.id, name=name, signatures=signatures, entered_at=tx.now, actor=tx.actor
    )
    tx.add(sheet)
    tx.flush()
    _record(tx, "signed_sheet.entered", sheet)
    return sheet


def change_sheet(
    tx: Transaction, event: Event, sheet: SignedSheet, name: str, signatures: int
) -> bool:
    """Change a sheet. Return whether anything differs."""
    _lock_unless_final(tx, event)
    tx.refresh(sheet)
    if (sheet.name, sheet.signatures) == (name, signatures):
        return False
    if sheet.name != name:
        _refuse_if_entered(tx, event.id, name)
    sheet.name, sheet.signatures, sheet.entered_at, sheet.actor = name, signatures, tx.now, tx.actor
    tx.flush()
    _record(tx, "signed_sheet.changed", sheet)
    return True


def remove_sheet(tx: Transaction, event: Event, sheet: SignedSheet) -> None:
    _lock_unless_final(tx, event)
    _record(tx, "signed_sheet.removed", sheet)
    tx.delete(sheet)
    tx.flush()


def explain_gap(tx: Transaction, event: Event, kind: GapKind, difference: int, reason: str) -> None:
    """Explain a gap. ``difference`` is the one that staff saw. If it has changed, the reason is
    refused."""
    _lock_unless_final(tx, event)
    gap = _gap_of(tx, event.id, kind)
    if gap is None or gap.difference != difference:
        raise Refusal(Reason.GAP_CHANGED)
    tx.merge(
        Discrepancy(
            event_id=event.id,
            kind=kind,
            difference=difference,
            reason=reason,
            at=tx.now,
            actor=tx.actor,
        )
    )
    audit.record(tx, "gap.explained", event_id=event.id, gap=kind.value, difference=difference)
    tx.flush()


def declare_final(tx: Transaction, event: Event) -> None:
    """Declare frozen figures final, if all gaps have a reason. A second call changes nothing."""
    event = lock_event(tx, event.id)
    frozen = frozen_of(tx, event.id)
    if frozen is None:
        raise Refusal(Reason.FIGURES_NOT_FROZEN)
    if frozen.final_at is not None:
        return
    if any(gap.is_open for gap in gaps_of(tx, [event.id])[event.id]):
        raise Refusal(Reason.GAPS_OPEN)
    frozen.final_at, frozen.final_by = tx.now, tx.actor
    audit.record(tx, "figures.declared_final", event_id=event.id)


def reopen(tx: Transaction, event: Event) -> None:
    """Reopen final figures, so that sheets and reasons can be changed. They stay frozen."""
    event = lock_event(tx, event.id)
    frozen = frozen_of(tx, event.id)
    if frozen is not None and frozen.final_at is not None:
        frozen.final_at = frozen.final_by = None
        audit.record(tx, "figures.reopened", event_id=event.id)


def _lock_unless_final(tx: Transaction, event: Event) -> None:
    lock_event(tx, event.id)
    frozen = frozen_of(tx, event.id)
    if frozen is not None and frozen.final_at is not None:
        raise Refusal(Reason.FIGURES_FINAL)


def _refuse_if_entered(tx: Transaction, event_id: int, name: str) -> None:
    same = select(SignedSheet.id).where(SignedSheet.event_id == event_id, SignedSheet.name == name)
    if tx.scalar(same) is not None:
        raise Refusal(Reason.SHEET_ENTERED_ALREADY)


def _record(tx: Transaction, action: str, sheet: SignedSheet) -> None:
    details = {"sheet": sheet.id, "signatures": sheet.signatures}
    audit.record(tx, action, event_id=sheet.event_id, **details)


def _gap_of(session: Session, event_id: int, kind: GapKind) -> Gap | None:
    return next((gap for gap in gaps_of(session, [event_id])[event_id] if gap.kind is kind), None)


def _gap(
    given: Mapping[tuple[int, GapKind], Discrepancy],
    event_id: int,
    kind: GapKind,
    stated: int,
    counted: int,
) -> Gap:
    row = given.get((event_id, kind))
    return Gap(
        kind=kind,
        stated=stated,
        counted=counted,
        explained=row.difference if row else None,
        reason=row.reason if row else "",
    )


def _sums(
    session: Session, event_id: object, amount: object, event_ids: Sequence[int]
) -> dict[int, int]:
    query = select(event_id, amount).where(event_id.in_(event_ids)).group_by(event_id)  # type: ignore[call-overload, attr-defined]
    return {row[0]: int(row[1] or 0) for row in session.execute(query)}
