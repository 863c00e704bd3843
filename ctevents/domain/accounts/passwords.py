"""Rules for passwords of staff."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from enum import StrEnum
from itertools import pairwise

SHORTEST, LONGEST = 12, 128
"""Characters."""
FEWEST_DIFFERENT = 5
SHORTEST_PART = 4
"""Characters of a part of an address or of the site's name that a password must not contain. Shorter ones are in many words."""
SHORTEST_RUN = 4

ROWS = (
    *("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm"),
    *("абвгдежзијклмнопрстуфхцчш", "љњертзуиопш", "асдфгхјклчћ"),
)
"""Letters and digits in the order of an alphabet or a keyboard."""
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
    """Return the form that is compared (NFKC): the same letters typed on different keyboards are the same password."""
    return unicodedata.normalize("NFKC", password)


def weakness_of(password: str, *, email: str, site: str, common: Container[str]) -> Weakness | None:
    """Return the rule that the password breaks, or None. ``site``: the host of the site. ``common``: well-known passwords and
    words in lower case."""
    typed = normal(password)
    folded = typed.casefold()
    broken = {
        Weakness.TOO_SHORT: len(typed) < SHORTEST,
        Weakness.TOO_LONG: len(typed) > LONGEST,
        Weakness.REPEATED: _is_repeated(folded),
        Weakness.SEQUENCE: is_sequence(folded),
        Weakness.ADDRESS: _has_part(folded, email),
        Weakness.SITE: _has_part(folded, f"ctevents.{site}"),
        Weakness.COMMON: _is_common(folded, common),
    }
    return next((weakness for weakness, is_so in broken.items() if is_so), None)


def _is_repeated(text: str) -> bool:
    return len(set(text)) < FEWEST_DIFFERENT or re.fullmatch(r"(.+?)\1+", text, re.DOTALL) is not None


def is_sequence(text: str) -> bool:
    """Return whether more than half of the characters are in runs such as ``abcd``, ``9876`` or ``qwer``."""
    runs = [1]
    for pair in pairwise(text):
        if pair in NEIGHBOURS:
            runs[-1] += 1
        else:
            runs.append(1)
    return 2 * sum(run for run in runs if run >= SHORTEST_RUN) > len(text)


def _has_part(text: str, address: str) -> bool:
    return any(part in text for part in _parts(address.casefold()))


def _parts(address: str) -> Iterable[str]:
    return (part for part in re.split(r"[\W_]+", address) if len(part) >= SHORTEST_PART)


def _is_common(text: str, common: Container[str]) -> bool:
    """Return whether the text is common, also without spaces or without the digits and signs around it."""
    return any(each in common for each in (text, "".join(text.split()), re.sub(r"^[\W\d_]+|[\W\d_]+$", "", text)))
