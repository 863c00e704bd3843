"""References, by which an import recognises the rows of an exported guest list.

A reference means one row of one event's list. Its last four letters are a checksum. So a reference that a spreadsheet program
counted up, or that was mistyped, means nobody. It grants no access.
"""

from __future__ import annotations

import re
from collections.abc import Collection
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
    return f"{kind}{number}-{_PAIRS[first]}{_PAIRS[second]}"


def possible_meaning(text: str, event_ids: Collection[int]) -> tuple[RowKind, int, int] | None:
    """Return the kind, the event and the number of a reference of one of these events, however it is typed. None for other
    texts."""
    typed = folded(text)
    found = _FORM.fullmatch(typed)
    if found is None:
        return None
    kind, number = RowKind(found[1].upper()), int(found[2])
    return next(
        ((kind, event_id, number) for event_id in event_ids if folded(reference(kind, event_id, number)) == typed), None
    )


_FORM = re.compile(r"([piu])([0-9]{1,9})[0-9a-z]{4}")


def is_of(kind: RowKind, text: str) -> bool:
    """True if the reference is of this kind, however it is typed."""
    return folded(text).startswith(folded(kind))
