"""Bulk actions, begun once and carried out in pieces, each of which holds the event's lock
briefly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, or_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, hold
from ctevents.domain.guests.bulk import BulkKind, Effect, RowState, Ticks, verdict
from ctevents.domain.letters.kinds import About, LetterKind, MailingKind, MessageState, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import refusal_to_change, to_local
from ctevents.models import (
    BulkAction,
    BulkRow,
    Event,
    Invitation,
    Message,
    Nomination,
    Person,
    Registration,
)
from ctevents.services.bulk.forecast import Row, forecast, rows_of
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.pieces import in_pieces
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.guests.list import (
    edit_institution_guest,
    edit_person_guest,
    fields_of_institution,
)
from ctevents.services.outbox.mailings import NewLetter, begin_mailing, queue_letter
from ctevents.services.people.marks import add_tag, remove_tag, tag_named
from ctevents.services.people.people import fields_of
from ctevents.services.replies.withdrawals import send_invitation, withdraw_invitation
from ctevents.services.seating.decision import deciding

PIECE = 40
"""Rows that are changed in one transaction."""

ABANDONED = timedelta(seconds=5)
"""An action that was begun so long ago, and has not ended, is carried on by the worker."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The act on the rows that the filters find. ``agreed`` is the ``Forecast.agreed`` that staff
    saw; ``key`` came with the form. ``value``: the code of a group or a language. ``words``: a tag,
    or the reason of a withdrawal, with ``is_emailed``."""

    kind: BulkKind
    filters: GuestFilters
    agreed: str
    key: str
    value: str = ""
    words: str = ""
    is_emailed: bool = False


def hindrance(event: Event, kind: BulkKind, *, now: datetime) -> Reason | None:
    """Return the reason why nothing of this kind can be done at the event now, or None."""
    if event.archived_at is not None:
        return Reason.EVENT_ARCHIVED
    if kind is BulkKind.INVITE:
        return refusal_to_change(event.status_at(now))
    if kind is BulkKind.REMIND:
        return event.refusal_to_accept_at(now)
    return None


def begin_bulk(tx: Transaction, event: Event, wanted: Wanted) -> BulkAction:
    """Note the rows that something will happen to. If the numbers differ from those agreed to,
    nothing is begun. With the key of an action that was begun already, return that one."""
    event = lock_event(tx, event.id)
    begun = action_with_key(tx, event.id, wanted.key)
    if begun is not None:
        return begun
    reason = hindrance(event, wanted.kind, now=tx.now)
    if reason is not None:
        raise Refusal(reason)
    found = forecast(tx, event, wanted.kind, wanted.filters, now=tx.now)
    if found.agreed != wanted.agreed:
        raise Refusal(Reason.NUMBERS_CHANGED)
    if not found.affected:
        raise Refusal(Reason.NOBODY_LEFT)
    action = BulkAction(
        event_id=event.id,
        key=wanted.key,
        actor=tx.actor,
        kind=wanted.kind,
        value=wanted.value,
        words=wanted.words,
        is_emailed=wanted.is_emailed,
        left_out=sum(found.left_out.values()),
        mailing_id=_mailing(tx, event, wanted.kind, found.effects),
        begun_at=tx.now,
    )
    tx.add(action)
    tx.flush()
    _note_rows(tx, action.id, found.affected)
    details = {"bulk": action.id, "rows": len(found.affected)}
    kind, value = wanted.kind.value, wanted.value or None
    audit.record(tx, "bulk.begun", event_id=event.id, kind=kind, value=value, **details)
    return action


def carry_on(tx: Transaction, action_id: int) -> bool:
    """Do the next rows in the name of the account that began. Return whether any are left. Others
    who do the same at this moment wait for the event, and go on after these rows."""
    event = lock_event(
        tx, tx.scalars(select(BulkAction.event_id).where(BulkAction.id == action_id)).one()
    )
    action = tx.get_one(BulkAction, action_id)
    hold(tx, action)
    if action.ended_at is not None:
        return False
    noted = next_rows(tx, action, RowState.WAITING)
    with tx.acting_as(action.actor), deciding(tx, event) as decision:
        decision.hold(*registrations_of(tx, noted))
        is_hindered = hindrance(event, action.kind, now=tx.now) is not None
        rows = {} if is_hindered else rows_noted(tx, event, action, noted)
        for each in noted:
            row = rows.get(each.id)
            each.progress = RowState.PASSED_OVER if row is None else _do(tx, action, row, each)
    if len(noted) < PIECE:
        action.ended_at = tx.now
    return len(noted) == PIECE


def action_with_key(session: Session, event_id: int, key: str) -> BulkAction | None:
    return session.scalars(
        select(BulkAction).where(BulkAction.key == key, BulkAction.event_id == event_id)
    ).one_or_none()


def action_of_event(session: Session, event_id: int, action_id: int) -> BulkAction | None:
    query = select(BulkAction).where(BulkAction.id == action_id, BulkAction.event_id == event_id)
    return session.scalars(query).one_or_none()


def actions_of_event(session: Session, event_id: int, *, limit: int | None) -> Sequence[BulkAction]:
    """Return the actions, the newest first. ``limit``: None for all."""
    query = select(BulkAction).where(BulkAction.event_id == event_id).order_by(BulkAction.id.desc())
    return session.scalars(query.limit(limit)).all()


def states_of(session: Session, action_ids: Sequence[int]) -> dict[int, dict[RowState, int]]:
    """Return the numbers of rows in each state, by the id of the action."""
    found: dict[int, dict[RowState, int]] = {
        number: dict.fromkeys(RowState, 0) for number in action_ids
    }
    columns = (BulkRow.bulk_action_id, BulkRow.progress)
    query = (
        select(*columns, func.count())
        .where(BulkRow.bulk_action_id.in_(action_ids))
        .group_by(*columns)
    )
    for action_id, state, count in session.execute(query):
        found[action_id][state] = count
    return found


def abandoned(session: Session, *, now: datetime) -> Sequence[int]:
    """Return the ids of actions that were begun some time ago, or their undoing, and have not
    ended."""
    since = now - ABANDONED
    is_open = BulkAction.ended_at.is_(None) & (BulkAction.begun_at < since)
    is_undone = BulkAction.undone_at.is_(None) & (BulkAction.undo_begun_at < since)
    query = select(BulkAction.id).where(or_(is_open, is_undone))
    return session.scalars(query.order_by(BulkAction.id)).all()


def _mailing(
    tx: Transaction, event: Event, kind: BulkKind, effects: dict[Effect, int]
) -> int | None:
    kinds = {BulkKind.INVITE: MailingKind.INVITATIONS, BulkKind.REMIND: MailingKind.REMINDER}
    if kind not in kinds or not effects.get(Effect.BY_EMAIL):
        return None
    return begin_mailing(tx, event.id, kinds[kind]).id


def _note_rows(tx: Transaction, action_id: int, rows: Sequence[Row]) -> None:
    for piece in in_pieces(rows):
        values: list[dict[str, Any]] = [
            {
                "bulk_action_id": action_id,
                "person_id": row.person_id,
                "institution_id": row.institution_id,
                "progress": RowState.WAITING,
                "before": {},
            }
            for row in piece
        ]
        tx.execute(insert(BulkRow), values)


def next_rows(tx: Transaction, action: BulkAction, state: RowState) -> Sequence[BulkRow]:
    query = select(BulkRow).where(BulkRow.bulk_action_id == action.id, BulkRow.progress == state)
    return tx.scalars(query.order_by(BulkRow.id).limit(PIECE)).all()


def rows_noted(
    session: Session, event: Event, action: BulkAction, noted: Sequence[BulkRow]
) -> dict[int, Row]:
    """Return what is known now about the rows of the list, by the id of the noted ones. Those that
    are gone are left out, and the second of two that were merged."""
    people = frozenset(each.person_id for each in noted if each.person_id)
    bodies = frozenset(each.institution_id for each in noted if each.institution_id)
    found = rows_of(session, event, Ticks(people, bodies), action.kind, now=action.begun_at)
    known = {(row.person_id, row.institution_id): row for row in found}
    theirs = {each.id: known.pop((each.person_id, each.institution_id), None) for each in noted}
    return {number: row for number, row in theirs.items() if row is not None}


def registrations_of(tx: Transaction, noted: Sequence[BulkRow]) -> Sequence[int]:
    """Return the registrations of these people, and of the nominees of these institutions: all are
    locked at once, in order."""
    people, bodies = (
        [getattr(each, name) for each in noted] for name in ("person_id", "institution_id")
    )
    named = (
        select(Nomination.registration_id)
        .join(Invitation, Nomination.invitation_id == Invitation.id)
        .where(Invitation.institution_id.in_(filter(None, bodies)))
    )
    of_people = Registration.person_id.in_(filter(None, people))
    return tx.scalars(
        select(Registration.id).where(or_(of_people, Registration.id.in_(named)))
    ).all()


def _do(tx: Transaction, action: BulkAction, row: Row, noted: BulkRow) -> RowState:
    """Do what was agreed to, if it still applies to the row."""
    if not isinstance(verdict(action.kind, row.facts, action.value), Effect):
        return RowState.PASSED_OVER
    invitation = tx.get(Invitation, row.invitation_id) if row.invitation_id else None
    try:
        before = _ACTS[action.kind](tx, action, row, invitation)
    except Refusal:  # as for an event that is over; nothing was written
        before = None
    noted.before = before or {}
    return RowState.PASSED_OVER if before is None else RowState.DONE


def _invite(
    tx: Transaction, action: BulkAction, _row: Row, invitation: Invitation
) -> dict[str, Any]:
    send_invitation(tx, invitation, mailing_id=action.mailing_id)
    return {"sent_at": tx.now.isoformat()}


def _remind(
    tx: Transaction, action: BulkAction, _row: Row, invitation: Invitation
) -> dict[str, Any]:
    day = to_local(action.begun_at, invitation.event.time_zone).date().isoformat()
    occasion = Occasion(About.INVITATION, invitation.id, moment=day)
    letter = NewLetter.about(invitation, LetterKind.REPLY_REMINDER, occasion)
    queue_letter(tx, replace(letter, mailing_id=action.mailing_id))
    return {}


def _withdraw(
    tx: Transaction, action: BulkAction, row: Row, invitation: Invitation
) -> dict[str, Any]:
    before: dict[str, Any] = {"state": invitation.state.value, "has_place": row.facts.has_place}
    waiting = Message.state == MessageState.QUEUED, Message.test_for_id.is_(None)
    before["letters"] = sorted(
        tx.scalars(select(Message.id).where(Message.invitation_id == invitation.id, *waiting))
    )
    withdraw_invitation(tx, invitation, reason=action.words, is_emailed=action.is_emailed)
    return before


def _change(
    tx: Transaction, action: BulkAction, row: Row, invitation: Invitation | None
) -> dict[str, Any]:
    return {"value": change_value(tx, action.kind, row, invitation, action.value)}


def _tag(
    tx: Transaction, action: BulkAction, row: Row, _invitation: Invitation | None
) -> dict[str, Any] | None:
    return {} if set_tag(tx, action, row, is_set=action.kind is BulkKind.TAG) else None


def set_tag(tx: Transaction, action: BulkAction, row: Row, *, is_set: bool) -> bool:
    """Give the person the tag, or take it from them, and return whether that changed anything."""
    people, known = [row.person_id or 0], tag_named(tx, action.event_id, action.words)
    if is_set:
        return bool(add_tag(tx, action.event_id, people, action.words))
    return known is not None and bool(remove_tag(tx, action.event_id, people, known.id))


def change_value(
    tx: Transaction, kind: BulkKind, row: Row, invitation: Invitation | None, value: str
) -> str:
    """Write the group or the language of a row, and return the former one."""
    name, changes = kind.value, dict[str, Any]({kind.value: value})
    if row.person_id is not None:
        person = tx.get_one(Person, row.person_id)
        known = fields_of(person)
        edit_person_guest(tx, person, replace(known, **changes), is_unnamed=person.is_unnamed)
        return str(getattr(known, name))
    assert invitation is not None
    of_body = fields_of_institution(invitation)
    edit_institution_guest(tx, invitation, replace(of_body, **changes))
    return str(getattr(of_body, name))


_ACTS: dict[BulkKind, Any] = {
    BulkKind.INVITE: _invite,
    BulkKind.REMIND: _remind,
    BulkKind.WITHDRAW: _withdraw,
    BulkKind.GROUP: _change,
    BulkKind.LANGUAGE: _change,
    BulkKind.TAG: _tag,
    BulkKind.UNTAG: _tag,
}
