"""Passwords that leaked often, and words that people use as such: the lists of zxcvbn, which are
English, and our own in the languages of the region."""

from __future__ import annotations

import json
from functools import cache
from importlib import import_module
from pathlib import Path

from ctevents.domain.accounts.passwords import bare

OWN = Path(__file__).resolve().parents[2] / "reference" / "common_passwords.json"


@cache
def common_words() -> frozenset[str]:
    """Return them in lower case, our own as ``bare``. The first call loads them, which takes 0.05 s
    and 20 MB: a start does without, if it can."""
    lists = import_module("zxcvbn.frequency_lists").FREQUENCY_LISTS
    own = json.loads(OWN.read_text("utf-8"))
    leaked = frozenset(word for words in lists.values() for word in words)
    return leaked.union(bare(word) for words in own.values() for word in words)
