"""The launch pack of the sample: documents and printed copies, and what the launch that is over
took of them.

The invented sources of the sample: none of it is from the real publication."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from ctevents.db.base import Transaction
from ctevents.domain.launch.documents import DocumentKind, GivenCopy, shown_file_name
from ctevents.domain.launch.sources import SourceFields, SourceKind, from_columns
from ctevents.domain.people import LANGUAGES
from ctevents.formats.documents import own_file
from ctevents.models import Event
from ctevents.services.events.projects import ProjectFields, edit_project, projects
from ctevents.services.launch.copies import give_copies, set_stock
from ctevents.services.launch.documents import (
    DocumentFields,
    add_to_packs,
    count_download,
    documents,
)
from ctevents.services.launch.source_edits import add_source, sources_of

MAIN = "main"
"""The main language of a launch in the numbers of the sample."""

Writer = Callable[[dict[str, Any], DocumentKind, str], bytes]
"""Writes a document of the sample in a language."""


@dataclass(frozen=True)
class Pack:
    """The documents of the sample."""

    sample: dict[str, Any]
    write: Writer

    def add(self, tx: Transaction, events: Sequence[Event]) -> None:
        """Put the documents into the packs of the launches, in English and in their languages."""
        for kind, language in self._documents():
            readers = [event for event in events if language in ("en", *event.languages)]
            if not readers:
                continue
            title = self.sample["documents"][kind]["title"][language]
            file = own_file(self.write(self.sample, kind, language))
            name = shown_file_name(title, file.format)
            fields = DocumentFields(file_name=name, title=title, kind=kind, language=language)
            add_to_packs(tx, readers, file, fields)

    def download(self, tx: Transaction, event: Event) -> None:
        """Count the downloads of a launch, by kind, language and group."""
        for document in documents(tx, event.id):
            counts = _of_event(event, self.sample["downloads"][document.kind]).get(
                document.language, {}
            )
            for group, count in counts.items():
                for _ in range(count):
                    count_download(tx, document, group)

    def bring_copies(self, tx: Transaction, event: Event) -> None:
        """Enter the printed copies that are brought to a launch."""
        set_stock(tx, event, _of_event(event, self.sample["copies"]["stock"]))

    def give_copies(self, tx: Transaction, event: Event) -> None:
        """Give out copies at each station."""
        given: dict[str, dict[str, int]] = self.sample["copies"]["given"]
        copies = [
            GivenCopy(str(uuid4()), language, station)
            for station, counts in given.items()
            for language, count in _of_event(event, counts).items()
            for _ in range(count)
        ]
        give_copies(tx, event.id, copies)

    def _documents(self) -> Iterator[tuple[DocumentKind, str]]:
        kinds = (DocumentKind.PUBLICATION, DocumentKind.SUMMARY, DocumentKind.PRESENTATION)
        return ((kind, language) for kind in kinds for language in LANGUAGES)


def _of_event(event: Event, numbers: dict[str, Any]) -> dict[str, Any]:
    """Return numbers by language."""
    return {event.main_language if tag == MAIN else tag: number for tag, number in numbers.items()}


WEDNESDAY = 3
"""The day of the week, by ISO 8601."""


class Publication:
    """The sources of the sample."""

    def __init__(self, sample: dict[str, Any]) -> None:
        self._sample = sample

    def add(self, tx: Transaction) -> None:
        """Add the sources and the project's identifiers, unless there are any sources."""
        project = projects(tx)[0]
        if any(sources_of(tx, project.id, kind) for kind in SourceKind):
            return
        block = {field.name: getattr(project, field.name) for field in fields(ProjectFields)}
        edit_project(tx, project, ProjectFields(**block | self._sample["identifiers"]))
        for kind in SourceKind:
            for columns in self._sample[kind]:
                add_source(tx, project.id, kind, _fields(kind, columns, tx.now.date()))


def _fields(kind: SourceKind, columns: dict[str, Any], today: date) -> SourceFields:
    """Return a source. A workshop was on two days in the middle of a week, about ``days_ago`` days
    ago."""
    values = dict(columns)
    if "days_ago" in values:
        day = today - timedelta(days=values.pop("days_ago"))
        values["starts_on"] = day + timedelta(days=WEDNESDAY - day.isoweekday())
        values["ends_on"] = values["starts_on"] + timedelta(days=1)
    for name in ("addressees", "findings"):
        if name in values:
            values[name] = tuple(values[name])
    return from_columns(kind, values)
