"""Tidying and comparing names and texts."""

from __future__ import annotations

import pytest

from ctevents.domain.people import name_key, tidy


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  van\u00a0der \t Berg ", "van der Berg"),
        ("Ministria e\r\nDrejtësisë", "Ministria e Drejtësisë"),
        ("Z\u030civkovic\u0301", "Živković"),
        ("\ufeffAna\u200b\u202e\x07", "Ana"),
        ("A\u200bna \u200b Perić", "Ana Perić"),
    ],
)
def test_text_is_tidied(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


@pytest.mark.parametrize("typed", ["ŽARKO  živković", "Z\u030carko Živković", " Žarko\nŽivković "])
def test_names_that_are_the_same(typed: str) -> None:
    assert name_key(typed) == name_key("Žarko Živković")


@pytest.mark.parametrize("typed", ["Zarko Zivkovic", "Жарко Живковић", "Žarko Živkovic"])
def test_names_that_are_not_the_same(typed: str) -> None:
    assert name_key(typed) != name_key("Žarko Živković")
