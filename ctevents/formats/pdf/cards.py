"""The look of one badge: a card, in two sizes that differ by less than a millimetre, or an A6 page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.pagesizes import A6
from reportlab.lib.units import mm

from ctevents.domain.marks import Mark
from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import Block, Paragraph, fit
from ctevents.formats.pdf.marks import draw_band
from ctevents.formats.pdf.signs import CAMERA_HEIGHT, draw_no_photographs
from ctevents.formats.pdf.symbols import Symbol
from ctevents.formats.pdf.tagging import TaggedCanvas

INK = "#111111"
MUTED = "#4a4f57"
ACCENT = "#1d3a5f"

CARD_MARGIN = 4 * mm
"""The least distance from the edge: cutters slip, and card printers leave an edge white."""
CARD_QR = 26 * mm
CARD_BAND = 4.4 * mm
CARD_CAMERA = 8.5 * mm
CARD_WORDS = 17 * mm
"""The width of the words beside the camera."""
PAGE_MARGIN = 9 * mm
PAGE_QR = 38 * mm
PAGE_BAND = 9 * mm
PAGE_CAMERA = 22 * mm
PAGE_WORDS = 40 * mm

_fit_again = lru_cache(maxsize=64)(fit)
"""Fit text that is the same on many badges. Text about people is not cached."""


@dataclass(frozen=True, kw_only=True)
class BadgeFace:
    """The content of a badge, as printed: nothing is looked up or translated here. Any text except the code may be empty.
    ``mark`` is that of the group, ``title`` that of the person. Screen readers say ``code_words`` for the QR. ``no_photographs``
    is the text of the crossed-out camera; if it is empty, there is no camera. ``photo_words`` are printed beside it, for
    photographers. ``author`` and ``language``, a BCP 47 tag, are metadata of the file."""

    name: str
    institution: str
    position: str
    group: str
    mark: Mark
    event_title: str
    place_and_date: str
    code: str
    footnote: str = ""
    code_words: str = ""
    no_photographs: str = ""
    photo_words: str = ""
    title: str = ""
    author: str = ""
    language: str = "en"


def draw_card(canvas: TaggedCanvas, face: BadgeFace, size: tuple[float, float]) -> None:
    """Draw from the origin: the person beside the QR, the band of the group, and below it the event, with space for the camera.

    All cards of an event have their band at the same height, with or without the camera.
    """
    left, right, top = CARD_MARGIN, size[0] - CARD_MARGIN, size[1] - CARD_MARGIN
    width, symbol = right - left, Symbol(face.code, face.code_words, CARD_QR)
    camera = CARD_CAMERA * CAMERA_HEIGHT
    most = top - CARD_QR - symbol.quiet - CARD_BAND - CARD_MARGIN - 1 * mm
    event = _fit_again(_event_on_card(face), width - CARD_CAMERA - CARD_WORDS - 4 * mm, most)
    band = CARD_MARGIN + max(event.height, camera) + 1 * mm
    person = fit(_person(face, name_size=20), width - CARD_QR - symbol.quiet, top - band - CARD_BAND - 1 * mm)
    person.draw(canvas, left, top)
    _draw_group(canvas, face, (left, band, width, CARD_BAND), size=_smaller(person, 9))
    if face.no_photographs:
        words = _fit_again((Paragraph(face.photo_words, BOLD, 6.2, INK),), CARD_WORDS, camera).unread()
        low, left_of_camera = band - 1 * mm - camera, right - CARD_CAMERA - 1.5 * mm
        draw_no_photographs(canvas, face.no_photographs, right - CARD_CAMERA, low, CARD_CAMERA)
        words.draw(canvas, left_of_camera, low + (camera + words.height) / 2, align=1)
    event.draw(canvas, left, band - 1 * mm)
    symbol.draw(canvas, right, top)


def _event_on_card(face: BadgeFace) -> tuple[Paragraph, ...]:
    return (
        Paragraph(face.event_title, REGULAR, 6.2, INK, is_even=True),
        Paragraph(face.place_and_date, REGULAR, 6.2, INK),
        Paragraph(face.footnote, REGULAR, 5, MUTED, gap=1.5),
    )


def draw_page(canvas: TaggedCanvas, face: BadgeFace) -> None:
    """Draw an A6 page from the origin: the event, the person, the QR, the band of the group, the footnote, from the top down.

    Screen readers say the person and the group first.
    """
    left, right, top = PAGE_MARGIN, A6[0] - PAGE_MARGIN, A6[1] - PAGE_MARGIN
    width, symbol = right - left, Symbol(face.code, face.code_words, PAGE_QR)
    event = _fit_again(_event_on_page(face), width, 24 * mm)
    footnote = _fit_again((Paragraph(face.footnote, REGULAR, 6, MUTED),), width, 14 * mm)
    rule = top - event.height - 2.5 * mm
    band = PAGE_MARGIN + (footnote.height + 2.5 * mm if footnote.height else 0)
    foot = band + PAGE_BAND + symbol.quiet + 0.5 * mm
    person_top = rule - 7 * mm
    person = fit(_person(face, name_size=32), width, person_top - foot - PAGE_QR - symbol.quiet)

    person.draw(canvas, left, person_top)
    _draw_group(canvas, face, (left, band, width, PAGE_BAND), size=_smaller(person, 15))
    if face.no_photographs:
        words = _fit_again((Paragraph(face.photo_words, BOLD, 10, INK),), PAGE_WORDS, PAGE_QR / 3).unread()
        draw_no_photographs(canvas, face.no_photographs, left, foot, PAGE_CAMERA)
        words.draw(canvas, left, foot + PAGE_CAMERA * CAMERA_HEIGHT + 1 * mm + words.height)
    event.draw(canvas, left, top)
    _draw_rule(canvas, left, rule, width)
    footnote.draw(canvas, left, PAGE_MARGIN + footnote.height)
    symbol.draw(canvas, right, foot + PAGE_QR)


def _event_on_page(face: BadgeFace) -> tuple[Paragraph, ...]:
    return (
        Paragraph(face.event_title, BOLD, 10, ACCENT, is_even=True),
        Paragraph(face.place_and_date, REGULAR, 8.5, INK, gap=3),
    )


def _person(face: BadgeFace, name_size: float) -> Sequence[Paragraph]:
    """Return title, name, institution and position. The name stays the largest, even if it is the only one to shrink."""
    size = 0.42 * name_size
    return (
        Paragraph(face.title, REGULAR, size, INK, give=0.5),
        Paragraph(face.name, BOLD, name_size, INK, joined=0.75, is_even=True, role="H1"),
        Paragraph(face.institution, REGULAR, size, INK, gap=0.45 * size, give=0.5, is_even=True),
        Paragraph(face.position, REGULAR, 0.88 * size, MUTED, gap=0.25 * size, give=0.5, is_even=True),
    )


def _smaller(person: Block, size: float) -> float:
    """Return a size smaller than the name of the person, even if the name is set small."""
    return min([size, *(0.9 * part.size for part, _lines in person.paragraphs if part.role == "H1")])


def _draw_group(canvas: TaggedCanvas, face: BadgeFace, box: tuple[float, float, float, float], *, size: float) -> None:
    """Draw the name of the group, and its mark as a band in the rest of the box: left, bottom, width and height."""
    x, y, width, height = box
    name = _fit_again((Paragraph(face.group, BOLD, size, INK),), 0.7 * width, height)
    name.draw(canvas, x, y + (height + name.height) / 2)
    begin = name.width + 0.35 * height if name.height else 0
    draw_band(canvas, face.mark, x + begin, y, width - begin, height)


def _draw_rule(canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
    with canvas.artifact():
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(0.6)
        canvas.line(x, y, x + width, y)
