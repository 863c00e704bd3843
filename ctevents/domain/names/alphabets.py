"""The alphabets by which lists are sorted, and how each spells the letters of others.

Each Cyrillic letter has a Latin spelling and each Latin letter a Cyrillic one. So a name has one
place in a list, whichever of the two scripts it is written in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, eq=False)
class Alphabet:
    """``letters``: in their order, in lower case; some are written with two characters.
    ``spellings``: how the alphabet spells letters, or pairs of letters, that are not its own."""

    letters: tuple[str, ...]
    spellings: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def places(self) -> dict[str, int]:
        return {letter: place for place, letter in enumerate(self.letters)}

    @cached_property
    def known(self) -> frozenset[str]:
        """The characters that the alphabet has or spells."""
        return frozenset("".join((*self.letters, *self.spellings)))

    @cached_property
    def own(self) -> frozenset[str]:
        return frozenset("".join(self.letters))

    @cached_property
    def spelt(self) -> re.Pattern[str]:
        return _longest_first(self.spellings)

    @cached_property
    def split(self) -> re.Pattern[str]:
        return re.compile(_longest_first(self.letters).pattern + "|.", re.DOTALL)


def _longest_first(texts: Mapping[str, str] | tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, texts), key=len, reverse=True)))


BASES: Mapping[str, str] = {
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
    "ł": "l",
    "ŋ": "n",
    "ø": "o",
    "ŧ": "t",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ß": "ss",
}
"""The base letters of Latin letters that are not a letter with an accent."""

_SHARED: Mapping[str, str] = {
    **dict(zip("abcčdefghijklmnoprsštuvzž", "абцчдефгхијклмнопрсштувзж", strict=True)),
    "lj": "љ",
    "nj": "њ",
    "dž": "џ",
    "w": "в",
    "y": "и",
    "ç": "ч",
    "dh": "д",
    "ë": "е",
    "ll": "л",
    "rr": "р",
    "sh": "ш",
    "th": "т",
    "xh": "џ",
    "zh": "ж",
}
"""Cyrillic spellings of Latin letters. Pairs of letters are read as in Serbian Latin, or else as in
Albanian."""


def _latin(letters: str) -> Alphabet:
    return Alphabet(tuple(letters.split()))


def _cyrillic(letters: str, **spellings: str) -> Alphabet:
    return Alphabet(tuple(letters), {**_SHARED, **spellings})


_WITH_PAIRS = "a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž"

ALPHABETS: Mapping[str, Alphabet] = {
    "en": _latin("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    "sq": _latin(
        "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh"
    ),
    "bs": _latin(_WITH_PAIRS),
    "cnr": _latin(_WITH_PAIRS.replace("š", "š ś").replace("z ž", "z ž ź")),
    "sr-Latn": _latin(_WITH_PAIRS),
    "sr-Cyrl": _cyrillic(
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        ć="ћ",
        đ="ђ",
        dj="ђ",
        gj="ђ",
        kj="ћ",
        q="ћ",
        x="дз",
    ),
    "mk": _cyrillic(
        "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
        ć="ќ",
        đ="ѓ",
        dj="џ",
        gj="ѓ",
        kj="ќ",
        q="ќ",
        dz="ѕ",
        x="ѕ",
    ),
}
"""The alphabet of each interface language. Latin ones have all letters of English, too."""


def alphabet_of(language: str) -> Alphabet:
    """Return the alphabet of a language, or that of English for a language without a table."""
    return ALPHABETS.get(language, ALPHABETS["en"])
