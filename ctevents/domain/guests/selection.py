"""Rows of a guest list that staff have ticked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

LARGEST_ID = 2**31 - 1


@dataclass(frozen=True)
class Ticks:
    """The people and the invited institutions of ticked rows, by their ids. Forms, addresses and stored segments have it as a text:
    "i5,p12"."""

    people: frozenset[int] = frozenset()
    institutions: frozenset[int] = frozenset()

    @classmethod
    def read(cls, texts: Iterable[str]) -> Self:
        """Read what ``str`` wrote, or the ticks of single rows. Anything else is ignored."""
        found = [match.groups() for text in texts for part in text.split(",") if (match := _TICK.fullmatch(part))]
        known = [(kind, int(number)) for kind, number in found if int(number) <= LARGEST_ID]
        return cls(*(frozenset(number for of, number in known if of == kind) for kind in "pi"))

    def __str__(self) -> str:
        bodies, people = sorted(self.institutions), sorted(self.people)
        return ",".join([*(f"i{number}" for number in bodies), *(f"p{number}" for number in people)])

    def __len__(self) -> int:
        return len(self.people) + len(self.institutions)


_TICK = re.compile(r"([pi])([0-9]{1,10})", re.ASCII)
