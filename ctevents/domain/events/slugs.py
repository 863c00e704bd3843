"""The slug of an event: its name in addresses and commands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count

LONGEST_SLUG = 40

RESERVED = frozenset(
    {"all", "archived", "here", "institutions", "manifest", "new", "none", "other", "sw"}
)
"""Words that addresses and commands use in the place of a slug, or may use.
``tests/web/test_slugs.py`` compares them with the addresses of all pages."""

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def is_slug(text: str) -> bool:
    """True if the text can be the slug of an event, taken or not."""
    return bool(_SLUG.fullmatch(text)) and len(text) <= LONGEST_SLUG and text not in RESERVED


def proposed_slug(city: str, taken: Container[str]) -> str:
    """Return a free slug for an event in this city, ``city-2`` if the city has one. Empty if no
    letter of it is Latin."""
    plain = unicodedata.normalize("NFKD", city).encode("ascii", "ignore").decode().lower()
    words = (
        "-".join(re.findall(r"[a-z0-9]+", plain))
        .lstrip("0123456789-")[: LONGEST_SLUG - 4]
        .rstrip("-")
    )
    numbered = (words if number == 1 else f"{words}-{number}" for number in count(1))
    return next(slug for slug in numbered if is_slug(slug) and slug not in taken) if words else ""
