"""By what a row of a guest list that was exported is known again when it is imported.

A reference means a row of one event's list and nothing else. Its last four letters tell that it was copied whole: a program
that counts cells on when they are drawn down, or a slip of the finger, makes one that means nobody. It opens nothing.
"""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256

from ctevents.domain.guests.columns import folded

LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""None is taken for another."""
_PAIRS = [one + other for one in LETTERS for other in LETTERS]


class RowKind(StrEnum):
    PERSON = "P"
    UNNAMED = "U"
    """By the number of the pseudonym: what stands beside the number of a person tells with whom he came to the list."""
    INSTITUTION = "I"


def reference(kind: RowKind, event_id: int, number: int) -> str:
    """``P17-K3FA``."""
    digest = sha256(b"ctevents guest %d %b %d" % (event_id, kind.encode(), number)).digest()
    first, second = divmod(int.from_bytes(digest[:4]) % len(_PAIRS) ** 2, len(_PAIRS))
    return f"{kind.value}{number}-{_PAIRS[first]}{_PAIRS[second]}"


def is_of(kind: RowKind, text: str) -> bool:
    """Of a reference that means somebody on the list, however it is typed."""
    return folded(text).startswith(folded(kind))
