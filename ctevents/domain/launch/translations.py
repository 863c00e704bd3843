"""The texts of an event in the languages of its guests: which are missing, and what a reader gets
instead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ctevents.domain.events.places import ArrivalPart, parts_for
from ctevents.domain.letters.kinds import WITH_BADGE, WITH_DIRECTIONS, LetterKind
from ctevents.domain.people import language_of_text


class TextKind(StrEnum):
    """A text that staff type in each language, in the order of the page."""

    TITLE = "title"
    VENUE = "venue"
    ADDRESS = "address"
    DIRECTIONS = "directions"
    ENTRANCE = "entrance"
    PARKING = "parking"
    IDENTITY_DOCUMENT = "identity_document"
    SECURITY_CHECK = "security_check"
    HOTEL = "hotel"
    PROGRAMME_ITEM = "programme-item"
    QUESTIONS = "questions"
    WORDING = "wording"
    ANNOUNCEMENT = "announcement"
    GROUPS = "groups"
    WORKSHOPS = "workshops"
    FINDINGS = "findings"
    RECOMMENDATIONS = "recommendations"
    DOCUMENT = "document"


IN_EACH_LETTER = (TextKind.TITLE, TextKind.VENUE, TextKind.ADDRESS)
OF_ARRIVAL = frozenset(TextKind(part) for part in ArrivalPart)


@dataclass(frozen=True)
class EventText:
    """Texts of one kind, each by language: several for a kind such as groups, otherwise one.
    ``about``: the number of the programme item, or the kind of the letter or document; empty for
    other kinds."""

    kind: TextKind
    texts: tuple[Mapping[str, str], ...]
    about: str = ""


@dataclass(frozen=True)
class Reading:
    """The texts that readers of a language get: ``missing`` of ``count`` are in another language,
    ``instead``, or in none that is theirs. It is None if they get nothing, or the standard wording
    of a letter."""

    count: int
    missing: int = 0
    instead: str | None = None


@dataclass(frozen=True)
class Gap:
    """A text that is missing in the language of so many ``readers``."""

    text: EventText
    language: str
    reading: Reading
    readers: int


def reading(text: EventText, language: str) -> Reading:
    found = [language_of_text(each, language) for each in text.texts if any(each.values())]
    others = [tag for tag in found if tag != language]
    instead = [tag for tag in others if tag]
    if text.kind is TextKind.WORDING and "en" in instead:
        return Reading(len(found), len(others))
    return Reading(len(found), len(others), "en" if "en" in instead else next(iter(instead), None))


def gaps(texts: Iterable[EventText], readers: Mapping[str, int]) -> Iterator[Gap]:
    """Yield the texts that readers of each language do not get in it. ``readers``: their number by
    language."""
    for language, number in readers.items():
        for text in texts:
            found = reading(text, language)
            if found.missing:
                yield Gap(text, language, found, number)


def in_letters(texts: Iterable[EventText], letters: Collection[LetterKind]) -> list[EventText]:
    """Return the texts that letters of these kinds have."""
    parts = (
        parts_for(is_guest=not WITH_BADGE.isdisjoint(letters))
        if WITH_DIRECTIONS.intersection(letters)
        else ()
    )
    kinds = (*IN_EACH_LETTER, *(TextKind(part) for part in parts))
    return [
        text
        for text in texts
        if text.kind in kinds or (text.kind is TextKind.WORDING and text.about in letters)
    ]
