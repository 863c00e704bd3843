"""Waiting that takes no time."""

from __future__ import annotations

import threading
from datetime import datetime

from tests.conftest import Clock


class Stop(threading.Event):
    """An event where waiting advances the time; it is set at the given time."""

    def __init__(self, clock: Clock, at: datetime) -> None:
        super().__init__()
        self._clock, self._at = clock, at

    def wait(self, timeout: float | None = None) -> bool:
        self._clock.advance(seconds=timeout or 0)
        if self._clock() >= self._at:
            self.set()
        return self.is_set()
