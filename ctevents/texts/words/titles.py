"""Titles to choose from in a form."""

from __future__ import annotations

TITLES: dict[str, tuple[str, ...]] = {
    "en": ("H.E.", "Judge", "Prosecutor", "Prof.", "Prof. Dr", "Dr", "Colonel", "Ms", "Mr"),
    "sq": ("SH.T.", "SH.S.", "Gjyqtar", "Gjyqtare", "Prokuror", "Prokurore", "Prof.", "Prof. Dr.", "Dr.", "Kolonel"),
    "bs": ("Nj.E.", "sudija", "sutkinja", "tužilac", "tužiteljica", "prof.", "prof. dr.", "doc. dr.", "dr.", "mr."),
    "cnr": ("Nj.E.", "sudija", "sutkinja", "tužilac", "tužiteljka", "prof.", "prof. dr", "doc. dr", "dr", "mr"),
    "sr-Latn": ("Nj.E.", "sudija", "tužilac", "tužiteljka", "prof.", "prof. dr", "doc. dr", "dr", "mr", "pukovnik"),
    "sr-Cyrl": ("Њ.Е.", "судија", "тужилац", "тужитељка", "проф.", "проф. др", "доц. др", "др", "мр", "пуковник"),
    "mk": ("Н.Е.", "судија", "обвинител", "обвинителка", "проф.", "проф. д-р", "доц. д-р", "д-р", "м-р", "полковник"),
}
"""Titles by language, as people write them before a name. Anything else can be typed."""


def titles_in(language: str) -> tuple[str, ...]:
    return TITLES.get(language, TITLES["en"])
