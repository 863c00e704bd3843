"""What a change does to people, as they are told before it: who gets a letter, who gets a seat, who waits."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Self

from ctevents.domain.moves import Changes, Doubt
from ctevents.domain.refusals import Refusal


@dataclass(frozen=True, kw_only=True)
class Consequences:
    """Of an edit of an event. ``plan`` is the version of the plan that results: somebody agrees to these dates, and no others.
    ``people``: how many get an e-mail, each counted once.

    ``registered`` and ``invited`` are told of a new time or place, the invited only where ``tells_invited``; ``without_address``
    cannot be told by e-mail. ``seated`` get a seat from the waiting list, ``waiting`` wait afterwards.
    """

    plan: str = field(default="", compare=False)
    doubts: tuple[Doubt, ...] = ()
    people: int = 0
    registered: int = 0
    invited: int = 0
    tells_invited: bool = True
    without_address: int = 0
    seated: int = 0
    waiting: int = 0

    @property
    def is_harmless(self) -> bool:
        """Nobody has to be asked first."""
        return not self.doubts and not self.people and not self.seated

    @property
    def certain(self) -> int:
        """How many get an e-mail also where the invited are not told."""
        return self.people - (self.invited if self.tells_invited else 0)

    @property
    def most(self) -> int:
        """How many get an e-mail where the invited are told."""
        return self.certain + self.invited

    @property
    def version(self) -> str:
        """A new text whenever anything that somebody agrees to changes. They choose themselves whether the invited are told."""
        agreed = replace(self, people=self.certain, tells_invited=True)
        return sha256(repr(agreed).encode()).hexdigest()[:16]


@dataclass(frozen=True, kw_only=True)
class Seating:
    """Of an approval: ``letters`` go out, ``seated`` get a seat, ``waiting`` go on the waiting list."""

    letters: int = 0
    seated: int = 0
    waiting: int = 0

    def __str__(self) -> str:
        """As a page keeps it: read by ``of``."""
        return f"{self.letters}-{self.seated}-{self.waiting}"

    @classmethod
    def of(cls, text: str) -> Self | None:
        """None for anything else."""
        found = _SEATING.fullmatch(text)
        return cls(letters=int(found[1]), seated=int(found[2]), waiting=int(found[3])) if found else None

    def goes_beyond(self, agreed: Seating) -> bool:
        """Whether it does more to people than somebody agreed to."""
        return self.letters > agreed.letters or self.seated > agreed.seated or self.waiting > agreed.waiting


_SEATING = re.compile(r"([0-9]{1,7})-([0-9]{1,7})-([0-9]{1,7})", re.ASCII)


@dataclass
class NotAgreed(Refusal):
    """Nothing was done, since somebody has to agree to the consequences first."""

    consequences: Consequences | Seating | None = None
    changes: Changes | None = None
