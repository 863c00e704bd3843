"""Each note to staff, for a reviewer: the text as golden files; the HTML says the same, and its
links open.

After a change of wording: ``TESTS_WRITE_GOLDEN=1 .venv/bin/pytest
tests/mail/test_note_writing.py``, then read the difference.
"""

from __future__ import annotations

import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.accounts.notes import News, NoteKind, Replies
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.mail.account_writing import AccountWriting
from ctevents.mail.note_writing import NOTES, write_note
from ctevents.models import Account
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.accounts.notes import EventNews
from tests.support import stories

GOLDEN = Path(__file__).parents[1] / "golden" / "notes"
OPEN = {
    "seats": 100,
    "waiting": 4,
    "approvals": 3,
    "late": 2,
    "failed": 5,
    "silent": 12,
    "replies": Replies(7, 1),
}


def told(slug: str, *kinds: NoteKind, **changes: Any) -> EventNews:
    event = stories.event(slug)
    usual = {
        "status": EventStatus.PUBLISHED,
        "starts_at": event.starts_at,
        "ends_at": event.ends_at,
        "capacity": 100,
    }
    return EventNews(
        event,
        News(**{**usual, "time_zone": event.time_zone, **OPEN, **changes}),
        kinds or tuple(NoteKind),
    )


def one_of_each(account: Account) -> dict[StaffLetterKind, AccountWriting]:
    """Write each note on the day before the event."""
    stories.published_event("xk")
    now = (stories.published_event("ba").starts_at or stories.now()) - timedelta(days=1)
    held = told("ba", NoteKind.FIGURES, status=EventStatus.HELD)
    about = {
        kind: [told("ba", NoteKind(kind.value))]
        for kind in NOTES
        if kind is not StaffLetterKind.DAILY
    } | {
        StaffLetterKind.EVENT_TOMORROW: [told("ba", replies=Replies())],
        StaffLetterKind.FIGURES_TO_SETTLE: [held],
        StaffLetterKind.DAILY: [
            told("ba"),
            told("xk", capacity=0, approvals=0, failed=0, silent=1, replies=Replies()),
        ],
    }
    return {kind: write_note(kind, account, notes, now=now) for kind, notes in about.items()}


@pytest.fixture
def account(app: Flask) -> Account:
    found = account_by_email(db.session(), stories.account(Role.ORGANISER))
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["en", "sq"])
def test_notes_are_as_reviewed(account: Account, language: str) -> None:
    db.session.expunge(account)
    account.language = language
    for kind, writing in one_of_each(account).items():
        file = GOLDEN / f"{kind.value}.{language}.txt"
        written = f"Subject: {writing.subject}\n\n{writing.text}"
        if os.environ.get("TESTS_WRITE_GOLDEN"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(written, "utf-8")
        assert (kind, written) == (kind, file.read_text("utf-8"))
    assert len(list(GOLDEN.glob(f"*.{language}.txt"))) == len(NOTES)


def test_the_html_says_the_same_and_loads_nothing(account: Account) -> None:
    for writing in one_of_each(account).values():
        tree = BeautifulSoup(writing.html, "html.parser")
        links = [str(link["href"]) for link in tree.find_all("a")]
        assert set(re.findall(r"http://\S+", writing.text)) <= set(links)
        assert re.findall(r"<(?:img|link|script|iframe)\b|url\(|@import", writing.html) == []
        for line in tree.find_all("li"):
            assert " ".join(line.get_text().split()) in " ".join(writing.text.split())


@pytest.mark.long
def test_the_links_open(app: Flask, account: Account) -> None:
    browser = stories.signed_in(app, Role.ADMINISTRATOR)
    links = {
        link
        for each in one_of_each(account).values()
        for link in re.findall(r"http://localhost(\S+)", each.text)
    }
    assert len(links) > 6
    assert {link: browser.open(link).status for link in links} == dict.fromkeys(links, 200)
