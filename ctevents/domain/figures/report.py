"""The donor pack as one value: whatever is written of it, in whichever format, is what stands here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

Value = str | int | None
"""None: a figure of one to four, withheld."""


class Names(StrEnum):
    """Whose names a pack has: of attendees who agreed to stand on the list; of all, for internal use."""

    CONSENTED = "consented"
    ALL = "all"


class Kind(StrEnum):
    """Of a column: what counts something, what is read, and what names a row for programs, which paper leaves out."""

    FIGURE = "figure"
    TEXT = "text"
    CODE = "code"


@dataclass(frozen=True)
class Column:
    key: str
    heading: str
    kind: Kind = Kind.FIGURE


@dataclass(frozen=True)
class Chart:
    """The columns of its table, by key, drawn as bars: one after another where ``is_stacked``, else below each other.

    Rows of totals are not drawn.
    """

    columns: tuple[str, ...]
    is_stacked: bool = True


@dataclass(frozen=True)
class Row:
    """A value for each column. ``is_subtotal``: of some of the rows before it."""

    values: tuple[Value, ...]
    is_total: bool = False
    is_subtotal: bool = False

    @property
    def is_strong(self) -> bool:
        return self.is_total or self.is_subtotal


@dataclass(frozen=True, kw_only=True)
class Table:
    """``label`` is the column that names a bar of the chart. ``is_sparse``: what is drawn may leave out rows of nobody."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    chart: Chart | None = None
    label: str = ""
    is_sparse: bool = False

    @property
    def drawn_rows(self) -> list[Row]:
        """Those that paper needs."""
        return [row for row in self.rows if row.is_total or not self.is_sparse or self._has_anybody(row)]

    def _has_anybody(self, row: Row) -> bool:
        pairs = zip(self.columns, row.values, strict=True)
        return any(value != 0 for column, value in pairs if column.kind is Kind.FIGURE)

    def place_of(self, key: str) -> int:
        return [column.key for column in self.columns].index(key)

    @property
    def bars(self) -> list[tuple[str, tuple[int | None, ...]]]:
        """Of the chart, with what names each."""
        places = [self.place_of(key) for key in self.chart.columns] if self.chart else []
        return [
            (str(row.values[self.place_of(self.label)]), tuple(_figure(row.values[place]) for place in places))
            for row in self.drawn_rows
            if not row.is_total and places
        ]


def _figure(value: Value) -> int | None:
    return value if isinstance(value, int) else None


@dataclass(frozen=True, kw_only=True)
class Part:
    """``key``: the slug of an event, or ``all``. ``facts``: when, where, how settled. ``sentences``: figures in words."""

    key: str
    title: str
    short_title: str
    facts: tuple[str, ...]
    sentences: tuple[str, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True)
class Logo:
    name: str
    png: bytes = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True, kw_only=True)
class Report:
    """``head``: whose it is, the first line stronger. ``cover``: pairs of what it is and what it says. ``notes``: the disclaimer
    and the footnotes. ``withheld`` stands for a figure that is withheld. ``numbering`` has ``%(page)d`` and ``%(pages)d``.
    ``language`` is a BCP 47 tag."""

    title: str
    language: str
    made_at: datetime
    is_public: bool
    head: tuple[str, ...]
    numbering: str
    cover_title: str
    cover: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    withheld: str
    names: Names | None = None
    logos: tuple[Logo, ...] = ()

    @property
    def listed(self) -> dict[str, int]:
        """How many rows with a name there are, by the key of the part."""
        return {
            part.key: sum(len(table.rows) for table in part.tables if table.key == ATTENDEES) for part in self.parts
        }

    @property
    def attendees(self) -> int:
        return sum(self.listed.values())


ATTENDEES = "attendees"
"""The key of the one kind of table that has names."""
