"""The registrant's answer in a calendar file."""

from __future__ import annotations

import icalendar
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.letters.incoming import Partstat
from ctevents.domain.rsvp import Channel
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.replies.invitations import enter_reply
from ctevents.services.replies.registrations import registration_of
from ctevents.texts.calendars import registrant_calendar
from ctevents.texts.rendering import speaking
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


def test_the_entry_says_how_to_get_there_in_the_language_of_the_letter(app: Flask) -> None:
    stories.published_event(directions={"en": "Entrance B.", "sq": "Hyrja B.\nParkim pas ndërtesës."})
    registration = stories.registered()
    said = {}
    for language in ("en", "sq"):
        with speaking(language):
            (entry,) = icalendar.Calendar.from_ical(registrant_calendar(registration)).walk("VEVENT")
        said[language] = str(entry["DESCRIPTION"])
    assert "How to get there: Entrance B." in said["en"]
    assert "Si të arrini: Hyrja B.\nParkim pas ndërtesës." in said["sq"]
