"""A whole name in one cell, divided into title, given name and family name.

One list may have three orders: “Ana Perić”, “PERIĆ Ana” and “Perić, Ana”. Capitals and commas tell
which one it is.

Names of people: texts that are not a name, and names that mail programs would take for an
address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctevents.domain.people import folded
from ctevents.domain.protocol.titles import BESIDE_NAMES, WITH_STOPS, parts_of, split_title

_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "af",
        "av",
        "zu",
        "zur",
        "ten",
        "ter",
        "bin",
        "ibn",
        "al",
        "el",
    ]
)
"""Words before a family name that belong to it, and that are not written with a capital."""
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]?\s*")
_SEVERAL = re.compile(r"[/;&\n]|\s\+\s|\s(?:i|dhe|and|и)\s")
_INITIAL = re.compile(r"[^\W\d_]\.?")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class FullName:
    """The parts. ``is_doubtful``: the cell does not tell which part is which, or may have more than
    one name."""

    title: str
    given_name: str
    family_name: str
    is_doubtful: bool = False


def divided(text: str, *, is_reversed: bool = False) -> FullName:
    """Divide a name. ``is_reversed``: the family name comes first in names without capitals and
    commas."""
    plain = _BRACKETS.sub(" ", text).strip()
    title, name, after = _without_titles(plain)
    doubtful = plain != text or _SEVERAL.search(name) is not None
    given, family, is_clear = _parts(name, after, is_reversed)
    return FullName(title, given, family, doubtful or not is_clear)


def _without_titles(text: str) -> tuple[str, str, str]:
    """Return the titles before and behind the name, the name up to its comma, and what follows the
    comma."""
    name, *others = (part.strip() for part in text.split(","))
    before, name = split_title(name)
    behind = [part for part in others if _is_title(part)]
    rest = ", ".join(part for part in others if part and part not in behind)
    title_inside, rest = split_title(rest)
    return " ".join(filter(None, (before, title_inside, *behind))), name, rest


def _is_title(part: str) -> bool:
    words = parts_of(part)
    return bool(words) and all(folded(word) in BESIDE_NAMES | WITH_STOPS for word in words)


def _parts(name: str, after_comma: str, is_reversed: bool) -> tuple[str, str, bool]:
    """Return given name, family name, and whether they are clear."""
    if after_comma:
        return after_comma, _in_small_letters(name), "," not in after_comma
    words = name.split()
    if found := _by_capitals(words):
        given, family = found
        return given, _in_small_letters(family), True
    is_capital = _is_capital(name)
    words = _in_small_letters(name).split() if is_capital else words
    if is_reversed:
        end = 1 + next(
            (place for place, word in enumerate(words) if word.lower() not in _PARTICLES), 0
        )
        first, last = words[end:], words[:end]
    else:
        start = _beginning_of_family_name(words)
        first, last = words[:start], words[start:]
    is_clear = len([word for word in first if not _INITIAL.fullmatch(word)]) == 1 and not is_capital
    return " ".join(first), " ".join(last), is_clear


def _beginning_of_family_name(words: list[str]) -> int:
    """Return the place of the last word, or of the first particle before it."""
    start = max(len(words) - 1, 0)
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return start


def _by_capitals(words: list[str]) -> tuple[str, str] | None:
    """Return given name and family name, if one of them is in capitals: before or behind the
    other."""
    capitals = [_is_capital(word) for word in words]
    if not any(capitals) or all(capitals) or len(words) < 2:
        return None
    first, last = capitals.index(True), len(capitals) - capitals[::-1].index(True)
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    if first not in (0, 1) and last != len(words):
        return None
    family, given = words[first:last], words[:first] + words[last:]
    return (
        (" ".join(given), " ".join(family))
        if given and all(capitals[capitals.index(True) : last])
        else None
    )


def _is_capital(word: str) -> bool:
    """True for a word in capitals. A single letter is an initial."""
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and all(letter == letter.upper() for letter in letters)


def _in_small_letters(name: str) -> str:
    """Return a name in capitals as it is usually written: “VAN DER BERG” is “van der Berg”. Other
    names stay as typed."""
    words = [_written(word) if _is_capital(word) else word for word in name.split()]
    return " ".join(words)


def _written(word: str) -> str:
    if word.lower() in _PARTICLES:
        return word.lower()
    return _WORD.sub(lambda part: part[0][0] + part[0][1:].lower(), word)


ADDRESS_MARKS = ("@", "<", ">", "://", "www.")
LIKE_A_DOMAIN = re.compile(r"\w\.[a-z]{2,}", re.IGNORECASE)
BREAK = "\u200b"
"""A zero-width space. It divides what such a program takes for one word."""
_LINKED = re.compile(r"(?<=[.:/@])(?=[^\s.:/@\u200b])|(?<=[^\s.:/@\u200b])(?=[:@/])")


def is_no_name(text: str) -> bool:
    """True for a text that says that there is no name: "-". A text whose letters were all lost may
    still be a name."""
    return bool(text) and not any(mark.isalnum() or mark in "?\ufffd" for mark in text)


def title_in(text: str) -> str:
    """Return a title as typed, or nothing for a text that says that there is none."""
    return "" if is_no_name(text) else text


def is_like_an_address(text: str) -> bool:
    """True if a name resembles an address. This is stricter than for an institution, which may be
    called "d.o.o.". A single slash is allowed, as in "A/P"."""
    return (
        any(mark in text.lower() for mark in ADDRESS_MARKS)
        or LIKE_A_DOMAIN.search(text) is not None
    )


def unlinked(text: str) -> str:
    """Return a name that looks the same but that no program turns into a link. Letters use it."""
    return _LINKED.sub(BREAK, text) if is_like_an_address(text) else text
