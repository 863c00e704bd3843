"""The place of a new event as settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import click

from ctevents.cli.planning.settings import one_of, with_text
from ctevents.domain.events.places import time_zones
from ctevents.domain.people import LANGUAGES, tidy
from ctevents.models import Event
from ctevents.services.events.creation import NewPlace, countries_with_holidays, place_of

KEYS = ("city", "designation", "time_zone", "languages", "country")


def place_settings(settings: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the settings about the place, and the others."""
    of_place = [
        setting for setting in settings if setting.partition("=")[0].partition(":")[0] in KEYS
    ]
    return of_place, [setting for setting in settings if setting not in of_place]


def new_place(settings: Sequence[str], copied: Event | None) -> NewPlace:
    """Return the place that the settings describe. The rest is that of the copied event; its names
    only if no city is given."""
    pairs = [(key, text) for key, _, text in (setting.partition("=") for setting in settings)]
    cities, designations = _texts("city", pairs), _texts("designation", pairs)
    place = (
        place_of(copied)
        if copied
        else NewPlace(designations={}, cities={}, time_zone="", languages=["en"])
    )
    if cities:
        place = replace(
            place, cities=cities, designations=designations or cities, needs_footnote=False
        )
    for key, text in pairs:
        if key == "time_zone":
            place = replace(place, time_zone=one_of(key, text, time_zones()))
        elif key == "languages":
            place = replace(
                place, languages=[one_of(key, tidy(tag), LANGUAGES) for tag in text.split(",")]
            )
        elif key == "country":
            place = replace(place, country=one_of(key, text, ["", *countries_with_holidays()]))
    if not place.cities.get("en") or not place.time_zone:
        raise click.UsageError("a new event needs a city and a time_zone, or --copy-from")
    return place


def _texts(key: str, pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name, text in pairs:
        if name.partition(":")[0] == key:
            texts = with_text(texts, name, name.partition(":")[2] or "en", tidy(text))
    return texts
