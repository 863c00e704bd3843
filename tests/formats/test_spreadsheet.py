"""Spreadsheets from outside, and those that we write."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from io import BytesIO

import pytest
import xlsxwriter

from ctevents.formats.limited.tables import MAX_CELL, MAX_COLUMNS, MAX_ROWS
from ctevents.formats.spreadsheet import (
    MAX_BYTES,
    Unreadable,
    UnreadableWhy,
    read_sheets,
    write_csv,
    write_xlsx,
)
from tests.support.tables import read_rows


def why_not(content: bytes) -> UnreadableWhy:
    with pytest.raises(Unreadable) as caught:
        read_rows(content)
    return caught.value.why


class TestCsv:
    @pytest.mark.parametrize("delimiter", [";", ",", "\t"])
    @pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
    def test_delimiters_and_line_ends(self, delimiter: str, end: str) -> None:
        content = end.join(
            [delimiter.join(["Emri", "Vende"]), delimiter.join(["Gëzim", "2"]), ""]
        ).encode()
        assert read_rows(content) == [(1, ["Emri", "Vende"]), (2, ["Gëzim", "2"])]

    def test_the_delimiter_that_divides_evenly_is_meant(self) -> None:
        content = (
            b"Guests, Tirana\nEmri;Mbiemri;Institucioni\nAna;Hoxha;Court, "
            b"Tirana\nIva;Gashi;Police, North\n"
        )
        assert read_rows(content) == [
            (1, ["Guests, Tirana"]),
            (2, ["Emri", "Mbiemri", "Institucioni"]),
            (3, ["Ana", "Hoxha", "Court, Tirana"]),
            (4, ["Iva", "Gashi", "Police, North"]),
        ]

    def test_rows_are_numbered_as_a_spreadsheet_program_shows_them(self) -> None:
        content = b'Guests\n\n;;\nIme;"Institucija\n(puni naziv)"\n  ;\nAna; "Sud\nBiH" \n'
        assert read_rows(content) == [
            (1, ["Guests"]),
            (4, ["Ime", "Institucija\n(puni naziv)"]),
            (6, ["Ana", '"Sud']),
            (7, ['BiH"']),
        ]

    def test_quotes_within_a_cell_are_text(self) -> None:
        assert read_rows(b'Ime;NVO "Atlas"\n"Ana ""Ani""";"Sud; odjel"\n') == [
            (1, ["Ime", 'NVO "Atlas"']),
            (2, ['Ana "Ani"', "Sud; odjel"]),
        ]

    @pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r="])
    def test_the_guard_of_our_own_files_is_taken_off(self, start: str) -> None:
        cell = f"{start}1"
        assert read_rows(f'"\'{cell}";b\n'.encode()) == [(1, [cell.strip(), "b"])]

    @pytest.mark.parametrize(
        "write", [write_csv, lambda rows: write_xlsx(rows, sheet="x")], ids=["csv", "xlsx"]
    )
    def test_nor_is_anything_else_that_begins_like_one(self, write: Callable[..., bytes]) -> None:
        cells = ["+387 61", "=1", "'=1", "''-", "'", "'t Hooft", "@", "O'Neill"]
        assert read_rows(write([cells])) == [(1, cells)]

    def test_an_apostrophe_before_a_word_stays(self) -> None:
        assert read_rows(b"'t Hooft,O'Neill\n") == [(1, ["'t Hooft", "O'Neill"])]


class TestXlsx:
    def test_values_are_text(self) -> None:
        content = workbook(
            [
                [2, 2.5, 38268123456, True, False],
                [date(2027, 3, 1), datetime(2027, 3, 1, 10, 30), time(9, 5), " a\nb "],
            ]
        )
        assert read_rows(content) == [
            (1, ["2", "2.5", "38268123456", "true", "false"]),
            (2, ["2027-03-01", "2027-03-01T10:30:00", "09:05:00", "a\nb", ""]),
        ]

    def test_rows_and_columns_are_counted_as_a_spreadsheet_program_shows_them(self) -> None:
        assert read_rows(workbook([[], [], ["", "Ime"], [], ["", "Ana"]])) == [
            (3, ["", "Ime"]),
            (5, ["", "Ana"]),
        ]

    def test_a_hidden_first_sheet_is_not_the_list(self) -> None:
        out = BytesIO()
        with xlsxwriter.Workbook(out) as book:
            codes, guests = book.add_worksheet("codes"), book.add_worksheet("guests")
            guests.activate()
            guests.set_first_sheet()
            codes.hide()
            codes.write_string(0, 0, "police")
            guests.write_string(0, 0, "Ime")
        assert read_rows(out.getvalue()) == [(1, ["Ime"])]

    @pytest.mark.long
    def test_blank_cells_with_a_style_far_away_are_nothing(self) -> None:
        out = BytesIO()
        with xlsxwriter.Workbook(out) as book:
            sheet = book.add_worksheet()
            sheet.write_string(0, 0, "Ime")
            sheet.write_blank(100_000, 16_383, None, book.add_format({"bold": True}))
        assert read_rows(out.getvalue()) == [(1, ["Ime"])]


class TestSeveralSheets:
    @staticmethod
    def book(*names: str, hidden: str = "") -> bytes:
        """A workbook in which each sheet holds its own name."""
        out = BytesIO()
        with xlsxwriter.Workbook(out) as book:
            for name in names:
                sheet = book.add_worksheet(name)
                sheet.write(0, 0, name)
                if name == hidden:
                    sheet.hide()
            book.worksheets()[-1].activate()
        return out.getvalue()

    @pytest.mark.parametrize(
        ("names", "found"),
        [
            (
                ("Findings", "Notes", "WORKSHOPS"),
                {"findings": "Findings", "": "Notes", "workshops": "WORKSHOPS"},
            ),
            (("Notes", "More notes", "findings"), {"": "Notes", "findings": "findings"}),
            (("Findings", "workshops"), {"findings": "Findings", "workshops": "workshops"}),
        ],
        ids=["in any case and order", "the first of the others", "no other"],
    )
    def test_sheets_are_found_by_their_names(
        self, names: tuple[str, ...], found: dict[str, str]
    ) -> None:
        sheets = read_sheets(self.book(*names), ("findings", "workshops"))
        assert {name: sheet.rows for name, sheet in sheets.items()} == {
            name: [(1, [text])] for name, text in found.items()
        }

    def test_a_hidden_sheet_is_left_out(self) -> None:
        content = self.book("findings", "Notes", hidden="findings")
        assert [*read_sheets(content, ("findings",))] == [""]

    def test_a_blank_sheet_is_left_out(self) -> None:
        out = BytesIO()
        with xlsxwriter.Workbook(out) as book:
            book.add_worksheet("Notes")
            book.add_worksheet("findings").write(0, 0, "number")
        assert [*read_sheets(out.getvalue(), ("findings",))] == ["findings"]

    def test_formulas_without_a_value_are_told_by_sheet(self) -> None:
        out = BytesIO()
        with xlsxwriter.Workbook(out) as book:
            for name in ("Notes", "findings"):
                sheet = book.add_worksheet(name)
                sheet.write(0, 0, "number")
                if name == "findings":
                    sheet.write_formula(1, 0, "=1+1", value="")
        sheets = read_sheets(out.getvalue(), ("findings",))
        assert [sheets[name].without_value for name in ("", "findings")] == [set(), {(2, 0)}]


class TestCaps:
    def test_of_the_file(self) -> None:
        assert why_not(b"a;b\n" * (MAX_BYTES // 4) + b"a") is UnreadableWhy.TOO_LARGE

    @pytest.mark.long
    @pytest.mark.parametrize(
        "write", [write_csv, lambda rows: write_xlsx(rows, sheet="x")], ids=["csv", "xlsx"]
    )
    def test_of_rows_columns_and_cells(
        self, write: Callable[[Sequence[Sequence[str]]], bytes]
    ) -> None:
        full = [["a"] * MAX_COLUMNS, ["b" * MAX_CELL, ""]]
        assert [number for number, _ in read_rows(write(full))] == [1, 2]
        assert (
            why_not(write([["a", "b"], ["c"] * (MAX_COLUMNS + 1)]))
            is UnreadableWhy.TOO_MANY_COLUMNS
        )
        assert why_not(write([["a", "b" * (MAX_CELL + 1)]])) is UnreadableWhy.CELL_TOO_LONG
        assert len(read_rows(write([["a"]] * MAX_ROWS))) == MAX_ROWS
        assert why_not(write([["a"]] * (MAX_ROWS + 1))) is UnreadableWhy.TOO_MANY_ROWS

    def test_empty_columns_do_not_count(self) -> None:
        assert read_rows(b"a;b" + b";" * 100 + b"\n") == [
            (1, ["a", "b", *[""] * (MAX_COLUMNS - 2)])
        ]


ODD_TEXTS = [
    "=1",
    "+387",
    "-a",
    "@a",
    "\t=",
    "'=a",
    "'",
    "a;=b",
    "a\n=b",
    "a\r=b",
    "|=a",
    "a|=b",
    "a&b",
    "<b>",
    "a>b",
    "O'Brien",
    " a",
    "a ",
    "a  b",
    "a\tb",
    "\xa0a",
    "a\u2003",
    "a\nb",
    "_x0041_",
    "_X0041_",
    "\x0b",
    "\ufffe",
    "b" * 255,
    "b" * 256,
    "b" * 40_000,
    'a "b", c',
    "é",
    "𐐷",
]


class TestWriting:
    def test_csv_is_for_spreadsheet_programs(self) -> None:
        content = write_csv(
            [["name", "seats"], ["Gëzim, Çela", 2], ["=1+1", -3], ["-", "@a"], ["\t+", "\r"]]
        )
        assert content == (
            b'\xef\xbb\xbfname,seats\r\n"G\xc3\xabzim, '
            b"\xc3\x87ela\",2\r\n'=1+1,-3\r\n'-,'@a\r\n'\t+,\"'\r\"\r\n"
        )

    def test_no_formula_begins_within_a_cell_either(self) -> None:
        """Each of these would begin a cell in a country whose lists use semicolons: programs open a
        comma file so."""
        cells = ["a;=1+1", 'b;"@x', "c\n=1", "d\r-1", "e;'=1", "f; =1", "g,=1"]
        row, *_rest = csv.reader(write_csv([cells]).decode("utf-8-sig").splitlines(keepends=True))
        assert row == ["a;'=1+1", "b;'\"@x", "c\n'=1", "d\r'-1", "e;''=1", "f; =1", "g,=1"]
        for content in (
            write_csv([["name"] * 7, cells]),
            write_xlsx([["name"] * 7, cells], sheet="x"),
        ):
            assert read_rows(content)[1:] == [(2, cells)]

    def test_xlsx_holds_text_and_whole_numbers_and_no_formula(self) -> None:
        content = write_xlsx(
            [["name", "seats"], ["=1+1", 2], ["https://a.example", -3]], sheet="Guests"
        )
        assert read_rows(content) == [
            (1, ["name", "seats"]),
            (2, ["=1+1", "2"]),
            (3, ["https://a.example", "-3"]),
        ]
        sheet = member(content, "xl/worksheets/sheet1.xml")
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet
        assert '<c r="B2" s="0"><v>2</v></c>' in sheet

    def test_xlsx_has_a_bold_frozen_heading(self) -> None:
        content = write_xlsx([["name"], ["Ana"]], sheet="Guests")
        sheet = member(content, "xl/worksheets/sheet1.xml")
        assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in sheet
        assert '<c r="A1" s="1" t="inlineStr">' in sheet
        assert '<c r="A2" s="2" t="inlineStr">' in sheet
        assert 'name="Guests"' in member(content, "xl/workbook.xml")

    @pytest.mark.parametrize("text", ODD_TEXTS)
    def test_a_text_is_written_the_same_whatever_its_column_has(self, text: str) -> None:
        """A column of texts is looked at as a whole, one with a number cell by cell."""
        texts: list[list[str]] = [["name"], ["Ana"], [text], [""], ["Весна"]]
        mixed = [*texts, [0]]
        assert write_csv(mixed).startswith(write_csv(texts))
        rows, among_others = (
            re.findall(
                "<row .*?</row>",
                member(write_xlsx(table, sheet="x"), "xl/worksheets/sheet1.xml"),
                re.DOTALL,
            )
            for table in (texts, mixed)
        )
        assert among_others[:-1] == rows

    def test_each_row_is_as_wide_as_it_is(self) -> None:
        """A report has tables of several widths in one file, with empty rows between them."""
        assert (
            write_csv([["a", "b"], ["=c", 1], [], ["d"]])
            == b"\xef\xbb\xbfa,b\r\n'=c,1\r\n\r\nd\r\n"
        )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", UnreadableWhy.EMPTY),
        (b"\xef\xbb\xbf;;\n \n", UnreadableWhy.EMPTY),
        (b'Ime;Prezime\n"Ana;Peri\nIva;Mari\n', UnreadableWhy.DAMAGED),
        (b'Ime;"' + b"a" * 200_000, UnreadableWhy.DAMAGED),
        (b"Pero\x81 Peri\x98", UnreadableWhy.ENCODING),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x90", UnreadableWhy.NOT_A_SPREADSHEET),
        (b"plain\0text with\0zeros", UnreadableWhy.NOT_A_SPREADSHEET),
    ],
)
def test_unreadable_files(content: bytes, why: UnreadableWhy) -> None:
    assert why_not(content) is why


def test_a_few_nul_characters_do_not_refuse_the_file() -> None:
    """The characters stay in place, so that staff can be told of the cell."""
    assert read_rows(b"Ime;Prezime\nAna;Peri\0c\nIva;Maric\nEma;Begic\n")[1:3] == [
        (2, ["Ana", "Peri\0c"]),
        (3, ["Iva", "Maric"]),
    ]


def workbook(rows: Sequence[Sequence[object]]) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"default_date_format": "yyyy-mm-dd hh:mm"}) as book:
        sheet = book.add_worksheet()
        for number, cells in enumerate(rows):
            sheet.write_row(number, 0, cells)
    return out.getvalue()


def member(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()
