"""Badges on paper: one on an A6 page, or ten on an A4 sheet to be cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reportlab.lib.pagesizes import A4, A6
from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import Paragraph, fit
from ctevents.formats.pdf.symbols import Symbol
from ctevents.formats.pdf.tagging import TaggedCanvas

INK = "#111111"
MUTED = "#4a4f57"
ACCENT = "#1d3a5f"
CUT = "#b5b5b5"

CARD_WIDTH, CARD_HEIGHT = 85 * mm, 54 * mm
COLUMNS, ROWS = 2, 5
CARD_MARGIN = 4.5 * mm
CARD_QR = 26 * mm
PAGE_MARGIN = 9 * mm
PAGE_QR = 38 * mm


@dataclass(frozen=True)
class BadgeFace:
    """What a badge shows, as printed: nothing is looked up or translated here. Any text but the code may be empty.

    Read aloud, ``code_words`` stand for the QR. ``author`` and ``language``, a BCP 47 tag, are told by the file.
    """

    name: str
    institution: str
    position: str
    group: str
    event_title: str
    place_and_date: str
    code: str
    footnote: str = ""
    code_words: str = ""
    author: str = ""
    language: str = "en"


def badge(face: BadgeFace) -> bytes:
    """One A6 page, upright."""
    title = " · ".join(part for part in (face.name, face.event_title) if part)
    return pdf(lambda canvas: _draw_page(canvas, face), A6, title=title, author=face.author, language=face.language)


def badge_sheets(faces: Iterable[BadgeFace], *, title: str, language: str, empty_text: str, author: str = "") -> bytes:
    """A4, ten badges of 85 × 54 mm a page in the order given; without any, one page that says ``empty_text``."""

    def draw(canvas: TaggedCanvas) -> None:
        drawn = 0
        for sheet in _tens(faces):
            _draw_sheet(canvas, sheet)
            drawn += len(sheet)
        if not drawn:
            _draw_empty_sheet(canvas, title, empty_text)

    return pdf(draw, A4, title=title, author=author, language=language)


def _tens(faces: Iterable[BadgeFace]) -> Iterator[Sequence[BadgeFace]]:
    rest = iter(faces)
    while sheet := list(islice(rest, COLUMNS * ROWS)):
        yield sheet


def _draw_sheet(canvas: TaggedCanvas, faces: Sequence[BadgeFace]) -> None:
    left, bottom = (A4[0] - COLUMNS * CARD_WIDTH) / 2, (A4[1] - ROWS * CARD_HEIGHT) / 2
    with canvas.artifact():
        _draw_cut_marks(canvas, left, bottom)
    for index, face in enumerate(faces):
        row, column = divmod(index, COLUMNS)
        canvas.begin_section()
        canvas.saveState()
        canvas.translate(left + column * CARD_WIDTH, bottom + (ROWS - 1 - row) * CARD_HEIGHT)
        _draw_card(canvas, face)
        canvas.restoreState()
    canvas.showPage()


def _draw_cut_marks(canvas: TaggedCanvas, left: float, bottom: float) -> None:
    """A small cross at each corner of each card."""
    canvas.setStrokeColor(CUT)
    canvas.setLineWidth(0.3)
    arm = 2 * mm
    for column in range(COLUMNS + 1):
        for row in range(ROWS + 1):
            x, y = left + column * CARD_WIDTH, bottom + row * CARD_HEIGHT
            canvas.line(x - arm, y, x + arm, y)
            canvas.line(x, y - arm, x, y + arm)


def _draw_empty_sheet(canvas: TaggedCanvas, title: str, empty_text: str) -> None:
    margin = 20 * mm
    words = [Paragraph(title, BOLD, 16, INK, role="H1"), Paragraph(empty_text, REGULAR, 11, INK, gap=8)]
    fit(words, A4[0] - 2 * margin, A4[1] - 2 * margin).draw(canvas, margin, A4[1] - margin)
    canvas.showPage()


def _draw_card(canvas: TaggedCanvas, face: BadgeFace) -> None:
    """85 × 54 mm from the origin: the person beside the QR, the event below both."""
    width = CARD_WIDTH - 2 * CARD_MARGIN
    top = CARD_HEIGHT - CARD_MARGIN
    symbol = Symbol(face.code, face.code_words, CARD_QR)
    event = fit(_event_on_card(face), width, top - CARD_QR - symbol.quiet - CARD_MARGIN - 1 * mm)
    rule = CARD_MARGIN + event.height + 1 * mm
    person = fit(_person(face, name_size=20), width - CARD_QR - symbol.quiet, top - rule - 1 * mm)
    person.draw(canvas, CARD_MARGIN, top)
    _draw_rule(canvas, CARD_MARGIN, rule, width)
    event.draw(canvas, CARD_MARGIN, CARD_MARGIN + event.height)
    symbol.draw(canvas, CARD_MARGIN + width, top)


def _event_on_card(face: BadgeFace) -> Sequence[Paragraph]:
    return (
        Paragraph(face.group, BOLD, 7.5, ACCENT),
        Paragraph(face.event_title, REGULAR, 6.2, INK, gap=1),
        Paragraph(face.place_and_date, REGULAR, 6.2, INK),
        Paragraph(face.footnote, REGULAR, 5, MUTED, gap=1.5),
    )


def _draw_page(canvas: TaggedCanvas, face: BadgeFace) -> None:
    """A6 from the origin, downwards: the event, the person, the QR with the group beside it, the footnote.

    Read aloud, the person comes first.
    """
    width, top = A6[0] - 2 * PAGE_MARGIN, A6[1] - PAGE_MARGIN
    event = fit(_event_on_page(face), width, 24 * mm)
    footnote = fit([Paragraph(face.footnote, REGULAR, 6, MUTED)], width, 14 * mm)
    symbol = Symbol(face.code, face.code_words, PAGE_QR)
    rule = top - event.height - 2.5 * mm
    foot = PAGE_MARGIN + (footnote.height + symbol.quiet if footnote.height else 0)
    person_top = rule - 7 * mm
    person = fit(_person(face, name_size=32), width, person_top - foot - PAGE_QR - symbol.quiet)
    group = fit([Paragraph(face.group, BOLD, 11, ACCENT)], width - PAGE_QR - symbol.quiet, PAGE_QR)

    person.draw(canvas, PAGE_MARGIN, person_top)
    group.draw(canvas, PAGE_MARGIN, foot + group.height)
    event.draw(canvas, PAGE_MARGIN, top)
    _draw_rule(canvas, PAGE_MARGIN, rule, width)
    footnote.draw(canvas, PAGE_MARGIN, PAGE_MARGIN + footnote.height)
    symbol.draw(canvas, PAGE_MARGIN + width, foot + PAGE_QR)


def _event_on_page(face: BadgeFace) -> Sequence[Paragraph]:
    return (
        Paragraph(face.event_title, BOLD, 10, ACCENT),
        Paragraph(face.place_and_date, REGULAR, 8.5, INK, gap=3),
    )


def _person(face: BadgeFace, name_size: float) -> Sequence[Paragraph]:
    """The name, and institution and position so much smaller that it stays the largest even where it shrinks alone."""
    size = 0.42 * name_size
    return (
        Paragraph(face.name, BOLD, name_size, INK, role="H1"),
        Paragraph(face.institution, REGULAR, size, INK, gap=0.45 * size, give=0.5),
        Paragraph(face.position, REGULAR, 0.88 * size, MUTED, gap=0.25 * size, give=0.5),
    )


def _draw_rule(canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
    with canvas.artifact():
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(0.6)
        canvas.line(x, y, x + width, y)
