"""The donor pack as one value. Every file format writes exactly this content."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from ctevents.domain.figures.activity import Activity
from ctevents.domain.figures.figures import Count

Value = str | Count
"""A cell: a text or a figure."""


class Names(StrEnum):
    """The names in a pack: attendees who consented to the list; all attendees, for internal use."""

    CONSENTED = "consented"
    ALL = "all"


class ColumnKind(StrEnum):
    """The kind of a column: a count, a text to read, or a row's code for programs, which paper
    leaves out."""

    FIGURE = "figure"
    TEXT = "text"
    CODE = "code"


@dataclass(frozen=True)
class Column:
    key: str
    heading: str
    kind: ColumnKind = ColumnKind.FIGURE


@dataclass(frozen=True)
class ChartColumns:
    """The columns of the table that are drawn as bars, by key: stacked if ``is_stacked``, else one
    below the other.

    Rows of totals are not drawn.
    """

    columns: tuple[str, ...]
    is_stacked: bool = True


@dataclass(frozen=True)
class ReportRow:
    """A value for each column. ``is_subtotal``: the sum of some of the rows before it."""

    values: tuple[Value, ...]
    is_total: bool = False
    is_subtotal: bool = False

    @property
    def is_strong(self) -> bool:
        return self.is_total or self.is_subtotal


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table. ``label`` is the column that names a bar of the chart. ``is_sparse``: drawings may
    leave out rows with nobody."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[ReportRow, ...]
    chart: ChartColumns | None = None
    label: str = ""
    is_sparse: bool = False

    @property
    def drawn_rows(self) -> list[ReportRow]:
        """The rows that a drawing of the table shows: without those with nobody, if it is sparse.
        Totals stay."""
        return [
            row for row in self.rows if row.is_total or not self.is_sparse or self._has_anybody(row)
        ]

    def _has_anybody(self, row: ReportRow) -> bool:
        pairs = zip(self.columns, row.values, strict=True)
        return any(value != 0 for column, value in pairs if column.kind is ColumnKind.FIGURE)

    def place_of(self, key: str) -> int:
        return [column.key for column in self.columns].index(key)

    @property
    def bars(self) -> list[tuple[str, tuple[Count, ...]]]:
        """The bars of the chart, each with its name and its figures."""
        places = [self.place_of(key) for key in self.chart.columns] if self.chart else []
        return [
            (
                str(row.values[self.place_of(self.label)]),
                tuple(_figure(row.values[place]) for place in places),
            )
            for row in self.drawn_rows
            if not row.is_total and places
        ]


def _figure(value: Value) -> Count:
    return value if isinstance(value, int) else None


@dataclass(frozen=True, kw_only=True)
class Part:
    """A chapter. ``key``: the slug of an event, or ``all``. ``facts``: when, where, whether final.
    ``sentences``: figures in words."""

    key: str
    title: str
    short_title: str
    facts: tuple[str, ...]
    sentences: tuple[str, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True)
class Headline:
    """One of the figures that donors quote. ``value``: None if it is withheld, or if there is none
    yet. ``text``: the same in words. ``is_share``: it counts per cent."""

    key: str
    label: str
    value: Count
    text: str
    is_share: bool = False


@dataclass(frozen=True)
class ReportLogo:
    name: str
    png: bytes = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True, kw_only=True)
class Report:
    """The whole pack. ``head``: the issuer, the first line stronger. ``headlines``: the figures of
    all its events, for the first page. ``cover``: pairs of a label and its text. ``notes``: the
    disclaimer and the footnotes. ``withheld`` is printed for a withheld figure. ``numbering`` has
    ``%(page)d`` and ``%(pages)d``. ``language`` is a BCP 47 tag. ``activities``: the same figures
    in the donors' format, by project. If a project has too little for it, that is in
    ``lacking``."""

    title: str
    language: str
    made_at: datetime
    is_public: bool
    head: tuple[str, ...]
    numbering: str
    cover_title: str
    headlines: tuple[Headline, ...]
    cover: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    withheld: str
    names: Names | None = None
    logos: tuple[ReportLogo, ...] = ()
    activities: tuple[Activity, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def listed(self) -> dict[str, int]:
        """The number of rows with a name, by the key of the part."""
        return {
            part.key: sum(len(table.rows) for table in part.tables if table.key == ATTENDEES)
            for part in self.parts
        }

    @property
    def attendees(self) -> int:
        return sum(self.listed.values())


ATTENDEES = "attendees"
"""The key of the only kind of table that has names."""
