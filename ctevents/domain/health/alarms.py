"""Alarms of the installation: administrators get a letter when one begins, each day while it lasts,
and when it has ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ctevents.domain.health.signs import VitalState

TOLD_AFTER = timedelta(minutes=5)
"""An alarm that ends sooner, as after the restart of a mail server, needs no letter."""
TOLD_AGAIN_AFTER = timedelta(days=1)
QUIET_FOR = timedelta(hours=1)
"""An alarm that begins again and again has one letter in this time."""


@dataclass(frozen=True)
class Alarm:
    """The last alarm of a sign. It lasts while ``ended_at`` is None. ``told_at``: when
    administrators were last told, of it or of the one before it."""

    began_at: datetime
    told_at: datetime | None
    ended_at: datetime | None

    @property
    def lasts(self) -> bool:
        return self.ended_at is None

    @property
    def was_told(self) -> bool:
        return self.told_at is not None and self.told_at >= self.began_at


class AlarmStep(StrEnum):
    BEGIN = "begin"
    TELL = "tell"
    END = "end"


def next_step(alarm: Alarm | None, state: VitalState, now: datetime) -> AlarmStep | None:
    """Return what to do about a sign in this state, or None."""
    if state is VitalState.UNKNOWN:
        return None
    if alarm is None or not alarm.lasts:
        return AlarmStep.BEGIN if state is VitalState.ALARM else None
    if state is not VitalState.ALARM:
        return AlarmStep.END
    return AlarmStep.TELL if _is_due(alarm, now) else None


def _is_due(alarm: Alarm, now: datetime) -> bool:
    if abs(now - alarm.began_at) < TOLD_AFTER:
        return False
    if alarm.told_at is None:
        return True
    return abs(now - alarm.told_at) >= (TOLD_AGAIN_AFTER if alarm.was_told else QUIET_FOR)
