"""Runs of reminder rules. Each rule queues its letters once for each date of its event, whatever clocks and workers do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, contains_eager

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import ONCE, LetterKind, MailingKind
from ctevents.domain.letters.reminders import RunOutcome, Timing, anchor_on, decide, due_at
from ctevents.domain.letters.segments import Segment
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, ReminderRule, ReminderRun
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.outbox.correspondence import people_who_got
from ctevents.services.outbox.mailings import begin_mailing, queue_letters
from ctevents.services.people.segments import Member, members


@dataclass(frozen=True)
class Turn:
    """The time at which a rule is due by the current plan of its event. ``outcome`` is the result of running it now, or None if
    it is not due yet."""

    anchor_on: str
    due_at: datetime
    outcome: RunOutcome | None


def due_of(event: Event, timing: Timing) -> datetime | None:
    """Return the due time by the current plan of the event, published or not. None if it has no such moment."""
    anchor_at = event.anchor_at(timing.anchor)
    return due_at(timing, anchor_at, event.time_zone) if anchor_at else None


def next_turn(rule: ReminderRule, *, now: datetime) -> Turn | None:
    """Return the next turn. None if the event is not published, is archived, or has no such moment."""
    event = rule.event
    anchor_at = event.anchor_at(rule.anchor)
    if event.status is not EventStatus.PUBLISHED or event.archived_at is not None or anchor_at is None:
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
    """Return the ids of rules that ``run_rule`` must decide about. Two statements, whatever their number."""
    query = (
        select(ReminderRule)
        .join(ReminderRule.event)
        .options(contains_eager(ReminderRule.event))
        .where(ReminderRule.is_active, Event.status == EventStatus.PUBLISHED, Event.archived_at.is_(None))
        .order_by(ReminderRule.id)
    )
    rules = session.scalars(query).all()
    stands = select(ReminderRun.rule_id, ReminderRun.anchor_on).where(stands_at(now))
    done = {(rule_id, on) for rule_id, on in session.execute(stands)}
    turns = {rule.id: next_turn(rule, now=now) for rule in rules}
    return [key for key, turn in turns.items() if turn and turn.outcome and (key, turn.anchor_on) not in done]


def run_rule(tx: Transaction, rule_id: int, *, at: datetime) -> ReminderRun | None:
    """Decide about the rule at the time ``at``, and queue its letters, which are due ``now``.

    Return None if there is nothing to decide. Other workers at the same moment wait for the event, and find it done.
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
        _queue(tx, rule, run, at=at)
        audit.record(tx, "reminder.sent", event_id=rule.event_id, rule=rule.id, letters=run.letters)
    else:
        audit.record(tx, "reminder.skipped", event_id=rule.event_id, rule=rule.id, reason=turn.outcome.value)
    return run


def stands_at(now: datetime) -> ColumnElement[bool]:
    """Return a condition for runs that are valid. If a clock was ahead, a rule that it skipped is decided once more in its time.
    A run that sent letters is always valid."""
    return or_(ReminderRun.outcome == RunOutcome.SENT, ReminderRun.decided_at <= now)


def reached_by(session: Session, event: Event, segment: Segment, *, now: datetime) -> list[Member]:
    """Return the members of the segment who would get a letter now."""
    return [member for member in members(session, event, segment, now=now) if member.is_reachable]


def without_told(session: Session, event_id: int, kind: LetterKind, members: Sequence[Member]) -> list[Member]:
    """Return the people among the members who have no letter of this kind yet."""
    told = people_who_got(session, event_id, kind)
    return [member for member in members if member.person_id is not None and member.person_id not in told]


def _queue(tx: Transaction, rule: ReminderRule, run: ReminderRun, *, at: datetime) -> None:
    reached = reached_by(tx, rule.event, Segment.from_json(rule.segment), now=at)
    if rule.kind in ONCE:
        reached = without_told(tx, rule.event_id, rule.kind, reached)
    run.letters = len(reached)
    if not reached:
        return
    mailing = begin_mailing(tx, rule.event_id, MailingKind.REMINDER, rule_id=rule.id)
    run.mailing_id = mailing.id
    queue_letters(
        tx, mailing, rule.kind, reached, lambda member: replace(member.about, source_id=rule.id, moment=run.anchor_on)
    )
