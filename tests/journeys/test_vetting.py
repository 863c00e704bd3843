"""The whole approval: requested by an invitee and by a reporter, decided by the office, sent by
letter, and accepted at the door."""

from __future__ import annotations

import re
from email.message import EmailMessage
from io import BytesIO
from urllib.parse import urlsplit

import pytest
import zxingcpp
from flask import Flask
from icalendar import Calendar
from PIL import Image

from ctevents.db.handle import db
from ctevents.domain.registration import Approval
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from tests.conftest import Clock
from tests.support import stories
from tests.support.catalogues import offer_only
from tests.support.door import Device, item
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer

QUEUE = "/staff/events/ba/vetting"
AMRA, WANDA = "amra@police.example", "wanda@gazette.example"


def deliver(app: Flask, mail: SmtpServer) -> dict[str, EmailMessage]:
    """Return the letters that the worker sends now, by address."""
    before = len(mail.letters)
    deliver_due(app)
    db.session.rollback()
    return {letter.recipients[0]: letter.message for letter in mail.letters[before:]}


def text_of(letter: EmailMessage) -> str:
    part = letter.get_body(("plain",))
    assert part is not None
    return " ".join(str(part.get_content()).split())


def link_in(letter: EmailMessage) -> str:
    found = re.search(r"http://localhost/\S+", text_of(letter))
    assert found is not None
    return f"{urlsplit(found[0]).path}?lang=en"


def code_in(letter: EmailMessage) -> str:
    (picture,) = [part for part in letter.walk() if part.get_content_type() == "image/png"]
    image = Image.open(BytesIO(picture.get_payload(decode=True)))  # type: ignore[arg-type]
    return str(zxingcpp.read_barcodes(image)[0].text)


def decide(office: Browser, search: str, decision: str, **reasons: str) -> Page:
    """Decide on all people found: tick, preview, decide."""
    queue = office.open(QUEUE, query_string={"search": search, "all": "1"})
    assert queue.tree is not None
    chosen = [str(box["value"]) for box in queue.tree.select("input[checked]")]
    page = office.open(f"{QUEUE}/decision", query_string={"decision": decision, "chosen": chosen})
    return office.follow(office.submit(page, "decision", chosen=chosen, **reasons))


def scanned(door: Device, code: str) -> tuple[str, str | None]:
    [result] = door.check_in(item(code))
    return result["outcome"], result["reason"]


def registered(organiser: Browser) -> dict[str, int]:
    totals: dict[str, int] = organiser.client.get("/staff/events/ba/attendance.json").get_json()[
        "totals"
    ]
    return {name: totals[name] for name in ("registered", "confirmed")}


@pytest.mark.long
def test_asked_approved_changed_and_approved_again(
    app: Flask, clock: Clock, mail: SmtpServer
) -> None:
    offer_only(app, "en")
    stories.published_event()
    organiser = stories.signed_in(app, Role.ORGANISER)
    office, door = stories.signed_in(app, Role.OFFICE, "ba"), Device(app)
    organiser.submit(
        organiser.open("/staff/events/ba/edit"),
        "capacity",
        approval="office",
        open_registration="yes",
    )

    stories.invited()
    invitee = Browser(app)
    page = invitee.open(link_in(deliver(app, mail)[AMRA]))
    assert "Registrations for this event need approval." in page.text
    accepted = invitee.follow(invitee.submit(page, "privacy", press="Accept", privacy="y"))
    assert "Your registration is awaiting approval." in accepted.text

    reporter = Browser(app)
    form = reporter.open(reporter.open("/events/ba").links()["Request a seat"])
    asked = {
        "given_name": "Wanda",
        "family_name": "Novak",
        "email": WANDA,
        "group": "media",
        "privacy": "y",
    }
    assert reporter.submit(form, "given_name", **asked).location == "/events/ba"

    received = deliver(app, mail)
    assert {letter["Subject"].partition(":")[0] for letter in received.values()} == {
        "We have your registration"
    }
    assert all("We keep your seat" not in text_of(letter) for letter in received.values())
    assert registered(organiser) == {"registered": 2, "confirmed": 0}

    assert office.open(
        office.open("/staff/").links()["2 registrations are waiting for approval"]
    ).all("tbody th bdi") == [
        "KOVAČEVIĆ, Amra",
        AMRA,
        "NOVAK, Wanda",
        WANDA,
    ]
    told = {
        "reason_told": "The hall is full of reporters.",
        "reason_internal": "Nobody knows this gazette.",
    }
    assert "One registration is rejected." in decide(office, "wanda", "reject", **told).text
    assert "One registration is approved." in decide(office, "amra", "approve").text

    decided = deliver(app, mail)
    assert "The hall is full of reporters." in text_of(decided[WANDA])
    assert "Nobody knows this gazette." not in decided[WANDA].as_string()
    rejected = Browser(app).open(link_in(received[WANDA]))
    assert rejected.all(".notice") == [
        "Your registration was not accepted. The hall is full of reporters."
    ]
    assert registered(organiser) == {"registered": 1, "confirmed": 1}

    clock.advance(hours=1)
    page = invitee.open(link_in(decided[AMRA]))
    changed = invitee.follow(invitee.submit(page, "given_name", institution="Ministarstvo pravde"))
    assert "We keep your seat, but your badge is not valid until you hear from us." in changed.text
    clock.advance(hours=1)
    first = code_in(decided[AMRA])
    assert scanned(door, first) == ("refused", "not_confirmed")
    asks_again = deliver(app, mail)[AMRA]
    assert asks_again["Subject"].startswith("We have your registration")
    assert "We keep your seat, but your badge is not valid until you hear from us." in text_of(
        asks_again
    )

    assert "One registration is approved." in decide(office, "", "approve").text
    again = deliver(app, mail)
    clock.advance(hours=1)
    assert scanned(door, first) == ("refused", "replaced")
    assert scanned(door, code_in(again[AMRA])) == ("admitted", None)
    assert "No registrations are waiting for approval." in office.open(QUEUE).text


@pytest.mark.long
def test_a_rejection_after_a_change_removes_the_calendar_entry(
    app: Flask, mail: SmtpServer
) -> None:
    stories.published_event(approval=Approval.OFFICE)
    stories.registered()
    office, invitee = stories.signed_in(app, Role.OFFICE, "ba"), Browser(app)
    decide(office, "", "approve")
    confirmed = deliver(app, mail)[AMRA]
    page = invitee.open(link_in(confirmed))
    invitee.submit(page, "given_name", family_name="Hodžić")
    decide(office, "", "reject")
    rejected = deliver(app, mail)[AMRA]
    assert [calendar_in(letter) for letter in (confirmed, rejected)] == [
        ("REQUEST", 0),
        ("CANCEL", 1),
    ]


def calendar_in(letter: EmailMessage) -> tuple[str, int]:
    (part,) = [part for part in letter.walk() if part.get_content_type() == "text/calendar"]
    calendar = Calendar.from_ical(part.get_content())
    return str(calendar["METHOD"]), int(str(calendar.walk("VEVENT")[0]["SEQUENCE"]))
