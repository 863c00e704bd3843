"""What staff take away as files: short lists and donor packs at once, long ones written by the worker."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

AT_ONCE = 20_000
"""Rows, as many as a guest list has at most: a list with more is written by the worker."""

NAMES_AT_ONCE = 2_000
"""In a donor pack, which take a second as PDF: one with more is written by the worker."""

LEASE = timedelta(seconds=60)
"""For so long a worker that is not heard of is believed to be alive."""

BETWEEN_BEATS = timedelta(seconds=15)
"""So often a worker is heard of while it writes, also within a long step."""

LONGEST_SILENCE = timedelta(minutes=10)
"""A worker that says for so long nothing of how far it is is believed to hang, though it lives."""

MOST_UNDER_WAY = 5
"""Exports for which one account waits: nobody holds up those of all others."""

MOST_ATTEMPTS = 3

KEPT_FOR = timedelta(days=1)
"""Until the file and the link to it end, and what is known of one that failed."""


class ExportState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"

    @property
    def is_under_way(self) -> bool:
        return self in UNDER_WAY


UNDER_WAY = (ExportState.QUEUED, ExportState.RUNNING)


class Ending(StrEnum):
    """Kinds of files, as their names end."""

    XLSX = "xlsx"
    CSV = "csv"


class FailedBecause(StrEnum):
    """Each has a sentence where it is shown."""

    NOT_ALLOWED = "not_allowed"
    """The account was disabled, or may not see the list any more."""
    BROKE = "broke"
    """It ended in an error, or its worker, as often as it was tried."""


def per_cent(share: float) -> int:
    """Of a list that grows meanwhile, no more than 99: the file is not there yet."""
    return min(99, int(100 * share))
