"""The database: its schema, its reference data, its backups."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click
from flask import current_app
from sqlalchemy import URL

from ctevents.cli.application import now, record_printed, system_user, this_application
from ctevents.cli.backups.making import working_folder, write_backup
from ctevents.cli.output import json_option, one_line, print_json
from ctevents.db import migrating, schema
from ctevents.db.copies import (
    CopyFailed,
    put_back_postgresql,
    put_back_sqlite,
    rows_of,
    run_on_sqlite,
)
from ctevents.db.handle import database_file, db, transaction
from ctevents.formats.backups.archive import Manifest, NotABackup, WrongKey, unpack
from ctevents.private_files import new_file
from ctevents.services.common import audit
from ctevents.services.common.audit_chains import begin_chains
from ctevents.services.desk.resealing import seal_piece
from ctevents.services.events.seed import seed as add_reference_data
from ctevents.services.outbox.gate import HOLD, record_hold
from ctevents.services.outbox.staff_letters import forget_waiting_staff_letters
from ctevents.texts.link_keys import sealer

TOLD = ("events", "people", "registrations", "messages", "accounts")
"""Tables whose numbers people know. A database without a row in any of them is empty."""
file_argument = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


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
    sealed = _seal_what_is_left()
    revision = schema.revision(db.session.connection())
    if as_json:
        print_json({"revision": revision, "sealed": sealed})
    else:
        click.echo(f"The schema is at {revision}.")
        if sealed:
            click.echo(
                f"Rows sealed with the data key: {sealed}. The worker rewrites the files of the "
                "database."
            )


def _seal_what_is_left() -> int:
    """Seal what an earlier version wrote, or what an older data key sealed, and return the number
    of rows."""
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


@click.command()
@file_argument
@json_option
def backup(file: Path, as_json: bool) -> None:
    """Write a backup of the database into a new file, while the service runs.

    It has everything but the keys. With CTEVENTS_BACKUP_RECIPIENTS it is encrypted.
    """
    with transaction(by=audit.SHELL) as tx:
        record_printed(tx)
    try:
        with new_file(file) as out:
            manifest = write_backup(this_application(), out, now())
    except (CopyFailed, WrongKey) as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        print_json(_described(manifest))
    else:
        click.echo(f"{file} has {_numbers(manifest.rows)}, at {manifest.schema}.")


@click.command()
@file_argument
@click.option(
    "--force",
    is_flag=True,
    help="Overwrite a database that is not empty. On a terminal it asks first.",
)
@click.option(
    "--identity",
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    metavar="FILE",
    help="The file with the private key of an encrypted backup.",
)
@json_option
def restore(file: Path, force: bool, identity: Path | None, as_json: bool) -> None:
    """Put a backup back. Stop the server and the worker first.

    Letters to guests are held back until ctevents messages release. Letters to staff that waited
    are forgotten, and new ones go.
    """
    with working_folder(Path(current_app.config["INSTANCE_PATH"])) as folder:
        try:
            manifest, copy = unpack(file, folder, _private_key(identity))
            _refuse_foreign(manifest)
            _refuse_overwriting(manifest, force)
            _put_back(copy)
        except (NotABackup, WrongKey, CopyFailed) as error:
            raise click.ClickException(str(error)) from error
    advice = schema.what_to_do(schema.revision(db.session.connection()))
    if advice is None:
        with transaction(by=audit.SHELL) as tx:
            forget_waiting_staff_letters(tx)
            record_hold(tx, user=system_user())
    if as_json:
        print_json(_described(manifest))
        return
    click.echo(f"Restored: {_numbers(manifest.rows)}, as of {manifest.made_at}.")
    click.echo(advice or "Look at the outbox, then let its letters go: ctevents messages release.")


def _private_key(identity: Path | None) -> str | None:
    """Return the line with the key of a file that ``age-keygen`` wrote."""
    if identity is None:
        return None
    lines = [line.strip() for line in identity.read_text("utf-8").splitlines()]
    return next((line for line in lines if line and not line.startswith("#")), "")


def _refuse_foreign(manifest: Manifest) -> None:
    """Refuse a backup that would be unreadable here."""
    here = db.engine.dialect.name
    if manifest.database != here:
        raise NotABackup(
            f"the backup is of {manifest.database}, and CTEVENTS_SQLALCHEMY_DATABASE_URI names "
            f"{here}"
        )
    if not schema.is_known(manifest.schema):
        raise NotABackup(
            f"the backup is of ctevents {manifest.version}, a later version than this one"
        )
    if not current_app.extensions["ctevents.data_keys"].has(manifest.data_key):
        raise NotABackup(
            "the backup was sealed with a different data key: add it to CTEVENTS_DATA_KEY_FALLBACKS"
        )


def _refuse_overwriting(manifest: Manifest, force: bool) -> None:
    present = rows_of(db.session.connection())
    if not any(present.get(table) for table in TOLD):
        return
    question = (
        f"The database holds {_numbers(present)}. The backup of {manifest.made_at} holds "
        f"{_numbers(manifest.rows)}. "
        "What is only in the database is lost"
    )
    if not force:
        raise click.ClickException(f"{question}: --force overwrites it")
    if sys.stdin.isatty():
        click.confirm(f"{question}. Overwrite it?", abort=True)
    else:
        click.echo(f"{question}.", err=True)


def _put_back(copy: Path) -> None:
    """Put the copy back with its outbox held, in one step: a worker that still runs sends nothing
    of it."""
    file = database_file(this_application())
    db.session.remove()
    db.engine.dispose()
    if file is not None:
        run_on_sqlite(copy, HOLD)
        put_back_sqlite(copy, file)
    else:
        put_back_postgresql(copy, db.engine.url, HOLD)


def _numbers(rows: Mapping[str, int]) -> str:
    return ", ".join(f"{rows.get(table, 0):,} {table}" for table in TOLD)


def _described(manifest: Manifest) -> dict[str, object]:
    return {
        "version": manifest.version,
        "made_at": manifest.made_at,
        "database": manifest.database,
        "schema": manifest.schema,
        "rows": dict(manifest.rows),
    }
