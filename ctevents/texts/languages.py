"""Interface languages: their Babel locales and names, which have a catalogue, and which one a
browser asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from babel.dates import get_date_format

from ctevents.domain.languages import TABLE

LOCALES = {language.tag: language.locale for language in TABLE}
"""Language tag to Babel locale. Locales are also the names of the catalogue folders."""

NAMES = {language.tag: language.name for language in TABLE}

DOMAINS = ("messages", "desk")
"""Catalogues of a language: texts of guests, focal points, attendees and the door; and all other
texts, which only staff read."""


def with_catalogue(folder: Path, *domains: str) -> tuple[str, ...]:
    """Return English and all languages with a compiled catalogue of each domain (``messages`` if
    none is given)."""
    return tuple(
        tag
        for tag in LOCALES
        if tag == "en"
        or all(
            (folder / LOCALES[tag] / "LC_MESSAGES" / f"{domain}.mo").is_file()
            for domain in domains or DOMAINS[:1]
        )
    )


def load_locales(tags: Iterable[str]) -> None:
    """Load locales before web workers fork, so that they share them. Babel otherwise reads a locale
    at first use."""
    for tag in tags:
        get_date_format(locale=LOCALES[tag])


def best_of(available: Collection[str], wanted: Iterable[str]) -> str | None:
    """Return the first available tag for the wanted language ranges, best first (lookup of RFC
    4647, section 3.4), or None."""
    ours = {tag.lower(): tag for tag in available}
    for language_range in wanted:
        parts = language_range.lower().replace("_", "-").split("-")
        for length in range(len(parts), 0, -1):
            asked = "-".join(parts[:length])
            for tag in (asked, *_meant_by(asked)):
                if tag.lower() in ours:
                    return ours[tag.lower()]
    return None


def _meant_by(language_range: str) -> Iterator[str]:
    """Yield tags of ours for a language range that is none, best first."""
    for language in TABLE:
        if language_range in language.meant_by:
            yield language.tag
            yield from [language.other_script] if language.other_script else []
