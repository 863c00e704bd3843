"""Signs that a guest list belongs to another event: its languages, the cities of its institutions, people and institutions that
stand on another event's list. Only rows that are new here count: a list that is imported again is no wrong one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from ctevents.domain.guests.headings import Heading
from ctevents.domain.guests.rows import GuestRow

FEWEST = 3
"""Rows: fewer tell nothing."""
FEWEST_WITHOUT_MAIN = 20
"""Rows of which none has the main language: a short list may be that of one community."""
NEUTRAL = "en"
"""A language that guests of every event have."""


class Sign(StrEnum):
    LANGUAGES = "languages"
    MAIN_LANGUAGE = "main_language"
    CITY = "city"
    INSTITUTIONS = "institutions"
    PEOPLE = "people"


@dataclass(frozen=True)
class Misfit:
    """``count`` of ``of`` new rows show the sign; of ``MAIN_LANGUAGE`` so many name a language other than English, and none of
    them the main one. ``slug`` is the event that they seem to belong to, ``own`` how many rows name
    the city of this one."""

    sign: Sign
    count: int
    of: int
    slug: str = ""
    languages: tuple[str, ...] = ()
    own: int = 0


def version(found: Sequence[Misfit], mistyped: Sequence[Heading] = ()) -> str:
    """A different text for all other signs: agreement to one question is none to another."""
    return sha256(repr([list(found), list(mistyped)]).encode()).hexdigest()[:24]


def by_language(guests: Collection[GuestRow], languages: Sequence[str]) -> list[Misfit]:
    """A third of the rows in languages that the event does not have, or a long list without its main language."""
    said = [guest.language for guest in guests if "language" in guest.filled and guest.language != NEUTRAL]
    foreign = Counter(language for language in said if language not in languages)
    if foreign.total() >= FEWEST and foreign.total() * 3 >= len(said):
        found = tuple(language for language, _ in foreign.most_common())
        return [Misfit(Sign.LANGUAGES, foreign.total(), len(said), languages=found)]
    if len(said) >= FEWEST_WITHOUT_MAIN and languages[0] not in said:
        return [Misfit(Sign.MAIN_LANGUAGE, len(said), len(guests), languages=(languages[0],))]
    return []


def by_city(
    guests: Collection[GuestRow],
    here: Collection[str],
    elsewhere: Mapping[str, Collection[str]],
    key: Callable[[str], str],
) -> list[Misfit]:
    """More institutions of the city of another event than of this one's. ``elsewhere``: how a city is called, by event; ``key``
    makes the same of all spellings."""
    named = [f" {key(guest.institution)} " for guest in guests]
    own = _naming(named, here, key)
    found = {slug: _naming(named, cities, key) for slug, cities in elsewhere.items()}
    slug = max(found, key=lambda each: found[each], default="")
    if not slug or found[slug] < FEWEST or found[slug] <= own:
        return []
    return [Misfit(Sign.CITY, found[slug], len(named), slug, own=own)]


def by_list(sign: Sign, found: Mapping[str, int], of: int) -> list[Misfit]:
    """More than half of the rows stand on the list of one other event. ``found``: how many, by event."""
    slug = max(found, key=lambda each: found[each], default="")
    return [Misfit(sign, found[slug], of, slug)] if slug and found[slug] >= FEWEST and found[slug] * 2 > of else []


def _naming(named: Collection[str], cities: Collection[str], key: Callable[[str], str]) -> int:
    words = {f" {key(city)} " for city in cities if key(city)}
    return sum(any(word in text for word in words) for text in named)
