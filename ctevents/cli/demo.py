"""The demo: everything on one machine, with invented guests and a local inbox."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import click
from flask import Flask, current_app

from ctevents.cli.application import now
from ctevents.config import demo_settings_file
from ctevents.db import migrating
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.mail.inbox import InboxServer
from ctevents.services.accounts.accounts import account_by_email, add_account, set_password
from ctevents.services.common import audit
from ctevents.services.desk.sample.story import BEFORE_ALL, Teller
from ctevents.services.events.events import event_by_slug
from ctevents.services.events.seed import seed
from ctevents.texts.papers.sample_publication import sample_file

STAFF = {
    Role.ADMINISTRATOR: (),
    Role.ORGANISER: (),
    Role.OFFICE: ("ba",),
    Role.DOOR: ("ba",),
    Role.OBSERVER: (),
}
SECONDS_TO_START = 30


@click.command()
@click.option(
    "--port",
    default=5000,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="The port of the web server on 127.0.0.1.",
)
def demo(port: int) -> None:
    """Serve the six launches with invented guests, a worker and a local inbox; Ctrl-C stops all of
    it."""
    _refuse_taken_port(port)
    instance = Path(current_app.config["INSTANCE_PATH"])
    card = prepare(current_app, instance)
    with InboxServer(instance / "inbox", 0) as inbox:
        base_url = f"http://127.0.0.1:{port}"
        settings = {"BASE_URL": base_url, "MAIL_SERVER": "127.0.0.1", "MAIL_PORT": inbox.port}
        _leave_settings(instance, {"DEMO": "yes", **settings})
        environment = os.environ | {
            f"CTEVENTS_{name}": str(value) for name, value in settings.items()
        }
        environment |= {"CTEVENTS_DEMO": "yes", "CTEVENTS_INSTANCE_PATH": str(instance)}
        try:
            _serve(port, environment, _welcome(base_url, _password(instance), card))
        finally:
            demo_settings_file(instance).unlink(missing_ok=True)


def _leave_settings(instance: Path, settings: dict[str, object]) -> None:
    """Leave the settings for commands in other shells while the demo runs. A reader finds the whole
    file or none."""
    draft = demo_settings_file(instance).with_suffix(".draft")
    draft.write_text(json.dumps(settings), "utf-8")
    draft.replace(demo_settings_file(instance))


def prepare(app: Flask, instance: Path) -> str | None:
    """Add schema, reference data, sample and accounts. Existing data stay unchanged. Return the
    code of an answer card for today: only the first start makes cards, and their codes are not
    kept."""
    migrating.upgrade(db.engine)
    began = now()
    with transaction(by=audit.SHELL, at=began - BEFORE_ALL) as tx:
        seed(tx)
        for role, slugs in STAFF.items():
            if account_by_email(tx, _address(role)) is None:
                events = [event for slug in slugs if (event := event_by_slug(tx, slug))]
                account = add_account(tx, _address(role), role, events)
                set_password(tx, account, _password(instance))
    codes = tell(app, began)
    db.session.remove()
    db.engine.dispose()
    return codes[0] if codes else None


def tell(app: Flask, began: datetime) -> list[str]:
    """Tell the story of the sample, each step in a transaction at its moment. Return the codes of
    answer cards for today."""
    organiser = account_by_email(db.session(), _address(Role.ORGANISER))
    by = audit.by_account(organiser.id) if organiser is not None else audit.SHELL
    teller = Teller(now=began, by=by, sealer=app.extensions["ctevents.sealer"], write=sample_file)
    for step in teller.steps(db.session()):
        with transaction(by=step.by, at=step.at) as tx:
            step.do(tx)
    return teller.shown


def _address(role: Role) -> str:
    return f"{role}@ctevents.example"


def _password(instance: Path) -> str:
    """Return the password; the first start makes it, in a file that only its owner can read."""
    file = instance / "demo-password"
    if not file.exists():
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(f"demo-{secrets.token_hex(6)}")
    return file.read_text("ascii").strip()


def _refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise click.ClickException(
                f"port {port} is in use: choose another one (PORT=5001 make run)"
            ) from error


def _serve(port: int, environment: dict[str, str], welcome: str) -> None:
    commands = [["serve", "--port", str(port)], ["worker"]]
    # Only this process stops its children, so that a Ctrl-C does not reach them twice.
    # Nothing is imported from the current folder, which may be any.
    program = [sys.executable, "-P", "-m", "ctevents.cli.lifeline"]
    children = [
        subprocess.Popen(  # noqa: S603
            [*program, *command], env=environment, stdin=subprocess.PIPE, start_new_session=True
        )
        for command in commands
    ]
    # a shell starts background jobs with SIGINT ignored
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: _stop())
    try:
        _wait_until_ready(environment["CTEVENTS_BASE_URL"], children)
        click.echo(welcome)
        while all(child.poll() is None for child in children):
            time.sleep(0.5)
        raise click.ClickException("one of the demo's processes ended: see above")
    except KeyboardInterrupt:
        click.echo("\nStopping.")
    finally:
        for child in children:
            child.terminate()
        for child in children:
            child.wait()


def _stop() -> None:
    raise KeyboardInterrupt


def _wait_until_ready(base_url: str, children: list[subprocess.Popen[bytes]]) -> None:
    ends_at = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < ends_at and all(child.poll() is None for child in children):
        try:
            with urlopen(f"{base_url}/readyz", timeout=2):  # noqa: S310
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise click.ClickException("the web server did not start: see above")


def _welcome(base_url: str, password: str, card: str | None) -> str:
    staff = "\n".join(
        f"  {_address(role):34} {', '.join(slugs) or 'all events'}" for role, slugs in STAFF.items()
    )
    shown = (
        (
            f"\n  Answer card   {base_url}/answers/{card}\n                (one of today's; only "
            "this first start can show it)"
        )
        if card
        else ""
    )
    return f"""
ctevents serves six launches with invented guests: one is over (al), one is today (ba),
four are to come.

  Launches      {base_url}/
  Project page  {base_url}/project
  Back office   {base_url}/staff/
  Results       {base_url}/staff/results
  Launch pack   {base_url}/events/al/documents
  Door today    {base_url}/door/ba
  Hall's screen {base_url}/events/ba/screen
  Local inbox   {base_url}/demo/inbox
                (letters from this first start on){shown}

Sign in with the password {password} as

{staff}

Ctrl-C stops all of it.
"""
