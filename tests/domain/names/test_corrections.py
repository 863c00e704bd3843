"""Small corrections of a name or an address: the module's table, row by row."""

from __future__ import annotations

import re

import pytest

from ctevents.domain.names import corrections
from ctevents.domain.names.corrections import (
    Words,
    is_slip_in_name,
    is_small_correction_of_address,
    is_small_correction_of_name,
)
from ctevents.formats.transliteration import search_key


def table() -> list[tuple[str, str, str, str]]:
    """Return the rows of the docstring: listed, typed, yes or no, why."""
    rows = (corrections.__doc__ or "").split("\n====")[2].splitlines()[1:]
    cells = (re.split(r" {2,}", row) for row in rows)
    return [(listed, typed, small, why) for listed, typed, small, why in cells]


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
def test_each_row_is_so_in_the_other_direction(
    listed: str, typed: str, small: str, why: str
) -> None:
    assert is_small_correction_of_name(words(typed), words(listed)) is (small == "yes"), why


@pytest.mark.parametrize(
    ("listed", "typed", "is_slip"),
    [
        ("Amra Hodžc", "Amra Hodžić", True),
        ("Amar Kos", "Amra Kos", True),
        ("Ana Ko", "Ana Kos", True),
        ("Amra Kovačević", "Amra Lejla Kovačević", True),
        ("Amra Hodžić", "Amra Begić", False),
        ("Amra Hodžić", "Emir Hodžić", False),
        ("Amra Hodžc", "Amar Hodžić", False),
    ],
)
def test_a_slip_in_a_short_word_is_one_for_those_who_know_the_person(
    listed: str, typed: str, is_slip: bool
) -> None:
    assert is_slip_in_name(words(listed), words(typed)) is is_slip


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
def test_an_address_of_the_same_domain_is_a_small_correction(
    listed: str, typed: str, is_small: bool
) -> None:
    assert is_small_correction_of_address(listed, typed) is is_small
