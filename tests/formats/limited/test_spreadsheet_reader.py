"""Hostile workbooks: each is read as its small content, or refused. The reading process may die of
it."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from ctevents.formats.spreadsheet import (
    Unreadable,
    UnreadableWhy,
    read_sheet,
    read_sheets,
    write_xlsx,
)
from tests.support.tables import read_rows

SMALL = write_xlsx([["Ime", "Mjesta"], ["Ana", 2]], sheet="Zvanice")
SMALL_ROWS = [(1, ["Ime", "Mjesta"]), (2, ["Ana", "2"])]

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
MARKUP = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def why_not(content: bytes) -> UnreadableWhy:
    with pytest.raises(Unreadable) as caught:
        read_rows(content)
    return caught.value.why


class TestFarCells:
    """The reader would allocate all cells from A1 on: 17 billion."""

    def test_a_stray_value(self) -> None:
        far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        assert (
            why_not(with_sheet(f'<row r="1"><c r="A1"><v>1</v></c></row>{far}'))
            is UnreadableWhy.STRAY_CELL
        )

    def test_only_by_the_row(self) -> None:
        cells = "<c><v>1</v></c>" * 9
        assert why_not(with_sheet(f'<row r="1048576">{cells}</row>')) is UnreadableWhy.STRAY_CELL

    def test_by_prefixed_markup(self) -> None:
        markup = (
            f'<x:worksheet {MARKUP.replace("xmlns", "xmlns:x")}><x:sheetData><x:row r="1048576">'
            '<x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
        )
        assert why_not(packed({SHEET: markup.encode()})) is UnreadableWhy.STRAY_CELL

    def test_a_dimension_that_lies_is_ignored(self) -> None:
        content = with_sheet(
            '<row r="1"><c r="A1"><v>7</v></c></row>', '<dimension ref="A1:XFD1048576"/>'
        )
        assert read_rows(content) == [(1, ["7"])]

    def test_a_reference_that_is_none(self) -> None:
        assert why_not(with_sheet('<row><c r="A1B"><v>7</v></c></row>')) is UnreadableWhy.DAMAGED


class TestBombs:
    def test_texts_of_several_sheets_that_are_too_much_only_together(self) -> None:
        out = BytesIO()
        with xlsxwriter.Workbook(out) as book:
            for name in ("Notes", "findings"):
                sheet = book.add_worksheet(name)
                for row in range(3_000):
                    sheet.write(row, 0, "x" * 2_000)
        with pytest.raises(Unreadable) as caught:
            read_sheets(out.getvalue(), ("findings",))
        assert caught.value.why is UnreadableWhy.TOO_LARGE

    @pytest.mark.long
    def test_a_member_that_unpacks_to_much(self) -> None:
        assert (
            why_not(packed({"xl/media/image1.png": b"\0" * 70_000_000})) is UnreadableWhy.TOO_LARGE
        )

    @pytest.mark.long
    def test_members_that_unpack_to_much_together(self) -> None:
        images = {f"xl/media/image{number}.png": b"\0" * 9_000_000 for number in range(7)}
        assert why_not(packed(images)) is UnreadableWhy.TOO_LARGE

    @pytest.mark.long
    def test_a_declared_size_that_lies(self) -> None:
        content = packed({SHEET: b"<!--" + b" " * 70_000_000 + b"-->"})
        assert why_not(declaring(content, SHEET, 1_000)) is UnreadableWhy.TOO_LARGE

    def test_a_small_member_that_declares_300_megabytes(self) -> None:
        assert read_rows(declaring(SMALL, SHEET, 300_000_000)) == SMALL_ROWS

    @pytest.mark.long
    def test_many_cells(self) -> None:
        """A tenth of all cells have a value: enough for a list, and too few for a stray cell."""
        begun = "<row>" + "<c><v>1</v></c>" * 6
        rows = "".join(
            f'{begun}<c r="BH{number}"><v>1</v></c></row>' for number in range(1, 25_500)
        )
        assert why_not(with_sheet(rows)) is UnreadableWhy.TOO_LARGE

    @pytest.mark.long
    def test_many_formulas_without_a_value(self) -> None:
        """A file of 130 kilobytes, which would be 1.2 million of them in this process."""
        rows = f"<row>{'<c><f/></c>' * 60}</row>" * 20_000
        assert why_not(with_sheet(f"<row><c><v>1</v></c></row>{rows}")) is UnreadableWhy.TOO_LARGE

    @pytest.mark.long
    def test_more_memory_than_the_process_may_take(self) -> None:
        """A file of 90 kilobytes that unpacks to half a gigabyte of nothing; everything else in it
        is valid."""
        strings = f"<sst {MARKUP}>{'<si/>' * 11_000_000}</sst>"
        assert why_not(packed({STRINGS: strings.encode()})) is UnreadableWhy.TOO_LARGE

    def test_one_text_in_every_cell(self) -> None:
        strings = f"<sst {MARKUP}><si><t>{'a' * 2_000}</t></si></sst>"
        row = "<row>" + '<c t="s"><v>0</v></c>' * 60 + "</row>"
        content = packed({SHEET: sheet(row * 100), STRINGS: strings.encode()})
        assert why_not(content) is UnreadableWhy.TOO_LARGE

    def test_a_document_type_has_no_place_in_a_sheet(self) -> None:
        markup = b"<!DOCTYPE worksheet>" + sheet("<row><c><v>7</v></c></row>")
        assert why_not(packed({SHEET: markup})) is UnreadableWhy.DAMAGED

    @pytest.mark.parametrize("member", [SHEET, STRINGS])
    def test_entities_within_entities(self, member: str) -> None:
        entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
        doctype = f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]>'
        markup = {
            SHEET: '<row><c t="inlineStr"><is><t>&e9;</t></is></c></row>',
            STRINGS: f"<sst {MARKUP}><si><t>&e9;</t></si></sst>",
        }[member]
        body = sheet(markup).decode() if member == SHEET else markup
        assert why_not(packed({member: (doctype + body).encode()})) is UnreadableWhy.DAMAGED


class TestOtherFiles:
    def test_macros_are_left_alone(self) -> None:
        with_macros = packed({"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"x" * 100})
        assert read_rows(with_macros) == SMALL_ROWS

    def test_password(self) -> None:
        ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
        assert why_not(ole + "EncryptedPackage".encode("utf-16-le")) is UnreadableWhy.ENCRYPTED
        assert why_not(ole + "Workbook".encode("utf-16-le")) is UnreadableWhy.OLD_EXCEL

    def test_password_of_the_archive(self) -> None:
        content = bytearray(SMALL)
        content[content.index(b"PK\x01\x02") + 8] |= 1
        assert why_not(bytes(content)) is UnreadableWhy.ENCRYPTED

    def test_another_kind_of_archive(self) -> None:
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("word/document.xml", "<document/>")
        assert why_not(out.getvalue()) is UnreadableWhy.NOT_A_SPREADSHEET
        assert why_not(b"PK\x05\x06" + b"\0" * 18) is UnreadableWhy.NOT_A_SPREADSHEET

    @pytest.mark.parametrize(
        "length", [10, len(SMALL) // 2, len(SMALL) - 10], ids=["begun", "half", "nearly whole"]
    )
    def test_truncated(self, length: int) -> None:
        assert why_not(SMALL[:length]) is UnreadableWhy.DAMAGED

    @pytest.mark.long
    @given(st.integers(0, len(SMALL) - 1), st.binary(min_size=1, max_size=8))
    @settings(max_examples=25)
    def test_no_bytes_are_worse_than_unreadable(self, place: int, garbage: bytes) -> None:
        try:
            rows = read_rows(SMALL[:place] + garbage + SMALL[place + len(garbage) :])
        except Unreadable:
            return
        assert all(number > 0 and any(cells) for number, cells in rows)


def sheet(rows: str, before: str = "") -> bytes:
    return f"<worksheet {MARKUP}>{before}<sheetData>{rows}</sheetData></worksheet>".encode()


def with_sheet(rows: str, before: str = "") -> bytes:
    return packed({SHEET: sheet(rows, before)})


def packed(members: dict[str, bytes]) -> bytes:
    """The small workbook with members replaced or added."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(SMALL)) as small,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
    ):
        for name in {**dict.fromkeys(small.namelist()), **members}:
            archive.writestr(name, members[name] if name in members else small.read(name))
    return out.getvalue()


def declaring(content: bytes, name: str, size: int) -> bytes:
    """Return the archive with a false size of one member in both headers."""
    lying = bytearray(content)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        local = archive.getinfo(name).header_offset
    struct.pack_into("<I", lying, local + 22, size)
    central = lying.rindex(name.encode()) - 46
    assert lying[central : central + 4] == b"PK\x01\x02"
    struct.pack_into("<I", lying, central + 24, size)
    return bytes(lying)


class TestFormulas:
    """Programs that write workbooks leave the value to the program that opens them."""

    def test_those_without_a_value_are_told_by_row_and_column(self) -> None:
        cells = (
            '<c r="C3"><f>A1&amp;B1</f></c><c r="D3"><f>1+1</f><v></v></c><c '
            'r="E3"><f>1+1</f><v/></c>'
            '<c r="F3"><f>1+1</f><v>2</v></c><c r="G3" t="str"><f>""</f><v></v></c><c '
            'r="H3"><v>3</v></c>'
        )
        sheet = read_sheet(with_sheet(f'<row r="3">{cells}</row>'))
        assert sheet.without_value == {(3, 2), (3, 3), (3, 4)}
        assert sheet.rows == [(3, ["", "", "", "", "", "2", "", "3"])]

    def test_only_of_the_sheet_that_is_read(self) -> None:
        out = BytesIO()
        with xlsxwriter.Workbook(out) as book:
            hidden, shown = book.add_worksheet("a"), book.add_worksheet("b")
            hidden.hide()
            hidden.write_formula(4, 4, "=1+1", value="")
            shown.activate()
            shown.set_first_sheet()
            shown.write_string(0, 0, "Ime")
            shown.write_formula(1, 1, "=1+1", value="")
            shown.write_formula(2, 1, "=1+1", value=2)
        sheet = read_sheet(without_values(out.getvalue()))
        assert (sheet.rows, sheet.without_value) == (
            [(1, ["Ime", ""]), (2, []), (3, ["", "2"])],
            {(2, 1)},
        )


def without_values(content: bytes) -> bytes:
    """Leave out empty values of formulas, like other programs."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return packed(
        {
            name: data.replace(b' t="str"', b"").replace(b"<v></v>", b"")
            for name, data in members.items()
        }
    )
