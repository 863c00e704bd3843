"""Staff's own words about guests: notes and tags."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ctevents.domain.people import name_key, tidy

LONGEST_NOTE = 2000
"""Characters."""
LONGEST_TAG = 40
"""Characters."""
MOST_TAGS = 20
"""Tags of one guest that the form of staff takes."""
LONGEST_AWAITED_BY = 200
"""Characters."""


def tags_in(text: str) -> list[str]:
    """Return the tags of a text, which commas, semicolons or new lines separate. Each once, whatever its case."""
    found: dict[str, str] = {}
    for name in filter(None, map(tidy, re.split(r"[,;\n]", text))):
        found.setdefault(name_key(name), name)
    return list(found.values())


def joined_notes(notes: Iterable[str]) -> str:
    """Return notes one below the other. One that another one has already is left out, also if a file has it on one line."""
    kept: list[str] = []
    for note in filter(None, (note.strip() for note in notes)):
        if not any(tidy(note) in tidy(other) for other in kept):
            kept.append(note)
    return "\n".join(kept)
