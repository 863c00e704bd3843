"""From events and registrations to calendar files (RFC 5545, 5546)."""

from __future__ import annotations

from dataclasses import replace

from flask import current_app
from flask_babel import gettext

from ctevents.db import db
from ctevents.domain.schedule import EventStatus
from ctevents.formats import itip
from ctevents.formats.addresses import email_as_sent
from ctevents.models import Event, Registration
from ctevents.rendering import footnote, page_language
from ctevents.services.projects import project


def public_calendar(events: list[Event], *, name: str) -> bytes:
    """METHOD:PUBLISH, with nobody in it; events without a time are left out."""
    entries = [_entry(event) for event in events if event.starts_at and event.ends_at]
    return itip.publish(entries, name=name)


def registrant_calendar(registration: Registration, *, is_cancelled: bool = False) -> bytes:
    """METHOD:REQUEST with the registrant as its one ATTENDEE, to which his calendar program can answer; METHOD:CANCEL.

    Without an address there is no ATTENDEE to ask: the event alone, as for anybody.
    """
    person, event = registration.person, registration.event
    address = email_as_sent(person.email)
    if address is None:
        return public_calendar([event], name=event.title(page_language()))
    entry = replace(
        _entry(event),
        uid=registration.calendar_uid,
        sequence=registration.calendar_sequence or 0,
        stamp=max(event.calendar_changed_at, registration.changed_at),
        organizer_email=reply_address(registration.reply_token),
    )
    attendee = itip.CalendarAttendee(name=person.name, email=address)
    return itip.cancel(entry, attendee) if is_cancelled else itip.request(entry, attendee)


def reply_address(token: str) -> str:
    """The ORGANIZER of one registrant: ``rsvp+<token>@…``; the address of the sender where no replies are taken."""
    local, at, domain = (current_app.config["MAIL_REPLY_ADDRESS"] or "").rpartition("@")
    return f"{local}+{token}{at}{domain}" if at else current_app.config["MAIL_DEFAULT_SENDER"]


def _entry(event: Event) -> itip.CalendarEvent:
    assert event.starts_at is not None
    assert event.ends_at is not None
    language = page_language()
    block = project(db.session())
    place = [event.venue(language), event.address(language), event.city_at(language)]
    url = f"{current_app.config['BASE_URL']}/events/{event.slug}"
    notes = [block.title, gettext("Details: %(url)s", url=url), footnote(event, block)]
    return itip.CalendarEvent(
        uid=event.calendar_uid,
        sequence=event.calendar_sequence,
        stamp=event.calendar_changed_at,
        title=f"{event.title(language)} – {event.city_at(language)}",
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        time_zone=event.time_zone,
        location=", ".join(part for part in place if part),
        description="\n\n".join(note for note in notes if note),
        url=url,
        organizer_name=event.contact_name or block.agency,
        organizer_email=current_app.config["MAIL_DEFAULT_SENDER"],
        language=language,
        is_cancelled=event.status is EventStatus.CANCELLED,
    )
