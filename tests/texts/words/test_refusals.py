"""Every refusal has a sentence and a status, and is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from ctevents.domain.refusals import Reason, Refusal
from ctevents.texts.words.refusals import sentence

PACKAGE = Path(__file__).resolve().parents[3] / "ctevents"


def test_each_reason_has_one_sentence(app: Flask) -> None:
    with app.test_request_context():
        sentences = [sentence(Refusal(reason, ("title",))) for reason in Reason]
    assert all(text.endswith(".") and "%(" not in text for text in sentences)
    assert len(set(sentences)) == len(sentences)


def test_each_reason_has_a_status_of_its_kind() -> None:
    """The server itself is at fault when it is busy."""
    busy = {reason for reason in Reason if reason.status == 503}
    assert busy == {Reason.UPLOAD_NOT_READ}
    assert {reason.status for reason in set(Reason) - busy} <= {404, 409, 422, 429}


@pytest.mark.long
def test_no_reason_is_left_over() -> None:
    source = "".join(
        file.read_text("utf-8")
        for file in PACKAGE.rglob("*.py")
        if file.name not in ("refusals.py", "texts/words/refusals.py")
    )
    assert [reason.name for reason in Reason if f"Reason.{reason.name}" not in source] == []
