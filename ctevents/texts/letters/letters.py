"""Write letters from the current data: subject, text, HTML and enclosures.

A layer between the services and ``web`` and ``mail``: the worker sends these letters, and an
organiser's preview shows them.

The sentences of a receipt for a focal point."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any

from flask import current_app, render_template
from flask_babel import gettext, ngettext

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import (
    BULK,
    OF_A_REQUEST,
    WITH_CALENDAR,
    WITH_DIRECTIONS,
    WITHOUT_LINK,
    LetterKind,
)
from ctevents.domain.names.full_names import unlinked
from ctevents.domain.privacy.links import until_of_letter
from ctevents.domain.registration import RegistrationState
from ctevents.formats import pdf, qr
from ctevents.formats.plain_text import wrapped
from ctevents.models import Event, Invitation, Message, Registration
from ctevents.services.launch.attachments import Carrier, attachments, content_of, for_readers
from ctevents.services.people.unnamed import shown, unnamed_recipient
from ctevents.services.seating.receipts import Receipt, ReceiptLine
from ctevents.texts.arrival import ArrivalLine, arrival_lines
from ctevents.texts.badges import badge_code, badge_face
from ctevents.texts.calendars import public_calendar, registrant_calendar, second_calendar
from ctevents.texts.languages import NAMES
from ctevents.texts.letters.facts import Facts, addressee, facts_of_invitation, recipient_of
from ctevents.texts.letters.wordings import beginning_of, changes_said
from ctevents.texts.rendering import (
    file_stem,
    languages,
    letter_languages,
    link,
    page_language,
    speaking,
)
from ctevents.tokens import Purpose


def receipt_said(receipt: Receipt) -> list[str]:
    """Return a sentence for each person, and for the seats. No letter names an unnamed guest, even
    to those who may know them."""
    said = [_person(line) for line in receipt.lines]
    if receipt.given_back:
        said.append(
            ngettext(
                "You have given back one seat. Thank you.",
                "You have given back %(num)d seats. Thank you.",
                receipt.given_back,
            )
        )
    if receipt.free:
        said.append(
            ngettext(
                "%(num)d seat still needs a name.", "%(num)d seats still need a name.", receipt.free
            )
        )
    return said


def _person(line: ReceiptLine) -> str:
    if line.name is None:
        return gettext("You have changed the details of a person that our letters do not name.")
    name = unlinked(line.name)
    if line.is_over:
        return gettext("%(name)s no longer has a seat.", name=name)
    if line.instead_of is not None and line.instead_of.name is not None:
        return gettext(
            "%(name)s comes instead of %(former)s.",
            name=name,
            former=unlinked(line.instead_of.name),
        )
    return gettext("You have named %(name)s.", name=name)


QR_CONTENT_ID = "badge-code"
IN_ENGLISH = {"english_below": "English version below", "english_heading": "English version"}
"""Words for readers of the English part: they are the same in letters of every language."""


@dataclass(frozen=True)
class Attached:
    """A file that goes with a letter. ``content`` reads or draws it, which a preview does not need.
    ``size``: bytes; None before it is drawn."""

    name: str
    media_type: str
    content: Callable[[], bytes]
    size: int | None = None


@dataclass(frozen=True, kw_only=True)
class Enclosures:
    """Parts of a letter besides its text. ``inline``: Content-ID → PNG. ``calendar``: METHOD and
    file."""

    inline: dict[str, bytes] = field(default_factory=dict)
    calendar: tuple[str, bytes] | None = None
    attachments: tuple[Attached, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Writing:
    """One letter as its recipient will see it. ``recipient``: name and address. ``languages``: the
    language of the text, which is English if the recipient's language has no catalogue; in a
    bilingual letter also English."""

    recipient: tuple[str, str]
    languages: tuple[str, ...]
    subject: str
    text: str
    html: str
    enclosures: Enclosures
    unsubscribe_link: str | None

    @property
    def language(self) -> str:
        return self.languages[0]


def shown_recipient(message: Message) -> tuple[str, str]:
    """Return name and address as staff may see them: the address that was used, or the present one
    before the first attempt. For an unnamed guest return the pseudonym and no address. The copy for
    an assistant has the guest's name."""
    if hidden := unnamed_recipient(message):
        return shown(hidden).name, ""
    name, address = recipient_of(db.session(), message)
    if message.is_for_assistant:
        name = addressee(message.invitation, message.registration)[0]
    return name, message.recipient or address


def invitation_preview(invitation: Invitation, *, now: datetime) -> Writing:
    """Return the letter that ``send_invitations`` would send for this row of the guest list."""
    facts = facts_of_invitation(db.session(), invitation, now=now)
    return write(facts, facts.language)


def write(facts: Facts, language: str) -> Writing:
    """Write the letter in this language, or in English if that has no catalogue; with the English
    text below, if the event has bilingual letters."""
    kind = facts.kind
    with speaking(language):
        announcement_id = (
            facts.announcement.id
            if facts.announcement and kind is LetterKind.ANNOUNCEMENT
            else None
        )
        enclosures = Enclosures() if facts.is_test else _enclosures(facts)
        if facts.may_have_documents:
            enclosures = _with_documents(enclosures, Carrier(facts.event.id, kind, announcement_id))
        context = (
            _context(facts)
            | IN_ENGLISH
            | {"qr_content_id": QR_CONTENT_ID if enclosures.inline else None}
        )
        found = letter_languages(facts.event, page_language())
        english = _english(facts, above=found[0]) if len(found) > 1 else {}
        return Writing(
            recipient=facts.recipient,
            languages=found,
            subject=context["subject"],
            text=wrapped(_body(kind, "txt", context | {"english": english.get("txt")})),
            html=_body(kind, "html", context | {"english": english.get("html")}),
            enclosures=enclosures,
            unsubscribe_link=None if facts.is_test else context["unsubscribe_link"] or None,
        )


@dataclass(frozen=True)
class _English:
    """The English parts of a bilingual letter. ``letter``: from the salutation to the contact."""

    letter: str
    small_print: str


def _english(facts: Facts, *, above: str) -> dict[str, _English]:
    """Write the English parts as ``txt`` and ``html``, for a letter that begins in the language
    ``above``. They have no picture of the badge, and no small print that is the same in both
    languages."""
    with speaking("en"):
        context = _context(facts) | {"above": above}
        return {
            form: _English(
                *(
                    _body(facts.kind, form, context | {"part": part})
                    for part in ("letter", "small_print")
                )
            )
            for form in ("txt", "html")
        }


def _body(kind: LetterKind, form: str, context: dict[str, Any]) -> str:
    return render_template(f"mail/{kind}/body.{form}", **context)


def _context(facts: Facts) -> dict[str, Any]:
    """Return the values of the templates in the current language."""
    kind, is_test = facts.kind, facts.is_test
    about = facts.registration or facts.invitation
    assert about is not None
    # the links of an erased person have ended
    is_personal = not (is_test or facts.is_preview or facts.farewell)
    links = _links(about, until_of_letter(about.event.ends_at, facts.now), is_personal=is_personal)
    beginning = beginning_of(facts)
    subject, language = beginning.subject, beginning.language
    return {
        "event": facts.event,
        "invitation": facts.invitation,
        "registration": facts.registration,
        "announcement": facts.announcement,
        "now": facts.now,
        "name": unlinked(facts.name),
        "subject": gettext("[Test] %(subject)s", subject=subject) if is_test else subject,
        "opening": beginning.opening,
        "other_script": language if language != page_language() else None,
        "changes": changes_said(facts.event, facts.before),
        "arrival": _arrival(kind, facts.event, facts.registration),
        "is_to_institution": facts.invitation is not None
        and facts.invitation.institution is not None,
        "was_rejected": facts.was_rejected,
        "named_by": unlinked(facts.named_by),
        "had_another_badge": facts.had_another_badge,
        "privacy_link": f"{current_app.config['BASE_URL']}/privacy",
        "link": links.page,
        "pack_link": links.pack,
        "translations": _translations(_page_of(kind, links, facts.event)),
        "certificate_link": links.certificate
        if is_test or facts.is_preview or facts.has_certificate
        else "",
        "kept_link": links.kept,
        "links_until": links.until,
        "receipt_lines": receipt_said(facts.receipt) if facts.receipt else [],
        "asked": facts.asked,
        "farewell": facts.farewell,
        "unsubscribe_link": links.unsubscribe
        if kind in BULK and not facts.is_for_assistant
        else "",
        "is_test": is_test,
        "is_for_assistant": facts.is_for_assistant,
    }


def _arrival(
    kind: LetterKind, event: Event, registration: Registration | None
) -> list[ArrivalLine]:
    """Return what the letter says about getting there. Somebody without a seat reads what is
    public."""
    if kind not in WITH_DIRECTIONS:
        return []
    has_seat = registration is not None and registration.state is RegistrationState.CONFIRMED
    return arrival_lines(event, is_guest=has_seat)


@dataclass(frozen=True)
class _Translation:
    tag: str
    name: str
    address: str


def _translations(page: str) -> list[_Translation]:
    """Return the links to this page in each language but the current one."""
    others = [tag for tag in languages() if tag != page_language()]
    return [_Translation(tag, NAMES[tag], f"{page}?lang={tag}") for tag in others]


@dataclass(frozen=True)
class _Links:
    page: str
    certificate: str
    pack: str
    unsubscribe: str
    kept: str = ""
    """The page "What is kept about me"; an institution has none."""
    until: datetime | None = None
    """The end of the links of a late letter, which work for some days only. The link to unsubscribe
    has no end."""


def _links(
    about: Invitation | Registration, until: datetime | None, *, is_personal: bool
) -> _Links:
    """Return the links with which the recipient acts, or else links to the public page of the
    event."""
    if not is_personal:
        page = _event_link(about.event)
        return _Links(page=page, certificate=page, pack=page, unsubscribe=page)
    purpose = Purpose.REGISTRATION
    if isinstance(about, Invitation):
        purpose = Purpose.NOMINATION if about.institution else Purpose.INVITATION
    page, pack = (link(each, about.link_nonce, until) for each in (purpose, Purpose.DOCUMENTS))
    kept = "" if purpose is Purpose.NOMINATION else link(Purpose.ME, about.link_nonce, until)
    unsubscribe = link(Purpose.UNSUBSCRIBE, about.link_nonce)
    return _Links(page, f"{page}/certificate.pdf", pack, unsubscribe, kept, until)


def _page_of(kind: LetterKind, links: _Links, event: Event) -> str:
    """Return the page that the letter is about: the recipient's own, if the letter has a link to
    it."""
    if kind in WITHOUT_LINK:
        return _event_link(event)
    if kind in OF_A_REQUEST:
        return links.kept or _event_link(event)
    return links.pack if kind is LetterKind.PUBLICATION_AVAILABLE else links.page


def _event_link(event: Event) -> str:
    return f"{current_app.config['BASE_URL']}/events/{event.slug}"


def _enclosures(facts: Facts) -> Enclosures:
    registration, badge = facts.registration, facts.badge
    if registration is None:
        return Enclosures()
    if facts.second_entry is not None:
        return Enclosures(calendar=("CANCEL", second_calendar(registration, facts.second_entry)))
    calendar = _calendar(facts.kind, registration)
    files: tuple[Attached, ...] = ()
    if calendar and facts.is_for_assistant:  # whose calendar program must not answer for the guest
        files, calendar = (_public_entry(facts.event),), None
    if badge is None:
        return Enclosures(calendar=calendar, attachments=files)
    drawn = partial(pdf.badge, badge_face(badge, registration))
    return Enclosures(
        inline={QR_CONTENT_ID: qr.png(badge_code(badge))},
        calendar=calendar,
        attachments=(
            Attached(f"{file_stem('badge', facts.event)}.pdf", "application/pdf", drawn),
            *files,
        ),
    )


def _public_entry(event: Event) -> Attached:
    """Return the calendar entry of the event as a file, to be added by hand."""
    file = public_calendar([event], name=event.title(page_language()))
    return Attached(f"{file_stem('calendar', event)}.ics", "text/calendar", lambda: file, len(file))


def _with_documents(enclosures: Enclosures, carrier: Carrier) -> Enclosures:
    """Add the documents that staff have chosen for readers of the current language."""
    session = db.session()
    found = [
        Attached(
            each.file_name, each.file.media_type, partial(content_of, session, each), each.file.size
        )
        for each in for_readers(attachments(session, carrier), page_language())
    ]
    return replace(enclosures, attachments=(*enclosures.attachments, *found))


def _calendar(kind: LetterKind, registration: Registration) -> tuple[str, bytes] | None:
    """Return METHOD and file for a registrant who was once confirmed, else None: others have no
    entry to change."""
    method = WITH_CALENDAR.get(kind)
    has_ended = kind in (LetterKind.REGISTRATION_CANCELLED, LetterKind.REJECTED)
    is_theirs = has_ended or registration.state is RegistrationState.CONFIRMED
    if method is None or registration.calendar_sequence is None or not is_theirs:
        return None
    return method, registrant_calendar(registration, is_cancelled=method == "CANCEL")
