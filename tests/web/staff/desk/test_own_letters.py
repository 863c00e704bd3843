"""Staff choose the notes about their events."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.accounts.notes import NoteKind, NoteTiming
from ctevents.domain.roles import Role
from ctevents.models import Account, NoteChoice
from ctevents.services.accounts.notes import note_choices_of
from tests.support import stories
from tests.support.pages import Browser, Page

PAGE = "/staff/account/letters"


def chosen() -> dict[tuple[int | None, str], str]:
    db.session.rollback()
    return {
        (row.event_id, row.kind.value): row.timing.value for row in db.session.query(NoteChoice)
    }


def saved(browser: Browser, **fields: str) -> Page:
    return browser.follow(browser.submit(browser.open(PAGE), **fields))


def test_an_office_chooses_for_its_event(app: Flask) -> None:
    browser = stories.signed_in(app, Role.OFFICE, "ba")
    page = browser.open(browser.open("/staff/account").links()["Choose your e-mails"])
    assert (page.heading, len(page.all("select[name]")) - 1) == ("E-mails about your events", 5), (
        "letters are not its own"
    )
    answer = saved(browser, **{"list-full": "off", "replies": "off"})
    assert (answer.heading, answer.all(".notice")) == (
        "Your account",
        ["Your choice of e-mails is saved."],
    )
    account = db.session.query(Account).filter_by(role=Role.OFFICE).one()
    choices = note_choices_of(db.session(), account)
    event_id = stories.event("ba").id
    assert choices.timing(event_id, NoteKind.FULL) is NoteTiming.OFF
    assert choices.timing(event_id, NoteKind.TOMORROW) is NoteTiming.AT_ONCE


@pytest.mark.long
def test_an_organiser_chooses_for_all_events_and_for_one(app: Flask) -> None:
    browser = stories.signed_in(app, Role.ORGANISER)
    saved(browser, **{"event-tomorrow": "daily", "event-tomorrow-me": "off"})
    me = stories.event("me").id
    assert {key: timing for key, timing in chosen().items() if key[0] is not None} == {
        (me, "event-tomorrow"): "off"
    }
    assert chosen()[None, "event-tomorrow"] == "daily"
    page = browser.open(PAGE)
    assert "Podgorica (one differs)" in page.all("summary")
    assert page.all("#event-tomorrow-ba option")[0] == "As for all events (In the daily e-mail)"
    saved(browser, **{"event-tomorrow-me": ""})
    assert [key for key in chosen() if key[0] is not None] == []


def test_a_time_that_does_not_exist_is_refused(app: Flask) -> None:
    browser = stories.signed_in(app, Role.OFFICE, "ba")
    fields = dict(browser.open(PAGE).found_form().form_values())
    answer = browser.client.post(PAGE, data=fields | {"replies": "at-once"})
    assert (answer.status_code, chosen()) == (422, {})


def test_the_page_of_the_account_says_who_it_is(app: Flask) -> None:
    page = stories.signed_in(app, Role.OFFICE, "ba").open("/staff/account")
    facts = dict(zip(page.all("dl.facts dt"), page.all("dl.facts dd"), strict=True))
    assert facts["E-mail address"] == "office-ba@ctevents.example"
    assert facts["Role"].startswith("Country office")
    assert facts["Events"] == "Sarajevo"
    assert facts["In the daily e-mail"] == "Approvals that are waiting, Replies since yesterday"
    assert page.text.count("Change the language") == 1
    observer = stories.signed_in(app, Role.OBSERVER).open("/staff/account")
    assert ("Choose your e-mails" in observer.text, "Password" in observer.text) == (False, True)
