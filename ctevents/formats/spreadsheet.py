"""Spreadsheets in and out: XLSX and CSV.

Incoming files may be hostile: each is read in a separate process with limits (``limited``).
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO, TextIOWrapper
from itertools import groupby
from typing import IO, Any, cast

from ctevents.formats.csv_text.formula_guard import guarded, may_need_guard
from ctevents.formats.limited.process import LimitReached, ReaderBroke, read_limited
from ctevents.formats.workbook import Cell, in_blocks, together, write_workbook

MAX_BYTES = 5 * 1024 * 1024

NumberedRow = tuple[int, list[str]]
"""A row: the number that a spreadsheet program shows beside it, from 1, and its cells as stripped
text."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The beginning of files of Office before 2007, and of encrypted ones."""
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


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
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Sheet:
    """A sheet. ``without_value``: row and index of the cells with a formula that has no value. They
    are empty in ``rows``. A row with nothing else has no cells. ``names``: the names of all visible
    sheets of the workbook, in their order."""

    rows: list[NumberedRow]
    without_value: frozenset[tuple[int, int]] = frozenset()
    names: tuple[str, ...] = ()


def read_sheet(content: bytes, name: str = "") -> Sheet:
    """Return the rows of a CSV file or of a visible sheet of an XLSX workbook, as ``read_sheets``:
    of the one with this name, or else of the first one."""
    called = name.strip().casefold()
    sheets = read_sheets(content, [called] if called else [])
    return sheets.get(called) or sheets[""]


def read_sheets(content: bytes, names: Sequence[str] = ()) -> dict[str, Sheet]:
    """Return the visible sheets of an XLSX workbook that have these names, in lower case. The first
    one with another name, or a CSV file, has the name ``""``. Blank sheets and blank rows are left
    out; a sheet is left.

    The format is found by the content. Whole numbers come without decimals, dates in ISO 8601,
    booleans as true and false. The ``'`` that ``write_csv`` puts before formulas is removed. A few
    NUL characters are left in place. Raises only ``Unreadable``.
    """
    if len(content) > MAX_BYTES:
        raise Unreadable(UnreadableWhy.TOO_LARGE)
    if content.startswith(OLE):
        is_encrypted = ENCRYPTED_STREAM in content
        raise Unreadable(UnreadableWhy.ENCRYPTED if is_encrypted else UnreadableWhy.OLD_EXCEL)
    sheets = (
        _workbook(content, names) if content.startswith(_ZIP) else {"": Sheet(_csv_rows(content))}
    )
    if not any(sheet.rows for sheet in sheets.values()):
        raise Unreadable(UnreadableWhy.EMPTY)
    return {name: sheet for name, sheet in sheets.items() if sheet.rows}


def write_csv(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return the file of ``write_csv_into``."""
    out = BytesIO()
    write_csv_into(out, rows)
    return out.getvalue()


def write_csv_into(out: IO[bytes], rows: Iterable[Sequence[Cell]]) -> None:
    """Write UTF-8 with BOM and CRLF. Text that a spreadsheet program would take for a formula gets
    a ``'`` before it."""
    text = TextIOWrapper(out, "utf-8-sig", newline="")
    for block in in_blocks(rows):
        csv.writer(text).writerows(_typed_rows(block))
    text.detach()


def _typed_rows(rows: Sequence[Sequence[Cell]]) -> Iterator[Sequence[object]]:
    """Yield rows of the same width column by column, which takes far less time than cell by
    cell."""
    for width, group in groupby(rows, len):
        alike = [*group]
        yield from (
            zip(*map(_typed_column, zip(*alike, strict=True)), strict=True) if width else alike
        )


def _typed_column(cells: Sequence[Cell]) -> Sequence[str | int]:
    text = together(cells)
    is_ready = text is not None and not may_need_guard(text)
    return cast(Sequence[str], cells) if is_ready else [*map(_typed, cells)]


def _typed(cell: Cell) -> str | int:
    """Return the cell as a CSV file has it: a time such as ``2027-03-10 09:41``, which sorts as
    text."""
    if isinstance(cell, str):
        return guarded(cell)
    return cell.isoformat(" ", "minutes") if isinstance(cell, datetime) else cell


def write_xlsx(rows: Iterable[Sequence[Cell]], *, sheet: str) -> bytes:
    """Return the file of ``write_workbook``."""
    out = BytesIO()
    write_workbook(out, rows, sheet=sheet)
    return out.getvalue()


def _csv_rows(content: bytes) -> list[NumberedRow]:
    return _numbered(_answer_about(content, "csv_reader")["rows"])


def _workbook(content: bytes, names: Sequence[str]) -> dict[str, Sheet]:
    answer = _answer_about(content, "spreadsheet_reader", names)
    return {name: _sheet(told, tuple(answer["names"])) for name, told in answer["sheets"].items()}


def _sheet(told: Mapping[str, Any], names: tuple[str, ...]) -> Sheet:
    rows = _numbered(told["rows"])
    if not rows:
        return Sheet([])
    without_value = frozenset((row, index) for row, index in told["without_value"])
    blank = {row for row, _ in without_value} - {row for row, _ in rows}
    return Sheet(sorted([*rows, *((row, []) for row in blank)]), without_value, names)


def _numbered(rows: Iterable[Sequence[Any]]) -> list[NumberedRow]:
    return [(number, cells) for number, cells in rows]


def _answer_about(content: bytes, reader: str, arguments: Sequence[str] = ()) -> Any:
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.flush()
        try:
            answer = read_limited(reader, file, arguments)
        except LimitReached:
            raise Unreadable(UnreadableWhy.TOO_LARGE) from None
        except ReaderBroke:
            raise Unreadable(UnreadableWhy.DAMAGED) from None
    if "why" in answer:
        raise Unreadable(UnreadableWhy(answer["why"]))
    return answer
