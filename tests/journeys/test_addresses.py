"""Addresses in domains that imitate a different one are reported wherever an address is typed or
imported; domains written fully in other letters work, in one spelling."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.list import RowOutcome
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.people import Sex
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Invitation, Person
from ctevents.services.common import audit
from ctevents.services.guests.plan import plan
from ctevents.services.replies.invitations import send_invitations
from ctevents.tokens import Purpose
from tests.domain.names.test_person_names import linked
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.writings import previewed
from tests.web.staff.guests.test_imports import table, upload

WRONG = "amra@еxample.org"
"""The first letter of the domain is a Cyrillic е."""
CYRILLIC = "amra@пример.мк"
ASCII = "amra@xn--e1afmkfd.xn--j1ad"
TOLD = "The part after the @ mixes letters of two alphabets that look the same"
FIELDS = {
    "given_name": "Ana",
    "family_name": "Perić",
    "email": WRONG,
    "group": "media",
    "privacy": "on",
}

Typing = Callable[[Flask, Browser], Page]


def by_the_invitee(_app: Flask, browser: Browser) -> Page:
    page = browser.open(stories.path(Purpose.INVITATION, stories.invited().link_nonce))
    return browser.submit(page, "privacy", press="Accept", email=WRONG, privacy="on")


def by_anybody(_app: Flask, browser: Browser) -> Page:
    return browser.submit(browser.open("/events/ba/register"), "privacy", **FIELDS)


def by_the_focal_point(_app: Flask, browser: Browser) -> Page:
    page = browser.open(stories.path(Purpose.NOMINATION, stories.invited_institution().link_nonce))
    return browser.submit(page, "Save the names", **(FIELDS | {"group": "prosecutors"}))


def by_staff(app: Flask, _browser: Browser) -> Page:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    return office.submit(office.open("/staff/events/ba/guests/people/add"), "given_name", **FIELDS)


def at_the_door(app: Flask, _browser: Browser) -> Page:
    door = stories.signed_in(app, Role.DOOR, "ba")
    return door.submit(door.open("/door/ba/walk-in"), "given_name", sex="x", **FIELDS)


@pytest.fixture
def event(app: Flask) -> None:
    stories.published_event(open_registration=True)


@pytest.mark.usefixtures("event")
@pytest.mark.parametrize(
    "typing", [by_the_invitee, by_anybody, by_the_focal_point, by_staff, at_the_door]
)
def test_it_is_told_beside_the_field_and_nothing_typed_is_lost(
    app: Flask, browser: Browser, typing: Typing
) -> None:
    page = typing(app, browser)
    assert page.status == 422
    assert any(TOLD in error for error in page.errors), page.errors
    assert page.tree is not None
    assert WRONG in [item.get("value") for item in page.tree.select("input[name=email]")]


@pytest.mark.usefixtures("event")
def test_it_is_told_in_the_preview_of_an_import(app: Flask) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    rows = [
        ["given_name", "family_name", "email", "group"],
        ["Ana", "Perić", WRONG, "media"],
        ["-", "Ilić", "", "media"],
    ]
    page = office.follow(upload(office, write_csv(rows)))
    assert [row[2] for row in table(page)] == [
        (
            "e-mail address: After the @, the letter “е” is Cyrillic. Type the part after the @ "
            "again in one alphabet."
        ),
        "given name: “-” is not a name. Enter the given name.",
    ]


@pytest.mark.long
@pytest.mark.usefixtures("event")
def test_a_domain_in_other_letters_works_and_is_one_address_in_each_spelling(
    app: Flask, browser: Browser
) -> None:
    invitation = stories.invited()
    page = browser.open(stories.path(Purpose.INVITATION, invitation.link_nonce))
    saved = browser.follow(
        browser.submit(page, "privacy", press="Accept", email=CYRILLIC, privacy="on")
    )
    assert db.session.query(Person).one().email == ASCII
    assert saved.form("given_name").find(attrs={"name": "email"})["value"] == CYRILLIC  # type: ignore[index]
    for spelling in (CYRILLIC, ASCII, "amra@ПРИМЕР.МК"):
        file = write_csv([["given_name", "family_name", "email"], ["Amra", "Kovačević", spelling]])
        assert [
            row.outcome for row in plan(db.session(), stories.event(), file, actor=audit.SHELL).rows
        ] == [RowOutcome.SAME]


@pytest.mark.usefixtures("event")
@pytest.mark.parametrize("name", ["www.evil.example", "http://evil.example/pay"])
@pytest.mark.parametrize("field", ["given_name", "title"])
def test_a_name_that_is_a_web_address_is_no_link_in_a_letter(
    app: Flask, field: str, name: str
) -> None:
    """Public forms refuse it; a list of the office may contain it."""
    invitation = stories.guest(**{field: name}, position="", sex=Sex.X)
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    invitation = db.session.get_one(Invitation, invitation.id)
    letter = previewed(LetterKind.INVITATION, invitation, now=stories.now())
    for part in (letter.text, letter.html, letter.subject):
        shown = [line for line in part.splitlines() if "evil" in line]
        assert [link for line in shown for link in linked(line) if "evil" in link] == []
    assert "evil" in letter.text
    assert "evil" in letter.html
