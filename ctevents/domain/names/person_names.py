"""Names of people: texts that are not a name, and names that mail programs would take for an address."""

from __future__ import annotations

import re

ADDRESS_MARKS = ("@", "<", ">", "://", "www.")
LIKE_A_DOMAIN = re.compile(r"\w\.[a-z]{2,}", re.IGNORECASE)
BREAK = "\u200b"
"""A zero-width space. It divides what such a program takes for one word."""
_LINKED = re.compile(r"(?<=[.:/@])(?=[^\s.:/@\u200b])|(?<=[^\s.:/@\u200b])(?=[:@/])")


def is_no_name(text: str) -> bool:
    """True for a text that says that there is no name: "-". A text whose letters were all lost may still be a name."""
    return bool(text) and not any(mark.isalnum() or mark in "?\ufffd" for mark in text)


def title_in(text: str) -> str:
    """Return a title as typed, or nothing for a text that says that there is none."""
    return "" if is_no_name(text) else text


def is_like_an_address(text: str) -> bool:
    """True if a name resembles an address. This is stricter than for an institution, which may be called "d.o.o.". A single
    slash is allowed, as in "A/P"."""
    return any(mark in text.lower() for mark in ADDRESS_MARKS) or LIKE_A_DOMAIN.search(text) is not None


def unlinked(text: str) -> str:
    """Return a name that looks the same but that no program turns into a link. Letters use it."""
    return _LINKED.sub(BREAK, text) if is_like_an_address(text) else text
