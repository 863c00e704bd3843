"""The sign-in sheet: expected guests by name, with space to sign, and empty lines for other
guests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import Paragraph
from ctevents.formats.pdf.frames import INK, MUTED, Box, Frame, framed
from ctevents.formats.pdf.marks import CAMERA_HEIGHT, draw_no_photographs
from ctevents.formats.pdf.tables import (
    Band,
    ListedCompanion,
    ListedPerson,
    PaperCell,
    PaperColumn,
    PaperRow,
    PaperTable,
    cell_text,
    numbered,
)
from ctevents.formats.pdf.tagging import TaggedCanvas

ROW_HEIGHT = 11.5 * mm
NUMBER_WIDTH, NAME_WIDTH, GROUP_WIDTH, PHOTO_WIDTH = 11 * mm, 66 * mm, 29 * mm, 14 * mm
"""Widths; the signature gets the rest, which is 60 mm on A4."""
CONFIRMATION_HEIGHT = 15 * mm
CAMERA = 8 * mm


@dataclass(frozen=True, kw_only=True)
class Signatory(ListedPerson):
    may_be_photographed: bool


@dataclass(frozen=True, kw_only=True)
class SheetWords:
    """Headings of the columns, the text of the crossed-out camera, the heading of the empty lines,
    and that of the signature at the end, with ``signatory``: name and position, or nothing to write
    them by hand."""

    number: str
    name: str
    group: str
    photos: str
    signature: str
    no_photos: str
    not_listed: str
    confirmed_by: str
    signatory: Sequence[str] = ()


def sign_in_sheet(
    frame: Frame,
    parts: Sequence[tuple[str, Sequence[Signatory | ListedCompanion]]],
    words: SheetWords,
    *,
    empty_lines: int,
    title: str,
) -> bytes:
    """Write the sheet. ``parts`` are people with a heading above them, which may be empty. Numbers
    continue across parts. Companions have a box to tick, and do not sign."""
    columns = [
        PaperColumn(words.number, NUMBER_WIDTH),
        PaperColumn(words.name, NAME_WIDTH),
        PaperColumn(words.group, GROUP_WIDTH),
        PaperColumn(words.photos, PHOTO_WIDTH),
        PaperColumn(words.signature, 0),
    ]
    lines: list[PaperRow | Band] = [*numbered(parts, partial(_row, words))]
    if empty_lines:
        lines += [
            Band(words.not_listed),
            *[PaperRow([PaperCell()] * len(columns), ROW_HEIGHT)] * empty_lines,
        ]
    lines += [Band(words.confirmed_by), _confirmation(words)]
    return framed(frame, lambda box: PaperTable(columns, lines, box).bodies, title=title)


def _confirmation(words: SheetWords) -> PaperRow:
    who = [Paragraph(text, REGULAR, 9, INK, gap=1) for text in words.signatory]
    return PaperRow(
        [PaperCell(), PaperCell(who), PaperCell(), PaperCell(), PaperCell()], CONFIRMATION_HEIGHT
    )


def _row(words: SheetWords, number: int, person: Signatory) -> PaperRow:
    def no_photos(canvas: TaggedCanvas, box: Box) -> None:
        _crossed_out_camera(canvas, box, words.no_photos)

    name = Paragraph(person.name, BOLD, 10, INK, is_even=True)
    institution = Paragraph(
        " · ".join(filter(None, (person.title, person.institution))), REGULAR, 8, MUTED, gap=1
    )
    return PaperRow(
        [
            PaperCell([cell_text(str(number), 8, MUTED)]),
            PaperCell([name, institution]),
            PaperCell([cell_text(person.group, 8)]),
            PaperCell(drawing=None if person.may_be_photographed else no_photos),
            PaperCell(),
        ],
        ROW_HEIGHT,
    )


def _crossed_out_camera(canvas: TaggedCanvas, box: Box, words: str) -> None:
    x, y = (box.left + box.right - CAMERA) / 2, (box.bottom + box.top - CAMERA * CAMERA_HEIGHT) / 2
    draw_no_photographs(canvas, words, x, y, CAMERA)
