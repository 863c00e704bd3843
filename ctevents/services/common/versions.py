"""Versions of what an editor saw: if one differs when a change is saved, somebody else has saved since."""

from __future__ import annotations

from hashlib import sha256


def version_of(value: object) -> str:
    """Return a hash of the value, by its ``repr``: 24 hexadecimal digits. Dictionaries and sets have to be sorted before."""
    return sha256(repr(value).encode()).hexdigest()[:24]
