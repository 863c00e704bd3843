"""Cells of a guest list that probably do not say what was meant. Staff look at them; none is
refused.

Possible duplicates: people on one list with the same name, who may be the same person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, islice

from ctevents.domain.names.corrections import has_lost_letters, meant_by

NAMES = ("given_name", "family_name")
TEXTS = (*NAMES, "institution", "position", "title")
"""Columns of free text."""


class Doubt(StrEnum):
    LETTERS_LOST = "letters_lost"
    """Question marks replace letters."""
    ENCODED_TWICE = "encoded_twice"
    NO_VALUE = "no_value"
    """A formula without a value in the file."""
    UNREADABLE = "unreadable"
    """A NUL character, which was left out."""
    DIVIDED = "divided"
    """A whole name whose parts are not clear. ``meant`` is what was taken for the family name."""


@dataclass(frozen=True)
class CellDoubt:
    """A doubtful cell. ``meant`` is the intended text of a cell that was encoded twice."""

    column: str
    kind: Doubt
    value: str = ""
    meant: str = ""


def doubts_about(typed: Mapping[str, str], without_value: Collection[str]) -> tuple[CellDoubt, ...]:
    """Return the doubts about a row. ``typed``: its cells by column, as they were read.
    ``without_value``: columns with a formula that has no value."""
    return tuple(
        doubt
        for column, text in typed.items()
        if (doubt := _doubt(column, text, has_value=column not in without_value)) is not None
    )


def damaged_columns(doubts: Collection[CellDoubt]) -> frozenset[str]:
    """Return the columns with damaged text: letters are lost, or encoded twice. An import must not
    replace the list's text with it."""
    return frozenset(
        doubt.column for doubt in doubts if doubt.kind in (Doubt.LETTERS_LOST, Doubt.ENCODED_TWICE)
    )


def _doubt(column: str, text: str, *, has_value: bool) -> CellDoubt | None:
    if not text and not has_value:
        return CellDoubt(column, Doubt.NO_VALUE)
    value = text.replace("\0", "")
    if column in TEXTS and has_lost_letters(value, is_name=column in NAMES):
        return CellDoubt(column, Doubt.LETTERS_LOST, value)
    if column in TEXTS and (meant := meant_by(value)):
        return CellDoubt(column, Doubt.ENCODED_TWICE, value, meant)
    return CellDoubt(column, Doubt.UNREADABLE, value) if value != text else None


MOST_OF_A_NAME = 1000
"""The most pairs compared for one name. On a list where all have the same name, the name says
nothing."""


@dataclass(frozen=True, kw_only=True)
class Face:
    """The features of a person that are compared. ``name`` and ``institution`` are keys without
    script and accents. ``institution`` and ``email`` may be empty."""

    id: int
    name: str
    institution: str
    email: str

    def looks_like(self, other: Face) -> bool:
        """True if both have the same name and nothing contradicts it. A different institution does,
        unless the address is the same."""
        if self.name != other.name:
            return False
        has_same_address = bool(self.email) and self.email == other.email
        is_known_otherwise = (
            self.institution and other.institution and self.institution != other.institution
        )
        return has_same_address or not is_known_otherwise


def pairs(faces: Iterable[Face]) -> Iterator[tuple[int, int]]:
    """Yield the possible duplicates as pairs of ids, the lower one first."""
    by_name: defaultdict[str, list[Face]] = defaultdict(list)
    for face in faces:
        by_name[face.name].append(face)
    for alike in by_name.values():
        alike.sort(key=lambda face: face.id)
        for one, other in islice(combinations(alike, 2), MOST_OF_A_NAME):
            if one.looks_like(other):
                yield one.id, other.id
