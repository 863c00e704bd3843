"""The command line itself. It needs no settings and loads neither Flask nor SQLAlchemy."""

from __future__ import annotations

import sys
from typing import Any, NoReturn

import click

from ctevents.private_files import write_for_owner_only

STOPPED = 130


class CommandLine(click.Group):
    """Exits with 0 on success, 1 on failure and 2 on wrong use. On failure and wrong use it prints
    one line to standard error."""

    def main(self, *arguments: Any, **options: Any) -> NoReturn:
        write_for_owner_only()
        try:
            status = super().main(
                *arguments, **options | {"standalone_mode": False, "prog_name": "ctevents"}
            )
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            status = error.exit_code
        except click.ClickException as error:
            _say(error.format_message())
            status = error.exit_code
        except BrokenPipeError:
            sys.stdout = None  # the reader has gone: leave nothing to flush
            status = 1
        except OSError as error:
            _say(f"{error.filename}: {error.strerror}" if error.filename else str(error))
            status = 1
        except click.Abort:
            status = STOPPED
        sys.exit(status)


def _say(message: str) -> None:
    click.echo(f"ctevents: {' '.join(message.split())}", err=True)
