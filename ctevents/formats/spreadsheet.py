"""Spreadsheets in and out: XLSX and CSV.

Incoming files may be hostile: a workbook is opened in a separate process with limits (``limited``).
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO, StringIO, TextIOWrapper
from itertools import groupby, islice
from typing import IO, Any, cast

from ctevents.formats.formula_guard import guarded, may_need_guard, unguarded
from ctevents.formats.limited.process import LimitReached, ReaderBroke, read_limited
from ctevents.formats.text_encoding import decoded
from ctevents.formats.workbook import Cell, in_blocks, together, write_workbook

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 20_020
"""Twenty thousand guests, and the heading with the titles above it. Blank rows do not count."""
MAX_COLUMNS = 60
MAX_CELL = 2_000
"""Characters."""

NumberedRow = tuple[int, list[str]]
"""A row: the number that a spreadsheet program shows beside it, from 1, and its cells as stripped text."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The beginning of files of Office before 2007, and of encrypted ones."""
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
MOST_NULS = 20
"""One NUL in so many characters is allowed, since export programs leave some. A file with more is no text."""
_DELIMITERS = ";\t,"
_END = "\0"


class UnreadableWhy(StrEnum):
    """The reason why a file could not be read. Each has a sentence where it is shown."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    CELL_TOO_LONG = "cell_too_long"
    STRAY_CELL = "stray_cell"
    """A value so far below or to the right that the sheet is almost empty."""
    NOT_A_SPREADSHEET = "not_a_spreadsheet"
    OLD_EXCEL = "old_excel"
    """The format before 2007 (``.xls``)."""
    ENCRYPTED = "encrypted"
    ENCODING = "encoding"
    DAMAGED = "damaged"


class Unreadable(ValueError):
    def __init__(self, why: UnreadableWhy) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True)
class Sheet:
    """A sheet. ``without_value``: row and index of the cells with a formula that has no value. They are empty in ``rows``. A row
    with nothing else has no cells. ``names``: the names of all visible sheets of the workbook, in their order."""

    rows: list[NumberedRow]
    without_value: frozenset[tuple[int, int]] = frozenset()
    names: tuple[str, ...] = ()


def read_sheet(content: bytes, name: str = "") -> Sheet:
    """Return the rows of a CSV file or of a visible sheet of an XLSX workbook, as ``read_sheets``: of the one with this name, or
    else of the first one."""
    called = name.strip().casefold()
    sheets = read_sheets(content, [called] if called else [])
    return sheets.get(called) or sheets[""]


def read_sheets(content: bytes, names: Sequence[str] = ()) -> dict[str, Sheet]:
    """Return the visible sheets of an XLSX workbook that have these names, in lower case. The first one with another name, or a
    CSV file, has the name ``""``. Blank sheets and blank rows are left out; a sheet is left.

    The format is found by the content. Whole numbers come without decimals, dates in ISO 8601, booleans as true and false. The
    ``'`` that ``write_csv`` puts before formulas is removed. A few NUL characters are left in place. Raises only ``Unreadable``.
    """
    if len(content) > MAX_BYTES:
        raise Unreadable(UnreadableWhy.TOO_LARGE)
    if content.startswith(OLE):
        is_encrypted = ENCRYPTED_STREAM in content
        raise Unreadable(UnreadableWhy.ENCRYPTED if is_encrypted else UnreadableWhy.OLD_EXCEL)
    is_workbook = content.startswith(_ZIP)
    sheets = _workbook(content, names) if is_workbook else {"": Sheet(list(_csv_rows(content)))}
    checked = {name: _without_blank_rows(sheet) for name, sheet in sheets.items()}
    if not any(sheet.rows for sheet in checked.values()):
        raise Unreadable(UnreadableWhy.EMPTY)
    return {name: sheet for name, sheet in checked.items() if sheet.rows}


def _without_blank_rows(sheet: Sheet) -> Sheet:
    found = list(islice(_checked(sheet.rows), MAX_ROWS + 1))
    if not found:
        return Sheet([])
    if len(found) > MAX_ROWS:
        raise Unreadable(UnreadableWhy.TOO_MANY_ROWS)
    blank = {row for row, _ in sheet.without_value} - {row for row, _ in found}
    return Sheet(sorted([*found, *((row, []) for row in blank)]), sheet.without_value, sheet.names)


def write_csv(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return the file of ``write_csv_into``."""
    out = BytesIO()
    write_csv_into(out, rows)
    return out.getvalue()


def write_csv_into(out: IO[bytes], rows: Iterable[Sequence[Cell]]) -> None:
    """Write UTF-8 with BOM and CRLF. Text that a spreadsheet program would take for a formula gets a ``'`` before it."""
    text = TextIOWrapper(out, "utf-8-sig", newline="")
    for block in in_blocks(rows):
        csv.writer(text).writerows(_typed_rows(block))
    text.detach()


def _typed_rows(rows: Sequence[Sequence[Cell]]) -> Iterator[Sequence[object]]:
    """Yield rows of the same width column by column, which takes far less time than cell by cell."""
    for width, group in groupby(rows, len):
        alike = [*group]
        yield from zip(*map(_typed_column, zip(*alike, strict=True)), strict=True) if width else alike


def _typed_column(cells: Sequence[Cell]) -> Sequence[str | int]:
    text = together(cells)
    is_ready = text is not None and not may_need_guard(text)
    return cast(Sequence[str], cells) if is_ready else [*map(_typed, cells)]


def _typed(cell: Cell) -> str | int:
    """Return the cell as a CSV file has it: a time such as ``2027-03-10 09:41``, which sorts as text."""
    if isinstance(cell, str):
        return guarded(cell)
    return cell.isoformat(" ", "minutes") if isinstance(cell, datetime) else cell


def write_xlsx(rows: Iterable[Sequence[Cell]], *, sheet: str) -> bytes:
    """Return the file of ``write_workbook``."""
    out = BytesIO()
    write_workbook(out, rows, sheet=sheet)
    return out.getvalue()


def _checked(rows: Iterable[NumberedRow]) -> Iterator[NumberedRow]:
    for number, cells in rows:
        cells = [unguarded(cell).strip() for cell in cells]
        if any(cells[MAX_COLUMNS:]):
            raise Unreadable(UnreadableWhy.TOO_MANY_COLUMNS)
        if any(len(cell) > MAX_CELL for cell in cells):
            raise Unreadable(UnreadableWhy.CELL_TOO_LONG)
        if any(cells):
            yield number, cells[:MAX_COLUMNS]


def _workbook(content: bytes, names: Sequence[str]) -> dict[str, Sheet]:
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.flush()
        answer = _answer_about(file, names)
    if "why" in answer:
        raise Unreadable(UnreadableWhy(answer["why"]))
    return {name: _sheet(told, tuple(answer["names"])) for name, told in answer["sheets"].items()}


def _sheet(told: Mapping[str, Any], names: tuple[str, ...]) -> Sheet:
    without_value = frozenset((row, index) for row, index in told["without_value"])
    return Sheet([(number, cells) for number, cells in told["rows"]], without_value, names)


def _answer_about(file: IO[bytes], names: Sequence[str]) -> Any:
    try:
        return read_limited("spreadsheet_reader", file, names)
    except LimitReached:
        raise Unreadable(UnreadableWhy.TOO_LARGE) from None
    except ReaderBroke:
        raise Unreadable(UnreadableWhy.DAMAGED) from None


def _csv_rows(content: bytes) -> Iterator[NumberedRow]:
    try:
        text = decoded(content)
    except UnicodeError:
        is_binary = b"\0" in content
        raise Unreadable(UnreadableWhy.NOT_A_SPREADSHEET if is_binary else UnreadableWhy.ENCODING) from None
    if text.count("\0") * MOST_NULS > len(text):
        raise Unreadable(UnreadableWhy.NOT_A_SPREADSHEET)
    try:
        yield from _records(text)
    except csv.Error:
        raise Unreadable(UnreadableWhy.DAMAGED) from None


def _records(text: str) -> Iterator[NumberedRow]:
    """Yield the records. A marker record is added at the end: an open quote would swallow it, and perhaps half of the file."""
    last: list[str] = []
    for number, last in enumerate(_parsed(f"{text}\n{_END}", _delimiter(text)), start=1):
        if last != [_END]:
            yield number, last
    if last != [_END]:
        raise Unreadable(UnreadableWhy.DAMAGED)


def _parsed(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter)


def _delimiter(text: str) -> str:
    """Return the delimiter that divides most of the first rows into the same number of cells."""

    def regularity(delimiter: str) -> int:
        widths = [len(cells) for cells in islice(_parsed(text, delimiter), 50)]
        return max((widths.count(width) * (width - 1) for width in set(widths)), default=0)

    return max(_DELIMITERS, key=regularity)
