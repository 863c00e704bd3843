"""Text of unknown encoding, as office programs of the six countries save it."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1250", "cp1251")
"""The encodings that ``decoded`` may need."""

_BOMS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))

_WORD = re.compile(r"[^\W\d_]+")
_NEIGHBOURS = frozenset("čćđšžśźëçáéíóúýäöüß")
"""Letters beyond ASCII of Albanian, BCMS and languages with frequent names in these lists."""
_ALONE = frozenset("žŽČĆŠĐŚŹÇË")
"""Single letters in BCMS and Albanian lists: the sex ``ž``, and initials."""


def decoded(content: bytes) -> str:
    """Decode UTF-8, UTF-16 (without a byte order mark if it is evident), cp1250 or cp1251. The mark
    is removed.

    Raises ``UnicodeError`` for anything else.
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content[len(bom) :].decode(encoding)
    encoding = _evident_utf16(content)
    if encoding:
        return content.decode(encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        _refuse_broken_utf8(content)
        return _decoded_legacy(content)


def _evident_utf16(content: bytes) -> str:
    """Return the byte order of UTF-16 text in which at least a quarter of the characters are ASCII.
    Empty if it is not UTF-16."""
    zeros = {"utf-16-le": content[1::2].count(0), "utf-16-be": content[::2].count(0)}
    encoding = max(zeros, key=lambda each: zeros[each])
    return encoding if zeros[encoding] * 8 >= len(content) > 0 else ""


def _refuse_broken_utf8(content: bytes) -> None:
    """Refuse mostly correct UTF-8 with a broken place. Read as cp1250, every other letter would be
    wrong."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - broken
    if good > broken:
        raise UnicodeError("UTF-8 with broken characters")


def _decoded_legacy(content: bytes) -> str:
    """Decode as cp1250 or cp1251, whichever gives fewer words that no language would write."""
    latin, cyrillic = _words(content, "cp1250"), _words(content, "cp1251")
    if cyrillic is None:
        return content.decode("cp1250")
    odd = sum(map(_is_odd_cyrillic, cyrillic))
    if latin is None:
        if odd * 2 > len(cyrillic):
            raise UnicodeError("neither cp1250 nor cp1251")
        return content.decode("cp1251")
    return content.decode("cp1251" if odd < sum(map(_is_odd_latin, latin)) else "cp1250")


def _words(content: bytes, encoding: str) -> list[str] | None:
    """Return the words with letters beyond ASCII. None if a byte has no meaning in the encoding."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return [word for word in _WORD.findall(text) if not word.isascii()]


def _is_odd_latin(word: str) -> bool:
    """True for Cyrillic read as cp1250: foreign letters, or no plain letter at all."""
    if len(word) == 1:
        return word not in _ALONE
    beyond = {letter for letter in word.lower() if not letter.isascii()}
    return all(not letter.isascii() for letter in word) or not beyond <= _NEIGHBOURS


def _is_odd_cyrillic(word: str) -> bool:
    """True for Latin read as cp1251: plain letters among the Cyrillic."""
    return any(letter.isascii() for letter in word)
