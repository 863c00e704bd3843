"""A workbook of one sheet, written row by row. It needs the memory of some hundred rows, which say how wide the columns are, and
leaves no temporary file.

Text is never a formula, however it begins (ECMA-376, inline strings). Its cells have the format Text, so that an edited telephone
number keeps its "+" or "0". Times are numbers with a format that shows the weekday.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import chain, islice
from typing import IO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ctevents.formats.formula_guard import told_apart

Cell = str | int | datetime
"""A time has no zone: it is local."""

LONGEST_CELL = 32_767
"""Characters."""

LOOKED_AT, NARROWEST, WIDEST = 300, 6, 60
"""Rows that say how wide the columns are, and the limits of the width, in characters."""

MOST_KEPT = 500
"""Texts whose markup is kept while a file is written: most cells of a long list repeat one."""

_LONGEST_TEXT = 255
"""Characters of a cell with the format Text. Some programs show #### for more."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_WRITTEN = (1980, 1, 1, 0, 0, 0)
"""The earliest time that such a file allows. The same content gives the same file."""

_AS_TEXT = 49
"""The built-in format "@"."""


def _style(*, number: int = 0, font: int = 0, is_wrapped: bool = True) -> str:
    aligned = f'<alignment vertical="top" wrapText="{int(is_wrapped)}"/>'
    applied = 'applyNumberFormat="1" applyFont="1" applyAlignment="1"'
    return f'<xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="0" xfId="0" {applied}>{aligned}</xf>'


NUMBER, HEADING, TEXT, LONG_TEXT, TIME, TITLE = range(6)
"""The styles, in their order."""

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
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="1">'
        '<numFmt numFmtId="164" formatCode="ddd\\ yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>'
        '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="6">{_style()}{_style(font=1, number=_AS_TEXT)}{_style(number=_AS_TEXT)}'
        f"{_style()}{_style(number=164)}{_style(font=2, is_wrapped=False)}</cellXfs>"
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}
_SHEET_END = '</sheetData><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
_EPOCH = datetime(1899, 12, 30)  # the day 0 of spreadsheet programs

_KEPT = ' xml:space="preserve"'
_SPACE = re.compile(r"\A\s|\s\Z|\n|  ")
_NO_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""Characters that a cell can hold and XML cannot, and text that looks like their escaped form."""


def write_workbook(out: IO[bytes], rows: Iterable[Sequence[Cell]], *, sheet: str, title: str = "") -> None:
    """Write the rows, the first one bold and frozen, below a row with the title if there is one. ``sheet``: at most 31 characters,
    none of ``[]:*?/\\``."""
    coming = iter(rows)
    first = list(islice(coming, LOOKED_AT))
    heading = 2 if title else 1
    with ZipFile(out, "w", ZIP_DEFLATED) as workbook:
        for name, xml in _PARTS.items():
            workbook.writestr(_part(name), _XML + xml)
        workbook.writestr(_part("xl/workbook.xml"), _XML + _workbook(sheet))
        with workbook.open(_part("xl/worksheets/sheet1.xml"), "w", force_zip64=True) as part:
            part.write((_XML + _beginning(heading, first)).encode())
            if title:
                part.write("".join(_row(1, [title], TITLE, _markup_of_text)).encode())
            markup = lru_cache(MOST_KEPT)(_markup_of_text)
            for number, cells in enumerate(chain(first, coming), start=heading):
                part.write("".join(_row(number, cells, HEADING if number == heading else None, markup)).encode())
            part.write(_SHEET_END.encode())


def _beginning(heading: int, rows: Sequence[Sequence[Cell]]) -> str:
    """Return the sheet up to its rows. ``heading``: the number of the row with the headings."""
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
        for place, width in enumerate(_widths(rows), start=1)
    )
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0">'
        f'<pane ySplit="{heading}" topLeftCell="A{heading + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"{f'<cols>{columns}</cols>' if columns else ''}<sheetData>"
    )


def _widths(rows: Sequence[Sequence[Cell]]) -> Iterator[int]:
    """Yield the width of each column: as wide as its longest line, within limits."""
    for place in range(max(map(len, rows), default=0)):
        longest = max(map(_width, (row[place] for row in rows if place < len(row))))
        yield min(max(longest + 2, NARROWEST), WIDEST)


def _width(cell: Cell) -> int:
    if isinstance(cell, datetime):
        return len("Wed 2027-03-10 09:41")
    return max(map(len, cell.splitlines()), default=0) if isinstance(cell, str) else len(str(cell))


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


def _row(
    number: int, cells: Sequence[Cell], style: int | None, markup: Callable[[str, int | None], str]
) -> Iterator[str]:
    """Yield the markup of a row. ``style``: that of all its cells. ``markup``: of a text."""
    yield f'<row r="{number}">'
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            if cell:
                yield f'<c r="{_letters(column)}{number}"{markup(cell, style)}'
        elif isinstance(cell, datetime):
            days = (cell - _EPOCH) / timedelta(days=1)
            yield f'<c r="{_letters(column)}{number}" s="{TIME}"><v>{days:.15g}</v></c>'
        else:
            yield f'<c r="{_letters(column)}{number}" s="{style or NUMBER}"><v>{int(cell)}</v></c>'
    yield "</row>"


def _markup_of_text(cell: str, style: int | None) -> str:
    """Return the markup of a cell with a text, after its place."""
    text, kept = escape(_NO_XML.sub(_written, _fitting(told_apart(cell)))), _KEPT if _SPACE.search(cell) else ""
    usual = TEXT if len(cell) <= _LONGEST_TEXT else LONG_TEXT
    return f' s="{style or usual}" t="inlineStr"><is><t{kept}>{text}</t></is></c>'


def _fitting(text: str) -> str:
    """Shorten a text that is too long: programs would report a damaged file."""
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"


def _letters(column: int) -> str:
    """Return the letters of a column, from 0: A to Z, AA and so on."""
    return _LETTERS[column] if column < len(_LETTERS) else _letters(column // 26 - 1) + _LETTERS[column % 26]


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _written(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"
