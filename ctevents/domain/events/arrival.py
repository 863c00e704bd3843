"""Getting to an event: the texts that guests read before the day."""

from __future__ import annotations

from enum import StrEnum


class ArrivalPart(StrEnum):
    """One text, in the order of reading. The value is also the name of the event's column."""

    DIRECTIONS = "directions"
    ENTRANCE = "entrance"
    PARKING = "parking"
    IDENTITY_DOCUMENT = "identity_document"
    SECURITY_CHECK = "security_check"
    HOTEL = "hotel"


LONGEST_PART = 1000
"""Characters of one text."""

IN_PUBLIC = (ArrivalPart.DIRECTIONS, ArrivalPart.ENTRANCE, ArrivalPart.PARKING)
"""The parts that anybody may read. Only guests read the others: they say how the door is guarded and where guests sleep."""


def parts_for(*, is_guest: bool) -> tuple[ArrivalPart, ...]:
    return tuple(ArrivalPart) if is_guest else IN_PUBLIC
