"""Whether what was signed on paper and what was checked in are the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class GapKind(StrEnum):
    """Two figures that should be the same: signatures and attendees; check-ins that devices sent and that were decided on."""

    SIGNATURES = "signatures"
    HELD_CHECK_INS = "held-check-ins"


@dataclass(frozen=True, kw_only=True)
class Gap:
    """``stated``: by the signed sheets, or by devices of which staff have not decided; ``counted``: in the figures.
    ``reason`` was given for ``explained``, and explains no other difference."""

    kind: GapKind
    stated: int
    counted: int
    explained: int | None = None
    reason: str = ""

    @property
    def difference(self) -> int:
        return self.stated - self.counted

    @property
    def is_open(self) -> bool:
        """Whether it still needs a reason."""
        return self.difference != 0 and self.explained != self.difference
