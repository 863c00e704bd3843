"""Mail that comes in."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from config import SettingError
from ctevents.db.handle import transaction
from ctevents.formats.incoming import LARGEST, read
from ctevents.services.common import audit
from ctevents.services.letters.incoming import receive

CHUNK = 1024 * 1024


class _TryAgain(click.ClickException):
    """By this exit status a mail server knows that it should keep the message and pipe it again later."""

    exit_code = os.EX_TEMPFAIL


class _Piped(click.Command):
    """Whatever fails is not the message's fault: one that cannot be read is taken and kept."""

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
    """Mail that comes in: replies of calendar programs, bounces."""


@mail.command("receive", cls=_Piped)
def receive_message() -> None:
    """Read one message from standard input.

    A mail server pipes here what comes to the reply address and to the sender's address. Exits with 75 where it has to
    try again later.
    """
    content = _standard_input()
    incoming = read(content)
    with transaction(by=audit.CALENDAR) as tx:
        receive(tx, incoming, content)


def _standard_input() -> bytes:
    """What is too much is read too, or the mail server would take it for a failure."""
    content = sys.stdin.buffer.read(LARGEST)
    while sys.stdin.buffer.read(CHUNK):
        pass
    return content
