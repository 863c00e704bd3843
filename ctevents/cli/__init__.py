"""The ``ctevents`` commands, one file per subject."""

from __future__ import annotations

import gc
from importlib import import_module

import click

from ctevents.cli.command_line import CommandLine

COMMANDS = {
    "answers": ("answers:answers", "Answers to the recommendations."),
    "audit": ("check:audit", "The audit log."),
    "backup": ("database:backup", "Write a backup of the database into a new file."),
    "badges": ("badges:badges", "Write badges as a PDF file."),
    "check": ("check:check", "Check everything the service needs."),
    "db": ("database:database", "The database."),
    "demo": (
        "demo:demo",
        "Serve the six launches with invented guests, a worker and a local inbox.",
    ),
    "documents": ("documents:documents", "The launch pack: publication, summary, presentations."),
    "door": ("door:door", "Devices at the doors."),
    "erase": ("retention:erase", "Erase one person of an event, who has asked for it."),
    "events": ("events:events", "Events, by their slug."),
    "guests": ("guests:guests", "The guest list of an event."),
    "invitations": ("invitations:invitations", "Send the invitations of an event."),
    "keys": ("keys:keys", "The secret key and the data key."),
    "mail": ("mail:mail", "Incoming mail: replies of calendar programs, bounces."),
    "messages": ("messages:messages", "The letters in the outbox."),
    "recommendations": (
        "recommendations:recommendations",
        "The publication's recommendations, findings and workshops.",
    ),
    "reminders": ("reminders:reminders", "Send the reminders that are due."),
    "report": ("report:report", "Write the donor pack of an event, or of all."),
    "restore": ("database:restore", "Put a backup back."),
    "retention": ("retention:retention", "Personal data after their retention date."),
    "seed": ("database:seed", "Add missing reference data."),
    "serve": ("serve:serve", "Serve the pages and the API until SIGTERM or Ctrl-C."),
    "staff": ("staff:staff", "Staff accounts, by e-mail address."),
    "worker": ("worker:worker", "Deliver the outbox and run what is due."),
}
"""Name → module and function, and the first words of its help. So ``ctevents --help`` loads no
command."""
SERVING = ("serve", "worker")
MAKES_ITS_OWN = ("check",)
"""Commands that also report on settings with which no application can be made."""


class Commands(CommandLine):
    """Load a command when it is called: a web process starts sooner and stays smaller without the
    others."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name in COMMANDS and name not in self.commands:
            self.add_command(_loaded(name), name)
        return self.commands.get(name)


def _loaded(name: str) -> click.Command:
    module, _, function = COMMANDS[name][0].partition(":")
    if name == "serve":
        # until all is loaded: that leaves no garbage, and looking for it takes a tenth of the time
        gc.disable()
    command: click.Command = getattr(import_module(f"ctevents.cli.{module}"), function)
    if name not in MAKES_ITS_OWN:
        import_module("ctevents.cli.application").in_application(command, serving=name in SERVING)
    return command


@click.group(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}
)
@click.version_option(package_name="ctevents", message="%(prog)s %(version)s")
def main() -> None:
    """The event desk for country launches: from the guest list to the attendance matrix."""
