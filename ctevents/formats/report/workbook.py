"""The pack as a workbook: a cover, and a sheet for each part with its tables and charts, which read
its cells."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from io import BytesIO
from typing import Any

from ctevents.domain.figures.report import ColumnKind, Headline, Part, Report, Table, Value
from ctevents.domain.progress import Tell, untold

ACCENT = "#1d3a5f"
COLOURS = ("#1d3a5f", "#c8772e", "#5b8c85", "#8a8f98")
LONGEST_NAME = 31
NARROW, WIDE = 11, 34
"""Characters."""
BAR, AROUND = 22, 110
"""Pixels of a bar, and of the space around all bars."""


def written(report: Report, tell: Tell = untold) -> bytes:
    """Return the workbook. Texts are never formulas, however they begin. A withheld figure is also
    a text. The library is loaded now, since a start can do without."""
    out = BytesIO()
    with import_module("xlsxwriter").Workbook(out, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": report.title})
        pen = _Pen(workbook, report.withheld)
        _cover(pen, report)
        for number, part in enumerate(report.parts):
            tell(number / len(report.parts))
            _part(pen, part, report.notes)
    return out.getvalue()


class _Pen:
    """A writer of one sheet after the other, from the top."""

    def __init__(self, workbook: Any, withheld: str) -> None:
        self.workbook, self.withheld = workbook, withheld
        self.title = workbook.add_format({"bold": True, "font_size": 16, "font_color": ACCENT})
        self.heading = workbook.add_format({"bold": True, "font_size": 12, "font_color": ACCENT})
        self.strong = workbook.add_format({"bold": True, "valign": "top"})
        self.above = workbook.add_format(
            {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#edf1f5"}
        )
        self.above_figure = workbook.add_format(
            {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#edf1f5", "align": "right"}
        )
        self.plain = workbook.add_format({"valign": "top"})
        self.wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
        self.figure = workbook.add_format({"num_format": "0", "align": "right", "valign": "top"})
        self.total = workbook.add_format({"bold": True, "top": 1})
        self.total_figure = workbook.add_format(
            {"bold": True, "top": 1, "num_format": "0", "align": "right"}
        )
        large = {
            "bold": True,
            "font_size": 16,
            "font_color": ACCENT,
            "align": "left",
            "valign": "top",
        }
        self.large = workbook.add_format(large | {"num_format": "0"})
        self.large_share = workbook.add_format(large | {"num_format": "0%"})
        self.names: list[str] = []
        self.sheet: Any = None
        self.row = 0

    def new_sheet(self, name: str) -> None:
        self.sheet = self.workbook.add_worksheet(self._free(name))
        self.sheet.set_paper(9)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.hide_gridlines(2)
        self.row = 0

    def _free(self, name: str) -> str:
        """Return a valid name for a sheet that no other sheet has."""
        bare = "".join(" " if character in "[]:*?/\\'" else character for character in name)[
            :LONGEST_NAME
        ].strip()
        while bare.lower() in self.names:
            bare = f"{bare[: LONGEST_NAME - 2]} {len(self.names)}"[:LONGEST_NAME]
        self.names.append(bare.lower())
        return bare

    def lines(self, texts: Iterable[str], style: Any = None) -> None:
        for text in texts:
            self.sheet.write_string(self.row, 0, text, style)
            self.row += 1

    def headline(self, headline: Headline) -> None:
        self.sheet.write_string(self.row, 0, headline.label, self.strong)
        if headline.value is None:
            self.sheet.write_string(self.row, 1, headline.text, self.large)
        elif headline.is_share:
            self.sheet.write_number(self.row, 1, headline.value / 100, self.large_share)
        else:
            self.sheet.write_number(self.row, 1, headline.value, self.large)
        self.row += 1

    def table(self, table: Table) -> None:
        self.lines([table.title], self.heading)
        for place, column in enumerate(table.columns):
            style = self.above_figure if column.kind is ColumnKind.FIGURE else self.above
            self.sheet.write_string(self.row, place, column.heading, style)
        first = self.row + 1
        for row in table.rows:
            self.row += 1
            for place, (column, value) in enumerate(zip(table.columns, row.values, strict=True)):
                self._cell(place, value, column.kind is ColumnKind.FIGURE, row.is_total)
        self.row += 2
        if table.bars:
            self._chart(table, first)

    def _cell(self, place: int, value: Value, is_figure: bool, is_total: bool) -> None:
        style = {
            (True, True): self.total_figure,
            (True, False): self.figure,
            (False, True): self.total,
            (False, False): self.plain,
        }[is_figure, is_total]
        if isinstance(value, int):
            self.sheet.write_number(self.row, place, value, style)
        else:
            self.sheet.write_string(
                self.row, place, self.withheld if value is None else value, style
            )

    def _chart(self, table: Table, first: int) -> None:
        """Add a chart of the cells of the table, which begin in row ``first``."""
        assert table.chart is not None
        chart = self.workbook.add_chart(
            {"type": "bar", **({"subtype": "stacked"} if table.chart.is_stacked else {})}
        )
        last = first + sum(not row.is_total for row in table.rows) - 1
        label, name = table.place_of(table.label), self.sheet.get_name()
        for colour, key in zip(COLOURS, table.chart.columns, strict=False):
            place = table.place_of(key)
            chart.add_series(
                {
                    "name": [name, first - 1, place],
                    "categories": [name, first, label, last, label],
                    "values": [name, first, place, last, place],
                    "fill": {"color": colour},
                }
            )
        bars = (last - first + 1) * (1 if table.chart.is_stacked else len(table.chart.columns))
        height = AROUND + BAR * bars
        chart.set_title({"name": table.title, "name_font": {"size": 11}})
        chart.set_legend({"none": len(table.chart.columns) == 1, "position": "bottom"})
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis(
            {"num_format": "0", "major_gridlines": {"visible": True, "line": {"color": "#d9dce0"}}}
        )
        chart.set_size({"width": 760, "height": height})
        self.sheet.insert_chart(self.row, 0, chart, {"description": table.title})
        self.row += height // 20 + 2


def _cover(pen: _Pen, report: Report) -> None:
    pen.new_sheet(report.cover_title)
    pen.sheet.set_column(0, 0, 24)
    pen.sheet.set_column(1, 1, 100)
    pen.lines([report.title], pen.title)
    pen.row += 1
    for each in report.headlines:
        pen.headline(each)
    pen.row += 1
    for label, text in report.cover:
        pen.sheet.write_string(pen.row, 0, label, pen.strong)
        pen.sheet.write_string(pen.row, 1, text, pen.wrapped)
        pen.row += 1
    pen.row += 1
    for text in report.notes:
        pen.sheet.write_string(pen.row, 1, text, pen.wrapped)
        pen.row += 1


def _part(pen: _Pen, part: Part, notes: Iterable[str]) -> None:
    pen.new_sheet(part.short_title)
    for place, width in enumerate(_widths(part)):
        pen.sheet.set_column(place, place, width)
    pen.lines([part.title], pen.title)
    pen.lines(part.facts)
    pen.row += 1
    pen.lines(part.sentences)
    pen.row += 1
    for table in part.tables:
        pen.table(table)
    pen.lines(notes)


def _widths(part: Part) -> list[int]:
    """Return the width of each column, by its content in all tables."""
    most = max(len(table.columns) for table in part.tables)
    return [
        max(_width(table, place) for table in part.tables if place < len(table.columns))
        for place in range(most)
    ]


def _width(table: Table, place: int) -> int:
    longest = max((len(str(row.values[place])) for row in table.rows), default=0)
    return min(max(NARROW, longest + 2), WIDE)
