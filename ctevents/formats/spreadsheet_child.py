"""Reads one XLSX workbook in a limited process: the workbook on standard input, JSON on standard output.

Answers ``{"rows": [[row number, [cell, …]], …]}``, blank rows left out, or ``{"why": code}`` with a code of
``spreadsheet.UnreadableWhy``. Anything else, a crash or an exit code, means that it could not be read. It is run by its
path in isolated mode, so it imports nothing of the package: starting it costs no framework and no settings.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, time, timedelta
from io import BytesIO
from typing import BinaryIO
from xml.parsers import expat

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

LIMITS = {
    resource.RLIMIT_AS: 300 * 1024 * 1024,
    resource.RLIMIT_CPU: 10,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_CORE: 0,
}

MAX_UNPACKED = 60 * 1024 * 1024
"""Bytes of all members together, as counted."""

MAX_AREA = 1_500_000
"""Cells of the rectangle from A1 to the last cell: the reader allocates all of it."""

MAX_TEXT = 10_000_000
"""Characters of all cells: one shared string may stand in every cell."""

Cell = int | float | str | bool | date | time | timedelta
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class Refused(Exception):
    """Its argument is the code to answer."""


def main(source: BinaryIO) -> dict[str, object]:
    try:
        content = source.read()
        check_members(content)
        return {"rows": list(first_sheet(content))}
    except Refused as refused:
        return {"why": str(refused)}
    except MemoryError:
        return {"why": "too_large"}


def check_members(content: bytes) -> None:
    """Unpacks every member to nowhere before the reader sees one, then looks through the sheets for far cells."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = archive.infolist()
        if any(member.flag_bits & 1 for member in members):
            raise Refused("encrypted")
        if "xl/workbook.xml" not in archive.namelist():
            raise Refused("not_a_spreadsheet")
        left = MAX_UNPACKED
        for member in members:
            for chunk in unpacked(archive, member):
                left -= len(chunk)
                if left < 0:
                    raise Refused("too_large")
        for member in members:
            if member.filename.startswith("xl/worksheets/") and member.filename.endswith(".xml"):
                extent = Extent()
                for chunk in unpacked(archive, member):
                    extent.parser.Parse(chunk)


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Large pieces, since expat begins a comment or text that goes on anew with each."""
    # the declared size may lie, and zipfile would stop there: read to the end of what is packed
    member.file_size = MAX_UNPACKED + 1
    with archive.open(member) as stream:
        while chunk := stream.read(1024 * 1024):
            yield chunk


class Extent:
    """Watches the markup of a sheet for the last row and column that hold a value."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.on_element
        self.parser.StartDoctypeDeclHandler = self.on_doctype
        self.row = self.column = self.last_row = self.last_column = self.values = 0
        self.columns: dict[str, int] = {}

    def on_doctype(self, *_declaration: object) -> None:
        raise Refused("damaged")

    def on_element(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), 0
        elif kind == "c":
            self.move_to(attributes.get("r"))
        elif kind in ("v", "is"):
            self.take_value()

    def take_value(self) -> None:
        self.values += 1
        self.last_row, self.last_column = max(self.last_row, self.row), max(self.last_column, self.column)
        area = self.last_row * self.last_column
        if area > MAX_AREA:
            raise Refused("stray_cell" if self.values < area / 10 else "too_large")

    def move_to(self, reference: str | None) -> None:
        if reference is None:
            self.column += 1
            return
        match = _REFERENCE.fullmatch(reference.upper())
        if match is None:
            raise Refused("damaged")
        letters, row = match.groups()
        self.row, self.column = int(row), self.columns.setdefault(letters, column_number(letters))


def column_number(letters: str) -> int:
    """``A`` is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def first_sheet(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first work sheet that is not hidden."""
    workbook = CalamineWorkbook.from_filelike(BytesIO(content))
    names = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]
    if not names:
        raise Refused("empty")
    left = MAX_TEXT
    for number, row in enumerate(workbook.get_sheet_by_name(names[0]).iter_rows(), start=1):
        cells = [as_text(cell) for cell in row]
        left -= sum(map(len, cells))
        if left < 0:
            raise Refused("too_large")
        if any(cells):
            yield number, cells


def as_text(cell: Cell) -> str:
    """As a spreadsheet program shows it: 15 digits, no ``.0``; times in ISO 8601."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return f"{cell:.15g}"
    return str(cell) if isinstance(cell, timedelta) else cell.isoformat()


if __name__ == "__main__":
    for limit, most in LIMITS.items():
        resource.setrlimit(limit, (most, most))
    sys.stdout.buffer.write(json.dumps(main(sys.stdin.buffer), ensure_ascii=False).encode())
