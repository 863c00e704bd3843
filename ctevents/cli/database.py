"""The schema and the reference data."""

from __future__ import annotations

import click

from ctevents import migrating, schema
from ctevents.cli.application import now
from ctevents.cli.output import json_option, print_json
from ctevents.db import db, transaction
from ctevents.services.seed import seed as add_reference_data


@click.group("db")
def database() -> None:
    """The database."""


@database.command()
@json_option
def upgrade(as_json: bool) -> None:
    """Bring the schema to the newest migration."""
    migrating.upgrade(db.engine)
    revision = schema.revision(db.session())
    if as_json:
        print_json({"revision": revision})
    else:
        click.echo(f"The schema is at {revision}.")


@click.command()
@json_option
def seed(as_json: bool) -> None:
    """Add what is missing of the reference data.

    The six launches as drafts, the groups, the project block; never over an edit.
    """
    with transaction() as tx:
        added = add_reference_data(tx, now=now())
    if as_json:
        print_json(added)
    else:
        counts = [f"{count} {name.replace('_', ' ')}" for name, count in added.items()]
        click.echo(f"Added: {', '.join(counts)}.")
