"""Possible duplicates: people on one list with the same name, who may be the same person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice

MOST_OF_A_NAME = 1000
"""The most pairs compared for one name. On a list where all have the same name, the name says nothing."""


@dataclass(frozen=True, kw_only=True)
class Face:
    """The features of a person that are compared. ``name`` and ``institution`` are keys without script and accents.
    ``institution`` and ``email`` may be empty."""

    id: int
    name: str
    institution: str
    email: str

    def looks_like(self, other: Face) -> bool:
        """True if both have the same name and nothing contradicts it. A different institution does, unless the address is the
        same."""
        if self.name != other.name:
            return False
        has_same_address = bool(self.email) and self.email == other.email
        is_known_otherwise = self.institution and other.institution and self.institution != other.institution
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
