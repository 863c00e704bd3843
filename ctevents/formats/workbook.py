"""A workbook of one sheet, written row by row. It needs the memory of some hundred rows, which say
how wide the columns are, and leaves no temporary file.

Text is never a formula, however it begins (ECMA-376, inline strings). Its cells have the format
Text, so that an edited telephone number keeps its "+" or "0". Times are numbers with a format that
shows the weekday.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain, islice, repeat, zip_longest
from typing import IO, TypeVar, cast
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ctevents.formats.csv_text.formula_guard import told_apart

Row = TypeVar("Row")
Cell = str | int | datetime
"""A time has no zone: it is local."""

LONGEST_CELL = 32_767
"""Characters."""

LOOKED_AT, NARROWEST, WIDEST = 300, 6, 60
"""Rows that say how wide the columns are, and the limits of the width, in characters."""

BLOCK = 100
"""Rows that are written together."""

_LONGEST_TEXT = 255
"""Characters of a cell with the format Text. Some programs show #### for more."""

_LEVEL = 1
"""The level of compression. The usual one takes three times as long, for a file that is an eighth
smaller."""

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
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="0" xfId="0" '
        f"{applied}>{aligned}</xf>"
    )


NUMBER, HEADING, TEXT, LONG_TEXT, TIME, TITLE = range(6)
"""The styles, in their order."""

_PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>'
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
        '<font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name '
        'val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
        'patternType="gray125"/></fill>'
        "</fills><borders "
        'count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" '
        'borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="6">{_style()}{_style(font=1, number=_AS_TEXT)}{_style(number=_AS_TEXT)}'
        f"{_style()}{_style(number=164)}{_style(font=2, is_wrapped=False)}</cellXfs>"
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" '
        'builtinId="0"/></cellStyles></styleSheet>'
    ),
}
_SHEET_END = '</sheetData><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
_EPOCH = datetime(1899, 12, 30)  # the day 0 of spreadsheet programs

_KEPT = ' xml:space="preserve"'
_SPACE = re.compile(r"\A\s|\s\Z|\n|  ")
_NO_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""Characters that a cell can hold and XML cannot, and text that looks like their escaped form."""


def write_workbook(
    out: IO[bytes], rows: Iterable[Sequence[Cell]], *, sheet: str, title: str = ""
) -> None:
    """Write the rows, the first one bold and frozen, below a row with the title if there is one.
    ``sheet``: at most 31 characters, none of ``[]:*?/\\``."""
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
                part.write(_block(1, [[title]], TITLE).encode())
            if first:
                part.write(_block(heading, first[:1], HEADING).encode())
            number = heading + 1
            for rows_together in in_blocks(chain(first[1:], coming)):
                part.write(_block(number, rows_together).encode())
                number += len(rows_together)
            part.write(_SHEET_END.encode())


def in_blocks(rows: Iterable[Row], size: int = BLOCK) -> Iterator[list[Row]]:
    """Yield so many rows at a time, so that each step for a column of a block does many cells."""
    coming = iter(rows)
    while block := list(islice(coming, size)):
        yield block


def _beginning(heading: int, rows: Sequence[Sequence[Cell]]) -> str:
    """Return the sheet up to its rows. ``heading``: the number of the row with the headings."""
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
        for place, width in enumerate(_widths(rows), start=1)
    )
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0">'
        f'<pane ySplit="{heading}" topLeftCell="A{heading + 1}" activePane="bottomLeft" '
        'state="frozen"/></sheetView></sheetViews>'
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
    part._compresslevel = _LEVEL  # type: ignore[attr-defined]  # its public name is Python 3.13's
    return part


def _workbook(sheet: str) -> str:
    named = escape(sheet, {'"': "&quot;"})
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{named}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _block(first: int, rows: Sequence[Sequence[Cell]], style: int | None = None) -> str:
    """Return the markup of rows. ``first``: the number of the first one. ``style``: that of all
    cells."""
    numbers = range(first, first + len(rows))
    columns = enumerate(zip_longest(*rows, fillvalue=""))
    markup = [_column(_letters(place), numbers, cells, style) for place, cells in columns]
    beginnings, ends = [f'<row r="{number}">' for number in numbers], repeat("</row>", len(rows))
    return "".join(chain.from_iterable(zip(beginnings, *markup, ends, strict=True)))


def _column(letters: str, numbers: range, cells: Sequence[Cell], style: int | None) -> list[str]:
    """Return the markup of each cell; "" for an empty one."""
    beginning = f'<c r="{letters}'
    if _is_plain(cells):
        middle, end = f'" s="{style or TEXT}" t="inlineStr"><is><t>', "</t></is></c>"
        return [
            f"{beginning}{number}{middle}{cell}{end}" if cell else ""
            for number, cell in zip(numbers, cells, strict=True)
        ]
    markup = {cell: _markup(cell, style) for cell in {*cells}}
    return [
        f'{beginning}{number}"{markup[cell]}' if cell != "" else ""
        for number, cell in zip(numbers, cells, strict=True)
    ]


def together(cells: Sequence[object]) -> str | None:
    """Return all cells between ``|``, or None if one of them is no text. A search in them together
    takes far less time than a look at each."""
    try:
        return "|".join(("", *cast(Sequence[str], cells), ""))
    except TypeError:
        return None


def _is_plain(cells: Sequence[Cell]) -> bool:
    """Return True if all cells are texts that are written as they are, as in most columns of a long
    list."""
    text = together(cells)
    if text is None or not text.isprintable() or any(sign in text for sign in _SIGNS):
        return False
    return max(map(len, cast(Sequence[str], cells))) <= _LONGEST_TEXT


_SIGNS = ("&", "<", ">", "'", "_x", "  ", "| ", " |")
"""Signs of characters that are written as others, and of space that is kept, in printable texts
that are ``together``."""


def _markup(cell: Cell, style: int | None) -> str:
    """Return the markup of a cell after its place."""
    if isinstance(cell, str):
        return _markup_of_text(cell, style)
    if isinstance(cell, datetime):
        return f' s="{TIME}"><v>{(cell - _EPOCH) / timedelta(days=1):.15g}</v></c>'
    return f' s="{style or NUMBER}"><v>{int(cell)}</v></c>'


def _markup_of_text(cell: str, style: int | None) -> str:
    text, kept = (
        escape(_NO_XML.sub(_written, _fitting(told_apart(cell)))),
        _KEPT if _SPACE.search(cell) else "",
    )
    usual = TEXT if len(cell) <= _LONGEST_TEXT else LONG_TEXT
    return f' s="{style or usual}" t="inlineStr"><is><t{kept}>{text}</t></is></c>'


def _fitting(text: str) -> str:
    """Shorten a text that is too long: programs would report a damaged file."""
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"


def _letters(column: int) -> str:
    """Return the letters of a column, from 0: A to Z, AA and so on."""
    return (
        _LETTERS[column]
        if column < len(_LETTERS)
        else _letters(column // 26 - 1) + _LETTERS[column % 26]
    )


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _written(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"
