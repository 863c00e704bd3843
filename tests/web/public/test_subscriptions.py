"""The link at the end of a reminder: a page asks, then unsubscribes; a mail program needs one
click."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.replies.invitations import send_invitations
from ctevents.texts.rendering import link
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.pages import Browser

ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event()
    return stories.registered()


def address_of(row: Any) -> str:
    return link(Purpose.UNSUBSCRIBE, row.link_nonce).removeprefix("http://localhost")


def is_unsubscribed(registration: Registration) -> bool:
    db.session.expire_all()
    return registration.person.unsubscribed_at is not None


def test_it_asks_and_names_only_the_event(browser: Browser, registration: Registration) -> None:
    page = browser.open(address_of(registration))
    assert (page.status, page.heading) == (200, "Unsubscribe")
    assert page.all("main dd") == ["Launch of the final report", "Sarajevo"]
    assert [
        word for word in ("Amra", "Kovačević", "amra@", "Sud BiH") if word in page.response.text
    ] == []
    assert page.response.headers["Cache-Control"] == "no-store"
    assert not is_unsubscribed(registration)


def test_it_is_done_and_taken_back(browser: Browser, registration: Registration) -> None:
    path = address_of(registration)
    done = browser.follow(browser.submit(browser.open(path), "wanted"))
    assert (done.heading, is_unsubscribed(registration)) == ("You have unsubscribed", True)
    assert "its confirmation, changes and cancellation" in done.text
    again = browser.follow(browser.submit(done, "wanted"))
    assert (again.heading, is_unsubscribed(registration)) == ("Unsubscribe", False)


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data"])
def test_one_click_of_a_mail_program_needs_no_cookie_no_token_and_no_redirect(
    browser: Browser, registration: Registration, kind: str
) -> None:
    for _ in range(2):
        page = browser.post(address_of(registration), ONE_CLICK, content_type=kind)
        assert (page.status, page.heading, is_unsubscribed(registration)) == (
            200,
            "You have unsubscribed",
            True,
        )


def test_nothing_else_does_without_a_token(browser: Browser, registration: Registration) -> None:
    path = address_of(registration)
    for fields in ({}, {"wanted": "no"}, {"List-Unsubscribe": "yes"}):
        assert browser.post(path, fields).status == 422
        assert not is_unsubscribed(registration)
    browser.post(path, ONE_CLICK | {"wanted": "yes"})
    assert is_unsubscribed(registration)
    assert browser.post(path, {"wanted": "yes"}).status == 422
    assert is_unsubscribed(registration)


def test_the_focal_point_of_an_institution(browser: Browser, registration: Registration) -> None:
    offer = stories.institution_guest()
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    browser.submit(browser.open(address_of(offer)), "wanted")
    db.session.expire_all()
    assert (offer.unsubscribed_at is not None, is_unsubscribed(registration)) == (True, False)


def test_what_is_no_such_link_answers_as_any_page_that_is_not_there(
    browser: Browser, registration: Registration
) -> None:
    path = address_of(registration)
    other_purpose = stories.path(Purpose.REGISTRATION, registration.link_nonce).removeprefix(
        "/registrations/"
    )
    tampered = re.sub(r"(.)$", lambda last: "A" if last[1] != "A" else "B", path)
    for wrong in ("/unsubscribe/nonsense", f"/unsubscribe/{other_purpose}", tampered):
        asked, clicked = browser.open(wrong), browser.post(wrong, ONE_CLICK)
        assert (asked.status, clicked.status) == (404, 404)
        assert (
            asked.response.data == clicked.response.data == browser.open("/nowhere").response.data
        )
    assert not is_unsubscribed(registration)
