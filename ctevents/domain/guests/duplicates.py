"""Look-alikes: people of one list who may be the same person, since they are called alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice

MOST_OF_A_NAME = 1000
"""Pairs of one name that are looked at: a list on which all have the same name names nobody."""


@dataclass(frozen=True, kw_only=True)
class Face:
    """By what somebody is compared. ``name`` and ``institution`` are keys, blind to script and accents; each but ``name`` may
    be empty."""

    id: int
    name: str
    institution: str
    email: str

    def looks_like(self, other: Face) -> bool:
        """The same name, and nothing that speaks against it: another institution does, unless the address is the same."""
        if self.name != other.name:
            return False
        has_same_address = bool(self.email) and self.email == other.email
        is_known_otherwise = self.institution and other.institution and self.institution != other.institution
        return has_same_address or not is_known_otherwise


def pairs(faces: Iterable[Face]) -> Iterator[tuple[int, int]]:
    """Two numbers each, the lower first, of those who look like each other."""
    by_name: defaultdict[str, list[Face]] = defaultdict(list)
    for face in faces:
        by_name[face.name].append(face)
    for alike in by_name.values():
        alike.sort(key=lambda face: face.id)
        for one, other in islice(combinations(alike, 2), MOST_OF_A_NAME):
            if one.looks_like(other):
                yield one.id, other.id
