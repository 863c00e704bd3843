"""The command that runs due reminders."""

from __future__ import annotations

from datetime import datetime

import click

from ctevents.cli.application import now
from ctevents.cli.instants import now_option
from ctevents.cli.output import json_option, print_json
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.reminders import RunOutcome
from ctevents.models import ReminderRun
from ctevents.services.common import audit
from ctevents.services.letters.reminder_rules import due_rules, run_rule


@click.group()
def reminders() -> None:
    """Send the reminders that are due."""


@reminders.command()
@now_option
@json_option
def run(at: datetime | None, as_json: bool) -> None:
    """Queue the reminders that are due.

    The worker does the same every minute. Each rule runs once for each date of its event.
    """
    done, failed = run_due(at or now(), actor=audit.SHELL, now=now())
    if as_json:
        print_json(done)
    else:
        for each in done:
            what = (
                f"{each['letters']} queued"
                if each["outcome"] == RunOutcome.SENT
                else f"skipped: {each['outcome']}"
            )
            click.echo(f"{each['event']}: {each['kind']}, {what}.")
        if not done and not failed:
            click.echo("Nothing is due.")
    if failed:
        raise click.ClickException(f"could not be run: reminder {', '.join(map(str, failed))}")


def run_due(
    at: datetime, *, actor: str, now: datetime
) -> tuple[list[dict[str, object]], dict[int, Exception]]:
    """Run what is due at ``at``, one transaction for each rule. Return the runs, and the error of
    each failed rule by its id. A failed rule does not stop the others."""
    done, failed = [], {}
    for rule_id in due_rules(db.session(), now=at):
        try:
            with transaction(by=actor, at=now) as tx:
                run = run_rule(tx, rule_id, at=at)
                if run is not None:
                    done.append(_described(run))
        except Exception as error:
            failed[rule_id] = error
    return done, failed


def _described(run: ReminderRun) -> dict[str, object]:
    return {
        "event": run.rule.event.slug,
        "rule": run.rule.id,
        "kind": run.rule.kind,
        "due_at": run.due_at,
        "outcome": run.outcome,
        "letters": run.letters,
    }
