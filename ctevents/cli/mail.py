"""Incoming mail, stored as it comes: the worker reads it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any

import click
from flask import current_app

from ctevents.db.handle import transaction
from ctevents.domain.letters.incoming import LARGEST
from ctevents.mail import mail_box
from ctevents.mail.mail_box import MailBoxSettings
from ctevents.services.common import audit
from ctevents.services.letters.incoming import note_reading, store_raw_mail

CHUNK = 1024 * 1024


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
        except Exception as error:
            raise _TryAgain(f"cannot take mail now: {type(error).__name__}") from error


@click.group()
def mail() -> None:
    """Incoming mail: replies of calendar programs, bounces."""


@mail.command("receive", cls=_Piped)
def receive_message() -> None:
    """Store one message from standard input, for the worker to read.

    A mail server pipes mail for the reply address and for the sender's address here. Exits with 75
    if it has to try again later.
    """
    _store(_standard_input())


@mail.command("fetch")
@click.option("--once", is_flag=True, help="Take what is there, then exit.")
def fetch_messages(once: bool) -> None:
    """Store the messages of an IMAP mail box, for the worker to read.

    Watches the folders of CTEVENTS_IMAP_FOLDERS until SIGTERM or Ctrl-C. A message is marked or
    moved once it is stored.
    """
    box = _mail_box(current_app.config)
    if not once:
        mail_box.watch(box, _store, _note_reading, log_format=current_app.config["LOG_FORMAT"])
        return
    try:
        taken = mail_box.fetch_once(box, _store)
    except mail_box.NotFetched as error:
        raise click.ClickException(str(error)) from error
    _note_reading()
    click.echo(f"{taken} messages taken")


def _mail_box(config: Mapping[str, Any]) -> MailBoxSettings:
    if not config["IMAP_SERVER"] or not config["IMAP_USERNAME"]:
        raise click.ClickException(
            "CTEVENTS_IMAP_SERVER and CTEVENTS_IMAP_USERNAME name the mail box: set both"
        )
    return MailBoxSettings(
        server=config["IMAP_SERVER"],
        port=config["IMAP_PORT"],
        username=config["IMAP_USERNAME"],
        password=config["IMAP_PASSWORD"],
        token_command=config["MAIL_TOKEN_COMMAND"],
        folders=config["IMAP_FOLDERS"],
        done_folder=config["IMAP_DONE_FOLDER"],
        uses_tls=config["IMAP_USE_SSL"],
    )


def _store(content: bytes) -> None:
    """Store one message, on the disk when this returns."""
    with transaction(by=audit.SHELL) as tx:
        store_raw_mail(tx, content)


def _note_reading() -> None:
    with transaction(by=audit.SHELL) as tx:
        note_reading(tx)


def _standard_input() -> bytes:
    """Return at most ``LARGEST`` bytes. Read the rest too, or the mail server would take it for a
    failure."""
    content = sys.stdin.buffer.read(LARGEST)
    while sys.stdin.buffer.read(CHUNK):
        pass
    return content
