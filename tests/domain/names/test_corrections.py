"""Small corrections of a name or an address: the module's table, row by row."""

from __future__ import annotations

import pytest

from ctevents.domain.names import corrections
from ctevents.domain.names.corrections import Words, is_small_correction_of_address, is_small_correction_of_name
from ctevents.formats.transliteration import search_key


def table() -> list[tuple[str, str, str, str]]:
    """Return the rows of the docstring: listed, typed, yes or no, why."""
    rows = (corrections.__doc__ or "").split("\n====")[2].splitlines()[1:]
    return [(row[:38].strip(), row[38:76].strip(), row[76:87].strip(), row[87:]) for row in rows]


NAMES = table()


def split(name: str) -> tuple[str, str]:
    """The family name is the last word, or the last two of three that end with one of these."""
    words = name.split()
    if name in ("Kovačević Amra",):
        return words[0], words[1]
    count = 2 if name in ("Ana Hoxha Krasniqi", "Amra Kovačević Hodžić") else 1
    return " ".join(words[:-count]), " ".join(words[-count:])


def words(name: str) -> Words:
    return Words.of(*split(name), search_key)


def test_the_table_has_examples_of_both_kinds() -> None:
    assert {row[2] for row in NAMES} == {"yes", "no"}
    assert len(NAMES) > 20


@pytest.mark.parametrize(("listed", "typed", "small", "why"), NAMES)
def test_each_row_of_the_table_is_so(listed: str, typed: str, small: str, why: str) -> None:
    assert is_small_correction_of_name(words(listed), words(typed)) is (small == "yes"), why


@pytest.mark.parametrize(("listed", "typed", "small", "why"), NAMES)
def test_each_row_is_so_in_the_other_direction(listed: str, typed: str, small: str, why: str) -> None:
    assert is_small_correction_of_name(words(typed), words(listed)) is (small == "yes"), why


def test_a_name_of_many_words_is_compared_quickly_and_only_as_a_whole() -> None:
    many = "a b c d e f g h i j k l"
    assert is_small_correction_of_name(words(many), words(many.upper()))
    assert not is_small_correction_of_name(words(many), words(f"{many} m"))


@pytest.mark.parametrize(
    ("listed", "typed", "is_small"),
    [
        ("", "amra@private.example", True),
        ("amra@police.example", "amra@police.example", True),
        ("amra@police.example", "a.kovacevic@police.example", True),
        ("amra@police.example", "amra@private.example", False),
        ("amra@police.example", "amra@mail.police.example", False),
        ("amra@one.example", "amra@two.example", False),
    ],
)
def test_an_address_of_the_same_domain_is_a_small_correction(listed: str, typed: str, is_small: bool) -> None:
    assert is_small_correction_of_address(listed, typed) is is_small
