"""Text that a program damaged before it came here: letters that became question marks, and text that was encoded twice."""

from __future__ import annotations

import re
import unicodedata

_IN_A_WORD = re.compile(r"\w\?\w|(?<!\S)\?\w|\ufffd")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_PLAUSIBLE = re.compile(r"[À-ÖØ-öø-ž‘’“”„–—…]+|[Ѐ-ѓєѕіїјљњћќѝўџѐ-џ]{2,}")
"""What the six languages and their neighbours write beyond ASCII; of Cyrillic a word has more than one letter."""
_ENCODINGS = ("cp1252", "cp1250", "cp1251")


def has_lost_letters(text: str, *, is_name: bool) -> bool:
    """Whether question marks stand in the place of letters ("Kova?evi?"). No name has one; other text may end with one."""
    return (is_name and "?" in text) or _IN_A_WORD.search(text) is not None


def meant_by(text: str) -> str:
    """What text that was encoded twice meant: “Ëngjëll” of “Ã‹ngjÃ«ll”. Empty where it was not.

    It has to be as it was read: tidying removes half of a letter.
    """
    readings = [_decoded(text, encoding) for encoding in _ENCODINGS]
    meant = min(readings, key=len)
    return unicodedata.normalize("NFC", meant) if meant != text else ""


def _decoded(text: str, encoding: str) -> str:
    return _BEYOND_ASCII.sub(lambda run: _once(run[0], encoding), text)


def _once(run: str, encoding: str) -> str:
    """The run decoded, or as it is where that says nothing in any of our languages."""
    try:
        decoded = b"".join(_byte(letter, encoding) for letter in run).decode("utf-8")
    except UnicodeError:
        return run
    return decoded if _PLAUSIBLE.fullmatch(decoded.replace("\xa0", "")) else run


def _byte(letter: str, encoding: str) -> bytes:
    """Programs leave the few bytes that mean nothing in an encoding as they are."""
    try:
        return letter.encode(encoding)
    except UnicodeError:
        return letter.encode("latin-1")
