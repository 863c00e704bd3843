"""The pack on paper: the figures that donors quote, the cover, and the parts, with their charts as
bars above their tables."""

from __future__ import annotations

from collections.abc import Sequence

from ctevents.domain.figures.figures import Count
from ctevents.domain.figures.report import ColumnKind, Headline, Part, Report, Table, Value
from ctevents.domain.progress import Tell, between, untold
from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import Block, Paragraph, fit
from ctevents.formats.pdf.frames import ACCENT, INK, MUTED, Body, Box, Frame, framed
from ctevents.formats.pdf.logos import Picture
from ctevents.formats.pdf.tagging import TaggedCanvas
from ctevents.formats.report.flow import (
    Draw,
    Flow,
    Grid,
    GridColumn,
    GridRow,
    flowing,
    heading_width,
)

COLOURS = ("#1d3a5f", "#c8772e", "#5b8c85", "#8a8f98")
NARROW, WIDE, FEW = 42, 62, 5
"""Widths of columns of figures: ``NARROW`` if there are many of them, ``WIDE`` for up to
``FEW``."""
AIR, LONGEST = 4, 40
"""Characters that are added to the width of a text, and the longest text that widens its column."""
LABEL_WIDTH, VALUES_WIDTH = 150, 84
BAR, THIN_BAR, GAP = 9, 6.5, 4
"""Heights: of a bar, of one of several bars, and of the white space below them."""
VALUE_SIZE = 7.5
LEGEND = 14
LAID_OUT, DRAWN = 0.2, 0.8
"""Shares of the work after layout and after drawing; the rest writes the file."""
TITLE, MOST_KEPT_TOGETHER = 30, 300
PART_BEGINS = 180
"""The height that must be free for a part to begin below another one."""
BEFORE_PART = 26
HEADLINE_SIZE, HEADLINE_HEIGHT, LABEL_HEIGHT, HEADLINE_AIR = 30, 34, 24, 10


def written(report: Report, tell: Tell = untold) -> bytes:
    frame = Frame(
        head=report.head,
        title=report.title,
        facts=(),
        foot=report.notes,
        numbering=lambda page, pages: report.numbering % {"page": page, "pages": pages},
        logos=[Picture(logo.name, logo.png, logo.width, logo.height) for logo in report.logos],
        author=report.head[-1] if report.head else "",
        language=report.language,
    )
    return framed(frame, lambda box: _bodies(report, box, tell), title=report.title)


def _bodies(report: Report, box: Box, tell: Tell) -> Sequence[Body]:
    def put(flow: Flow) -> None:
        _put_headlines(flow, report.headlines)
        columns = [
            GridColumn("", LABEL_WIDTH, is_figure=False),
            GridColumn("", box.width - LABEL_WIDTH, is_figure=False),
        ]
        Grid(columns, [GridRow(line) for line in report.cover], has_head=False).put(flow)
        for number, part in enumerate(report.parts):
            tell(LAID_OUT * number / len(report.parts))
            _put_part(flow, part, report.withheld)

    bodies = flowing(box, put)
    drawing = between(tell, LAID_OUT, DRAWN)
    return [_told(body, drawing, number / len(bodies)) for number, body in enumerate(bodies)]


def _told(body: Body, tell: Tell, share: float) -> Body:
    """Report the progress, then draw the page."""

    def draw(canvas: TaggedCanvas, box: Box) -> None:
        tell(share)
        body(canvas, box)

    return draw


def _put_headlines(flow: Flow, headlines: Sequence[Headline]) -> None:
    """Put the figures side by side, each above its label."""
    if headlines:
        width = flow.box.width / len(headlines)
        flow.skip(HEADLINE_AIR)

        def draw(canvas: TaggedCanvas, left: float, top: float) -> None:
            for number, headline in enumerate(headlines):
                _draw_headline(
                    canvas,
                    headline,
                    Box(left + number * width, 0, left + (number + 1) * width, top),
                )

        flow.put(HEADLINE_HEIGHT + LABEL_HEIGHT + HEADLINE_AIR, draw)


def _draw_headline(canvas: TaggedCanvas, headline: Headline, box: Box) -> None:
    width = box.width - HEADLINE_AIR
    figure = fit([Paragraph(headline.text, BOLD, HEADLINE_SIZE, ACCENT)], width, HEADLINE_HEIGHT)
    label = fit([Paragraph(headline.label, REGULAR, 9, MUTED)], width, LABEL_HEIGHT)
    canvas.begin_section()
    figure.draw(canvas, box.left, box.top - HEADLINE_HEIGHT + figure.height)
    label.draw(canvas, box.left, box.top - HEADLINE_HEIGHT)


def _put_part(flow: Flow, part: Part, withheld: str) -> None:
    flow.skip(BEFORE_PART)
    flow.need(PART_BEGINS)
    flow.text(part.title, BOLD, 14, ACCENT, role="H2")
    for fact in part.facts:
        flow.text(fact, REGULAR, 9, MUTED, gap=1)
    flow.skip(4)
    for sentence in part.sentences:
        flow.text(sentence, REGULAR, 10, INK, gap=2)
    for table in part.tables:
        _put_table(flow, table, withheld)


def _put_table(flow: Flow, table: Table, withheld: str) -> None:
    chart = (
        _Chart(table, withheld)
        if any(value for _label, values in table.bars for value in values)
        else None
    )
    shown = [
        place for place, column in enumerate(table.columns) if column.kind is not ColumnKind.CODE
    ]
    rows = [
        GridRow([_words(row.values[place], withheld) for place in shown], is_strong=row.is_strong)
        for row in table.drawn_rows
    ]
    grid = Grid(_columns(table, shown, rows, flow.box.width), rows)
    flow.skip(14)
    flow.need(TITLE + grid.kept + (min(chart.height, MOST_KEPT_TOGETHER) if chart else 0))
    flow.text(table.title, BOLD, 11, ACCENT, role="H3")
    flow.skip(4)
    if chart:
        chart.put(flow)
        flow.skip(6)
    grid.put(flow)


def _columns(
    table: Table, shown: Sequence[int], rows: Sequence[GridRow], width: float
) -> list[GridColumn]:
    """Return the columns. Figures get a fixed width, or that of the longest word of their heading.
    Texts share the rest by their lengths."""
    columns = [table.columns[place] for place in shown]
    are_figures = [column.kind is ColumnKind.FIGURE for column in columns]
    of_figure = NARROW if sum(are_figures) > FEW else WIDE
    widths = [
        max(of_figure, heading_width(column.heading)) if is_figure else 0
        for column, is_figure in zip(columns, are_figures, strict=True)
    ]
    weights = [
        0
        if is_figure
        else AIR + min(LONGEST, max(len(column.heading), *(len(row.texts[place]) for row in rows)))
        for place, (column, is_figure) in enumerate(zip(columns, are_figures, strict=True))
    ]
    share = (width - sum(widths)) / sum(weights)
    return [
        GridColumn(column.heading, figure or weight * share, is_figure=not weight)
        for column, figure, weight in zip(columns, widths, weights, strict=True)
    ]


def _words(value: Value, withheld: str) -> str:
    return withheld if value is None else str(value)


class _Chart:
    def __init__(self, table: Table, withheld: str) -> None:
        assert table.chart is not None
        self._headings = [table.columns[table.place_of(key)].heading for key in table.chart.columns]
        self._lines = [
            _BarLine(label, values, self._headings, withheld, is_stacked=table.chart.is_stacked)
            for label, values in table.bars
        ]
        self.height = LEGEND + sum(line.height for line in self._lines)

    def put(self, flow: Flow) -> None:
        """Put the chart into the flow. It may break between its lines."""
        longest = max(line.longest for line in self._lines)
        if len(self._headings) > 1:
            flow.put(
                LEGEND, lambda canvas, left, top: _draw_legend(canvas, self._headings, left, top)
            )
        scale = (flow.box.width - LABEL_WIDTH - VALUES_WIDTH) / longest
        for line in self._lines:
            flow.put(line.height, line.drawn(scale, flow.box.width))


def _draw_legend(canvas: TaggedCanvas, headings: Sequence[str], left: float, top: float) -> None:
    x = left + LABEL_WIDTH
    for heading, colour in zip(headings, COLOURS, strict=False):
        with canvas.artifact():
            canvas.setFillColor(colour)
            canvas.rect(x, top - 9, 7, 7, stroke=0, fill=1)
        words = fit(
            [Paragraph(heading, REGULAR, VALUE_SIZE, INK, role="")], float("inf"), float("inf")
        )
        words.draw(canvas, x + 10, top - 1.5)
        x += 22 + words.width


class _BarLine:
    """A label, its bar or bars, and their figures. Screen readers get one picture with all of them
    as text."""

    def __init__(
        self,
        label: str,
        values: Sequence[Count],
        headings: Sequence[str],
        withheld: str,
        *,
        is_stacked: bool,
    ) -> None:
        self._values, self._is_stacked, self._withheld = values, is_stacked, withheld
        self._label: Block = fit(
            [Paragraph(label, REGULAR, 8, INK, role="")], LABEL_WIDTH - 8, float("inf")
        )
        figures = zip(headings, values, strict=True)
        self._said = (
            f"{label}: {', '.join(f'{name} {_words(value, withheld)}' for name, value in figures)}"
        )
        self._bars = BAR if is_stacked else THIN_BAR * len(values)
        self.height = max(self._label.height, self._bars) + GAP

    @property
    def longest(self) -> int:
        single = [value or 0 for value in self._values]
        return sum(single) if self._is_stacked else max(single)

    def drawn(self, scale: float, width: float) -> Draw:
        def draw(canvas: TaggedCanvas, left: float, top: float) -> None:
            canvas.begin_section()
            self._label.draw(canvas, left, top)
            with canvas.figure(self._said, left, top - self.height, left + width, top):
                self._draw_bars(canvas, left + LABEL_WIDTH, top, scale)

        return draw

    def _draw_bars(self, canvas: TaggedCanvas, left: float, top: float, scale: float) -> None:
        x, y, height = left, top - 1, BAR if self._is_stacked else THIN_BAR - 0.8
        for value, colour in zip(self._values, COLOURS, strict=False):
            length = (value or 0) * scale
            canvas.setFillColor(colour)
            if length:
                canvas.rect(x, y - height, length, height, stroke=0, fill=1)
            if self._is_stacked:
                x += length
            else:
                self._draw_words(
                    canvas,
                    _words(value, self._withheld),
                    left + length + 3,
                    y - height + 0.3,
                    size=6,
                )
                y -= THIN_BAR
        if self._is_stacked:
            words = " · ".join(_words(value, self._withheld) for value in self._values)
            self._draw_words(canvas, words, x + 4, y - height + 1.8, size=VALUE_SIZE)

    def _draw_words(
        self, canvas: TaggedCanvas, words: str, x: float, y: float, *, size: float
    ) -> None:
        canvas.setFillColor(INK)
        canvas.setFont(REGULAR, size)
        canvas.drawString(x, y, words)
