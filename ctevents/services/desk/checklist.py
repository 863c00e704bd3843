"""The checklist of an event, read from what was done; only what an event does not need is
stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.events.checklist import NEEDED, Task
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.registration import InvitationState
from ctevents.domain.schedule import EventStatus, missing_for_publication
from ctevents.models import (
    AuditEntry,
    CardSheet,
    CopyStock,
    Document,
    DoorToken,
    Event,
    FrozenFigures,
    Invitation,
    LetterWording,
    Message,
    ProgrammeSession,
    Quota,
    ReminderRule,
    SignedSheet,
)
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, refuse_archived
from ctevents.services.events.events import plan_of


def tasks_done(session: Session, event: Event) -> frozenset[Task]:
    """Return the tasks that the event's own data say are done, by one statement."""
    facts = dict(_facts(event.id))
    found = session.execute(select(*facts.values())).one()
    done = {task for task, is_done in zip(facts, found, strict=True) if is_done}
    if not missing_for_publication(plan_of(event)):
        done.add(Task.PLAN)
    if event.directions and event.day_contact_phone:
        done.add(Task.ARRIVAL)
    if event.status is not EventStatus.DRAFT:
        done.add(Task.PUBLISH)
    return frozenset(done)


def spare_tasks(tx: Transaction, event: Event, changes: Mapping[Task, bool]) -> None:
    """Say of these tasks whether the event can do without them. Others, and what no event can do
    without, stay as they are."""
    event = lock_event(tx, event.id)
    refuse_archived(event)
    for task, is_spared in changes.items():
        if task in NEEDED or (task in event.spared_tasks) is is_spared:
            continue
        kept = [name for name in event.spared_tasks if name != task]
        event.spared_tasks = [*kept, task.value] if is_spared else kept
        if is_spared:
            audit.record(tx, "task.spared", event_id=event.id, task=f"task-{task}")
        else:
            audit.record(tx, "task.needed", event_id=event.id, task=f"task-{task}")


def _facts(event_id: int) -> Iterator[tuple[Task, ColumnElement[bool]]]:
    """Yield for each other task the proof that it is done."""
    sent = Invitation.state.not_in((InvitationState.DRAFT, InvitationState.WITHDRAWN))
    waiting = _any(Invitation.event_id == event_id, Invitation.state == InvitationState.DRAFT)
    thanked = Message.state.in_((MessageState.QUEUED, MessageState.SENDING, MessageState.SENT))
    yield Task.PROGRAMME, _any(ProgrammeSession.event_id == event_id)
    yield Task.QUOTAS, _any(Quota.event_id == event_id)
    yield Task.GUEST_LIST, _any(Invitation.event_id == event_id)
    yield Task.WORDING, _any(LetterWording.event_id == event_id)
    yield Task.TEST_LETTER, _any(Message.event_id == event_id, Message.test_for_id.is_not(None))
    yield Task.INVITATIONS, _any(Invitation.event_id == event_id, sent) & ~waiting
    yield Task.REMINDERS, _any(ReminderRule.event_id == event_id, ReminderRule.is_active.is_(True))
    yield Task.PACK, _any(Document.event_id == event_id, Document.removed_at.is_(None))
    yield Task.COPIES, _any(CopyStock.event_id == event_id, CopyStock.stock > 0)
    yield Task.ANSWER_CARDS, _any(CardSheet.event_id == event_id, CardSheet.withdrawn_at.is_(None))
    yield Task.BADGES, _was_recorded(event_id, "badges.printed")
    yield Task.SHEETS, _was_recorded(event_id, "sheet.printed", "door_kit.printed")
    yield Task.DEVICES, _any(DoorToken.event_id == event_id, DoorToken.revoked_at.is_(None))
    yield Task.REHEARSAL, _was_recorded(event_id, "door.rehearsal_started")
    yield (
        Task.THANKS,
        _any(
            Message.event_id == event_id, Message.kind == LetterKind.THANK_YOU, thanked, _no_test()
        ),
    )
    yield Task.SIGNATURES, _any(SignedSheet.event_id == event_id)
    yield (
        Task.FIGURES,
        _any(FrozenFigures.event_id == event_id, FrozenFigures.final_at.is_not(None)),
    )
    yield Task.REPORT, _was_recorded(event_id, "report.made")


def _any(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(*which)


def _was_recorded(event_id: int, *actions: str) -> ColumnElement[bool]:
    return _any(AuditEntry.event_id == event_id, AuditEntry.action.in_(actions))


def _no_test() -> ColumnElement[bool]:
    return Message.test_for_id.is_(None)
