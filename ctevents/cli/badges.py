"""The command that prints badges."""

from __future__ import annotations

from pathlib import Path

import click

from ctevents.cli.application import (
    event_named,
    group_option,
    known_groups,
    known_language,
    record_printed,
)
from ctevents.cli.output import file_option, json_option, print_json
from ctevents.db.handle import db, transaction
from ctevents.formats.pdf import BadgePaper
from ctevents.services.common import audit
from ctevents.services.seating.badges import badges_of_groups, record_print
from ctevents.texts.badges import badges_of
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import languages_of_papers, speaking

paper_option = click.option(
    "--format",
    "paper",
    type=click.Choice(BadgePaper, case_sensitive=False),
    default=BadgePaper.A4,
    help="The paper. Default: a4.",
)


language_option = click.option(
    "--language",
    metavar="TAG",
    help=f"One of {', '.join(NAMES)}. Default: the event's main language.",
)


@click.command()
@click.argument("slug")
@file_option("FILE.pdf", "The file to write.")
@group_option
@paper_option
@language_option
@json_option
def badges(
    slug: str,
    file: Path,
    codes: tuple[str, ...],
    paper: BadgePaper,
    language: str | None,
    as_json: bool,
) -> None:
    """Write badges as a PDF file.

    It has everybody confirmed, by family name: ten on each A4 sheet, or one on each A6 page or
    card.
    """
    event = event_named(slug)
    codes = known_groups(event, codes)
    spoken = known_language(language) if language else languages_of_papers(event)[0]
    with transaction(by=audit.SHELL) as tx:
        record_print(tx, event.id, paper, codes)
        record_printed(tx, event.id)
    with speaking(spoken):
        file.write_bytes(badges_of(event, paper, codes))
    number = badges_of_groups(db.session(), event.id, codes)
    if as_json:
        print_json({"event": slug, "badges": number, "file": str(file)})
    else:
        click.echo(f"{number} badges are in {file}.")
