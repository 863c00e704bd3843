"""The Cyrillic script in Latin letters."""

from __future__ import annotations

from collections.abc import Mapping

LATIN: Mapping[str, str] = {
    # Serbian, Montenegrin and Macedonian Cyrillic
    **dict(zip("абвгдежзијклмнопрстћуфхцчш", "abvgdežzijklmnoprstćufhcčš", strict=True)),
    "ђ": "đ",
    "ѓ": "gj",
    "ќ": "kj",
    "љ": "lj",
    "њ": "nj",
    "ѕ": "dz",
    "џ": "dž",
    "й": "j",
    "щ": "št",
    "ъ": "a",
    "ы": "i",
    "ь": "",
    "э": "e",
    "ё": "jo",
    "ю": "ju",
    "я": "ja",
    "і": "i",
    "ї": "ji",
    "є": "je",
    "ґ": "g",
}
"""The Latin spelling of each Cyrillic letter."""
