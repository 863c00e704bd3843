"""References, by which an import recognises the rows of an exported guest list.

A reference means one row of one event's list. Its last four letters are a checksum. So a reference that a spreadsheet program
counted up, or that was mistyped, means nobody. It grants no access.
"""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256

from ctevents.domain.people import folded

LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""Letters and digits that cannot be confused with each other."""
_PAIRS = [one + other for one in LETTERS for other in LETTERS]


class RowKind(StrEnum):
    PERSON = "P"
    UNNAMED = "U"
    """Unnamed guests are numbered by pseudonym. The number of a person lies next to those of people who came to the list
    together, and would reveal them."""
    INSTITUTION = "I"


def reference(kind: RowKind, event_id: int, number: int) -> str:
    """Return a reference such as ``P17-K3FA``."""
    digest = sha256(b"ctevents guest %d %b %d" % (event_id, kind.encode(), number)).digest()
    first, second = divmod(int.from_bytes(digest[:4]) % len(_PAIRS) ** 2, len(_PAIRS))
    return f"{kind.value}{number}-{_PAIRS[first]}{_PAIRS[second]}"


def is_of(kind: RowKind, text: str) -> bool:
    """True if the reference is of this kind, however it is typed."""
    return folded(text).startswith(folded(kind))
