"""A workbook of one sheet, written row by row. It needs the memory of one row, and leaves no temporary file.

Text is never a formula, however it begins (ECMA-376, inline strings).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import IO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ctevents.formats.formula_guard import told_apart

Cell = str | int

LONGEST_CELL = 32_767
"""Characters."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_WRITTEN = (1980, 1, 1, 0, 0, 0)
"""The earliest time that such a file allows. The same content gives the same file."""

_PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}
_SHEET = (
    f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>'
)
_SHEET_END = "</sheetData></worksheet>"
_BOLD = ' s="1"'

_KEPT = ' xml:space="preserve"'
_SPACE = re.compile(r"\A\s|\s\Z|\n|  ")
_NO_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""Characters that a cell can hold and XML cannot, and text that looks like their escaped form."""


def write_workbook(out: IO[bytes], rows: Iterable[Sequence[Cell]], *, sheet: str) -> None:
    """Write the rows, the first one bold and frozen. ``sheet``: at most 31 characters, none of ``[]:*?/\\``."""
    with ZipFile(out, "w", ZIP_DEFLATED) as workbook:
        for name, xml in _PARTS.items():
            workbook.writestr(_part(name), _XML + xml)
        workbook.writestr(_part("xl/workbook.xml"), _XML + _workbook(sheet))
        with workbook.open(_part("xl/worksheets/sheet1.xml"), "w", force_zip64=True) as part:
            part.write((_XML + _SHEET).encode())
            for number, cells in enumerate(rows, start=1):
                part.write("".join(_row(number, cells)).encode())
            part.write(_SHEET_END.encode())


def _part(name: str) -> ZipInfo:
    part = ZipInfo(name, _WRITTEN)
    part.compress_type = ZIP_DEFLATED
    return part


def _workbook(sheet: str) -> str:
    named = escape(sheet, {'"': "&quot;"})
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{named}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _row(number: int, cells: Sequence[Cell]) -> Iterator[str]:
    style = _BOLD if number == 1 else ""
    yield f'<row r="{number}">'
    for column, cell in enumerate(cells):
        if isinstance(cell, int):
            yield f'<c r="{_letters(column)}{number}"{style}><v>{int(cell)}</v></c>'
        elif cell:
            text, kept = escape(_NO_XML.sub(_written, _fitting(told_apart(cell)))), _KEPT if _SPACE.search(cell) else ""
            yield f'<c r="{_letters(column)}{number}"{style} t="inlineStr"><is><t{kept}>{text}</t></is></c>'
    yield "</row>"


def _fitting(text: str) -> str:
    """Shorten a text that is too long: programs would report a damaged file."""
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"


def _letters(column: int) -> str:
    """Return the letters of a column, from 0: A to Z, AA and so on."""
    return _LETTERS[column] if column < len(_LETTERS) else _letters(column // 26 - 1) + _LETTERS[column % 26]


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _written(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"
