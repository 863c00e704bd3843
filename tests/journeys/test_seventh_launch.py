"""A seventh launch: copied from one of the six, published, held, counted with the others, and
archived."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import pytest
from flask import Flask
from icalendar import Calendar

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.services.common import audit
from ctevents.services.events.events import publish_event
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser

PLACE = {
    "designation_en": "United Kingdom",
    "city_en": "London",
    "slug": "uk",
    "time_zone": "Europe/London",
    "main_language": "en",
}


@pytest.mark.long
def test_a_seventh_launch_is_like_the_other_six(app: Flask, clock: Clock) -> None:
    stories.published_event("ba")
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open("/staff/events/new?copy=ba")
    made = organiser.submit(
        page, "city_en", press="Create the event", **PLACE, starts_at="2027-05-20T10:00"
    )
    assert organiser.open("/events/uk").status == 404
    plan = organiser.submit(organiser.open(made.location), "capacity", venue_en="Foreign Office")
    assert plan.status == 303
    with transaction(by=audit.SHELL) as tx:
        publish_event(tx, stories.event("uk"))

    guest = Browser(app)
    assert "London" in guest.open("/").text
    assert (
        "Thursday, 20 May 2027, 10:00–13:00, local time in London" in guest.open("/events/uk").text
    )
    calendar = Calendar.from_ical(guest.open("/events.ics").response.data)
    assert [str(event["location"]) for event in calendar.walk("VEVENT")] == [
        "Hotel Europe, Vladislava Skarića 5, Sarajevo",
        "Foreign Office, London",
    ]
    assert calendar.walk("VEVENT")[1]["dtstart"].dt.astimezone(UTC) == datetime(
        2027, 5, 20, 9, 0, tzinfo=UTC
    )

    registration = stories.registered("uk")
    clock.now = datetime(2027, 5, 20, 9, 30, tzinfo=UTC)
    stories.checked_in(registration)
    assert "London" in organiser.open("/staff/").text
    for path in ("/staff/attendance", "/staff/results"):
        assert "London" in organiser.open(path).text, path
    clock.now = datetime(2027, 6, 20, 9, 30, tzinfo=UTC)
    organiser.submit(organiser.open("/staff/events/uk"), press="Archive the event")
    assert "London" not in guest.open("/").text
    assert guest.open("/events/uk").status == 200
    assert "London" in organiser.open("/staff/attendance").text
    report = organiser.submit(organiser.open("/staff/report"), "format", format="csv")
    assert "London" in BytesIO(report.response.data).read().decode("utf-8-sig")
    db.session.rollback()
