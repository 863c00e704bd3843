"""People as a focal point pastes them: one on a line, with name, e-mail address and position."""

from __future__ import annotations

from dataclasses import dataclass

MOST_LINES = 50

SEPARATORS = (";", ",")
"""The first of them that a line holds divides it."""


@dataclass(frozen=True)
class NomineeLine:
    """``number`` counts from 1, empty lines too, as an editor does."""

    number: int
    given_name: str
    family_name: str
    email: str
    position: str


def read_lines(text: str) -> list[NomineeLine]:
    """What stands before the address is the name: in one part, its last word being the family name, or in two. The rest is
    the position. Without an address the first part is the name."""
    lines = enumerate(text.splitlines(), start=1)
    return [_read(number, line) for number, line in lines if line.strip()]


def _read(number: int, line: str) -> NomineeLine:
    separator = next((each for each in SEPARATORS if each in line), None)
    parts = [part.strip() for part in line.split(separator)] if separator else [line.strip()]
    place = next((place for place, part in enumerate(parts) if "@" in part), None)
    names, rest = (parts[:1], parts[1:]) if place is None else (parts[:place], parts[place + 1 :])
    given_name, family_name = _names(names)
    return NomineeLine(
        number=number,
        given_name=given_name,
        family_name=family_name,
        email="" if place is None else parts[place],
        position=", ".join(part for part in rest if part),
    )


def _names(parts: list[str]) -> tuple[str, str]:
    if len(parts) > 1:
        return parts[0], " ".join(parts[1:])
    given_name, _, family_name = "".join(parts).rpartition(" ")
    return given_name, family_name
