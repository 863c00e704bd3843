"""The outbox."""

from __future__ import annotations

import click

from ctevents.cli.application import event_named, record_printed, system_user
from ctevents.cli.output import json_option, print_json, print_table
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.models import Message
from ctevents.services.common import audit
from ctevents.services.outbox.gate import gate, is_held
from ctevents.services.outbox.gate import release as release_letters
from ctevents.services.outbox.listing import MessageFilters, counts_by_state
from ctevents.services.outbox.listing import messages as messages_of
from ctevents.services.people.unnamed import shown_server_words
from ctevents.texts.letters.letters import shown_recipient


@click.group()
def messages() -> None:
    """The letters in the outbox."""


@messages.command("list")
@click.option("--event", "slug", metavar="SLUG", help="Only letters of this event.")
@click.option(
    "--state",
    type=click.Choice([state.value for state in MessageState]),
    help="Only letters in this state.",
)
@json_option
def list_messages(slug: str | None, state: str | None, as_json: bool) -> None:
    """List the letters, the newest first."""
    event_id = event_named(slug).id if slug else None
    with transaction(by=audit.SHELL) as tx:
        record_printed(tx, event_id)
    found = messages_of(
        db.session(),
        MessageFilters(event_id=event_id, state=MessageState(state) if state else None),
    )
    described = [_described(message) for message in found]
    if as_json:
        print_json(described)
    else:
        columns = [
            "id",
            "event",
            "kind",
            "state",
            "recipient",
            "due_at",
            "sent_at",
            "attempts",
            "server_words",
        ]
        print_table(columns, [[each[column] for column in columns] for each in described])


@messages.command()
@json_option
def release(as_json: bool) -> None:
    """Let the letters go that wait since a backup was restored."""
    with transaction(by=audit.SHELL) as tx:
        if not is_held(gate(tx)):
            raise click.ClickException(
                "no letters are held back: they are only after ctevents restore"
            )
        waiting = counts_by_state(tx)[MessageState.QUEUED]
        release_letters(tx, letters=waiting, user=system_user())
    if as_json:
        print_json({"waiting": waiting})
    else:
        click.echo(f"The worker sends what is due of {waiting} letters.")


def _described(message: Message) -> dict[str, object]:
    """Return a letter for output. ``recipient`` is the address that was used; before the first
    attempt, the present one. For an unnamed guest it is empty."""
    return {
        "id": message.id,
        "event": message.event.slug,
        "kind": message.kind,
        "state": message.state,
        "recipient": shown_recipient(message)[1],
        "created_at": message.created_at,
        "due_at": message.due_at,
        "sent_at": message.sent_at,
        "attempts": message.attempts,
        "server_words": shown_server_words(message) or None,
    }
