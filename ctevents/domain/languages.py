"""The languages of the interface and of letters: one row each. ``docs/translating.md`` says what
else a new one needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """``tag``: the language in addresses, files and the database (BCP 47). ``locale``: its dates
    and numbers in CLDR, and the folder of its catalogues. ``name`` and ``english``: what it is
    called in itself and in English.

    ``typed``: other names that focal points type. ``other_script``: the tag of the same language in
    its other script. ``meant_by``: languages of browsers that mean this one, in lower case.
    """

    tag: str
    locale: str
    name: str
    english: str
    typed: tuple[str, ...] = ()
    other_script: str | None = None
    meant_by: tuple[str, ...] = ()


TABLE = (
    Language(
        "en",
        "en_GB",
        "English",
        "English",
        typed=("anglisht", "anglishtja", "engleski", "engleska", "енглески", "англиски"),
    ),
    Language(
        "sq", "sq", "shqip", "Albanian", typed=("shqipja", "albanski", "albanska", "албански")
    ),
    Language(
        "bs", "bs_Latn", "bosanski", "Bosnian", typed=("boshnjakisht", "bosanska", "босански")
    ),
    Language(
        "cnr",
        "sr_Latn_ME",  # CLDR has no separate Montenegrin
        "crnogorski",
        "Montenegrin",
        typed=("malazezisht", "crnogorska", "црногорски"),
        meant_by=("sr-me", "sr-latn-me"),
    ),
    Language(
        "sr-Latn",
        "sr_Latn",
        "srpski (latinica)",
        "Serbian (Latin)",
        typed=("srpski", "srpska", "serbisht (latinisht)"),
        other_script="sr-Cyrl",
    ),
    Language(
        "sr-Cyrl",
        "sr_Cyrl",
        "српски (ћирилица)",
        "Serbian (Cyrillic)",
        typed=("sr", "Serbian", "serbisht", "српски", "српска"),
        other_script="sr-Latn",
        meant_by=("sr",),
    ),
    Language(
        "mk",
        "mk",
        "македонски",
        "Macedonian",
        typed=("maqedonisht", "makedonski", "makedonska", "македонска"),
    ),
)
"""The languages in the order in which they are offered. English is the first: each text falls back
to it."""
