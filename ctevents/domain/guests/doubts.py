"""Cells of a guest list that probably do not say what was meant. Staff look at them; none is refused."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ctevents.domain.names.damaged_text import has_lost_letters, meant_by

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
    """Return the doubts about a row. ``typed``: its cells by column, as they were read. ``without_value``: columns with a
    formula that has no value."""
    return tuple(
        doubt
        for column, text in typed.items()
        if (doubt := _doubt(column, text, has_value=column not in without_value)) is not None
    )


def damaged_columns(doubts: Collection[CellDoubt]) -> frozenset[str]:
    """Return the columns with damaged text: letters are lost, or encoded twice. An import must not replace the list's text with
    it."""
    return frozenset(doubt.column for doubt in doubts if doubt.kind in (Doubt.LETTERS_LOST, Doubt.ENCODED_TWICE))


def _doubt(column: str, text: str, *, has_value: bool) -> CellDoubt | None:
    if not text and not has_value:
        return CellDoubt(column, Doubt.NO_VALUE)
    value = text.replace("\0", "")
    if column in TEXTS and has_lost_letters(value, is_name=column in NAMES):
        return CellDoubt(column, Doubt.LETTERS_LOST, value)
    if column in TEXTS and (meant := meant_by(value)):
        return CellDoubt(column, Doubt.ENCODED_TWICE, value, meant)
    return CellDoubt(column, Doubt.UNREADABLE, value) if value != text else None
