"""Pieces of a document that follow each other down its pages. Pages break between pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import Block, Paragraph, fit
from ctevents.formats.pdf.fonts import width_of
from ctevents.formats.pdf.frames import ACCENT, INK, Body, Box
from ctevents.formats.pdf.scripts import shaped
from ctevents.formats.pdf.tables import LINE, SHADE
from ctevents.formats.pdf.tagging import TaggedCanvas

PADDING = 1.1 * mm
SIZE, HEADING_SIZE = 8.5, 7.2

Draw = Callable[[TaggedCanvas, float, float], None]
"""A function that draws a piece with its upper left corner at this point."""


class Flow:
    def __init__(self, box: Box) -> None:
        self.box = box
        self._pages: list[list[tuple[Draw, float]]] = [[]]
        self._y = box.top

    @property
    def is_at_top(self) -> bool:
        return not self._pages[-1]

    def has(self, height: float) -> bool:
        return self._y - height >= self.box.bottom

    def new_page(self) -> None:
        if not self.is_at_top:
            self._pages.append([])
        self._y = self.box.top

    def need(self, height: float) -> None:
        """Keep the next content together for this height."""
        if not self.has(height):
            self.new_page()

    def put(self, height: float, draw: Draw) -> None:
        self.need(height)
        self._pages[-1].append((draw, self._y))
        self._y -= height

    def skip(self, height: float) -> None:
        if not self.is_at_top:
            self._y -= height

    def text(self, text: str, font: str, size: float, colour: str, *, role: str = "P", gap: float = 0) -> None:
        self.skip(gap)
        block = fit([Paragraph(text, font, size, colour, is_even=True, role=role)], self.box.width, float("inf"))

        def draw(canvas: TaggedCanvas, left: float, top: float) -> None:
            canvas.begin_section()
            block.draw(canvas, left, top)

        self.put(block.height, draw)

    @property
    def bodies(self) -> list[Body]:
        return [_body(pieces) for pieces in self._pages]


def _body(pieces: Sequence[tuple[Draw, float]]) -> Body:
    def draw(canvas: TaggedCanvas, box: Box) -> None:
        for piece, y in pieces:
            piece(canvas, box.left, y)

    return draw


@dataclass(frozen=True)
class GridColumn:
    heading: str
    width: float
    is_figure: bool


@dataclass(frozen=True)
class GridRow:
    texts: Sequence[str]
    is_strong: bool = False


class Grid:
    """A table with its headings on each page."""

    def __init__(self, columns: Sequence[GridColumn], rows: Sequence[GridRow], *, has_head: bool = True) -> None:
        self._columns = columns
        self._head = (
            self._blocks([column.heading for column in columns], BOLD, ACCENT, HEADING_SIZE) if has_head else []
        )
        self._rows = [(row, self._blocks(row.texts, BOLD if row.is_strong else REGULAR, INK)) for row in rows]
        self._section: int | None = None

    def put(self, flow: Flow) -> None:
        flow.need(_height(self._head) + sum(_height(blocks) for _row, blocks in self._rows[:2]))
        self._put_head(flow)
        for row, blocks in self._rows:
            if not flow.has(_height(blocks)):
                flow.new_page()
                self._put_head(flow)
            flow.put(_height(blocks), self._line(blocks, "TD", is_shaded=row.is_strong))

    def _put_head(self, flow: Flow) -> None:
        if self._head:
            flow.put(_height(self._head), self._line(self._head, "TH", is_shaded=True))

    def _blocks(self, texts: Sequence[str], font: str, colour: str, size: float = SIZE) -> list[Block]:
        return [
            fit([Paragraph(text, font, size, colour)], column.width - 2 * PADDING, float("inf"))
            for text, column in zip(texts, self._columns, strict=True)
        ]

    def _line(self, blocks: Sequence[Block], role: str, *, is_shaded: bool) -> Draw:
        height = _height(blocks)

        def draw(canvas: TaggedCanvas, left: float, top: float) -> None:
            width = sum(column.width for column in self._columns)
            with canvas.artifact():
                if is_shaded:
                    canvas.setFillColor(SHADE)
                    canvas.rect(left, top - height, width, height, stroke=0, fill=1)
                canvas.setStrokeColor(LINE)
                canvas.setLineWidth(0.4)
                canvas.line(left, top - height, left + width, top - height)
            if self._section is None:
                self._section = canvas.begin_section(role="Table")
            row = canvas.begin_section(role="TR", within=self._section)
            for block, column in zip(blocks, self._columns, strict=True):
                canvas.begin_section(role=role, within=row)
                x = left + column.width - PADDING if column.is_figure else left + PADDING
                block.draw(canvas, x, top - PADDING, align=column.is_figure)
                left += column.width

        return draw


def _height(blocks: Sequence[Block]) -> float:
    return max((block.height for block in blocks), default=0) + 2 * PADDING


def heading_width(heading: str) -> float:
    """Return the least width at which no word of the heading has to be set smaller."""
    words = (sum(width_of(letter, BOLD) for letter in shaped(word)) for word in heading.split())
    return HEADING_SIZE * max(words, default=0) + 2 * PADDING + 0.1
