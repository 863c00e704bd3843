"""English texts keep the rules of plain words: no heavy beginning, no heavy word. Documents have no heavy word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.catalogues import po_file, read

HEAVY_BEGINNINGS = ("Who", "Whom", "Whose", "Whoever", "Of", "By whom")
"""A question may begin so."""

HEAVY_WORDS = (
    *("he", "his", "him", "himself", "whoever", "whom"),
    *("alone", "anew", "by then", "counted and not named", "good until", "look-alikes?", "mend", "narrow(?:ed)?"),
    *("shuts? (?:the device )?out", "take away"),
)
_HEAVY = re.compile(
    rf"^(?:{'|'.join(HEAVY_BEGINNINGS)})\b(?!.*\?)|\b(?i:{'|'.join(HEAVY_WORDS)})\b(?!\))",
)
"""Names of placeholders end with a bracket."""

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_english_texts_are_plain() -> None:
    texts = {text for message in read(po_file("sq"), "sq") if message.id for text in _texts(message.id)}
    assert sorted(text for text in texts if _HEAVY.search(text)) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_documents_are_plain(document: Path) -> None:
    prose = re.sub(r"`[^`\n]+`", "", document.read_text("utf-8"))
    assert re.findall(rf"(?i)\b(?:{'|'.join(HEAVY_WORDS)})\b", prose) == []


@pytest.mark.parametrize("text", ["Who accepts is registered.", "It is approved anew.", "The guest gets his badge."])
def test_a_heavy_text_is_found(text: str) -> None:
    assert _HEAVY.search(text)


@pytest.mark.parametrize("text", ["Who comes instead of you?", "The guest gets a badge.", "Waiting for: %(whom)s"])
def test_a_plain_text_is_left_alone(text: str) -> None:
    assert not _HEAVY.search(text)


def _texts(message_id: str | tuple[str, ...] | list[str]) -> list[str]:
    return [message_id] if isinstance(message_id, str) else list(message_id)
