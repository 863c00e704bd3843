"""Nominees as a focal point pastes them: one on a line, with name, e-mail address, position, sex and language."""

from __future__ import annotations

from dataclasses import dataclass

from ctevents.domain.guests.cell_words import SEXES
from ctevents.domain.languages import TABLE
from ctevents.domain.people import Sex, folded
from ctevents.domain.protocol.titles import split_title

MOST_LINES = 50

SEPARATORS = (";", ",")
"""Separators; a line is divided by the first of them that it has."""

LANGUAGE_WORDS = {folded(word): each.tag for each in TABLE for word in (each.tag, each.name, each.english, *each.typed)}
"""Tags and names of languages, in English, in Albanian and in the languages of the region."""


@dataclass(frozen=True)
class NomineeLine:
    """A nominee. ``number`` counts all lines from 1, as an editor does. ``sex`` is None and ``language`` is empty if the line
    does not state them."""

    number: int
    given_name: str
    family_name: str
    email: str
    position: str
    sex: Sex | None = None
    language: str = ""
    title: str = ""


def read_lines(text: str) -> list[NomineeLine]:
    """Read the nominees. The name precedes the address: in one part, with the family name as its last word, or in two parts. A
    title may precede it. Sex and language are the last parts, in either order, if these are words for them. The rest is the
    position. Without an address, the first part is the name."""
    lines = enumerate(text.splitlines(), start=1)
    return [_read(number, line) for number, line in lines if line.strip()]


def _read(number: int, line: str) -> NomineeLine:
    separator = next((each for each in SEPARATORS if each in line), None)
    parts = [part.strip() for part in line.split(separator)] if separator else [line.strip()]
    place = next((place for place, part in enumerate(parts) if "@" in part), None)
    names, rest = (parts[:1], parts[1:]) if place is None else (parts[:place], parts[place + 1 :])
    title, given_name, family_name = _names(names)
    position, sex, language = _said(rest)
    return NomineeLine(
        number=number,
        given_name=given_name,
        family_name=family_name,
        email="" if place is None else parts[place],
        position=position,
        sex=sex,
        language=language,
        title=title,
    )


def _names(parts: list[str]) -> tuple[str, str, str]:
    """Return title, given name and family name."""
    title, name = split_title("".join(parts[:1]))
    if len(parts) > 1:
        return title, name, " ".join(parts[1:])
    given_name, _, family_name = name.rpartition(" ")
    return title, given_name, family_name


def _said(parts: list[str]) -> tuple[str, Sex | None, str]:
    """Return position, sex and language. Sex and language are each taken once from the end. The rest is the position."""
    rest, sex, language = [part for part in parts if part], None, ""
    while rest:
        word = folded(rest[-1])
        if sex is None and word in SEXES:
            sex = SEXES[word]
        elif not language and word in LANGUAGE_WORDS:
            language = LANGUAGE_WORDS[word]
        else:
            break
        rest.pop()
    return ", ".join(rest), sex, language
