"""The command that sends invitations."""

from __future__ import annotations

import click

from ctevents.cli.application import event_named, group_option, known_groups
from ctevents.cli.output import json_option, print_json
from ctevents.db.handle import db, transaction
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.replies.demand import would_wait
from ctevents.services.replies.invitations import not_yet_invited, send_invitations
from ctevents.texts.words.changes import invitation_words


@click.group()
def invitations() -> None:
    """Send the invitations of an event."""


@invitations.command()
@click.argument("slug")
@group_option
@click.option("--dry-run", is_flag=True, help="Print how many there would be, and queue nothing.")
@json_option
def send(slug: str, codes: tuple[str, ...], dry_run: bool, as_json: bool) -> None:
    """Queue an invitation for each guest not yet invited.

    It does so for the chosen groups, or for all.

    Guests without an address are marked as invited by letter, and nothing is queued for them. It
    prints how many people would wait for a seat if everybody accepts.
    """
    event = event_named(slug)
    codes = known_groups(event, codes)
    if dry_run:
        waiting, counts = (
            would_wait(db.session(), event, codes),
            not_yet_invited(db.session(), event.id, codes),
        )
    else:
        with transaction(by=audit.SHELL) as tx:
            waiting = would_wait(tx, lock_event(tx, event.id), codes)
            counts = send_invitations(tx, event, codes)
    if as_json:
        print_json(
            {"by_mail": counts.by_mail, "by_letter": counts.by_letter, "would_wait": waiting}
        )
    else:
        would = "would be " if dry_run else ""
        click.echo(
            f"{counts.by_mail} {would}queued by mail, {counts.by_letter} {would}marked as invited "
            "by letter."
        )
        click.echo(invitation_words(counts.by_mail, waiting))
