"""Long lists and donor packs as files: requested, claimed by a worker, kept in pieces, and deleted
after a day.

If a worker dies, another one gets its export when the lease ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import ColumnElement, Select, and_, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.exports import (
    IMPORT,
    KEPT_FOR,
    LEASE,
    MOST_ATTEMPTS,
    MOST_UNDER_WAY,
    UNDER_WAY,
    ExportState,
    FailedBecause,
)
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Account, Export, ExportPiece
from ctevents.models.columns import SealedBytes
from ctevents.services.common import audit
from ctevents.tokens import new_nonce

_Found = TypeVar("_Found")


@dataclass(frozen=True)
class ExportClaim:
    """An export that this worker may write until the lease ends."""

    export_id: int
    lease: str


class Lost(Exception):
    """The lease ended, and another worker writes the export."""


def ask_for_export(
    tx: Transaction,
    kind: str,
    parameters: Mapping[str, Any],
    *,
    account_id: int,
    event_id: int | None,
    file_name: str | None,
) -> Export:
    """Request an export. If the account already waits for the same one, return that. ``file_name``:
    None for work that makes no file."""
    # two requests of one account at once: one after the other
    tx.execute(select(Account.id).where(Account.id == account_id).with_for_update())
    waiting = tx.scalars(
        select(Export).where(Export.account_id == account_id, Export.state.in_(UNDER_WAY))
    ).all()
    for export in waiting:
        if (export.kind, export.event_id, export.parameters) == (kind, event_id, parameters):
            return export
    alike = [each for each in waiting if (each.kind == IMPORT) is (kind == IMPORT)]
    if len(alike) >= MOST_UNDER_WAY:
        raise Refusal(Reason.TOO_MANY_EXPORTS, (str(MOST_UNDER_WAY),))
    export = Export(
        kind=kind,
        parameters=dict(parameters),
        account_id=account_id,
        event_id=event_id,
        file_name=file_name,
        link_nonce=new_nonce(),
        created_at=tx.now,
    )
    tx.add(export)
    tx.flush()
    return export


def record_export(
    tx: Transaction,
    kind: str,
    *,
    rows: int,
    ending: str,
    narrowed_by: Sequence[str],
    event_id: int | None,
) -> None:
    """Record an export. ``narrowed_by``: names and codes of filters, never a search text."""
    audit.record(
        tx,
        "list.exported",
        event_id=event_id,
        list=kind,
        rows=rows,
        file=ending,
        narrowed_by=list(narrowed_by),
    )


def is_any_due(session: Session, *, now: datetime) -> bool:
    """True if there is anything to claim. A read is enough: nobody waits for a write turn to find
    out."""
    return session.scalar(select(Export.id).where(_is_due(now)).limit(1)) is not None


def claim_export(tx: Transaction) -> ExportClaim | None:
    """Claim the next waiting export, or one whose worker did not return, without the pieces of that
    worker. An export that was tried too often has failed."""
    query = select(Export).where(_is_due(tx.now)).order_by(Export.created_at, Export.id).limit(1)
    while (export := tx.scalars(query.with_for_update(skip_locked=True)).one_or_none()) is not None:
        tx.execute(delete(ExportPiece).where(ExportPiece.export_id == export.id))
        if export.attempts < MOST_ATTEMPTS:
            export.state, export.attempts, export.progress = (
                ExportState.RUNNING,
                export.attempts + 1,
                0,
            )
            export.lease, export.lease_ends_at = str(uuid4()), tx.now + LEASE
            return ExportClaim(export.id, export.lease)
        _end(export, ExportState.FAILED, tx.now)
        export.reason = FailedBecause.BROKE
        tx.flush()
    return None


def claimed_export(session: Session, claim: ExportClaim) -> Export:
    """Return the export. Raises ``Lost``."""
    query = _held(claim).options(joinedload(Export.event), joinedload(Export.account))
    return _or_lost(session.scalars(query).one_or_none())


def keep_export(tx: Transaction, claim: ExportClaim, *, progress: int) -> None:
    """Report the progress, and extend the lease. Raises ``Lost``."""
    _keep(tx, claim, progress=progress, lease_ends_at=tx.now + LEASE)


def add_rows(tx: Transaction, claim: ExportClaim, count: int) -> int:
    """Count finished rows in the transaction that does them: work before a worker died counts, too.
    Return the sum. Raises ``Lost``."""
    is_held = (Export.id == claim.export_id, Export.lease == claim.lease)
    query = (
        update(Export)
        .where(*is_held)
        .values(rows=func.coalesce(Export.rows, 0) + count)
        .returning(Export.rows)
    )
    return _or_lost(tx.scalars(query).one_or_none())


def keep_piece(tx: Transaction, claim: ExportClaim, number: int, content: bytes) -> None:
    """Keep a part of the file, numbered from 0. Each has its own transaction, so that nobody waits
    for a long file. Raises ``Lost``."""
    _keep(tx, claim, lease_ends_at=tx.now + LEASE)
    tx.execute(
        insert(ExportPiece).values(export_id=claim.export_id, number=number, content=content)
    )


def finish_export(tx: Transaction, claim: ExportClaim, *, rows: int) -> Export:
    """Complete the file from the pieces that were kept; it is there for a day. Raises ``Lost``."""
    export = _or_lost(tx.scalars(_held(claim).with_for_update()).one_or_none())
    _end(export, ExportState.DONE, tx.now)
    export.progress, export.rows = 100, rows
    return export


def fail_export(tx: Transaction, claim: ExportClaim, why: FailedBecause | Reason) -> None:
    """End the export as failed. Nothing happens if the lease was lost."""
    export = tx.scalars(_held(claim).with_for_update()).one_or_none()
    if export is not None:
        _end(export, ExportState.FAILED, tx.now)
        export.reason = why


def give_export_back(tx: Transaction, claim: ExportClaim, *, was_tried: bool) -> None:
    """Put the export back into the queue. Pass ``was_tried=False`` if the worker was told to stop,
    which is no fault of the export."""
    export = tx.scalars(_held(claim).with_for_update()).one_or_none()
    if export is not None:
        _give_back(export, was_tried=was_tried)


def exports_of(session: Session, account_id: int, *, now: datetime) -> Sequence[Export]:
    """Return the exports, the newest first, without those that have ended."""
    query = (
        select(Export)
        .options(joinedload(Export.event))
        .where(Export.account_id == account_id, _is_there(now))
    )
    return session.scalars(query.order_by(Export.created_at.desc(), Export.id.desc())).all()


def export_to_download(
    session: Session, nonce: str, *, account_id: int, now: datetime
) -> Export | None:
    """Return the export behind a link, for the account that requested it, while its file exists."""
    query = (
        select(Export)
        .options(joinedload(Export.event))
        .where(
            Export.link_nonce == nonce,
            Export.account_id == account_id,
            Export.state == ExportState.DONE,
            _is_there(now),
        )
    )
    return session.scalars(query).one_or_none()


def length_of(session: Session, export_id: int) -> int:
    """Return the length of the file in bytes."""
    length = func.sum(func.length(ExportPiece.content) - SealedBytes.OVERHEAD)
    return session.scalar(select(length).where(ExportPiece.export_id == export_id)) or 0


def pieces_of(session: Session, export_id: int) -> Iterator[bytes]:
    """Yield the pieces in order, one at a time in memory."""
    query = select(ExportPiece.content).where(ExportPiece.export_id == export_id)
    number = 0
    while (content := session.scalar(query.where(ExportPiece.number == number))) is not None:
        yield content
        number += 1


def cancel_export(tx: Transaction, export_id: int, *, account_id: int) -> bool:
    """Delete an export that the account waits for, with its pieces: a worker that writes it has
    lost it. Return False if the account has no such export."""
    mine = select(Export).where(Export.id == export_id, Export.account_id == account_id)
    export = tx.scalars(mine.with_for_update()).one_or_none()
    if export is None:
        return False
    if not export.state.is_under_way:
        raise Refusal(Reason.EXPORT_ENDED)
    _delete(tx, Export.id == export_id)
    return True


def forget_exports_of(tx: Transaction, account_id: int) -> None:
    """Delete files written with the former rights of the account. Exports in progress begin
    again."""
    theirs = select(Export).where(Export.account_id == account_id).order_by(Export.id)
    # a worker may be claiming one at this moment
    for export in tx.scalars(theirs.with_for_update()):
        if export.state is ExportState.DONE:
            _delete(tx, Export.id == export.id)
        elif export.state is ExportState.RUNNING:
            _give_back(export, was_tried=False)


def forget_old_exports(tx: Transaction) -> None:
    """Delete exports that have ended, and their files. They are locked in the order of
    ``forget_exports_of``: another order could cause a deadlock."""
    ended = select(Export.id).where(Export.ends_at <= tx.now).order_by(Export.id).with_for_update()
    _delete(tx, Export.id.in_(tx.scalars(ended).all()))


def _or_lost(found: _Found | None) -> _Found:
    if found is None:
        raise Lost
    return found


def _is_due(now: datetime) -> ColumnElement[bool]:
    is_orphaned = and_(Export.state == ExportState.RUNNING, Export.lease_ends_at <= now)
    return or_(Export.state == ExportState.QUEUED, is_orphaned)


def _is_there(now: datetime) -> ColumnElement[bool]:
    return or_(Export.ends_at.is_(None), Export.ends_at > now)


def _keep(tx: Transaction, claim: ExportClaim, **values: Any) -> None:
    is_held = (Export.id == claim.export_id, Export.lease == claim.lease)
    _or_lost(
        tx.scalars(
            update(Export).where(*is_held).values(**values).returning(Export.id)
        ).one_or_none()
    )


def _held(claim: ExportClaim) -> Select[Export]:
    return select(Export).where(Export.id == claim.export_id, Export.lease == claim.lease)


def _delete(tx: Transaction, which: ColumnElement[bool]) -> None:
    """Delete exports, and their pieces with them, never before: a worker that holds an export
    writes its pieces next."""
    tx.execute(delete(Export).where(which))


def _give_back(export: Export, *, was_tried: bool) -> None:
    export.state, export.lease, export.lease_ends_at, export.progress = (
        ExportState.QUEUED,
        None,
        None,
        0,
    )
    export.attempts -= not was_tried


def _end(export: Export, state: ExportState, now: datetime) -> None:
    export.state, export.lease, export.lease_ends_at = state, None, None
    export.finished_at, export.ends_at = now, now + KEPT_FOR
