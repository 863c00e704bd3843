"""Consequences that staff see before they confirm a change: who gets a letter, who gets a seat, who
waits."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Self

from ctevents.domain.moves import Changes, MoveDoubt
from ctevents.domain.refusals import Refusal
from ctevents.domain.seats import QuotaCell


@dataclass(frozen=True, kw_only=True)
class Consequences:
    """The consequences of an edit of an event. ``plan`` is the version of the resulting plan: staff
    agree to these dates and no others. ``people`` counts everyone who gets an e-mail, once each.

    ``registered`` and ``invited`` are e-mailed about a new time or place, the invited only if
    ``tells_invited``. ``without_address`` cannot be reached by e-mail. ``seated`` get a seat from
    the waiting list. ``waiting`` are on it afterwards.
    """

    plan: str = field(default="", compare=False)
    doubts: tuple[MoveDoubt, ...] = ()
    people: int = 0
    registered: int = 0
    invited: int = 0
    tells_invited: bool = True
    without_address: int = 0
    seated: int = 0
    waiting: int = 0

    @property
    def is_harmless(self) -> bool:
        """True if nobody has to confirm the edit first."""
        return not self.doubts and not self.people and not self.seated

    @property
    def certain(self) -> int:
        """The number of people who get an e-mail even if the invited get none."""
        return self.people - (self.invited if self.tells_invited else 0)

    @property
    def most(self) -> int:
        """The number of people who get an e-mail if the invited get one, too."""
        return self.certain + self.invited

    @property
    def version(self) -> str:
        """A hash that changes whenever anything that staff agree to changes. It ignores
        ``tells_invited``: staff choose that themselves."""
        agreed = replace(self, people=self.certain, tells_invited=True)
        return sha256(repr(agreed).encode()).hexdigest()[:16]


@dataclass(frozen=True, kw_only=True)
class Seating:
    """The consequences of an approval: ``letters`` go out, ``seated`` get a seat, ``waiting`` go on
    the waiting list."""

    letters: int = 0
    seated: int = 0
    waiting: int = 0

    def __str__(self) -> str:
        """Write the numbers as a form field, to be read by ``of``."""
        return f"{self.letters}-{self.seated}-{self.waiting}"

    @classmethod
    def of(cls, text: str) -> Self | None:
        """Read what ``__str__`` wrote. Return None for any other text."""
        found = _SEATING.fullmatch(text)
        return (
            cls(letters=int(found[1]), seated=int(found[2]), waiting=int(found[3]))
            if found
            else None
        )

    def goes_beyond(self, agreed: Seating) -> bool:
        """True if it affects more people than staff agreed to."""
        return (
            self.letters > agreed.letters
            or self.seated > agreed.seated
            or self.waiting > agreed.waiting
        )


_SEATING = re.compile(r"([0-9]{1,7})-([0-9]{1,7})-([0-9]{1,7})", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class QuotaConsequences:
    """The consequences of new quotas. ``changed``: the cells, each with the number before and
    after. ``above``: event, group, people with a seat, and the new maximum, which is lower.
    ``seated``: event, and the people who get a seat there. ``people``: how many get an e-mail."""

    changed: tuple[tuple[QuotaCell, int | None, int | None], ...] = ()
    above: tuple[tuple[int, int, int, int], ...] = ()
    seated: tuple[tuple[int, int], ...] = ()
    people: int = 0

    @property
    def is_harmless(self) -> bool:
        """True if nobody has to confirm the numbers first."""
        return not self.above and not self.seated

    @property
    def version(self) -> str:
        """A hash that changes whenever anything that staff agree to changes."""
        return sha256(repr(self).encode()).hexdigest()[:16]


@dataclass
class NotAgreed(Refusal):
    """Staff must confirm the consequences first. Nothing was done."""

    consequences: Consequences | Seating | QuotaConsequences | None = None
    changes: Changes | None = None
