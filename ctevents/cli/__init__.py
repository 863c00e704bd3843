"""The ``ctevents`` commands, one file per subject."""

from __future__ import annotations

import click

from ctevents.cli.application import CommandLine, in_application
from ctevents.cli.badges import badges
from ctevents.cli.check import check
from ctevents.cli.database import database, seed
from ctevents.cli.demo import demo
from ctevents.cli.door import door
from ctevents.cli.events import events
from ctevents.cli.guests import guests
from ctevents.cli.invitations import invitations
from ctevents.cli.mail import mail
from ctevents.cli.messages import messages
from ctevents.cli.reminders import reminders
from ctevents.cli.report import report
from ctevents.cli.staff import staff
from ctevents.cli.worker import worker


@click.group(cls=CommandLine, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
def main() -> None:
    """The event desk for country launches: from the guest list to the attendance matrix."""


for command in (
    *(database, seed, staff, events, guests, invitations, reminders, mail, messages, door, badges, report, demo),
):
    main.add_command(in_application(command))
main.add_command(in_application(worker, serving=True))
main.add_command(check)
