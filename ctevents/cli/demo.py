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
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import click
from flask import Flask, current_app

from config import ROOT, demo_settings_file
from ctevents.db import migrating
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.mail.inbox import InboxServer
from ctevents.services.common import audit
from ctevents.services.desk.accounts import account_by_email, add_account, set_password
from ctevents.services.desk.sample import make_sample
from ctevents.services.events.events import event_by_slug
from ctevents.services.events.seed import seed

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
    """Serve the six launches with invented guests, a worker and a local inbox; Ctrl-C stops all of it."""
    _refuse_taken_port(port)
    instance = Path(current_app.config["INSTANCE_PATH"])
    prepare(current_app, instance)
    with InboxServer(instance / "inbox", 0) as inbox:
        settings = {"BASE_URL": f"http://127.0.0.1:{port}", "MAIL_SERVER": "127.0.0.1", "MAIL_PORT": inbox.port}
        _leave_settings(instance, {"DEMO": "yes", **settings})
        environment = os.environ | {f"CTEVENTS_{name}": str(value) for name, value in settings.items()}
        environment |= {"CTEVENTS_DEMO": "yes", "CTEVENTS_INSTANCE_PATH": str(instance)}
        try:
            _serve(port, environment, instance)
        finally:
            demo_settings_file(instance).unlink(missing_ok=True)


def _leave_settings(instance: Path, settings: dict[str, object]) -> None:
    """Leave the settings for commands in other shells while the demo runs. A reader finds the whole file or none."""
    draft = demo_settings_file(instance).with_suffix(".draft")
    draft.write_text(json.dumps(settings), "utf-8")
    draft.replace(demo_settings_file(instance))


def prepare(app: Flask, instance: Path) -> None:
    """Add schema, reference data, sample and accounts. Existing data stay unchanged."""
    migrating.upgrade(db.engine)
    with transaction(by=audit.SHELL) as tx:
        seed(tx)
        make_sample(tx)
    with transaction(by=audit.SHELL) as tx:
        for role, slugs in STAFF.items():
            if account_by_email(tx, _address(role)) is None:
                events = [event for slug in slugs if (event := event_by_slug(tx, slug))]
                account = add_account(tx, _address(role), role, events)
                set_password(tx, account, _password(instance))
    db.session.remove()
    db.engine.dispose()


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
            raise click.ClickException(f"port {port} is in use: choose another one (PORT=5001 make run)") from error


def _serve(port: int, environment: dict[str, str], instance: Path) -> None:
    commands = [["serve", "--port", str(port)], ["worker"]]
    # Only this process stops its children, so that a Ctrl-C does not reach them twice.
    program = [sys.executable, "-m", "ctevents.cli"]
    children = [
        subprocess.Popen([*program, *command], env=environment, cwd=ROOT, start_new_session=True)  # noqa: S603
        for command in commands
    ]
    for number in (signal.SIGTERM, signal.SIGINT):  # a shell starts background jobs with SIGINT ignored
        signal.signal(number, lambda *_: _stop())
    try:
        _wait_until_ready(environment["CTEVENTS_BASE_URL"], children)
        click.echo(_welcome(environment["CTEVENTS_BASE_URL"], _password(instance)))
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


def _welcome(base_url: str, password: str) -> str:
    staff = "\n".join(f"  {_address(role):34} {', '.join(slugs) or 'all events'}" for role, slugs in STAFF.items())
    return f"""
ctevents serves the six launches with invented guests.

  Launches      {base_url}/
  Back office   {base_url}/staff/
  Door          {base_url}/door/ba
  Local inbox   {base_url}/demo/inbox

Sign in with the password {password} as

{staff}

Ctrl-C stops all of it.
"""
