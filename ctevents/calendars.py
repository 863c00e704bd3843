"""From events and registrations to calendar files (RFC 5545, 5546)."""

from __future__ import annotations

from dataclasses import replace

from flask import current_app
from flask_babel import gettext

from ctevents.db import db
from ctevents.domain.registration import ENDED
from ctevents.formats import itip
from ctevents.formats.addresses import email_as_sent
from ctevents.models import Event, Registration
from ctevents.rendering import footnote, page_language
from ctevents.services.projects import project


def public_calendar(events: list[Event], *, name: str) -> bytes:
    """METHOD:PUBLISH, with nobody in it; events without a time are left out."""
    entries = [_entry(event, event.calendar_sequence) for event in events if event.starts_at and event.ends_at]
    return itip.publish(entries, name=name)


def registrant_calendar(registration: Registration) -> bytes:
    """METHOD:REQUEST with the registrant as its one ATTENDEE; METHOD:CANCEL once the place was given back.

    Without an address there is no ATTENDEE to ask: the event alone, as for anybody.
    """
    person, event = registration.person, registration.event
    address = email_as_sent(person.email)
    if address is None:
        return public_calendar([event], name=event.title(page_language()))
    stamp = max(event.calendar_changed_at, registration.changed_at)
    entry = replace(_entry(event, sequence_for(registration)), stamp=stamp)
    attendee = itip.CalendarAttendee(name=person.name, email=address)
    return itip.cancel(entry, attendee) if registration.state in ENDED else itip.request(entry, attendee)


def sequence_for(registration: Registration) -> int:
    """Rises with each change of the event, and for this person with each cancellation and each new place."""
    own = 2 * (registration.spell - 1) + (1 if registration.state in ENDED else 0)
    return registration.event.calendar_sequence + own


def _entry(event: Event, sequence: int) -> itip.CalendarEvent:
    assert event.starts_at is not None
    assert event.ends_at is not None
    language = page_language()
    block = project(db.session())
    place = [event.venue(language), event.address(language), event.city(language)]
    url = f"{current_app.config['BASE_URL']}/events/{event.slug}"
    notes = [block.title, gettext("Details: %(url)s", url=url), footnote(event, block)]
    return itip.CalendarEvent(
        uid=event.calendar_uid,
        sequence=sequence,
        stamp=event.calendar_changed_at,
        title=f"{event.title(language)} – {event.city(language)}",
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        time_zone=event.time_zone,
        location=", ".join(part for part in place if part),
        description="\n\n".join(note for note in notes if note),
        url=url,
        organizer_name=event.contact_name or block.agency,
        organizer_email=current_app.config["MAIL_DEFAULT_SENDER"],
        language=language,
    )
