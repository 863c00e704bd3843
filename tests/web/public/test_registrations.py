"""A registration, as its registrant meets it."""

from __future__ import annotations

from io import BytesIO

import icalendar
import zxingcpp
from flask import Flask
from PIL import Image
from pypdf import PdfReader

from ctevents.badge_faces import badge_code
from ctevents.db import db
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.letters import LetterKind
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.models import Badge, Message, Registration
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser


def link_of(registration: Registration) -> str:
    return stories.path(Purpose.REGISTRATION, registration.link_nonce)


def state_of(registration: Registration) -> RegistrationState:
    db.session.refresh(registration)
    return registration.state


def kinds() -> list[LetterKind]:
    return [message.kind for message in db.session.query(Message).order_by(Message.id)]


def test_badge_and_calendar_are_there_while_confirmed(app: Flask, browser: Browser) -> None:
    stories.published_event()
    registration = stories.registered()
    code = badge_code(db.session.query(Badge).one())
    png = browser.client.get(f"{link_of(registration)}/badge.png").data
    assert [found.text for found in zxingcpp.read_barcodes(Image.open(BytesIO(png)))] == [code]
    assert browser.client.get(f"{link_of(registration)}/badge.svg").data.startswith(b"<svg")
    pdf = PdfReader(BytesIO(browser.client.get(f"{link_of(registration)}/badge.pdf").data))
    assert "Amra Kovačević" in pdf.pages[0].extract_text().replace("\n", " ")
    calendar = icalendar.Calendar.from_ical(browser.client.get(f"{link_of(registration)}/calendar.ics").data)
    entry = calendar.walk("VEVENT")[0]
    assert (calendar["METHOD"], entry["ATTENDEE"], entry["SEQUENCE"]) == ("REQUEST", "mailto:amra@police.example", 0)

    browser.submit(browser.open(link_of(registration)), "Cancel my registration")

    assert {
        browser.client.get(f"{link_of(registration)}/{name}").status_code
        for name in ("badge.png", "badge.svg", "badge.pdf", "calendar.ics")
    } == {404}


def test_a_cancellation_gives_the_seat_to_the_next_in_line(app: Flask, browser: Browser, clock: Clock) -> None:
    stories.published_event(capacity=1)
    first = stories.registered()
    clock.advance(minutes=1)
    second = stories.registered(given_name="Željka", email="zeljka@police.example")
    clock.advance(minutes=1)
    third = stories.registered(given_name="Ђорђе", email="djordje@police.example")
    assert [state_of(each) for each in (first, second, third)] == ["confirmed", "waitlisted", "waitlisted"]
    assert "You are number 2 in line." in browser.open(link_of(third)).text

    answer = browser.submit(browser.open(link_of(first)), "Cancel my registration")

    assert "This registration is cancelled" in browser.follow(answer).text
    assert [state_of(each) for each in (first, second, third)] == ["cancelled", "confirmed", "waitlisted"]
    assert kinds()[-2:] == [LetterKind.REGISTRATION_CANCELLED, LetterKind.PROMOTED]
    badges = [(badge.registration_id, badge.revoked_because) for badge in db.session.query(Badge).order_by(Badge.id)]
    assert badges == [(first.id, RevokedBecause.CANCELLED), (second.id, None)]
    assert "You are number 1 in line." in browser.open(link_of(third)).text


def test_cancelling_twice_tells_once(app: Flask, browser: Browser) -> None:
    stories.published_event()
    registration = stories.registered()
    page = browser.open(link_of(registration))
    browser.submit(page, "Cancel my registration")
    browser.submit(page, "Cancel my registration")
    assert kinds().count(LetterKind.REGISTRATION_CANCELLED) == 1


def test_who_cancelled_can_accept_again_and_gets_a_new_badge(app: Flask, browser: Browser) -> None:
    stories.published_event()
    registration = stories.registered()
    browser.submit(browser.open(link_of(registration)), "Cancel my registration")
    invitation = stories.invitation_of(registration)
    assert invitation.state is InvitationState.DECLINED

    page = browser.open(stories.path(Purpose.INVITATION, invitation.link_nonce))
    answer = browser.submit(page, "privacy", press="Accept and register", privacy="on")

    assert answer.location == "http://localhost" + link_of(registration)
    assert state_of(registration) is RegistrationState.CONFIRMED
    assert (registration.spell, db.session.query(Badge).count()) == (2, 2)
    calendar = icalendar.Calendar.from_ical(browser.client.get(f"{link_of(registration)}/calendar.ics").data)
    assert calendar.walk("VEVENT")[0]["SEQUENCE"] == 2


def test_changes_are_saved_and_nothing_is_sent_where_nothing_changed(app: Flask, browser: Browser) -> None:
    stories.published_event()
    registration = stories.registered()
    page = browser.open(link_of(registration))
    unchanged = browser.follow(browser.submit(page, "given_name"))
    assert "Nothing was changed." in unchanged.text
    changed = browser.follow(browser.submit(page, "given_name", position="President of the court", interpretation="y"))
    assert "Your changes are saved." in changed.text
    db.session.refresh(registration)
    assert (registration.person.position, registration.needs_interpretation) == ("President of the court", True)
    assert registration.person.self_entered == ["position"]
    refused = browser.submit(changed, "given_name", email="")
    assert (refused.status, refused.errors) == (422, ["Enter your e-mail address: your badge is sent there."])


def test_nothing_can_be_changed_once_the_event_is_over(app: Flask, browser: Browser, clock: Clock) -> None:
    stories.published_event()
    registration = stories.registered()
    page = browser.open(link_of(registration))
    clock.advance(days=60)
    refused = browser.submit(page, "Cancel my registration")
    assert (refused.status, "The event is over." in refused.text) == (409, True)
    assert state_of(registration) is RegistrationState.CONFIRMED
    assert "Cancel my registration" not in browser.open(link_of(registration)).text
