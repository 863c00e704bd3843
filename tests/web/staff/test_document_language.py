"""The language of papers about an event: the event's own or English, whatever the page's
language."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry
from tests.support import stories
from tests.support.catalogues import offer_only
from tests.support.pages import Browser, Page

KIT = "Door kit (PDF)"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event("al")
    return stories.signed_in(app, Role.OFFICE, "al")


def language_of(answer: Page) -> str:
    return str(PdfReader(BytesIO(answer.response.data)).root_object["/Lang"])


@pytest.mark.long
def test_each_paper_speaks_the_events_language_unless_english_is_chosen(office: Browser) -> None:
    guest = stories.registered("al")
    token = office.submit(office.open("/staff/events/al/door-tokens"), "station", station="A")
    forms = [
        (office.open("/staff/events/al/badges"), None),
        (office.open(f"/staff/events/al/guests/people/{guest.person_id}"), "Print the badge (PDF)"),
        (office.open("/staff/events/al/sign-in-sheet"), "empty_lines"),
        (token, KIT),
    ]
    for page, form in forms:
        assert page.form(form).select_one("select[name=language]") is not None
        assert language_of(office.submit(page, form)) == "sq"
    assert language_of(office.submit(*forms[0], language="en")) == "en"


@pytest.mark.long
def test_one_choice_of_language_serves_the_kits_of_all_devices(office: Browser) -> None:
    office.submit(office.open("/staff/events/al/door-tokens"), "station", station="A")
    page = office.open("/staff/events/al/door-tokens")
    assert page.tree is not None
    assert page.all("#kit option") == ["shqip", "English"]
    (button,) = page.tree.select("tbody button[form=kit]")
    sent = {str(field["name"]): field.get("value", "") for field in page.tree.select("#kit input")}
    assert language_of(office.post(str(button["formaction"]), sent | {"language": "en"})) == "en"


def test_a_language_that_the_event_does_not_have_prints_nothing(office: Browser) -> None:
    page = office.open("/staff/events/al/sign-in-sheet")
    assert office.submit(page, "empty_lines", language="mk").status == 400
    assert db.session.query(AuditEntry).filter_by(action="sheet.printed").count() == 0


@pytest.mark.long
def test_what_was_chosen_is_kept_in_a_form_that_is_refused(office: Browser) -> None:
    page = office.submit(
        office.open("/staff/events/al/sign-in-sheet"),
        "empty_lines",
        language="en",
        empty_lines="99",
    )
    assert (page.status, page.all("#document-language option[selected]")) == (422, ["English"])


@pytest.mark.long
@pytest.mark.parametrize(
    ("slug", "choices", "missing"),
    [
        ("al", ["shqip", "English"], []),
        ("xk", ["shqip", "English"], ["srpski (latinica)"]),
        ("mk", ["English", "shqip"], ["македонски"]),
        ("me", ["English", "shqip"], ["crnogorski"]),
        ("ba", [], ["bosanski", "srpski (latinica)", "српски (ћирилица)"]),
    ],
)
def test_the_usual_language_is_the_main_one_or_english_and_never_another_communitys(
    app: Flask, slug: str, choices: list[str], missing: list[str]
) -> None:
    """Albanian is a language of Skopje and Podgorica, and not their main one."""
    offer_only(app, "en", "sq")
    stories.published_event(slug)
    stories.registered(slug)
    office = stories.signed_in(app, Role.OFFICE, slug)
    page = office.open(f"/staff/events/{slug}/sign-in-sheet")
    assert page.all("#document-language option") == choices
    assert page.all("main form .hint span[lang]") == missing
    assert ("Not available yet; English is printed:" in page.text) is bool(missing)
    usual = "sq" if choices[:1] == ["shqip"] else "en"
    assert language_of(office.submit(page, "empty_lines")) == usual
    assert language_of(office.submit(office.open(f"/staff/events/{slug}/badges"))) == usual
    assert language_of(office.submit(office.open(f"/staff/events/{slug}/name-plates"))) == usual


@pytest.mark.long
@pytest.mark.parametrize(
    ("slug", "main"),
    [("al", "sq"), ("ba", "bs"), ("xk", "sq"), ("me", "cnr"), ("rs", "sr-Cyrl"), ("mk", "mk")],
)
def test_the_papers_of_each_launch_are_in_its_main_language(
    app: Flask, slug: str, main: str
) -> None:
    stories.published_event(slug)
    office = stories.signed_in(app, Role.OFFICE, slug)
    assert (
        language_of(
            office.submit(office.open(f"/staff/events/{slug}/sign-in-sheet"), "empty_lines")
        )
        == main
    )
