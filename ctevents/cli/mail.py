"""Incoming mail, stored as it comes. A mail server that pipes waits, so this loads neither Flask nor SQLAlchemy nor the library of
IMAP before it is needed: the worker reads the mail."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from ctevents.clock import system_clock
from ctevents.config import Config, SettingError
from ctevents.db.address import DatabaseAddress
from ctevents.domain.letters.mail_tests import MailWay
from ctevents.domain.letters.raw_mail import LARGEST, digest_of
from ctevents.formats.sealed import DataKeys, sealed_for_column

CHUNK = 1024 * 1024
TABLE, READINGS = "raw_mails", "mail_box_readings"


class _TryAgain(click.ClickException):
    """The exit status that makes a mail server keep the message and pipe it again later."""

    exit_code = os.EX_TEMPFAIL


class _Piped(click.Command):
    """A failure is never the message's fault: every message is stored."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except click.ClickException as error:
            raise _TryAgain(error.format_message()) from error
        except SettingError as error:
            raise _TryAgain(str(error)) from error
        except Exception as error:
            raise _TryAgain(f"cannot take mail now: {type(error).__name__}") from error


@click.group()
def mail() -> None:
    """Incoming mail: replies of calendar programs, bounces."""


@mail.command("receive", cls=_Piped)
def receive_message() -> None:
    """Store one message from standard input, for the worker to read.

    A mail server pipes mail for the reply address and for the sender's address here. Exits with 75 if it has to try
    again later.
    """
    store(_standard_input(), MailWay.PIPE, Config.from_environment(is_quick=True))


@mail.command("fetch")
@click.option("--once", is_flag=True, help="Take what is there, then exit.")
def fetch_messages(once: bool) -> None:
    """Store the messages of an IMAP mail box, for the worker to read.

    Watches the folders of CTEVENTS_IMAP_FOLDERS until SIGTERM or Ctrl-C. A message is marked or moved once it is stored.
    """
    config, fetching = _settings(), import_module("ctevents.mail.fetching")
    box, note = _mail_box(config), partial(note_reading, config)
    keep = partial(store, came_by=MailWay.MAIL_BOX, config=config)
    if not once:
        fetching.watch(box, keep, note, log_format=config.LOG_FORMAT)
        return
    try:
        taken = fetching.fetch_once(box, keep)
    except fetching.NotFetched as error:
        raise click.ClickException(str(error)) from error
    note()
    click.echo(f"{taken} messages taken")


def _settings() -> Config:
    try:
        return Config.from_environment()
    except SettingError as error:
        raise click.ClickException(str(error)) from error


def _mail_box(config: Config) -> Any:
    """Return the settings of the mail box."""
    if not config.IMAP_SERVER or not config.IMAP_USERNAME:
        raise click.ClickException("CTEVENTS_IMAP_SERVER and CTEVENTS_IMAP_USERNAME name the mail box: set both")
    return import_module("ctevents.mail.mail_box").MailBoxSettings(
        server=config.IMAP_SERVER,
        port=config.IMAP_PORT,
        username=config.IMAP_USERNAME,
        password=config.IMAP_PASSWORD,
        token_command=config.MAIL_TOKEN_COMMAND,
        folders=config.IMAP_FOLDERS,
        done_folder=config.IMAP_DONE_FOLDER,
        uses_tls=config.IMAP_USE_SSL,
    )


def store(content: bytes, came_by: MailWay, config: Config) -> None:
    """Store one message, on the disk when this returns. The same message again changes nothing."""
    _write("add", config, TABLE, _row(content, came_by, DataKeys([config.DATA_KEY, *config.DATA_KEY_FALLBACKS])))


def note_reading(config: Config) -> None:
    """Note that the mail box was read now."""
    _write("put", config, READINGS, {"id": 1, "read_at": system_clock()})


def _write(how: str, config: Config, table: str, row: Mapping[str, Any]) -> None:
    address = DatabaseAddress.read(config.SQLALCHEMY_DATABASE_URI)
    driver = import_module(f"ctevents.db.quick_{address.kind}")  # only one of them: the other takes time to load, too
    try:
        getattr(driver, how)(address, Path(config.INSTANCE_PATH), table, row)
    except driver.Error as error:
        raise click.ClickException(f"the database: {error}") from error


def _row(content: bytes, came_by: MailWay, keys: DataKeys) -> dict[str, Any]:
    return {
        "digest": digest_of(content),
        "received_at": system_clock(),
        "content": sealed_for_column(keys, content, f"{TABLE}.content"),
        "attempts": 0,
        "came_by": came_by.value,
    }


def _standard_input() -> bytes:
    """Return at most ``LARGEST`` bytes. Read the rest too, or the mail server would take it for a failure."""
    content = sys.stdin.buffer.read(LARGEST)
    while sys.stdin.buffer.read(CHUNK):
        pass
    return content
