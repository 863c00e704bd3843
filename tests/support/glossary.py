"""The glossaries: terms of each language, and messages that do not use them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel.messages import Message

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "glossary"
NOT_CHECKED = "–"
_PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]")


@dataclass(frozen=True)
class Term:
    """``stems``: lower case; a translation has one of them if its English has the term. Empty: not
    checked."""

    english: str
    translation: str
    stems: tuple[str, ...]
    source: str

    def is_in(self, english: str) -> bool:
        return re.search(rf"\b{re.escape(self.english.lower())}\b", english) is not None


@lru_cache(maxsize=10)
def terms(tag: str) -> tuple[Term, ...]:
    """Return the rows of the table in ``docs/glossary/<tag>.md``, without its heading."""
    lines = (GLOSSARY / f"{tag}.md").read_text("utf-8").splitlines()
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if line.startswith("| ")
    ]
    return tuple(
        Term(
            _plain(english),
            said,
            () if stems == NOT_CHECKED else tuple(_plain(stems).split(", ")),
            source,
        )
        for english, said, stems, source in rows[1:]
    )


def terms_not_used(tag: str, message: Message) -> list[str]:
    """Return the English terms of the message that its translation does not use."""
    english = _plain(message.id[0] if message.pluralizable else message.id)
    said = [_plain(text) for text in (message.string if message.pluralizable else [message.string])]
    return [
        term.english
        for term in terms(tag)
        if term.stems
        and term.is_in(english)
        and not all(any(stem in text for stem in term.stems) for text in said)
    ]


def _plain(text: str) -> str:
    """Return the text without placeholders, with one kind of apostrophe, in lower case."""
    return _PLACEHOLDER.sub(" ", text).replace("’", "'").lower()
