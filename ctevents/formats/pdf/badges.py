"""Badges on paper: one on an A6 page, or ten on an A4 sheet to be cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reportlab.lib.pagesizes import A4, A6
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import Block, Paragraph, fit
from ctevents.formats.qr import QUIET_ZONE, dark_runs, modules

INK = "#111111"
MUTED = "#4a4f57"
ACCENT = "#1d3a5f"
CUT = "#b5b5b5"

CARD_WIDTH, CARD_HEIGHT = 85 * mm, 54 * mm
COLUMNS, ROWS = 2, 5
CARD_MARGIN = 4 * mm
CARD_QR = 26 * mm
PAGE_MARGIN = 9 * mm
PAGE_QR = 42 * mm


@dataclass(frozen=True)
class BadgeFace:
    """What a badge shows, as printed: nothing is looked up or translated here. ``language`` is a BCP 47 tag.

    Any text but the code may be empty.
    """

    name: str
    institution: str
    position: str
    group: str
    event_title: str
    place_and_date: str
    code: str
    footnote: str = ""
    language: str = "en"


def badge(face: BadgeFace) -> bytes:
    """One A6 page, upright."""
    title = " · ".join(part for part in (face.name, face.event_title) if part)
    return pdf(lambda canvas: _draw_page(canvas, face), A6, title=title, language=face.language)


def badge_sheets(faces: Iterable[BadgeFace], *, title: str, language: str, empty_text: str) -> bytes:
    """A4, ten badges of 85 × 54 mm a page in the order given; without any, one page that says ``empty_text``."""

    def draw(canvas: Canvas) -> None:
        drawn = 0
        for sheet in _tens(faces):
            _draw_sheet(canvas, sheet)
            drawn += len(sheet)
        if not drawn:
            _draw_empty_sheet(canvas, title, empty_text)

    return pdf(draw, A4, title=title, language=language)


def _tens(faces: Iterable[BadgeFace]) -> Iterator[Sequence[BadgeFace]]:
    rest = iter(faces)
    while sheet := list(islice(rest, COLUMNS * ROWS)):
        yield sheet


def _draw_sheet(canvas: Canvas, faces: Sequence[BadgeFace]) -> None:
    left, bottom = (A4[0] - COLUMNS * CARD_WIDTH) / 2, (A4[1] - ROWS * CARD_HEIGHT) / 2
    _draw_cut_marks(canvas, left, bottom)
    for index, face in enumerate(faces):
        row, column = divmod(index, COLUMNS)
        canvas.saveState()
        canvas.translate(left + column * CARD_WIDTH, bottom + (ROWS - 1 - row) * CARD_HEIGHT)
        _draw_card(canvas, face)
        canvas.restoreState()
    canvas.showPage()


def _draw_cut_marks(canvas: Canvas, left: float, bottom: float) -> None:
    """A small cross at each corner of each card."""
    canvas.setStrokeColor(CUT)
    canvas.setLineWidth(0.3)
    arm = 2 * mm
    for column in range(COLUMNS + 1):
        for row in range(ROWS + 1):
            x, y = left + column * CARD_WIDTH, bottom + row * CARD_HEIGHT
            canvas.line(x - arm, y, x + arm, y)
            canvas.line(x, y - arm, x, y + arm)


def _draw_empty_sheet(canvas: Canvas, title: str, empty_text: str) -> None:
    margin = 20 * mm
    words = [Paragraph(title, BOLD, 16, INK), Paragraph(empty_text, REGULAR, 11, INK, gap=8)]
    fit(words, A4[0] - 2 * margin, A4[1] - 2 * margin).draw(canvas, margin, A4[1] - margin)
    canvas.showPage()


def _draw_card(canvas: Canvas, face: BadgeFace) -> None:
    """85 × 54 mm from the origin: name across the whole width, the QR at the lower right, all else beside it."""
    width = CARD_WIDTH - 2 * CARD_MARGIN
    quiet = CARD_QR / 37 * QUIET_ZONE
    top = CARD_HEIGHT - CARD_MARGIN
    header = fit([Paragraph(face.event_title, BOLD, 6.5, ACCENT)], width, 6 * mm)
    header.draw(canvas, CARD_MARGIN, top)
    top -= header.height + 1 * mm
