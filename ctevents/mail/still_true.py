"""Check that a waiting letter is still true, and that its recipient still wants it."""

from __future__ import annotations

from datetime import datetime

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import (
    BULK,
    OF_A_PLACE,
    About,
    DropReason,
    LetterKind,
    Occasion,
    is_still_true,
    occasion_of_registration,
)
from ctevents.domain.letters.reminders import anchor_on
from ctevents.domain.letters.segments import Segment, Situation, stands
from ctevents.domain.registration import InvitationState
from ctevents.domain.schedule import EventStatus
from ctevents.formats.addresses import email_as_sent
from ctevents.models import Invitation, Message, Registration, ReminderRule
from ctevents.services.launch.published import pack_notice
from ctevents.services.privacy.person_requests import is_letter_still_true
from ctevents.services.seating.seats import still_free
from ctevents.texts.letters.facts import person_of, tested_announcement


def reason_to_drop(message: Message, address: str, now: datetime) -> DropReason | None:
    """Return why a waiting letter is not sent, or None if it is sent."""
    if email_as_sent(address) is None:
        return DropReason.NO_ADDRESS
    if message.test_for is not None:
        is_gone = (
            message.kind is LetterKind.ANNOUNCEMENT
            and tested_announcement(db.session(), message) is None
        )
        return DropReason.NO_LONGER_SO if is_gone else None
    if message.kind in BULK and _has_unsubscribed(message):
        return DropReason.UNSUBSCRIBED
    rule = message.mailing and message.mailing.rule
    if (
        rule
        and not rule.may_follow_start
        and message.event.starts_at
        and message.event.starts_at <= now
    ):
        return DropReason.EVENT_BEGUN
    return None if _is_still_true(message, now) else DropReason.NO_LONGER_SO


def _has_unsubscribed(message: Message) -> bool:
    person = person_of(message.invitation, message.registration)
    addressee = person or message.invitation
    return addressee is not None and addressee.unsubscribed_at is not None


def _is_still_true(message: Message, now: datetime) -> bool:
    """Return whether the letter is still true: for its occasion, for its mailing with the segment,
    and by its kind.

    An invited person who has replied since the event changed gets the new date in another letter.
    """
    invitation, registration, mailing = message.invitation, message.registration, message.mailing
    status = message.event.status_at(now)
    if message.about is About.SECOND_ENTRY:
        return status is not EventStatus.HELD
    if message.about is About.PERSON_REQUEST:
        return status is not EventStatus.DRAFT and is_letter_still_true(db.session(), message)
    if message.about is About.NOMINATION and not still_free(db.session(), message):
        return False
    if mailing and mailing.rule and message.moment != _anchor_on(mailing.rule):
        return False
    if _occasion_now(message.kind, registration or invitation) not in (
        None,
        message.occasion.first,
    ):
        return False
    if registration is None and invitation is not None:
        if message.kind is LetterKind.REGISTRATION_CANCELLED:
            return invitation.state is InvitationState.WITHDRAWN
        has_replied = invitation.person is not None and invitation.state is not InvitationState.SENT
        if message.kind is LetterKind.EVENT_CHANGED and has_replied:
            return False
    situation = Situation(
        invitation=invitation.state if invitation else None,
        registration=registration.state if registration else None,
        has_attended=registration is not None and registration.entry_id is not None,
        is_over=status is EventStatus.HELD,
    )
    source = mailing and (mailing.rule or mailing.announcement)
    if source and not stands(Segment.from_json(source.segment).standing, situation):
        return False
    if message.kind is LetterKind.PUBLICATION_AVAILABLE and not _may_open_pack(
        registration or invitation, now
    ):
        return False
    return is_still_true(message.kind, status, situation, is_again=bool(message.copy))


def _may_open_pack(about: Invitation | Registration | None, now: datetime) -> bool:
    notice = pack_notice(db.session(), about, now=now) if about is not None else None
    return notice is not None and notice.is_open


def _occasion_now(kind: LetterKind, about: Invitation | Registration | None) -> Occasion | None:
    """Return the occasion that a letter of this kind would have if it were queued now: in the
    present spell of the registration, or after the last change of the event. None if neither
    matters."""
    if isinstance(about, Registration) and kind in OF_A_PLACE:
        return occasion_of_registration(about.id, about.spell)
    if about is None or kind is not LetterKind.EVENT_CHANGED:
        return None
    subject = About.REGISTRATION if isinstance(about, Registration) else About.INVITATION
    return Occasion(subject, about.id, about.event.calendar_sequence)


def _anchor_on(rule: ReminderRule) -> str:
    """Return the day that the rule counts from, by the event's present date."""
    anchor_at = rule.event.anchor_at(rule.anchor)
    return anchor_on(anchor_at, rule.event.time_zone) if anchor_at else ""
