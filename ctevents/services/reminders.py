"""Reminders: rules that queue letters at a time relative to their event, each once for each date of the event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.orm import Session, contains_eager

from ctevents.db import Transaction
from ctevents.domain.letters import LetterKind, MailingKind, occasion_of_reminder
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.reminders import TO_WHOM, RunOutcome, Timing, anchor_on, decide, due_at
from ctevents.domain.schedule import EventStatus
from ctevents.domain.segments import Segment
from ctevents.models import Event, ReminderRule, ReminderRun
from ctevents.services import audit
from ctevents.services.mailings import begin_mailing
from ctevents.services.outbox import queue_letter
from ctevents.services.seats import lock_event
from ctevents.services.segments import Member, members


@dataclass(frozen=True, kw_only=True)
class RuleFields:
    """What makes a rule. Of these groups (codes) and languages alone, where any are named."""

    kind: LetterKind
    timing: Timing
    groups: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    may_follow_start: bool = False


@dataclass(frozen=True)
class Turn:
    """When a rule is due by the plan of its event as it is, and what would become of it now: None where it is not due yet."""

    anchor_on: str
    due_at: datetime
    outcome: RunOutcome | None


def due_of(event: Event, timing: Timing) -> datetime | None:
    """By the plan of the event as it is, published or not; None where it has no such moment."""
    anchor_at = event.anchor_at(timing.anchor)
    return due_at(timing, anchor_at, event.time_zone) if anchor_at else None


def next_turn(rule: ReminderRule, *, now: datetime) -> Turn | None:
    """None where it has none: its event is not published, or has no such moment."""
    event = rule.event
    anchor_at = event.anchor_at(rule.anchor)
    if event.status is not EventStatus.PUBLISHED or anchor_at is None:
        return None
    assert event.published_at is not None
    assert event.starts_at is not None
    due = due_at(rule.timing, anchor_at, event.time_zone)
    outcome = decide(
        due,
        now,
        published_at=event.published_at,
        starts_at=event.starts_at,
        may_follow_start=rule.may_follow_start,
    )
    return Turn(anchor_on(anchor_at, event.time_zone), due, outcome)


def due_rules(session: Session, *, now: datetime) -> list[int]:
    """The ids of those about which there is something to decide: ``run_rule`` does. Two statements, whatever their number."""
    query = (
        select(ReminderRule)
        .join(ReminderRule.event)
        .options(contains_eager(ReminderRule.event))
        .where(ReminderRule.is_active, Event.status == EventStatus.PUBLISHED)
        .order_by(ReminderRule.id)
    )
    rules = session.scalars(query).all()
    stands = select(ReminderRun.rule_id, ReminderRun.anchor_on).where(_stands(now))
    done = {(rule_id, on) for rule_id, on in session.execute(stands)}
    turns = {rule.id: next_turn(rule, now=now) for rule in rules}
    return [key for key, turn in turns.items() if turn and turn.outcome and (key, turn.anchor_on) not in done]


def run_rule(tx: Transaction, rule_id: int, *, at: datetime, actor: str, now: datetime) -> ReminderRun | None:
    """Decides what becomes of the rule at the time ``at``, and queues its letters, which are due ``now``.

    None where there is nothing to decide. Others that ask at the same moment wait for the event, and find it done.
    """
    event_id = tx.scalar(select(ReminderRule.event_id).where(ReminderRule.id == rule_id))
    if event_id is None:
        return None
    lock_event(tx, event_id)
    rule = tx.get(ReminderRule, rule_id, populate_existing=True)
    turn = next_turn(rule, now=at) if rule and rule.is_active else None
    if rule is None or turn is None or turn.outcome is None:
        return None
    run = tx.scalar(select(ReminderRun).where(ReminderRun.rule_id == rule.id, ReminderRun.anchor_on == turn.anchor_on))
    if run is None:
        run = ReminderRun(rule=rule, anchor_on=turn.anchor_on, letters=0)
        tx.add(run)
    elif run.outcome is RunOutcome.SENT or run.decided_at <= at:
        return None
    run.due_at, run.decided_at, run.outcome = turn.due_at, at, turn.outcome
    if turn.outcome is RunOutcome.SENT:
        _queue(tx, rule, run, at=at, actor=actor, now=now)
        audit.record(
            tx, "reminder.sent", actor=actor, now=now, event_id=rule.event_id, rule=rule.id, letters=run.letters
        )
    else:
        audit.record(
            tx,
            "reminder.skipped",
            actor=actor,
            now=now,
            event_id=rule.event_id,
            rule=rule.id,
            reason=turn.outcome.value,
        )
    return run


def add_rule(tx: Transaction, event: Event, fields: RuleFields, *, actor: str, now: datetime) -> ReminderRule:
    event = lock_event(tx, event.id)
    rule = ReminderRule(event_id=event.id, created_at=now, **_columns(fields))
    tx.add(rule)
    tx.flush()
    audit.record(tx, "reminder.added", actor=actor, now=now, event_id=event.id, rule=rule.id)
    return rule


def edit_rule(tx: Transaction, rule: ReminderRule, fields: RuleFields, *, actor: str, now: datetime) -> None:
    """It is decided anew where it was skipped. Once its letters have gone it stays as it is: it tells what they were."""
    _lock_unsent(tx, rule)
    changed = {name: value for name, value in _columns(fields).items() if getattr(rule, name) != value}
    if not changed:
        return
    for name, value in changed.items():
        setattr(rule, name, value)
    _forget_runs(tx, rule)
    audit.record(tx, "reminder.edited", actor=actor, now=now, event_id=rule.event_id, rule=rule.id)


def switch_rule(tx: Transaction, rule: ReminderRule, *, is_active: bool, actor: str, now: datetime) -> None:
    """A second call does nothing."""
    _lock(tx, rule)
    if rule.is_active is is_active:
        return
    rule.is_active = is_active
    audit.record(
        tx,
        "reminder.switched_on" if is_active else "reminder.switched_off",
        actor=actor,
        now=now,
        event_id=rule.event_id,
        rule=rule.id,
    )


def delete_rule(tx: Transaction, rule: ReminderRule, *, actor: str, now: datetime) -> None:
    """One whose letters have gone stays, switched off, for what it tells of them."""
    _lock_unsent(tx, rule)
    _forget_runs(tx, rule)
    tx.delete(rule)
    audit.record(tx, "reminder.deleted", actor=actor, now=now, event_id=rule.event_id, rule=rule.id)


def rules_of_event(session: Session, event_id: int) -> Sequence[ReminderRule]:
    query = (
        select(ReminderRule)
        .join(ReminderRule.event)
        .options(contains_eager(ReminderRule.event))
        .where(ReminderRule.event_id == event_id)
        .order_by(ReminderRule.id)
    )
    return session.scalars(query).all()


def rule_of_event(session: Session, event_id: int, rule_id: int) -> ReminderRule | None:
    query = select(ReminderRule).where(ReminderRule.id == rule_id, ReminderRule.event_id == event_id)
    return session.scalars(query).one_or_none()


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A rule, the segment that it is for, and how many its letter would reach now. ``turn``: what comes next, None where
    nothing does, as there is no such moment or it is done for this date. ``due_at`` also speaks of a draft. ``runs`` are
    what was done, the newest first."""

    rule: ReminderRule
    segment: Segment
    reached: int
    due_at: datetime | None
    turn: Turn | None
    runs: Sequence[ReminderRun]

    @property
    def has_sent(self) -> bool:
        return any(run.outcome is RunOutcome.SENT for run in self.runs)


def plans(session: Session, event: Event, *, now: datetime) -> list[Plan]:
    """In the order in which the rules are due."""
    runs = _runs(session, event.id, now=now)
    reached: dict[Segment, int] = {}
    found = []
    for rule in rules_of_event(session, event.id):
        segment = Segment.from_json(rule.segment)
        if segment not in reached:
            reached[segment] = len(_reached(session, event, segment, now=now))
        turn = next_turn(rule, now=now)
        is_done = turn is not None and turn.anchor_on in {run.anchor_on for run in runs[rule.id]}
        found.append(
            Plan(
                rule=rule,
                segment=segment,
                reached=reached[segment],
                due_at=due_of(event, rule.timing),
                turn=None if is_done else turn,
                runs=runs[rule.id],
            )
        )
    return sorted(found, key=lambda plan: (plan.due_at is None, plan.due_at, plan.rule.id))


def _runs(session: Session, event_id: int, *, now: datetime) -> dict[int, list[ReminderRun]]:
    """By the rule, the newest first."""
    query = (
        select(ReminderRun)
        .join(ReminderRule, ReminderRun.rule_id == ReminderRule.id)
        .where(ReminderRule.event_id == event_id, _stands(now))
        .order_by(ReminderRun.decided_at.desc(), ReminderRun.id.desc())
    )
    found = defaultdict[int, list[ReminderRun]](list)
    for run in session.scalars(query):
        found[run.rule_id].append(run)
    return found


def _reached(session: Session, event: Event, segment: Segment, *, now: datetime) -> list[Member]:
    return [member for member in members(session, event, segment, now=now) if member.is_reachable]


def _columns(fields: RuleFields) -> dict[str, object]:
    segment = Segment(standing=TO_WHOM[fields.kind], groups=fields.groups, languages=fields.languages)
    return {
        "kind": fields.kind,
        "segment": segment.as_json(),
        "may_follow_start": fields.may_follow_start,
        **vars(fields.timing),
    }


def _stands(now: datetime) -> ColumnElement[bool]:
    """Where a clock was ahead, what it skipped is decided once more in its time. What was sent was sent."""
    return or_(ReminderRun.outcome == RunOutcome.SENT, ReminderRun.decided_at <= now)


def _lock(tx: Transaction, rule: ReminderRule) -> None:
    """With its event, both as they are now and held until the end of the transaction."""
    lock_event(tx, rule.event_id)
    tx.refresh(rule)


def _lock_unsent(tx: Transaction, rule: ReminderRule) -> None:
    _lock(tx, rule)
    sent = select(ReminderRun.id).where(ReminderRun.rule_id == rule.id, ReminderRun.outcome == RunOutcome.SENT)
    if tx.scalar(sent.limit(1)) is not None:
        raise Refusal(Reason.REMINDER_SENT)


def _forget_runs(tx: Transaction, rule: ReminderRule) -> None:
    tx.execute(delete(ReminderRun).where(ReminderRun.rule_id == rule.id))


def _queue(tx: Transaction, rule: ReminderRule, run: ReminderRun, *, at: datetime, actor: str, now: datetime) -> None:
    reached = _reached(tx, rule.event, Segment.from_json(rule.segment), now=at)
    run.letters = len(reached)
    if not reached:
        return
    mailing = begin_mailing(tx, rule.event_id, MailingKind.REMINDER, rule_id=rule.id, actor=actor, now=now)
    run.mailing_id = mailing.id
    for member in reached:
        queue_letter(
            tx,
            rule.kind,
            occasion_of_reminder(rule.id, run.anchor_on, _about(member)),
            event_id=rule.event_id,
            invitation_id=None if member.registration_id else member.invitation_id,
            registration_id=member.registration_id,
            mailing_id=mailing.id,
            now=now,
        )


def _about(member: Member) -> str:
    if member.registration_id is not None:
        return f"registration {member.registration_id}"
    return f"invitation {member.invitation_id}"
