"""The door kit: a page that opens a device and explains what to do, and the list of expected
guests, to tick by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import Paragraph, fit
from ctevents.formats.pdf.frames import ACCENT, INK, MUTED, Body, Box, Frame, framed
from ctevents.formats.pdf.marks import Symbol
from ctevents.formats.pdf.tables import (
    ListedCompanion,
    ListedPerson,
    PaperCell,
    PaperColumn,
    PaperRow,
    PaperTable,
    body_without_rows,
    cell_text,
    numbered,
    tick_box,
)
from ctevents.formats.pdf.tagging import TaggedCanvas

SYMBOL_SIDE = 62 * mm
ROW_HEIGHT = 8 * mm
BOX_WIDTH, NAME_WIDTH, INSTITUTION_WIDTH = 15 * mm, 65 * mm, 63 * mm


@dataclass(frozen=True, kw_only=True)
class KitPage:
    """The first page. ``phone``: a line with the telephone of the office. ``code`` is the content
    of the QR; screen readers say ``code_words`` for it. ``about``: how to use the code, and until
    when it is valid. ``steps``: pairs of a problem and its solution."""

    station: str
    phone: str
    code: str
    code_words: str
    about: Sequence[str]
    steps_heading: str
    steps: Sequence[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class ListWords:
    """Headings of the columns, and the text for an empty list."""

    arrived: str
    name: str
    institution: str
    group: str
    empty: str


def door_kit(
    frame: Frame,
    page: KitPage,
    parts: Sequence[tuple[str, Sequence[ListedPerson | ListedCompanion]]],
    words: ListWords,
    *,
    title: str,
) -> bytes:
    """Write the kit. ``parts`` are people with a heading above them, which may be empty. Companions
    have a box to tick."""

    def bodies(box: Box) -> Sequence[Body]:
        return [lambda canvas, box: _draw_first(canvas, page, box), *_list(parts, words, box)]

    return framed(frame, bodies, title=title)


def _draw_first(canvas: TaggedCanvas, page: KitPage, box: Box) -> None:
    symbol = Symbol(page.code, page.code_words, SYMBOL_SIDE)
    top = box.top - symbol.quiet
    symbol.draw(canvas, box.left + symbol.quiet + SYMBOL_SIDE, top)
    left = box.left + SYMBOL_SIDE + 2 * symbol.quiet + 4 * mm
    station = Paragraph(page.station, BOLD, 18, ACCENT, is_even=True, role="H2")
    phone = Paragraph(page.phone, BOLD, 12, INK, gap=7)
    about = [Paragraph(text, REGULAR, 11, INK, gap=7) for text in page.about]
    fit([station, phone, *about], box.right - left, SYMBOL_SIDE).draw(canvas, left, top)
    below = top - SYMBOL_SIDE - symbol.quiet - 4 * mm
    fit(_steps(page), box.width, below - box.bottom).draw(canvas, box.left, below)


def _steps(page: KitPage) -> Sequence[Paragraph]:
    pairs = [
        part
        for trouble, what_to_do in page.steps
        for part in (
            Paragraph(trouble, BOLD, 10.5, INK, gap=8),
            Paragraph(what_to_do, REGULAR, 10.5, INK, gap=1),
        )
    ]
    return [Paragraph(page.steps_heading, BOLD, 13, ACCENT, role="H2"), *pairs]


def _list(
    parts: Sequence[tuple[str, Sequence[ListedPerson | ListedCompanion]]],
    words: ListWords,
    box: Box,
) -> Sequence[Body]:
    lines = [*numbered(parts, lambda _number, person: _row(person))]
    if not lines:
        return [body_without_rows(words.empty)]
    columns = [
        PaperColumn(words.arrived, BOX_WIDTH),
        PaperColumn(words.name, NAME_WIDTH),
        PaperColumn(words.institution, INSTITUTION_WIDTH),
        PaperColumn(words.group, 0),
    ]
    return PaperTable(columns, lines, box).bodies


def _row(person: ListedPerson) -> PaperRow:
    name = Paragraph(person.name, BOLD, 9.5, INK, is_even=True)
    title = [cell_text(person.title, 8, MUTED)] if person.title else []
    return PaperRow(
        [
            PaperCell(drawing=tick_box),
            PaperCell([name, *title]),
            PaperCell([cell_text(person.institution, 8, MUTED)]),
            PaperCell([cell_text(person.group, 8)]),
        ],
        ROW_HEIGHT,
    )
