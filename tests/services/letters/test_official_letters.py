"""Official letters: what is stored, and what is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Invitation
from ctevents.services.common import audit
from ctevents.services.letters.official_letters import (
    MOST_BYTES,
    attach_letter,
    official_letter,
    official_letters,
)
from tests.conftest import Clock
from tests.support import stories

PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture
def offer(app: Flask) -> Invitation:
    stories.published_event()
    return stories.invited_institution()


def attach(offer: Invitation, content: bytes = PDF) -> None:
    with transaction(by=audit.LINK) as tx:
        attach_letter(tx, offer, "answer.pdf", content)


def test_a_letter_is_kept_with_its_institution(offer: Invitation) -> None:
    attach(offer)
    (letter,) = official_letters(db.session(), offer)
    assert (letter.file_name, letter.content, letter.received_at) == (
        "answer.pdf",
        PDF,
        stories.now(),
    )
    other = stories.invited_institution(name="Sud BiH")
    assert official_letter(db.session(), offer, letter.id) is letter
    assert official_letter(db.session(), other, letter.id) is None


def test_of_five_megabytes_and_not_a_byte_more(offer: Invitation) -> None:
    padding = b"%" * (MOST_BYTES - len(PDF))
    attach(offer, PDF[:9] + padding + PDF[9:])
    with pytest.raises(Refusal) as refusal:
        attach(offer, PDF[:9] + padding + b"%" + PDF[9:])
    assert refusal.value.reason is Reason.FILE_TOO_LARGE


def test_none_once_the_event_is_over(offer: Invitation, clock: Clock) -> None:
    clock.now += timedelta(days=60)
    with pytest.raises(Refusal) as refusal:
        attach(offer)
    assert refusal.value.reason is Reason.EVENT_OVER
