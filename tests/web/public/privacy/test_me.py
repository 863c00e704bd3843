"""The page "What is kept about me", and the same facts for programs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.people import Sex
from ctevents.domain.roles import Role
from ctevents.models import Account, Invitation, Message, Registration
from ctevents.services.common import audit
from ctevents.services.people.companions import remember_brought
from ctevents.services.people.people import edit_person, fields_of
from ctevents.services.replies.registrations import Wishes, change_registration
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event()
    return stories.registered()


def address(row: Registration | Invitation) -> str:
    return stories.path(Purpose.ME, row.link_nonce)


def sections(browser: Browser, row: Registration | Invitation) -> dict[str, Any]:
    kept = browser.client.get(f"{address(row)}.json")
    assert (kept.status_code, kept.headers["Cache-Control"]) == (200, "no-store")
    found: dict[str, Any] = kept.get_json()
    return found


def facts(page: Page, heading: str) -> dict[str, str]:
    """Return the facts of one section of the page."""
    assert page.tree is not None
    [section] = [item for item in page.tree.find_all("h2") if item.get_text() == heading]
    table = section.find_next("dl")
    assert table is not None
    return {
        term.get_text(): value.get_text()
        for term, value in zip(table.find_all("dt"), table.find_all("dd"), strict=True)
    }


@pytest.mark.long
def test_each_page_of_a_person_leads_to_it(browser: Browser, registration: Registration) -> None:
    invitation = stories.invitation_of(registration)
    pages = {
        Purpose.REGISTRATION: registration.link_nonce,
        Purpose.INVITATION: invitation.link_nonce,
    }
    for purpose, nonce in pages.items():
        link = browser.open(stories.path(purpose, nonce)).links()["What is kept about me"]
        page = browser.open(link.removeprefix("http://localhost"))
        assert (page.status, page.heading) == (200, "What is kept about me")
        assert facts(page, "About you")["Family name"] == "Kovačević"
        assert page.response.headers["Cache-Control"] == "no-store"


@pytest.mark.long
def test_it_tells_details_replies_consents_and_letters(
    browser: Browser, registration: Registration
) -> None:
    page = browser.open(address(registration))
    assert facts(page, "About you") | {
        "Given name": "Amra",
        "E-mail address": "amra@police.example",
    } == facts(page, "About you")
    assert facts(page, "Your invitation")["State"] == "accepted"
    assert facts(page, "Your registration")["State"] == "confirmed"
    permissions = facts(page, "Your permissions")
    assert permissions["Show my name, position and institution on the list of attendees"] == "No"
    assert "Confirmation with badge; waiting to be sent" in page.text
    assert "Erased on: 10 September 2027" in page.text


def test_the_file_for_programs_has_the_facts_of_the_page(
    browser: Browser, registration: Registration
) -> None:
    stories.checked_in(registration)
    kept = sections(browser, registration)
    assert kept.pop("event") == "ba"
    page = browser.open(address(registration))
    for section, heading in {"identity": "About you", "registration": "Your registration"}.items():
        known = [value for value in kept[section][0].values() if value not in (None, "")]
        assert len(facts(page, heading)) == len(known)
    assert kept["identity"][0]["group"] == "judges"
    scan = {"station": "A", "means": "scan", "outcome": "let-in"}
    assert kept["check_ins"] == [{"at": kept["check_ins"][0]["at"], **scan}]
    assert kept["readers"][0] == {
        "data": "at-the-door",
        "roles": ["administrator", "organiser", "office", "door"],
    }
    listed = [
        rows
        for name, rows in kept.items()
        if name not in ("identity", "invitation", "registration", "consents")
    ]
    assert len(page.all("main h2 ~ ul li")) == sum(map(len, listed))


def test_words_of_staff_are_not_told(browser: Browser, registration: Registration) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.add(registration)
        registration.reason_internal, registration.person.awaited_by = (
            "Came with the minister.",
            "Host +387 61",
        )
    text = browser.open(address(registration)).text + str(sections(browser, registration))
    assert [
        words for words in ("Came with the minister.", "Host +387 61", 'rank"') if words in text
    ] == []


def test_a_consent_has_the_time_when_it_was_given(
    browser: Browser, registration: Registration, clock: Clock
) -> None:
    before = sections(browser, registration)["consents"][0]
    clock.now += timedelta(hours=1)
    with transaction(by=audit.LINK) as tx:
        change_registration(tx, registration, stories.fields(), stories.all_wishes())
    after = sections(browser, registration)["consents"][0]
    assert (before["may_share_details"], after["may_share_details"]) == (False, True)
    assert before["may_share_details_at"] < after["may_share_details_at"]
    assert before["privacy_accepted_at"] == after["privacy_accepted_at"]


def test_where_the_data_came_from(browser: Browser, registration: Registration) -> None:
    offer = stories.invited_institution()
    named = stories.named(offer, given_name="Selma", email="selma@sud.example").registration
    assert sections(browser, registration)["sources"][0]["source"] == "staff"
    [source] = sections(browser, named)["sources"]
    assert (source["source"], source["named_by"]) == ("focal-point", "Tužilaštvo BiH")


def test_earlier_details_are_told_in_words_and_for_programs_in_codes(
    browser: Browser, registration: Registration
) -> None:
    fields = fields_of(registration.person)
    with transaction(by=audit.SHELL) as tx:
        edit_person(tx, registration.person, replace(fields, rank="minister"))
    other = replace(fields, given_name="Petar", family_name="Petrović", sex=Sex.M, group="police")
    with transaction(by=audit.LINK) as tx:
        change_registration(tx, registration, other, Wishes())
    page = browser.open(address(registration))
    earlier = page.text.partition("Earlier details ")[2].partition(" Where your data came from")[0]
    assert "; Group: Judges; Sex: Female; Last change: " in earlier
    assert "minister" not in page.text
    former = sections(browser, registration)["former"][-1]
    assert (former["sex"], former["group"], "rank" in former) == ("f", "judges", False)


def test_what_the_person_or_staff_typed_is_told_after_a_correction_too(
    app: Flask, browser: Browser, registration: Registration
) -> None:
    """The words that somebody replaced are kept, so that lists with them find the person."""
    stories.account(Role.ORGANISER)
    with transaction(by=audit.LINK) as tx:
        typed = replace(fields_of(registration.person), position="Court clerk")
        change_registration(tx, registration, typed, Wishes())
    with transaction(by=audit.by_account(db.session.query(Account).one().id)) as tx:
        remember_brought(registration.person, tx.actor)
        edit_person(
            tx,
            registration.person,
            replace(typed, position="Judge of the court", family_name="Kovač"),
        )
    former = sections(browser, registration)["former"]
    assert [row["name"] for row in former if "name" in row] == ["Amra Kovačević"]
    assert [row["position"] for row in former if "position" in row] == ["Judge", "Court clerk"]


@pytest.mark.long
def test_who_looked_is_told_by_role_and_day(
    app: Flask, browser: Browser, registration: Registration
) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    before = sections(browser, registration)["looks"]
    page = office.open(f"/staff/events/ba/guests/people/{registration.person_id}")
    office.submit(page, "family_name", family_name="Kovač")
    looks = sections(browser, registration)["looks"]
    assert [look["role"] for look in looks if look not in before] == ["office"]
    account = db.session.query(Account).one()
    assert account.email not in browser.open(address(registration)).text


def test_an_unnamed_guest_reads_who_may_see_the_name(
    browser: Browser, registration: Registration
) -> None:
    stories.unnamed(registration.person_id)
    kept = sections(browser, registration)
    assert kept["identity"][0]["family_name"] == "Kovačević"
    assert {row["data"]: row["roles"] for row in kept["readers"]} == {
        "under-a-number": ["administrator", "organiser", "office", "door"],
        "identity-of-unnamed-guest": ["administrator", "organiser"],
        "letters": ["administrator", "organiser"],
        "log": ["administrator", "organiser"],
    }


def test_an_entry_at_another_event_is_not_joined(
    browser: Browser, registration: Registration
) -> None:
    stories.published_event("al")
    other = stories.registered("al")
    letters = sections(browser, registration)["letters"]
    assert len(letters) == len(sections(browser, other)["letters"]) == 2
    assert sections(browser, other)["event"] == "al"


def test_only_the_own_address_of_a_letter_is_told(
    browser: Browser, registration: Registration
) -> None:
    with transaction(by=audit.SHELL) as tx:
        own, other = tx.query(Message).order_by(Message.id)
        own.recipient, other.recipient = registration.person.email, "minister@police.example"
    told = {
        letter["kind"]: letter["address"] for letter in sections(browser, registration)["letters"]
    }
    assert told == {own.kind: "amra@police.example", other.kind: None}


def test_what_is_no_such_link_answers_as_any_page_that_is_not_there(
    browser: Browser, registration: Registration
) -> None:
    missing = browser.open("/nowhere").response.data
    other = stories.path(Purpose.REGISTRATION, registration.link_nonce).replace(
        "registrations", "me"
    )
    offer = stories.invited_institution()
    for wrong in ("/me/nonsense", "/me/nonsense.json", other, f"{other}.json", address(offer)):
        assert (browser.open(wrong).status, browser.open(wrong).response.data) == (404, missing), (
            wrong
        )
    known = address(registration)
    with transaction(by=audit.SHELL) as tx:
        tx.add(registration)
        registration.link_nonce = offer.link_nonce[::-1]
    assert browser.open(known).response.data == missing
    assert db.session.query(Registration).count() == 1
