"""Incoming mail."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from ctevents.db.handle import transaction
from ctevents.formats.incoming import LARGEST, read
from ctevents.services.common import audit
from ctevents.services.letters.incoming import receive

CHUNK = 1024 * 1024


class _TryAgain(click.ClickException):
    """The exit status that makes a mail server keep the message and pipe it again later."""

    exit_code = os.EX_TEMPFAIL


class _Piped(click.Command):
    """A failure is never the message's fault: an unreadable message is accepted and kept."""

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
    """Read one message from standard input.

    A mail server pipes mail for the reply address and for the sender's address here. Exits with 75 if it has to try
    again later.
    """
    content = _standard_input()
    incoming = read(content)
    with transaction(by=audit.CALENDAR) as tx:
        receive(tx, incoming, content)


def _standard_input() -> bytes:
    """Return at most ``LARGEST`` bytes. Read the rest too, or the mail server would take it for a failure."""
    content = sys.stdin.buffer.read(LARGEST)
    while sys.stdin.buffer.read(CHUNK):
        pass
    return content
