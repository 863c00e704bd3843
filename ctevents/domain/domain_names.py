"""Domains of e-mail addresses that look like another one. No registry gives out such a name: it is a slip or an attack."""

from __future__ import annotations

import unicodedata

ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "CHEROKEE", "COPTIC")
"""Of which a name may have one: Chinese and Japanese are written with Latin letters among them."""
LIKE_LATIN = frozenset("аеорсхуіјѕԁһԛԝӏ" + "ονραι")
"""Cyrillic and Greek letters that are drawn as Latin ones."""


def is_confusable(address: str) -> bool:
    """Whether a part of the domain mixes alphabets, such as "еxample.org" with a Cyrillic е; or looks like Latin letters and has
    none, above a Latin ending, such as "сосо.org"."""
    _, at, domain = address.rpartition("@")
    labels = [_decoded(label) for label in domain.casefold().split(".")] if at else [""]
    is_latin_above = labels[-1].isascii()
    return any(_mixes(label) or (is_latin_above and _imitates(label)) for label in labels)


def _mixes(label: str) -> bool:
    found = {unicodedata.name(letter, "").partition(" ")[0] for letter in label if letter.isalpha()}
    return len(found.intersection(ALPHABETS)) > 1


def _imitates(label: str) -> bool:
    letters = {letter for letter in label if letter.isalpha()}
    return bool(letters) and letters <= LIKE_LATIN


def _decoded(label: str) -> str:
    """As it is read, where it is written in the letters that go over the wire."""
    try:
        return label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label
    except UnicodeError:
        return label
