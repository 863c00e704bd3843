"""The command that erases one person on request."""

from __future__ import annotations

import click

from ctevents.cli.application import event_named
from ctevents.cli.output import json_option, print_json
from ctevents.db.handle import db, transaction
from ctevents.domain.people import tidy
from ctevents.services.common import audit
from ctevents.services.privacy.requests import LONGEST_REASON, erase_person, person_referred_to
from ctevents.texts.sealing import sealer


@click.command()
@click.argument("slug")
@click.argument("reference")
@click.option("--reason", required=True, metavar="TEXT", help="For the audit log; without the name.")
@json_option
def erase(slug: str, reference: str, reason: str, as_json: bool) -> None:
    """Erase one person of an event, who has asked for it.

    REFERENCE is the e-mail address, the reference in an exported list (P17-K3FA), or the number in the address of the
    guest's page. Everything that identifies the person is erased now, and figures stay. The files of the database are
    rewritten in the night. It is refused from 24 hours before a published event until 24 hours after its end.
    """
    reason = tidy(reason)
    if not reason or len(reason) > LONGEST_REASON:
        raise click.UsageError(f"the reason needs 1 to {LONGEST_REASON} characters")
    event = event_named(slug)
    person_id = person_referred_to(db.session(), event, reference.strip()).id
    with transaction(by=audit.SHELL) as tx:
        certificate = erase_person(tx, sealer(), person_referred_to(tx, event, str(person_id)), reason)
    if as_json:
        print_json({"event": slug, "person": person_id, "certificate": certificate})
    else:
        click.echo(f"Erased. Certificate of erasure: {certificate}.")
