"""The command that writes the donor pack."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ctevents.cli.application import (
    ALL,
    events_named,
    known_language,
    language_option,
    now,
    record_printed,
)
from ctevents.cli.output import file_option, json_option, print_json
from ctevents.db.handle import one_moment, transaction
from ctevents.domain.figures.report import Names, Report
from ctevents.domain.progress import untold
from ctevents.formats.report import NAMELESS, WRITERS
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.figures.freezing import record_report
from ctevents.services.figures.publishing import publish_first
from ctevents.texts.donor_pack.report import donor_report
from ctevents.texts.rendering import speaking


@click.command()
@click.argument("slug", metavar="SLUG|all")
@file_option("FILE", f"The file to write, by its ending: {', '.join(WRITERS)}.")
@click.option(
    "--public", "is_public", is_flag=True, help="Only published figures, as observers see them."
)
@click.option(
    "--names",
    type=click.Choice([names.value for names in Names]),
    help="Also list attendees by name; only for internal use: all.",
)
@language_option
@json_option
def report(
    slug: str, file: Path, is_public: bool, names: str | None, language: str, as_json: bool
) -> None:
    """Write the donor pack of an event, or of all.

    It has exact figures without names, unless you choose otherwise. The audit log records each
    pack.
    """
    kind, whose = file.suffix.lower().removeprefix("."), Names(names) if names else None
    known_language(language, of_desk=True)
    _refuse_contradictions(kind, is_public=is_public, names=whose)
    events = events_named(slug)
    is_of_event = [event.slug for event in events] == [slug]
    if is_public:
        _publish_first(events)
    with one_moment(), speaking(language):
        made = donor_report(
            events, is_together=not is_of_event, is_public=is_public, names=whose, now=now()
        )
        content = WRITERS[kind](made, untold)
    with transaction(by=audit.SHELL) as tx:
        record_report(tx, events, kind, is_public=is_public, names=whose, listed=made.listed)
        if whose:
            record_printed(tx, events[0].id if is_of_event else None)
    file.write_bytes(content)
    if as_json:
        print_json(_described(made, slug, kind, file))
    else:
        click.echo(f"The report is in {file}.")


def _publish_first(events: Sequence[Event]) -> None:
    """Publish the figures of events of which nothing has been published yet, and say so."""
    for event in events:
        with transaction(by=audit.SHELL) as tx:
            is_first = publish_first(tx, event.id)
        if is_first:
            click.echo(
                f"Published the first figures of {event.slug}; later ones are shown if nobody can "
                "be told by the difference.",
                err=True,
            )


def _described(made: Report, slug: str, kind: str, file: Path) -> dict[str, object]:
    return {
        "report": slug,
        "file": str(file),
        "format": kind,
        "events": [part.key for part in made.parts if part.key != ALL],
        "public": made.is_public,
        "names": made.names,
        "attendees_named": made.attendees,
    }


def _refuse_contradictions(kind: str, *, is_public: bool, names: Names | None) -> None:
    if kind not in WRITERS:
        raise click.UsageError(
            f"the file ends in none of {', '.join(f'.{each}' for each in WRITERS)}"
        )
    if is_public and names:
        raise click.UsageError("--public has no names: leave out --names")
    if kind == NAMELESS and names:
        raise click.UsageError("an IATI file has no names: leave out --names")
