"""Domains that imitate a different one, and domains that are only written in other letters."""

from __future__ import annotations

import pytest

from ctevents.domain.domain_names import has_hidden_signs, is_confusable, odd_letter


@pytest.mark.parametrize(
    "address",
    [
        "ana@еxample.org",
        "ana@mail.pоlice.example",
        "ana@EXAMPLΕ.org",
        "ana@xn--xample-2of.org",
        "ana@сосо.org",
        "ana@аррӏе.com",
        "ana@пример.мk",
    ],
)
def test_a_domain_that_looks_like_another(address: str) -> None:
    assert is_confusable(address)


@pytest.mark.parametrize(
    "address",
    [
        "ana@example.org",
        "ana@пример.мк",
        "ana@xn--e1afmkfd.xn--d1alf",
        "ana@пример.org",
        "ana@mail.пример.срб",
        "ana@сосо.мк",
        "ana@bücher-3.example",
        "ana@例え-abc.jp",
        "ana@xn--\N{SNOWMAN}.org",
        "анa",
        "",
    ],
)
def test_a_domain_that_is_what_it_says(address: str) -> None:
    assert not is_confusable(address)


@pytest.mark.parametrize(
    ("address", "odd"),
    [
        ("ana@\u0435xample.org", ("\u0435", "CYRILLIC")),
        ("ana@\u043fp\u0438\u043c\u0435\u0440.org", ("p", "LATIN")),
        ("ana@x.\u0441\u043e\u0441\u043e.org", ("\u0441", "CYRILLIC")),
        ("ana@a\u03bf.org", ("\u03bf", "GREEK")),
        ("ana@example.org", None),
    ],
)
def test_the_letter_of_another_alphabet_is_found(address: str, odd: tuple[str, str] | None) -> None:
    assert odd_letter(address) == odd


@pytest.mark.parametrize(
    "sign", ["\0", "\x07", "\u202e", "\u200f", "\u200b", "\u2066", "\ufeff", "\xad"]
)
def test_signs_that_nobody_sees_are_found(sign: str) -> None:
    assert has_hidden_signs(f"ana{sign}@police.example")


@pytest.mark.parametrize(
    "typed", ["ana@police.example", " ana@police.example\r\n", "ana@пример.мк", ""]
)
def test_white_space_around_an_address_is_not_hidden(typed: str) -> None:
    assert not has_hidden_signs(typed)
