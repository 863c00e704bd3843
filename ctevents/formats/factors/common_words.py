"""Passwords that leaked often, and words that people use as such: the lists of zxcvbn."""

from __future__ import annotations

from functools import cache
from importlib import import_module


@cache
def common_words() -> frozenset[str]:
    """Return them in lower case. The first call loads them, which takes 0.05 s and 20 MB: a start does without, if it can."""
    lists = import_module("zxcvbn.frequency_lists").FREQUENCY_LISTS
    return frozenset(word for words in lists.values() for word in words)
