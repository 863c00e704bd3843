"""Comparison of signatures on paper with check-ins."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class GapKind(StrEnum):
    """Two figures that should be equal: signatures and attendees; check-ins sent by devices and check-ins that staff decided on."""

    SIGNATURES = "signatures"
    HELD_CHECK_INS = "held-check-ins"


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A difference between two counts. ``stated``: by the signed sheets, or by devices and not yet decided by staff.
    ``counted``: in the figures. ``reason`` explains the difference ``explained`` and no other."""

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
        """True if it still needs a reason."""
        return self.difference != 0 and self.explained != self.difference
