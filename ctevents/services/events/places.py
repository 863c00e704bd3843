"""Rows that staff put in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from ctevents.models import Finding, Logo, Recommendation, StakeholderGroup, Workshop

Placed = TypeVar("Placed", bound=Logo | StakeholderGroup | Workshop | Finding | Recommendation)


def put(row: Placed, place: int, rows: Sequence[Placed]) -> bool:
    """Put one of ``rows`` at ``place`` (1 is the first) and move the others. Return whether the
    order has changed."""
    after = [other for other in rows if other is not row]
    after.insert(place - 1, row)
    for number, other in enumerate(after, start=1):
        other.position = number
    return list(rows) != after
