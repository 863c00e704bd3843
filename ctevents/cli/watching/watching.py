"""The worker looks after the installation: it reports its machine, and raises alarms."""

from __future__ import annotations

import logging
import threading
from datetime import datetime

from flask import Flask

from ctevents.cli.watching.certificate import certificate_ends_at
from ctevents.cli.watching.measuring import measured, this_machine
from ctevents.db.handle import db, transaction
from ctevents.logs import trace
from ctevents.services.accounts.alarms import raise_alarms
from ctevents.services.common import audit
from ctevents.services.desk.health import keep_report, note_stop, vital_signs_of

BETWEEN_LOOKS = 60.0
"""Seconds between two looks."""
LOOKS_PER_CERTIFICATE = 60
"""Looks until the certificate is read again, if it was read at all."""

log = logging.getLogger(__name__)


def keep_watching(app: Flask, stop: threading.Event) -> None:
    """Look after the installation until ``stop`` is set. A look that fails is made again."""
    ends_at, looks = None, 0
    while not stop.is_set():
        try:
            with app.app_context():
                if ends_at is None or looks % LOOKS_PER_CERTIFICATE == 0:
                    ends_at = certificate_ends_at(app.config["BASE_URL"])
                look(app, app.extensions["ctevents.clock"](), ends_at)
        except Exception as error:
            log.error("the installation cannot be looked after: %s", trace(error))
        looks += 1
        stop.wait(BETWEEN_LOOKS)
    _leave(app)


def look(app: Flask, now: datetime, ends_at: datetime | None) -> None:
    """Report this machine, and queue letters about alarms. ``ends_at``: of the certificate."""
    report = measured(app, now, certificate_ends_at=ends_at)
    db.session.rollback()
    with transaction(by=audit.WORKER, at=now) as tx:
        keep_report(tx, report)
        letters = raise_alarms(
            tx, vital_signs_of(tx, has_tls=app.config["SESSION_COOKIE_SECURE"], now=now)
        )
    if letters:
        log.warning("alarms: %d letters to administrators are queued", letters)


def _leave(app: Flask) -> None:
    """Say that this worker did not die."""
    try:
        with app.app_context(), transaction(by=audit.WORKER) as tx:
            note_stop(tx, this_machine())
    except Exception as error:
        log.error("the stop of the worker cannot be noted: %s", trace(error))
