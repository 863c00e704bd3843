"""Facts of a letter, gathered once. ``letters.write`` puts them into words and asks the database
nothing about the people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from ctevents.domain.entry import RevokedBecause
from ctevents.domain.letters.kinds import (
    COPIED,
    OF_A_PLACE,
    WITH_BADGE,
    About,
    Ending,
    LetterKind,
    Occasion,
)
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.registration import ENDED
from ctevents.domain.schedule import TimeAndPlace
from ctevents.models import (
    Announcement,
    Badge,
    Event,
    Invitation,
    Message,
    Nomination,
    Person,
    PersonRequest,
    Registration,
)
from ctevents.services.figures.certificates import is_entitled
from ctevents.services.outbox.correspondence import told_before, was_rejected_before
from ctevents.services.outbox.outbox import ClaimedLetter
from ctevents.services.privacy.person_requests import Farewell, request_by_id
from ctevents.services.replies.nominations import nomination_behind
from ctevents.services.replies.vetting import has_open_invitation
from ctevents.services.replies.withdrawals import address_of_second, ending_of
from ctevents.services.seating.badges import all_badges
from ctevents.services.seating.receipts import Receipt, ReceiptLine, receipt_in, receipt_of
from ctevents.services.seating.seats import nomination_told_of
from ctevents.texts.letters.invented import NAMES, invented


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything that a letter says, before it has a language.

    ``name`` is that of the person or institution; ``recipient``, name and address, may be an
    account that tries the letter out. ``language``: the recipient's, or that of the test.
    ``ended``: the nomination whose end the letter reports. ``before``: the earlier time and place,
    if the letter reports a change. ``named_by``: the institution that gave us the person's details,
    until the person accepts the privacy notice. A test has no personal link, no badge and no
    calendar entry; a preview has no personal link, with which staff could act as the recipient.
    ``receipt``: what a focal point entered. ``asked``: the request about their data that the letter
    answers; ``farewell``: what is left of a person who is erased. ``has_copy``: an assistant gets a
    copy once the letter is sent. ``draft``: a wording that is not saved, after its language.
    ``may_have_wording``, ``may_have_documents``: as in ``ClaimedLetter``.
    """

    kind: LetterKind
    event: Event
    invitation: Invitation | None
    registration: Registration | None
    name: str
    recipient: tuple[str, str]
    language: str
    now: datetime
    ending: Ending | None
    is_test: bool = False
    is_preview: bool = True
    is_for_assistant: bool = False
    has_copy: bool = False
    announcement: Announcement | None = None
    second_entry: Occasion | None = None
    ended: Nomination | None = None
    before: TimeAndPlace | None = None
    badge: Badge | None = None
    named_by: str = ""
    was_rejected: bool = False
    had_another_badge: bool = False
    has_certificate: bool = False
    may_accept_again: bool = False
    receipt: Receipt | None = None
    asked: PersonRequest | None = None
    farewell: Farewell | None = None
    draft: tuple[str, Wording] | None = None
    may_have_wording: bool = True
    may_have_documents: bool = True


def letter_facts(
    session: Session,
    claimed: ClaimedLetter,
    recipient: tuple[str, str],
    *,
    now: datetime,
    farewell: Farewell | None = None,
) -> Facts:
    """Gather the facts of a letter in the outbox, which goes to this name and address."""
    message = claimed.message
    known: dict[str, Any] = {
        "may_have_wording": claimed.may_have_wording,
        "may_have_documents": claimed.may_have_documents,
    }
    if message.test_for is not None:
        return replace(_tested(session, message, recipient, now), **known)
    about = message.registration or message.invitation
    assert about is not None
    facts = preview_facts(session, message.kind, about, now=now)
    is_second, is_change = (
        message.about is About.SECOND_ENTRY,
        message.kind is LetterKind.EVENT_CHANGED,
    )
    person, repeats = about.person, is_second or message.is_for_assistant
    return replace(
        facts,
        name=farewell.name if farewell else facts.name,
        recipient=recipient,
        language=farewell.language if farewell else facts.language,
        is_preview=False,
        is_for_assistant=message.is_for_assistant,
        has_copy=bool(person and person.assistant_email and message.kind in COPIED) and not repeats,
        announcement=message.mailing.announcement if message.mailing else None,
        second_entry=message.occasion if is_second else None,
        ending=Ending.SECOND if is_second else facts.ending,
        ended=nomination_told_of(session, message.about_id)
        if message.about is About.NOMINATION
        else None,
        before=told_before(session, message) if is_change and message.mailing else None,
        receipt=receipt_in(session, message)
        if message.kind is LetterKind.NOMINATION_RECEIPT
        else None,
        asked=request_by_id(session, message.about_id)
        if message.about is About.PERSON_REQUEST
        else None,
        farewell=farewell,
        **known,
    )


def _tested(session: Session, message: Message, recipient: tuple[str, str], now: datetime) -> Facts:
    event, language = message.event, message.test_language or message.event.main_language
    facts = invented_facts(event, message.kind, language, now=now)
    announcement = tested_announcement(session, message)
    return replace(
        facts, recipient=recipient, is_test=True, is_preview=False, announcement=announcement
    )


def tested_announcement(session: Session, message: Message) -> Announcement | None:
    """Return the announcement that a test is about; None if it is about no announcement, or that
    was deleted."""
    return (
        session.get(Announcement, message.source_id)
        if message.kind is LetterKind.ANNOUNCEMENT
        else None
    )


def invented_facts(event: Event, kind: LetterKind, language: str, *, now: datetime) -> Facts:
    """Gather the facts of a letter to somebody who does not exist."""
    about = invented(event, kind, language, now=now)
    invitation, registration = (about, None) if isinstance(about, Invitation) else (None, about)
    name, _address, _language = addressee(invitation, registration)
    return Facts(
        kind=kind,
        event=event,
        invitation=invitation,
        registration=registration,
        name=name,
        recipient=(name, ""),
        language=language,
        now=now,
        ending=None,
        receipt=Receipt([ReceiptLine(" ".join(NAMES[language][:2]))], free=1),
    )


def preview_facts(
    session: Session, kind: LetterKind, about: Invitation | Registration, *, now: datetime
) -> Facts:
    """Gather the facts of a letter that nobody has queued."""
    invitation, registration = (about, None) if isinstance(about, Invitation) else (None, about)
    name, address, language = addressee(invitation, registration)
    facts = Facts(
        kind=kind,
        event=about.event,
        invitation=invitation,
        registration=registration,
        name=name,
        recipient=(name, address),
        language=language,
        now=now,
        ending=ending_of(session, kind, registration),
    )
    if invitation is not None and kind is LetterKind.NOMINATION_RECEIPT:
        return replace(facts, receipt=receipt_of(session, invitation))
    if registration is None:
        return facts
    badges = all_badges(session, registration.id) if kind in WITH_BADGE else ()
    is_cancelled = kind is LetterKind.REGISTRATION_CANCELLED
    return replace(
        facts,
        badge=next((each for each in badges if each.revoked_at is None), None),
        named_by=_named_by(session, kind, registration),
        was_rejected=was_rejected_before(session, kind, registration),
        had_another_badge=any(each.revoked_because is RevokedBecause.REPLACED for each in badges),
        has_certificate=kind is LetterKind.THANK_YOU
        and is_entitled(session, registration, now=now),
        may_accept_again=is_cancelled and has_open_invitation(session, registration),
    )


def facts_of_invitation(session: Session, invitation: Invitation, *, now: datetime) -> Facts:
    """Gather the facts of the letter that invites this row of the guest list."""
    kind = LetterKind.INVITATION if invitation.person else LetterKind.NOMINATION_REQUEST
    return preview_facts(session, kind, invitation, now=now)


def recipient_of(session: Session, message: Message) -> tuple[str, str]:
    """Return the name and address (may be empty) of the person or institution, of the account that
    tries the letter out, or of an assistant, whose name nobody knows."""
    if message.test_for is not None:
        return message.test_for.name, message.test_for.email
    name, address, _ = addressee(message.invitation, message.registration)
    if message.is_for_assistant:
        person = person_of(message.invitation, message.registration)
        return "", person.assistant_email if person else ""
    if message.about is About.SECOND_ENTRY and message.registration is not None:
        address = address_of_second(session, message.occasion, message.registration)
    return name, address


def addressee(
    invitation: Invitation | None, registration: Registration | None
) -> tuple[str, str, str]:
    """Return the present name, address (may be empty) and language of the recipient."""
    person = person_of(invitation, registration)
    if person is not None:
        return person.name, person.email, person.language
    assert invitation is not None
    assert invitation.institution is not None
    return (
        invitation.institution.name,
        invitation.focal_email,
        invitation.language or invitation.event.main_language,
    )


def person_of(invitation: Invitation | None, registration: Registration | None) -> Person | None:
    """Return the person; None for an institution."""
    about = registration or invitation
    return about.person if about else None


def _named_by(session: Session, kind: LetterKind, registration: Registration) -> str:
    if registration.privacy_accepted_at or kind not in OF_A_PLACE:
        return ""
    nomination = nomination_behind(session, registration)
    if (
        nomination is None
        or nomination.invitation.institution is None
        or registration.state in ENDED
    ):
        return ""
    return nomination.invitation.institution.name
