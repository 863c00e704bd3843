"""Bearer tokens for door devices."""

from __future__ import annotations

from datetime import datetime

import click
from flask import current_app

from ctevents.cli.application import event_named, now
from ctevents.cli.output import json_option, print_json
from ctevents.db.handle import transaction
from ctevents.domain.people import tidy
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import LONGEST_STATION, make_door_token
from ctevents.tokens import LinkKeys, Purpose


@click.group()
def door() -> None:
    """Doors."""


@door.command()
@click.argument("slug")
@click.option("--station", required=True, metavar="NAME", help="The name of the station, for example A.")
@click.option(
    "--until",
    metavar="ISO8601",
    help="When it ends, with an offset (2027-03-11T18:00+01:00). Default: the end of the day after the event.",
)
@json_option
def token(slug: str, station: str, until: str | None, as_json: bool) -> None:
    """Print a bearer token for a door device.

    It is valid from now on.
    """
    station, ends_at = tidy(station), _end(until)
    if not 0 < len(station) <= LONGEST_STATION:
        raise click.UsageError(f"--station needs a name of at most {LONGEST_STATION} characters")
    with transaction(by=audit.SHELL) as tx:
        made = make_door_token(tx, event_named(slug), station, ends_at=ends_at)
    keys: LinkKeys = current_app.extensions["ctevents.links"]
    text = keys.token(Purpose.DOOR, made.nonce)
    if as_json:
        print_json({"token": text, "event": slug, "station": station, "ends_at": made.ends_at})
    else:
        click.echo(text)


def _end(until: str | None) -> datetime | None:
    if until is None:
        return None
    try:
        ends_at = datetime.fromisoformat(until)
    except ValueError as error:
        raise click.UsageError(f"--until is a time such as 2027-03-11T18:00+01:00; not {until!r}") from error
    if ends_at.tzinfo is None:
        raise click.UsageError(f"--until needs an offset: {until}+01:00, for instance")
    if ends_at <= now():
        raise click.UsageError(f"--until {until} is past")
    return ends_at
