"""Damaged names are distinguished from intact names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ctevents.domain.names.corrections import has_lost_letters, meant_by
from tests.support.tables import read_rows

GUEST_LISTS = Path(__file__).parents[2] / "support" / "guest-lists"
FILES = [each["file"] for each in json.loads((GUEST_LISTS / "expected.json").read_text()).values()]
NAMES = [
    "Ëngjëll",
    "Živković",
    "Čubrilović",
    "Đurđica",
    "Ђорђевић",
    "Сњежана",
    "Ќирил",
    "O’Brien",
    "Müller",
    "José",
]


def is_damaged(name: str) -> bool:
    return has_lost_letters(name, is_name=True) or bool(meant_by(name))


def read_as(name: str, encoding: str) -> str:
    """Return UTF-8 read as a different encoding, like a browser or an office program; bytes without
    a meaning stay."""
    letters = (bytes([byte]) for byte in name.encode())
    return "".join(
        byte.decode("latin-1")
        if byte.decode(encoding, "replace") == "\ufffd"
        else byte.decode(encoding)
        for byte in letters
    )


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250", "latin-1"])
@pytest.mark.parametrize("name", NAMES)
def test_what_was_encoded_twice_is_told_with_what_was_meant(name: str, encoding: str) -> None:
    assert meant_by(f"{read_as(name, encoding)} Gashi") == f"{name} Gashi"


@pytest.mark.parametrize("name", [name for name in NAMES if name != "José"])
def test_cyrillic_windows_reads_it_otherwise(name: str) -> None:
    assert meant_by(read_as(name, "cp1251")) == name


def test_one_damaged_word_among_good_ones() -> None:
    assert meant_by("Shërbimi Ã‹ngjÃ«ll") == "Shërbimi Ëngjëll"


@pytest.mark.parametrize("file", FILES)
def test_no_cell_of_a_good_list_is_damaged(file: str) -> None:
    cells = [cell for _number, row in read_rows((GUEST_LISTS / file).read_bytes()) for cell in row]
    assert [cell for cell in cells if is_damaged(cell)] == []


@pytest.mark.parametrize(
    "name", [*NAMES, "ČŠ", "ĐŽEVIĆ", "ŠĆEKIĆ", "KOČIŠ", "Ćüneyt Öz", "ĆŽ", "ЂЉ"]
)
def test_good_names_are_not_damaged(name: str) -> None:
    assert not is_damaged(name)


@pytest.mark.parametrize("name", ["Kova?evi?", "?or?e", "Babi?", "Kova\ufffdevi\ufffd"])
def test_names_that_have_lost_letters(name: str) -> None:
    assert has_lost_letters(name, is_name=True)


@pytest.mark.parametrize(
    ("text", "is_so"), [("Op?ina", True), ("?ef", True), ("Head of unit?", False), ("?", False)]
)
def test_other_text_may_end_with_a_question_mark(text: str, is_so: bool) -> None:
    assert has_lost_letters(text, is_name=False) is is_so
