"""Cells of a guest list that say something else than was meant, as far as can be told: staff look at them; nothing is refused."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ctevents.domain.guests.damaged_text import has_lost_letters, meant_by

NAMES = ("given_name", "family_name")
TEXTS = (*NAMES, "institution", "position")
"""Columns of free text."""


class Doubt(StrEnum):
    LETTERS_LOST = "letters_lost"
    """Question marks stand in the place of letters."""
    ENCODED_TWICE = "encoded_twice"
    NO_VALUE = "no_value"
    """A formula of which the file holds no value."""
    UNREADABLE = "unreadable"
    """A NUL character, which was left out."""


@dataclass(frozen=True)
class CellDoubt:
    """``meant`` is what a cell that was encoded twice meant."""

    column: str
    kind: Doubt
    value: str = ""
    meant: str = ""


def doubts_about(typed: Mapping[str, str], without_value: Collection[str]) -> tuple[CellDoubt, ...]:
    """``typed``: the cells of a row by column, as they were read. ``without_value``: columns whose formula has none."""
    return tuple(
        doubt
        for column, text in typed.items()
        if (doubt := _doubt(column, text, has_value=column not in without_value)) is not None
    )


def damaged_columns(doubts: Collection[CellDoubt]) -> frozenset[str]:
    """Columns whose text replaces nothing on the list."""
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
