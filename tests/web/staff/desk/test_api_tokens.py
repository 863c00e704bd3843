"""Staff make tokens for programs, see when they were used, and revoke them."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.accounts.keys import Scope
from ctevents.domain.roles import Role
from ctevents.models import ApiToken
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.programs import Program, account

PATH = "/staff/api/tokens"


def make(browser: Browser, **typed: object) -> Page:
    fields = {"name": "Registry", "scopes": ["guests:read"], "events": ["ba"]} | typed
    return browser.submit(browser.open(PATH), "ends_on", **fields)


@pytest.mark.long
def test_a_token_is_shown_once_and_opens_what_was_chosen(app: Flask) -> None:
    stories.published_event()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = make(office)
    (token,) = page.all("#token")
    headers = {"Authorization": f"Bearer {token}"}
    assert app.test_client().get("/api/v1/events/ba/guests", headers=headers).status_code == 200
    assert (
        app.test_client().get("/api/v1/events/ba/registrations", headers=headers).status_code == 403
    )
    page = office.open(PATH)
    assert token not in page.text
    assert "Registry" in page.text
    assert "revoked" in office.follow(office.submit(page, "Revoke this token")).text
    assert app.test_client().get("/api/v1/events/ba/guests", headers=headers).status_code == 401


def test_a_refused_form_names_the_fields_and_keeps_what_was_typed(app: Flask) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = make(office, name="", scopes=[], ends_on="2039-01-01")
    assert page.status == 422
    for words in ("Enter the name of the program.", "Choose at least one thing", "within a year"):
        assert words in page.text
    assert page.found_form("ends_on").fields["ends_on"] == "2039-01-01"
    assert db.session.query(ApiToken).count() == 0


@pytest.mark.long
def test_an_office_offers_only_its_events_and_sees_only_its_tokens(app: Flask) -> None:
    stories.published_event()
    theirs = Program(app, Scope.GUESTS_READ, of=account(Role.ORGANISER))
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open(PATH)
    assert "Skopje" not in page.text
    assert "Atlas" not in page.text
    for number in (theirs.token_id, 77):
        form = {"csrf_token": page.found_form("ends_on").fields["csrf_token"]}
        assert office.post(f"{PATH}/{number}/revoke", form).status == 404
    administrator = stories.signed_in(app, Role.ADMINISTRATOR)
    assert "Atlas" in administrator.open(PATH).text
    administrator.submit(administrator.open(PATH), "Revoke this token")
    assert theirs.get("guests").status_code == 401
