"""Letters, written from the truth of the moment: subject, text, HTML, and what is enclosed.

Between the services and ``web`` and ``mail``: the worker sends what is written here, an organiser's preview shows it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from flask import current_app, render_template
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import BULK, OF_A_PLACE, WITH_BADGE, WITH_CALENDAR, LetterKind
from ctevents.domain.letters.occasions import About, Occasion
from ctevents.domain.person_names import unlinked
from ctevents.domain.registration import ENDED, RegistrationState
from ctevents.domain.schedule import TimeAndPlace
from ctevents.formats import pdf, qr
from ctevents.formats.plain_text import wrapped
from ctevents.models import Announcement, Event, Invitation, Message, Nomination, Registration
from ctevents.services.figures.certificates import is_entitled
from ctevents.services.outbox.correspondence import told_before, was_rejected_before
from ctevents.services.people.unnamed import shown, unnamed_recipient
from ctevents.services.replies.endings import address_of_second, ending_of
from ctevents.services.replies.nominations import nomination_behind
from ctevents.services.seating.badges import good_badge, had_another_badge
from ctevents.services.seating.free_seats import nomination_told_of
from ctevents.texts.badges import badge_code, badge_face
from ctevents.texts.calendars import registrant_calendar, second_calendar
from ctevents.texts.letters.wordings import addressee, changes_said, wording_of
from ctevents.texts.rendering import file_stem, link, page_language, speaking
from ctevents.tokens import Purpose

QR_CONTENT_ID = "badge-code"


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
    unsubscribe_link: str | None


def write(message: Message, *, now: datetime) -> Writing:
    writing = write_letter(
        message.kind,
        message.event,
        message.invitation,
        message.registration,
        announcement=message.mailing.announcement if message.mailing else None,
        language=message.test_language,
        is_test=message.test_for is not None,
        second_entry=message.occasion if message.about is About.SECOND_ENTRY else None,
        ended=nomination_told_of(db.session(), message),
        before=told_before(db.session(), message),
        now=now,
    )
    return replace(writing, recipient=recipient_of(message))


def recipient_of(message: Message) -> tuple[str, str]:
    """Name and address (may be empty): those of the person or institution, or of the account that tries the letter out."""
    if message.test_for is not None:
        return message.test_for.name, message.test_for.email
    name, address, _ = addressee(message.invitation, message.registration)
    if message.about is About.SECOND_ENTRY and message.registration is not None:
        address = address_of_second(db.session(), message.occasion, message.registration)
    return name, address


def shown_recipient(message: Message) -> tuple[str, str]:
    """As staff see it: the address that it went to, and before it was tried the one to which it would go now; of somebody
    who is not named the pseudonym, and no address."""
    if hidden := unnamed_recipient(message):
        return shown(hidden).name, ""
    name, address = recipient_of(message)
    return name, message.recipient or address


def invitation_preview(invitation: Invitation, *, now: datetime) -> Writing:
    """The letter that ``send_invitations`` would send for this row of the guest list."""
    kind = LetterKind.INVITATION if invitation.person else LetterKind.NOMINATION_REQUEST
    return write_letter(kind, invitation.event, invitation, None, is_preview=True, now=now)


def write_letter(
    kind: LetterKind,
    event: Event,
    invitation: Invitation | None,
    registration: Registration | None,
    *,
    announcement: Announcement | None = None,
    language: str | None = None,
    is_test: bool = False,
    is_preview: bool = False,
    second_entry: Occasion | None = None,
    ended: Nomination | None = None,
    before: TimeAndPlace | None = None,
    now: datetime,
) -> Writing:
    """``language``: if it is not the recipient's. ``ended``: the nomination that the letter tells has ended;
    ``before``: when and where the event was to be, where it tells of a change. A test has no personal link, no badge and no
    calendar entry; what is shown to staff has no personal link, with which they could act as the recipient."""
    name, address, own_language = addressee(invitation, registration)
    with speaking(language or own_language):
        ending = ending_of(db.session(), kind, registration, is_second=second_entry is not None)
        wording = wording_of(kind, event, invitation, registration, announcement, ending, ended=ended, before=before)
        enclosures = Enclosures() if is_test else _enclosures(kind, event, registration, second_entry)
        links = _public_links(event) if is_test or is_preview else _personal_links(invitation, registration)
        subject = " ".join(wording.subject.split())
        if is_test:
            subject = gettext("[Test] %(subject)s", subject=subject)
        context = {
            "event": event,
            "invitation": invitation,
            "registration": registration,
            "now": now,
            "name": unlinked(name),
            "subject": subject,
            "opening": wording.opening,
            "changes": changes_said(event, before),
            "is_to_institution": invitation is not None and invitation.institution is not None,
            "was_rejected": was_rejected_before(db.session(), kind, registration),
            "named_by": unlinked(_named_by(kind, registration)),
            "had_another_badge": registration is not None and had_another_badge(db.session(), registration.id),
            "privacy_link": f"{current_app.config['BASE_URL']}/privacy",
            "link": links.page,
            "certificate_link": links.certificate
            if is_test or is_preview or (registration is not None and is_entitled(db.session(), registration, now=now))
            else "",
            "unsubscribe_link": links.unsubscribe if kind in BULK else "",
            "qr_content_id": QR_CONTENT_ID if enclosures.inline else None,
            "is_test": is_test,
        }
        return Writing(
            recipient=(name, address),
            language=page_language(),
            subject=subject,
            text=wrapped(render_template(f"mail/{kind}/body.txt", **context)),
            html=render_template(f"mail/{kind}/body.html", **context),
            enclosures=enclosures,
            unsubscribe_link=links.unsubscribe if kind in BULK and not is_test else None,
        )


def _named_by(kind: LetterKind, registration: Registration | None) -> str:
    """The institution, until whom it named has accepted the privacy notice himself: so long each letter about his place
    says where his name and address come from."""
    if registration is None or registration.privacy_accepted_at or kind not in OF_A_PLACE:
        return ""
    nomination = nomination_behind(db.session(), registration)
    if nomination is None or nomination.invitation.institution is None or registration.state in ENDED:
        return ""
    return nomination.invitation.institution.name


@dataclass(frozen=True)
class _Links:
    page: str
    certificate: str
    unsubscribe: str


def _personal_links(invitation: Invitation | None, registration: Registration | None) -> _Links:
    if registration is not None:
        purpose, nonce = Purpose.REGISTRATION, registration.link_nonce
    else:
        assert invitation is not None
        purpose = Purpose.NOMINATION if invitation.institution else Purpose.INVITATION
        nonce = invitation.link_nonce
    page = link(purpose, nonce)
    return _Links(page=page, certificate=f"{page}/certificate.pdf", unsubscribe=link(Purpose.UNSUBSCRIBE, nonce))


def _public_links(event: Event) -> _Links:
    page = f"{current_app.config['BASE_URL']}/events/{event.slug}"
    return _Links(page=page, certificate=page, unsubscribe=page)


def _enclosures(
    kind: LetterKind, event: Event, registration: Registration | None, second_entry: Occasion | None
) -> Enclosures:
    if registration is None:
        return Enclosures()
    if second_entry is not None:
        return Enclosures(calendar=("CANCEL", second_calendar(registration, second_entry)))
    badge = good_badge(db.session(), registration.id) if kind in WITH_BADGE else None
    if badge is None:
        return Enclosures(calendar=_calendar(kind, registration))
    file_name = f"{file_stem('badge', event)}.pdf"
    return Enclosures(
        inline={QR_CONTENT_ID: qr.png(badge_code(badge))},
        calendar=_calendar(kind, registration),
        attachments=((file_name, "application/pdf", pdf.badge(badge_face(badge, registration))),),
    )


def _calendar(kind: LetterKind, registration: Registration) -> tuple[str, bytes] | None:
    """Only for a registrant who was confirmed once: nobody else has an entry to change."""
    method = WITH_CALENDAR.get(kind)
    has_ended = kind in (LetterKind.REGISTRATION_CANCELLED, LetterKind.REJECTED)
    is_for_him = has_ended or registration.state is RegistrationState.CONFIRMED
    if method is None or registration.calendar_sequence is None or not is_for_him:
        return None
    return method, registrant_calendar(registration, is_cancelled=method == "CANCEL")
