"""Free text as it may be given away: without its writer's own name, without addresses and phone numbers."""

from __future__ import annotations

import re

from ctevents.formats.transliteration import search_key

HIDDEN = "…"

_CONTACTS = re.compile(r"\S*@\S+|\+?\d(?:[\s/().-]*\d){6,}")


def unsigned(text: str, name: str) -> str:
    """On one line, with "…" in the place of each that is left out: whoever reads it sees that he can ask."""
    own = {*search_key(name).split()}
    words = _CONTACTS.sub(HIDDEN, text).split()
    return " ".join(HIDDEN if own & {*search_key(word).split()} else word for word in words)
