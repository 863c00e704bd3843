"""Every way of being refused has its sentence, its status, and is used. English texts keep the rules of plain words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ctevents.wording import SENTENCES, sentence
from flask import Flask

from ctevents.domain.refusals import Reason, Refusal
from tests.support.catalogues import po_file, read

PACKAGE = Path(__file__).resolve().parents[3] / "ctevents"


def test_each_reason_has_one_sentence(app: Flask) -> None:
    assert set(SENTENCES) == set(Reason)
    with app.test_request_context():
        sentences = [sentence(Refusal(reason, ("title",))) for reason in Reason]
    assert all(text.endswith(".") and "%(" not in text for text in sentences)
    assert len(set(sentences)) == len(sentences)


def test_each_reason_is_told_with_a_client_error() -> None:
    assert {reason.status for reason in Reason} <= {404, 409, 422, 429}


def test_no_reason_is_left_over() -> None:
    source = "".join(
        file.read_text("utf-8")
        for file in PACKAGE.rglob("*.py")
        if file.name not in ("refusals.py", "texts/words/refusals.py")
    )
    assert [reason.name for reason in Reason if f"Reason.{reason.name}" not in source] == []


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


def test_english_texts_are_plain() -> None:
    texts = {text for message in read(po_file("sq"), "sq") if message.id for text in _texts(message.id)}
    assert sorted(text for text in texts if _HEAVY.search(text)) == []


@pytest.mark.parametrize("text", ["Who accepts is registered.", "It is approved anew.", "The guest gets his badge."])
def test_a_heavy_text_is_found(text: str) -> None:
    assert _HEAVY.search(text)


@pytest.mark.parametrize("text", ["Who comes instead of you?", "The guest gets a badge.", "Waiting for: %(whom)s"])
def test_a_plain_text_is_left_alone(text: str) -> None:
    assert not _HEAVY.search(text)


def _texts(message_id: str | tuple[str, ...] | list[str]) -> list[str]:
    return [message_id] if isinstance(message_id, str) else list(message_id)
