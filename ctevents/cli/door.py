"""Bearer tokens for door devices."""

from __future__ import annotations

from datetime import datetime

import click

from ctevents.cli.application import event_named, now, record_printed
from ctevents.cli.instants import read_instant
from ctevents.cli.output import json_option, print_json
from ctevents.db.handle import transaction
from ctevents.domain.people import tidy
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import LONGEST_STATION, make_door_token
from ctevents.texts.link_keys import link_keys
from ctevents.tokens import Purpose


@click.group()
def door() -> None:
    """Devices at the doors."""


@door.command()
@click.argument("slug")
@click.option(
    "--station", required=True, metavar="NAME", help="The name of the station, for example A."
)
@click.option(
    "--until",
    "ends_at",
    metavar="ISO8601",
    callback=read_instant,
    help=(
        "When it ends, with an offset (2027-03-11T18:00+01:00). Default: the end of the day after "
        "the event."
    ),
)
@json_option
def token(slug: str, station: str, ends_at: datetime | None, as_json: bool) -> None:
    """Print a bearer token for a door device.

    It is valid from now on.
    """
    station = tidy(station)
    if not 0 < len(station) <= LONGEST_STATION:
        raise click.UsageError(f"--station needs a name of at most {LONGEST_STATION} characters")
    if ends_at is not None and ends_at <= now():
        raise click.UsageError(f"--until {ends_at.isoformat(timespec='minutes')} is past")
    with transaction(by=audit.SHELL) as tx:
        made = make_door_token(tx, event_named(slug), station, ends_at=ends_at)
        record_printed(tx, made.event_id)
    text = link_keys().token(Purpose.DOOR, made.nonce)
    if as_json:
        print_json({"token": text, "event": slug, "station": station, "ends_at": made.ends_at})
    else:
        click.echo(text)
