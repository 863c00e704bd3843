"""Confirm, move, cancel: what three calendar programs read in the letters as sent over the wire."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.people import LANGUAGES
from ctevents.domain.registration import Channel
from ctevents.mail.delivery import deliver_due
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.events.events import edit_event
from ctevents.services.replies.invitations import enter_reply
from ctevents.services.replies.registrations import cancel_registration
from tests.conftest import Clock, MakeApp
from tests.support import stories
from tests.support.calendar_readers import Entry, by_ical_js, by_libical, by_vobject
from tests.support.smtp import SmtpServer

pytestmark = pytest.mark.calendars

PLACES = ("al", "ba", "xk", "me", "rs", "mk")
WINTER = datetime(2027, 3, 10, 9, 0, tzinfo=UTC), datetime(2027, 3, 12, 13, 30, tzinfo=UTC)
SUMMER = datetime(2027, 7, 14, 8, 0, tzinfo=UTC), datetime(2027, 10, 30, 23, 30, tzinfo=UTC)
"""The event's beginning at 10:00 local time, and the time it is moved to. The last is in the night
of the clock change."""
LENGTH = timedelta(hours=3)
AMRA, EMIR = "amra@police.example", "emir@police.example"


@pytest.fixture
def mail() -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        yield server


@pytest.fixture
def app(make_app: MakeApp, mail: SmtpServer) -> Iterator[Flask]:
    app = make_app(MAIL_PORT=mail.port, MAIL_REPLY_ADDRESS="rsvp@events.example")
    with app.app_context():
        yield app


def calendars(app: Flask, mail: SmtpServer) -> dict[str, tuple[str, bytes]]:
    """Sends what is due: address → METHOD of the part, and the file in it."""
    before = len(mail.letters)
    deliver_due(app)
    db.session.rollback()
    return {letter.recipients[0]: _calendar(letter.message) for letter in mail.letters[before:]}


def _calendar(letter: EmailMessage) -> tuple[str, bytes]:
    (part,) = [each for each in letter.walk() if each.get_content_type() == "text/calendar"]
    file = part.get_payload(decode=True)
    assert isinstance(file, bytes)
    return str(part.get_param("method")), file


def understood(*parts: tuple[str, bytes]) -> list[Entry]:
    """Return the entries on which all three readers agree, with the Content-Type. Each file holds
    one event."""
    files = [file for _, file in parts]
    entries = [entry for (entry,) in by_ical_js(*files)]
    assert [entry for file in files for entry in by_libical(file)] == entries
    assert [entry for file in files for entry in by_vobject(file)] == entries
    assert [method for method, _ in parts] == [entry.method for entry in entries]
    return entries


def entry_of(registration: Registration, method: str, sequence: int, starts_at: datetime) -> Entry:
    return Entry(
        method=method,
        uid=registration.calendar_uid,
        sequence=sequence,
        status="CANCELLED" if method == "CANCEL" else "CONFIRMED",
        starts_at=starts_at,
        ends_at=starts_at + LENGTH,
        people=(
            f"mailto:rsvp+{registration.reply_token}@events.example",
            f"mailto:{registration.person.email}",
        ),
        reminders=() if method == "CANCEL" else (-24 * 60 * 60,),
    )


@pytest.mark.parametrize(("first", "then"), [WINTER, SUMMER], ids=["winter", "summer"])
@pytest.mark.parametrize("slug", PLACES)
def test_three_readers_agree_on_confirm_move_cancel(
    app: Flask, clock: Clock, mail: SmtpServer, slug: str, first: datetime, then: datetime
) -> None:
    """One registrant loses the seat with the event, the other gives it back."""
    event = stories.published_event(slug, starts_at=first, ends_at=first + LENGTH)
    amra = stories.registered(slug)
    emir = stories.registered(slug, given_name="Емир", email=EMIR, language="mk")
    confirmed = calendars(app, mail)
    clock.advance(hours=1)
    with transaction(by=audit.SHELL) as tx:
        values = {
            "starts_at": then,
            "ends_at": then + LENGTH,
            "venues": {"en": "Hotel “Bosna”; hall 2, left"},
        }
        edit_event(tx, event, values)
    moved = calendars(app, mail)
    clock.advance(hours=1)
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, emir)
    given_back = calendars(app, mail)
    clock.advance(hours=1)
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, event, reason="The venue was flooded.")
    called_off = calendars(app, mail)

    assert [set(each) for each in (confirmed, moved, given_back, called_off)] == [
        {AMRA, EMIR},
        {AMRA, EMIR},
        {EMIR},
        {AMRA},
    ]
    assert understood(confirmed[AMRA], moved[AMRA], called_off[AMRA]) == [
        entry_of(amra, "REQUEST", 0, first),
        entry_of(amra, "REQUEST", 1, then),
        entry_of(amra, "CANCEL", 2, then),
    ]
    assert understood(confirmed[EMIR], moved[EMIR], given_back[EMIR]) == [
        entry_of(emir, "REQUEST", 0, first),
        entry_of(emir, "REQUEST", 1, then),
        entry_of(emir, "CANCEL", 2, then),
    ]
    assert amra.calendar_uid != emir.calendar_uid


def test_a_returning_guest_keeps_the_entry_with_a_later_time(
    app: Flask, clock: Clock, mail: SmtpServer
) -> None:
    event = stories.published_event()
    amra = stories.registered()
    start = event.starts_at
    assert start is not None
    confirmed = calendars(app, mail)[AMRA]
    clock.advance(minutes=1)
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, amra)
    cancelled = calendars(app, mail)[AMRA]
    clock.advance(minutes=1)
    with transaction(by=audit.SHELL) as tx:
        invitation = stories.invitation_of(amra)
        enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF)
    back = calendars(app, mail)[AMRA]
    assert understood(confirmed, cancelled, back) == [
        entry_of(amra, "REQUEST", 0, start),
        entry_of(amra, "CANCEL", 1, start),
        entry_of(amra, "REQUEST", 1, start),
    ]
    stamps = [
        line
        for _, file in (confirmed, cancelled, back)
        for line in file.splitlines()
        if b"DTSTAMP" in line
    ]
    assert stamps == sorted(set(stamps))


def test_all_readers_understand_the_guests_own_file_in_each_language(
    app: Flask, clock: Clock
) -> None:
    """An event of two days, over the night in which the clocks change; a long text is folded, also
    within a letter of two bytes."""
    night = datetime(2027, 3, 27, 9, 0, tzinfo=UTC), datetime(2027, 3, 28, 16, 0, tzinfo=UTC)
    stories.published_event("xk", starts_at=night[0], ends_at=night[1])
    registration = stories.registered("xk")
    address = stories.path(stories.Purpose.REGISTRATION, registration.link_nonce)
    files = [app.test_client().get(f"{address}/calendar.ics?lang={tag}").data for tag in LANGUAGES]
    expected = replace(entry_of(registration, "REQUEST", 0, night[0]), ends_at=night[1])
    assert understood(*(("REQUEST", file) for file in files)) == [expected] * len(LANGUAGES)


def test_all_readers_understand_the_public_calendars_in_which_nobody_is_named(
    app: Flask, clock: Clock
) -> None:
    for slug in PLACES:
        stories.published_event(slug)
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event("me"), reason="")
    published = app.test_client().get("/events.ics").data
    (entries,) = by_ical_js(published)
    assert by_libical(published) == by_vobject(published) == entries
    organizer = ("mailto:desk@ctevents.example",)
    assert [(entry.method, entry.status, entry.sequence, entry.people) for entry in entries] == [
        ("PUBLISH", "CANCELLED" if slug == "me" else "CONFIRMED", int(slug == "me"), organizer)
        for slug in PLACES
    ]
    assert {(entry.starts_at, entry.ends_at) for entry in entries} == {
        (WINTER[0], WINTER[0] + LENGTH)
    }
    assert len({entry.uid for entry in entries}) == len(PLACES)
