"""Hostile CSV files: each is refused, or read as its small content, in little time and memory of
this process."""

from __future__ import annotations

import time
import tracemalloc
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctevents.formats.limited import csv_reader
from ctevents.formats.limited.refused import RefusedFile
from ctevents.formats.spreadsheet import MAX_BYTES, Unreadable, UnreadableWhy, write_csv
from tests.support.tables import read_rows

HOSTILE = {
    "newlines": (b"\n", UnreadableWhy.TOO_MANY_ROWS),
    "newlines of old Macs": (b"\r", UnreadableWhy.TOO_MANY_ROWS),
    "blank cells": (b";\n", UnreadableWhy.TOO_MANY_ROWS),
    "one row of semicolons": (b";", UnreadableWhy.DAMAGED),
    "rows of blank cells": (b";" * 100_000 + b"\n", UnreadableWhy.EMPTY),
    "rows of cells": (b"ab;" * 40_000 + b"\n", UnreadableWhy.TOO_MANY_COLUMNS),
    "quotes": (b'"', UnreadableWhy.DAMAGED),
    "NULs": (b"\0", UnreadableWhy.NOT_A_SPREADSHEET),
    "lines of UTF-16": ("\n".encode("utf-16-le"), UnreadableWhy.TOO_MANY_ROWS),
    "letters of cp1251": (b"\xe0 ", UnreadableWhy.TOO_LARGE),
    "one word": (b"a", UnreadableWhy.DAMAGED),
}


@pytest.mark.parametrize(("piece", "expected"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_within_10_seconds_and_50_mb(
    piece: bytes, expected: UnreadableWhy
) -> None:
    content = piece * (MAX_BYTES // len(piece))
    why, seconds, memory = refusal_of(content)
    assert why is expected
    assert (seconds < 10, memory < 50_000_000) == (True, True), (seconds, memory)


def refusal_of(content: bytes) -> tuple[UnreadableWhy, float, int]:
    """The reason, the seconds, and the bytes that this process took at most."""
    tracemalloc.start()
    begun = time.monotonic()
    try:
        with pytest.raises(Unreadable) as caught:
            read_rows(content)
        return caught.value.why, time.monotonic() - begun, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_blank_rows_count_and_the_rest_is_not_read() -> None:
    """The open quote at the end would make the file a damaged one."""
    assert refusal_of(b"a;b\n" + b"\n" * 20_020 + b'"c')[0] is UnreadableWhy.TOO_MANY_ROWS
    assert read_rows(b"a;b\n" + b"\n" * 20_018 + b"c;d\n") == [
        (1, ["a", "b"]),
        (20_020, ["c", "d"]),
    ]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1250", "cp1251"]
)
def test_the_limited_process_knows_each_encoding(encoding: str) -> None:
    name = "Ђорђе" if encoding == "cp1251" else "Čedomir"
    assert read_rows(f"Ime;Mjesta\n{name};2\n".encode(encoding)) == [
        (1, ["Ime", "Mjesta"]),
        (2, [name, "2"]),
    ]


def test_a_full_list_is_read() -> None:
    rows = [["name", "seats"], *([f"Guest {number}", "x" * 200] for number in range(20_000))]
    assert [cells for _number, cells in read_rows(write_csv(rows))] == rows


@given(st.binary(max_size=300))
def test_no_bytes_are_worse_than_refused(content: bytes) -> None:
    try:
        rows = rows_in(content)
    except RefusedFile:
        return
    assert all(number > 0 and any(cells) for number, cells in rows)


@given(st.lists(st.lists(st.text(max_size=20), min_size=3, max_size=3), max_size=5))
def test_what_is_written_as_csv_is_read(rows: list[list[str]]) -> None:
    rows = [[cell.replace("\0", "").removeprefix("'") for cell in row] for row in rows]
    headings = ["given_name", "family_name", "institution"]
    found = rows_in(write_csv([headings] * 9 + rows))
    expected = [[cell.strip() for cell in row] for row in rows]
    assert [cells for _, cells in found[9:]] == [row for row in expected if any(row)]


def rows_in(content: bytes) -> list[tuple[int, list[str]]]:
    """Return the reader's answer, in this process: it takes hundreds of files in a second."""
    found = csv_reader.main(BytesIO(content), [])["rows"]
    assert isinstance(found, list)
    return found
