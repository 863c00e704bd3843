"""The difference between two texts, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum

_PARTS = re.compile(r"\s+|[^\s]+")


class Part(StrEnum):
    """A part of both texts, or only of the old one or of the new one."""

    SAME = "same"
    OLD = "old"
    NEW = "new"


def differences(old: str, new: str) -> list[tuple[Part, str]]:
    """Return the parts in their order, an old one before the new one in its place. Words are never split."""
    return list(_differences(_PARTS.findall(old), _PARTS.findall(new)))


def _differences(old: list[str], new: list[str]) -> Iterator[tuple[Part, str]]:
    for kind, begin, end, new_begin, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Part.SAME, "".join(old[begin:end])
            continue
        if begin < end:
            yield Part.OLD, "".join(old[begin:end])
        if new_begin < new_end:
            yield Part.NEW, "".join(new[new_begin:new_end])
