"""An organiser announces a new room: the readers, their languages, and how a reader unsubscribes
and subscribes again."""

from __future__ import annotations

import re
from email.message import EmailMessage
from urllib.parse import urlsplit

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from tests.conftest import Clock
from tests.support import stories
from tests.support.catalogues import offer_only
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer

PARKING = {"subject_en": "Parking", "body_en": "Come in through the yard."}
ROOM = {
    "subject_en": "Another room",
    "body_en": "We meet in the blue room.",
    "subject_sq": "Sallë tjetër",
    "body_sq": "Takohemi në sallën blu.",
}


class Post:
    """``letters``: the letters that the worker sends now, by name of the recipient's address."""

    def __init__(self, app: Flask, clock: Clock, server: SmtpServer) -> None:
        self._app, self._clock, self._server = app, clock, server

    def letters(self) -> dict[str, EmailMessage]:
        before = len(self._server.letters)
        self._clock.advance(minutes=1)
        deliver_due(self._app)
        db.session.rollback()
        sent = [
            (each.recipients[0].partition("@")[0], each.message)
            for each in self._server.letters[before:]
        ]
        assert len(dict(sent)) == len(sent)
        return dict(sent)

    def read(self) -> dict[str, tuple[str, str, str]]:
        """The language, the subject and what was announced."""
        return {
            name: (each["Content-Language"], each["Subject"], _said(each))
            for name, each in self.letters().items()
        }


@pytest.fixture
def post(app: Flask, clock: Clock, mail: SmtpServer) -> Post:
    """Yield a launch in Albania with four registrants, whose confirmations are sent."""
    offer_only(app, "en", "sq")
    stories.published_event("al")
    for name, language in {"arta": "sq", "bojan": "mk", "drita": "sq", "emma": "en"}.items():
        stories.registered(
            "al", given_name=name.title(), email=f"{name}@police.example", language=language
        )
    post = Post(app, clock, mail)
    assert sorted(post.letters()) == ["arta", "bojan", "drita", "emma"]
    return post


@pytest.mark.long
def test_another_room_is_announced_in_two_languages(app: Flask, post: Post) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    announce(organiser, press="Send 4 letters", **PARKING)
    parking = post.letters()
    assert {each["Subject"] for each in parking.values()} == {"Parking"}
    assert [unsubscribe_by_mail_program(app, parking["drita"]) for _ in range(2)] == [200, 200]

    shown = announce(organiser, press="Send 3 letters", **ROOM)
    assert "3 letters; one without a valid address or unsubscribed." in shown.text
    english, albanian = (ROOM["subject_en"], ROOM["body_en"]), (ROOM["subject_sq"], ROOM["body_sq"])
    assert post.read() == {
        "arta": ("sq", *albanian),
        "bojan": ("en", *english),
        "emma": ("en", *english),
    }
    assert post.read() == {}


@pytest.mark.long
def test_what_changes_in_the_plan_reaches_those_too_who_unsubscribed(
    app: Flask, post: Post
) -> None:
    """They unsubscribed from reminders and announcements, not from letters about their seat and
    their calendar."""
    organiser = stories.signed_in(app, Role.ORGANISER)
    announce(organiser, press="Send 4 letters", **PARKING)
    unsubscribe_by_mail_program(app, post.letters()["drita"])
    plan = organiser.open("/staff/events/al/edit")
    asked = organiser.submit(plan, "capacity", venue_en="Hotel Dajti")
    organiser.submit(asked, "capacity", press="Save and e-mail 4 people")
    changed = post.letters()
    assert sorted(changed) == ["arta", "bojan", "drita", "emma"]
    assert changed["drita"]["List-Unsubscribe"] is None


@pytest.mark.long
def test_between_the_queue_and_the_post_one_unsubscribes(app: Flask, post: Post) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    announce(organiser, press="Send 4 letters", **PARKING)
    parking = post.letters()
    announce(organiser, press="Send 4 letters", **ROOM)
    unsubscribe_by_mail_program(app, parking["emma"])
    assert sorted(post.letters()) == ["arta", "bojan", "drita"]


@pytest.mark.long
def test_an_unsubscribed_guest_gets_a_link_again_and_comes_back(app: Flask, post: Post) -> None:
    organiser, drita = stories.signed_in(app, Role.ORGANISER), Browser(app)
    announce(organiser, press="Send 4 letters", **PARKING)
    parking = post.letters()["drita"]
    unsubscribe_by_mail_program(app, parking)
    drita.submit(drita.open("/link"), "email", email="drita@police.example")
    (name, again), *others = post.letters().items()
    assert (name, others, again["List-Unsubscribe"]) == ("drita", [], None)
    page = drita.open(_links(again, "/registrations/")[0])
    assert (page.status, "Drita Kovačević" in page.text) == (200, True)

    drita.submit(drita.open(_links(parking, "/unsubscribe/")[0]), "wanted")
    announce(organiser, press="Send 4 letters", **ROOM)
    assert post.read()["drita"] == ("sq", ROOM["subject_sq"], ROOM["body_sq"])


def announce(organiser: Browser, *, press: str, **texts: str) -> Page:
    """Announce to people with a seat; return the page with the letters and their number."""
    page = organiser.open("/staff/events/al/announcements/add")
    shown = organiser.follow(organiser.submit(page, "standing", standing="confirmed", **texts))
    sent = organiser.submit(shown, press, press=press)
    assert "The announcement is final." in organiser.follow(sent).text
    return shown


def unsubscribe_by_mail_program(app: Flask, letter: EmailMessage) -> int:
    """Unsubscribe as RFC 8058 says: POST the content of one header to the address in the other one,
    and nothing else."""
    address, said = letter["List-Unsubscribe"], letter["List-Unsubscribe-Post"]
    assert re.fullmatch("<[^<>, ]+>", address)
    assert said == "List-Unsubscribe=One-Click"
    answer = app.test_client().post(
        urlsplit(address[1:-1]).path, data=said, content_type="application/x-www-form-urlencoded"
    )
    return answer.status_code


def _said(letter: EmailMessage) -> str:
    """The paragraph after the salutation."""
    return _text(letter).split("\n\n")[1]


def _links(letter: EmailMessage, beginning: str) -> list[str]:
    return re.findall(rf"http://localhost({beginning}\S+)", _text(letter))


def _text(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")
