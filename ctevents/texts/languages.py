"""Interface languages: their Babel locales and names, which have a catalogue, and which one a browser asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from babel.dates import get_date_format

from ctevents.domain.people import LANGUAGES

LOCALES = {
    "en": "en_GB",
    "sq": "sq",
    "bs": "bs_Latn",
    # CLDR has no separate Montenegrin
    "cnr": "sr_Latn_ME",
    "sr-Latn": "sr_Latn",
    "sr-Cyrl": "sr_Cyrl",
    "mk": "mk",
}
"""Language tag to Babel locale. Locales are also the names of the catalogue folders."""

NAMES = {
    "en": "English",
    "sq": "shqip",
    "bs": "bosanski",
    "cnr": "crnogorski",
    "sr-Latn": "srpski (latinica)",
    "sr-Cyrl": "српски (ћирилица)",
    "mk": "македонски",
}

_MEANT_BY = {"sr": ("sr-Cyrl", "sr-Latn"), "sr-me": ("cnr",), "sr-latn-me": ("cnr",)}
"""Language ranges of browsers that are no tag of ours, mapped to our tags in order of preference."""


DOMAINS = ("messages", "desk")
"""Catalogues of a language: texts of guests, focal points, attendees and the door; and all other texts, which only staff read."""


def with_catalogue(folder: Path, *domains: str) -> tuple[str, ...]:
    """Return English and all languages with a compiled catalogue of each domain (``messages`` if none is given)."""
    return tuple(
        tag
        for tag in LANGUAGES
        if tag == "en"
        or all((folder / LOCALES[tag] / "LC_MESSAGES" / f"{domain}.mo").is_file() for domain in domains or DOMAINS[:1])
    )


def load_locales(tags: Iterable[str]) -> None:
    """Load locales before web workers fork, so that they share them. Babel otherwise reads a locale at first use."""
    for tag in tags:
        get_date_format(locale=LOCALES[tag])


def best_of(available: Collection[str], wanted: Iterable[str]) -> str | None:
    """Return the first available tag for the wanted language ranges, best first (lookup of RFC 4647, section 3.4), or None."""
    ours = {tag.lower(): tag for tag in available}
    for language_range in wanted:
        parts = language_range.lower().replace("_", "-").split("-")
        for length in range(len(parts), 0, -1):
            asked = "-".join(parts[:length])
            for tag in (asked, *_MEANT_BY.get(asked, ())):
                if tag.lower() in ours:
                    return ours[tag.lower()]
    return None
