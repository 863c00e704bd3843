"""The worker: delivers the outbox and runs what is due."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click
from flask import Flask, current_app

from ctevents.cli.answers import FormerAnswers
from ctevents.cli.application import now, this_application
from ctevents.cli.backups.scheduled import back_up_if_due, keep_backing_up
from ctevents.cli.reminders import run_due
from ctevents.cli.retention import erase_at_night, rewrite_after_erasures
from ctevents.cli.watching.watching import keep_watching
from ctevents.db.handle import db, transaction
from ctevents.logs import begin, trace
from ctevents.mail.delivery import deliver_due
from ctevents.services.accounts.notes import accounts_with_notes, queue_notes
from ctevents.services.accounts.vip_arrivals import queue_arrivals
from ctevents.services.bulk.actions import abandoned, carry_on
from ctevents.services.bulk.undoing import undo_some
from ctevents.services.common import audit
from ctevents.services.common.audit_heads import are_heads_due
from ctevents.services.desk.exports import is_any_due
from ctevents.services.figures.publishing import events_with_due_figures, publish_due_figures
from ctevents.services.launch.documents import forget_copies
from ctevents.services.letters.incoming import next_raw_mail, put_off, read_raw_mail
from ctevents.services.outbox.gate import Pause
from ctevents.services.outbox.staff_letters import queue_heads
from ctevents.services.privacy.retention import forget_what_is_old
from ctevents.services.replies.waiting_list import events_with_late_answers, expire_offers
from ctevents.texts.exports.worker import write_due_exports
from ctevents.texts.papers.certificates import write_down_due

BETWEEN_ROUNDS = 1.0
BETWEEN_LOOKS = 0.2
AFTER_A_BREAK = 10.0
PIECES = 10
"""Pieces of a bulk action that are done at one time."""

log = logging.getLogger(__name__)


@click.command()
@click.option(
    "--once",
    is_flag=True,
    help="Work until nothing is due, then exit: with 1 if no letter may go out.",
)
@click.option("--exports", is_flag=True, hidden=True)
def worker(once: bool, exports: bool) -> None:
    """Deliver the outbox and run what is due."""
    app = this_application()
    begin(app.config["LOG_FORMAT"])
    if exports:
        write_due_exports(app, _stop_on_signal().is_set)
    elif once:
        for task in TASKS:
            task(now())
        write_due_exports(app)
        back_up_if_due(app, now())
        pause = deliver_due(app).pause
        if pause:
            raise click.ClickException(_words(pause))
    else:
        stop = _stop_on_signal()
        with (
            _beside(_write_exports, app, stop),
            _beside(keep_backing_up, app, stop),
            _beside(keep_watching, app, stop),
        ):
            run(app, stop)


def _stop_on_signal() -> threading.Event:
    """Return an event that SIGTERM and Ctrl-C set. The letter in hand is finished; no other is
    begun."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop


@contextmanager
def _beside(
    work: Callable[[Flask, threading.Event], None], app: Flask, stop: threading.Event
) -> Iterator[None]:
    """Do work that takes long in a thread: letters must not wait for it."""
    beside = threading.Thread(target=work, args=(app, stop), name=work.__name__)
    beside.start()
    try:
        yield
    finally:
        stop.set()
        beside.join()


def _write_exports(app: Flask, stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            with app.app_context():
                is_due = is_any_due(db.session(), now=now())
            if is_due and _write_apart(stop):
                log.error("the process that writes exports broke")
                stop.wait(AFTER_A_BREAK)
        except Exception as error:
            log.error("something broke: %s", trace(error))
            stop.wait(AFTER_A_BREAK)
        stop.wait(BETWEEN_ROUNDS)


def _write_apart(stop: threading.Event) -> int:
    """Write what is due in a process of its own, whose memory goes back as it ends. It stops when
    this one stops or dies. Return its exit status."""
    command = [sys.executable, "-m", "ctevents.cli.lifeline", "worker", "--exports"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as child:  # noqa: S603
        while child.poll() is None and not stop.wait(BETWEEN_LOOKS):
            pass
    return child.returncode if not stop.is_set() else 0


def run(
    app: Flask, stop: threading.Event, *, seconds: Callable[[], float] = time.monotonic
) -> None:
    """Work until ``stop`` is set. ``seconds`` is a steady clock for due tasks, since the
    application's clock may be put back.

    An error, such as a restarted database, is logged and the work tried again.
    """
    rest, pause = _Rest(seconds), None
    while not stop.is_set():
        try:
            done = deliver_due(app, must_stop=stop.is_set, wait=stop.wait, chores=rest)
        except Exception as error:
            log.error("something broke: %s", trace(error))
            db.session.remove()
            stop.wait(AFTER_A_BREAK)
            continue
        if done.sent:
            log.info("%d letters sent", done.sent)
        if done.pause and done.pause != pause:
            log.warning(_words(done.pause))
        pause = done.pause
        db.session.remove()
        stop.wait(BETWEEN_ROUNDS)


class _Rest:
    """The worker's other work besides letters."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._due_at = dict.fromkeys(TASKS, seconds())

    def are_due(self) -> bool:
        return self._seconds() >= min(self._due_at.values())

    def do_due(self) -> None:
        """Run due tasks. A failed task is tried again at its next time, so that letters go
        meanwhile."""
        for task, every in TASKS.items():
            if self._seconds() >= self._due_at[task]:
                self._due_at[task] = self._seconds() + every
                task(now())


def _words(pause: Pause) -> str:
    if pause.is_held:
        return "no guest gets a letter until ctevents messages release: a backup was restored"
    return (
        f"no letter goes out until {pause.until:%Y-%m-%d %H:%M:%S} UTC: the mail server says "
        f"{pause.words}"
    )


def _do_chores(now: datetime) -> None:
    with transaction(by=audit.WORKER, at=now) as tx:
        forget_what_is_old(tx)
    forget_copies(db.session(), Path(current_app.config["INSTANCE_PATH"]) / "files")


def read_mail(now: datetime) -> None:
    """Read the mail that came. A message that fails is tried again later, and the others are
    read."""
    is_more = True
    while is_more:
        raw_id = None
        try:
            with transaction(by=audit.CALENDAR, at=now) as tx:
                raw = next_raw_mail(tx)
                is_more = raw is not None
                if raw is not None:
                    raw_id = raw.id
                    read_raw_mail(tx, raw)
        except Exception as error:
            if raw_id is None:
                raise
            log.error("message %d that came cannot be read: %s", raw_id, trace(error))
            with transaction(by=audit.CALENDAR, at=now) as tx:
                put_off(tx, raw_id)


def _queue_notes(now: datetime) -> None:
    """Queue notes to staff. A failing account does not stop the others."""
    for account_id in accounts_with_notes(db.session(), now=now):
        try:
            with transaction(by=audit.WORKER, at=now) as tx:
                count = queue_notes(tx, account_id)
        except Exception as error:
            log.error("notes to account %d cannot be queued: %s", account_id, trace(error))
        else:
            if count:
                log.info("account %d: %d notes queued", account_id, count)


def _queue_arrivals(now: datetime) -> None:
    with transaction(by=audit.WORKER, at=now) as tx:
        queue_arrivals(tx)


def _run_reminders(now: datetime) -> None:
    done, failed = run_due(now, actor=audit.WORKER, now=now)
    for each in done:
        log.info(
            "reminder %s of %s: %s, %d letters",
            each["rule"],
            each["event"],
            each["outcome"],
            each["letters"],
        )
    for rule_id, error in failed.items():
        log.error("reminder %d cannot be run: %s", rule_id, trace(error))


def _expire_offers(now: datetime) -> None:
    """Expire offers. A failing event does not stop the others."""
    for event_id in events_with_late_answers(db.session(), now=now):
        try:
            with transaction(by=audit.WORKER, at=now) as tx:
                count = expire_offers(tx, event_id)
        except Exception as error:
            log.error("offers of event %d cannot be looked at: %s", event_id, trace(error))
        else:
            log.info("event %d: %d did not take their seat in time", event_id, count)


def _carry_on_bulk(now: datetime) -> None:
    """Carry on bulk actions that a request has begun. One that fails keeps its other rows, and
    staff can press "Continue"; it stops no other action. Letters do not wait for long ones: the
    others come at the next time."""
    for action_id in abandoned(db.session(), now=now):
        try:
            _do_pieces(action_id, now)
        except Exception as error:
            log.error("bulk action %d cannot go on: %s", action_id, trace(error))


def _do_pieces(action_id: int, now: datetime) -> None:
    for _piece in range(PIECES):
        with transaction(by=audit.WORKER, at=now) as tx:
            is_more = carry_on(tx, action_id) or undo_some(tx, action_id)
        if not is_more:
            return


def _queue_heads(now: datetime) -> None:
    """Queue the heads of the audit log, once a day."""
    addresses = current_app.config["AUDIT_HEADS_TO"]
    with transaction(by=audit.WORKER, at=now) as tx:
        if addresses and are_heads_due(tx, now=now):
            queue_heads(tx, addresses)


def _publish_figures(now: datetime) -> None:
    """Publish the figures of moments that have come. A failing event does not stop the others."""
    for event_id in events_with_due_figures(db.session(), now=now):
        try:
            with transaction(by=audit.WORKER, at=now) as tx:
                moments = publish_due_figures(tx, event_id)
        except Exception as error:
            log.error("figures of event %d cannot be published: %s", event_id, trace(error))
        else:
            log.info("event %d: figures published: %s", event_id, ", ".join(moments))


def _write_certificates(now: datetime) -> None:
    for slug, count in write_down_due(now, actor=audit.WORKER):
        log.info("event %s: %d certificates of attendance written down", slug, count)


TASKS: dict[Callable[[datetime], None], float] = {
    read_mail: 2.0,
    _do_chores: 600.0,
    _queue_notes: 60.0,
    _queue_arrivals: 5.0,
    _carry_on_bulk: 2.0,
    _expire_offers: 60.0,
    _run_reminders: 60.0,
    _publish_figures: 60.0,
    _write_certificates: 300.0,
    _queue_heads: 600.0,
    erase_at_night: 600.0,
    rewrite_after_erasures: 60.0,
    FormerAnswers(): 10.0,
}
"""Each task and the seconds between two runs of it."""
