"""The rules of reminders: switched off, edited, deleted."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.reminders import Anchor, Timing, Unit
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry, ReminderRule, ReminderRun
from ctevents.services.common import audit
from ctevents.services.letters.reminder_rules import (
    RuleFields,
    add_rule,
    delete_rule,
    edit_rule,
    plans,
    rules_of_event,
    switch_rule,
)
from tests.conftest import Clock
from tests.services.letters.test_reminders import BEFORE_DEADLINE, DAY_BEFORE, local, only_rule, run
from tests.support import stories


def test_a_rule_that_is_switched_off_waits(app: Flask, clock: Clock) -> None:
    stories.published_event()
    stories.registered()
    rule = only_rule()
    with transaction(by=audit.SHELL) as tx:
        switch_rule(tx, rule, is_active=False)
        switch_rule(tx, rule, is_active=False)
    assert run(clock, "2027-03-09 08:00") == []
    with transaction(by=audit.SHELL) as tx:
        switch_rule(tx, rule, is_active=True)
    assert run(clock, "2027-03-09 08:30") == ["event-reminder 2027-03-10: sent 1"]
    actions = [
        entry.action
        for entry in db.session.query(AuditEntry).filter(AuditEntry.action.startswith("reminder."))
    ]
    assert actions == [
        "reminder.added",
        "reminder.switched_off",
        "reminder.switched_on",
        "reminder.sent",
    ]


def test_no_rule_is_added_that_would_be_due_at_once(app: Flask, clock: Clock) -> None:
    """Nobody has confirmed the letters that would go within the minute; once it is too late for
    them, none go."""
    event = stories.published_event()
    for at, is_refused in [
        ("2027-03-09 07:59", False),
        ("2027-03-09 08:01", True),
        ("2027-03-10 07:59", True),
    ]:
        clock.now, fields = (
            local(at),
            replace(DAY_BEFORE, languages=("bs",) if is_refused else ("sq",)),
        )
        with (
            nullcontext() if not is_refused else pytest.raises(Refusal, match="reminder_due"),
            transaction(by=audit.SHELL) as tx,
        ):
            add_rule(tx, event, fields)


def test_a_rule_that_is_added_twice_is_one(app: Flask, clock: Clock) -> None:
    event = stories.published_event()
    before, made = len(rules_of_event(db.session(), event.id)), []
    in_bosnian, of_police = (
        replace(DAY_BEFORE, languages=("bs",)),
        replace(DAY_BEFORE, groups=("police",)),
    )
    for fields in (in_bosnian, in_bosnian, of_police):
        with transaction(by=audit.SHELL) as tx:
            made.append(add_rule(tx, event, fields).id)
    assert (made[0] == made[1], len(set(made))) == (True, 2)
    assert len(rules_of_event(db.session(), event.id)) == before + 2


def test_a_skipped_run_is_decided_again_once_the_rule_is_edited(app: Flask, clock: Clock) -> None:
    stories.published_event()
    stories.registered()
    rule = only_rule()
    assert run(clock, "2027-03-09 20:00") == ["event-reminder 2027-03-10: sent 1"]
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        edit_rule(tx, rule, BEFORE_DEADLINE)
    assert refused.value.reason is Reason.REMINDER_SENT
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        delete_rule(tx, rule)
    assert refused.value.reason is Reason.REMINDER_SENT

    two_days_before = RuleFields(
        kind=DAY_BEFORE.kind,
        timing=Timing(anchor=Anchor.START, amount=2, unit=Unit.DAYS, local_time="08:00"),
    )
    with transaction(by=audit.SHELL) as tx:
        late = add_rule(tx, stories.event(), two_days_before)
    assert run(clock, "2027-03-09 20:01") == ["event-reminder 2027-03-10: late 0"]
    four_hours = RuleFields(
        kind=DAY_BEFORE.kind, timing=Timing(anchor=Anchor.START, amount=4, unit=Unit.HOURS)
    )
    with transaction(by=audit.SHELL) as tx:
        edit_rule(tx, late, four_hours)
    assert run(clock, "2027-03-10 06:00") == ["event-reminder 2027-03-10: sent 1"]
    found = plans(db.session(), stories.event(), now=clock())
    assert [(plan.rule.id, [run.outcome.value for run in plan.runs]) for plan in found] == [
        (rule.id, ["sent"]),
        (late.id, ["sent"]),
    ]


def test_a_rule_that_only_skipped_can_be_deleted(app: Flask, clock: Clock) -> None:
    stories.published_event()
    rule = only_rule()
    run(clock, "2027-03-10 08:01")
    with transaction(by=audit.SHELL) as tx:
        delete_rule(tx, rule)
    assert db.session.query(ReminderRule).count() == db.session.query(ReminderRun).count() == 0
