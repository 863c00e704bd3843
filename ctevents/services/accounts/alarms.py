"""Alarms by mail: administrators get one letter, however many workers look, and however often they
start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, insert_into
from ctevents.domain.health.alarms import AlarmStep, next_step
from ctevents.domain.health.signs import Vital, VitalSign, VitalState
from ctevents.domain.letters.kinds import MessageState, StaffLetterKind
from ctevents.domain.roles import Right, Role, may
from ctevents.models import Account, RaisedAlarm, StaffLetter
from ctevents.services.outbox.staff_letters import queue_staff_letter

ENDED_ARE_KEPT = timedelta(days=30)


@dataclass(frozen=True)
class AlarmNews:
    """The content of a letter: signs with alarms that last, each with the time when it began, and
    alarms that have ended since the letter was queued."""

    lasting: Sequence[tuple[VitalSign, datetime]]
    ended: Sequence[RaisedAlarm]


def alarm_receivers(session: Session) -> Sequence[Account]:
    """Return the accounts that get alarms: of administrators who have not switched them off. One
    without a password gets none: its address may be mistyped."""
    roles = [role for role in Role if may(role, Right.SEE_STATUS)]
    is_usable = Account.disabled_at.is_(None) & Account.password_hash.is_not(None)
    query = select(Account).where(is_usable, Account.role.in_(roles), Account.wants_alarms)
    return session.scalars(query.order_by(Account.id)).all()


def choose_alarms(tx: Transaction, account: Account, *, wants: bool) -> None:
    account.wants_alarms = wants
    tx.flush()


def raised_alarms(session: Session) -> Mapping[tuple[Vital, str], RaisedAlarm]:
    """Return the last alarm of each sign that had one."""
    return {row.key: row for row in session.scalars(select(RaisedAlarm))}


def raise_alarms(tx: Transaction, signs: Sequence[VitalSign]) -> int:
    """Keep which alarms begin, last and end, and queue letters about the news. Return their
    number."""
    tx.execute(delete(RaisedAlarm).where(RaisedAlarm.ended_at <= tx.now - ENDED_ARE_KEPT))
    if not _are_news(tx, signs):
        return 0
    receivers = alarm_receivers(tx)
    for account in receivers:
        queue_staff_letter(tx, StaffLetterKind.ALARM, account)
    return len(receivers)


def _are_news(tx: Transaction, signs: Sequence[VitalSign]) -> bool:
    """Take the next step of each alarm. The rows are locked, so that of two workers the second one
    sees what the first has told."""
    present, are_news = {sign.key: sign.state for sign in signs}, False
    rows = tx.scalars(
        select(RaisedAlarm).order_by(RaisedAlarm.vital, RaisedAlarm.machine).with_for_update()
    )
    raised = {row.key: row for row in rows}
    for key in sorted({*present, *raised}):
        row = raised.get(key)
        step = next_step(row.alarm if row else None, present.get(key, VitalState.UNUSED), tx.now)
        if step is AlarmStep.BEGIN:
            _begin(tx, *key)
        elif row is not None and step is AlarmStep.TELL:
            row.told_at, are_news = tx.now, True
        elif row is not None and step is AlarmStep.END:
            row.ended_at, are_news = tx.now, are_news or row.alarm.was_told
    tx.flush()
    return are_news


def _begin(tx: Transaction, vital: Vital, machine: str) -> None:
    """Begin an alarm, unless a different worker has begun it a moment ago. Its letter follows, if
    it lasts."""
    begun = {"began_at": tx.now, "ended_at": None}
    statement = insert_into(tx, RaisedAlarm).values(vital=vital, machine=machine, **begun)
    again = RaisedAlarm.ended_at.is_not(None)
    tx.execute(
        statement.on_conflict_do_update(
            index_elements=["vital", "machine"], set_=begun, where=again
        )
    )


def alarm_news(
    tx: Transaction, letter: StaffLetter, signs: Sequence[VitalSign]
) -> AlarmNews | None:
    """Return what a letter says now, or None if nothing of it is true any more or the account wants
    no alarms. Other letters about alarms that wait for the account are deleted: this one says it
    all."""
    _take_over(tx, letter)
    if letter.account_id not in [account.id for account in alarm_receivers(tx)]:
        return None
    raised = {key: row for key, row in raised_alarms(tx).items() if row.alarm.was_told}
    news = AlarmNews(
        lasting=_lasting(signs, raised),
        ended=[
            row
            for row in raised.values()
            if row.ended_at is not None and row.ended_at >= letter.created_at
        ],
    )
    return news if news.lasting or news.ended else None


def _take_over(tx: Transaction, letter: StaffLetter) -> None:
    waiting = (
        StaffLetter.account_id == letter.account_id,
        StaffLetter.kind == StaffLetterKind.ALARM,
        StaffLetter.state == MessageState.QUEUED,
    )
    oldest = tx.scalar(select(func.min(StaffLetter.created_at)).where(*waiting))
    letter.created_at = min(oldest or letter.created_at, letter.created_at)
    tx.execute(delete(StaffLetter).where(*waiting))
    tx.flush()


def _lasting(
    signs: Sequence[VitalSign], raised: Mapping[tuple[Vital, str], RaisedAlarm]
) -> list[tuple[VitalSign, datetime]]:
    rows = [(sign, raised.get(sign.key)) for sign in signs if sign.is_alarm]
    return [(sign, row.began_at) for sign, row in rows if row is not None and row.ended_at is None]
