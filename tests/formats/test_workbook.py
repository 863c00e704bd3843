"""Workbooks written row by row, as a different program reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from lxml.etree import fromstring
from python_calamine import CalamineWorkbook

from ctevents.formats.workbook import Cell, write_workbook


def written(rows: list[list[Cell]], sheet: str = "guests", title: str = "") -> bytes:
    out = BytesIO()
    write_workbook(out, rows, sheet=sheet, title=title)
    return out.getvalue()


@dataclass(frozen=True)
class CellXml:
    """A cell of the sheet: its type, its content, and whether its format is Text, bold, or what it
    is."""

    kind: str
    content: str
    format: str
    is_bold: bool


def cell_of(content: bytes, place: str) -> CellXml:
    sheet, styles = (fromstring(ZipFile(BytesIO(content)).read(f"xl/{part}.xml")) for part in PARTS)
    [cell] = sheet.xpath(f"//*[local-name()='c'][@r='{place}']")
    style = styles.xpath("//*[local-name()='cellXfs']/*")[int(cell.get("s"))]
    custom = {
        each.get("numFmtId"): each.get("formatCode")
        for each in styles.xpath("//*[local-name()='numFmt']")
    }
    font = styles.xpath("//*[local-name()='font']")[int(style.get("fontId"))]
    number = style.get("numFmtId")
    return CellXml(
        kind=cell.get("t", "n"),
        content="".join(cell.itertext()),
        format={"0": "General", "49": "@"}.get(number) or custom[number],
        is_bold=bool(font.xpath("*[local-name()='b']")),
    )


def widths_of(content: bytes) -> list[float]:
    sheet = fromstring(ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml"))
    return [float(each.get("width")) for each in sheet.xpath("//*[local-name()='col']")]


PARTS = ("worksheets/sheet1", "styles")


def read(content: bytes) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()


def test_another_program_reads_what_was_written() -> None:
    rows: list[list[Cell]] = [
        ["name", "seats", "note"],
        ["Жарко Đorđević <&>", 12, " two  spaces "],
        ["", 0, "line\nline"],
        ["_x0041_ stays", -3, "a\x07b"],
    ]
    content = written(rows, sheet='Waiting "list" & more')
    assert CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names == ['Waiting "list" & more']
    assert read(content) == rows


def test_what_looks_like_a_formula_is_text() -> None:
    starts = ["=1+1", "+381 11", "-1", "@SUM(A1)", "\t=1"]
    content = written([["start"], *([start] for start in starts)])
    assert read(content) == [["start"], *([start] for start in starts)]
    assert b"<f>" not in ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")


def test_a_cell_is_no_longer_than_a_program_takes() -> None:
    longest = "a" * 32_767
    assert read(written([[longest], [longest + "b"], ["'=" + longest]])) == [
        [longest],
        ["a" * 32_766 + "…"],
        ["''=" + "a" * 32_763 + "…"],
    ]


def test_columns_beyond_z_have_two_letters() -> None:
    sheet = ZipFile(BytesIO(written([["c"] * 60]))).read("xl/worksheets/sheet1.xml").decode()
    assert [name in sheet for name in ('r="Z1"', 'r="AA1"', 'r="BH1"', 'r="BI1"')] == [
        True,
        True,
        True,
        False,
    ]


def test_the_same_list_is_the_same_file() -> None:
    assert written([["a"], ["b"]]) == written([["a"], ["b"]])


def test_an_edited_telephone_number_stays_one() -> None:
    content = written([["phone"], ["+387 33 000"], ["061234567"], ["x" * 300]])
    assert [cell_of(content, place) for place in ("A2", "A3")] == [
        CellXml("inlineStr", "+387 33 000", "@", is_bold=False),
        CellXml("inlineStr", "061234567", "@", is_bold=False),
    ]
    assert cell_of(content, "A4").format == "General"  # some programs show #### for a long text


def test_a_time_is_one_and_shows_its_weekday() -> None:
    minute = datetime(2027, 3, 10, 9, 41)
    content = written([["when", "seats"], [minute, 3]])
    assert read(content)[1] == [minute, 3]
    assert (cell_of(content, "A2").kind, cell_of(content, "A2").format[:3]) == ("n", "ddd")


def test_columns_are_as_wide_as_what_they_hold() -> None:
    address = "given.family-name@ministry-of-justice.example"
    widths = widths_of(written([["email", "no"], [address, 7], ["", 8]]))
    assert (widths[0] >= len(address), widths[1]) == (True, 6)
    assert widths_of(written([["note"], ["x" * 500]])) == [60]


def test_a_title_stands_above_the_headings() -> None:
    content = written([["name"], ["Amra"]], title="Guest list: Sarajevo")
    assert read(content) == [["Guest list: Sarajevo"], ["name"], ["Amra"]]
    assert [cell_of(content, place).is_bold for place in ("A1", "A2", "A3")] == [True, True, False]
    assert b'topLeftCell="A3"' in ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")
