"""A judge asks to be corrected, reads the receipt and the answer, and comes. Months later she asks
for a new link, reads what is kept about her, and has it erased: the last letter goes out, and
nothing of her stays."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.people import ERASED
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import Message, Person, PersonRequest
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer

HERE = "http://localhost"


class Post:
    """Her letter box: each letter is read once."""

    def __init__(self, app: Flask, mail: SmtpServer, clock: Clock) -> None:
        self._app, self._mail, self._clock, self._read = app, mail, clock, 0

    def open(self) -> list[tuple[str, str]]:
        """Subject and text of each new letter to her, without line breaks within sentences."""
        self._clock.advance(minutes=1)
        deliver_due(self._app)
        db.session.rollback()
        new = self._mail.letters[self._read :]
        self._read = len(self._mail.letters)
        assert {each.recipients[0] for each in new} <= {"amra@police.example"}
        return [(str(each.message["Subject"]), text_in(each.message)) for each in new]


def text_in(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return body.get_content()


def flat(text: str) -> str:
    return " ".join(text.split())


def link_in(text: str, path: str) -> str:
    return next(
        line.removeprefix(HERE) for line in text.split() if line.startswith(f"{HERE}{path}")
    )


def erase(desk: Browser, address: str) -> None:
    page = desk.open(desk.open(address).links()["Erase the person"])
    assert "they get an e-mail that their data are erased" in page.text
    desk.follow(desk.submit(page, "reason", reason="asked on the own page"))


@pytest.mark.long
def test_corrected_answered_and_erased(app: Flask, clock: Clock, mail: SmtpServer) -> None:
    stories.published_event()
    registration = stories.registered()
    guest, desk, post = Browser(app), stories.signed_in(app, Role.ORGANISER), Post(app, mail, clock)
    post.open()
    page_of_hers = stories.path(stories.Purpose.ME, registration.link_nonce)

    guest.submit(
        guest.open(page_of_hers), "kind", kind="correction", words="My name is Amra Kovač."
    )
    [(subject, receipt)] = post.open()
    assert subject == "We have your request: Launch of the final report, Sarajevo"
    assert "You asked us to correct the data that we keep about you for the event below." in flat(
        receipt
    )
    assert "Answer by: 1 March 2027" in receipt
    assert "My name is" not in receipt
    assert guest.open(link_in(receipt, "/me/")).heading == "What is kept about me"

    assert "1 open" in desk.open("/staff/").text
    clock.advance(days=29)
    assert "1 open, one is overdue" in flat(desk.open("/staff/").text)
    asked = desk.open("/staff/requests").links()["Correction of my data"]
    desk.follow(
        desk.submit(desk.open(asked), "answer", outcome="done", answer="Your name is corrected.")
    )
    assert "1 open" not in desk.open("/staff/").text
    assert "Answered by organiser@ctevents.example" in flat(desk.open(asked).text)
    [(subject, answer)] = post.open()
    assert subject == "Our answer to your request: Launch of the final report, Sarajevo"
    assert "We have done what you asked." in flat(answer)
    assert "Your name is corrected." in answer
    assert "Your name is corrected." in guest.open(page_of_hers).text

    clock.advance(days=8)  # the day of the event
    stories.checked_in(registration)
    clock.advance(days=60)
    missing = guest.open("/me/nothing")
    assert (guest.open(page_of_hers).status, guest.open(page_of_hers).text) == (404, missing.text)
    guest.submit(guest.open("/link"), "email", email="amra@police.example")
    [(_, again)] = [letter for letter in post.open() if letter[0].startswith("Your link")]
    assert "These links work until" in flat(again)
    hers, own = link_in(again, "/me/"), link_in(again, "/registrations/")
    assert guest.client.get(f"{own}/certificate.pdf").mimetype == "application/pdf"
    assert (
        guest.open(guest.open(own).links()["What is kept about me"].removeprefix(HERE)).path == hers
    )

    guest.submit(guest.open(hers), "kind", kind="erasure", words="All of it, please.")
    [(_, receipt)] = post.open()
    assert "You asked us to erase your data for the event below." in flat(receipt)
    asked = desk.open("/staff/requests").links()["Erasure of my data"]
    refused = desk.submit(desk.open(asked), "answer", outcome="done", answer="It is done.")
    assert refused.status == 422
    erase(desk, asked)
    person = db.session.get_one(Person, registration.person_id)
    assert (person.name, person.email) == (ERASED, "")
    assert guest.open(hers).status == 404
    [(subject, farewell)] = post.open()
    assert subject == "Our answer to your request: Launch of the final report, Sarajevo"
    assert farewell.startswith("Dear Judge Kovačević,")
    assert "We have erased everything that identifies you." in flat(farewell)
    assert "/me/" not in farewell
    assert {row.outcome for row in db.session.query(PersonRequest)} == {"done"}
    assert {(row.recipient, row.farewell) for row in db.session.query(Message)} == {(None, None)}
    assert desk.open("/staff/requests").all("main li") == []
    assert post.open() == []


@pytest.mark.long
def test_the_links_from_the_new_letter_end_after_seven_days(
    app: Flask, clock: Clock, mail: SmtpServer
) -> None:
    stories.published_event()
    stories.registered()
    guest, post = Browser(app), Post(app, mail, clock)
    [(_, first)] = post.open()
    clock.advance(days=80)
    guest.submit(guest.open("/link"), "email", email="amra@police.example")
    [(_, again)] = post.open()
    hers = link_in(again, "/me/")
    assert len(hers) == len(link_in(again, "/registrations/")) - len("/registrations/") + len(
        "/me/"
    )
    clock.advance(days=6, hours=23)
    assert guest.open(hers).status == 200
    clock.advance(hours=2)
    assert guest.open(hers).status == 404
    assert guest.open(link_in(first, "/registrations/")).status == 404
