"""Text that fits a box: wrapped, and set smaller if wrapping is not enough. Lengths are points.
Text is never cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.textobject import PDFTextObject

from ctevents.formats.pdf.fonts import (
    as_typed,
    in_order_of_print,
    is_right_to_left,
    runs,
    shaped,
    unprintable,
    width_of,
)
from ctevents.formats.pdf.tagging import TaggedCanvas

LEADING = 1.2
"""The height of a line, as a multiple of the font size."""

ASCENT = 0.93
"""The distance from the top of a line to its baseline. DejaVu's accents on capitals reach that
high."""

SMALLER = 0.96
TOLERANCE = 1e-6
"""The rounding error that is ignored, as a multiple of the font size."""

# A line may end after the hyphen of a double surname, but not within "1244/99-ICJ", nor at a
# no-break space.
_HYPHEN = re.compile(r"(?<=[^\W\d]-)(?=[^\W\d])")
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")

_ink = cache(HexColor)
"""The colours of texts. reportlab would read each again for each text."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. ``size`` is its largest font size. ``gap`` is the white space above it, unless
    it comes first.

    ``give`` says how much it shrinks if the box is too low: in full at 1, by the square root at
    0.5, not at all at 0. ``whole``: the part of the size down to which a word stays whole; below it
    the word is broken anywhere. ``joined``: the same for a double name, which then ends a line
    after its hyphen. ``is_even``: its lines have about the same length. ``role`` is its type for
    screen readers: a standard structure type, or ``""`` for text that is not read. ``language``, a
    BCP 47 tag: if it is another than that of the paper.
    """

    text: str
    font: str
    size: float
    colour: str
    gap: float = 0
    give: float = 1
    whole: float = 0.45
    joined: float = 1
    is_even: bool = False
    role: str = "P"
    language: str = ""


@dataclass(frozen=True)
class Block:
    """Paragraphs in their final size, from the top down. Each has its lines, which give its text
    when they are joined. Arabic letters have their joined forms."""

    paragraphs: Sequence[tuple[Paragraph, list[str]]]
    height: float

    @property
    def width(self) -> float:
        """The width of its widest line."""
        return max(
            (_width_of_line(line, part) for part, lines in self.paragraphs for line in lines),
            default=0,
        )

    def unread(self) -> Block:
        """Return the same block, to be seen but not read: its text is read elsewhere."""
        return Block(
            [(replace(part, role=""), lines) for part, lines in self.paragraphs], self.height
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float, *, align: float = 0) -> None:
        """Draw from ``top`` down. ``x`` is the start of each line, its middle if ``align`` is 0.5,
        or its end if it is 1."""
        for index, (paragraph, lines) in enumerate(self.paragraphs):
            top -= paragraph.gap if index else 0
            text = canvas.beginText(x, top - paragraph.size * ASCENT)
            text.setFont(paragraph.font, paragraph.size, leading=paragraph.size * LEADING)
            text.setFillColor(_ink(paragraph.colour))
            _write(text, paragraph, lines, x, align)
            whole = "".join(lines)
            words = as_typed(whole) if is_right_to_left(whole) else ""
            canvas.is_legible &= whole.isascii() or not unprintable(whole)
            with (
                canvas.tagged(paragraph.role, words, paragraph.language)
                if paragraph.role
                else canvas.artifact()
            ):
                canvas.drawText(text)
            top -= paragraph.size * LEADING * len(lines)


def _width_of_line(line: str, paragraph: Paragraph) -> float:
    return sum(width_of(letter, paragraph.font) for letter in line.rstrip()) * paragraph.size


def _write(
    text: PDFTextObject, paragraph: Paragraph, lines: Sequence[str], x: float, align: float
) -> None:
    """Write the lines, each piece in a font that has its letters."""
    top, whole, current = text.getY(), "".join(lines), paragraph.font
    for index, line in enumerate(lines):
        left = x - _width_of_line(line, paragraph) * align if align else x
        text.setTextOrigin(left, top - index * paragraph.size * LEADING)
        for font, piece in runs(in_order_of_print(line, whole), paragraph.font):
            if font != current:
                text.setFont(font, paragraph.size)
                current = font
            text.textOut(piece)


def fit(paragraphs: Sequence[Paragraph], width: float, height: float) -> Block:
    """Return the text as large as it fits into the box (sides above 0). Paragraphs without text are
    left out.

    If the box is too low, all paragraphs shrink. If a word is too wide, only its paragraph shrinks.
    """
    pieces = [
        (paragraph, _pieces(paragraph, width)) for paragraph in paragraphs if paragraph.text.strip()
    ]
    if not pieces:
        return Block((), height=0)
    scale = 1.0
    while (block := _set(pieces, width, scale)).height > height:
        scale *= SMALLER
    parts = zip(block.paragraphs, pieces, strict=True)
    return Block(
        [(part, _evened(part, lines, its, width)) for (part, lines), (_, its) in parts],
        block.height,
    )


@dataclass(frozen=True)
class _Piece:
    """Text that a line break never divides, and the space before it. Widths are at font size 1."""

    text: str
    width: float
    space: float


def _pieces(paragraph: Paragraph, width: float) -> Sequence[_Piece]:
    space = width_of(" ", paragraph.font)
    widest, joined = (
        width / (paragraph.size * paragraph.whole),
        width / (paragraph.size * paragraph.joined),
    )
    return [
        _Piece(part, part_width, 0 if index else space)
        for word in _SPACES.split(shaped(paragraph.text).strip())
        for index, (part, part_width) in enumerate(_parts(word, paragraph.font, widest, joined))
    ]


def _parts(word: str, font: str, widest: float, joined: float) -> Iterator[tuple[str, float]]:
    """Yield the parts of a word with their widths. ``joined``: a double name that is no wider stays
    whole."""
    is_whole = sum(width_of(letter, font) for letter in word) <= joined
    for fragment in [word] if is_whole else _HYPHEN.split(word):
        start, used = 0, 0.0
        for index, letter in enumerate(fragment):
            letter_width = width_of(letter, font)
            if used + letter_width > widest:
                yield fragment[start:index], used
                start, used = index, 0.0
            used += letter_width
        yield fragment[start:], used


def _set(pieces: Sequence[tuple[Paragraph, Sequence[_Piece]]], width: float, scale: float) -> Block:
    paragraphs: list[tuple[Paragraph, list[str]]] = []
    height = 0.0
    for paragraph, its_pieces in pieces:
        shrunk = scale**paragraph.give
        size = min(paragraph.size * shrunk, width / max(piece.width for piece in its_pieces))
        gap = paragraph.gap * shrunk
        lines = _lines(its_pieces, width / size)
        height += (gap if paragraphs else 0) + size * LEADING * len(lines)
        paragraphs.append((replace(paragraph, size=size, gap=gap), lines))
    return Block(paragraphs, height)


def _lines(pieces: Sequence[_Piece], width: float) -> list[str]:
    """Fill each line with as many pieces as fit, not counting the space at its end. ``width`` is a
    multiple of the font size."""
    lines: list[str] = []
    used = width
    for piece in pieces:
        if lines and piece.space:
            lines[-1] += " "
        if lines and used + piece.space + piece.width <= width:
            lines[-1] += piece.text
            used += piece.space + piece.width
        else:
            lines.append(piece.text)
            used = piece.width
    return lines


def _evened(part: Paragraph, lines: list[str], pieces: Sequence[_Piece], width: float) -> list[str]:
    has_choice = part.is_even and 1 < len(lines) < len(pieces)
    return _even(pieces, width / part.size, len(lines)) if has_choice else lines


def _even(pieces: Sequence[_Piece], width: float, count: int) -> list[str]:
    """Return the text in ``count`` lines. The best lines end within a word as rarely as possible,
    and then leave the least square of white space."""
    best: list[dict[int, tuple[int, float, int]]] = [{0: (0, 0.0, 0)}]
    """The best ways, for each number of lines: pieces on them → words broken, white space left,
    pieces on the lines before the last."""
    for _line in range(count):
        ways: dict[int, tuple[int, float, int]] = {}
        for start, (broken, room, _) in best[-1].items():
            used = -pieces[start].space if start < len(pieces) else 0.0
            for end in range(start + 1, len(pieces) + 1):
                used += pieces[end - 1].space + pieces[end - 1].width
                if used > width + TOLERANCE:
                    break
                is_broken = end < len(pieces) and not pieces[end].space
                way = (broken + is_broken, room + (width - used) ** 2, start)
                ways[end] = min(ways.get(end, way), way)
        best.append(ways)
    ends = [len(pieces)]
    for ways in best[:0:-1]:
        ends.append(ways[ends[-1]][2])
    return [_text_of(pieces, start, end) for end, start in pairwise(ends)][::-1]


def _text_of(pieces: Sequence[_Piece], start: int, end: int) -> str:
    """Return the text of these pieces, with the space at its end."""
    joined = "".join(
        (" " if piece.space and index else "") + piece.text
        for index, piece in enumerate(pieces[start:end])
    )
    return joined + (" " if end < len(pieces) and pieces[end].space else "")
