"""Reminders: when a rule is due, and whether it still runs then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.segments import Standing
from ctevents.domain.schedule import to_instant, to_local

LATEST = timedelta(hours=24)
"""The longest delay. A later reminder is not sent."""

TO_WHOM = {
    LetterKind.REPLY_REMINDER: (Standing.NOT_REPLIED,),
    LetterKind.EVENT_REMINDER: (Standing.CONFIRMED,),
    LetterKind.THANK_YOU: (Standing.ATTENDED,),
    LetterKind.PUBLICATION_AVAILABLE: (
        Standing.EVERYBODY,
        Standing.ATTENDED,
        Standing.ABSENT,
        Standing.NOT_REPLIED,
    ),
}
"""The letters that a rule can send, each with its possible recipients, the usual ones first (see
``domain.letters.kinds.is_still_true``)."""


class Anchor(StrEnum):
    """The moment of the event from which a rule counts."""

    START = "start"
    DEADLINE = "deadline"
    END = "end"


class Unit(StrEnum):
    DAYS = "days"
    HOURS = "hours"


class RunOutcome(StrEnum):
    """The result of a run. ``sent``: letters were queued, one for each recipient. The others were
    skipped: too late; due before the event was published; due after the event had begun."""

    SENT = "sent"
    LATE = "late"
    UNPUBLISHED = "unpublished"
    BEGUN = "begun"


@dataclass(frozen=True, kw_only=True)
class Timing:
    """The time of a rule: ``amount`` days or hours before (``is_after``: after) an anchor. Days are
    at ``local_time`` ("09:00"), or at the anchor's time of day if it is None."""

    anchor: Anchor
    is_after: bool = False
    amount: int
    unit: Unit
    local_time: str | None = None


def fits(kind: LetterKind, timing: Timing) -> bool:
    """True if the timing suits the kind. Thanks are sent after the end; the news of the publication
    at any time; nothing else after the end."""
    if kind is LetterKind.PUBLICATION_AVAILABLE:
        return True
    return (kind is LetterKind.THANK_YOU) == (timing.anchor is Anchor.END and timing.is_after)


def due_at(timing: Timing, anchor: datetime, time_zone: str) -> datetime:
    """Return the instant at which a rule is due. It counts from the instant ``anchor``.

    Days are those of the local calendar; hours are real ones. A local time that occurs twice, when
    summer time ends, means the first. A local time that is skipped, when summer time begins, means
    the first moment after it.
    """
    amount = timing.amount if timing.is_after else -timing.amount
    if timing.unit is Unit.HOURS:
        return anchor + timedelta(hours=amount)
    local = to_local(anchor, time_zone)
    clock = time.fromisoformat(timing.local_time) if timing.local_time else local.time()
    return _first_from(datetime.combine(local.date() + timedelta(days=amount), clock), time_zone)


def _first_from(local: datetime, time_zone: str) -> datetime:
    while True:
        try:
            return to_instant(local, time_zone)
        except ValueError:
            local = local.replace(second=0, microsecond=0) + timedelta(minutes=1)


def anchor_on(anchor: datetime, time_zone: str) -> str:
    """Return the local date of an anchor, in ISO 8601. A rule runs once for each."""
    return to_local(anchor, time_zone).date().isoformat()


def decide(
    due_at: datetime,
    now: datetime,
    *,
    published_at: datetime,
    starts_at: datetime,
    may_follow_start: bool,
) -> RunOutcome | None:
    """Return the result of running a rule now, or None if it is not due yet."""
    if now < due_at:
        return None
    if due_at < published_at:
        return RunOutcome.UNPUBLISHED
    if now - due_at > LATEST:
        return RunOutcome.LATE
    if starts_at <= now and not may_follow_start:
        return RunOutcome.BEGUN
    return RunOutcome.SENT
