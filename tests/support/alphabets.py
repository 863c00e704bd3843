"""Words whose letters are not those of their language: one rule for catalogues and for all that is
made of them."""

from __future__ import annotations

import re
from functools import lru_cache

from ctevents.domain.people import capitals
from tests.support.cyrillic import KEPT_LATIN

CYRILLIC = frozenset({"sr-Cyrl", "mk"})
"""The languages written in Cyrillic letters; all others are written in Latin ones."""

KEPT = {
    "sr-Cyrl": KEPT_LATIN,
    # Codes that a focal point can type, and the term in brackets behind its translation.
    "mk": KEPT_LATIN | {"f", "m", "mk", "cookie", "cookies"},
}
"""Words of Cyrillic texts that keep their Latin letters."""

SHOWN = frozenset({"е"})
"""The Cyrillic letter that texts in Latin letters show, because it can hide in an address."""

_NO_WORDS = re.compile(
    r"%\(\w+\)[a-z]|<[^<>]+>|&\w+;|\b[A-Z]+(?:_[A-Z]+)+\b"  # placeholders, tags, names of settings
    r"|https?://[^\s⟦⟧]+|www\.[^\s⟦⟧]+|[\w.+-]+@\w[\w-]*(?:\.[\w-]+)+"  # addresses
    r"|\bopenstreetmap\.org\b|\bGoogle Calendar\b"  # names of sites
    r"|\b[A-Z]\d+-[0-9A-Z]{4}\b"  # references of guests
)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def words_in_wrong_letters(text: str, tag: str) -> set[str]:
    """Return the words with a letter of the other alphabet, without addresses, placeholders and
    words that are kept.

    A word that mixes both alphabets has a letter that only looks right, in any language.
    """
    wrong = _LATIN if tag in CYRILLIC else _CYRILLIC
    words = _WORD.findall(_NO_WORDS.sub(" ", text))
    return {word for word in words if wrong.search(word)} - KEPT.get(tag, SHOWN)


def words_of_ours_in_wrong_letters(text: str, tag: str, typed: frozenset[str]) -> set[str]:
    """Return such words of a text that people's own texts were put into. ``typed``: those; lists
    print names in capitals, too."""
    if not words_in_wrong_letters(text, tag):
        return set()
    rest = _NO_WORDS.sub(" ", " ".join(text.split()))
    for own in _longest_first(typed):
        if own in rest:
            rest = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", " ", rest)
    return words_in_wrong_letters(rest, tag)


@lru_cache(maxsize=2)
def _longest_first(typed: frozenset[str]) -> list[str]:
    as_shown = {" ".join(text.split()) for text in typed}
    return sorted({*as_shown, *map(capitals, as_shown)} - {""}, key=len, reverse=True)
