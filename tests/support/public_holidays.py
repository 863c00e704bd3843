"""The public holidays of the product, written from the library ``holidays``.

``python -m tests.support.public_holidays`` writes ``ctevents/reference/holidays.json``. The library
takes 0.3 to 1.3 seconds to import, so the product reads its dates from that file. Names of days and
places are left out.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import holidays

FILE = Path(__file__).resolve().parents[2] / "ctevents" / "reference" / "holidays.json"
COUNTRIES = ("AL", "BA", "XK", "ME", "RS", "MK")
YEARS = range(2024, 2051)


def dates(country: str) -> list[str]:
    """The days on which public offices are closed, in ISO 8601."""
    found: list[date] = list(holidays.country_holidays(country, years=YEARS))
    return sorted(day.isoformat() for day in found)


def as_json() -> str:
    lines = [f'  "{country}": {json.dumps(dates(country))}' for country in COUNTRIES]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    FILE.write_text(as_json(), "utf-8")
