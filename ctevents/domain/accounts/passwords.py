"""Rules for passwords of staff."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from enum import StrEnum
from itertools import pairwise

from ctevents.domain.cyrillic import LATIN
from ctevents.domain.people import folded

SHORTEST, LONGEST = 12, 128
"""Characters."""
FEWEST_DIFFERENT = 5
SHORTEST_PART = 4
"""Characters of a part of an address or of the site's name that a password must not contain.
Shorter ones are in many words."""
SHORTEST_RUN = 4

ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890-=",
    "01234567890'+",
    "!@#$%^&*()_+",
    '!"#$%&/()=?*',
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "qwertzuiopšđž",
    "asdfghjklčćž",
    "yxcvbnm,.-",
    "qwertzuiopç@",
    "asdfghjklë[",
    "абвгдђежзијклљмнњопрстћуфхцчџш",
    "љњертзуиопшђ",
    "асдфгхјклчћж",
    "ѕџцвбнм,.-",
    "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "љњертѕуиопшѓж",
    "асдфгхјклчќж",
    "зџцвбнм,./",
    # Russian
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю.",
)
"""Letters, digits and signs in the order of an alphabet or a keyboard."""
_LATIN = str.maketrans(dict(LATIN))
_KEYS = str.maketrans("љњџѕ", "qwxy")
"""Cyrillic letters whose key is a different letter on an English keyboard. All others share a key
with the letter that sounds alike."""
NEIGHBOURS = frozenset(pair for row in ROWS for way in (row, row[::-1]) for pair in pairwise(way))


class Weakness(StrEnum):
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    REPEATED = "repeated"
    SEQUENCE = "sequence"
    ADDRESS = "address"
    SITE = "site"
    COMMON = "common"


def normal(password: str) -> str:
    """Return the form that is compared (NFKC): the same letters typed on different keyboards are
    the same password."""
    return unicodedata.normalize("NFKC", password)


def bare(text: str) -> str:
    """Return Latin letters and digits only, without case and accents: the same for each script in
    which a word is written."""
    return folded(text.casefold().translate(_LATIN))


def weakness_of(password: str, *, email: str, site: str, common: Container[str]) -> Weakness | None:
    """Return the rule that the password breaks, or None. ``site``: the host of the site.
    ``common``: well-known passwords and words in lower case, those of the region as ``bare``."""
    typed = normal(password)
    lower = typed.casefold()
    in_scripts = {lower, lower.translate(_LATIN)}
    spellings = {lower, _bare_words(lower), _bare_words(lower.translate(_KEYS))}
    broken = {
        Weakness.TOO_SHORT: len(typed) < SHORTEST,
        Weakness.TOO_LONG: len(typed) > LONGEST,
        Weakness.REPEATED: any(map(_is_repeated, in_scripts)),
        Weakness.SEQUENCE: any(map(is_sequence, in_scripts)),
        Weakness.ADDRESS: any(_has_part(text, email) for text in spellings),
        Weakness.SITE: any(_has_part(text, f"ctevents.{site}") for text in spellings),
        Weakness.COMMON: any(_is_common(text, common) for text in spellings),
    }
    return next((weakness for weakness, is_so in broken.items() if is_so), None)


def _bare_words(text: str) -> str:
    return " ".join(map(bare, text.split()))


def _is_repeated(text: str) -> bool:
    return (
        len(set(text)) < FEWEST_DIFFERENT or re.fullmatch(r"(.+?)\1+", text, re.DOTALL) is not None
    )


def is_sequence(text: str) -> bool:
    """Return whether more than half of the characters are in runs such as ``abcd``, ``9876`` or
    ``qwer``."""
    runs = [1]
    for pair in pairwise(text):
        if pair in NEIGHBOURS:
            runs[-1] += 1
        else:
            runs.append(1)
    return 2 * sum(run for run in runs if run >= SHORTEST_RUN) > len(text)


def _has_part(text: str, address: str) -> bool:
    return any(part in text for part in _parts(address))


def _parts(address: str) -> Iterable[str]:
    return (part for part in map(bare, re.split(r"[\W_]+", address)) if len(part) >= SHORTEST_PART)


def _is_common(text: str, common: Container[str]) -> bool:
    """Return whether the text is common: also without spaces, without the digits and signs around
    it, or as one word again and again with others between."""
    words = set(re.findall(r"[^\W\d_]+", text))
    tried = (text, "".join(text.split()), re.sub(r"^[\W\d_]+|[\W\d_]+$", "", text))
    return any(each in common for each in tried) or (len(words) == 1 and words.pop() in common)
