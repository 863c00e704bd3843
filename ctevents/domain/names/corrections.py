"""Small corrections: changes to their own name and address that guests may make without approval by
the office.

The rule compares what a person typed with what the office last approved. So many small steps cannot
lead to a different person. Words are compared without accents, case, punctuation and script. A word
with a letter that has no such spelling is compared unchanged.

=======================  ===========================  =====  =======================================
listed                   typed                        small  why
=======================  ===========================  =====  =======================================
Amra Kovačević           Amra Kovacevic               yes    accents
Амра Ковачевић           Amra Kovačević               yes    script
Đorđe Đukić              Djordje Dukic                yes    đ as dj or d
Kovačević Amra           Amra Kovačević               yes    given and family name swapped
Ana-Marija Kos           Ana Marija Kos               yes    punctuation
Prof. Dr Amra Kovačević  Amra Kovačević               yes    title
Amra Kovačević           Amra Lejla Kovačević         yes    middle name added
Amra Lejla Kovačević     Amra Kovačević               yes    middle name left out
Amra Kovačević           Amra Kovačević Hodžić        yes    second family name added
A. Kovačević             Amra Kovačević               yes    initial filled in
Amra Kovacevć            Amra Kovačević               yes    one letter of a family name
Shpressa Hoxha           Shpresa Hoxha                yes    one letter of a long given name
Igor Kos                 Игорь Кос                    yes    a letter without a sound
Dr.Amra Kovačević        Amra Kovačević               yes    title without a space
H.E. Amra Kovačević      Amra Kovačević               yes    title of letters with full stops
Z. Arben Hoxha           Arben Hoxha                  yes    title of one letter, before a name
Amra Petrović            Amra Petković                yes    one letter of a long word; both names
Amra Kovačević           Amra Hodžić                  no     different family name, also by marriage
Amra Kovačević           Emir Kovačević               no     different given name
Amra Kovačević           Lejla Amra Hodžić            no     only the given name stayed
Amra Kovačević           Emir Amra Kovačević          no     word put before the given name
Ana Hoxha Krasniqi       Hoxha Krasniqi               no     no given name stayed
Ivan Petrov              Ivana Petrov                 no     short given name, and the ending
Aleksandar Petrov        Aleksandra Petrov            no     the ending of a given name
Marko Petrović           Mirko Petrović               no     short given name
Amra Kovačević           Amre Kovacevi                no     two letters
Amra Marić               Amra Matić                   no     short family name
Ivan Petrov              Ivan Petrova                 no     short family name
Ma Ling Chen             Ling Zhu Chen                no     Ma is a name, and M.A. a title
Amra Kovačević           Amra K                       no     initial of a family name
Amra Kovačević           K Amra                       no     initial of a family name, swapped
Amra Kovačević           A K                          no     two initials
Amra Kovačević           A Bob K                      no     two initials, and a name between
Amra Kovačević           A Bob Kovačević              no     initial, and a word added
Amra Kovačević           A Kovačević-Bob              no     initial, and a word added
Amra Kovačević           Νίκος-Amra Παππάς-Kovačević  no     letters not compared one by one
Amra Kovačević           ʙᴏʙ-Amra ᴅᴏᴇ-Kovačević       no     small capitals
Amra Kovačević           🅱🅾🅱-Amra Kovačević           no     signs that look like letters
Amra Kovačević           Amra王小明 Kovačević            no     another script joined to a name
Νίκος Παππάς             Νίκος Ρήγας                  no     words in other scripts must be equal
=======================  ===========================  =====  =======================================

An address is a small correction if there was none before, if it is the same address, or if its
domain stays the same.

Text that a program damaged before it came here: letters that became question marks, and text
that was encoded twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Self

from ctevents.domain.protocol.titles import BEFORE_NAMES, BESIDE_NAMES, WITH_STOPS

SHORTEST_FAMILY_NAME = 7
SHORTEST_GIVEN_NAME = 6
"""The fewest letters for which a difference may be a slip. Marko and Mirko are two people, and so
are Marić and Matić."""

WITHOUT_SOUND = "ьЬʼʹ"
"""Letters that a key leaves out although it knows them: the soft sign and apostrophes."""

MOST_WORDS = 6
"""The most words for small corrections. Longer names match only if all words are the same."""


@dataclass(frozen=True)
class Words:
    """A name prepared for comparison: the words of the given name and of the family name, without
    titles."""

    given: tuple[str, ...]
    family: tuple[str, ...]

    @classmethod
    def of(cls, given_name: str, family_name: str, key: Callable[[str], str]) -> Self:
        """Split a name into words. ``key`` spells a word without accents, case and script. It drops
        every letter of a script that it does not know."""
        return cls(tuple(_words(given_name, key)), tuple(_words(family_name, key)))

    @property
    def all(self) -> tuple[str, ...]:
        return self.given + self.family


def is_small_correction_of_name(listed: Words, typed: Words) -> bool:
    """True if both are spellings of one name; see the table above."""
    if sorted(listed.all) == sorted(typed.all):
        return True
    fewer, more = sorted((listed, typed), key=lambda words: len(words.all))
    if not fewer.all or len(more.all) > min(MOST_WORDS, len(fewer.all) + 1):
        return False
    return any(
        _is_match(fewer, more, found)
        for found in permutations(range(len(more.all)), len(fewer.all))
    )


def is_slip_in_name(listed: Words, typed: Words) -> bool:
    """True for a small correction, and also if one word of any length has one wrong letter: Hodžc
    and Hodžić. It is for somebody who knows the person and says that they stay the same."""
    differing = [pair for pair in zip(listed.all, typed.all, strict=False) if pair[0] != pair[1]]
    is_one_slip = (
        len(listed.all) == len(typed.all) and len(differing) == 1 and _is_one_edit(*differing[0])
    )
    return is_one_slip or is_small_correction_of_name(listed, typed)


def is_small_correction_of_address(listed: str, typed: str) -> bool:
    """Compare two address keys. Either is empty if there is no address."""
    return not listed or listed == typed or domain_of(listed) == domain_of(typed)


def _words(name: str, key: Callable[[str], str]) -> Iterator[str]:
    """Yield the compared words of a name. Titles are left out if the name has other words."""
    parts = _PARTS.split(unicodedata.normalize("NFC", name).strip())
    named = [part for place, part in enumerate(parts) if not _is_title(part, place, key)]
    for part in named or parts:
        yield from (word.replace("dj", "d") for word in _spelt(part, key))


_PARTS = re.compile(r"\s+|(?<=\w\w\.)(?=\w)")
"""The gap between two parts of a name: white space, or nothing after the full stop of "Dr.Amra"."""


def _spelt(part: str, key: Callable[[str], str]) -> Sequence[str]:
    """Return the words of a part. If the key would drop a letter or a sign, return the part
    unchanged: its rest must not match anything."""
    is_whole = all(key(sign) for sign in part if sign not in WITHOUT_SOUND and _is_read(sign))
    return (key(part).split() if is_whole else ()) or (part.casefold(),)


def _is_read(sign: str) -> bool:
    """True for letters, digits and signs such as 🅱. False for the sign that replaces a damaged
    letter."""
    return sign != "\ufffd" and (sign.isalnum() or unicodedata.category(sign) == "So")


def _is_title(part: str, place: int, key: Callable[[str], str]) -> bool:
    word = key(part.replace(".", "")).replace("dj", "d")
    has_stop = "." in part and (word in WITH_STOPS or (word in BEFORE_NAMES and place == 0))
    return word in BESIDE_NAMES or has_stop


def _is_match(fewer: Words, more: Words, found: Sequence[int]) -> bool:
    """True if each word of ``fewer`` equals the word at its place in ``more``, with at most one
    slip or initial. Each side keeps a given and a family name, and no word was added before the
    given name."""
    firsts, others = len(fewer.given), len(more.given)
    pairs = [(fewer.all[place], more.all[other]) for place, other in enumerate(found)]
    differing = [place for place, (one, other) in enumerate(pairs) if one != other]
    if len(differing) > 1 or not all(_is_slip(place, found, fewer, more) for place in differing):
        return False
    has_full_word = any(one == other and len(one) > 1 for one, other in pairs)
    stays = (
        0 < firsts < len(found)
        and 0 in found
        and 0 < sum(other < others for other in found) < len(found)
    )
    return stays and (has_full_word or not differing)


def _is_slip(place: int, found: Sequence[int], fewer: Words, more: Words) -> bool:
    """True if two words differ by a slip of one letter, or one is the initial of a given name and
    no word was added."""
    one, other = fewer.all[place], more.all[found[place]]
    is_given = (place < len(fewer.given), found[place] < len(more.given))
    if (
        all(is_given)
        and len(fewer.all) == len(more.all)
        and (_is_initial(one, other) or _is_initial(other, one))
    ):
        return True
    shorter = min(len(one), len(other))
    if any(is_given) and (shorter < SHORTEST_GIVEN_NAME or one[-1] != other[-1]):
        return False
    return (any(is_given) or shorter >= SHORTEST_FAMILY_NAME) and _is_one_edit(one, other)


def _is_initial(one: str, other: str) -> bool:
    return len(one) == 1 and other.startswith(one)


def _is_one_edit(one: str, other: str) -> bool:
    """True if one letter was added, left out or replaced, or two neighbours were swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        None,
    )
    if start is None:
        return True
    rest, other_rest = one[start:], other[start:]
    is_swapped = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return (
        is_swapped or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]
    )


def domain_of(address: str) -> str:
    return address.rpartition("@")[2]


_IN_A_WORD = re.compile(r"\w\?\w|(?<!\S)\?\w|\ufffd")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_PLAUSIBLE = re.compile(r"[À-ÖØ-öø-ž‘’“”„–—…]+|[Ѐ-ѓєѕіїјљњћќѝўџѐ-џ]{2,}")
"""Letters that the six languages and their neighbours write beyond ASCII. A Cyrillic word has more
than one letter."""
_ENCODINGS = ("cp1252", "cp1250", "cp1251")


def has_lost_letters(text: str, *, is_name: bool) -> bool:
    """True if question marks replace letters ("Kova?evi?"). A name never has one; other text may
    end with one."""
    if "?" not in text and "\ufffd" not in text:
        return False
    return (is_name and "?" in text) or _IN_A_WORD.search(text) is not None


def meant_by(text: str) -> str:
    """Return the text that was meant by one encoded twice: “Ëngjëll” for “Ã‹ngjÃ«ll”. Empty if it
    was not encoded twice.

    Pass the text as it was read: ``tidy`` would remove half of a letter.
    """
    if text.isascii():
        return ""
    readings = [_decoded(text, encoding) for encoding in _ENCODINGS]
    meant = min(readings, key=len)
    return unicodedata.normalize("NFC", meant) if meant != text else ""


def _decoded(text: str, encoding: str) -> str:
    return _BEYOND_ASCII.sub(lambda run: _once(run[0], encoding), text)


def _once(run: str, encoding: str) -> str:
    """Return the run decoded, or unchanged if the result makes no sense in any of our languages."""
    try:
        decoded = b"".join(_byte(letter, encoding) for letter in run).decode("utf-8")
    except UnicodeError:
        return run
    return decoded if _PLAUSIBLE.fullmatch(decoded.replace("\xa0", "")) else run


def _byte(letter: str, encoding: str) -> bytes:
    """Encode one letter. Programs leave the few bytes without a meaning in an encoding
    unchanged."""
    try:
        return letter.encode(encoding)
    except UnicodeError:
        return letter.encode("latin-1")
