"""Text that a program damaged before it came here: letters that became question marks, and text that was encoded twice."""

from __future__ import annotations

import re
import unicodedata

_IN_A_WORD = re.compile(r"\w\?\w|(?<!\S)\?\w|\ufffd")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_PLAUSIBLE = re.compile(r"[À-ÖØ-öø-ž‘’“”„–—…]+|[Ѐ-ѓєѕіїјљњћќѝўџѐ-џ]{2,}")
"""Letters that the six languages and their neighbours write beyond ASCII. A Cyrillic word has more than one letter."""
_ENCODINGS = ("cp1252", "cp1250", "cp1251")


def has_lost_letters(text: str, *, is_name: bool) -> bool:
    """True if question marks replace letters ("Kova?evi?"). A name never has one; other text may end with one."""
    if "?" not in text and "\ufffd" not in text:
        return False
    return (is_name and "?" in text) or _IN_A_WORD.search(text) is not None


def meant_by(text: str) -> str:
    """Return the text that was meant by one encoded twice: “Ëngjëll” for “Ã‹ngjÃ«ll”. Empty if it was not encoded twice.

    Pass the text as it was read: ``tidy`` would remove half of a letter.
    """
    if text.isascii():
        return ""
    readings = [_decoded(text, encoding) for encoding in _ENCODINGS]
    meant = min(readings, key=len)
    return unicodedata.normalize("NFC", meant) if meant != text else ""


def _decoded(text: str, encoding: str) -> str:
    return _BEYOND_ASCII.sub(lambda run: _once(run[0], encoding), text)


def _once(run: str, encoding: str) -> str:
    """Return the run decoded, or unchanged if the result makes no sense in any of our languages."""
    try:
        decoded = b"".join(_byte(letter, encoding) for letter in run).decode("utf-8")
    except UnicodeError:
        return run
    return decoded if _PLAUSIBLE.fullmatch(decoded.replace("\xa0", "")) else run


def _byte(letter: str, encoding: str) -> bytes:
    """Encode one letter. Programs leave the few bytes without a meaning in an encoding unchanged."""
    try:
        return letter.encode(encoding)
    except UnicodeError:
        return letter.encode("latin-1")
