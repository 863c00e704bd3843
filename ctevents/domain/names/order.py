"""The order of names in a list: one rule for all scripts.

1. Family names are compared letter by letter in the order of the list's alphabet, then given names.
   Case and apostrophes make no difference. Other punctuation, and white space, ends a word; a word
   that ends comes first (Marić, Marić-Kovač, Marićević).
2. A letter that the alphabet does not have is compared as the alphabet spells it: a Cyrillic letter
   in a Latin list as its Latin spelling, and the other way round. Letters with a foreign accent are
   compared as their base letter (ä as a, ł as l).
3. If names are equal so far, one with letters of the alphabet only comes first (Muller, Müller;
   Ana, Ана). Others follow by their code points.
4. Digits come before letters. Letters of other scripts come after all others, by their code points.

A key is bytes, which SQLite, PostgreSQL and Python sort alike, without a database's own collation.
A long one is cut, so that an index takes it: names that are equal so far follow by id.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from ctevents.domain.cyrillic import LATIN
from ctevents.domain.names.alphabets import BASES, Alphabet

_FOREIGN = b"\x00"
_GIVEN_NAME, _WORD = b"\x01", b"\x02"
_DIGITS, _LETTERS = 0x10, 0x20
_OTHER_SCRIPT, _UNNAMED = b"\xf0", b"\xff"
_LATIN = str.maketrans(dict(LATIN))
_APOSTROPHES = re.compile("['’‘ʹʻʼʾʿ′´`＇]")
_LONGEST = 1_000  # bytes; the index of PostgreSQL takes 2,704


def sort_key(given_name: str, family_name: str, alphabet: Alphabet) -> bytes:
    """Return the key of a name in lists of this alphabet. A person with one name has it as the
    family name."""
    names = [_plain(name) for name in (family_name, given_name) if name]
    key = _GIVEN_NAME.join(
        _WORD.join(_word_key(word, alphabet) for word in _words(name)) for name in names
    )
    is_foreign = any(mark.isalpha() and mark not in alphabet.own for name in names for mark in name)
    return (key + _FOREIGN + "\0".join(names).encode() if is_foreign else key)[:_LONGEST]


def unnamed_key(group_code: str, number: int) -> bytes:
    """Return the key of an unnamed guest: after everybody else, by group and number. Nothing else
    about them decides it."""
    return _UNNAMED + group_code.encode() + _FOREIGN + number.to_bytes(4, "big")


def initial(given_name: str, family_name: str, alphabet: Alphabet) -> str:
    """Return the first letter of the alphabet by which a name is sorted (``Dž``), or the first
    letter of another script."""
    name = _plain(family_name) or _plain(given_name)
    return next(
        (letter for word in _words(name) for letter in _letters(word, alphabet)), ""
    ).capitalize()


def _words(name: str) -> list[str]:
    return "".join(mark if unicodedata.category(mark)[0] in "LMN" else " " for mark in name).split()


def _plain(name: str) -> str:
    """Return a name in lower case, composed, without apostrophes."""
    return unicodedata.normalize(
        "NFC", unicodedata.normalize("NFKC", _APOSTROPHES.sub("", name)).lower()
    )


def _word_key(word: str, alphabet: Alphabet) -> bytes:
    return b"".join(_place(letter, alphabet) for letter in _letters(word, alphabet))


def _place(letter: str, alphabet: Alphabet) -> bytes:
    place = alphabet.places.get(letter)
    if place is not None:
        return bytes([_LETTERS + place])
    digit = unicodedata.decimal(letter, None)
    return (
        bytes([_DIGITS + digit])
        if digit is not None
        else _OTHER_SCRIPT + ord(letter).to_bytes(3, "big")
    )


def _letters(word: str, alphabet: Alphabet) -> list[str]:
    """Return the letters of a word as the alphabet spells and divides it."""
    known = "".join(part for mark in _composed(word, alphabet) for part in _known(mark, alphabet))
    if alphabet.spellings:
        known = alphabet.spelt.sub(lambda match: alphabet.spellings[match[0]], known)
    return alphabet.split.findall(known)


def _composed(word: str, alphabet: Alphabet) -> str:
    """Return the word with foreign Cyrillic in Latin letters. Accents are joined with them: с́
    becomes ś."""
    spelt = (mark if mark in alphabet.own else mark.translate(_LATIN) for mark in word)
    return unicodedata.normalize("NFC", "".join(spelt))


@lru_cache(maxsize=4096)
def _known(mark: str, alphabet: Alphabet) -> str:
    """Return a character as characters that the alphabet knows; itself if it is of another script,
    and nothing for accents."""
    if mark in alphabet.known:
        return mark
    bare = BASES.get(mark) or "".join(_without_accents(mark))
    return bare if bare == mark else "".join(_known(part, alphabet) for part in bare)


def _without_accents(mark: str) -> Iterator[str]:
    parts = unicodedata.normalize("NFD", mark)
    is_known_script = any(part in BASES or part.isascii() or part in LATIN for part in parts)
    for part in parts if is_known_script else mark:
        if not unicodedata.combining(part):
            yield part
