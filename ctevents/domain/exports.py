"""Long lists that are written by the worker."""

from __future__ import annotations

from enum import StrEnum


class ExportState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
