"""Badges on paper: ten on an A4 sheet to cut, one on an A6 page for a pouch, one on a card for a
card printer.

The look of one badge: a card, in two sizes that differ by less than a millimetre, or an A6
page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, partial
from typing import TypeVar

from reportlab.lib.pagesizes import A4, A6
from reportlab.lib.units import mm

from ctevents.domain.marks import Mark
from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import Block, Paragraph, fit
from ctevents.formats.pdf.marks import CAMERA_HEIGHT, Symbol, draw_band, draw_no_photographs
from ctevents.formats.pdf.tagging import TaggedCanvas
from ctevents.formats.workbook import in_blocks

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
    """The content of a badge, as printed: nothing is looked up or translated here. Any text except
    the code may be empty. ``mark`` is that of the group, ``title`` that of the person. Screen
    readers say ``code_words`` for the QR. ``no_photographs`` is the text of the crossed-out camera;
    if it is empty, there is no camera. ``photo_words`` are printed beside it, for photographers.
    ``author`` and ``language``, a BCP 47 tag, are metadata of the file."""

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
    """Draw from the origin: the person beside the QR, the band of the group, and below it the
    event, with space for the camera.

    All cards of an event have their band at the same height, with or without the camera.
    """
    left, right, top = CARD_MARGIN, size[0] - CARD_MARGIN, size[1] - CARD_MARGIN
    width, symbol = right - left, Symbol(face.code, face.code_words, CARD_QR)
    camera = CARD_CAMERA * CAMERA_HEIGHT
    most = top - CARD_QR - symbol.quiet - CARD_BAND - CARD_MARGIN - 1 * mm
    event = _fit_again(_event_on_card(face), width - CARD_CAMERA - CARD_WORDS - 4 * mm, most)
    band = CARD_MARGIN + max(event.height, camera) + 1 * mm
    person = fit(
        _person(face, name_size=20), width - CARD_QR - symbol.quiet, top - band - CARD_BAND - 1 * mm
    )
    person.draw(canvas, left, top)
    _draw_group(canvas, face, (left, band, width, CARD_BAND), size=_smaller(person, 9))
    if face.no_photographs:
        words = _fit_again(
            (Paragraph(face.photo_words, BOLD, 6.2, INK),), CARD_WORDS, camera
        ).unread()
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
    """Draw an A6 page from the origin: the event, the person, the QR, the band of the group, the
    footnote, from the top down.

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
        words = _fit_again(
            (Paragraph(face.photo_words, BOLD, 10, INK),), PAGE_WORDS, PAGE_QR / 3
        ).unread()
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
    """Return title, name, institution and position. The name stays the largest, even if it is the
    only one to shrink."""
    size = 0.42 * name_size
    return (
        Paragraph(face.title, REGULAR, size, INK, give=0.5),
        Paragraph(face.name, BOLD, name_size, INK, joined=0.75, is_even=True, role="H1"),
        Paragraph(face.institution, REGULAR, size, INK, gap=0.45 * size, give=0.5, is_even=True),
        Paragraph(
            face.position, REGULAR, 0.88 * size, MUTED, gap=0.25 * size, give=0.5, is_even=True
        ),
    )


def _smaller(person: Block, size: float) -> float:
    """Return a size smaller than the name of the person, even if the name is set small."""
    return min(
        [size, *(0.9 * part.size for part, _lines in person.paragraphs if part.role == "H1")]
    )


def _draw_group(
    canvas: TaggedCanvas, face: BadgeFace, box: tuple[float, float, float, float], *, size: float
) -> None:
    """Draw the name of the group, and its mark as a band in the rest of the box: left, bottom,
    width and height."""
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
    return pdf(
        lambda canvas: draw_page(canvas, face),
        A6,
        title=title,
        author=face.author,
        language=face.language,
    )


def badges(
    faces: Iterable[BadgeFace],
    paper: BadgePaper,
    *,
    title: str,
    language: str,
    empty_text: str,
    author: str = "",
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
    """Draw up to ten cards on an A4 sheet, with marks to cut along. Each is drawn from the
    origin."""
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


_PAPERS: dict[
    BadgePaper, tuple[tuple[float, float], int, Callable[[TaggedCanvas, Sequence[BadgeFace]], None]]
] = {
    BadgePaper.A4: (A4, CARDS_ON_A_SHEET, _draw_sheet),
    BadgePaper.A6: (A6, 1, _draw_a6),
    BadgePaper.CR80: (CR80, 1, _draw_cr80),
}
"""The size of a page, the number of badges on it, and the function that draws them."""


def _draw_empty_page(
    canvas: TaggedCanvas, size: tuple[float, float], title: str, empty_text: str
) -> None:
    margin = 0.1 * size[0]
    words = [
        Paragraph(title, BOLD, 16, INK, role="H1"),
        Paragraph(empty_text, REGULAR, 11, INK, gap=8),
    ]
    fit(words, size[0] - 2 * margin, size[1] - 2 * margin).draw(canvas, margin, size[1] - margin)
    canvas.showPage()
