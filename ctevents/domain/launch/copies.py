"""Printed copies of the publication: what is given out at the door, compared with what was brought."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class GivenCopy:
    """A copy that a device gave out. ``id``: made by the device. It holds neither a time nor a person."""

    id: str
    language: str
    station: str


@dataclass(frozen=True)
class CopyCount:
    """The copies in one language. ``left`` is below zero if more were given out than were counted in."""

    language: str
    stock: int
    given: int

    @property
    def left(self) -> int:
        return self.stock - self.given


@dataclass(frozen=True)
class StationCopies:
    """The copies in one language that one station gave out."""

    station: str
    language: str
    given: int


def in_order(languages: Iterable[str], first: Sequence[str], known: Collection[str]) -> list[str]:
    """Return the languages in the order in which they are shown: those of the event, its main one first, then the others."""
    wanted = set(languages)
    return [tag for tag in dict.fromkeys((*first, *known, *sorted(wanted))) if tag in wanted]


def changed_stock(saved: Mapping[str, int], asked: Mapping[str, int]) -> dict[str, int]:
    """Return the languages whose stock differs, with the new number."""
    return {tag: number for tag, number in asked.items() if number != saved.get(tag, 0)}
