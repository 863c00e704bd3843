"""Bulk actions undone: former groups and languages, letters that still wait, withdrawals of which
nobody has been told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, hold
from ctevents.domain.guests.bulk import BulkKind, Kept, RowState
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState
from ctevents.models import BulkAction, BulkRow, Invitation, Message, PersonTag
from ctevents.services.bulk.actions import (
    PIECE,
    change_value,
    next_rows,
    registrations_of,
    rows_noted,
    set_tag,
)
from ctevents.services.bulk.forecast import Row
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, refuse_archived
from ctevents.services.common.pieces import in_pieces
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.outbox.mailings import note_queued
from ctevents.services.people.marks import tag_named
from ctevents.services.seating.decision import Decision, deciding


@dataclass(frozen=True)
class UndoForecast:
    """The number of rows that would be undone now, and of those that stay, by the reason."""

    rows: int
    kept: dict[Kept, int]


def undo_forecast(session: Session, action: BulkAction, *, now: datetime) -> UndoForecast:
    query = select(BulkRow).where(
        BulkRow.bulk_action_id == action.id, BulkRow.progress == RowState.DONE
    )
    reasons = Counter[Kept | None]()
    for piece in in_pieces(session.scalars(query.order_by(BulkRow.id)).all()):
        reasons.update(_reasons(session, action, piece, now=now))
    return UndoForecast(
        reasons.pop(None, 0), {reason: count for reason, count in reasons.items() if reason}
    )


def begin_undo(tx: Transaction, action: BulkAction, *, expected: int) -> None:
    """Let the action be undone, if the number of rows is the one that staff agreed to. A second
    call does nothing."""
    refuse_archived(lock_event(tx, action.event_id))
    hold(tx, action)
    if action.undo_begun_at is not None:
        return
    found = undo_forecast(tx, action, now=tx.now)
    if action.ended_at is None or found.rows != expected or not found.rows:
        raise Refusal(Reason.NUMBERS_CHANGED)
    action.undo_begun_at, action.undone_by = tx.now, tx.actor
    details = {"bulk": action.id, "rows": found.rows}
    audit.record(tx, "bulk.undone", event_id=action.event_id, kind=action.kind.value, **details)


def undo_some(tx: Transaction, action_id: int) -> bool:
    """Undo the next rows, as ``carry_on`` does them. Return whether any are left."""
    event = lock_event(
        tx, tx.scalars(select(BulkAction.event_id).where(BulkAction.id == action_id)).one()
    )
    action = tx.get_one(BulkAction, action_id)
    hold(tx, action)
    if action.undo_begun_at is None or action.undone_at is not None:
        return False
    noted = next_rows(tx, action, RowState.DONE)
    with tx.acting_as(action.undone_by or action.actor), deciding(tx, event) as decision:
        decision.hold(*registrations_of(tx, noted))
        rows = rows_noted(tx, event, action, noted)
        for each, reason in zip(noted, _reasons(tx, action, noted, now=tx.now), strict=True):
            is_undone = (
                reason is None
                and event.archived_at is None
                and _undo(decision, action, rows[each.id], each)
            )
            each.progress = RowState.UNDONE if is_undone else RowState.KEPT
    if len(noted) < PIECE:
        action.undone_at = tx.now
    return len(noted) == PIECE


def _reasons(
    session: Session, action: BulkAction, noted: Sequence[BulkRow], *, now: datetime
) -> list[Kept | None]:
    """Return for each row why it cannot be undone, or None."""
    rows = rows_noted(session, action.event, action, noted)
    numbers = [row.invitation_id for row in rows.values() if row.invitation_id]
    invitations = select(Invitation.id, Invitation.sent_at, Invitation.printed_at).where(
        Invitation.id.in_(numbers)
    )
    sent = {row.id: row for row in session.execute(invitations)}
    known = _Known(_letters(session, action, numbers), sent, _tagged(session, action))
    return [_reason(action, rows.get(each.id), each, known) for each in noted]


@dataclass(frozen=True)
class _Known:
    """The states of the letters that count, and when the invitations were sent and printed, by the
    id of the invitation; the people who have the tag."""

    letters: Mapping[int, set[MessageState]]
    sent: Mapping[int, Any]
    tagged: Collection[int]

    def is_printed(self, row: Row) -> bool:
        known = self.sent.get(row.invitation_id or 0)
        return known is not None and known.printed_at is not None

    def is_sent_again(self, row: Row, noted: BulkRow) -> bool:
        """True if somebody has sent the invitation again since the action."""
        then, known = noted.before.get("sent_at"), self.sent.get(row.invitation_id or 0)
        return then is not None and (
            known is None or known.sent_at is None or known.sent_at.isoformat() != then
        )


def _tagged(session: Session, action: BulkAction) -> Collection[int]:
    tag = tag_named(session, action.event_id, action.words) if action.kind in _OF_TAGS else None
    return (
        set(session.scalars(select(PersonTag.person_id).where(PersonTag.tag_id == tag.id)))
        if tag
        else set()
    )


_OF_TAGS = (BulkKind.TAG, BulkKind.UNTAG)


def _letters(
    session: Session, action: BulkAction, invitation_ids: Sequence[int]
) -> Mapping[int, set[MessageState]]:
    if action.kind not in (BulkKind.INVITE, BulkKind.REMIND, BulkKind.WITHDRAW):
        return {}
    query = select(Message.invitation_id, Message.state).where(
        Message.invitation_id.in_(invitation_ids), *_came_of(action)
    )
    found = defaultdict[int, set[MessageState]](set)
    for invitation_id, state in session.execute(query):
        found[invitation_id or 0].add(state)
    return found


def _came_of(action: BulkAction) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions on letters that count: those of a reminder's mailing, those about a
    withdrawal, and all that have told of an invitation since, even if the action itself wrote to
    that guest on paper only."""
    if action.kind is BulkKind.REMIND:
        return (Message.mailing_id == action.mailing_id,)
    since = Message.test_for_id.is_(None), Message.created_at >= action.begun_at
    return (
        (Message.kind == LetterKind.REGISTRATION_CANCELLED, *since)
        if action.kind is BulkKind.WITHDRAW
        else since
    )


def _reason(action: BulkAction, row: Row | None, noted: BulkRow, known: _Known) -> Kept | None:
    if row is None or row.facts.is_erased:
        return Kept.CHANGED_SINCE
    facts, states = row.facts, known.letters.get(row.invitation_id or 0, set())
    if action.kind in _OF_TAGS:
        return (
            None
            if (row.person_id in known.tagged) is (action.kind is BulkKind.TAG)
            else Kept.CHANGED_SINCE
        )
    if action.kind in (BulkKind.GROUP, BulkKind.LANGUAGE):
        is_same = action.value == (facts.group if action.kind is BulkKind.GROUP else facts.language)
        return None if is_same else Kept.CHANGED_SINCE
    if noted.before.get("has_place"):
        return Kept.LOST_SEAT
    was_told = states & {MessageState.SENDING, MessageState.SENT, MessageState.FAILED}
    if was_told or (action.kind is BulkKind.INVITE and known.is_printed(row)):
        return Kept.TOLD
    if known.is_sent_again(row, noted):
        return Kept.CHANGED_SINCE
    if action.kind is BulkKind.REMIND:
        return None if MessageState.QUEUED in states else Kept.CHANGED_SINCE
    expected = (
        InvitationState.WITHDRAWN if action.kind is BulkKind.WITHDRAW else InvitationState.SENT
    )
    is_same = (
        facts.invitation is expected
        and facts.registration is None
        and MessageState.DROPPED not in states
    )
    return None if is_same or _is_withdrawn_institution(action, row) else Kept.CHANGED_SINCE


def _is_withdrawn_institution(action: BulkAction, row: Row) -> bool:
    return (
        action.kind is BulkKind.WITHDRAW
        and row.facts.is_institution
        and row.facts.invitation is _WITHDRAWN
    )


_WITHDRAWN = InvitationState.WITHDRAWN


def _undo(decision: Decision, action: BulkAction, row: Row, noted: BulkRow) -> bool:
    """Undo the row, and return whether that was possible: a worker may send its letter at this
    moment."""
    tx = decision.tx
    invitation = tx.get_one(Invitation, row.invitation_id) if row.invitation_id else None
    if action.kind in (BulkKind.GROUP, BulkKind.LANGUAGE):
        change_value(tx, action.kind, row, invitation, noted.before["value"])
        return True
    if action.kind in _OF_TAGS:
        return set_tag(tx, action, row, is_set=action.kind is BulkKind.UNTAG)
    assert invitation is not None
    theirs = Message.invitation_id == invitation.id, *_came_of(action)
    tx.execute(delete(Message).where(*theirs, Message.state == MessageState.QUEUED))
    gone = select(Message.id).where(*theirs, Message.state != MessageState.DROPPED)
    if tx.scalar(gone.limit(1)) is not None:
        return False
    if action.kind is BulkKind.REMIND:
        return True
    before = noted.before
    is_invitation = action.kind is BulkKind.INVITE
    state = InvitationState.DRAFT if is_invitation else InvitationState(before["state"])
    write_shown(tx, invitation, state=state, withdrawn_because="")
    if is_invitation:
        invitation.sent_at = None
    else:
        _queue_again(tx, before["letters"])
    _record(
        tx, invitation, "invitation.unsent" if is_invitation else "invitation.withdrawal_undone"
    )
    decision.seats_changed()
    return True


def _queue_again(tx: Transaction, letters: Sequence[int]) -> None:
    """Let letters go that the withdrawal has dropped."""
    dropped = update(Message).where(Message.id.in_(letters), Message.state == MessageState.DROPPED)
    tx.execute(dropped.values(state=MessageState.QUEUED, server_words=None, due_at=tx.now))
    for message in tx.scalars(
        select(Message).where(Message.id.in_(letters), Message.state == MessageState.QUEUED)
    ):
        note_queued(tx, message)


def _record(tx: Transaction, invitation: Invitation, action: str) -> None:
    about: dict[str, Any] = (
        {"institution": invitation.institution_id} if invitation.institution_id else {}
    )
    audit.record(tx, action, event_id=invitation.event_id, person_id=invitation.person_id, **about)
