"""Sheets of badges."""

from __future__ import annotations

from pathlib import Path

import click

from ctevents.badge_faces import badges_of
from ctevents.cli.application import event_named, group_option, known_groups, known_language, language_option, now
from ctevents.cli.output import file_option, json_option, print_json
from ctevents.db import db, transaction
from ctevents.formats.pdf import BadgePaper
from ctevents.rendering import speaking
from ctevents.services import audit
from ctevents.services.badges import badges_by_group, record_print


@click.command()
@click.argument("slug")
@file_option("FILE.pdf", "The file to write.")
@group_option
@language_option
@json_option
def badges(slug: str, file: Path, codes: tuple[str, ...], language: str, as_json: bool) -> None:
    """Write A4 sheets of badges.

    Of all who are confirmed, ten a page, by family name.
    """
    event, codes, language = event_named(slug), known_groups(codes), known_language(language)
    with transaction() as tx:
        record_print(tx, event.id, codes, actor=audit.SHELL, now=now())
    with speaking(language):
        file.write_bytes(badges_of(event, BadgePaper.A4, codes))
    counts = badges_by_group(db.session(), event.id)
    number = sum(count for code, count in counts.items() if not codes or code in codes)
    if as_json:
        print_json({"event": slug, "badges": number, "file": str(file)})
    else:
        click.echo(f"{number} badges are in {file}.")
