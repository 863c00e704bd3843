"""Work on the database that is tried again while the database is away."""

from __future__ import annotations

from collections.abc import Callable

from ctevents.db.base import Transaction
from ctevents.db.handle import transaction
from ctevents.services.common import audit

PAUSES = (0.0, 1.0, 4.0, 15.0, 30.0)
"""Pauses in seconds before further attempts. Together they are shorter than the lease of a
letter."""


def insist(step: Callable[[Transaction], None], wait: Callable[[float], object]) -> None:
    """Do the step in a transaction of its own, again after growing pauses if it fails. Raise the
    last error."""
    for pause in PAUSES:
        wait(pause)
        try:
            with transaction(by=audit.WORKER) as tx:
                return step(tx)
        except Exception as error:
            last = error
    raise last
