"""Staff accounts."""

from __future__ import annotations

import sys
from urllib.parse import urlsplit

import click
from flask import current_app

from ctevents.cli.application import account_named, event_named, record_printed
from ctevents.cli.output import json_option, print_json, print_table
from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.formats.addresses import is_email
from ctevents.models import Account
from ctevents.services.accounts import accounts
from ctevents.services.accounts.passwords import weakness
from ctevents.services.accounts.second_factors import drop_second_factors
from ctevents.services.common import audit
from ctevents.texts.rendering import link
from ctevents.texts.words.refusals import WEAKNESSES
from ctevents.tokens import Purpose


@click.group()
def staff() -> None:
    """Staff accounts, by e-mail address."""


@staff.command("list")
@json_option
def list_accounts(as_json: bool) -> None:
    """List all accounts."""
    found = accounts.accounts(db.session())
    if as_json:
        print_json(
            [
                _described(account) | {"disabled": account.disabled_at is not None}
                for account in found
            ]
        )
    else:
        rows = [
            (
                account.email,
                account.role,
                ", ".join(_slugs(account)) or None,
                "disabled" if account.disabled_at else "",
            )
            for account in found
        ]
        print_table(["e-mail", "role", "events", ""], rows)


@staff.command()
@click.argument("email")
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True)
@click.option(
    "--event",
    "slugs",
    multiple=True,
    metavar="SLUG",
    help="For office and door: the event of the account.",
)
@click.option("--name", default="", help="The name of the person.")
@click.option(
    "--password-stdin", is_flag=True, help="Read the password from standard input, one line."
)
@json_option
def add(
    email: str, role: str, slugs: tuple[str, ...], name: str, password_stdin: bool, as_json: bool
) -> None:
    """Add an account.

    Without a password it prints a one-time link that sets one.
    """
    _refuse_wrong_use(email, Role(role), slugs)
    password = _password(email) if password_stdin else None
    with transaction(by=audit.SHELL) as tx:
        events = [event_named(slug) for slug in dict.fromkeys(slugs)]
        account = accounts.add_account(tx, email, Role(role), events, name=name)
        if password is not None:
            accounts.set_password(tx, account, password)
        password_link = _new_link(tx, account) if password is None else None
    _tell(account, password_link, f"{account.email} can sign in.", as_json=as_json)


@staff.command()
@click.argument("email")
@json_option
def disable(email: str, as_json: bool) -> None:
    """Disable an account.

    Its sessions and door tokens end at once.
    """
    with transaction(by=audit.SHELL) as tx:
        account = account_named(email)
        accounts.disable_account(tx, account)
    if as_json:
        print_json(_described(account) | {"disabled": True})
    else:
        click.echo(f"{account.email} is disabled.")


@staff.command()
@click.argument("email")
@click.option(
    "--second-factor",
    is_flag=True,
    help="Remove a lost second factor, too: passkeys, app, recovery codes.",
)
@json_option
def reset(email: str, second_factor: bool, as_json: bool) -> None:
    """Print a link that sets a new password.

    It works once. Until it is used, the old password remains valid.
    """
    with transaction(by=audit.SHELL) as tx:
        account = account_named(email)
        if account.disabled_at is not None:
            raise click.ClickException(f"the account {account.email!r} is disabled")
        if second_factor:
            drop_second_factors(tx, account)
        password_link = _new_link(tx, account)
    _tell(account, password_link, "", as_json=as_json)


def _refuse_wrong_use(email: str, role: Role, slugs: tuple[str, ...]) -> None:
    if not is_email(email):
        raise click.UsageError(f"{email!r} is not an e-mail address")
    if role.is_limited_to_events and not slugs:
        raise click.UsageError(f"an account for {role} needs an event: give --event")
    if slugs and not role.is_limited_to_events:
        click.echo(
            f"ctevents: an account for {role} sees all events: --event changes nothing", err=True
        )


def _password(email: str) -> str:
    password = sys.stdin.readline().rstrip("\r\n")
    site = urlsplit(current_app.config["BASE_URL"]).hostname or ""
    if broken := weakness(password, email=email, site=site):
        raise click.UsageError(f"the password on standard input is refused. {WEAKNESSES[broken]}")
    return password


def _new_link(tx: Transaction, account: Account) -> str:
    nonce = accounts.new_password_link(tx, account)
    record_printed(tx)
    return link(Purpose.PASSWORD, nonce)


def _tell(account: Account, password_link: str | None, otherwise: str, *, as_json: bool) -> None:
    if as_json:
        print_json(_described(account) | {"password_link": password_link})
    else:
        click.echo(password_link or otherwise)


def _described(account: Account) -> dict[str, object]:
    return {
        "email": account.email,
        "name": account.name,
        "role": account.role.value,
        "events": _slugs(account),
    }


def _slugs(account: Account) -> list[str]:
    return [event.slug for event in account.events]
