"""Ranks: the order in which guests are seated and received. Staff enter them, and no guest sees them."""

from __future__ import annotations

from enum import StrEnum


class Rank(StrEnum):
    """The rank of a guest, the highest first. A guest without one comes after all of them."""

    HEAD_OF_STATE = "head-of-state"  # and heads of a parliament or a government
    MINISTER = "minister"
    AMBASSADOR = "ambassador"  # and heads of an international mission
    HEAD_OF_JUDICIARY = "head-of-judiciary"  # the president of a supreme court, a prosecutor general
    DEPUTY_MINISTER = "deputy-minister"
    DIRECTOR = "director"  # heads of a police service or an agency
    COURT_PRESIDENT = "court-president"  # and chiefs of a prosecutor's office
    DEPUTY_DIRECTOR = "deputy-director"  # and deputies of a head of mission
    HEAD_OF_UNIT = "head-of-unit"


_PLACES = {rank: place for place, rank in enumerate(Rank, start=1)}


def place_of_rank(rank: Rank | None) -> int:
    """Return the place of a rank in the order of protocol, from 1. It is the last one without a rank."""
    return _PLACES[rank] if rank else len(_PLACES) + 1
