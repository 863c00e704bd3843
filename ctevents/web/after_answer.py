"""Entries of the audit log that a request writes after its answer: it may be a GET, which writes
nothing itself."""

from __future__ import annotations

import logging
from collections.abc import Callable

from flask import Flask, current_app
from werkzeug.wrappers import Response

from ctevents.db.base import Transaction
from ctevents.db.handle import transaction
from ctevents.logs import trace
from ctevents.web.command import now

log = logging.getLogger(__name__)


def record_after(
    response: Response, actor: str, record: Callable[[Transaction], None], what: str
) -> None:
    """Let ``record`` write as this actor, by a connection of its own, once the answer has gone out.
    ``what``: its name in the log of errors, where a failure ends."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    at = now()

    def write() -> None:
        try:
            with app.app_context(), transaction(by=actor, at=at) as tx:
                record(tx)
        except Exception as error:
            log.error("%s by %s could not be recorded: %s", what, actor, trace(error))

    response.call_on_close(write)
