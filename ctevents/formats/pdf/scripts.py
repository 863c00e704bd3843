"""Scripts that are more than one glyph after the other: Arabic letters are joined, Arabic and Hebrew run from right to left."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from arabic_reshaper.arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_WITH_RULES = re.compile("[\u0700-\u08bf\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u1900-\u1c7f\ua800-\uabff]")
"""Syriac, Thaana, N'Ko, the scripts of India, Tibetan, Burmese, Khmer and others, whose fonts have rules that we do not apply."""

# Without the ligature for the name of God, which DejaVu lacks
_reshape: Callable[[str], str] = ArabicReshaper({"ARABIC LIGATURE ALLAH": False}).reshape  # type: ignore[no-untyped-call]


def is_right_to_left(text: str) -> bool:
    """True if a text has a letter that is written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def shaped(text: str) -> str:
    """Return a text composed, with the forms that Arabic letters have beside each other. It is still in the order of reading."""
    text = unicodedata.normalize("NFC", text)
    if not is_right_to_left(text):
        return text
    return "".join(letter for letter in _reshape(text) if not is_invisible(letter))


def in_order_of_print(line: str, paragraph: str) -> str:
    """Return a line of a shaped paragraph as it is printed, from left to right. The first letter gives the direction."""
    if not is_right_to_left(line):
        return line
    first, text = next(filter(str.isalpha, paragraph), ""), line.rstrip()
    return str(get_display(text, base_dir="R" if is_right_to_left(first) else "L")) + line[len(text) :]


def as_typed(text: str) -> str:
    """Return a shaped text with the letters that were typed."""
    return _JOINED.sub(lambda letter: unicodedata.normalize("NFKC", letter[0]), text)


def is_invisible(letter: str) -> bool:
    """True for marks that only say how letters beside them join, or which way they run."""
    return unicodedata.category(letter) == "Cf"


def needs_rules(letter: str) -> bool:
    """True for letters of scripts that we cannot print, whatever fonts there are."""
    return _WITH_RULES.match(letter) is not None
