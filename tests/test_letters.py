"""Each kind of letter, as a reviewer reads it: the text as golden files, the HTML held to saying the same.

After a change of wording: ``CTEVENTS_WRITE_GOLDEN=1 make test``, then read the difference.
"""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from ctevents.db import db, transaction
from ctevents.domain.letters import LetterKind
from ctevents.letters import Writing, invitation_preview, write
from ctevents.models import Message
from ctevents.services import audit
from ctevents.services.invitations import send_invitations
from ctevents.services.registrations import cancel_registration
from tests.conftest import Clock
from tests.support import stories

GOLDEN = Path(__file__).parent / "golden" / "letters"
LINK = re.compile(r"http://localhost/(\w+)/[\w-]{40}")


@pytest.fixture
def letters(app: Flask, clock: Clock) -> dict[LetterKind, Writing]:
    """One of each kind, about the launch whose designation needs a footnote."""
    stories.published_event("xk", capacity=1, contact_name="Country office Pristina", registration_closes_at=None)
    written: dict[LetterKind, Writing] = {}

    def write_new() -> None:
        for message in db.session.query(Message).order_by(Message.id):
            if message.kind not in written:
                written[message.kind] = write(message, now=clock())

    first = stories.registered("xk", language="sq")
    clock.advance(minutes=1)
    stories.registered("xk", given_name="Besnik", family_name="Hoxha", email="besnik@police.example", language="sq")
    write_new()
    with transaction() as tx:
        cancel_registration(tx, first, actor=audit.LINK, now=clock())
    stories.institution_guest("xk", name="Prokuroria Speciale", seats=3)
    with transaction() as tx:
        send_invitations(tx, stories.event("xk"), actor=audit.SHELL, now=clock())
    write_new()
    return written


def test_each_kind_reads_as_reviewed(letters: dict[LetterKind, Writing]) -> None:
    assert set(letters) == set(LetterKind)
    for kind, writing in letters.items():
        text = LINK.sub(r"http://localhost/\1/<token>", f"Subject: {writing.subject}\n\n{writing.text}")
        file = GOLDEN / f"{kind}.en.txt"
        if os.environ.get("CTEVENTS_WRITE_GOLDEN"):
            file.write_text(text, "utf-8")
        assert text == file.read_text("utf-8"), kind


def test_html_says_what_the_text_says(letters: dict[LetterKind, Writing]) -> None:
    for kind, writing in letters.items():
        tree = BeautifulSoup(writing.html, "html.parser")
        words = " ".join(tree.get_text(" ").split())
        assert LINK.findall(writing.html)[:1] == LINK.findall(writing.text)[:1], kind
        for said in (
            "Launch of the final report",
            "10 March 2027, 10:00–13:00, local time in Pristina",
            "resolution 1244",
        ):
            assert said in words, (kind, said)
            assert said in writing.text, (kind, said)


def test_no_letter_loads_anything_from_elsewhere(letters: dict[LetterKind, Writing]) -> None:
    for writing in letters.values():
        tree = BeautifulSoup(writing.html, "html.parser")
        assert all(image["src"].startswith("cid:") for image in tree.find_all("img"))
        assert tree.find_all(["link", "script", "iframe"]) == []


def test_a_reply_is_asked_for_by_a_day_that_is_still_to_come(app: Flask, clock: Clock) -> None:
    closes_at = clock.now + timedelta(days=3)
    invitation = stories.invited(stories.published_event(registration_closes_at=closes_at).slug)

    def asks(now: datetime) -> list[bool]:
        writing = invitation_preview(invitation, now=now)
        return ["Please reply by" in text for text in (writing.text, writing.html)]

    assert asks(closes_at - timedelta(seconds=1)) == [True, True]
    assert asks(closes_at) == [False, False]
