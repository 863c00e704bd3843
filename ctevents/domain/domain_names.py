"""E-mail addresses that are not what people see: a domain that looks like another one, which no
registry sells, or signs without a shape. They are typing errors or attacks."""

from __future__ import annotations

import unicodedata
from collections import Counter

ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "CHEROKEE", "COPTIC")
"""Alphabets that a name may not mix. Chinese and Japanese are missing here: they are written with
Latin letters among them."""
LIKE_LATIN = frozenset("аеорсхуіјѕԁһԛԝӏ" + "ονραι")
"""Cyrillic and Greek letters that look like Latin ones."""


def has_hidden_signs(address: str) -> bool:
    """True if there are control characters or signs without a shape, such as marks of direction.
    White space around the address does not count."""
    signs = "" if address.isprintable() else address.strip()
    return any(unicodedata.category(sign) in ("Cc", "Cf") for sign in signs)


def is_confusable(address: str) -> bool:
    """True if a part of the domain mixes alphabets, such as "еxample.org" with a Cyrillic е. Also
    true if a part only has letters that look Latin and are not, under a Latin ending, such as
    "сосо.org"."""
    return odd_letter(address) is not None


def odd_letter(address: str) -> tuple[str, str] | None:
    """Return the letter that makes the domain confusable and its alphabet, or None."""
    _, at, domain = address.rpartition("@")
    if domain.isascii() and "xn--" not in domain.casefold():
        return None  # nearly all domains
    labels = [_decoded(label) for label in domain.casefold().split(".")] if at else [""]
    is_latin_above = labels[-1].isascii()
    odd = (
        _rarest(label) if _mixes(label) or (is_latin_above and _imitates(label)) else None
        for label in labels
    )
    return next(filter(None, odd), None)


def _alphabets(label: str) -> list[tuple[str, str]]:
    """Return the letters of the label, each with its alphabet."""
    found = (
        (letter, unicodedata.name(letter, "").partition(" ")[0])
        for letter in label
        if letter.isalpha()
    )
    return [(letter, alphabet) for letter, alphabet in found if alphabet in ALPHABETS]


def _mixes(label: str) -> bool:
    return len({alphabet for _, alphabet in _alphabets(label)}) > 1


def _rarest(label: str) -> tuple[str, str]:
    """Return the first letter of the alphabet that is rarest here. If two are equally rare, the one
    that is not Latin."""
    letters = _alphabets(label)
    counts = Counter(alphabet for _, alphabet in letters)
    return min(letters, key=lambda each: (counts[each[1]], each[1] == "LATIN"))


def _imitates(label: str) -> bool:
    letters = {letter for letter in label if letter.isalpha()}
    return bool(letters) and letters <= LIKE_LATIN


def _decoded(label: str) -> str:
    """Return the label as people read it: decode it if it is written in punycode."""
    try:
        return label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label
    except UnicodeError:
        return label
