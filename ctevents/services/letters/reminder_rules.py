"""The rules of reminders: added, edited, switched off, deleted; and what each will do and has
done.

Runs of reminder rules. Each rule queues its letters once for each date of its event, whatever
clocks and workers do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.orm import Session, contains_eager

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import ONCE, LetterKind, MailingKind
from ctevents.domain.letters.reminders import (
    LATEST,
    TO_WHOM,
    RunOutcome,
    Timing,
    anchor_on,
    decide,
    due_at,
)
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, ReminderRule, ReminderRun
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, version_of
from ctevents.services.outbox.correspondence import people_who_got
from ctevents.services.outbox.mailings import begin_mailing, queue_letters
from ctevents.services.people.segments import Member, members


@dataclass(frozen=True)
class Turn:
    """The time at which a rule is due by the current plan of its event. ``outcome`` is the result
    of running it now, or None if it is not due yet."""

    anchor_on: str
    due_at: datetime
    outcome: RunOutcome | None


def due_of(event: Event, timing: Timing) -> datetime | None:
    """Return the due time by the current plan of the event, published or not. None if it has no
    such moment."""
    anchor_at = event.anchor_at(timing.anchor)
    return due_at(timing, anchor_at, event.time_zone) if anchor_at else None


def next_turn(rule: ReminderRule, *, now: datetime) -> Turn | None:
    """Return the next turn. None if the event is not published, is archived, or has no such
    moment."""
    event = rule.event
    anchor_at = event.anchor_at(rule.anchor)
    if (
        event.status is not EventStatus.PUBLISHED
        or event.archived_at is not None
        or anchor_at is None
    ):
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
    """Return the ids of rules that ``run_rule`` must decide about. Two statements, whatever their
    number."""
    query = (
        select(ReminderRule)
        .join(ReminderRule.event)
        .options(contains_eager(ReminderRule.event))
        .where(
            ReminderRule.is_active,
            Event.status == EventStatus.PUBLISHED,
            Event.archived_at.is_(None),
        )
        .order_by(ReminderRule.id)
    )
    rules = session.scalars(query).all()
    stands = select(ReminderRun.rule_id, ReminderRun.anchor_on).where(stands_at(now))
    done = {(rule_id, on) for rule_id, on in session.execute(stands)}
    turns = {rule.id: next_turn(rule, now=now) for rule in rules}
    return [
        key
        for key, turn in turns.items()
        if turn and turn.outcome and (key, turn.anchor_on) not in done
    ]


def run_rule(tx: Transaction, rule_id: int, *, at: datetime) -> ReminderRun | None:
    """Decide about the rule at the time ``at``, and queue its letters, which are due ``now``.

    Return None if there is nothing to decide. Other workers at the same moment wait for the event,
    and find it done.
    """
    event_id = tx.scalar(select(ReminderRule.event_id).where(ReminderRule.id == rule_id))
    if event_id is None:
        return None
    lock_event(tx, event_id)
    rule = tx.get(ReminderRule, rule_id, populate_existing=True)
    turn = next_turn(rule, now=at) if rule and rule.is_active else None
    if rule is None or turn is None or turn.outcome is None:
        return None
    run = tx.scalar(
        select(ReminderRun).where(
            ReminderRun.rule_id == rule.id, ReminderRun.anchor_on == turn.anchor_on
        )
    )
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
        audit.record(
            tx, "reminder.skipped", event_id=rule.event_id, rule=rule.id, reason=turn.outcome.value
        )
    return run


def stands_at(now: datetime) -> ColumnElement[bool]:
    """Return a condition for runs that are valid. If a clock was ahead, a rule that it skipped is
    decided once more in its time. A run that sent letters is always valid."""
    return or_(ReminderRun.outcome == RunOutcome.SENT, ReminderRun.decided_at <= now)


def reached_by(session: Session, event: Event, segment: Segment, *, now: datetime) -> list[Member]:
    """Return the members of the segment who would get a letter now."""
    return [member for member in members(session, event, segment, now=now) if member.is_reachable]


def without_told(
    session: Session, event_id: int, kind: LetterKind, members: Sequence[Member]
) -> list[Member]:
    """Return the people among the members who have no letter of this kind yet."""
    told = people_who_got(session, event_id, kind)
    return [
        member
        for member in members
        if member.person_id is not None and member.person_id not in told
    ]


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
        tx,
        mailing,
        rule.kind,
        reached,
        lambda member: replace(member.about, source_id=rule.id, moment=run.anchor_on),
    )


@dataclass(frozen=True, kw_only=True)
class RuleFields:
    """The fields of a rule. ``standing``: one of ``TO_WHOM``; None for the usual recipients. If
    groups (codes) or languages are named, only these get letters."""

    kind: LetterKind
    timing: Timing
    standing: Standing | None = None
    groups: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    may_follow_start: bool = False


def add_rule(tx: Transaction, event: Event, fields: RuleFields) -> ReminderRule:
    """Add a rule. Refused if it would be due at once: nobody would have agreed to the number of
    letters. If the event already has the same rule, for example after a form was sent twice, return
    that: everybody would get the letter twice."""
    event = lock_event(tx, event.id)
    columns = _columns(fields)
    for known in rules_of_event(tx, event.id):
        if known.is_active and all(
            getattr(known, name) == value for name, value in columns.items()
        ):
            return known
    rule = ReminderRule(event=event, created_at=tx.now, **columns)
    tx.add(rule)
    tx.flush()
    _refuse_if_due(rule, now=tx.now)
    audit.record(tx, "reminder.added", event_id=event.id, rule=rule.id)
    return rule


def rule_version(rule: ReminderRule) -> str:
    """Return a hash of everything that the rule does."""
    does = (rule.kind.value, repr(rule.timing), sorted(rule.segment.items()), rule.may_follow_start)
    return version_of(does)


def edit_rule(
    tx: Transaction, rule: ReminderRule, fields: RuleFields, *, seen: str | None = None
) -> None:
    """Edit a rule. If it was skipped, it is decided again. Once its letters are sent, it cannot
    change, since it is their record.

    ``seen`` is the ``rule_version`` that the editor began with. If somebody else saved since,
    nothing is written.
    """
    _lock_unsent(tx, rule)
    if seen not in (None, rule_version(rule)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    changed = {
        name: value for name, value in _columns(fields).items() if getattr(rule, name) != value
    }
    if not changed:
        return
    for name, value in changed.items():
        setattr(rule, name, value)
    _forget_runs(tx, rule)
    _refuse_if_due(rule, now=tx.now)
    audit.record(tx, "reminder.edited", event_id=rule.event_id, rule=rule.id)


def switch_rule(tx: Transaction, rule: ReminderRule, *, is_active: bool) -> None:
    """Switch a rule on or off. A second call does nothing."""
    _lock(tx, rule)
    if rule.is_active is is_active:
        return
    rule.is_active = is_active
    audit.record(
        tx,
        "reminder.switched_on" if is_active else "reminder.switched_off",
        event_id=rule.event_id,
        rule=rule.id,
    )


def delete_rule(tx: Transaction, rule: ReminderRule) -> None:
    """Delete a rule. A rule whose letters were sent is kept as their record: switch it off."""
    _lock_unsent(tx, rule)
    _forget_runs(tx, rule)
    tx.delete(rule)
    audit.record(tx, "reminder.deleted", event_id=rule.event_id, rule=rule.id)


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
    query = select(ReminderRule).where(
        ReminderRule.id == rule_id, ReminderRule.event_id == event_id
    )
    return session.scalars(query).one_or_none()


@dataclass(frozen=True, kw_only=True)
class ReminderPlan:
    """A rule, its segment, and the number of people that its letter would reach now. ``turn``: the
    next run; None if there is no such moment or it is done for this date. ``due_at`` is also set
    for a draft. ``runs`` are the past ones, the newest first."""

    rule: ReminderRule
    segment: Segment
    reached: int
    due_at: datetime | None
    turn: Turn | None
    runs: Sequence[ReminderRun]

    @property
    def has_sent(self) -> bool:
        return any(run.outcome is RunOutcome.SENT for run in self.runs)


def plans(session: Session, event: Event, *, now: datetime) -> list[ReminderPlan]:
    """Return the plans in the order in which the rules are due."""
    runs = _runs(session, event.id, now=now)
    reached: dict[Segment, int] = {}
    found = []
    for rule in rules_of_event(session, event.id):
        segment = Segment.from_json(rule.segment)
        if segment not in reached:
            reached[segment] = len(reached_by(session, event, segment, now=now))
        turn = next_turn(rule, now=now)
        is_done = turn is not None and turn.anchor_on in {run.anchor_on for run in runs[rule.id]}
        found.append(
            ReminderPlan(
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
    """Return the runs by rule, the newest first."""
    query = (
        select(ReminderRun)
        .join(ReminderRule, ReminderRun.rule_id == ReminderRule.id)
        .where(ReminderRule.event_id == event_id, stands_at(now))
        .order_by(ReminderRun.decided_at.desc(), ReminderRun.id.desc())
    )
    found = defaultdict[int, list[ReminderRun]](list)
    for run in session.scalars(query):
        found[run.rule_id].append(run)
    return found


def _columns(fields: RuleFields) -> dict[str, object]:
    standing = fields.standing or TO_WHOM[fields.kind][0]
    segment = Segment(standing=standing, groups=fields.groups, languages=fields.languages)
    return {
        "kind": fields.kind,
        "segment": segment.as_json(),
        "may_follow_start": fields.may_follow_start,
        **vars(fields.timing),
    }


def _lock(tx: Transaction, rule: ReminderRule) -> None:
    """Lock the event of the rule until the end of the transaction, and refresh the rule."""
    lock_event(tx, rule.event_id)
    tx.refresh(rule)


def _lock_unsent(tx: Transaction, rule: ReminderRule) -> None:
    _lock(tx, rule)
    sent = select(ReminderRun.id).where(
        ReminderRun.rule_id == rule.id, ReminderRun.outcome == RunOutcome.SENT
    )
    if tx.scalar(sent.limit(1)) is not None:
        raise Refusal(Reason.REMINDER_SENT)


def _refuse_if_due(rule: ReminderRule, *, now: datetime) -> None:
    """Refuse a rule whose moment has passed, but not so long ago that it would be skipped."""
    turn = next_turn(rule, now=now)
    if turn is not None and rule.is_active and timedelta() <= now - turn.due_at <= LATEST:
        raise Refusal(Reason.REMINDER_DUE)


def _forget_runs(tx: Transaction, rule: ReminderRule) -> None:
    tx.execute(delete(ReminderRun).where(ReminderRun.rule_id == rule.id))
