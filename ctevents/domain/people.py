"""People: what is known of them, and the order of names."""

from __future__ import annotations

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
