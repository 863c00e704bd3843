"""Nominees as a focal point pastes them: one on a line, with title, name, e-mail address, position,
phone, sex and language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctevents.domain.guests.cell_words import SEXES
from ctevents.domain.guests.columns import FULL_NAME, REVERSED, headings_in
from ctevents.domain.languages import TABLE
from ctevents.domain.names.full_names import divided
from ctevents.domain.people import Sex, folded
from ctevents.domain.protocol.titles import split_title

MOST_LINES = 50

SEPARATORS = (";", ",")
"""Separators; a line is divided by the first of them that it has."""

GIVEN, FAMILY = "given_name", "family_name"
_NAMES = frozenset({GIVEN, FAMILY, FULL_NAME, REVERSED, "email"})
_PHONE = re.compile(r"\+?(?:[ ()/.-]*[0-9]){6,15}")

LANGUAGE_WORDS = {
    folded(word): each.tag
    for each in TABLE
    for word in (each.tag, each.name, each.english, *each.typed)
}
"""Tags and names of languages, in English, in Albanian and in the languages of the region."""


@dataclass(frozen=True)
class NomineeLine:
    """A nominee. ``number`` counts all lines from 1, as an editor does. ``sex`` is None and
    ``language`` is empty if the line does not state them."""

    number: int
    given_name: str
    family_name: str
    email: str
    position: str
    sex: Sex | None = None
    language: str = ""
    title: str = ""
    phone: str = ""


def read_lines(text: str) -> list[NomineeLine]:
    """Read the nominees. If the first line has headings, they say what each part is.

    Otherwise the name precedes the address: in one part, with the family name as its last word, or
    in two parts. A title may precede it, also in a part of its own. A part that is a telephone
    number may be anywhere. Sex and language are the last parts, in either order, if these are words
    for them. The rest is the position. Without an address, the first part is the name."""
    lines = [
        (number, _parts(line))
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    ]
    headings = headings_in(lines[0][1]) if lines else {}
    if len(headings) > 1 and _NAMES.intersection(headings.values()):
        return [_by_heading(number, parts, headings) for number, parts in lines[1:]]
    return [_read(number, parts) for number, parts in lines]


def _parts(line: str) -> list[str]:
    separator = next((each for each in SEPARATORS if each in line), None)
    return [part.strip() for part in line.split(separator)] if separator else [line.strip()]


def _by_heading(number: int, parts: list[str], headings: dict[int, str]) -> NomineeLine:
    cells = {column: parts[index] for index, column in headings.items() if index < len(parts)}
    title, given_name, family_name = _names(
        [cells[column] for column in (GIVEN, FAMILY) if cells.get(column)]
    )
    if whole := cells.get(FULL_NAME) or cells.get(REVERSED):
        name = divided(whole, is_reversed=REVERSED in cells)
        title, given_name, family_name = name.title, name.given_name, name.family_name
    return NomineeLine(
        number=number,
        given_name=given_name,
        family_name=family_name,
        email=cells.get("email", ""),
        position=cells.get("position", ""),
        phone=cells.get("phone", ""),
        sex=SEXES.get(folded(cells.get("sex", ""))),
        language=LANGUAGE_WORDS.get(folded(cells.get("language", "")), ""),
        title=cells.get("title") or title,
    )


def _read(number: int, parts: list[str]) -> NomineeLine:
    phone = next((part for part in parts if _PHONE.fullmatch(part)), "")
    parts = [part for part in parts if part != phone or not phone]
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
        phone=phone,
        sex=sex,
        language=language,
        title=title,
    )


def _names(parts: list[str]) -> tuple[str, str, str]:
    """Return title, given name and family name."""
    if len(parts) > 1 and split_title(" ".join(parts))[0] == parts[0]:
        return parts[0], *_names(parts[1:])[1:]
    title, name = split_title("".join(parts[:1]))
    if len(parts) > 1:
        return title, name, " ".join(parts[1:])
    given_name, _, family_name = name.rpartition(" ")
    return title, given_name, family_name


def _said(parts: list[str]) -> tuple[str, Sex | None, str]:
    """Return position, sex and language. Sex and language are each taken once from the end. The
    rest is the position."""
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
