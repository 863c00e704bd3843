"""The command that checks everything the service needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import click
from flask import current_app
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from config import Config, SettingError
from ctevents import private_files
from ctevents.cli.application import application, database_words, now
from ctevents.cli.output import json_option, one_line, print_json
from ctevents.db import schema
from ctevents.db.base import Instant
from ctevents.db.handle import database_file, db
from ctevents.domain.letters.kinds import MessageState
from ctevents.formats.pdf import further_fonts
from ctevents.mail.smtp import Postbox, ServerUnavailable
from ctevents.models import AuditEntry
from ctevents.services.outbox import outbox

CLOCKS_MAY_DIFFER_BY = timedelta(minutes=2)


class Trouble(Exception):
    """A failed check, with the reason in words."""


@click.command()
@click.pass_context
@json_option
def check(context: click.Context, as_json: bool) -> None:
    """Check everything the service needs.

    Settings, files, fonts, database, migrations, clock, mail server, outbox: a line each.
    """
    found = _findings()
    if as_json:
        print_json([{"check": name, "ok": is_good, "words": words} for name, is_good, words in found])
    else:
        for name, is_good, words in found:
            click.echo(f"{name}: {'ok' if is_good else 'FAILED'}: {one_line(words)}")
    if not all(is_good for _, is_good, _ in found):
        context.exit(1)


def _findings() -> list[tuple[str, bool, str]]:
    """Return name, success and words of each check. Without valid settings no other check can run."""
    try:
        config = Config.from_environment(serving=True)
    except SettingError as error:
        return [("settings", False, str(error))]
    with application(config):
        return [
            ("settings", True, f"served at {config.BASE_URL}, files in {config.INSTANCE_PATH}"),
            *(_finding(name, look) for name, look in LOOKS.items()),
        ]


def _finding(name: str, look: Callable[[], str]) -> tuple[str, bool, str]:
    try:
        return name, True, look()
    except Trouble as trouble:
        return name, False, str(trouble)
    except SQLAlchemyError as error:
        return name, False, database_words(error)


def _files() -> str:
    instance = Path(current_app.config["INSTANCE_PATH"])
    found = private_files.faults(instance, database_file(current_app))
    if found:
        raise Trouble("; ".join(found))
    return f"only their owner can open {instance} and the database"


def _fonts() -> str:
    found = further_fonts()
    if current_app.config["FONTS"] and not found:
        raise Trouble("the folders in CTEVENTS_FONTS have no font that can be embedded: files with TrueType outlines")
    return ", ".join(["DejaVu Sans", *found])


def _database() -> str:
    dialect = db.engine.dialect
    db.session.scalar(select(1))
    return f"{dialect.name} {'.'.join(str(part) for part in dialect.server_version_info or ())}"


def _migrations() -> str:
    revision = schema.revision(db.session.connection())
    if reason := schema.what_to_do(revision):
        raise Trouble(reason)
    return f"at {revision}, the newest"


def _clock() -> str:
    """Compare with the database's clock and with recorded times: time must not run backwards."""
    others = {
        "the database's clock": db.session.scalar(select(func.current_timestamp(type_=Instant()))),
        "the newest entry of the audit log": db.session.scalar(select(func.max(AuditEntry.at))),
    }
    is_off = {
        "the database's clock": lambda difference: abs(difference) > CLOCKS_MAY_DIFFER_BY,
        "the newest entry of the audit log": lambda difference: difference > CLOCKS_MAY_DIFFER_BY,
    }
    for name, at in others.items():
        if at is not None and is_off[name](at - now()):
            raise Trouble(f"it says {now():%Y-%m-%d %H:%M:%S} UTC, and {name} {at:%Y-%m-%d %H:%M:%S}")
    return f"{now():%Y-%m-%d %H:%M:%S} UTC"


def _mail_server() -> str:
    address = f"{current_app.config['MAIL_SERVER']}:{current_app.config['MAIL_PORT']}"
    try:
        with Postbox(current_app) as postbox:
            postbox.reach()
    except ServerUnavailable as error:
        raise Trouble(f"{address}: {error.words}") from error
    return f"{address} answers"


def _outbox() -> str:
    alarm = outbox.alarm(db.session(), now=now())
    if alarm is None:
        waiting = outbox.counts_by_state(db.session())[MessageState.QUEUED]
        return f"{waiting} letters wait, none for long"
    since = f"{alarm.since:%Y-%m-%d %H:%M} UTC"
    if alarm.words is None:
        raise Trouble(f"letters have been due since {since}, and none goes out: is ctevents worker running?")
    raise Trouble(f"mail has not gone out since {since}: the server says {alarm.words}")


LOOKS: dict[str, Callable[[], str]] = {
    "files": _files,
    "fonts": _fonts,
    "database": _database,
    "migrations": _migrations,
    "clock": _clock,
    "mail server": _mail_server,
    "outbox": _outbox,
}
