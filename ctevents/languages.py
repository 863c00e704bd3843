"""Interface languages: their Babel locales, names, and which of them have a catalogue."""

from __future__ import annotations

from pathlib import Path

from ctevents.domain.people import LANGUAGES

LOCALES = {
    "en": "en_GB",
    "sq": "sq",
    "bs": "bs_Latn",
    # CLDR has no Montenegrin of its own
    "cnr": "sr_Latn_ME",
    "sr-Latn": "sr_Latn",
    "sr-Cyrl": "sr_Cyrl",
    "mk": "mk",
}

NAMES = {
    "en": "English",
    "sq": "shqip",
    "bs": "bosanski",
    "cnr": "crnogorski",
    "sr-Latn": "srpski (latinica)",
    "sr-Cyrl": "српски (ћирилица)",
    "mk": "македонски",
}

_TRANSLATIONS = Path(__file__).resolve().parent / "translations"

AVAILABLE = tuple(tag for tag in LANGUAGES if tag == "en" or (_TRANSLATIONS / LOCALES[tag]).is_dir())
"""Those in which pages and letters can be shown: the others fall back on English until they have a catalogue."""


def available(tag: str) -> str:
    return tag if tag in AVAILABLE else "en"
