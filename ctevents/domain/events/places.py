"""The place of an event: its city in the languages that change a name, and its time zone."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

CITY_CASES = {"sq": "at", "bs": "in", "cnr": "in", "sr-Latn": "in", "sr-Cyrl": "in"}
"""The languages in which a city has a second form, and which one: ``at`` as it ends a title or begins a date (*Tiranë*), ``in`` as
it follows “in” (*Sarajevu*). ``Event.cities`` has it under both: ``in bs``."""

_AREAS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@cache
def time_zones() -> list[str]:
    """Return the time zones of places, those of Europe first."""
    zones = (zone for zone in available_timezones() if zone.partition("/")[0] in _AREAS)
    return sorted(zones, key=lambda zone: (not zone.startswith("Europe/"), zone))
