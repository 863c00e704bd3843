"""Interface languages: their Babel locales and names, which of them have a catalogue, and which one a browser means."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from babel.dates import get_date_format

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
"""Also the names of the folders of the catalogues."""

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
"""What browsers ask for that is no tag of ours → ours, in the order of preference."""


def with_catalogue(folder: Path) -> tuple[str, ...]:
    """English, and the languages whose compiled catalogue is in the folder: the others are shown in English."""
    return tuple(
        tag for tag in LANGUAGES if tag == "en" or (folder / LOCALES[tag] / "LC_MESSAGES" / "messages.mo").is_file()
    )


def load_locales(tags: Iterable[str]) -> None:
    """Babel reads a locale when it is first asked for it, and keeps it: web workers share what was read before they began."""
    for tag in tags:
        get_date_format(locale=LOCALES[tag])


def best_of(available: Collection[str], wanted: Iterable[str]) -> str | None:
    """The first that is available of the wanted language ranges, best first: looked up as in RFC 4647, section 3.4."""
    ours = {tag.lower(): tag for tag in available}
    for language_range in wanted:
        parts = language_range.lower().replace("_", "-").split("-")
        for length in range(len(parts), 0, -1):
            asked = "-".join(parts[:length])
            for tag in (asked, *_MEANT_BY.get(asked, ())):
                if tag.lower() in ours:
                    return ours[tag.lower()]
    return None
