"""“Send me my link again”: one answer for all."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import LetterKind
from ctevents.models import Message
from ctevents.services.replies.link_requests import REQUESTS_AN_ADDRESS
from tests.conftest import MakeApp
from tests.support import stories
from tests.support.pages import Browser, Page

ANSWER = (
    "If this address is on a guest list, we are e-mailing your link to it. Please also check your "
    "spam folder."
)


def ask(browser: Browser, email: str) -> Page:
    return browser.submit(browser.open("/link"), "email", email=email)


def queued() -> int:
    return db.session.query(Message).filter_by(kind=LetterKind.LINK_AGAIN).count()


@pytest.mark.long
def test_known_and_unknown_are_answered_alike(app: Flask) -> None:
    stories.published_event()
    stories.invited()
    answers = []
    for email in ("amra@police.example", "nobody@police.example"):
        browser = Browser(app)
        answer = ask(browser, email)
        shown = browser.follow(answer)
        answers.append(
            (
                answer.status,
                answer.location,
                shown.text,
                shown.form("email").find(id="email")["value"],
            )
        )  # type: ignore[index]
        assert shown.all(".notice") == [ANSWER]
    assert answers[0] == answers[1]
    assert queued() == 1


@pytest.mark.long
def test_what_is_no_address_is_said_beside_the_field(browser: Browser) -> None:
    assert [
        ask(browser, typed).errors
        for typed in ("", "amra", "amra@police.example\nbcc: x@y.example")
    ] == [
        ["Enter your e-mail address."],
        ["Enter an e-mail address such as name@example.org."],
        [
            "The address had characters that nobody can see. They are removed: check the address,"
            " then send the form again."
        ],
    ]


@pytest.mark.long
def test_too_many_are_refused_whatever_a_header_says(make_app: MakeApp) -> None:
    app = make_app()
    with app.app_context():
        browser = Browser(app)
        page = browser.open("/link")
        fields = {
            "email": "amra@police.example",
            "csrf_token": page.form().find(attrs={"name": "csrf_token"})["value"],
        }  # type: ignore[index]
        statuses = [
            browser.post(
                "/link", fields, headers={"X-Forwarded-For": f"198.51.100.{number}"}
            ).status
            for number in range(REQUESTS_AN_ADDRESS + 1)
        ]
        assert statuses == [303] * REQUESTS_AN_ADDRESS + [429]


def test_the_way_to_it(browser: Browser) -> None:
    assert browser.open("/").links()["Send me my link again"] == "/link"
    lost = browser.open("/invitations/nonsense")
    assert (lost.status, lost.links()["Have your link sent again"]) == (404, "/link")
