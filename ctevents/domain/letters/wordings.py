"""The wording of letters: plain text with placeholders from a fixed list. Staff cannot put anything else into it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ctevents.domain.letters.kinds import OF_A_REQUEST, LetterKind

LONGEST_SUBJECT = 150
LONGEST_OPENING = 4000
LONGEST_TITLE_IN_SUBJECT = 40

EDITABLE = tuple(kind for kind in LetterKind if kind not in {LetterKind.ANNOUNCEMENT, *OF_A_REQUEST})
"""Kinds with a wording to edit. An announcement is written each time, and the letters about a request say what the law wants."""

EVERYWHERE = ("salutation", "name", "institution", "title", "city", "venue", "when")
_BESIDES = {
    LetterKind.INVITATION: ("deadline",),
    LetterKind.NOMINATION_REQUEST: ("deadline", "seats"),
    LetterKind.REPLY_REMINDER: ("deadline",),
    LetterKind.SEAT_GIVEN_BACK: ("nominee",),
}

_DANGLING = re.compile(r"(?<=\w{4})( \w{1,3})+$")
"""Short words at the end of a cut text, such as prepositions."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_BRACES = re.compile(r"\{[^{}\n]*\}|[{}]")


@dataclass(frozen=True)
class Wording:
    """The wording of a letter. ``subject`` is one line. In ``opening`` an empty line begins a paragraph."""

    subject: str
    opening: str

    def filled(self, values: Mapping[str, str], *, in_full: bool = False) -> Wording:
        """Fill in the placeholders. ``values``: one for each placeholder. ``in_full``: do not shorten the title in the subject."""
        return Wording(fill(self.subject, values if in_full else in_subject(values)), fill(self.opening, values))


def placeholders_of(kind: LetterKind) -> tuple[str, ...]:
    return EVERYWHERE + _BESIDES.get(kind, ())


def wrong_braces(text: str, allowed: Iterable[str]) -> list[str]:
    """Return text in braces that is no placeholder, and unmatched braces, in their order."""
    good = {f"{{{name}}}" for name in allowed}
    return [found for found in _BRACES.findall(text) if found not in good]


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill in all placeholders at once. A value that contains a placeholder is not filled again."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)


def in_subject(values: Mapping[str, str]) -> dict[str, str]:
    """Return the values with a shorter title, so that the city after it is still visible."""
    return {**values, "title": shortened(values["title"])}


def shortened(title: str) -> str:
    if len(title) <= LONGEST_TITLE_IN_SUBJECT:
        return title
    return _DANGLING.sub("", title[:LONGEST_TITLE_IN_SUBJECT].rsplit(" ", 1)[0]) + "…"
