"""Titles to choose from in a form, and the tasks of companions."""

from __future__ import annotations

from flask_babel import lazy_pgettext
from flask_babel.speaklater import LazyString

from ctevents.domain.registration import CompanionRole

TITLES: dict[str, tuple[str, ...]] = {
    "en": ("H.E.", "Judge", "Prosecutor", "Prof.", "Prof. Dr", "Dr", "Colonel", "Ms", "Mr"),
    "sq": (
        "SH.T.",
        "SH.S.",
        "Gjyqtar",
        "Gjyqtare",
        "Prokuror",
        "Prokurore",
        "Prof.",
        "Prof. Dr.",
        "Dr.",
        "Kolonel",
    ),
    "bs": (
        "Nj.E.",
        "sudija",
        "sutkinja",
        "tužilac",
        "tužiteljica",
        "prof.",
        "prof. dr.",
        "doc. dr.",
        "dr.",
        "mr.",
    ),
    "cnr": (
        "Nj.E.",
        "sudija",
        "sutkinja",
        "tužilac",
        "tužiteljka",
        "prof.",
        "prof. dr",
        "doc. dr",
        "dr",
        "mr",
    ),
    "sr-Latn": (
        "Nj.E.",
        "sudija",
        "tužilac",
        "tužiteljka",
        "prof.",
        "prof. dr",
        "doc. dr",
        "dr",
        "mr",
        "pukovnik",
    ),
    "sr-Cyrl": (
        "Њ.Е.",
        "судија",
        "тужилац",
        "тужитељка",
        "проф.",
        "проф. др",
        "доц. др",
        "др",
        "мр",
        "пуковник",
    ),
    "mk": (
        "Н.Е.",
        "судија",
        "обвинител",
        "обвинителка",
        "проф.",
        "проф. д-р",
        "доц. д-р",
        "д-р",
        "м-р",
        "полковник",
    ),
}
"""Titles by language, as people write them before a name. Anything else can be typed."""


def titles_in(language: str) -> tuple[str, ...]:
    return TITLES.get(language, TITLES["en"])


COMPANION_ROLES: dict[CompanionRole, LazyString] = {
    CompanionRole.INTERPRETER: lazy_pgettext("companion", "Interpreter"),
    CompanionRole.DRIVER: lazy_pgettext("companion", "Driver"),
    CompanionRole.ASSISTANT: lazy_pgettext("companion", "Assistant"),
    CompanionRole.SECURITY: lazy_pgettext("companion", "Security officer"),
}
