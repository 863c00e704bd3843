"""Names of people: what is none, and what programs that show letters would take for an address."""

from __future__ import annotations

import re

ADDRESS_MARKS = ("@", "<", ">", "://", "www.")
LIKE_A_DOMAIN = re.compile(r"\w\.[a-z]{2,}", re.IGNORECASE)
BREAK = "\u200b"
"""A zero-width space, which ends what such a program takes for one word."""
_LINKED = re.compile(r"(?<=[.:/@])(?=[^\s.:/@\u200b])|(?<=[^\s.:/@\u200b])(?=[:@/])")


def is_no_name(text: str) -> bool:
    """Of text that says that there is no name: "-". One whose letters were all lost may still be one."""
    return bool(text) and not any(mark.isalnum() or mark in "?\ufffd" for mark in text)


def is_like_an_address(text: str) -> bool:
    """Stricter than for a body, which may be called "d.o.o.". A slash alone stands in names such as "A/P"."""
    return any(mark in text.lower() for mark in ADDRESS_MARKS) or LIKE_A_DOMAIN.search(text) is not None


def unlinked(text: str) -> str:
    """The same to look at, of which no program makes a link: for names in letters."""
    return _LINKED.sub(BREAK, text) if is_like_an_address(text) else text
