"""Pieces of a document that follow each other down its pages. Pages break between pieces."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import Block, Paragraph, fit
from ctevents.formats.pdf.fonts import shaped, width_of
from ctevents.formats.pdf.frames import ACCENT, INK, Body, Box
from ctevents.formats.pdf.tables import LINE, SHADE
from ctevents.formats.pdf.tagging import TaggedCanvas

PADDING = 1.1 * mm
SIZE, HEADING_SIZE = 8.5, 7.2

Draw = Callable[[TaggedCanvas, float, float], None]
"""A function that draws a piece with its upper left corner at this point."""


LEAST_ON_LAST = 0.3
"""The part of the last of several pages that is filled at least."""
LEAST_ROWS, SMALL = 3, 200
"""The fewest rows of a table at the end or at the beginning of a page, and the height up to which a
table is never divided."""
ROLES = {"H2": 0, "H3": 1}
"""The levels of headings in the contents beside the file."""


class Flow:
    """``shorter``: the height that stays empty at the end of a page, by its number from 0."""

    def __init__(self, box: Box, *, shorter: Mapping[int, float] = MappingProxyType({})) -> None:
        self.box = box
        self._shorter = shorter
        self._pages: list[list[tuple[Draw, float]]] = [[]]
        self._y = box.top

    @property
    def is_at_top(self) -> bool:
        return not self._pages[-1]

    def has(self, height: float) -> bool:
        return self._y - height >= self.box.bottom + self._shorter.get(len(self._pages) - 1, 0)

    @property
    def pages(self) -> int:
        return len(self._pages)

    @property
    def filled(self) -> float:
        """The part of the last page that has content."""
        return (self.box.top - self._y) / self.box.height

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

    def text(
        self, text: str, font: str, size: float, colour: str, *, role: str = "P", gap: float = 0
    ) -> None:
        self.skip(gap)
        block = fit(
            [Paragraph(text, font, size, colour, is_even=True, role=role)],
            self.box.width,
            float("inf"),
        )

        def draw(canvas: TaggedCanvas, left: float, top: float) -> None:
            if role in ROLES:
                canvas.bookmark(text, ROLES[role], top)
            canvas.begin_section()
            block.draw(canvas, left, top)

        self.put(block.height, draw)

    @property
    def bodies(self) -> list[Body]:
        return [_body(pieces) for pieces in self._pages]


def flowing(box: Box, put: Callable[[Flow], None]) -> list[Body]:
    """Return the pages of what ``put`` puts into a flow. If the last one would be nearly empty, it
    gets more from the one before."""
    flow = Flow(box)
    put(flow)
    if flow.pages > 1 and flow.filled < LEAST_ON_LAST:
        other = Flow(box, shorter={flow.pages - 2: (LEAST_ON_LAST - flow.filled) * box.height})
        put(other)
        flow = other if other.pages == flow.pages else flow
    return flow.bodies


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

    def __init__(
        self, columns: Sequence[GridColumn], rows: Sequence[GridRow], *, has_head: bool = True
    ) -> None:
        self._columns = columns
        self._head = (
            self._blocks([column.heading for column in columns], BOLD, ACCENT, HEADING_SIZE)
            if has_head
            else []
        )
        self._rows = [
            (row, self._blocks(row.texts, BOLD if row.is_strong else REGULAR, INK)) for row in rows
        ]
        self._section: int | None = None

    @property
    def kept(self) -> float:
        """The height that stays together at its beginning: all of it, if it is small."""
        heights = [_height(self._head), *(_height(blocks) for _row, blocks in self._rows)]
        return sum(heights) if sum(heights) <= SMALL else sum(heights[: 1 + LEAST_ROWS])

    def put(self, flow: Flow) -> None:
        flow.need(self.kept)
        self._put_head(flow, is_again=False)
        for place, (row, blocks) in enumerate(self._rows):
            if not flow.has(self._height_from(place)):
                flow.new_page()
                self._put_head(flow, is_again=True)
            flow.put(_height(blocks), self._drawn(_Line(blocks, is_shaded=row.is_strong)))

    def _height_from(self, place: int) -> float:
        """Return the height of a row; of the last rows together, so that a page never begins with a
        few of them."""
        rest = (
            self._rows[place:]
            if place == len(self._rows) - LEAST_ROWS
            else self._rows[place : place + 1]
        )
        return sum(_height(blocks) for _row, blocks in rest)

    def _put_head(self, flow: Flow, *, is_again: bool) -> None:
        """Put the headings. Screen readers say them once."""
        if self._head:
            head = _Line(self._head, is_shaded=True, is_head=True, is_again=is_again)
            flow.put(_height(self._head), self._drawn(head))

    def _blocks(
        self, texts: Sequence[str], font: str, colour: str, size: float = SIZE
    ) -> list[Block]:
        return [
            fit([Paragraph(text, font, size, colour)], column.width - 2 * PADDING, float("inf"))
            for text, column in zip(texts, self._columns, strict=True)
        ]

    def _drawn(self, line: _Line) -> Draw:
        def draw(canvas: TaggedCanvas, left: float, top: float) -> None:
            with canvas.artifact():
                self._draw_rules(canvas, line, left, top)
            if self._section is None:
                self._section = canvas.begin_section(role="Table")
            row = 0 if line.is_again else canvas.begin_section(role="TR", within=self._section)
            for place, (block, column) in enumerate(zip(line.blocks, self._columns, strict=True)):
                if not line.is_again:
                    canvas.begin_cell(row, scope=line.scope_of(place))
                x = left + column.width - PADDING if column.is_figure else left + PADDING
                (block.unread() if line.is_again else block).draw(
                    canvas, x, top - PADDING, align=column.is_figure
                )
                left += column.width

        return draw

    def _draw_rules(self, canvas: TaggedCanvas, line: _Line, left: float, top: float) -> None:
        width, bottom = sum(column.width for column in self._columns), top - _height(line.blocks)
        if line.is_shaded:
            canvas.setFillColor(SHADE)
            canvas.rect(left, bottom, width, top - bottom, stroke=0, fill=1)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.4)
        canvas.line(left, bottom, left + width, bottom)


@dataclass(frozen=True)
class _Line:
    """``is_head``: it has the headings of the columns; other lines begin with the heading of their
    row. ``is_again``: it was read on a page before."""

    blocks: Sequence[Block]
    is_shaded: bool
    is_head: bool = False
    is_again: bool = False

    def scope_of(self, place: int) -> str:
        return "Column" if self.is_head else "" if place else "Row"


def _height(blocks: Sequence[Block]) -> float:
    return max((block.height for block in blocks), default=0) + 2 * PADDING


def heading_width(heading: str) -> float:
    """Return the least width at which no word of the heading has to be set smaller."""
    words = (sum(width_of(letter, BOLD) for letter in shaped(word)) for word in heading.split())
    return HEADING_SIZE * max(words, default=0) + 2 * PADDING + 0.1
