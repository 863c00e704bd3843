"""Text is read exactly, whatever program of the region saved it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctevents.formats.csv_text.text_encoding import decoded

GUEST_LISTS = Path(__file__).parents[2] / "support" / "guest-lists"

UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]

CP1250 = [
    "Ime;Prezime\nAna;Perić",
    "Ime;Pol\nAna;ž\nIvan;m",
    "IME;POL\nANA;Ž",
    "Emri;Mbiemri\nGëzim;Çela",
    "Ž. Petrović, Č. Marić",
    "Śana Źenović, Šćepan Đukanović",
    "ŠĆEPAN ČEŠIĆ, ĐORĐIJE, vijeće",
    "Helen Müller, Attaché",
    "Lech Wałęsa, Václav Dvořák, László Kövér",
]

CP1251 = [
    "Ѓорѓи",
    "Ќирил Ќосев",
    "Ѕвонко Ѕиновски",
    "Џеват",
    "Љупчо Љубевски",
    "Његош Његић",
    "Јован",
    "Ђорђе Ћирић",
    "Ime;Pol\nAna;ж\nIvan;м",
    "EUROPOL;Гранична полиција",
    "Основен суд Скопје 1, судија",
    "Димитър Йорданов, съдия",
    "Jован Петрoвски, Гордана Трајковска, Основно јавно обвинителство",
]


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize(
    "text", ["Emri;Mbiemri\nGëzim;Çela\n", "Име;Презиме;Е-пошта\nЂорђе;Ћирић;djordje@iom.example\n"]
)
def test_unicode_with_and_without_a_mark(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("text", CP1250)
def test_cp1250(text: str) -> None:
    assert decoded(text.encode("cp1250")) == text


@pytest.mark.parametrize("text", CP1251)
def test_cp1251(text: str) -> None:
    assert decoded(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    ("name", "encoding"), [("me.csv", "cp1250"), ("mk.csv", "cp1251"), ("xk.csv", "utf-8-sig")]
)
def test_guest_lists_as_they_arrive(name: str, encoding: str) -> None:
    content = (GUEST_LISTS / name).read_bytes()
    assert decoded(content) == content.decode(encoding)


LATIN_NAMES = st.sampled_from(
    ["Đorđe", "Žarko", "Šćepan", "Ljubiša", "Źenović", "Gëzim", "Përparim", "Çlirim", "Ana"]
)
CYRILLIC_NAMES = st.sampled_from(
    ["Ђорђе", "Жарко", "Љубиша", "Ѓорѓи", "Ќирил", "Ѕвонко", "Џемал", "и", "Ana", "IOM"]
)


@given(st.lists(LATIN_NAMES))
def test_any_list_of_latin_names(names: list[str]) -> None:
    assert decoded(";".join(names).encode("cp1250")) == ";".join(names)


@given(
    st.lists(CYRILLIC_NAMES).filter(
        lambda names: any(len(name) > 1 and not name.isascii() for name in names)
    )
)
def test_any_list_of_cyrillic_names(names: list[str]) -> None:
    assert decoded(";".join(names).encode("cp1251")) == ";".join(names)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Gëzim Çela, Përparim".encode() + b"\xff", id="UTF-8 with a broken character"),
        pytest.param("Ime".encode("utf-16") + b"a", id="UTF-16 with half a character"),
        pytest.param(b"Pero\x81 Peri\x98", id="no meaning in cp1250 nor in cp1251"),
        pytest.param(b"Petrovi\x90 Mari\x90 Ani\x90", id="in cp1251 every word mixes scripts"),
    ],
)
def test_none_of_them(content: bytes) -> None:
    with pytest.raises(UnicodeError):
        decoded(content)
