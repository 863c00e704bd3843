"""People: their names and languages, and how names are compared."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

LANGUAGES = ("en", "sq", "bs", "cnr", "sr-Latn", "sr-Cyrl", "mk")
"""Interface languages, and those in which letters are written."""


class Sex(StrEnum):
    """``x`` = prefers not to say; never guessed from a name."""

    F = "f"
    M = "m"
    X = "x"


def full_name(given_name: str, family_name: str) -> str:
    """Given name, space, family name, as typed."""
    return f"{given_name} {family_name}".strip()


def tidy(text: str) -> str:
    """The text on one line, composed (NFC), with single spaces and without control or invisible characters."""
    if not text.isprintable():
        text = "".join(mark for mark in text if mark.isspace() or unicodedata.category(mark) not in ("Cc", "Cf"))
    return " ".join(unicodedata.normalize("NFC", text).split())


def name_key(name: str) -> str:
    """The form in which names of people and institutions are compared: case and white space do not count."""
    return unicodedata.normalize("NFC", tidy(name).casefold())


def in_language(texts: dict[str, str], language: str) -> str:
    """The text in a language, else in English: nobody translates what is not there."""
    return texts.get(language) or texts.get("en", "")


def place_in(language: str, *texts: dict[str, str]) -> str:
    """Venue and address, say, on one line."""
    lines = [" ".join(in_language(each, language).split()) for each in texts]
    return ", ".join(line for line in lines if line)


def pseudonym_parts(group_name: str, number: int) -> tuple[str, str]:
    """What stands in the place of the given and of the family name."""
    return group_name, f"{number:03d}"


def pseudonym(group_name: str, number: int) -> str:
    """How a person who is counted and not named appears: ``Police 014``."""
    return full_name(*pseudonym_parts(group_name, number))
