"""Letters, written from the truth of the moment: subject, text, HTML, and what is enclosed.

Between the services and ``web`` and ``mail``: the worker sends what is written here, an organiser's preview shows it.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field, replace
from datetime import datetime

from flask import render_template

from ctevents.badge_faces import badge_code, badge_face
from ctevents.calendars import registrant_calendar
from ctevents.db import db
from ctevents.domain.letters import WITH_BADGE, WITH_CALENDAR, LetterKind
from ctevents.domain.registration import RegistrationState
from ctevents.formats import pdf, qr
from ctevents.formats.transliteration import search_key
from ctevents.models import Announcement, Event, Invitation, Message, Person, Registration
from ctevents.rendering import link, page_language, speaking
from ctevents.services.badges import good_badge
from ctevents.tokens import Purpose

QR_CONTENT_ID = "badge-code"

TEXT_WIDTH = 72
"""Characters in a line of a letter's text, which leaves room to quote it; an address stays whole."""


@dataclass(frozen=True, kw_only=True)
class Enclosures:
    """``inline``: Content-ID → PNG. ``calendar``: METHOD and file. ``attachments``: name, type, content."""

    inline: dict[str, bytes] = field(default_factory=dict)
    calendar: tuple[str, bytes] | None = None
    attachments: tuple[tuple[str, str, bytes], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Writing:
    """One letter as its recipient will see it. ``recipient``: name and address. ``language``: in which it is written, which
    is English where there is no catalogue for the recipient's."""

    recipient: tuple[str, str]
    language: str
    subject: str
    text: str
    html: str
    enclosures: Enclosures


def write(message: Message, *, now: datetime) -> Writing:
    writing = write_letter(
        message.kind,
        message.event,
        message.invitation,
        message.registration,
        announcement=message.mailing.announcement if message.mailing else None,
        now=now,
    )
    return replace(writing, recipient=recipient_of(message))


def recipient_of(message: Message) -> tuple[str, str]:
    """Name and address (may be empty): those of the person or institution, or of the account that tries the letter out."""
    if message.test_for is not None:
        return message.test_for.name, message.test_for.email
    return addressee(message.invitation, message.registration)[:2]


def invitation_preview(invitation: Invitation, *, now: datetime) -> Writing:
    """The letter that ``send_invitations`` would send for this row of the guest list."""
    kind = LetterKind.INVITATION if invitation.person else LetterKind.NOMINATION_REQUEST
    return write_letter(kind, invitation.event, invitation, None, now=now)


def write_letter(
    kind: LetterKind,
    event: Event,
    invitation: Invitation | None,
    registration: Registration | None,
    *,
    announcement: Announcement | None = None,
    now: datetime,
) -> Writing:
    name, address, language = addressee(invitation, registration)
    with speaking(language):
        context = {
            "event": event,
            "invitation": invitation,
            "registration": registration,
            "announcement": announcement,
            "now": now,
            "name": name,
            "link": _link(invitation, registration),
            "qr_content_id": QR_CONTENT_ID,
        }
        subject = " ".join(render_template(f"mail/{kind}/subject.txt", **context).split())
        return Writing(
            recipient=(name, address),
            language=page_language(),
            subject=subject,
            text=_wrapped(render_template(f"mail/{kind}/body.txt", **context)),
            html=render_template(f"mail/{kind}/body.html", subject=subject, **context),
            enclosures=_enclosures(kind, event, registration),
        )


def _wrapped(text: str) -> str:
    """Never more than one empty line, which is what a block of a template leaves where it has nothing to say."""
    lines = re.sub(r"\n{3,}", "\n\n", text.strip()).splitlines()
    return "".join(_filled(line) + "\n" for line in lines)


def _filled(line: str) -> str:
    return textwrap.fill(line, TEXT_WIDTH, break_long_words=False, break_on_hyphens=False)


def addressee(invitation: Invitation | None, registration: Registration | None) -> tuple[str, str, str]:
    """Name, address (may be empty) and language of who gets a letter, as they are now."""
    person = person_of(invitation, registration)
    if person is not None:
        return person.name, person.email, person.language
    assert invitation is not None
    assert invitation.institution is not None
    return invitation.institution.name, invitation.focal_email, invitation.language or invitation.event.languages[0]


def person_of(invitation: Invitation | None, registration: Registration | None) -> Person | None:
    """None for an institution."""
    if registration is not None:
        return registration.person
    return invitation.person if invitation else None


def _link(invitation: Invitation | None, registration: Registration | None) -> str:
    if registration is not None:
        return link(Purpose.REGISTRATION, registration.link_nonce)
    assert invitation is not None
    purpose = Purpose.NOMINATION if invitation.institution else Purpose.INVITATION
    return link(purpose, invitation.link_nonce)


def _enclosures(kind: LetterKind, event: Event, registration: Registration | None) -> Enclosures:
    if registration is None:
        return Enclosures()
    badge = good_badge(db.session(), registration.id) if kind in WITH_BADGE else None
    if badge is None:
        return Enclosures(calendar=_calendar(kind, registration))
    file_name = f"badge-{search_key(event.city()).replace(' ', '-')}.pdf"
    return Enclosures(
        inline={QR_CONTENT_ID: qr.png(badge_code(badge))},
        calendar=_calendar(kind, registration),
        attachments=((file_name, "application/pdf", pdf.badge(badge_face(badge, registration))),),
    )


def _calendar(kind: LetterKind, registration: Registration) -> tuple[str, bytes] | None:
    """Only for a registrant who was confirmed once: nobody else has an entry to change."""
    method = WITH_CALENDAR.get(kind)
    is_for_him = kind is LetterKind.REGISTRATION_CANCELLED or registration.state is RegistrationState.CONFIRMED
    if method is None or registration.calendar_sequence is None or not is_for_him:
        return None
    return method, registrant_calendar(registration, is_cancelled=method == "CANCEL")
