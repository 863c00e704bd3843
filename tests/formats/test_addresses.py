"""Valid addresses, and the one spelling in which they are stored."""

from __future__ import annotations

import pytest

from ctevents.formats.addresses import folded_email, is_email, readable_email


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Amra@Police.EXAMPLE", "Amra@police.example"),
        ("ana@пример.мк", "ana@xn--e1afmkfd.xn--j1ad"),
        ("ana@XN--E1AFMKFD.xn--j1ad", "ana@xn--e1afmkfd.xn--j1ad"),
        ("not an address", "not an address"),
        ("", ""),
    ],
)
def test_the_domain_is_folded_and_the_rest_stays(typed: str, kept: str) -> None:
    assert folded_email(typed) == kept


@pytest.mark.parametrize("text", ["ana@пример.мк", "ana@police.example", "ana", "", "ana@xn--\u2603.mk"])
def test_an_address_is_shown_in_its_own_letters(text: str) -> None:
    assert readable_email(folded_email(text)) == text


@pytest.mark.parametrize(("length", "is_one"), [(64, True), (65, False)])
def test_the_part_before_the_sign_has_at_most_64_octets(length: int, is_one: bool) -> None:
    assert is_email(f"{'a' * length}@police.example") is is_one


def test_a_domain_that_looks_like_another_is_none() -> None:
    assert not is_email("ana@еxample.org")
