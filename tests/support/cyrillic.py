"""Serbian in Cyrillic letters, made of the same text in Latin ones.

cyrtranslit knows the letters; ``docs/glossary/sr-Cyrl.toml`` has what it cannot know: names and
abbreviations that stay, and words in which nj, lj or dž are two letters.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

import cyrtranslit
from babel.messages import Catalog

from tests.support.glossary import GLOSSARY

_LISTS: dict[str, Any] = tomllib.loads((GLOSSARY / "sr-Cyrl.toml").read_text("utf-8"))
KEPT_LATIN = frozenset(_LISTS["keep"])
"""Names, codes and abbreviations that no Cyrillic text converts."""

_NAMES = "|".join(sorted(map(re.escape, KEPT_LATIN), key=len, reverse=True))
_KEPT = re.compile(
    r"(%\(\w+\)[a-z]|%%|\{\w+\}|<[^<>]+>|&\w+;|https?://\S*\w|www\.\S*\w|[\w.+-]+@\w[\w-]*(?:\.[\w-]+)+"
    rf"|\b[A-Z]+(?:_[A-Z]+)+\b|\b(?:{_NAMES})\b)"
)
_TWO_LETTERS = re.compile(rf"\b(?:{'|'.join(map(re.escape, _LISTS['words']))})", re.IGNORECASE)


def to_cyrillic(text: str) -> str:
    """Return the text in Cyrillic letters. Placeholders, tags, addresses and listed names are
    kept."""
    parts = _KEPT.split(text)
    return "".join(part if index % 2 else _spelt(part) for index, part in enumerate(parts))


def fill_in_cyrillic(catalog: Catalog, latin: Catalog) -> None:
    """Write each message of a catalogue in the Cyrillic letters of its text in the Latin one."""
    for message in catalog:
        found = latin.get(message.id, message.context) if message.id else None
        if found is not None and message.pluralizable:
            message.string = tuple(map(to_cyrillic, found.string))
        elif found is not None:
            message.string = to_cyrillic(found.string)


def _spelt(text: str) -> str:
    one_letter = re.sub(
        "DŽ|LJ|NJ", lambda found: found[0].title(), _TWO_LETTERS.sub(_in_two_letters, text)
    )
    # it takes only Dž, Lj and Nj for one letter
    return str(cyrtranslit.to_cyrillic(one_letter, "sr"))


def _in_two_letters(found: re.Match[str]) -> str:
    spelt: str = _LISTS["words"][found[0].lower()]
    if found[0].isupper():
        return spelt.upper()
    return spelt.capitalize() if found[0][0].isupper() else spelt
