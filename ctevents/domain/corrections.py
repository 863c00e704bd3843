"""Small corrections: what people may change of their own name and address without a word of the office.

The rule compares what a person typed with what the office last agreed to, so that many small steps do not lead to a
different person. Words are compared without accents, case, punctuation and script.

====================================  ====================================  =========  ====================================
listed                                typed                                 small      why
====================================  ====================================  =========  ====================================
Amra Kovačević                        Amra Kovacevic                        yes        accents
Амра Ковачевић                        Amra Kovačević                        yes        script
Đorđe Đukić                           Djordje Dukic                         yes        đ as dj or d
Kovačević Amra                        Amra Kovačević                        yes        given and family name swapped
Ana-Marija Kos                        Ana Marija Kos                        yes        punctuation
Prof. Dr Amra Kovačević               Amra Kovačević                        yes        title
Amra Kovačević                        Amra Lejla Kovačević                  yes        middle name added
Amra Lejla Kovačević                  Amra Kovačević                        yes        middle name left out
Amra Kovačević                        Amra Kovačević Hodžić                 yes        second family name added
A. Kovačević                          Amra Kovačević                        yes        initial filled in
Amra Kovacevć                         Amra Kovačević                        yes        one letter of a family name
Shpressa Hoxha                        Shpresa Hoxha                         yes        one letter of a long given name
Amra Kovačević                        Amra Hodžić                           no         different family name, also by marriage
Amra Kovačević                        Emir Kovačević                        no         different given name
Amra Kovačević                        Lejla Amra Hodžić                     no         only the given name stayed
Amra Kovačević                        Emir Amra Kovačević                   no         word put before the given name
Ana Hoxha Krasniqi                    Hoxha Krasniqi                        no         no given name stayed
Ivan Petrov                           Ivana Petrov                          no         short given name, and the ending
Aleksandar Petrov                     Aleksandra Petrov                     no         the ending of a given name
Marko Petrović                        Mirko Petrović                        no         short given name
Amra Kovačević                        Amre Kovacevi                         no         two letters
Νίκος Παππάς                          Νίκος Ρήγας                           no         words in other scripts must be equal
====================================  ====================================  =========  ====================================

An address is a small correction if there was none before, if it is the same address, or if its domain stays the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Self

TITLES = frozenset(
    word.replace("dj", "d")
    for word in """
    dr mr mrs ms miss sir prof professor doc docent mag magistar mgr phd msc ma ba llm he hon rev judge ambassador
    minister deputy col gen maj capt lt eng ing dipl akad akademik sc
    z znj zonja zoti gjyqtar gjyqtare prokuror prokurore
    g gdin gospodin gdja gospodja gospoda gdjica sudija sutkinja tuzilac tuziteljica
    """.split()  # noqa: SIM905
)
"""Words of a title, as they are compared. They stand beside a name and never instead of one."""

SHORTEST_FAMILY_NAME = 5
SHORTEST_GIVEN_NAME = 6
"""Letters that a word needs for one of them to be a slip: Marko and Mirko are two people."""

MOST_WORDS = 6
"""Longer names are small corrections of each other only if all words are the same."""


@dataclass(frozen=True)
class Words:
    """A name as it is compared: the words of the given name and of the family name, without titles."""

    given: tuple[str, ...]
    family: tuple[str, ...]

    @classmethod
    def of(cls, given_name: str, family_name: str, key: Callable[[str], str]) -> Self:
        """``key`` spells a word without accents, case and script; it leaves nothing of a script that it does not know."""
        return cls(tuple(_words(given_name, key)), tuple(_words(family_name, key)))

    @property
    def all(self) -> tuple[str, ...]:
        return self.given + self.family


def is_small_correction_of_name(listed: Words, typed: Words) -> bool:
    """Whether both are spellings of one name: see the table above."""
    if sorted(listed.all) == sorted(typed.all):
        return True
    fewer, more = sorted((listed, typed), key=lambda words: len(words.all))
    if not fewer.all or len(more.all) > min(MOST_WORDS, len(fewer.all) + 1):
        return False
    return any(_is_match(fewer, more, found) for found in permutations(range(len(more.all)), len(fewer.all)))


def is_small_correction_of_address(listed: str, typed: str) -> bool:
    """``listed`` and ``typed``: the keys of the addresses, empty where there is none."""
    return not listed or listed == typed or domain_of(listed) == domain_of(typed)


def _words(name: str, key: Callable[[str], str]) -> Iterator[str]:
    """Titles are left out where a name stands beside them."""
    parts = unicodedata.normalize("NFC", name).split()
    named = [part for part in parts if key(part.replace(".", "")).replace("dj", "d") not in TITLES]
    for part in named or parts:
        yield from (word.replace("dj", "d") for word in (key(part) or part.casefold()).split())


def _is_match(fewer: Words, more: Words, found: Sequence[int]) -> bool:
    """Whether each word of ``fewer`` is the word at its place of ``more``, with one slip in all; both a given and a family name
    stayed on either side, and no word was put before the given name."""
    firsts, others = len(fewer.given), len(more.given)
    slips = 0
    for place, other in enumerate(found):
        is_given = place < firsts or other < others
        cost = _slips(fewer.all[place], more.all[other], is_given=is_given)
        if cost is None or (slips := slips + cost) > 1:
            return False
    return 0 < firsts < len(found) and 0 in found and 0 < sum(other < others for other in found) < len(found)


def _slips(one: str, other: str, *, is_given: bool) -> int | None:
    """How many slips lie between two words: 0 or 1; None if they are different words."""
    if one == other or _is_initial(one, other) or _is_initial(other, one):
        return 0
    shorter = min(len(one), len(other))
    if is_given and (shorter < SHORTEST_GIVEN_NAME or one[-1] != other[-1]):
        return None
    if max(len(one), len(other)) < SHORTEST_FAMILY_NAME or not _is_one_edit(one, other):
        return None
    return 1


def _is_initial(one: str, other: str) -> bool:
    return len(one) == 1 and other.startswith(one)


def _is_one_edit(one: str, other: str) -> bool:
    """One letter added, left out or replaced, or two neighbours swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    rest, other_rest = one[start:], other[start:]
    is_swapped = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return is_swapped or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]


def domain_of(address: str) -> str:
    return address.rpartition("@")[2]
