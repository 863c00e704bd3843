"""Workers that start at once and share the waiting work."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from flask import Flask

WORKERS = 3


def shared_out(app: Flask, claim: Callable[[], int | None]) -> list[int]:
    """Return all claims, sorted, made until nothing was left; a double claim appears twice."""
    start = Barrier(WORKERS)

    def take_all() -> list[int]:
        with app.app_context():
            start.wait()
            return list(iter(claim, None))

    with ThreadPoolExecutor(WORKERS) as pool:
        parts = [each.result() for each in [pool.submit(take_all) for _ in range(WORKERS)]]
    return sorted(number for part in parts for number in part)
