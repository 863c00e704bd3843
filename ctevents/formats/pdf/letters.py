"""Letters on paper: one A4 page each, folded twice, with the address behind the window of a DL
envelope (DIN 5008, form B)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import LEADING, Block, Paragraph, fit
from ctevents.formats.pdf.logos import HEIGHT as LOGO_HEIGHT
from ctevents.formats.pdf.logos import Images, Picture, draw_logos
from ctevents.formats.pdf.marks import Symbol
from ctevents.formats.pdf.tagging import TaggedCanvas

INK = "#111111"
MUTED = "#4a4f57"
ACCENT = "#1d3a5f"
FOLD = "#b5b5b5"

WIDTH, HEIGHT = A4
LEFT, RIGHT = 25 * mm, WIDTH - 20 * mm
HEAD_TOP, HEAD_HEIGHT = HEIGHT - 13 * mm, 24 * mm
# The visible part of the window, less 3 mm on each side, since a sheet slips within the envelope.
WINDOW_TOP, WINDOW_WIDTH, WINDOW_HEIGHT = HEIGHT - 48 * mm, 77 * mm, 39 * mm
RETURN_HEIGHT = 8 * mm
DETAILS_LEFT = 125 * mm
BODY_TOP = HEIGHT - 98.5 * mm
FOLDS = (HEIGHT - 105 * mm, HEIGHT - 210 * mm)
FOOT, FOOT_HEIGHT = 12 * mm, 34 * mm
SYMBOL_SIDE = 30 * mm
GAP = 5 * mm
"""Space above the closing of a letter without a symbol."""
CLOSING_HEIGHT, SIGNATURE = 38 * mm, 16 * mm
LINE_WIDTH, LINE_ABOVE = 70 * mm, 1 * mm


@dataclass(frozen=True, kw_only=True)
class LetterSheet:
    """One letter, as printed: nothing is looked up or translated here. Any text may be empty.

    ``recipient`` is shown in the window, one line for each text, with ``sender`` above it in small
    letters. ``details`` and ``facts`` are pairs of a label and its text. ``opening`` are
    paragraphs. ``how_to_reply`` is beside the QR, which holds ``code``; without one there is none.
    ``address`` can be typed instead. The first of ``closing`` is above the signature, the others
    below it. ``foot`` is small print. Screen readers say ``code_words`` for the QR. ``language`` is
    a BCP 47 tag; ``language_of_wording`` is that of subject and opening, if it is another.
    """

    head: str
    project: str
    sender: str
    recipient: Sequence[str]
    details: Sequence[tuple[str, str]]
    subject: str
    opening: Sequence[str]
    facts: Sequence[tuple[str, str]]
    how_to_reply: Sequence[str] = ()
    address: str = ""
    code: str = ""
    code_words: str = ""
    closing: Sequence[str] = ()
    foot: Sequence[str] = ()
    logos: Sequence[Picture] = field(default=(), repr=False)
    language: str = "en"
    language_of_wording: str = ""


def letter_sheets(
    sheets: Iterable[LetterSheet], *, title: str, language: str, empty_text: str, author: str = ""
) -> bytes:
    """Write one A4 page for each letter in the given order. Without any, write one page with
    ``empty_text``."""

    def draw(canvas: TaggedCanvas) -> None:
        images: Images = {}
        drawn = False
        for sheet in sheets:
            canvas.begin_section(sheet.language)
            _draw(canvas, sheet, images)
            drawn = True
        if not drawn:
            _draw_empty(canvas, title, empty_text)

    return pdf(draw, A4, title=title, author=author, language=language)


def _draw_empty(canvas: TaggedCanvas, title: str, empty_text: str) -> None:
    words = [
        Paragraph(title, BOLD, 16, INK, role="H1"),
        Paragraph(empty_text, REGULAR, 11, INK, gap=8),
    ]
    fit(words, RIGHT - LEFT, HEIGHT / 2).draw(canvas, LEFT, HEAD_TOP)
    canvas.showPage()


def _draw(canvas: TaggedCanvas, sheet: LetterSheet, images: Images) -> None:
    width = RIGHT - LEFT
    foot = fit(
        _small(sheet.foot), width, FOOT_HEIGHT - (LOGO_HEIGHT + 3 * mm if sheet.logos else 0)
    )
    foot_top = FOOT + foot.height + (LOGO_HEIGHT + 3 * mm if sheet.logos else 0)
    symbol = Symbol(sheet.code, sheet.code_words, SYMBOL_SIDE) if sheet.code else None
    quiet = symbol.quiet if symbol else GAP
    reply_left = LEFT + SYMBOL_SIDE + quiet
    reply = fit(_reply(sheet), RIGHT - reply_left, SYMBOL_SIDE + 6 * mm)
    reply_height = max(reply.height, SYMBOL_SIDE) if symbol else 0
    closing = fit(_closing(sheet), width, CLOSING_HEIGHT)
    lowest = foot_top + 6 * mm + closing.height + reply_height + 2 * quiet
    body = fit(_body(sheet), width, BODY_TOP - lowest)
    reply_top = BODY_TOP - body.height - quiet

    fit(_head(sheet), width, HEAD_HEIGHT).draw(canvas, LEFT, HEAD_TOP)
    _draw_window(canvas, sheet)
    fit(_pairs(sheet.details, 8.5, 3), RIGHT - DETAILS_LEFT, WINDOW_HEIGHT).draw(
        canvas, DETAILS_LEFT, WINDOW_TOP
    )
    body.draw(canvas, LEFT, BODY_TOP)
    if symbol:
        symbol.draw(canvas, LEFT + SYMBOL_SIDE, reply_top)
        reply.draw(canvas, reply_left, reply_top)
    _draw_closing(canvas, closing, reply_top - reply_height - quiet)
    draw_logos(canvas, sheet.logos, left=LEFT, right=RIGHT, top=foot_top, images=images)
    foot.draw(canvas, LEFT, FOOT + foot.height)
    with canvas.artifact():
        _draw_lines(canvas, foot_top + 2.5 * mm if foot.height or sheet.logos else None)
    canvas.showPage()


def _draw_window(canvas: TaggedCanvas, sheet: LetterSheet) -> None:
    """Draw the return address at the top of the window and the recipient below it. Long ones
    shrink."""
    sender = fit([Paragraph(sheet.sender, REGULAR, 6.5, MUTED)], WINDOW_WIDTH, RETURN_HEIGHT)
    sender.draw(canvas, LEFT, WINDOW_TOP)
    lines = [Paragraph(line, REGULAR, 11, INK, is_even=True) for line in sheet.recipient]
    below = RETURN_HEIGHT + 2 * mm
    fit(lines, WINDOW_WIDTH, WINDOW_HEIGHT - below).draw(canvas, LEFT, WINDOW_TOP - below)


def _head(sheet: LetterSheet) -> Sequence[Paragraph]:
    return (
        Paragraph(sheet.head, BOLD, 13, ACCENT),
        Paragraph(sheet.project, REGULAR, 8.5, MUTED, gap=2, is_even=True),
    )


def _pairs(pairs: Sequence[tuple[str, str]], size: float, gap: float) -> Sequence[Paragraph]:
    """Return each label above its text."""
    return [
        part
        for label, text in pairs
        if text
        for part in (
            Paragraph(label, REGULAR, size * 0.88, MUTED, gap=gap),
            Paragraph(text, REGULAR, size, INK),
        )
    ]


def _body(sheet: LetterSheet) -> Sequence[Paragraph]:
    facts = [
        Paragraph(f"{label} {text}", REGULAR, 11, INK, gap=3) for label, text in sheet.facts if text
    ]
    first = [Paragraph(facts[0].text, REGULAR, 11, INK, gap=10)] if facts else []
    return (
        Paragraph(
            sheet.subject,
            BOLD,
            12,
            INK,
            is_even=True,
            role="H1",
            language=sheet.language_of_wording,
        ),
        *(
            Paragraph(text, REGULAR, 11, INK, gap=9, language=sheet.language_of_wording)
            for text in sheet.opening
        ),
        *first,
        *facts[1:],
    )


def _reply(sheet: LetterSheet) -> Sequence[Paragraph]:
    words = [Paragraph(text, REGULAR, 10, INK, gap=5) for text in sheet.how_to_reply]
    return (*words[:1], Paragraph(sheet.address, BOLD, 10.5, INK, gap=5), *words[1:])


def _closing(sheet: LetterSheet) -> Sequence[Paragraph]:
    """Return the closing, with space to sign below the first line."""
    gaps = (0, SIGNATURE, *[2] * len(sheet.closing))
    return [
        Paragraph(text, REGULAR, 11, INK, gap=gap)
        for text, gap in zip(sheet.closing, gaps, strict=False)
    ]


def _draw_closing(canvas: TaggedCanvas, closing: Block, top: float) -> None:
    """Draw the closing, with a line to sign on above its second text."""
    closing.draw(canvas, LEFT, top)
    if len(closing.paragraphs) > 1:
        (first, lines), (second, _lines) = closing.paragraphs[:2]
        y = top - first.size * LEADING * len(lines) - second.gap + LINE_ABOVE
        with canvas.artifact():
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(0.6)
            canvas.line(LEFT, y, LEFT + LINE_WIDTH, y)


def _small(texts: Sequence[str]) -> Sequence[Paragraph]:
    return [Paragraph(text, REGULAR, 6.5, MUTED, gap=1.5) for text in texts]


def _draw_lines(canvas: TaggedCanvas, rule: float | None) -> None:
    """Draw the marks to fold at, and the line above the foot."""
    canvas.setStrokeColor(FOLD)
    canvas.setLineWidth(0.4)
    for y in FOLDS:
        canvas.line(5 * mm, y, 9 * mm, y)
    if rule is not None:
        canvas.setStrokeColor(ACCENT)
        canvas.line(LEFT, rule, RIGHT, rule)
