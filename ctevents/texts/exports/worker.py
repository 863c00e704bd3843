"""The worker's long work for accounts, one after the other: long lists, donor packs with many
names, imports."""

from __future__ import annotations

import logging
from collections.abc import Callable
from tempfile import TemporaryFile

from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.exports import FailedBecause
from ctevents.domain.refusals import Refusal
from ctevents.logs import trace
from ctevents.services.common import audit
from ctevents.services.desk.exports import (
    ExportClaim,
    Lost,
    claim_export,
    claimed_export,
    fail_export,
    finish_export,
    give_export_back,
    is_any_due,
    keep_piece,
)
from ctevents.texts.exports.exporting import ListRequest, Signs, WorkerStopped, may_still_be_seen
from ctevents.texts.rendering import speaking

PIECE = 256 * 1024
"""Bytes of a file in one row of the database."""

log = logging.getLogger(__name__)


def write_due_exports(app: Flask, must_stop: Callable[[], bool] = lambda: False) -> int:
    """Write waiting exports one after the other; return how many were started. Needs an application
    context."""
    count, clock = 0, app.extensions["ctevents.clock"]
    while not must_stop() and is_any_due(db.session(), now=clock()):
        with transaction(by=audit.WORKER) as tx:
            claim = claim_export(tx)
        if claim is None:
            break
        count += 1
        _write(app, claim, must_stop)
        db.session.remove()
    return count


def _write(app: Flask, claim: ExportClaim, must_stop: Callable[[], bool]) -> None:
    try:
        _write_claimed(app, claim, must_stop)
    except Lost:
        log.warning("export %d is no longer this worker's", claim.export_id)
    except WorkerStopped:
        with transaction(by=audit.WORKER) as tx:
            give_export_back(tx, claim, was_tried=False)
    except Refusal as refusal:
        with transaction(by=audit.WORKER) as tx:
            fail_export(tx, claim, refusal.reason)
    except Exception as error:
        log.error("export %d broke: %s", claim.export_id, trace(error))
        with transaction(by=audit.WORKER) as tx:
            give_export_back(tx, claim, was_tried=True)


def _write_claimed(app: Flask, claim: ExportClaim, must_stop: Callable[[], bool]) -> None:
    export = claimed_export(db.session(), claim)
    work, parameters = may_still_be_seen(export, export.account), export.parameters
    if work is None:
        with transaction(by=audit.WORKER) as tx:
            fail_export(tx, claim, FailedBecause.NOT_ALLOWED)
        return
    asking = ListRequest(
        export.account, export.event, parameters["arguments"], app.extensions["ctevents.clock"]()
    )
    signs = Signs(app, claim, must_stop)
    with speaking(parameters["language"]), TemporaryFile() as file, signs.beating():
        written = work.write(file, parameters["ending"], asking, signs)
        if written is None:
            return
        file.seek(0)
        for number, content in enumerate(iter(lambda: file.read(PIECE), b"")):
            with transaction(by=audit.WORKER) as tx:
                keep_piece(tx, claim, number, content)
    with transaction(by=audit.by_account(export.account_id)) as tx:
        finish_export(tx, claim, rows=written.rows)
        written.record(tx)
