"""The privacy notice, and the version that a guest accepts."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.privacy.links import TEXT
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.common.notices import NoticeFields, edit_notice
from ctevents.services.replies.nominees import is_to_finish
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.pages import Browser, Page

NOTICE = Path(__file__).parents[4] / "templates" / "public" / "privacy.html"
TEXTS = {1: "c9f0085b016347fb", 2: "a471021583480266", 3: "d3fc75eaaff6caa8"}
"""The hash of all English words of the notice, by the number of the text."""

SAID = NoticeFields(
    controller="International Organization for Migration",
    address="Ulica 1\nSarajevo",
    contact="data@iom.example",
    complaint="Agency for data protection, Sarajevo",
)


def edit(fields: NoticeFields = SAID) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_notice(tx, fields)


def hash_of_text() -> str:
    words = re.findall(r'_\("(.*?)"[,)]', NOTICE.read_text("utf-8"))
    assert len(words) > 25
    return sha256("\n".join(words).encode()).hexdigest()[:16]


def test_another_text_has_another_number() -> None:
    """A failure asks for another ``TEXT`` in ctevents/domain/privacy/links.py, with its day, and
    its hash here."""
    assert TEXTS[TEXT] == hash_of_text()
    assert len(set(TEXTS.values())) == len(TEXTS)


def test_it_has_every_part_and_what_organisers_say(browser: Browser) -> None:
    stories.published_event()
    edit()
    page = browser.open("/privacy")
    assert page.all("main h2") == [
        "Responsible for your data",
        "Data we keep",
        "Purposes and legal basis",
        "Access to your data",
        "How long we keep your data",
        "Your rights",
        "Complaints",
        "Things we do not do",
    ]
    for line in "\n".join(vars(SAID).values()).splitlines():
        assert line in page.text
    assert "Version 3.1 of this notice, since 1 February 2027" in page.text
    assert "Sarajevo: 10 September 2027" in page.text
    assert "office@ctevents.example" in page.text


def test_without_words_of_organisers_it_says_whom_to_ask(browser: Browser) -> None:
    text = browser.open("/privacy").text
    assert "For its address, please ask the organiser of the event, below." in text
    assert "You can also complain to the data protection authority of your country." in text
    assert "Version 3.0 of this notice" in text


@pytest.mark.parametrize("language", ["sq", "bs", "cnr", "sr-Latn", "sr-Cyrl", "mk"])
def test_it_is_complete_in_every_language(browser: Browser, language: str) -> None:
    english = set(browser.open("/privacy?lang=en").all("main p, main li, main h2"))
    said = browser.open(f"/privacy?lang={language}").all("main p, main li, main h2")
    assert [each for each in said if each in english] == []


def accept(browser: Browser, page: Page) -> Page:
    return browser.submit(page, "privacy", press="Accept", privacy="on")


@pytest.mark.long
def test_nobody_accepts_a_version_that_they_have_not_seen(browser: Browser) -> None:
    stories.published_event()
    page = browser.open(stories.path(Purpose.INVITATION, stories.invited().link_nonce))
    edit()
    refused = accept(browser, page)
    assert (refused.status, refused.errors) == (
        422,
        ["The privacy notice has a new version. Please read it and tick this box again."],
    )
    box = refused.form("privacy").find(attrs={"name": "privacy"})
    assert box is not None
    assert "checked" not in getattr(box, "attrs", {})
    assert accept(browser, refused).status == 303
    assert db.session.query(Registration).one().notice_version == "3.1"


@pytest.mark.long
def test_a_program_that_sends_no_version_accepts_that_of_today(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    edit()
    page = browser.open(stories.path(Purpose.INVITATION, stories.invited().link_nonce))
    token = page.form("privacy").find(attrs={"name": "csrf_token"})
    assert token is not None
    typed = {
        "given_name": "Amra",
        "family_name": "Kovačević",
        "group": "judges",
        "language": "en",
        "privacy": "on",
    }
    sent = {
        "reply": "accept",
        "email": "amra@police.example",
        "csrf_token": str(token["value"]),
    } | typed  # type: ignore[index]
    assert browser.post(page.path, sent).status == 303
    assert db.session.query(Registration).one().notice_version == "3.1"


@pytest.mark.long
def test_a_nominee_accepts_it_when_they_register_themselves(browser: Browser) -> None:
    stories.published_event(has_finishing_nominees=True)
    nominee = stories.named(stories.invited_institution()).registration
    assert is_to_finish(nominee)
    assert nominee.notice_version == ""
    edit()
    page = browser.open(stories.path(Purpose.REGISTRATION, nominee.link_nonce))
    browser.follow(browser.submit(page, "privacy", privacy="on"))
    assert db.session.get_one(Registration, nominee.id).notice_version == "3.1"
    assert (
        "Version of the privacy notice 3.1"
        in browser.open(stories.path(Purpose.ME, nominee.link_nonce)).text
    )
