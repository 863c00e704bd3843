"""Free text that may be passed on: without its writer's own name, e-mail addresses and phone
numbers."""

from __future__ import annotations

import re

from ctevents.formats.transliteration import search_key

HIDDEN = "…"

_CONTACTS = re.compile(r"\S*@\S+|\+?\d(?:[\s/().-]*\d){6,}")


def unsigned(text: str, name: str) -> str:
    """Return the text on one line, without the words of this name, addresses and phone numbers. "…"
    replaces each, so that readers see that they can ask."""
    own = {*search_key(name).split()}
    words = _CONTACTS.sub(HIDDEN, text).split()
    return " ".join(HIDDEN if own & {*search_key(word).split()} else word for word in words)
