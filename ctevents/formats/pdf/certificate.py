"""The certificate of attendance: one A4 page in landscape, to hang on a wall, in one language or in
two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import Block, Paragraph, fit
from ctevents.formats.pdf.logos import HEIGHT as LOGO_HEIGHT
from ctevents.formats.pdf.logos import Images, Picture, draw_logos
from ctevents.formats.pdf.marks import Symbol
from ctevents.formats.pdf.tagging import TaggedCanvas

INK = "#111111"
MUTED = "#4a4f57"
ACCENT = "#1d3a5f"
GOLD = "#a8842c"

WIDTH, HEIGHT = landscape(A4)
MIDDLE = WIDTH / 2
BORDER, INNER_BORDER = 8 * mm, 9.8 * mm
LEFT, RIGHT, TOP = 19 * mm, WIDTH - 19 * mm, HEIGHT - 17 * mm
TEXT_WIDTH = RIGHT - LEFT
FOOT, FOOT_HEIGHT = 15 * mm, 29 * mm
FOOT_TOP = FOOT + FOOT_HEIGHT
HEAD_HEIGHT, NAME_HEIGHT = 16 * mm, 25 * mm
COLUMN_WIDTH, SINGLE_WIDTH, COLUMN_GAP = 121 * mm, 190 * mm, 17 * mm
SYMBOL_SIDE = 24 * mm
VERIFY_WIDTH = 82 * mm
SIGNATURE_WIDTH, SIGNATURE_HEIGHT = 60 * mm, 14 * mm
AIR = 4 * mm


@dataclass(frozen=True, kw_only=True)
class CertificateText:
    """The texts in one language, a BCP 47 tag. Any text except the heading may be empty.

    ``project``: the issuer, the first line stronger. ``certified`` is above the name, ``attended``
    below it, before the title of the event. ``held``: where and when. ``place``: more about that,
    one line each. ``small_print`` is printed only in the first language. ``how_to_verify`` is above
    the address. Screen readers say ``code_words`` for the QR. ``signatory``: name and position
    below the line to sign on; ``signature`` replaces them if there are none.
    """

    language: str
    project: Sequence[str]
    heading: str
    certified: str
    attended: str
    event_title: str
    held: str
    place: Sequence[str]
    small_print: Sequence[str]
    how_to_verify: str
    code_words: str
    signatory: Sequence[str] = field(default_factory=list)
    signature: str = ""


@dataclass(frozen=True, kw_only=True)
class CertificateFace:
    """A certificate, as printed: nothing is looked up or translated here. The first of ``texts`` is
    set larger. The QR holds ``address``, which ends in the number and is also printed."""

    name: str
    texts: Sequence[CertificateText]
    address: str
    author: str = ""
    logos: Sequence[Picture] = field(default=(), repr=False)


def certificate(face: CertificateFace) -> bytes:
    first = face.texts[0]
    title = " · ".join((first.heading, face.name))
    return certificates(
        [face], title=title, language=first.language, author=face.author, empty_text=""
    )


def certificates(
    faces: Iterable[CertificateFace],
    *,
    title: str,
    language: str,
    empty_text: str,
    author: str = "",
) -> bytes:
    """Write a page for each in the given order. Without any, write one page with ``empty_text``."""

    def draw(canvas: TaggedCanvas) -> None:
        images: Images = {}
        drawn = False
        for face in faces:
            _draw(canvas, face, images)
            drawn = True
        if not drawn:
            _draw_empty(canvas, title, empty_text)

    return pdf(draw, (WIDTH, HEIGHT), title=title, author=author, language=language)


def _draw_empty(canvas: TaggedCanvas, title: str, empty_text: str) -> None:
    words = [
        Paragraph(title, BOLD, 16, INK, role="H1"),
        Paragraph(empty_text, REGULAR, 11, INK, gap=8),
    ]
    fit(words, TEXT_WIDTH, HEIGHT / 2).draw(canvas, LEFT, TOP)
    canvas.showPage()


def _draw(canvas: TaggedCanvas, face: CertificateFace, images: Images) -> None:
    """Draw a page. Name and event are centred between the parts above and below them."""
    with canvas.artifact():
        _draw_lines(canvas)
    space = _draw_lines_of_text(canvas, _head(face.texts), TOP) - FOOT_TOP - AIR
    certified = _certified(face.texts)
    above = sum(block.height for _, _, block in certified) + AIR
    name = fit(
        [Paragraph(face.name, BOLD, 34, ACCENT, joined=0.5, is_even=True)], TEXT_WIDTH, NAME_HEIGHT
    )
    width = COLUMN_WIDTH if len(face.texts) > 1 else SINGLE_WIDTH
    columns = [
        fit(_about_event(text), width, space - above - name.height - 3 * AIR) for text in face.texts
    ]
    used = above + name.height + AIR + max(column.height for column in columns)
    top = _draw_lines_of_text(canvas, certified, FOOT_TOP + AIR + (space + used) / 2) - AIR
    canvas.begin_section()
    name.draw(canvas, MIDDLE, top, align=0.5)
    _draw_columns(canvas, face.texts, columns, top - name.height - AIR)
    _draw_foot(canvas, face, images)
    canvas.showPage()


def _draw_lines(canvas: TaggedCanvas) -> None:
    """Draw the border, and the line above the foot."""
    for inset, width, colour in ((BORDER, 1.6, ACCENT), (INNER_BORDER, 0.6, GOLD)):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(width)
        canvas.rect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset)
    canvas.line(LEFT, FOOT_TOP + AIR / 2, RIGHT, FOOT_TOP + AIR / 2)


Lines = Sequence[tuple[str, float, Block]]
"""Lines one below the other: the language, the white space above, and the text."""


def _draw_lines_of_text(canvas: TaggedCanvas, lines: Lines, top: float) -> float:
    """Draw the lines centred. Return the y of their end."""
    for language, gap, block in lines:
        canvas.begin_section(language)
        block.draw(canvas, MIDDLE, top - gap, align=0.5)
        top -= gap + block.height
    return top


def _head(texts: Sequence[CertificateText]) -> Lines:
    first, *others = texts
    return [
        (first.language, 0, fit(_project(first), TEXT_WIDTH, HEAD_HEIGHT)),
        _line(first, first.heading, Paragraph("", BOLD, 28, INK, role="H1"), 5 * mm),
        *(
            _line(other, other.heading, Paragraph("", REGULAR, 14, MUTED), 0.5 * mm)
            for other in others
        ),
    ]


def _certified(texts: Sequence[CertificateText]) -> Lines:
    first, *others = texts
    return [
        _line(first, first.certified, Paragraph("", REGULAR, 12, INK)),
        *(_line(other, other.certified, Paragraph("", REGULAR, 9.5, MUTED)) for other in others),
    ]


def _line(
    text: CertificateText, words: str, shape: Paragraph, gap: float = 0
) -> tuple[str, float, Block]:
    return text.language, gap, fit([replace(shape, text=words)], TEXT_WIDTH, HEAD_HEIGHT)


def _project(text: CertificateText) -> Sequence[Paragraph]:
    first, *others = (*text.project, "")
    return (
        Paragraph(first, BOLD, 12, ACCENT),
        *(Paragraph(line, REGULAR, 9, MUTED, gap=2, is_even=True) for line in others),
    )


def _about_event(text: CertificateText) -> Sequence[Paragraph]:
    return (
        Paragraph(text.attended, REGULAR, 11, INK),
        Paragraph(text.event_title, BOLD, 15, INK, gap=5, is_even=True),
        Paragraph(text.held, REGULAR, 11, INK, gap=6, is_even=True),
        *(Paragraph(line, REGULAR, 9.5, MUTED, gap=2, is_even=True) for line in text.place),
    )


def _draw_columns(
    canvas: TaggedCanvas, texts: Sequence[CertificateText], columns: Sequence[Block], top: float
) -> None:
    """Draw the columns side by side, with a line between them."""
    step = COLUMN_WIDTH + COLUMN_GAP
    for index, (text, column) in enumerate(zip(texts, columns, strict=True)):
        x = MIDDLE + (index - (len(texts) - 1) / 2) * step
        canvas.begin_section(text.language)
        column.draw(canvas, x, top, align=0.5)
        if index:
            with canvas.artifact():
                canvas.setStrokeColor(GOLD)
                canvas.setLineWidth(0.5)
                canvas.line(
                    x - step / 2, top, x - step / 2, top - max(each.height for each in columns)
                )


def _draw_foot(canvas: TaggedCanvas, face: CertificateFace, images: Images) -> None:
    """Draw the verification on the left, the logos and the small print in the middle, the line to
    sign on at the right."""
    top, first = FOOT_TOP - 1 * mm, face.texts[0]
    symbol = Symbol(face.address, first.code_words, SYMBOL_SIDE)
    beside = LEFT + SYMBOL_SIDE + symbol.quiet
    _draw_verification(canvas, face, beside, top)
    canvas.begin_section(first.language)
    symbol.draw(canvas, LEFT + SYMBOL_SIDE, top)
    right = beside + VERIFY_WIDTH + AIR
    end = RIGHT - SIGNATURE_WIDTH - AIR
    draw_logos(canvas, face.logos, left=right, right=end, top=top, images=images)
    below = top - (LOGO_HEIGHT + 2 * mm if face.logos else 0)
    small = [Paragraph(line, REGULAR, 6.5, MUTED, gap=1.5) for line in first.small_print]
    fit(small, end - right, below - FOOT).draw(canvas, right, below)
    _draw_signature(canvas, face.texts, top)


def _draw_signature(canvas: TaggedCanvas, texts: Sequence[CertificateText], top: float) -> None:
    """Draw the line to sign on, and below it who signs: the name once, the position in each
    language."""
    left, line = RIGHT - SIGNATURE_WIDTH, top - SIGNATURE_HEIGHT
    with canvas.artifact():
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.6)
        canvas.line(left, line, RIGHT, line)
    said = dict[str, str]()
    for text in texts:
        said |= {
            words: text.language
            for words in text.signatory or [text.signature]
            if words not in said
        }
    lines = [
        Paragraph(words, REGULAR, 8, INK, gap=1, is_even=True, language=tag)
        for words, tag in said.items()
    ]
    block = fit(lines, SIGNATURE_WIDTH, line - FOOT - 1 * mm)
    if block.paragraphs:
        canvas.begin_section()
    block.draw(canvas, left, line - 1 * mm)


def _draw_verification(
    canvas: TaggedCanvas, face: CertificateFace, left: float, top: float
) -> None:
    """Draw the explanation in each language, then the address. Its last part, the number, has a
    line of its own."""
    site, slash, number = face.address.partition("://")[2].rpartition("/")
    address = fit(
        [Paragraph(text, BOLD, 8, INK, gap=1) for text in (site + slash, number)],
        VERIFY_WIDTH,
        10 * mm,
    )
    height = (SYMBOL_SIDE - address.height - 2 * mm) / len(face.texts) - 1 * mm
    for index, text in enumerate(face.texts):
        block = fit(
            [Paragraph(text.how_to_verify, REGULAR, 8, MUTED if index else INK)],
            VERIFY_WIDTH,
            height,
        )
        canvas.begin_section(text.language)
        block.draw(canvas, left, top)
        top -= block.height + 1 * mm
    canvas.begin_section()
    address.draw(canvas, left, top - 1 * mm)
