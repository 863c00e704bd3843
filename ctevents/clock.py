"""The clock, the only place that reads the time. Everything below ``web`` and ``cli`` gets ``now``
as a value; only the loops of the worker ask the clock of the application."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    return datetime.now(UTC)
