"""Whole names in one cell, in the orders in which offices write them."""

from __future__ import annotations

import pytest

from ctevents.domain.names.full_names import FullName, divided


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Perić", FullName("", "Ana", "Perić")),
        ("PERIĆ Ana", FullName("", "Ana", "Perić")),
        ("Ana PERIĆ", FullName("", "Ana", "Perić")),
        ("Perić, Ana", FullName("", "Ana", "Perić")),
        ("ПЕТРОВИЋ Ана", FullName("", "Ана", "Петровић")),
        ("Dr Ana Perić", FullName("Dr", "Ana", "Perić")),
        ("prof. dr KOVAČEVIĆ Željka", FullName("prof. dr", "Željka", "Kovačević")),
        ("Perić, Dr Ana", FullName("Dr", "Ana", "Perić")),
        ("Ana Perić, PhD", FullName("PhD", "Ana", "Perić")),
        ("O'NEILL Maria", FullName("", "Maria", "O'Neill")),
        ("DŽAFIĆ-ŠEHIĆ Amra Ana", FullName("", "Amra Ana", "Džafić-Šehić")),
        ("VAN DER BERG Marc", FullName("", "Marc", "van der Berg")),
        ("Marc van der Berg", FullName("", "Marc", "van der Berg")),
        ("Ana M. Perić", FullName("", "Ana M.", "Perić")),
        ("Ana Marija Perić", FullName("", "Ana Marija", "Perić", is_doubtful=True)),
        ("ANA PERIĆ", FullName("", "Ana", "Perić", is_doubtful=True)),
        ("Ana Perić (tbc)", FullName("", "Ana", "Perić", is_doubtful=True)),
        ("Ana Perić / Marko Marić", FullName("", "Ana Perić / Marko", "Marić", is_doubtful=True)),
        ("Ana", FullName("", "", "Ana", is_doubtful=True)),
        ("", FullName("", "", "", is_doubtful=True)),
    ],
)
def test_each_order(text: str, expected: FullName) -> None:
    assert divided(text) == expected


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Perić Ana", "Ana", "Perić"),
        ("van der Berg Marc", "Marc", "van der Berg"),
        ("Ana PERIĆ", "Ana", "Perić"),
    ],
)
def test_the_family_name_first(text: str, given: str, family: str) -> None:
    assert divided(text, is_reversed=True) == FullName("", given, family)
