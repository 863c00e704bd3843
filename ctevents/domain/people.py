"""People: their names and languages, and how names are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum

from ctevents.domain.cyrillic import LATIN
from ctevents.domain.languages import TABLE

LANGUAGES = tuple(language.tag for language in TABLE)
"""Languages of the interface and of letters."""

OTHER_SCRIPT = {language.tag: language.other_script for language in TABLE}
"""The same language in its other script, or None."""


LONGEST_TITLE = 60
"""The most characters of a person's title."""


class Sex(StrEnum):
    """The sex of a person. ``x`` = prefers not to say; never guessed from a name."""

    F = "f"
    M = "m"
    X = "x"


def full_name(given_name: str, family_name: str) -> str:
    """Return given name, space, family name, as typed."""
    return f"{given_name} {family_name}".strip()


def titled(title: str, name: str) -> str:
    """Return a name with the title before it, as typed: ``Prof. Dr Amra Kovačević``."""
    return f"{title} {name}".strip()


ERASED = "Erased person"
"""The family name of a person whose data were erased. Pages show it in their language."""


def listed_name(given_name: str, family_name: str) -> str:
    """Return the name as lists, kits and plates print it: ``KOVAČEVIĆ, Ana``. A person with one
    name has it in capitals."""
    if family_name == ERASED:
        return ERASED
    if not family_name or not given_name:
        return capitals(family_name or given_name)
    return f"{capitals(family_name)}, {given_name}"


def capitals(name: str) -> str:
    """Return a name in capitals, as its script writes them: ß stays one letter, Greek capitals have
    no tonos, and Georgian names have no capitals."""
    upper = "".join(
        letter if "ა" <= letter <= "ჿ" else letter.upper() for letter in name.replace("ß", "ẞ")
    )
    return unicodedata.normalize("NFC", _TONOS.sub(r"\1", unicodedata.normalize("NFD", upper)))


_TONOS = re.compile(r"(?<=[Α-Ω])(\u0308?)\u0301")


_JOINER = re.compile(
    r"(?<=[{0}])[\u200c\u200d](?=[{0}])".format("\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff")
)


def joiners_in(text: str) -> frozenset[int]:
    """Return the places of zero-width joiners and non-joiners between letters of the Arabic script.
    Persian spells with them."""
    return frozenset(joiner.start() for joiner in _JOINER.finditer(text))


def tidy(text: str) -> str:
    """Return the text on one line, composed (NFC), with single spaces and without control or
    invisible characters."""
    if not text.isprintable():
        kept = joiners_in(text)
        text = "".join(
            mark
            for place, mark in enumerate(text)
            if place in kept or mark.isspace() or unicodedata.category(mark) not in ("Cc", "Cf")
        )
    return " ".join(unicodedata.normalize("NFC", text).split())


def name_key(name: str) -> str:
    """Return the key by which names of people and institutions are compared: without case and
    surplus white space."""
    return unicodedata.normalize("NFC", tidy(name).casefold())


def languages_for(language: str) -> tuple[str, ...]:
    """Return the languages in which a reader of this one gets a text, best first. Nobody gets the
    language of somebody else, and nothing is translated or transliterated."""
    return _BEST_FIRST.get(language) or (language, "en")


def scripts_of(language: str) -> tuple[str, ...]:
    """Return the language, and the same language in its other script if there is one."""
    other = OTHER_SCRIPT.get(language)
    return (language, other) if other else (language,)


_BEST_FIRST = {tag: tuple(dict.fromkeys((*scripts_of(tag), "en"))) for tag in LANGUAGES}


def language_of_text(texts: Mapping[str, str], language: str) -> str | None:
    """Return the language in which a reader of ``language`` gets this text. None: there is none for
    them."""
    return next((tag for tag in languages_for(language) if texts.get(tag)), None)


def folded(text: str) -> str:
    """Return the text without case, accents, punctuation and white space."""
    letters = unicodedata.normalize("NFKD", text.casefold()).replace("đ", "d").replace("ð", "d")
    return "".join(letter for letter in letters if letter.isalnum())


def in_language(texts: Mapping[str, str], language: str) -> str:
    """Return the text in its ``language_of_text``; "" if there is none."""
    found = language_of_text(texts, language)
    return texts[found] if found else ""


def spelled_in(language: str, main: str, others: Mapping[str, str]) -> str:
    """Return a name as readers of the language get it: spelled for them, in their other script, or
    else as ``main``."""
    return next((others[tag] for tag in scripts_of(language) if others.get(tag)), main)


def reads_differently(old: Mapping[str, str], new: Mapping[str, str], language: str) -> bool:
    """True if the text is not what a reader of the language got before. White space makes no
    difference, and neither does a translation that is added or removed: texts are compared in the
    best language for the reader that both have. If they have none, the same text in the other
    script makes no difference either."""
    both = next((tag for tag in languages_for(language) if old.get(tag) and new.get(tag)), None)
    if both:
        return old[both].split() != new[both].split()
    before, after = (in_language(texts, language).lower().translate(_LATIN) for texts in (old, new))
    return before.split() != after.split()


_LATIN = str.maketrans(dict(LATIN))


def place_in(language: str, *texts: Mapping[str, str]) -> str:
    """Return texts such as venue and address on one line."""
    lines = [" ".join(in_language(each, language).split()) for each in texts]
    return ", ".join(line for line in lines if line)


def pseudonym_parts(group_name: str, number: int) -> tuple[str, str]:
    """Return the replacements for given name and family name."""
    return group_name, f"{number:03d}"


def pseudonym(group_name: str, number: int) -> str:
    """Return the name under which an unnamed guest appears: ``Police 014``."""
    return full_name(*pseudonym_parts(group_name, number))
