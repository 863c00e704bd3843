from __future__ import annotations

import pytest

from ctevents.texts.papers.certificates import CertificateNumbers
from ctevents.tokens import CODE_LETTERS

NUMBERS = CertificateNumbers(["a secret key of thirty-two letters"])
NUMBER = NUMBERS.number(42, 3)


def test_a_number_leads_back_to_its_registration_and_edition_however_it_is_typed() -> None:
    for typed in (
        NUMBER,
        NUMBER.lower(),
        NUMBER.replace("-", ""),
        NUMBER.replace("-", " "),
        NUMBER.replace("0", "o"),
    ):
        assert NUMBERS.read(typed) == (42, 3), typed


def test_it_is_spelt_in_groups_of_four() -> None:
    groups = NUMBER.split("-")
    assert [len(group) for group in groups] == [4] * 7
    assert set("".join(groups)) <= set(CODE_LETTERS)


def test_another_letter_anywhere_makes_no_number() -> None:
    for place, letter in enumerate(NUMBER):
        if letter != "-":
            other = "7" if letter != "7" else "8"
            assert NUMBERS.read(NUMBER[:place] + other + NUMBER[place + 1 :]) is None


@pytest.mark.parametrize(
    "typed", ["", "7", NUMBER + "7", NUMBER[:-1], "Ж" * 28, "UUUU-" * 7, "\0" * 28]
)
def test_other_texts_are_none(typed: str) -> None:
    assert NUMBERS.read(typed) is None


def test_neighbours_have_nothing_in_common() -> None:
    numbers = [
        NUMBERS.number(registration, edition) for registration in range(1, 40) for edition in (0, 1)
    ]
    for place in range(0, 35, 5):
        assert len({number[place : place + 4] for number in numbers}) > 70


def test_each_key_has_its_own_and_an_older_one_is_still_read() -> None:
    newer = CertificateNumbers(["another secret key of enough letters"])
    both = CertificateNumbers(
        ["another secret key of enough letters", "a secret key of thirty-two letters"]
    )
    assert newer.read(NUMBER) is None
    assert both.read(NUMBER) == (42, 3)
    assert both.number(42, 3) == newer.number(42, 3) != NUMBER


def test_the_largest_numbers_fit() -> None:
    assert NUMBERS.read(NUMBERS.number(2**32 - 1, 255)) == (2**32 - 1, 255)
    with pytest.raises(OverflowError):
        NUMBERS.number(1, 256)
