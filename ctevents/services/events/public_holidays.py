"""The public holidays of a country, as dates. ``docs/design.md`` says why they are a file."""

from __future__ import annotations

import json
from datetime import date

from ctevents.services.events.seed import REFERENCE

_DATES: dict[str, list[str]] = json.loads((REFERENCE / "holidays.json").read_text("utf-8"))


def countries_with_holidays() -> list[str]:
    return sorted(_DATES)


def public_holidays(country: str) -> frozenset[date]:
    """Return the holidays of a country, by the code of an event. Empty for an unknown code."""
    return frozenset(date.fromisoformat(day) for day in _DATES.get(country, ()))
