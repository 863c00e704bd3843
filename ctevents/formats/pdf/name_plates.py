"""Name plates for tables: an A4 page, folded once into a tent, with the same text on both sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import Block, Paragraph, fit
from ctevents.formats.pdf.marks import CAMERA_HEIGHT, draw_no_photographs
from ctevents.formats.pdf.tagging import TaggedCanvas

INK = "#111111"
MUTED = "#4a4f57"
FOLD = "#8a8a8a"

SIZE = landscape(A4)
SIDE = SIZE[1] / 2
"""The height of each side of the tent."""
MARGIN = 14 * mm
NAME_SIZE = 130
CAMERA = 22 * mm


@dataclass(frozen=True, kw_only=True)
class NamePlate:
    """A plate, as printed. ``no_photographs`` is the text of the crossed-out camera; if it is
    empty, there is no camera."""

    name: str
    institution: str
    title: str = ""
    no_photographs: str = ""


def name_plates(
    plates: Iterable[NamePlate],
    *,
    title: str,
    language: str,
    fold: str,
    empty_text: str,
    author: str = "",
) -> bytes:
    """Write a page for each in the given order, with ``fold`` beside the mark to fold at. Without
    any, write one page with ``empty_text``."""

    def draw(canvas: TaggedCanvas) -> None:
        is_empty = True
        for plate in plates:
            _draw_plate(canvas, plate, fold)
            is_empty = False
        if is_empty:
            words = [
                Paragraph(title, BOLD, 20, INK, role="H1"),
                Paragraph(empty_text, REGULAR, 14, INK, gap=8),
            ]
            fit(words, SIZE[0] - 2 * MARGIN, SIDE).draw(canvas, MARGIN, SIZE[1] - MARGIN)

    return pdf(draw, SIZE, title=title, author=author, language=language)


def _draw_plate(canvas: TaggedCanvas, plate: NamePlate, fold: str) -> None:
    """Draw the lower half upright. The upper half is upside down, for people on the other side, and
    screen readers skip it."""
    canvas.begin_section()
    room = CAMERA * CAMERA_HEIGHT if plate.no_photographs else 0
    text = _words(plate, SIZE[0] - 2 * MARGIN, SIDE - 2 * MARGIN - room)
    _draw_side(canvas, text, room, plate.no_photographs)
    canvas.saveState()
    canvas.translate(SIZE[0], SIZE[1])
    canvas.rotate(180)
    _draw_side(canvas, text.unread(), room, "")
    canvas.restoreState()
    _draw_fold(canvas, fold)
    canvas.showPage()


def _words(plate: NamePlate, width: float, height: float) -> Block:
    """Fit the name as large as possible. Title and institution stay smaller, even if a long name is
    set small."""
    name = Paragraph(
        plate.name, BOLD, NAME_SIZE, INK, whole=0.2, joined=0.3, is_even=True, role="H1"
    )
    size = min(
        (part.size for part, _lines in fit([name], width, height).paragraphs), default=NAME_SIZE
    )
    small = min(0.26 * NAME_SIZE, 0.6 * size)
    title = Paragraph(plate.title, REGULAR, small, INK, give=0.5)
    institution = Paragraph(plate.institution, REGULAR, small, INK, gap=10, give=0.5, is_even=True)
    return fit([title, name, institution], width, height)


def _draw_side(canvas: TaggedCanvas, text: Block, room: float, no_photographs: str) -> None:
    """Draw from the origin up to the fold. ``room`` is the space below the text for the camera,
    which is not read without words."""
    top = max((SIDE + text.height) / 2, MARGIN + room + text.height)
    text.draw(canvas, SIZE[0] / 2, top, align=0.5)
    if room:
        draw_no_photographs(canvas, no_photographs, SIZE[0] - MARGIN - CAMERA, MARGIN, CAMERA)


def _draw_fold(canvas: TaggedCanvas, words: str) -> None:
    """Draw the fold only at both edges: a line on the ridge of the tent would be visible."""
    with canvas.artifact():
        canvas.setStrokeColor(FOLD)
        canvas.setLineWidth(0.5)
        canvas.setDash(3, 2)
        for x in (5 * mm, SIZE[0] - 15 * mm):
            canvas.line(x, SIDE, x + 10 * mm, SIDE)
        canvas.setDash()
        canvas.setFont(REGULAR, 6)
        canvas.setFillColor(MUTED)
        canvas.drawString(5 * mm, SIDE + 1.5, words)
