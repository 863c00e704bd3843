"""The rules of reminders: added, edited, switched off, deleted; and what each will do and has done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, contains_eager

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.reminders import LATEST, TO_WHOM, RunOutcome, Timing
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, ReminderRule, ReminderRun
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.versions import version_of
from ctevents.services.letters.reminders import Turn, due_of, next_turn, reached_by, stands_at


@dataclass(frozen=True, kw_only=True)
class RuleFields:
    """The fields of a rule. ``standing``: one of ``TO_WHOM``; None for the usual recipients. If groups (codes) or languages are
    named, only these get letters."""

    kind: LetterKind
    timing: Timing
    standing: Standing | None = None
    groups: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    may_follow_start: bool = False


def add_rule(tx: Transaction, event: Event, fields: RuleFields) -> ReminderRule:
    """Add a rule. Refused if it would be due at once: nobody would have agreed to the number of letters. If the event already
    has the same rule, for example after a form was sent twice, return that: everybody would get the letter twice."""
    event = lock_event(tx, event.id)
    columns = _columns(fields)
    for known in rules_of_event(tx, event.id):
        if known.is_active and all(getattr(known, name) == value for name, value in columns.items()):
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


def edit_rule(tx: Transaction, rule: ReminderRule, fields: RuleFields, *, seen: str | None = None) -> None:
    """Edit a rule. If it was skipped, it is decided again. Once its letters are sent, it cannot change, since it is their record.

    ``seen`` is the ``rule_version`` that the editor began with. If somebody else saved since, nothing is written.
    """
    _lock_unsent(tx, rule)
    if seen not in (None, rule_version(rule)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    changed = {name: value for name, value in _columns(fields).items() if getattr(rule, name) != value}
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
        tx, "reminder.switched_on" if is_active else "reminder.switched_off", event_id=rule.event_id, rule=rule.id
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
    query = select(ReminderRule).where(ReminderRule.id == rule_id, ReminderRule.event_id == event_id)
    return session.scalars(query).one_or_none()


@dataclass(frozen=True, kw_only=True)
class ReminderPlan:
    """A rule, its segment, and the number of people that its letter would reach now. ``turn``: the next run; None if there is no
    such moment or it is done for this date. ``due_at`` is also set for a draft. ``runs`` are the past ones, the newest first."""

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
    sent = select(ReminderRun.id).where(ReminderRun.rule_id == rule.id, ReminderRun.outcome == RunOutcome.SENT)
    if tx.scalar(sent.limit(1)) is not None:
        raise Refusal(Reason.REMINDER_SENT)


def _refuse_if_due(rule: ReminderRule, *, now: datetime) -> None:
    """Refuse a rule whose moment has passed, but not so long ago that it would be skipped."""
    turn = next_turn(rule, now=now)
    if turn is not None and rule.is_active and timedelta() <= now - turn.due_at <= LATEST:
        raise Refusal(Reason.REMINDER_DUE)


def _forget_runs(tx: Transaction, rule: ReminderRule) -> None:
    tx.execute(delete(ReminderRun).where(ReminderRun.rule_id == rule.id))
