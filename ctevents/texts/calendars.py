"""Make calendar files (RFC 5545, 5546) of events and registrations."""

from __future__ import annotations

from dataclasses import replace

from flask import current_app
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import Occasion
from ctevents.domain.registration import RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.formats.addresses import email_as_sent
from ctevents.formats.calendars import itip
from ctevents.formats.calendars.web_links import google_link, outlook_link
from ctevents.models import Event, FormerRegistration, Registration
from ctevents.services.replies.nominations import nomination_behind
from ctevents.services.replies.withdrawals import address_of_second, former_registration
from ctevents.texts.arrival import arrival_lines
from ctevents.texts.rendering import footnote, link, page_language
from ctevents.tokens import Purpose


def public_calendar(events: list[Event], *, name: str) -> bytes:
    """Return METHOD:PUBLISH without attendees. Events without a time are left out."""
    entries = [_entry(event) for event in events if event.starts_at and event.ends_at]
    return itip.publish(entries, name=name)


def registrant_calendar(registration: Registration, *, is_cancelled: bool = False) -> bytes:
    """Return METHOD:REQUEST for a letter, with the registrant as the only ATTENDEE, so that their
    calendar program can answer; or METHOD:CANCEL.

    It has no personal link: people pass an invitation on from their calendar, and show the calendar
    to colleagues. Without an e-mail address there is no ATTENDEE: return METHOD:PUBLISH.
    """
    return _calendar_of(
        registration, _reminding(_entry_of_guest(registration)), is_cancelled=is_cancelled
    )


def own_calendar(registration: Registration) -> bytes:
    """Return the same entry for the guest's own page, with the link to their badge."""
    entry = _reminding(_entry_of_guest(registration))
    address = link(Purpose.REGISTRATION, registration.link_nonce)
    notes = [gettext("Please bring your badge: %(url)s", url=address), entry.description]
    return _calendar_of(registration, replace(entry, description="\n\n".join(notes)))


def _calendar_of(
    registration: Registration, entry: itip.CalendarEvent, *, is_cancelled: bool = False
) -> bytes:
    attendee = _attendee(registration, registration.person.email)
    if attendee is None:
        return itip.publish([entry], name=registration.event.title(page_language()))
    return itip.cancel(entry, attendee) if is_cancelled else itip.request(entry, attendee)


def _reminding(entry: itip.CalendarEvent) -> itip.CalendarEvent:
    return replace(entry, reminder="\n".join((entry.title, gettext("Please bring your badge."))))


def web_calendars(event: Event) -> dict[str, str]:
    """Return links to calendars on the web by the name of the calendar; none for an event without a
    time."""
    if not (event.starts_at and event.ends_at):
        return {}
    entry = _entry(event)
    return {"Google Calendar": google_link(entry), "Outlook": outlook_link(entry)}


def second_calendar(registration: Registration, entry: Occasion) -> bytes:
    """Return METHOD:CANCEL for the entry of another registration of this person, which was merged
    into this one."""
    attendee = _attendee(registration, address_of_second(db.session(), entry, registration))
    if attendee is None:
        raise ValueError("nobody to write to")
    former = former_registration(db.session(), entry.about_id)
    return itip.cancel(_entry_of(registration, former, entry.number), attendee)


def _attendee(registration: Registration, email: str) -> itip.CalendarAttendee | None:
    """Return None if the e-mail address is not usable."""
    address = email_as_sent(email)
    if address is None:
        return None
    return itip.CalendarAttendee(
        name=registration.person.name,
        email=address,
        partstat=_partstat(registration),
        may_reply=bool(current_app.config["MAIL_REPLY_ADDRESS"]),
    )


def _partstat(registration: Registration) -> str:
    """Return the registrant's PARTSTAT (RFC 5545, 3.2.12): the answer of their calendar program,
    else ACCEPTED. A nominee who has not registered yet has not answered: NEEDS-ACTION."""
    if registration.partstat is not None:
        return registration.partstat.upper()
    has_registered = registration.privacy_accepted_at is not None
    is_named = not has_registered and nomination_behind(db.session(), registration) is not None
    return "NEEDS-ACTION" if is_named else "ACCEPTED"


def _entry_of_guest(registration: Registration) -> itip.CalendarEvent:
    """Return the registrant's own entry; without an e-mail address, that of the event."""
    if email_as_sent(registration.person.email) is None:
        return _entry(registration.event, is_guest=_has_seat(registration))
    return _entry_of(registration, registration, registration.calendar_sequence or 0)


def _entry_of(
    registration: Registration, known: Registration | FormerRegistration, sequence: int
) -> itip.CalendarEvent:
    """Return the entry of this registration. ``known`` gives the UID under which the calendar has
    it."""
    event = registration.event
    return replace(
        _entry(event, is_guest=_has_seat(registration)),
        uid=known.calendar_uid,
        sequence=sequence,
        stamp=max(event.calendar_changed_at, registration.changed_at),
        organizer_email=reply_address(known.reply_token),
    )


def _has_seat(registration: Registration) -> bool:
    return registration.state is RegistrationState.CONFIRMED


def reply_address(token: str) -> str:
    """Return the ORGANIZER for one registrant, ``rsvp+<token>@…``; the sender's address where no
    replies are taken."""
    local, at, domain = (current_app.config["MAIL_REPLY_ADDRESS"] or "").rpartition("@")
    return f"{local}+{token}{at}{domain}" if at else current_app.config["MAIL_DEFAULT_SENDER"]


def _entry(event: Event, *, is_guest: bool = False) -> itip.CalendarEvent:
    assert event.starts_at is not None
    assert event.ends_at is not None
    language = page_language()
    block = event.project
    place = [event.venue(language), event.address(language), event.city_at(language)]
    url = f"{current_app.config['BASE_URL']}/events/{event.slug}"
    notes = [
        block.title,
        *(f"{line.label}: {line.words}" for line in arrival_lines(event, is_guest=is_guest)),
        gettext("Details: %(url)s", url=url),
        footnote(event),
    ]
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
