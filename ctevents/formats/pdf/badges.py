"""Badges on paper: ten on an A4 sheet to cut, one on an A6 page for a pouch, one on a card for a card printer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import partial
from typing import TypeVar

from reportlab.lib.pagesizes import A4, A6
from reportlab.lib.units import mm

from ctevents.formats.pdf.cards import INK, BadgeFace, draw_card, draw_page
from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import Paragraph, fit
from ctevents.formats.pdf.tagging import TaggedCanvas
from ctevents.formats.workbook import in_blocks

Face = TypeVar("Face")

CUT = "#b5b5b5"

CR80 = (85.6 * mm, 53.98 * mm)
"""The size of the card of ISO/IEC 7810, ID-1."""
CARD = (85 * mm, 54 * mm)
"""The size of a badge on a sheet."""
COLUMNS, ROWS = 2, 5
CARDS_ON_A_SHEET = COLUMNS * ROWS


class BadgePaper(StrEnum):
    A4 = "a4"
    A6 = "a6"
    CR80 = "cr80"


def badge(face: BadgeFace) -> bytes:
    """Write one A6 page, upright."""
    title = " · ".join(part for part in (face.name, face.event_title) if part)
    return pdf(lambda canvas: draw_page(canvas, face), A6, title=title, author=face.author, language=face.language)


def badges(
    faces: Iterable[BadgeFace], paper: BadgePaper, *, title: str, language: str, empty_text: str, author: str = ""
) -> bytes:
    """Write the badges in the given order. Without any, write one page with ``empty_text``."""
    size, number, draw_some = _PAPERS[paper]

    def draw(canvas: TaggedCanvas) -> None:
        drawn = 0
        for some in in_blocks(faces, number):
            draw_some(canvas, some)
            canvas.showPage()
            drawn += len(some)
        if not drawn:
            _draw_empty_page(canvas, size, title, empty_text)

    return pdf(draw, size, title=title, author=author, language=language)


def _draw_sheet(canvas: TaggedCanvas, faces: Sequence[BadgeFace]) -> None:
    draw_cards(canvas, [partial(draw_card, face=face, size=CARD) for face in faces])


def draw_cards(canvas: TaggedCanvas, cards: Sequence[Callable[[TaggedCanvas], None]]) -> None:
    """Draw up to ten cards on an A4 sheet, with marks to cut along. Each is drawn from the origin."""
    width, height = CARD
    left, bottom = (A4[0] - COLUMNS * width) / 2, (A4[1] - ROWS * height) / 2
    with canvas.artifact():
        _draw_cut_marks(canvas, left, bottom)
    for index, draw in enumerate(cards):
        row, column = divmod(index, COLUMNS)
        canvas.begin_section()
        canvas.saveState()
        canvas.translate(left + column * width, bottom + (ROWS - 1 - row) * height)
        draw(canvas)
        canvas.restoreState()


def _draw_cut_marks(canvas: TaggedCanvas, left: float, bottom: float) -> None:
    """Draw a small cross at each corner of each card."""
    canvas.setStrokeColor(CUT)
    canvas.setLineWidth(0.3)
    arm = 2 * mm
    for column in range(COLUMNS + 1):
        for row in range(ROWS + 1):
            x, y = left + column * CARD[0], bottom + row * CARD[1]
            canvas.line(x - arm, y, x + arm, y)
            canvas.line(x, y - arm, x, y + arm)


def _draw_cr80(canvas: TaggedCanvas, faces: Sequence[BadgeFace]) -> None:
    canvas.begin_section()
    draw_card(canvas, faces[0], CR80)


def _draw_a6(canvas: TaggedCanvas, faces: Sequence[BadgeFace]) -> None:
    canvas.begin_section()
    draw_page(canvas, faces[0])


_PAPERS: dict[BadgePaper, tuple[tuple[float, float], int, Callable[[TaggedCanvas, Sequence[BadgeFace]], None]]] = {
    BadgePaper.A4: (A4, CARDS_ON_A_SHEET, _draw_sheet),
    BadgePaper.A6: (A6, 1, _draw_a6),
    BadgePaper.CR80: (CR80, 1, _draw_cr80),
}
"""The size of a page, the number of badges on it, and the function that draws them."""


def _draw_empty_page(canvas: TaggedCanvas, size: tuple[float, float], title: str, empty_text: str) -> None:
    margin = 0.1 * size[0]
    words = [Paragraph(title, BOLD, 16, INK, role="H1"), Paragraph(empty_text, REGULAR, 11, INK, gap=8)]
    fit(words, size[0] - 2 * margin, size[1] - 2 * margin).draw(canvas, margin, size[1] - margin)
    canvas.showPage()
