"""Text made to fit a box: wrapped, and set smaller where wrapping is not enough. Lengths are points, never cut off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

LEADING = 1.2
"""Height of a line, as a multiple of the font size."""

ASCENT = 0.93
"""From the top of a line to its baseline: DejaVu's accents on capitals end there."""

SMALLER = 0.96

# A line may end after the hyphen of a double surname or the slash of "1244/99".
_FRAGMENTS = re.compile(r"[^-/]*[-/]+|[^-/]+")


@dataclass(frozen=True)
class Paragraph:
    """``size`` is the largest at which it is set; ``gap`` the white above it, unless it comes first."""

    text: str
    font: str
    size: float
    colour: str
    gap: float = 0


@dataclass(frozen=True)
class Block:
    """Paragraphs broken into lines, from the top down; ``scale`` is how much smaller than asked, at most 1."""

    paragraphs: Sequence[tuple[Paragraph, Sequence[str]]]
    height: float
    scale: float

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Left-aligned at ``x``, from ``top`` down."""
        for index, (paragraph, lines) in enumerate(self.paragraphs):
            top -= paragraph.gap if index else 0
            text = canvas.beginText(x, top - paragraph.size * ASCENT)
            text.setFont(paragraph.font, paragraph.size, leading=paragraph.size * LEADING)
            text.setFillColor(paragraph.colour)
            text.textLines(lines, trim=0)
            canvas.drawText(text)
            top -= paragraph.size * LEADING * len(lines)


def fit(paragraphs: Sequence[Paragraph], width: float, height: float) -> Block:
    """All of the text within the box, as large as it goes with the sizes in proportion; paragraphs without text are left out.

    A word is broken after a hyphen or a slash alone: one that is too wide makes the whole block smaller.
    """
    pieces = [(paragraph, _pieces(paragraph)) for paragraph in paragraphs if paragraph.text.strip()]
    scale = 1.0
    while (block := _set(pieces, width, scale)) is None or block.height > height:
        scale *= SMALLER
    return block


@dataclass(frozen=True)
class _Piece:
    """What a line break never divides; widths at font size 1."""

    text: str
    width: float
    space: float


def _pieces(paragraph: Paragraph) -> Sequence[_Piece]:
    space = stringWidth(" ", paragraph.font, 1)
    return [
        _Piece(fragment, stringWidth(fragment, paragraph.font, 1), 0 if index else space)
        for word in unicodedata.normalize("NFC", paragraph.text).split()
        for index, fragment in enumerate(_FRAGMENTS.findall(word))
    ]


def _set(pieces: Sequence[tuple[Paragraph, Sequence[_Piece]]], width: float, scale: float) -> Block | None:
    paragraphs = []
    height = 0.0
    for paragraph, its_pieces in pieces:
        scaled = replace(paragraph, size=paragraph.size * scale, gap=paragraph.gap * scale)
        lines = _lines(its_pieces, width / scaled.size)
        if lines is None:
            return None
        height += (scaled.gap if paragraphs else 0) + scaled.size * LEADING * len(lines)
        paragraphs.append((scaled, lines))
    return Block(paragraphs, height, scale)


def _lines(pieces: Sequence[_Piece], width: float) -> Sequence[str] | None:
    """As many pieces a line as fit; None where one alone does not. ``width`` is a multiple of the font size."""
    lines: list[str] = []
    used = width
    for piece in pieces:
        if piece.width > width:
            return None
        if lines and used + piece.space + piece.width <= width:
            lines[-1] += (" " if piece.space else "") + piece.text
            used += piece.space + piece.width
        else:
            lines.append(piece.text)
            used = piece.width
    return lines
