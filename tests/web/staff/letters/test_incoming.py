"""Incoming mail: the list, a message that staff must look at, and the notice for staff."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.incoming import IncomingKind, MailDoubt, MailOutcome
from ctevents.domain.roles import Role
from ctevents.formats.incoming import read
from ctevents.models import IncomingMail, Message, Registration
from ctevents.services.common import audit
from ctevents.services.letters.incoming import receive
from ctevents.web.staff.letters.incoming import DOUBTS, KINDS, OUTCOMES
from tests.support import stories
from tests.support.mails import mail
from tests.support.pages import Browser, Page

INCOMING = "/staff/events/ba/incoming"
STRAYS = "/staff/incoming"


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event()
    return stories.registered()


@pytest.fixture
def organiser(app: Flask, registration: Registration) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def take(name: str, registration: Registration | None = None, **changes: Any) -> IncomingMail:
    known = {}
    if registration is not None:
        known = {
            "to": f"rsvp+{registration.reply_token}@ctevents.example",
            "uid": registration.calendar_uid,
        }
    content = mail(name, **(known | changes))
    with transaction(by=audit.CALENDAR) as tx:
        return receive(tx, read(content), content)


def rows(page: Page) -> list[list[str]]:
    assert page.tree is not None
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
        for row in page.tree.select("tbody tr")
    ]


def test_everything_has_its_words() -> None:
    assert (set(KINDS), set(OUTCOMES), set(DOUBTS)) == (
        set(IncomingKind),
        set(MailOutcome),
        set(MailDoubt),
    )


def test_before_anything_came_in(organiser: Browser) -> None:
    page = organiser.open(organiser.open("/staff/events/ba/messages").links()["Incoming mail"])
    assert (page.heading, page.all(".empty p")) == (
        "Incoming mail: Sarajevo",
        ["No mail has been received yet."],
    )


def test_each_message_with_what_came_of_it(organiser: Browser, registration: Registration) -> None:
    take("outlook", registration, partstat="TENTATIVE")
    take("outlook-away", registration)
    take("letter", registration)
    when = "1 Feb 2027, 10:00"
    assert rows(organiser.open(INCOMING)) == [
        [
            "Letter Re: Vaše mjesto",
            "needs attention A person wrote this message, so a person must answer it.",
            "Amra Kovačević amra@police.example",
            when,
        ],
        [
            "Automatic reply",
            "changed nothing An automatic message, such as an out-of-office reply.",
            "Amra Kovačević",
            when,
        ],
        ["Answer of a calendar program", "counted", "Amra Kovačević", when],
    ]


@pytest.mark.long
def test_a_message_is_shown_as_text_and_settled(
    organiser: Browser, registration: Registration
) -> None:
    found = take("letter", registration)
    page = organiser.open(organiser.open(INCOMING).links()["Letter"])
    assert page.all("pre") == ["Poštovani, mogu li doći s kolegicom? <b>Amra</b>"]
    assert page.all("dl.facts dd") == [
        "Amra Kovačević",
        "amra@police.example",
        "Re: Vaše mjesto",
        "Mon, 1 Feb 2027 10:05:13 +0100",
    ]
    listed = organiser.follow(organiser.submit(page, press="Mark as settled"))
    assert listed.all(".notice") == ["The message is settled. Its content is deleted."]
    assert rows(listed)[0][0] == "Letter"
    assert rows(listed)[0][1].startswith("settled 1 Feb 2027, 10:00")
    assert organiser.open(page.path).status == 404
    assert db.session.get_one(IncomingMail, found.id).content is None


def test_what_cannot_be_read_is_shown_as_it_came(organiser: Browser) -> None:
    content = b"Content-Type: message/rfc822\n\n" * 50 + b"\x00<script>"
    with transaction(by=audit.CALENDAR) as tx:
        receive(tx, read(content), content)
    page = organiser.open(organiser.open(STRAYS).links()["Letter"])
    assert page.all("pre")[0].endswith("message/rfc822 <script>")


@pytest.mark.long
def test_mail_of_no_known_event_has_its_own_page(organiser: Browser) -> None:
    found = take("letter")
    assert rows(organiser.open(INCOMING)) == []
    words = "Read one message without a known event"
    assert organiser.open("/staff/").links()[words] == STRAYS
    page = organiser.open(organiser.open(INCOMING).links()[words])
    assert page.heading == "Incoming mail without a known event"
    page = organiser.open(page.links()["Letter"])
    assert organiser.open(f"{INCOMING}/{found.id}").status == 404
    assert organiser.follow(organiser.submit(page, press="Mark as settled")).path == STRAYS
    assert words not in organiser.open("/staff/").links()


@pytest.mark.long
def test_the_dashboard_says_how_many_need_a_look(
    app: Flask, organiser: Browser, registration: Registration
) -> None:
    assert "need" not in organiser.open("/staff/").text
    take("letter", registration)
    take("gmail", registration, sender="somebody@police.example")
    take("vacation", registration)
    words = "Read 2 incoming messages"
    assert organiser.open("/staff/").links()[words] == INCOMING
    assert organiser.open("/staff/events/ba").links()[words] == INCOMING
    assert words not in stories.signed_in(app, Role.OFFICE, "ba").open("/staff/").text


@pytest.mark.long
def test_the_guest_list_tells_of_a_doubtful_address_until_it_is_corrected(
    organiser: Browser, registration: Registration
) -> None:
    message = db.session.scalars(
        select(Message).where(Message.registration_id == registration.id)
    ).one()
    take("postfix-bounce", message_id=f"{message.message_id}@ctevents.example")
    mark, box, guests = "doubtful address", "Doubtful address", "/staff/events/ba/guests"
    guest = organiser.open(f"{guests}/people/{registration.person_id}")
    assert mark in organiser.open(guests).text
    assert box in guest.text
    organiser.submit(guest, "given_name", email="amra@court.example")
    assert mark not in organiser.open(guests).text
    assert box not in organiser.open(guest.path).text


@pytest.mark.long
def test_an_institution_whose_address_is_doubtful(organiser: Browser) -> None:
    offer = stories.institution_guest()
    with transaction(by="shell") as tx:
        stories.send_invitations(tx, stories.event())
    message = db.session.scalars(select(Message).where(Message.invitation_id == offer.id)).one()
    take("exim-bounce", message_id=f"{message.message_id}@x", recipient="focal@prosecutors.example")
    assert "doubtful address" in organiser.open("/staff/events/ba/guests").text
    assert (
        "Doubtful address"
        in organiser.open(f"/staff/events/ba/guests/institutions/{offer.institution_id}").text
    )


def test_the_guest_list_tells_what_a_calendar_program_answered(
    organiser: Browser, registration: Registration
) -> None:
    take("thunderbird", registration, partstat="TENTATIVE")
    assert "calendar program: tentative" in organiser.open("/staff/events/ba/guests").text
    guest = organiser.open(f"/staff/events/ba/guests/people/{registration.person_id}")
    assert any(text.startswith("tentative, ") for text in guest.all("dl.facts dd"))
    assert [
        "the person, by the calendar program",
        "Answered by the calendar program",
        "answer: tentative",
    ] in [row[1:] for row in rows(guest)]
