"""The worker: delivers the outbox and runs what is due."""

from __future__ import annotations

import logging
import signal
import threading
from datetime import datetime, timedelta

import click
from flask import Flask, current_app

from ctevents.clock import Clock
from ctevents.db import db, transaction
from ctevents.mail.delivery import deliver_due
from ctevents.services.throttles import forget_old_attempts
from ctevents.services.uploads import forget_old_uploads

PAUSE = 1.0
LONGEST_PAUSE_WITHOUT_SERVER = 60.0
CHORES_EVERY = timedelta(minutes=10)

log = logging.getLogger(__name__)


@click.command()
@click.option("--once", is_flag=True, help="Until nothing is due, then exit.")
def worker(once: bool) -> None:
    """Deliver the outbox and run what is due."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    clock: Clock = app.extensions["ctevents.clock"]
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    if once:
        _do_chores(clock())
        trouble = deliver_due(app, clock).trouble
        if trouble:
            raise click.ClickException(f"the mail server cannot be reached: {trouble}")
    else:
        _run(app, clock, _stop_on_signal())


def _stop_on_signal() -> threading.Event:
    """Set by SIGTERM and Ctrl-C: the letter in hand is finished, no other is begun."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop


def _run(app: Flask, clock: Clock, stop: threading.Event) -> None:
    chores_at, pause = clock(), PAUSE
    while not stop.is_set():
        if clock() >= chores_at:
            _do_chores(clock())
            chores_at = clock() + CHORES_EVERY
        done = deliver_due(app, clock, must_stop=stop.is_set)
        if done.sent:
            log.info("%d letters sent", done.sent)
        if done.trouble:
            log.warning("the mail server cannot be reached: %s", done.trouble)
        pause = min(pause * 2, LONGEST_PAUSE_WITHOUT_SERVER) if done.trouble else PAUSE
        db.session.remove()
        stop.wait(pause)


def _do_chores(now: datetime) -> None:
    with transaction() as tx:
        forget_old_uploads(tx, now=now)
        forget_old_attempts(tx, now=now)
