"""Workbooks written row by row, as a different program reads them."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from python_calamine import CalamineWorkbook

from ctevents.formats.workbook import Cell, write_workbook


def written(rows: list[list[Cell]], sheet: str = "guests") -> bytes:
    out = BytesIO()
    write_workbook(out, rows, sheet=sheet)
    return out.getvalue()


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
    assert [name in sheet for name in ('r="Z1"', 'r="AA1"', 'r="BH1"', 'r="BI1"')] == [True, True, True, False]


def test_the_same_list_is_the_same_file() -> None:
    assert written([["a"], ["b"]]) == written([["a"], ["b"]])
