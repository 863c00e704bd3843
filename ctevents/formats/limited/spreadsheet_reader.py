"""Read one XLSX workbook. Run in a limited process (``child``).

The arguments are names of sheets, in lower case. The answer is ``{"sheets": {name: {"rows": [[row
number, [cell, …]], …], "without_value": [[row number, index], …]}, …}, "names": [name, …]}``
without blank rows. The first visible sheet with another name has the name ``""``. ``names`` are
those of all visible sheets. A refused file is ``{"why": code}`` with a code of
``spreadsheet.UnreadableWhy``.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from io import BytesIO
from typing import BinaryIO
from xml.parsers import expat

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ctevents.formats.limited.archives import (
    attributes_of,
    is_encrypted,
    refuse_doctype,
    size_unpacked,
    unpacked,
)
from ctevents.formats.limited.refused import RefusedFile
from ctevents.formats.limited.tables import checked

MAX_UNPACKED = 60 * 1024 * 1024
"""Bytes of all members together, as counted."""

MAX_AREA = 1_500_000
"""Cells of the rectangle from A1 to the last cell: the reader allocates all of it."""

MAX_TEXT = 10_000_000
"""Characters of all cells: every cell may hold the same shared string."""

MAX_WITHOUT_VALUE = 100_000
"""Formulas of a sheet without a value: five columns of a full list."""

Cell = int | float | str | bool | date | time | timedelta
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def main(source: BinaryIO, names: Sequence[str]) -> dict[str, object]:
    content = source.read()
    formulas = check_members(content)
    workbook = CalamineWorkbook.from_filelike(BytesIO(content))
    text = TextOfCells()
    sheets = {}
    for called, name in visible_sheets(workbook, names).items():
        rows = [*checked(cells_of(workbook, name, text))]
        sheets[called] = {"rows": rows, "without_value": formulas.get(member_of(content, name), [])}
    return {"sheets": sheets, "names": names_of(workbook)}


def check_members(content: bytes) -> dict[str, list[tuple[int, int]]]:
    """Unpack every member without keeping it, before the reader sees one. Then check the sheets for
    far cells.

    Return the formulas without a value, by their member.
    """
    with zipfile.ZipFile(BytesIO(content)) as archive:
        if is_encrypted(archive):
            raise RefusedFile("encrypted")
        if "xl/workbook.xml" not in archive.namelist():
            raise RefusedFile("not_a_spreadsheet")
        size_unpacked(archive, MAX_UNPACKED)
        formulas = {}
        for member in archive.infolist():
            if member.filename.startswith("xl/worksheets/") and member.filename.endswith(".xml"):
                extent = SheetExtent()
                for chunk in unpacked(archive, member):
                    extent.parser.Parse(chunk)
                formulas[member.filename] = extent.without_value
        return formulas


class SheetExtent:
    """A watcher of a sheet's markup, for the last row and column with a value, and for formulas
    without one.

    A formula whose value is an empty text has the type ``str``.
    """

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.on_element
        self.parser.EndElementHandler = self.on_end
        self.parser.StartDoctypeDeclHandler = refuse_doctype
        self.row = self.column = self.last_row = self.last_column = self.values = 0
        self.columns: dict[str, int] = {}
        self.is_formula = self.has_value = False
        self.without_value: list[tuple[int, int]] = []

    def on_element(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), 0
        elif kind == "c":
            self.move_to(attributes.get("r"))
            self.is_formula, self.has_value = False, attributes.get("t") == "str"
        elif kind == "f":
            self.is_formula = True
            self.parser.CharacterDataHandler = None
        elif kind in ("v", "is"):
            self.take_value()
            if self.is_formula:
                self.parser.CharacterDataHandler = self.on_text

    def on_text(self, text: str) -> None:
        self.has_value = self.has_value or bool(text)

    def on_end(self, name: str) -> None:
        if self.is_formula and name.rpartition(":")[2] == "c":
            self.parser.CharacterDataHandler = None
            self.is_formula = False
            if not self.has_value:
                self.without_value.append((self.row, self.column - 1))
                if len(self.without_value) > MAX_WITHOUT_VALUE:
                    raise RefusedFile("too_large")

    def take_value(self) -> None:
        self.values += 1
        self.last_row, self.last_column = (
            max(self.last_row, self.row),
            max(self.last_column, self.column),
        )
        area = self.last_row * self.last_column
        if area > MAX_AREA:
            raise RefusedFile("stray_cell" if self.values < area / 10 else "too_large")

    def move_to(self, reference: str | None) -> None:
        if reference is None:
            self.column += 1
            return
        match = _REFERENCE.fullmatch(reference.upper())
        if match is None:
            raise RefusedFile("damaged")
        letters, row = match.groups()
        self.row, self.column = int(row), self.columns.setdefault(letters, column_number(letters))


def column_number(letters: str) -> int:
    """Return the number of a column; ``A`` is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def names_of(workbook: CalamineWorkbook) -> list[str]:
    return [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]


def visible_sheets(workbook: CalamineWorkbook, names: Sequence[str]) -> dict[str, str]:
    """Return the sheets with these names, and under ``""`` the first one with another name. Hidden
    ones are left out."""
    found: dict[str, str] = {}
    for name in names_of(workbook):
        called = name.strip().casefold()
        found.setdefault(called if called in names else "", name)
    if not found:
        raise RefusedFile("empty")
    return found


def member_of(content: bytes, sheet: str) -> str:
    """Return the member of the archive that holds a sheet. Empty if the workbook does not name
    it."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        books = attributes_of(archive, "xl/workbook.xml", "sheet")
        links = attributes_of(archive, "xl/_rels/workbook.xml.rels", "Relationship")
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for book in books:
        if book.get("name") == sheet:
            reference = next(
                (text for name, text in book.items() if name.rpartition(":")[2] == "id"), ""
            )
            return posixpath.normpath(posixpath.join("/xl", targets.get(reference, ""))).lstrip("/")
    return ""


class TextOfCells:
    """The text of all sheets that are read, which is limited."""

    def __init__(self) -> None:
        self.left = MAX_TEXT

    def take(self, cells: Sequence[str]) -> None:
        self.left -= sum(map(len, cells))
        if self.left < 0:
            raise RefusedFile("too_large")


def cells_of(
    workbook: CalamineWorkbook, name: str, text: TextOfCells
) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows from column A on, although the reader begins at the first column with a
    value."""
    sheet = workbook.get_sheet_by_name(name)
    before = [""] * (sheet.start[1] if sheet.start else 0)
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = before + [as_text(cell) for cell in row]
        text.take(cells)
        yield number, cells


def as_text(cell: Cell) -> str:
    """Return a cell as a spreadsheet program shows it: 15 digits, no ``.0``; times in ISO 8601."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return f"{cell:.15g}"
    return str(cell) if isinstance(cell, timedelta) else cell.isoformat()
