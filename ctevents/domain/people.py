"""People: their names and languages, and how names are compared."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

LANGUAGES = ("en", "sq", "bs", "cnr", "sr-Latn", "sr-Cyrl", "mk")
"""Languages of the interface and of letters."""


class Sex(StrEnum):
    """The sex of a person. ``x`` = prefers not to say; never guessed from a name."""

    F = "f"
    M = "m"
    X = "x"


def full_name(given_name: str, family_name: str) -> str:
    """Return given name, space, family name, as typed."""
    return f"{given_name} {family_name}".strip()


def tidy(text: str) -> str:
    """Return the text on one line, composed (NFC), with single spaces and without control or invisible characters."""
    if not text.isprintable():
        text = "".join(mark for mark in text if mark.isspace() or unicodedata.category(mark) not in ("Cc", "Cf"))
    return " ".join(unicodedata.normalize("NFC", text).split())


def name_key(name: str) -> str:
    """Return the key by which names of people and institutions are compared: without case and surplus white space."""
    return unicodedata.normalize("NFC", tidy(name).casefold())


def in_language(texts: dict[str, str], language: str) -> str:
    """Return the text in a language, or else in English. Nothing is translated."""
    return texts.get(language) or texts.get("en", "")


def place_in(language: str, *texts: dict[str, str]) -> str:
    """Return texts such as venue and address on one line."""
    lines = [" ".join(in_language(each, language).split()) for each in texts]
    return ", ".join(line for line in lines if line)


def pseudonym_parts(group_name: str, number: int) -> tuple[str, str]:
    """Return the replacements for given name and family name."""
    return group_name, f"{number:03d}"


def pseudonym(group_name: str, number: int) -> str:
    """Return the name under which an unnamed guest appears: ``Police 014``."""
    return full_name(*pseudonym_parts(group_name, number))
