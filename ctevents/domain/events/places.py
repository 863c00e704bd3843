"""The place of an event: its city in the languages that change a name, and its time zone.

Getting to an event: the texts that guests read before the day."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from zoneinfo import available_timezones

CITY_CASES = {"sq": "at", "bs": "in", "cnr": "in", "sr-Latn": "in", "sr-Cyrl": "in"}
"""The languages in which a city has a second form, and which one: ``at`` as it ends a title or
begins a date (*Tiranë*), ``in`` as it follows “in” (*Sarajevu*). ``Event.cities`` has it under
both: ``in bs``."""

_AREAS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@cache
def time_zones() -> list[str]:
    """Return the time zones of places, those of Europe first."""
    zones = (zone for zone in available_timezones() if zone.partition("/")[0] in _AREAS)
    return sorted(zones, key=lambda zone: (not zone.startswith("Europe/"), zone))


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
"""The parts that anybody may read. Only guests read the others: they say how the door is guarded
and where guests sleep."""


def parts_for(*, is_guest: bool) -> tuple[ArrivalPart, ...]:
    return tuple(ArrivalPart) if is_guest else IN_PUBLIC
