"""A newcomer's first event: a seventh launch that is not a copy, lists as offices keep them, and
300 people invited."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Message
from tests.journeys.test_presses import presses_in_table
from tests.support import stories
from tests.support.presses import Presses
from tests.web.staff.guests.test_imports import GUEST_LISTS, upload

TASK = "a seventh event published from nothing, six guest lists imported, 300 people invited"
TEN_MINUTES = 600
CHOOSE_A_FILE = 3
"""Presses: the field, the file in the window of the system, and its button."""
PLACE = {
    "designation_en": "United Kingdom",
    "city_en": "London",
    "slug": "uk",
    "time_zone": "Europe/London",
    "main_language": "en",
    "starts_at": "2027-05-20T10:00",
}
PLAN = {
    "title_en": "Launch of the final report",
    "venue_en": "Foreign Office",
    "ends_at": "2027-05-20T13:00",
    "capacity": "400",
}
LISTS = {
    "ba.xlsx": {},
    "rs.xlsx": {},
    "mk.csv": {"word-group-astronauts": "none"},
    "xk.csv": {},
    "usual-en.xlsx": {"word-reply-willsenddeputy": "none"},
    "usual-bs.xlsx": {"word-reply-saljezamjenika": "none"},
}


@pytest.mark.long
def test_a_newcomer_publishes_a_seventh_event_and_invites_three_hundred_people(app: Flask) -> None:
    desk = Presses(stories.signed_in(app, Role.ORGANISER), "/staff/")
    desk.follow("Create an event")
    desk.submit("Create the event", **PLACE)
    desk.submit("Save the plan", **PLAN)
    for name, words in LISTS.items():
        desk.follow("Guests")
        desk.follow("Import a list")
        answer = upload(desk.browser, (GUEST_LISTS / name).read_bytes(), name, desk.page.path)
        desk.take(answer, presses=CHOOSE_A_FILE + 1)
        if words:
            desk.submit("Continue to the preview", **words)
        desk.submit(desk.button("Import"))
    desk.follow("Event")
    desk.submit("Publish the event")
    desk.follow("Letters")
    desk.submit(desk.button("Send"))
    db.session.rollback()
    assert db.session.query(Message).count() >= 300
    assert desk.count == presses_in_table(TASK), desk.count
    assert desk.seconds < TEN_MINUTES
