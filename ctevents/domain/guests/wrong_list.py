"""Signs that a guest list belongs to another event: its languages, the cities of its institutions,
people and institutions on another event's list. Only new rows count: a list that is imported again
is not a wrong one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from ctevents.domain.guests.rows import GuestRow

FEWEST = 3
"""Rows; fewer prove nothing."""
FEWEST_WITHOUT_MAIN = 20
"""Rows without the main language; a shorter list may be that of one community."""
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
    """A sign with its numbers: ``count`` of ``of`` new rows show it. For ``MAIN_LANGUAGE``,
    ``count`` rows name a language other than English, and none the main one. ``slug`` is the event
    that they seem to belong to. ``own`` is the number of rows that name this event's city."""

    sign: Sign
    count: int
    of: int
    slug: str = ""
    languages: tuple[str, ...] = ()
    own: int = 0


def version(found: Sequence[Misfit]) -> str:
    """Return a hash of all signs. It differs for other signs: an answer to one question does not
    answer another."""
    return sha256(repr(list(found)).encode()).hexdigest()[:24]


def by_language(guests: Collection[GuestRow], languages: Sequence[str]) -> list[Misfit]:
    """Report if a third of the rows have languages that the event does not have, or if a long list
    lacks the main language."""
    said = [
        guest.language
        for guest in guests
        if "language" in guest.filled and guest.language != NEUTRAL
    ]
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
    """Report if more institutions name the city of another event than this event's city.
    ``elsewhere``: names of the city, by event. ``key`` returns the same for all spellings."""
    named = [f" {key(guest.institution)} " for guest in guests]
    own = _naming(named, here, key)
    found = {slug: _naming(named, cities, key) for slug, cities in elsewhere.items()}
    slug = max(found, key=lambda each: found[each], default="")
    if not slug or found[slug] < FEWEST or found[slug] <= own:
        return []
    return [Misfit(Sign.CITY, found[slug], len(named), slug, own=own)]


def by_list(sign: Sign, found: Mapping[str, int], of: int) -> list[Misfit]:
    """Report if more than half of the rows are on the list of one other event. ``found``: the
    number of rows, by event."""
    slug = max(found, key=lambda each: found[each], default="")
    return (
        [Misfit(sign, found[slug], of, slug)]
        if slug and found[slug] >= FEWEST and found[slug] * 2 > of
        else []
    )


def _naming(named: Collection[str], cities: Collection[str], key: Callable[[str], str]) -> int:
    words = {f" {key(city)} " for city in cities if key(city)}
    return sum(any(word in text for word in words) for text in named)
