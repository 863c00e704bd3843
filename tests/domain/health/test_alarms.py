"""The steps of an alarm: it begins, has a letter once it has lasted, one each day, and ends."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.domain.health.alarms import Alarm, AlarmStep, next_step
from ctevents.domain.health.signs import VitalState

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
FINE, ALARM, UNKNOWN, UNUSED = (
    VitalState.FINE,
    VitalState.ALARM,
    VitalState.UNKNOWN,
    VitalState.UNUSED,
)


def alarm(began: timedelta, told: timedelta | None = None, ended: timedelta | None = None) -> Alarm:
    """Return an alarm of so long ago."""
    return Alarm(
        NOW - began,
        NOW - told if told is not None else None,
        NOW - ended if ended is not None else None,
    )


@pytest.mark.parametrize(
    ("last", "state", "step"),
    [
        (None, FINE, None),
        (None, UNKNOWN, None),
        (None, ALARM, AlarmStep.BEGIN),
        (alarm(DAY, DAY, ended=HOUR), ALARM, AlarmStep.BEGIN),
        (alarm(DAY, DAY, ended=HOUR), FINE, None),
        (alarm(5 * MINUTE - timedelta(seconds=1)), ALARM, None),
        (alarm(5 * MINUTE), ALARM, AlarmStep.TELL),
        (alarm(DAY, told=DAY - MINUTE), ALARM, None),
        (alarm(2 * DAY, told=DAY), ALARM, AlarmStep.TELL),
        (alarm(MINUTE), FINE, AlarmStep.END),
        (alarm(MINUTE), UNUSED, AlarmStep.END),
        (alarm(DAY, told=HOUR), UNKNOWN, None),
        (alarm(10 * MINUTE, told=HOUR - MINUTE), ALARM, None),
        (alarm(10 * MINUTE, told=HOUR), ALARM, AlarmStep.TELL),
        (alarm(-HOUR), ALARM, AlarmStep.TELL),
    ],
    ids=[
        "fine",
        "not known",
        "begins",
        "begins again",
        "stays fine",
        "may be short",
        "has lasted",
        "was told today",
        "was told a day ago",
        "was short",
        "is not in use any more",
        "cannot be seen",
        "an earlier one was told within the hour",
        "an earlier one was told an hour ago",
        "the clock was put back",
    ],
)
def test_the_next_step(last: Alarm | None, state: VitalState, step: AlarmStep | None) -> None:
    assert next_step(last, state, NOW) is step


def test_an_end_is_told_if_its_beginning_was() -> None:
    assert alarm(HOUR, told=MINUTE).was_told
    assert not alarm(HOUR).was_told
    assert not alarm(MINUTE, told=HOUR).was_told, "that was an earlier one"
