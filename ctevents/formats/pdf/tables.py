"""Tables of several pages: rows as high as their texts need, with the headings on each page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import TypeVar

from reportlab.lib.units import mm

from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import Block, Paragraph, fit
from ctevents.formats.pdf.frames import ACCENT, INK, MUTED, Body, Box
from ctevents.formats.pdf.tagging import TaggedCanvas

LINE = "#a9adb3"
SHADE = "#edf1f5"
PADDING = 1.6 * mm
COMPANION_HEIGHT = 8 * mm
LEAST_LINES = 3
"""The fewest lines on the last of several pages."""

Drawing = Callable[[TaggedCanvas, Box], None]
"""A function that draws into the box of a cell, without its padding."""


@dataclass(frozen=True)
class PaperColumn:
    """A column. ``width`` is in points; the last column takes the rest."""

    heading: str
    width: float


@dataclass(frozen=True)
class PaperCell:
    texts: Sequence[Paragraph] = ()
    drawing: Drawing | None = None


@dataclass(frozen=True)
class PaperRow:
    """A cell for each column; without one, the last columns stay empty. ``height``: the minimum, in
    points."""

    cells: Sequence[PaperCell]
    height: float = 0


@dataclass(frozen=True)
class Band:
    """A heading across the table. It is never the last line on a page, and is repeated if its rows
    continue on the next page."""

    text: str


@dataclass(frozen=True)
class ListedCompanion:
    """Somebody who comes along with a person on the list, or with an unnamed guest."""

    name: str
    task: str


@dataclass(frozen=True)
class ListedPerson:
    """A person, with the facts that every list on paper has."""

    name: str
    institution: str
    group: str
    title: str = ""
    companions: Sequence[ListedCompanion] = ()


_Person = TypeVar("_Person", bound=ListedPerson)


class PaperTable:
    """A table. Its pages are drawn one after the other, each into a box of this size."""

    def __init__(
        self, columns: Sequence[PaperColumn], lines: Sequence[PaperRow | Band], box: Box
    ) -> None:
        free = box.width - sum(column.width for column in columns[:-1])
        self._widths = [*(column.width for column in columns[:-1]), free]
        head = _set(
            PaperRow([PaperCell([_heading(column.heading)]) for column in columns]), self._widths
        )
        self._head = replace(head, scope="Column")
        self._pages = _pages(
            [_set(line, self._widths) for line in lines], box.height - self._head.height
        )
        self._section: int | None = None

    @property
    def bodies(self) -> list[Body]:
        """The functions that draw it, one for each page."""
        return [self._body(page) for page in self._pages]

    def _body(self, lines: Sequence[_Line]) -> Body:
        def draw(canvas: TaggedCanvas, box: Box) -> None:
            head = replace(self._head, is_again=self._section is not None)
            if self._section is None:
                self._section = canvas.begin_section(role="Table")
            y = box.top
            for line in (head, *lines):
                self._draw_line(canvas, line, box.left, y)
                y -= line.height
            with canvas.artifact():
                self._draw_grid(canvas, box.left, [self._head, *lines], box.top)

        return draw

    def _draw_line(self, canvas: TaggedCanvas, line: _Line, left: float, top: float) -> None:
        if line.is_band:
            with canvas.artifact():
                canvas.setFillColor(SHADE)
                canvas.rect(
                    left, top - line.height, sum(self._widths), line.height, stroke=0, fill=1
                )
        if line.is_band and not line.is_again:
            canvas.bookmark(line.text, 0, top)
        row = 0 if line.is_again else canvas.begin_section(role="TR", within=self._section or 0)
        for block, drawing, width in zip(line.blocks, line.drawings, self._widths, strict=False):
            if not line.is_again:
                canvas.begin_cell(
                    row, scope=line.scope, columns=len(self._widths) if line.is_band else 1
                )
            block_top = top - (line.height - block.height) / 2
            (block.unread() if line.is_again else block).draw(canvas, left + PADDING, block_top)
            if drawing is not None:
                drawing(canvas, _inner(left, top, width, line.height))
            left += width

    def _draw_grid(
        self, canvas: TaggedCanvas, left: float, lines: Sequence[_Line], top: float
    ) -> None:
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        right = left + sum(self._widths)
        for line in lines:
            canvas.line(left, top, right, top)
            x = left
            for width in (0.0, *(self._widths if not line.is_band else [right - left])):
                x += width
                canvas.line(x, top, x, top - line.height)
            top -= line.height
        canvas.line(left, top, right, top)


@dataclass(frozen=True)
class _Line:
    """A row or a band with its final sizes. ``scope``: what it heads. ``is_again``: it was read on
    a page before."""

    blocks: Sequence[Block]
    drawings: Sequence[Drawing | None]
    height: float
    text: str = ""
    scope: str = ""
    is_again: bool = False

    @property
    def is_band(self) -> bool:
        return bool(self.text)


def _heading(text: str) -> Paragraph:
    return Paragraph(text, BOLD, 8, MUTED)


def _set(line: PaperRow | Band, widths: Sequence[float]) -> _Line:
    if isinstance(line, Band):
        block = _natural([Paragraph(line.text, BOLD, 9.5, ACCENT)], sum(widths))
        return _Line([block], [None], block.height + 2 * PADDING, line.text, "Column")
    cells = [*line.cells, *[PaperCell()] * (len(widths) - len(line.cells))]
    blocks = [_natural(cell.texts, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(line.height, *(block.height + 2 * PADDING for block in blocks))
    return _Line(blocks, [cell.drawing for cell in cells], height)


def _natural(texts: Sequence[Paragraph], width: float) -> Block:
    """Fit texts with the height that they need."""
    return fit(texts, width - 2 * PADDING, float("inf"))


def _pages(lines: Sequence[_Line], height: float) -> list[list[_Line]]:
    """Divide the lines into at least one page. The last of several pages gets some lines, even if
    they would fit on the page before."""
    pages = list(_filled(lines, height))
    if len(pages) > 1 and sum(not line.is_again for line in pages[-1]) < LEAST_LINES:
        last = len(lines) - LEAST_LINES
        while last > 0 and lines[last - 1].is_band:
            last -= 1
        pages = list(_filled(lines, height, new_page_at=last))
    return pages


def _filled(
    lines: Sequence[_Line], height: float, *, new_page_at: int = 0
) -> Iterator[list[_Line]]:
    """Yield pages. A line higher than a page gets a page of its own."""
    page: list[_Line] = []
    band: _Line | None = None
    for number, (line, after) in enumerate(zip(lines, [*lines[1:], None], strict=True)):
        needed = line.height + (after.height if line.is_band and after is not None else 0)
        if page and (number == new_page_at or sum(each.height for each in page) + needed > height):
            yield page
            page = [replace(band, is_again=True)] if band is not None and not line.is_band else []
        band = line if line.is_band else band
        page.append(line)
    yield page


def _inner(left: float, top: float, width: float, height: float) -> Box:
    return Box(left + PADDING, top - height + PADDING, left + width - PADDING, top - PADDING)


def numbered(
    parts: Sequence[tuple[str, Sequence[_Person | ListedCompanion]]],
    row: Callable[[int, _Person], PaperRow],
) -> Iterator[PaperRow | Band]:
    """Yield the rows of people, under a band for each part with a heading. Numbers continue across
    parts. Companions are below their person, or in a part of their own, with a box to tick and
    without a number."""
    numbers = count(1)
    for heading, people in parts:
        if heading and people:
            yield Band(heading)
        for person in people:
            if isinstance(person, ListedCompanion):
                yield companion_row(person)
            else:
                yield row(next(numbers), person)
                yield from map(companion_row, person.companions)


def companion_row(companion: ListedCompanion) -> PaperRow:
    """Return the row of a companion: a box to tick in the first column, name and task in the
    second."""
    texts = [cell_text(f"+ {companion.name}", 9), cell_text(companion.task, 8, MUTED)]
    return PaperRow([PaperCell(drawing=tick_box), PaperCell(texts)], COMPANION_HEIGHT)


def cell_text(text: str, size: float, colour: str = INK) -> Paragraph:
    return Paragraph(text, REGULAR, size, colour)


def body_without_rows(words: str) -> Body:
    """Return the body of a list that is empty: one sentence."""
    return lambda canvas, box: fit([cell_text(words, 11)], box.width, box.height).draw(
        canvas, box.left, box.top
    )


def tick_box(canvas: TaggedCanvas, box: Box) -> None:
    """Draw a square to tick, in the middle."""
    side = min(5 * mm, box.width, box.height)
    x, y = (box.left + box.right - side) / 2, (box.bottom + box.top - side) / 2
    with canvas.artifact():
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        canvas.rect(x, y, side, side)
