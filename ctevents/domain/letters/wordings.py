"""The wording of letters: text with a few marks (``formats.small_markdown``) and with placeholders
from a fixed list. Staff cannot put anything else into it.

The difference between two texts, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from ctevents.domain.letters.kinds import OF_A_REQUEST, LetterKind

LONGEST_SUBJECT = 150
LONGEST_OPENING = 4000

EDITABLE = tuple(
    kind for kind in LetterKind if kind not in {LetterKind.ANNOUNCEMENT, *OF_A_REQUEST}
)
"""Kinds with a wording to edit. An announcement is written each time, and the letters about a
request say what the law wants."""

EVERYWHERE = ("salutation", "name", "institution", "title", "city", "venue", "when")
_BESIDES = {
    LetterKind.INVITATION: ("deadline",),
    LetterKind.NOMINATION_REQUEST: ("deadline", "seats"),
    LetterKind.REPLY_REMINDER: ("deadline",),
    LetterKind.SEAT_GIVEN_BACK: ("nominee",),
}

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_BRACES = re.compile(r"\{[^{}\n]*\}|[{}]")


@dataclass(frozen=True)
class Wording:
    """The wording of a letter. ``subject`` is one line. In ``opening`` an empty line begins a
    paragraph."""

    subject: str
    opening: str


def placeholders_of(kind: LetterKind) -> tuple[str, ...]:
    return EVERYWHERE + _BESIDES.get(kind, ())


def wrong_braces(text: str, allowed: Iterable[str]) -> list[str]:
    """Return text in braces that is no placeholder, and unmatched braces, in their order."""
    good = {f"{{{name}}}" for name in allowed}
    return [found for found in _BRACES.findall(text) if found not in good]


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill in all placeholders at once. A value that contains a placeholder is not filled again."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)


_PARTS = re.compile(r"\s+|[^\s]+")


class Part(StrEnum):
    """A part of both texts, or only of the old one or of the new one."""

    SAME = "same"
    OLD = "old"
    NEW = "new"


def differences(old: str, new: str) -> list[tuple[Part, str]]:
    """Return the parts in their order, an old one before the new one in its place. Words are never
    split."""
    return list(_differences(_PARTS.findall(old), _PARTS.findall(new)))


def _differences(old: list[str], new: list[str]) -> Iterator[tuple[Part, str]]:
    for kind, begin, end, new_begin, new_end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            yield Part.SAME, "".join(old[begin:end])
            continue
        if begin < end:
            yield Part.OLD, "".join(old[begin:end])
        if new_begin < new_end:
            yield Part.NEW, "".join(new[new_begin:new_end])
