"""Incoming mail, stored as it comes. The mail server waits, so this loads neither Flask nor SQLAlchemy: the worker reads it."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from ctevents.clock import system_clock
from ctevents.config import Config, SettingError
from ctevents.db.address import DatabaseAddress
from ctevents.domain.letters.raw_mail import LARGEST, digest_of
from ctevents.formats.sealed import DataKeys, sealed_for_column

CHUNK = 1024 * 1024
TABLE = "raw_mails"


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
    content, config = _standard_input(), Config.from_environment(is_quick=True)
    address = DatabaseAddress.read(config.SQLALCHEMY_DATABASE_URI)
    driver = import_module(f"ctevents.db.quick_{address.kind}")  # only one of them: the other takes time to load, too
    try:
        driver.add(
            address,
            Path(config.INSTANCE_PATH),
            TABLE,
            _row(content, DataKeys([config.DATA_KEY, *config.DATA_KEY_FALLBACKS])),
        )
    except driver.Error as error:
        raise click.ClickException(f"the database: {error}") from error


def _row(content: bytes, keys: DataKeys) -> dict[str, Any]:
    kept = sealed_for_column(keys, content, f"{TABLE}.content")
    return {"digest": digest_of(content), "received_at": system_clock(), "content": kept, "attempts": 0}


def _standard_input() -> bytes:
    """Return at most ``LARGEST`` bytes. Read the rest too, or the mail server would take it for a failure."""
    content = sys.stdin.buffer.read(LARGEST)
    while sys.stdin.buffer.read(CHUNK):
        pass
    return content
