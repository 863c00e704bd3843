"""Names as they are searched for: without script, accents, case and punctuation."""

from __future__ import annotations

import re
import unicodedata

_SPELLINGS = {
    # Serbian, Montenegrin and Macedonian Cyrillic
    **dict(zip("абвгдежзијклмнопрстћуфхцчшѐѝ", "abvgdezzijklmnoprstcufhccsei", strict=True)),
    "ђ": "dj",
    "ѓ": "gj",
    "ќ": "kj",
    "љ": "lj",
    "њ": "nj",
    "ѕ": "dz",
    "џ": "dz",
    "й": "j",
    "щ": "st",
    "ъ": "a",
    "ы": "i",
    "ь": "",
    "э": "e",
    "ё": "jo",
    "ю": "ju",
    "я": "ja",
    "đ": "dj",
    "ð": "dj",
    "ø": "o",
    "ł": "l",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "þ": "th",
}
_TABLE = str.maketrans(_SPELLINGS)
_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+")
_APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼʹ′´`＇](?=\w)")
"""Apostrophes inside a word, and characters typed instead of them."""
_WORDS = re.compile("[a-z0-9]+")


def search_key(text: str) -> str:
    """Return words of lower case ASCII letters and digits, separated by one space. All spellings of
    a name give the same key.

    Letters outside Latin and Cyrillic are dropped.
    """
    text = _APOSTROPHES.sub("", text)
    if not text.isascii():
        # Composed first, since a mark makes a different letter of ѓ and ќ but not of the
        # Montenegrin с́ and з́.
        spelt = unicodedata.normalize("NFKC", text).casefold().translate(_TABLE)
        text = _MARKS.sub("", unicodedata.normalize("NFKD", spelt))
    return " ".join(_WORDS.findall(text.lower()))


def loose_key(key: str) -> str:
    """Return a search key, or part of one, as a search compares it: ``djordje`` and ``dorde`` both
    find Đorđe."""
    return key.replace("dj", "d")
