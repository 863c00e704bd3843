"""Names that programs would take for addresses, and text that is no name."""

from __future__ import annotations

import re

import pytest

from ctevents.domain.names.full_names import is_like_an_address, is_no_name, unlinked

LINKS = (
    r"[a-z][a-z0-9+.-]*://[^\s\u200b]",
    r"www\.[^\s\u200b]",
    r"[a-z0-9-]+\.[a-z]{2,}",
    r"[^\s\u200b@]+@[^\s\u200b@]+",
    r"mailto:[^\s\u200b]",
)
"""The texts that mail programs turn into links: a scheme, www., a name with an ending, an
address."""


def linked(text: str) -> list[str]:
    return [found for pattern in LINKS for found in re.findall(pattern, text, re.IGNORECASE)]


@pytest.mark.parametrize(
    "name",
    [
        "www.evil.example",
        "http://evil.example/a?b=c",
        "https://evil.example",
        "ftp://evil",
        "Ana evil.com",
        "bit.ly/a",
        "ana@evil.example",
        "WWW.EVIL.EXAMPLE",
        "evil.example:8080/x",
    ],
)
def test_an_address_as_a_name_is_no_link(name: str) -> None:
    assert linked(name)
    assert is_like_an_address(name)
    assert linked(unlinked(name)) == []
    assert unlinked(name).replace("\u200b", "") == name


@pytest.mark.parametrize(
    "name",
    ["A/P Ana Perić", "N/A Hoxha", "O’Brien", "Jr.", "J. M. Smith", "Živković-Đurić", "d.o.o."],
)
def test_names_stay_as_they_are(name: str) -> None:
    assert unlinked(name) == name
    assert not is_no_name(name)


@pytest.mark.parametrize("text", ["-", "–", "--", ".", " - ", "/"])
def test_no_name(text: str) -> None:
    assert is_no_name(text)


@pytest.mark.parametrize("text", ["", "Ж", "014", "???", "فاطمة"])
def test_what_may_be_a_name(text: str) -> None:
    assert not is_no_name(text)
