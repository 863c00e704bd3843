"""Commands for the launch pack of an event."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ctevents.cli.application import event_named, events_named
from ctevents.cli.output import json_option, print_json, print_table
from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import (
    LARGEST_DOCUMENT,
    LONGEST_TITLE,
    DocumentKind,
    shown_file_name,
)
from ctevents.domain.people import LANGUAGES, tidy
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.documents import CheckedFile, checked_file
from ctevents.models import Document, Event
from ctevents.services.common import audit
from ctevents.services.launch.copies import copies_by_document
from ctevents.services.launch.documents import (
    DocumentFields,
    add_to_packs,
    downloads,
)
from ctevents.services.launch.documents import documents as documents_of

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def documents() -> None:
    """The launch pack: publication, summary, presentations."""


@documents.command()
@click.argument("slug", metavar="SLUG|all")
@click.argument("file", type=FILE)
@click.option(
    "--language", required=True, type=click.Choice(LANGUAGES), help="The language of the document."
)
@click.option("--title", default="", metavar="TEXT", help="Default: the name of the file.")
@click.option(
    "--kind", type=click.Choice([kind.value for kind in DocumentKind]), default="publication"
)
@json_option
def add(slug: str, file: Path, as_json: bool, **said: str) -> None:
    """Put a file into the launch pack of an event, or of all.

    A PDF, PPTX, DOCX, EPUB, PNG or JPEG file of at most 50 MB. It is kept once, however many events
    have it.
    """
    events = [
        event for event in events_named(slug) if event.slug == slug or event.archived_at is None
    ]
    added = _add(events, file, _fields(tidy(said["title"]), said["language"], said["kind"]))
    if as_json:
        print_json(added)
    else:
        click.echo(
            f"Added to the launch packs of {', '.join(str(each['event']) for each in added)}."
        )


def _fields(title: str, language: str, kind: str) -> DocumentFields:
    if len(title) > LONGEST_TITLE:
        raise click.UsageError(f"the title is too long: at most {LONGEST_TITLE} characters")
    return DocumentFields(file_name="", title=title, language=language, kind=DocumentKind(kind))


def _add(events: Sequence[Event], file: Path, said: DocumentFields) -> list[dict[str, object]]:
    if file.stat().st_size > LARGEST_DOCUMENT:  # before anything is read
        raise Refusal(Reason.DOCUMENT_TOO_LARGE)
    with (
        file.open("rb") as source,
        checked_file(source) as checked,
        transaction(by=audit.SHELL) as tx,
    ):
        fields = _named(said, file, checked)
        added = add_to_packs(tx, events, checked, fields)
        slugs = {event.id: event.slug for event in events}
        return [
            {"event": slugs[each.event_id], "id": each.id, "file": each.file_name} for each in added
        ]


def _named(said: DocumentFields, file: Path, checked: CheckedFile) -> DocumentFields:
    name = shown_file_name(file.name, checked.format)
    return DocumentFields(file_name=name, title=said.title, language=said.language, kind=said.kind)


@documents.command("list")
@click.argument("slug")
@json_option
def list_documents(slug: str, as_json: bool) -> None:
    """List the documents of an event with their downloads by group."""
    event = event_named(slug)
    pack, counted = documents_of(db.session(), event.id), downloads(db.session(), event.id)
    copies = copies_by_document(db.session(), event.id, pack)
    found = [_described(each, counted.get(each.id, {}), copies.get(each.id, 0)) for each in pack]
    if as_json:
        print_json(found)
    else:
        columns = ("id", "kind", "language", "bytes", "title", "file")
        rows = [
            [*(each[column] for column in columns), _total(each["downloads"]), each["copies"]]
            for each in found
        ]
        print_table([*columns, "downloads", "copies"], rows)


def _described(document: Document, counted: dict[str, int], copies: int) -> dict[str, object]:
    return {
        "id": document.id,
        "file": document.file_name,
        "title": document.title,
        "kind": document.kind.value,
        "language": document.language,
        "bytes": document.file.size,
        "downloads": {code or "public": count for code, count in counted.items()},
        "copies": copies,
    }


def _total(counted: object) -> int:
    return sum(counted.values()) if isinstance(counted, dict) else 0
