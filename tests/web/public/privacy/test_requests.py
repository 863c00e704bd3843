"""Requests of people about their data: asked on their page, answered by organisers. A consent ends
at once."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.certificates import AttendeeChoice
from ctevents.domain.privacy.times import RequestKind
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, PersonRequest, Registration
from ctevents.services.common import audit
from ctevents.services.figures.attendee_list import count_listed
from ctevents.services.guests.merging import merge
from ctevents.services.privacy.person_requests import ask_about_data, requests_of
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event()
    return stories.registered()


@pytest.fixture
def address(registration: Registration) -> str:
    return stories.path(Purpose.ME, registration.link_nonce)


def ask(browser: Browser, address: str, kind: str, words: str = "") -> str:
    sent = browser.submit(browser.open(address), "kind", kind=kind, words=words)
    assert sent.status == 303
    return browser.follow(sent).text


def listed() -> int:
    return count_listed(db.session(), [stories.event().id], AttendeeChoice.EXPECTED)


@pytest.mark.long
def test_a_request_is_kept_once_with_its_day(
    browser: Browser, registration: Registration, address: str
) -> None:
    for _ in range(2):
        assert "We have your request. Answer by: 1 March 2027" in ask(
            browser, address, "erasure", "All of it, please."
        )
    ask(browser, address, "correction", "My name has a č.")
    asked = [
        (row.kind, row.words) for row in db.session.query(PersonRequest).order_by(PersonRequest.id)
    ]
    assert asked == [("erasure", "All of it, please."), ("correction", "My name has a č.")]
    entries = db.session.query(AuditEntry).filter_by(action="request.made").all()
    assert [(each.actor, each.person_id) for each in entries] == [
        ("link", registration.person_id)
    ] * 2


def test_a_request_without_a_kind_is_refused(browser: Browser, address: str) -> None:
    page = browser.submit(browser.open(address), "kind", words="Please.")
    assert (page.status, page.errors) == (422, ["Choose one of the answers."])
    assert "Please." in page.text


@pytest.mark.long
def test_organisers_answer_it_and_the_person_reads_the_answer(
    app: Flask, browser: Browser, address: str
) -> None:
    ask(browser, address, "objection", "No photographs of me.")
    desk = stories.signed_in(app, Role.ORGANISER)
    listed = desk.open("/staff/requests")
    link = listed.links()["Objection to the use of my data"]
    page = desk.open(link)
    assert "No photographs of me." in page.text
    assert "Enter the answer." in desk.submit(page, "answer", outcome="done").errors
    desk.follow(desk.submit(page, "answer", outcome="done", answer="We took them down."))
    assert desk.open("/staff/requests").all("main li") == []
    assert len(desk.open("/staff/requests?state=settled").all("main li")) == 1
    again = desk.follow(desk.submit(page, "answer", outcome="refused", answer="Another answer."))
    assert "The request was answered before." in again.text
    told = browser.open(address).text
    assert ("We took them down." in told, "Another answer." in told) == (True, False)


@pytest.mark.long
def test_the_words_of_an_unnamed_guest_reveal_nobody(
    app: Flask, browser: Browser, registration: Registration, address: str
) -> None:
    ask(browser, address, "correction", "My name is Amra Kovačević.")
    stories.unnamed(registration.person_id)
    desk = stories.signed_in(app, Role.ORGANISER)
    page = desk.open(desk.open("/staff/requests").links()["Correction of my data"])
    assert ("Kovačević" in page.text, "My name is" in page.text) == (False, True)


@pytest.mark.long
def test_a_consent_ends_at_once_and_the_list_of_attendees_follows(
    browser: Browser, registration: Registration, address: str, clock: Clock
) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration.id).may_share_details = True
    assert listed() == 1
    page = browser.open(address)
    clock.advance(days=60)  # long after the event
    browser.follow(browser.submit(page, "consent"))
    assert listed() == 0
    assert db.session.get_one(Registration, registration.id).may_share_details is False
    entry = db.session.query(AuditEntry).order_by(AuditEntry.id.desc()).first()
    assert entry is not None
    assert (entry.actor, entry.details) == ("link", {"fields": ["may_share_details"]})
    assert browser.open(address).tree is not None
    assert "Withdraw this permission" not in browser.open(address).text


def test_what_is_no_consent_changes_nothing(
    browser: Browser, address: str, registration: Registration
) -> None:
    page = browser.open(address)
    assert page.tree is not None
    token = page.tree.find(attrs={"name": "csrf_token"})
    assert token is not None
    sent = browser.post(
        f"{address}/consents", {"consent": "holds_seat", "csrf_token": str(token["value"])}
    )
    assert (sent.status, sent.errors) == (422, ["Choose one of the answers."])


@pytest.mark.long
def test_of_two_entries_that_become_one_each_kind_stays_open_once(
    registration: Registration,
) -> None:
    other = stories.registered(given_name="Amra", email="amra.k@police.example")
    with transaction(by=audit.LINK) as tx:
        for row in (registration, other):
            ask_about_data(tx, row.person, RequestKind.ERASURE, "Please.", "Europe/Sarajevo")
        ask_about_data(
            tx, other.person, RequestKind.OBJECTION, "No photographs.", "Europe/Sarajevo"
        )
    with transaction(by=audit.SHELL) as tx:
        kept = merge(tx, stories.event(), (registration.person_id, other.person_id), ())
        kept_id = kept.id
    assert sorted(row.kind for row in requests_of(db.session(), kept_id)) == [
        "erasure",
        "objection",
    ]
    assert db.session.query(PersonRequest).count() == 2
