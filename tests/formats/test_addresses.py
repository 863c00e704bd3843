"""Valid addresses, and the one spelling in which they are stored."""

from __future__ import annotations

import pytest
from email_validator import EmailNotValidError, validate_email

from ctevents.formats.addresses import email_as_sent, folded_email, is_email, readable_email


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


@pytest.mark.parametrize(
    "text", ["ana@пример.мк", "ana@police.example", "ana", "", "ana@xn--\u2603.mk"]
)
def test_an_address_is_shown_in_its_own_letters(text: str) -> None:
    assert readable_email(folded_email(text)) == text


@pytest.mark.parametrize(("length", "is_one"), [(64, True), (65, False)])
def test_the_part_before_the_sign_has_at_most_64_octets(length: int, is_one: bool) -> None:
    assert is_email(f"{'a' * length}@police.example") is is_one


_LOCALS = (
    "ana",
    "a",
    "a.b",
    "a.-b",
    ".a",
    "a.",
    "a..b",
    "a+b",
    "Ana",
    "POSTMASTER",
    "postmaster",
    "o'brien",
    "a b",
    "é",
    "",
    "a" * 64,
)
_DOMAINS = (
    "police.example",
    "Police.EXAMPLE",
    "example.org",
    "localhost",
    "a.local",
    "b.test",
    "test",
    "gov.ba.",
    ".gov.ba",
    "",
    "-a.org",
    "a-.org",
    "a_b.org",
    "xn--e1afmkfd.xn--j1ad",
    "xn--.mk",
    "пример.мк",
    "[127.0.0.1]",
    "127.0.0.1",
    "a..b",
    *(
        f"{'b' * 60}.{'c' * 60}.{'d' * 60}.{'e' * length}.org"
        for length in (2, 3, 4, 5, 60, 61, 62, 63)
    ),
    *(f"{'b' * 63}.{'c' * 63}.{'ж' * 50}.{'ж' * length}.org" for length in range(40, 60)),
)


@pytest.mark.parametrize("domain", _DOMAINS)
def test_the_usual_addresses_are_judged_as_all_others(domain: str) -> None:
    """They are not given to the library as a whole: it judges a domain once for a long list."""
    for address in (f"{local}@{domain}" for local in _LOCALS):
        try:
            expected = validate_email(
                address, check_deliverability=False, allow_smtputf8=False
            ).ascii_email
        except EmailNotValidError:
            expected = None
        assert email_as_sent(address) == expected


def test_a_domain_that_looks_like_another_is_none() -> None:
    assert not is_email("ana@еxample.org")
