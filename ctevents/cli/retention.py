"""Erasure of personal data: after the retention date of an event, and of one person on request."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from flask import current_app

from ctevents.cli.application import event_named, now
from ctevents.cli.instants import now_option
from ctevents.cli.output import json_option, print_json
from ctevents.db.handle import db, rewrite_files, transaction
from ctevents.db.rewriting import Busy
from ctevents.domain.people import tidy
from ctevents.domain.privacy.times import is_night
from ctevents.domain.refusals import Refusal
from ctevents.formats import maildir
from ctevents.logs import trace
from ctevents.services.common import audit
from ctevents.services.launch.documents import forget_copies
from ctevents.services.privacy.requests import (
    LONGEST_REASON,
    TABLES_TO_REWRITE,
    RewritingTimes,
    doors_close_at,
    due_rewrites,
    erase_person,
    mark_rewritten,
    person_referred_to,
    rewriting_times,
)
from ctevents.services.privacy.retention import (
    DueErasure,
    due_erasures,
    erase_event,
    forget_what_is_old,
)
from ctevents.texts.link_keys import sealer
from ctevents.texts.words.refusals import sentence

log = logging.getLogger(__name__)


@click.group()
def retention() -> None:
    """Personal data after their retention date."""


@retention.command()
@now_option
@click.option("--dry-run", is_flag=True, help="Print what would be erased, and change nothing.")
@json_option
def run(at: datetime | None, dry_run: bool, as_json: bool) -> None:
    """Erase the people of events whose retention date has come.

    The date is six months after the end of the event, or the one on its plan. Figures stay the
    same. Then the files of the database are rewritten, unless a door is open. The worker does the
    same every night.
    """
    at = at or now()
    if dry_run:
        done = [_described(due, due.people) for due in due_erasures(db.session(), now=at)]
        failed: dict[str, Exception] = {}
    else:
        done, failed = erase_due(at, actor=audit.SHELL)
    if as_json:
        print_json(done)
    else:
        for each in done:
            people = "1 person" if each["people"] == 1 else f"{each['people']} people"
            click.echo(
                f"{each['event']}: {people} {'to erase' if dry_run else 'erased'}, due on "
                f"{each['due_on']}."
            )
        if not done and not failed:
            click.echo("Nothing is due.")
    if not dry_run:
        _rewrite_or_say(at)
    if failed:
        raise click.ClickException(
            "; ".join(f"{slug}: {_words(error)}" for slug, error in failed.items())
        )


def erase_due(at: datetime, *, actor: str) -> tuple[list[dict[str, Any]], dict[str, Exception]]:
    """Erase what is due at ``at``, one transaction for each event. Return what was done, and the
    error of each event that could not be erased, by its slug."""
    done, failed = [], {}
    with transaction(by=actor, at=at) as tx:
        forget_what_is_old(tx)
    for event_id, slug in [
        (due.event.id, due.event.slug) for due in due_erasures(db.session(), now=at)
    ]:
        try:
            with transaction(by=actor, at=at) as tx:
                due = next(
                    (each for each in due_erasures(tx, now=at) if each.event.id == event_id), None
                )
                if due is not None:
                    done.append(_described(due, erase_event(tx, sealer(), due.event)))
        except Exception as error:
            failed[slug] = error
    return done, failed


def rewrite_due(at: datetime) -> bool:
    """Rewrite the files, if anything was erased since they were, and no door is open. Return
    whether they were rewritten. Raises ``Busy``; the rewriting stays due."""
    due = due_rewrites(db.session())
    if not due or doors_close_at(db.session(), now=at) is not None:
        return False
    instance = Path(current_app.config["INSTANCE_PATH"])
    forget_copies(db.session(), instance / "files")
    maildir.empty(instance / "inbox")
    rewrite_files(TABLES_TO_REWRITE)
    with transaction(by=audit.WORKER) as tx:
        mark_rewritten(tx, due)
    return True


def _described(due: DueErasure, people: int) -> dict[str, Any]:
    return {"event": due.event.slug, "people": people, "due_on": due.day.isoformat()}


def erase_at_night(now: datetime) -> None:
    """Erase what is past its date, at night."""
    if not is_night(now):
        return
    done, failed = erase_due(now, actor=audit.WORKER)
    for each in done:
        log.info("event %s: personal data of %d people erased", each["event"], each["people"])
    for slug, error in failed.items():
        log.error("event %s cannot be erased: %s", slug, trace(error))


def rewrite_after_erasures(now: datetime) -> None:
    """Rewrite the files after an erasure, unless a door is open. If others use them, the next
    attempt is a minute later."""
    try:
        if rewrite_due(now):
            log.info("the database was rewritten")
    except Busy as busy:
        log.warning("the database cannot be rewritten now: %s", busy)


def _rewrite_or_say(at: datetime) -> None:
    try:
        if not rewrite_due(at) and due_rewrites(db.session()):
            click.echo(_when(rewriting_times(db.session(), now=at)), err=True)
    except Busy as busy:
        click.echo(
            "The files of the database cannot be rewritten now. The worker tries again each "
            f"minute: {busy}",
            err=True,
        )


def _when(times: RewritingTimes) -> str:
    """Return the sentence that says when the worker rewrites the files after an erasure."""
    when = (
        f"after {times.first:%Y-%m-%d %H:%M} UTC, when no door is open any more"
        if times.is_door_open
        else "now"
    )
    return (
        f"The worker rewrites the files of the database {when}, at the latest by "
        f"{times.last:%Y-%m-%d %H:%M} UTC."
    )


def _words(error: Exception) -> str:
    return sentence(error) if isinstance(error, Refusal) else str(error)


@click.command()
@click.argument("slug")
@click.argument("reference")
@click.option(
    "--reason", required=True, metavar="TEXT", help="For the audit log; without the name."
)
@json_option
def erase(slug: str, reference: str, reason: str, as_json: bool) -> None:
    """Erase one person of an event, who has asked for it.

    REFERENCE is the e-mail address, the reference in an exported list (P17-K3FA), or the number in
    the address of the guest's page. Everything that identifies the person is erased now, and
    figures stay. The worker rewrites the files of the database as soon as no door is open, at the
    latest in the night after; the command says when. Erasing is refused from 24 hours before a
    published event until 24 hours after its end.
    """
    reason = tidy(reason)
    if not reason or len(reason) > LONGEST_REASON:
        raise click.UsageError(f"the reason needs 1 to {LONGEST_REASON} characters")
    event = event_named(slug)
    person_id = person_referred_to(db.session(), event, reference.strip()).id
    with transaction(by=audit.SHELL) as tx:
        certificate = erase_person(
            tx, sealer(), person_referred_to(tx, event, str(person_id)), reason
        )
    times = rewriting_times(db.session(), now=now())
    if as_json:
        rewritten = {
            "rewritten_from": times.first.isoformat(),
            "rewritten_until": times.last.isoformat(),
        }
        print_json({"event": slug, "person": person_id, "certificate": certificate, **rewritten})
    else:
        click.echo(f"Erased. Certificate of erasure: {certificate}. {_when(times)}")
