"""Two actions at the same moment; the second waits for the first one's lock. Only for PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.services.common import audit
from tests.support import door

Returned = TypeVar("Returned")


def behind(app: Flask, first: Callable[[Transaction], object], second: Callable[[Transaction], Returned]) -> Returned:
    """Return the result of ``second``, which began before ``first`` was committed, and waits for it."""

    def wait() -> Returned:
        with app.app_context(), transaction(by=audit.SHELL) as tx:
            return second(tx)

    db.session.rollback()
    with ThreadPoolExecutor(1) as pool:
        with transaction(by=audit.SHELL) as tx:
            first(tx)
            tx.flush()
            waiting = pool.submit(wait)
            door.until_somebody_waits(tx)
        return waiting.result(timeout=60)
