"""Options that take an instant."""

from __future__ import annotations

from datetime import datetime

import click


def _read(_context: click.Context, _parameter: click.Parameter, text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.UsageError(f"--now is a time such as 2027-03-08T09:00+01:00; not {text!r}") from error
    if instant.tzinfo is None:
        raise click.UsageError(f"--now needs an offset: {text}+01:00, for instance")
    return instant


now_option = click.option(
    "--now",
    "at",
    metavar="ISO8601",
    callback=_read,
    help="Pretend it is this time, with an offset (2027-03-08T09:00+01:00).",
)
