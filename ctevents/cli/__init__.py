"""The ``ctevents`` commands, one file per subject."""

from __future__ import annotations

from importlib import import_module

import click

from ctevents.cli.application import CommandLine, in_application

COMMANDS = {
    "badges": "badges:badges",
    "check": "check:check",
    "db": "database:database",
    "demo": "demo:demo",
    "door": "door:door",
    "events": "events:events",
    "guests": "guests:guests",
    "invitations": "invitations:invitations",
    "mail": "mail:mail",
    "messages": "messages:messages",
    "reminders": "reminders:reminders",
    "report": "report:report",
    "seed": "database:seed",
    "serve": "serve:serve",
    "staff": "staff:staff",
    "worker": "worker:worker",
}
"""Name → module and function."""
SERVING = ("serve", "worker")
MAKES_ITS_OWN = ("check",)
"""Commands that tell of settings with which no application is made."""


class Commands(CommandLine):
    """Load a command when it is asked for: a web process starts sooner and stays smaller without the others."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name in COMMANDS and name not in self.commands:
            self.add_command(_loaded(name), name)
        return self.commands.get(name)


def _loaded(name: str) -> click.Command:
    module, _, function = COMMANDS[name].partition(":")
    command: click.Command = getattr(import_module(f"ctevents.cli.{module}"), function)
    return command if name in MAKES_ITS_OWN else in_application(command, serving=name in SERVING)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
def main() -> None:
    """The event desk for country launches: from the guest list to the attendance matrix."""
