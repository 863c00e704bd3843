"""A printed list of attendees, with consecutive numbers and details about each person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import Paragraph
from ctevents.formats.pdf.frames import INK, MUTED, Body, Box, Frame, framed
from ctevents.formats.pdf.tables import (
    ListedPerson,
    PaperCell,
    PaperColumn,
    PaperRow,
    PaperTable,
    body_without_rows,
    cell_text,
    numbered,
)

ROW_HEIGHT = 8 * mm
NUMBER_WIDTH, NAME_WIDTH, INSTITUTION_WIDTH = 11 * mm, 65 * mm, 65 * mm
"""Widths; the group gets the rest, which is 39 mm on A4."""


@dataclass(frozen=True)
class OnList(ListedPerson):
    position: str = ""


@dataclass(frozen=True, kw_only=True)
class AttendeeWords:
    """Headings of the columns, and the text for an empty list. Without ``group`` the rows do not
    show it."""

    number: str
    name: str
    institution: str
    group: str
    empty: str


def attendee_list(
    frame: Frame, parts: Sequence[tuple[str, Sequence[OnList]]], words: AttendeeWords, *, title: str
) -> bytes:
    """Write the list. ``parts`` are people with a heading above them, which may be empty: a group
    or a letter."""
    says_group = bool(words.group)
    lines = [*numbered(parts, partial(_row, says_group=says_group))]

    def bodies(box: Box) -> Sequence[Body]:
        if not lines:
            return [body_without_rows(words.empty)]
        return PaperTable(_columns(words, says_group=says_group), lines, box).bodies

    return framed(frame, bodies, title=title)


def _columns(words: AttendeeWords, *, says_group: bool) -> list[PaperColumn]:
    columns = [PaperColumn(words.number, NUMBER_WIDTH), PaperColumn(words.name, NAME_WIDTH)]
    if says_group:
        return [
            *columns,
            PaperColumn(words.institution, INSTITUTION_WIDTH),
            PaperColumn(words.group, 0),
        ]
    return [*columns, PaperColumn(words.institution, 0)]


def _row(number: int, person: OnList, *, says_group: bool) -> PaperRow:
    name = Paragraph(person.name, BOLD, 9.5, INK, is_even=True)
    position = Paragraph(person.position, REGULAR, 8, MUTED, gap=1)
    texts = [
        [cell_text(str(number), 8, MUTED)],
        [name, position],
        [cell_text(person.institution, 8.5)],
    ]
    return PaperRow(
        [
            PaperCell(text)
            for text in (*texts, *([[cell_text(person.group, 8)]] if says_group else []))
        ],
        ROW_HEIGHT,
    )
