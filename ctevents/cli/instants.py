"""Options that take an instant."""

from __future__ import annotations

from datetime import datetime

import click


def read_instant(
    _context: click.Context, parameter: click.Parameter, text: str | None
) -> datetime | None:
    """Read an option, as its ``callback``."""
    if text is None:
        return None
    option = parameter.opts[0]
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.UsageError(
            f"{option} is a time such as 2027-03-08T09:00+01:00; not {text!r}"
        ) from error
    if instant.tzinfo is None:
        raise click.UsageError(f"{option} needs an offset: {text}+01:00, for instance")
    return instant


now_option = click.option(
    "--now",
    "at",
    metavar="ISO8601",
    callback=read_instant,
    help="Pretend it is this time, with an offset (2027-03-08T09:00+01:00).",
)
