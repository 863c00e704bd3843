"""Files that staff download, and lists that they import. Short ones are written at once, long ones
by the worker."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

AT_ONCE = 20_000
"""Rows, as many as a guest list can have. A list with more is written by the worker."""

NAMES_AT_ONCE = 2_000
"""Names in a donor pack; this many take a second as PDF. A pack with more is written by the
worker."""

IMPORT = "import"
"""The kind of work that imports a guest list. It has a page of its own."""

IMPORTED_AT_ONCE = 500
"""Rows of a guest list. A file that adds or changes more is imported by the worker."""

LEASE = timedelta(seconds=60)
"""The time for which a silent worker is believed to be alive."""

BETWEEN_BEATS = timedelta(seconds=15)
"""The interval at which a worker reports that it is alive, even within a long step."""

LONGEST_SILENCE = timedelta(minutes=10)
"""A worker that reports no progress for this long is believed to hang, even if it is alive."""

MOST_UNDER_WAY = 5
"""Waiting exports of one account, and as many imports, so that nobody delays everybody else's."""

MOST_ATTEMPTS = 3

KEPT_FOR = timedelta(days=1)
"""The time after which the file and its link are deleted, and so is the record of a failed
export."""


class ExportState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"

    @property
    def is_under_way(self) -> bool:
        return self in UNDER_WAY


UNDER_WAY = (ExportState.QUEUED, ExportState.RUNNING)


class FileEnding(StrEnum):
    """Kinds of files, named by their ending."""

    XLSX = "xlsx"
    CSV = "csv"


class FailedBecause(StrEnum):
    """The reason of a failure. Each has a sentence where it is shown."""

    NOT_ALLOWED = "not_allowed"
    """The account was disabled, or may no longer see the list."""
    BROKE = "broke"
    """The export raised an error or its worker ended, at every attempt."""


def per_cent(share: float) -> int:
    """Return the share in per cent, at most 99: the list may grow meanwhile, and the file is not
    complete yet."""
    return min(99, int(100 * share))
