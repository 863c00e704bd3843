"""The schema and the reference data."""

from __future__ import annotations

import click
from ctevents.cli.output import json_option, one_line, print_json
from ctevents.db import migrating, schema
from ctevents.db.handle import db, transaction
from ctevents.services.common import audit
from ctevents.services.common.audit_chains import begin_chains
from ctevents.services.desk.resealing import seal_piece
from ctevents.services.events.seed import seed as add_reference_data
from ctevents.services.seating.seat_counts import recount
from ctevents.texts.sealing import sealer
from sqlalchemy import URL


@click.group("db")
def database() -> None:
    """The database."""


@database.command()
@json_option
def upgrade(as_json: bool) -> None:
    """Bring the schema to the newest migration, and seal what the newest data key has not sealed.

    Run it again if it was stopped.
    """
    _say_which(as_json)
    migrating.upgrade(db.engine)
    with transaction(by=audit.SHELL) as tx:
        begin_chains(tx)
        recount(tx)
    sealed = _seal_what_is_left()
    revision = schema.revision(db.session.connection())
    if as_json:
        print_json({"revision": revision, "sealed": sealed})
    else:
        click.echo(f"The schema is at {revision}.")
        if sealed:
            click.echo(
                f"Rows sealed with the data key: {sealed}. The files of the database are rewritten in the night."
            )


def _seal_what_is_left() -> int:
    """Seal what an earlier version wrote, or what an older data key sealed, and return the number of rows."""
    done = 0
    while True:
        with transaction(by=audit.SHELL) as tx:
            count = seal_piece(tx, sealer())
        if not count:
            return done
        done += count


@click.command()
@json_option
def seed(as_json: bool) -> None:
    """Add missing reference data.

    The six launches as drafts, the groups and the project block. Edited data are never overwritten.
    """
    _say_which(as_json)
    with transaction(by=audit.SHELL) as tx:
        added = add_reference_data(tx)
    if as_json:
        print_json(added)
    else:
        counts = [_counted(count, name.replace("_", " ")) for name, count in added.items()]
        click.echo(f"Added: {', '.join(counts)}.")


def _counted(count: int, plural: str) -> str:
    return f"{count} {plural.removesuffix('s') if count == 1 else plural}"


def _say_which(as_json: bool) -> None:
    """Name the database before anything is changed. With JSON, use standard error."""
    click.echo(f"The database is {one_line(database_name(db.engine.url))}.", err=as_json)


def database_name(url: URL) -> str:
    """Return the database's place for people, without any part that may hold a password."""
    if url.get_backend_name() == "sqlite":
        return f"SQLite, {url.database or 'in memory'}"
    hosts = [url.host, *_texts(url.query.get("host", ()))]
    at = ", ".join(host for host in hosts if host) or "this machine"
    port = f":{url.port}" if url.port else ""
    return f"PostgreSQL, {url.database or 'the default one'} on {at}{port}"


def _texts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
