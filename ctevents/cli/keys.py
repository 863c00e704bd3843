"""The commands that replace the secret key and the data key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from flask import current_app

from ctevents.cli.output import json_option, print_json
from ctevents.config import new_key, renew_kept_key
from ctevents.db.handle import transaction
from ctevents.services.accounts.second_factors import record_new_data_key, record_new_secret_key
from ctevents.services.common import audit

SECRET, DATA = "SECRET_KEY", "DATA_KEY"
NEXT = {
    SECRET: "Then restart the server and every worker. Personal links, badges "
    "and certificates of the "
    "old key stay valid. "
    "Staff sign in again, and door devices need a new token.",
    DATA: "Then restart the server and every worker, and run ctevents db upgrade: it seals "
    "everything with the new key. Keep "
    "the old one: old entries of the audit log are verified with it, and people who were erased "
    "are recognised.",
}


@click.group()
def keys() -> None:
    """The secret key and the data key."""


@keys.command()
@click.option(
    "--data-key",
    "is_of_data",
    is_flag=True,
    help="A new data key. The secret key and sessions stay.",
)
@json_option
def rotate(is_of_data: bool, as_json: bool) -> None:
    """Make a new secret key, and end all sessions.

    A key that is kept in the instance folder is replaced there, and the old one is kept behind it.
    For a key that is set in the environment, the command prints the new key, and which variables to
    set. Keep this output secret.
    """
    name = DATA if is_of_data else SECRET
    file = dict(current_app.config["KEPT_KEYS"]).get(name)
    with transaction(by=audit.SHELL) as tx:
        sessions = None
        if is_of_data:
            record_new_data_key(tx, is_kept=file is not None)
        else:
            sessions = record_new_secret_key(tx, is_kept=file is not None)
    made = _renewed(name, file)
    if as_json:
        print_json(made | {"sessions_ended": sessions})
    else:
        for line in _words(made, sessions):
            click.echo(line)


def _renewed(name: str, file: str | None) -> dict[str, Any]:
    """Put a new key into the file, or else return one. The entry of the log is there already: no
    key is replaced without."""
    if file is not None:
        renew_kept_key(Path(file))
    return {
        "key": name,
        "file": file,
        "set": {} if file else {f"CTEVENTS_{name}": new_key()},
        "fallback": f"CTEVENTS_{name}_FALLBACKS",
    }


def _words(made: dict[str, Any], sessions: int | None) -> list[str]:
    name, file = made["key"], made["file"]
    ended = [] if sessions is None else [f"Sessions ended: {sessions}."]
    if file:
        what = (
            f"{file} has the new key in its first line, and the old one behind it. Other machines "
            "need the same file."
        )
        return [*ended, what, NEXT[name]]
    return [
        *ended,
        (
            f"The key is set in the environment. Add its present value to {made['fallback']}, and "
            "set the new one:"
        ),
        *(f"{variable}={key}" for variable, key in made["set"].items()),
        NEXT[name],
    ]
