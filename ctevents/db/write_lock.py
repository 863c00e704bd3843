"""SQLite's turns to write: threads and processes wait here, and not inside SQLite."""

from __future__ import annotations

import os
from fcntl import LOCK_EX, LOCK_NB, LOCK_UN, flock
from pathlib import Path
from threading import Lock
from time import monotonic, sleep

PATIENCE = 30
"""Seconds for which SQLite is asked for its one turn to write."""

LOOK_AGAIN = 0.0005
"""Seconds after which a process looks again whether the turn of another one is over, which takes some milliseconds."""


class Turns:
    """Who writes waits here for his turn: SQLite itself makes everybody sleep and look again, up to a tenth of a second at a
    time. Threads wait for each other, and one of each process for a lock of the database's folder, which ends with whoever
    held it. Who does not ask here is told apart by SQLite alone, which has the last word."""

    def __init__(self, folder: Path) -> None:
        self._lock, self._folder = Lock(), folder

    def __enter__(self) -> None:
        ends_at = monotonic() + PATIENCE
        if not self._lock.acquire(timeout=PATIENCE):
            raise TimeoutError("the database is busy")
        try:
            self._file = _locked(self._folder, ends_at)
        except BaseException:
            self._lock.release()
            raise

    def __exit__(self, *_error: object) -> None:
        flock(self._file, LOCK_UN)  # a process begun meanwhile has it open too
        os.close(self._file)
        self._lock.release()


def _locked(folder: Path, ends_at: float) -> int:
    """Opened anew: what was opened before a fork is one lock for both."""
    file = os.open(folder, os.O_RDONLY)
    try:
        while not _has_locked(file):
            if monotonic() > ends_at:
                raise TimeoutError("the database is busy")
            sleep(LOOK_AGAIN)
    except BaseException:
        os.close(file)
        raise
    return file


def _has_locked(file: int) -> bool:
    try:
        flock(file, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    return True
