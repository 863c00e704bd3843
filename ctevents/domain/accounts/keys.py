"""The rule for keys that protect a server which others can reach: they are random, not thought
up.

The scopes of tokens for programs, and the rights that their accounts need."""

from __future__ import annotations

import re
import zlib
from collections.abc import Container
from datetime import timedelta
from enum import StrEnum

from ctevents.domain.accounts.passwords import is_sequence
from ctevents.domain.roles import Right

SHORTEST_WORD, LONGEST_WORD = 5, 12
"""Letters."""
FEWEST_BYTES = 20
"""Bytes that no compression saves: 32 random hexadecimal digits need 24 or more, and a pattern
needs fewer."""
MOST_OF_WORDS = 1 / 3
"""The largest part of a random key that looks like words by chance, with plenty of room."""


def is_guessable(key: str, words: Container[str]) -> bool:
    """Return whether a key follows a pattern or consists of words. ``words``: common words and
    passwords in lower case."""
    folded = key.casefold()
    return (
        _compressed(key) < FEWEST_BYTES
        or is_sequence(folded)
        or _in_words(folded, words) > MOST_OF_WORDS * len(key)
    )


def _compressed(text: str) -> int:
    packer = zlib.compressobj(9, wbits=-15)
    return len(packer.compress(text.encode()) + packer.flush())


def _in_words(text: str, words: Container[str]) -> int:
    """Return how many characters of the text belong to words of letters, the longest word first at
    each place."""
    return sum(_in_word_run(run, words) for run in re.findall(r"[^\W\d_]+", text))


def _in_word_run(run: str, words: Container[str]) -> int:
    found, start = 0, 0
    while start < len(run):
        sizes = range(min(LONGEST_WORD, len(run) - start), SHORTEST_WORD - 1, -1)
        size = next((size for size in sizes if run[start : start + size] in words), 0)
        found, start = found + size, start + (size or 1)
    return found


LONGEST_TERM = timedelta(days=366)
"""The longest time until a token ends."""
LONGEST_NAME = 60
"""Characters."""


class Scope(StrEnum):
    """One thing that a program may do, at the events of its token."""

    GUESTS_READ = "guests:read"
    GUESTS_WRITE = "guests:write"
    REGISTRATIONS_READ = "registrations:read"
    FIGURES_READ = "figures:read"
    DOCUMENTS_READ = "documents:read"


RIGHTS = {
    Scope.GUESTS_READ: Right.SEE_GUESTS,
    Scope.GUESTS_WRITE: Right.EDIT_GUESTS,
    Scope.REGISTRATIONS_READ: Right.SEE_GUESTS,
    Scope.FIGURES_READ: Right.SEE_EXACT_FIGURES,
    Scope.DOCUMENTS_READ: Right.SEE_EXACT_FIGURES,
}
"""The right that the account of a token needs, each time the token is used."""
