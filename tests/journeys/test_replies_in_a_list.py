"""A list as offices keep it has a column of replies: nobody is registered or e-mailed before the
importer says so."""

from __future__ import annotations

from collections import Counter

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Invitation, Registration
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer
from tests.web.staff.guests.test_imports import GUEST_LISTS, upload

from .test_main_story import deliver

FILE = "usual-bs.xlsx"
LEAVE_OUT = "Import 60 rows"
TAKE = "Import 60 rows, take the replies and e-mail 10 badges"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event(capacity=11)
    return stories.signed_in(app, Role.OFFICE, "ba")


def preview(office: Browser) -> Page:
    page = office.follow(upload(office, (GUEST_LISTS / FILE).read_bytes(), FILE))
    if page.heading == "Import preview":  # the choice is remembered
        return page
    return office.follow(
        office.submit(page, "Continue to the preview", **{"word-reply-saljezamjenika": "none"})
    )


def replies() -> tuple[dict[str, int], dict[str, int]]:
    """Return the numbers of invitations and of registrations, by state."""
    db.session.rollback()
    found = [db.session.scalars(select(table.state)) for table in (Invitation, Registration)]
    invitations, registrations = (
        {state.value: count for state, count in Counter(each).items()} for each in found
    )
    return invitations, registrations


@pytest.mark.long
def test_the_preview_says_what_the_replies_do_and_the_importer_leaves_them_out(
    app: Flask, office: Browser, mail: SmtpServer
) -> None:
    page = preview(office)
    assert page.all("main .notice li") == [
        "11 people are registered.",
        "11 people are entered as declined.",
        "10 people are e-mailed.",
    ]
    assert page.all("main form button")[:2] == [LEAVE_OUT, TAKE]
    assert replies() == ({}, {})
    after = office.follow(office.submit(page, LEAVE_OUT))
    assert after.all(".notice.success") == [
        "Imported: 60 new, 0 changed, 0 unchanged. The replies were left out."
    ]
    assert replies() == ({"draft": 60}, {})
    assert deliver(app, mail) == []


@pytest.mark.long
def test_the_number_of_badges_on_the_button_is_the_number_that_go(
    app: Flask, office: Browser, mail: SmtpServer
) -> None:
    after = office.follow(office.submit(preview(office), TAKE))
    assert after.all(".notice.success") == [
        "Imported: 60 new, 0 changed, 0 unchanged. 11 people are registered. 11 people are entered "
        "as declined. "
        "10 people are e-mailed."
    ]
    assert replies() == ({"draft": 38, "accepted": 11, "declined": 11}, {"confirmed": 11})
    assert len(deliver(app, mail)) == 10


@pytest.mark.long
def test_undoing_the_import_names_whoever_stays(office: Browser) -> None:
    office.submit(preview(office), TAKE)
    undo = office.open(office.open("/staff/events/ba/guests/imports").links()["Undo the import"])
    kept = undo.all("main .notice.information li")
    assert (len(kept), kept[0]) == (11, "Željka Kovačević : has a reply or a registration")
    after = office.follow(office.submit(undo, "Undo the import of 49 rows"))
    [told] = after.all(".notice.success")
    assert told.startswith(
        "The import is undone: 49 rows deleted, 0 set back, 11 kept. Kept: Željka Kovačević, "
    )
    assert "Amra Begović" in told
    assert replies() == ({"accepted": 11}, {"confirmed": 11})


@pytest.mark.long
def test_a_seat_that_goes_meanwhile_is_told_before_anything_happens(office: Browser) -> None:
    page = preview(office)
    stories.registered()
    after = office.follow(office.submit(page, TAKE))
    assert after.all(".notice.error")[0].startswith("The guest list has changed")
    assert after.all("main .notice.warning li")[:2] == [
        "10 people are registered.",
        "One person goes on the waiting list.",
    ]
    assert replies()[1] == {"confirmed": 1}
    office.submit(after, "Import 60 rows, take the replies and e-mail 10 people")
    assert replies()[1] == {"confirmed": 11, "waitlisted": 1}


@pytest.mark.long
def test_the_letters_of_a_draft_wait_and_the_same_list_again_brings_only_the_replies(
    app: Flask, mail: SmtpServer
) -> None:
    stories.planned_event(capacity=100)
    office = stories.signed_in(app, Role.OFFICE, "ba")
    office.submit(preview(office), LEAVE_OUT)
    again = preview(office)
    assert "The e-mails wait until the event is published." in again.text
    assert [text for text in again.all("main form button") if text.startswith("Import")] == [
        "Import 22 rows, take the replies and e-mail 10 badges"
    ]
    office.submit(again, "Import 22 rows, take the replies and e-mail 10 badges")
    assert replies() == ({"draft": 38, "accepted": 11, "declined": 11}, {"confirmed": 11})
    assert deliver(app, mail) == []
    organiser = stories.signed_in(app, Role.ORGANISER)
    asked = organiser.submit(organiser.open("/staff/events/ba"), "Publish the event")
    organiser.submit(asked, "Publish the event and e-mail 10 people")
    assert len(deliver(app, mail)) == 10
