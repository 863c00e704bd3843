"""The checklist is read from what was done, at this event only; two presses at once mark a task
once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import func, select, update

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.events.checklist import Task
from ctevents.domain.registration import InvitationState
from ctevents.models import AuditEntry, Event, Invitation, ReminderRule
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.services.desk.checklist import spare_tasks, tasks_done
from ctevents.services.door.report import start_rehearsal
from ctevents.services.figures.reconciliation import enter_sheet
from tests.support import stories
from tests.support.copies import given_copy
from tests.support.packs_of_launch import document
from tests.support.racing import at_once

pytestmark = pytest.mark.usefixtures("app")


def done(slug: str = "ba") -> set[Task]:
    db.session.rollback()
    return set(tasks_done(db.session(), stories.event(slug)))


def test_an_untouched_event_has_only_the_reminders_of_every_launch() -> None:
    assert done() == {Task.REMINDERS}


def test_a_published_event_with_guests() -> None:
    stories.published_event()
    assert done() >= {Task.PLAN, Task.PUBLISH}
    stories.guest()
    assert Task.GUEST_LIST in done()
    stories.invited(given_name="Edin", email="edin@police.example")
    assert Task.INVITATIONS in done()
    stories.guest(given_name="Damir", email="damir@police.example")
    assert Task.INVITATIONS not in done()
    assert done("al") == {Task.REMINDERS}


def test_guests_need_the_way_and_a_telephone() -> None:
    stories.planned_event(directions={"en": "Bus 3."})
    assert Task.ARRIVAL not in done()
    stories.planned_event(day_contact_phone="+387 33 1")
    assert Task.ARRIVAL in done()


def _switch_reminders_off(tx: Transaction, event: Event) -> None:
    tx.execute(
        update(ReminderRule).where(ReminderRule.event_id == event.id).values(is_active=False)
    )


ACTS: dict[Task, Callable[[Transaction, Event], object]] = {
    Task.DEVICES: lambda tx, event: make_door_token(tx, event, "A"),
    Task.REHEARSAL: lambda tx, event: start_rehearsal(tx, event.id),
    Task.SIGNATURES: lambda tx, event: enter_sheet(tx, event, "Sheet 1", 0),
    Task.BADGES: lambda tx, event: audit.record(tx, "badges.printed", event_id=event.id),
    Task.SHEETS: lambda tx, event: audit.record(tx, "door_kit.printed", event_id=event.id),
    Task.REPORT: lambda tx, event: audit.record(tx, "report.made", event_id=event.id),
}


@pytest.mark.long
def test_each_act_ticks_its_task() -> None:
    event = stories.published_event()
    for task, act in ACTS.items():
        assert task not in done()
        with transaction(by=audit.SHELL) as tx:
            act(tx, tx.get_one(Event, event.id))
        assert task in done()
    document()
    given_copy()
    stories.figures_final()
    assert done() >= {Task.PACK, Task.FIGURES}
    with transaction(by=audit.SHELL) as tx:
        _switch_reminders_off(tx, event)
    assert Task.REMINDERS not in done()


def test_a_withdrawn_invitation_is_none() -> None:
    stories.published_event()
    invitation = stories.invited()
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Invitation, invitation.id).state = InvitationState.WITHDRAWN
    assert Task.INVITATIONS not in done()


def test_two_organisers_spare_tasks_at_once(app: Flask) -> None:
    event_id = stories.published_event().id

    def spare(task: Task) -> Callable[[Transaction], object]:
        return lambda tx: spare_tasks(tx, tx.get_one(Event, event_id), {task: True})

    assert at_once(app, spare(Task.COPIES), spare(Task.COPIES), spare(Task.QUOTAS)) == [None] * 3
    db.session.rollback()
    assert sorted(stories.event().spared_tasks) == ["copies", "quotas"]
    recorded = select(func.count()).where(
        AuditEntry.action == "task.spared", AuditEntry.event_id == event_id
    )
    assert db.session.scalar(recorded) == 2


def test_an_event_needs_a_plan_whatever_is_pressed() -> None:
    event = stories.planned_event()
    with transaction(by=audit.SHELL) as tx:
        spare_tasks(tx, tx.get_one(Event, event.id), {Task.PUBLISH: True})
    assert stories.event().spared_tasks == []
