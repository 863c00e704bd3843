"""Recommendations, findings and workshops. Their files have the headings of an import, so that a
changed file can be imported."""

from __future__ import annotations

from functools import partial

from flask_babel import lazy_gettext as _

from ctevents.domain.launch.source_rows import ALL, BY_LANGUAGE, COLUMNS
from ctevents.domain.launch.sources import SourceKind, WorkshopFields, columns_of
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Right
from ctevents.formats.workbook import Cell
from ctevents.services.launch.source_edits import fields_of
from ctevents.texts.exports.columns import Column, ColumnKind, in_file, on_page
from ctevents.texts.exports.exporting import Listing, ListRequest, ListRows, all_of
from ctevents.texts.words.sources import KINDS
from ctevents.web.staff.launch.source_forms import FILTERS, LISTS, SourceLine, lines_of
from ctevents.web.staff.projects import ASKED, project_in


def _cell(name: str, line: SourceLine) -> Cell:
    """Return the cell that an import reads as the same value."""
    fields = fields_of(line.source)
    if isinstance(fields, WorkshopFields) and name == "participants":
        return ", ".join(f"{code}: {figure}" for code, figure in fields.participants.items())
    value = columns_of(fields).get(name)
    if name == "addressees" and not value:
        return ALL
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _file_columns(kind: SourceKind) -> list[Column[SourceLine]]:
    """Return columns with the headings of an import: an exported file can be imported again."""
    return [
        in_file(heading, partial(_cell, name))
        for column in COLUMNS[kind]
        for heading, name in _headings(column)
    ]


def _headings(column: str) -> list[tuple[str, str]]:
    """Return headings and names of a column: one for each language, if it is a text."""
    if column not in BY_LANGUAGE:
        return [(column, column)]
    return [(column if tag == "en" else f"{column}:{tag}", f"{column}:{tag}") for tag in LANGUAGES]


NUMBER, TEXT = (
    on_page(_("Number"), "number", names_row=True),
    on_page(_("Text"), "text", ColumnKind.LONG),
)
MISSING = on_page(_("No text in"), "missing")

ON_PAGE = {
    SourceKind.RECOMMENDATION: (
        NUMBER,
        TEXT,
        on_page(_("Addressees"), "addressees", ColumnKind.LONG),
        MISSING,
    ),
    SourceKind.FINDING: (NUMBER, TEXT, MISSING),
    SourceKind.WORKSHOP: (
        NUMBER,
        on_page(_("Theme"), "theme", ColumnKind.LONG),
        on_page(_("Place"), "place", ColumnKind.LONG),
        on_page(_("Participants"), "participants", ColumnKind.NUMBER),
        MISSING,
    ),
}


def _found(kind: SourceKind, asking: ListRequest) -> ListRows[SourceLine]:
    project = project_in(asking.account, asking.arguments)
    return all_of(lines_of(project, kind, asking.arguments) if project else [])


def _listing(kind: SourceKind) -> Listing:
    return Listing(
        kind=kind.value,
        name=KINDS[kind],
        page=LISTS[kind],
        right=Right.EDIT_LAUNCH,
        columns=(*ON_PAGE[kind], *_file_columns(kind)),
        find_rows=partial(_found, kind),
        filters=FILTERS if kind is SourceKind.RECOMMENDATION else ("search", "missing", ASKED),
        is_of_event=False,
    )


LISTINGS = tuple(map(_listing, LISTS))
