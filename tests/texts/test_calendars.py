"""The registrant's answer in a calendar file, the reminder, and the way to the badge."""

from __future__ import annotations

import icalendar
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.letters.incoming import Partstat
from ctevents.domain.registration import Channel
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.replies.invitations import enter_reply
from ctevents.services.replies.registrations import registration_of
from ctevents.texts.calendars import (
    own_calendar,
    public_calendar,
    registrant_calendar,
    web_calendars,
)
from ctevents.texts.rendering import speaking
from ctevents.tokens import Purpose
from tests.services.door.test_walk_ins import come
from tests.support import stories
from tests.support.door import cancelled


def attendee_parameters(registration: Registration) -> dict[str, str]:
    with speaking("en"):
        (entry,) = icalendar.Calendar.from_ical(registrant_calendar(registration)).walk("VEVENT")
    return dict(entry["ATTENDEE"].params)


def partstat(registration: Registration) -> str:
    return attendee_parameters(registration)["PARTSTAT"]


def test_a_reply_is_asked_for_only_where_a_reply_address_is_set(app: Flask) -> None:
    stories.published_event()
    registration = stories.registered()
    assert "RSVP" not in attendee_parameters(registration)
    app.config["MAIL_REPLY_ADDRESS"] = "rsvp@events.example"
    assert attendee_parameters(registration)["RSVP"] == "TRUE"


def test_accepting_here_or_by_phone_is_accepted_in_the_calendar(app: Flask) -> None:
    stories.published_event()
    by_phone = stories.invited(given_name="Emir", email="emir@police.example")
    with transaction(by=audit.SHELL) as tx:
        enter_reply(tx, by_phone, is_accepted=True, channel=Channel.PHONE)
        entered = registration_of(tx, by_phone.person_id or 0)
    assert entered is not None
    assert (partstat(stories.registered()), partstat(entered)) == ("ACCEPTED", "ACCEPTED")


def test_the_answer_of_their_calendar_program_remains(app: Flask) -> None:
    stories.published_event()
    registration = stories.registered()
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration.id).partstat = Partstat.TENTATIVE
    assert partstat(registration) == "TENTATIVE"


def test_coming_after_declining_is_not_declined(app: Flask) -> None:
    event = stories.published_event()
    registration = stories.registered()
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration.id).partstat = Partstat.DECLINED
    cancelled(registration.id)
    come(event.id, registration.person_id)
    assert partstat(registration) == "ACCEPTED"


def test_a_nominee_has_not_answered_yet(app: Flask) -> None:
    stories.published_event()
    registration = stories.named(stories.invited_institution()).registration
    assert partstat(registration) == "NEEDS-ACTION"
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration.id).privacy_accepted_at = stories.now()
    assert partstat(registration) == "ACCEPTED"


def entry_in(calendar: bytes) -> icalendar.Component:
    (entry,) = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    return entry


def test_only_the_guests_own_file_leads_to_their_badge(app: Flask) -> None:
    """A letter's entry is passed on and seen by colleagues; everybody reads the public calendar."""
    event = stories.published_event()
    registration = stories.registered()
    page = f"{app.config['BASE_URL']}{stories.path(Purpose.REGISTRATION, registration.link_nonce)}"
    with speaking("en"):
        own, sent = own_calendar(registration), registrant_calendar(registration)
        shown_to_all = public_calendar([event], name="Launches")
    assert str(entry_in(own)["DESCRIPTION"]).startswith(f"Please bring your badge: {page}\n\n")
    assert [
        b"/registrations/" in file.replace(b"\r\n ", b"") for file in (own, sent, shown_to_all)
    ] == [
        True,
        False,
        False,
    ]
    assert [str(entry["UID"]) for entry in map(entry_in, (own, sent))] == [
        registration.calendar_uid
    ] * 2


def test_guests_are_reminded_a_day_before_and_others_are_not(app: Flask) -> None:
    event = stories.published_event()
    registration, by_letter = (
        stories.registered(language="sq"),
        stories.registered(given_name="Emir", email=""),
    )
    with speaking("sq"):
        files = [
            own_calendar(registration),
            registrant_calendar(registration),
            own_calendar(by_letter),
        ]
        others = [
            public_calendar([event], name="x"),
            registrant_calendar(registration, is_cancelled=True),
        ]
    for file in files:
        (alarm,) = entry_in(file).walk("VALARM")
        title, advice = str(alarm["DESCRIPTION"]).split("\n")
        assert (title, advice) == (
            str(entry_in(file)["SUMMARY"]),
            "Ju lutemi, merrni me vete kartën e hyrjes.",
        )
    assert [entry_in(file).walk("VALARM") for file in others] == [[], []]


def test_calendars_on_the_web_are_told_what_the_public_page_says(app: Flask) -> None:
    event = stories.published_event()
    with speaking("en"):
        links = web_calendars(event)
    assert list(links) == ["Google Calendar", "Outlook"]
    assert all("Launch+of+the+final+report+%E2%80%93+Sarajevo" in link for link in links.values())
    assert not any("registrations" in link or "badge" in link for link in links.values())


def test_the_entry_says_how_to_get_there_in_the_language_of_the_letter(app: Flask) -> None:
    stories.published_event(
        directions={"en": "Entrance B.", "sq": "Hyrja B.\nParkim pas ndërtesës."}
    )
    registration = stories.registered()
    said = {}
    for language in ("en", "sq"):
        with speaking(language):
            (entry,) = icalendar.Calendar.from_ical(registrant_calendar(registration)).walk(
                "VEVENT"
            )
        said[language] = str(entry["DESCRIPTION"])
    assert "How to get there: Entrance B." in said["en"]
    assert "Si të arrini: Hyrja B.\nParkim pas ndërtesës." in said["sq"]


def test_only_the_entry_of_a_guest_has_the_telephone_of_the_day(app: Flask) -> None:
    event = stories.published_event(day_contact_name="Amra", day_contact_phone="+387 33 111 222")
    registration = stories.registered()
    with speaking("en"):
        files = [registrant_calendar(registration), public_calendar([event], name="Launch")]
    entries = [icalendar.Calendar.from_ical(file).walk("VEVENT")[0] for file in files]
    assert [
        "Contact on the day: Amra, +387 33 111 222" in str(entry["DESCRIPTION"])
        for entry in entries
    ] == [
        True,
        False,
    ]
