"""Actions at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.services.common import audit
from tests.support import door

Returned = TypeVar("Returned")


def behind(
    app: Flask, first: Callable[[Transaction], object], second: Callable[[Transaction], Returned]
) -> Returned:
    """Return the result of ``second``, which began before ``first`` was committed, and waits for
    its lock. Only for PostgreSQL."""

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


def at_once(app: Flask, *acts: Callable[[Transaction], object]) -> list[Reason | None]:
    """Do all acts at the same moment, each in a transaction of its own, on either database. Return
    for each why it was refused."""
    start = Barrier(len(acts))

    def do(act: Callable[[Transaction], object]) -> Reason | None:
        with app.app_context():
            start.wait()
            try:
                with transaction(by=audit.SHELL) as tx:
                    act(tx)
            except Refusal as refusal:
                return refusal.reason
        return None

    db.session.rollback()
    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(do, acts))
