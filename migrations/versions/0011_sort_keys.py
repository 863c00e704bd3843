"""Store the place of each person in lists.

The rule is a copy of that time: a migration does not change with the application. A different rule needs a migration that writes
all keys again; ``tests/domain/names/test_order.py`` holds a digest of it.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from alembic import op
from sqlalchemy import JSON, Column, LargeBinary, bindparam, column, select, table, text, update

revision = "0011_sort_keys"
down_revision = "0010_bilingual_letters"

PEOPLE = table(
    "people",
    *map(
        column,
        (
            "id",
            "event_id",
            "group_id",
            "given_name",
            "family_name",
            "is_unnamed",
            "unnamed_number",
            "sort_key",
        ),
    ),
)
EVENTS = table("events", column("id"), column("languages", JSON))
GROUPS = table("stakeholder_groups", column("id"), column("code"))
INDEX = "ix_people_event_id_sort_key_id"
PIECE = 500


def upgrade() -> None:
    nothing = text("x''" if op.get_bind().dialect.name == "sqlite" else "''")
    op.add_column(
        "people", Column("sort_key", LargeBinary(), nullable=False, server_default=nothing)
    )
    _write_keys()
    op.create_index(op.f(INDEX), "people", ["event_id", "sort_key", "id"])


def downgrade() -> None:
    op.drop_index(op.f(INDEX), "people")
    op.drop_column("people", "sort_key")


def _write_keys() -> None:
    connection = op.get_bind()
    languages = dict(connection.execute(select(EVENTS)).all())
    codes = dict(connection.execute(select(GROUPS)).all())
    people = connection.execute(select(PEOPLE).order_by(PEOPLE.c.id)).all()
    writing = (
        update(PEOPLE).where(PEOPLE.c.id == bindparam("which")).values(sort_key=bindparam("key"))
    )
    for start in range(0, len(people), PIECE):
        keys = [
            {"which": each.id, "key": _key(each, languages, codes)}
            for each in people[start : start + PIECE]
        ]
        connection.execute(writing, keys)


def _key(person: Any, languages: dict[int, list[str]], codes: dict[int, str]) -> bytes:
    if person.is_unnamed:
        return unnamed_key(codes[person.group_id], person.unnamed_number or 0)
    return sort_key(
        person.given_name, person.family_name, alphabet_of(languages[person.event_id][0])
    )


# The alphabets and the order of names


@dataclass(frozen=True, eq=False)
class Alphabet:
    """``letters``: in their order, in lower case; some are written with two characters. ``spellings``: how the alphabet spells
    letters, or pairs of letters, that are not its own."""

    letters: tuple[str, ...]
    spellings: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def places(self) -> dict[str, int]:
        return {letter: place for place, letter in enumerate(self.letters)}

    @cached_property
    def known(self) -> frozenset[str]:
        """The characters that the alphabet has or spells."""
        return frozenset("".join((*self.letters, *self.spellings)))

    @cached_property
    def own(self) -> frozenset[str]:
        return frozenset("".join(self.letters))

    @cached_property
    def spelt(self) -> re.Pattern[str]:
        return _longest_first(self.spellings)

    @cached_property
    def split(self) -> re.Pattern[str]:
        return re.compile(_longest_first(self.letters).pattern + "|.", re.DOTALL)


def _longest_first(texts: Mapping[str, str] | tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, texts), key=len, reverse=True)))


LATIN: Mapping[str, str] = {
    # Serbian, Montenegrin and Macedonian Cyrillic
    **dict(zip("абвгдежзијклмнопрстћуфхцчш", "abvgdežzijklmnoprstćufhcčš", strict=True)),
    **{"ђ": "đ", "ѓ": "gj", "ќ": "kj", "љ": "lj", "њ": "nj", "ѕ": "dz", "џ": "dž"},
    # the rest of Bulgarian, Russian and Ukrainian Cyrillic
    **{"й": "j", "щ": "št", "ъ": "a", "ы": "i", "ь": "", "э": "e", "ё": "jo", "ю": "ju", "я": "ja"},
    **{"і": "i", "ї": "ji", "є": "je", "ґ": "g"},
}
"""The Latin spelling of each Cyrillic letter."""

BASES: Mapping[str, str] = {
    **{"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "ø": "o", "ŧ": "t", "þ": "th"},
    **{"æ": "ae", "œ": "oe", "ß": "ss"},
}
"""The base letters of Latin letters that are not a letter with an accent."""

_SHARED: Mapping[str, str] = {
    **dict(zip("abcčdefghijklmnoprsštuvzž", "абцчдефгхијклмнопрсштувзж", strict=True)),
    **{"lj": "љ", "nj": "њ", "dž": "џ", "w": "в", "y": "и"},
    **{
        "ç": "ч",
        "dh": "д",
        "ë": "е",
        "ll": "л",
        "rr": "р",
        "sh": "ш",
        "th": "т",
        "xh": "џ",
        "zh": "ж",
    },
}
"""Cyrillic spellings of Latin letters. Pairs of letters are read as in Serbian Latin, or else as in Albanian."""


def _latin(letters: str) -> Alphabet:
    return Alphabet(tuple(letters.split()))


def _cyrillic(letters: str, **spellings: str) -> Alphabet:
    return Alphabet(tuple(letters), {**_SHARED, **spellings})


_WITH_PAIRS = "a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž"

ALPHABETS: Mapping[str, Alphabet] = {
    "en": _latin("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    "sq": _latin(
        "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh"
    ),
    "bs": _latin(_WITH_PAIRS),
    "cnr": _latin(_WITH_PAIRS.replace("š", "š ś").replace("z ž", "z ž ź")),
    "sr-Latn": _latin(_WITH_PAIRS),
    "sr-Cyrl": _cyrillic(
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        **{"ć": "ћ", "đ": "ђ", "dj": "ђ", "gj": "ђ", "kj": "ћ", "q": "ћ", "x": "дз"},
    ),
    "mk": _cyrillic(
        "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
        **{"ć": "ќ", "đ": "ѓ", "dj": "џ", "gj": "ѓ", "kj": "ќ", "q": "ќ", "dz": "ѕ", "x": "ѕ"},
    ),
}
"""The alphabet of each interface language. Latin ones have all letters of English, too."""


def alphabet_of(language: str) -> Alphabet:
    """Return the alphabet of a language, or that of English for a language without a table."""
    return ALPHABETS.get(language, ALPHABETS["en"])


_FOREIGN = b"\x00"
_GIVEN_NAME, _WORD = b"\x01", b"\x02"
_DIGITS, _LETTERS = 0x10, 0x20
_OTHER_SCRIPT, _UNNAMED = b"\xf0", b"\xff"
_LATIN = str.maketrans(dict(LATIN))
_APOSTROPHES = re.compile("['’‘ʹʻʼʾʿ′´`＇]")
_LONGEST = 1_000  # bytes; the index of PostgreSQL takes 2,704


def sort_key(given_name: str, family_name: str, alphabet: Alphabet) -> bytes:
    """Return the key of a name in lists of this alphabet. A person with one name has it as the family name."""
    names = [_plain(name) for name in (family_name, given_name) if name]
    key = _GIVEN_NAME.join(
        _WORD.join(_word_key(word, alphabet) for word in _words(name)) for name in names
    )
    is_foreign = any(mark.isalpha() and mark not in alphabet.own for name in names for mark in name)
    return (key + _FOREIGN + "\0".join(names).encode() if is_foreign else key)[:_LONGEST]


def unnamed_key(group_code: str, number: int) -> bytes:
    """Return the key of an unnamed guest: after everybody else, by group and number. Nothing else about them decides it."""
    return _UNNAMED + group_code.encode() + _FOREIGN + number.to_bytes(4, "big")


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
    """Return the word with foreign Cyrillic in Latin letters. Accents are joined with them: с́ becomes ś."""
    spelt = (mark if mark in alphabet.own else mark.translate(_LATIN) for mark in word)
    return unicodedata.normalize("NFC", "".join(spelt))


@lru_cache(maxsize=4096)
def _known(mark: str, alphabet: Alphabet) -> str:
    """Return a character as characters that the alphabet knows; itself if it is of another script, and nothing for accents."""
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
