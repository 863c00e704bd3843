"""Answer cards: ten on an A4 sheet, with marks to cut along, in the order given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from ctevents.formats.pdf.badges import (
    ACCENT,
    CARD,
    CARD_MARGIN,
    CARDS_ON_A_SHEET,
    INK,
    MUTED,
    draw_cards,
)
from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import Paragraph, fit
from ctevents.formats.pdf.marks import Symbol
from ctevents.formats.pdf.tagging import TaggedCanvas
from ctevents.formats.workbook import in_blocks

QR = 24 * mm
CODE_SIZE = 8.2
NOTE_MARGIN = 6 * mm
"""The distance of the note from the edge of the sheet. The footnote is as far from the lower
edge."""
NOTE_HEIGHT = 6.5 * mm


@dataclass(frozen=True)
class CardAddress:
    """``address`` is the content of the QR; ``code`` is the part of it to type."""

    address: str
    code: str


@dataclass(frozen=True, kw_only=True)
class CardWords:
    """The words of a card in one language. ``steps``: how and until when to answer. ``note``: for
    staff, on the edge of the sheet."""

    heading: str
    group: str
    event_title: str
    place_and_date: str
    steps: str
    note: str


@dataclass(frozen=True, kw_only=True)
class CardPaper:
    """The content that all cards share, in one or two languages. ``type_at``: the words above the
    code. Screen readers say ``code_words`` for the QR. ``title``, ``author`` and ``language``, a
    BCP 47 tag, are metadata of the file."""

    words: Sequence[CardWords]
    type_at: str
    code_words: str
    footnote: str
    title: str
    author: str
    language: str


def answer_cards(paper: CardPaper, cards: Sequence[CardAddress]) -> bytes:
    def draw(canvas: TaggedCanvas) -> None:
        for some in in_blocks(cards, CARDS_ON_A_SHEET):
            _draw_note(canvas, paper)
            draw_cards(canvas, [partial(_draw_card, paper=paper, card=card) for card in some])
            canvas.showPage()

    return pdf(draw, A4, title=paper.title, author=paper.author, language=paper.language)


def _draw_note(canvas: TaggedCanvas, paper: CardPaper) -> None:
    words = [Paragraph(each.note, REGULAR, 7, MUTED) for each in paper.words]
    fit(words, A4[0] - 4 * NOTE_MARGIN, NOTE_HEIGHT).draw(
        canvas, 2 * NOTE_MARGIN, A4[1] - NOTE_MARGIN
    )
    foot = fit([Paragraph(paper.footnote, REGULAR, 6, MUTED)], A4[0] - 4 * NOTE_MARGIN, NOTE_HEIGHT)
    foot.draw(canvas, 2 * NOTE_MARGIN, NOTE_MARGIN + foot.height)


def _draw_card(canvas: TaggedCanvas, *, paper: CardPaper, card: CardAddress) -> None:
    """Draw from the origin: the event beside the QR, the steps in each language, and the code to
    type."""
    left, right, top = CARD_MARGIN, CARD[0] - CARD_MARGIN, CARD[1] - CARD_MARGIN
    symbol = Symbol(card.address, paper.code_words, QR)
    below = top - QR - symbol.quiet
    fit(list(_about(paper)), right - left - QR - symbol.quiet, QR).draw(canvas, left, top)
    symbol.draw(canvas, right, top)
    code = fit(_typed(paper, card), right - left, 9 * mm)
    code.draw(canvas, left, CARD_MARGIN + code.height)
    steps = [Paragraph(each.steps, REGULAR, 6, INK, gap=1.5) for each in paper.words]
    fit(steps, right - left, below - CARD_MARGIN - code.height - 1 * mm).draw(canvas, left, below)


def _about(paper: CardPaper) -> Iterator[Paragraph]:
    for index, words in enumerate(paper.words):
        yield Paragraph(
            f"{words.heading}: {words.group}",
            BOLD,
            8.5,
            ACCENT,
            gap=4 * index,
            is_even=True,
            role="H1",
        )
        yield Paragraph(words.event_title, REGULAR, 6, INK, gap=1, is_even=True)
        yield Paragraph(words.place_and_date, REGULAR, 6, INK)


def _typed(paper: CardPaper, card: CardAddress) -> Sequence[Paragraph]:
    return (
        Paragraph(paper.type_at, REGULAR, 6, MUTED),
        Paragraph(card.code, BOLD, CODE_SIZE, INK, give=0),
    )
