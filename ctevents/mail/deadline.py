"""An SMTP client that gives up in time. smtplib's own timeout is for each piece of a wait, so a server that sends one byte
every few seconds can hold it for ever."""

from __future__ import annotations

import io
import smtplib
import time
from collections.abc import Buffer
from typing import Any


class Deadline:
    """No wait is longer than ``per_step`` seconds, and none goes on past the end set by ``start``."""

    def __init__(self, per_step: float) -> None:
        self._per_step = per_step
        self._ends = 0.0

    def start(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds

    def wait(self) -> float:
        """How long the next wait may last, in seconds; ``TimeoutError`` when there is no time left."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        return min(self._per_step, left)
