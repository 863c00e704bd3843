"""Each question of the registration form is on the page, and its answer is kept and shown again."""

from __future__ import annotations

from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.people.people import groups
from ctevents.services.replies.registrations import Wishes, write_wishes
from ctevents.tokens import Purpose
from ctevents.web.public.forms import PersonForm, prefilled
from tests.support import stories
from tests.support.pages import Browser


def form_of(registration: Registration) -> PersonForm:
    person = registration.person
    return PersonForm(
        person,
        groups(db.session(), stories.project().id),
        formdata=None,
        data=prefilled(person, registration),
    )


def test_each_answer_is_a_column() -> None:
    assert set(Wishes().columns) <= set(Registration.__mapper__.columns.keys())


def test_what_was_answered_is_what_the_form_shows_and_sends_again(app: Flask) -> None:
    stories.published_event()
    registration = stories.registered()
    with transaction(by=audit.LINK) as tx:
        registration = tx.get_one(Registration, registration.id)
        assert write_wishes(tx, registration, stories.all_wishes()) == list(Wishes().columns)
    with app.test_request_context():
        assert form_of(registration).wishes() == stories.all_wishes()


def test_each_question_is_on_the_page(app: Flask, browser: Browser) -> None:
    stories.published_event()
    registration = stories.registered()
    page = browser.open(stories.path(Purpose.REGISTRATION, registration.link_nonce))
    shown = {str(item["name"]) for item in page.form("given_name").select("[name]")}
    with app.test_request_context():
        assert set(form_of(registration)._fields) <= shown
