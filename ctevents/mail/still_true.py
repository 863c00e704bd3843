"""Check that a waiting letter is still true, and that its recipient still wants it."""

from __future__ import annotations

from datetime import datetime

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import (
    BULK,
    OF_A_PLACE,
    DropReason,
    LetterKind,
    is_still_true,
)
from ctevents.domain.letters.occasions import About, Occasion, occasion_of_registration
from ctevents.domain.letters.reminders import anchor_on
from ctevents.domain.letters.segments import Segment, Situation, stands
from ctevents.domain.rsvp import InvitationState
from ctevents.domain.schedule import EventStatus
from ctevents.formats.addresses import email_as_sent
from ctevents.models import Message, ReminderRule
from ctevents.services.seating.free_seats import still_free
from ctevents.texts.letters.facts import person_of


def reason_to_drop(message: Message, address: str, now: datetime) -> DropReason | None:
    """Return why a waiting letter is not sent, or None if it is sent."""
    if email_as_sent(address) is None:
        return DropReason.NO_ADDRESS
    if message.test_for is not None:
        return None
    if message.kind in BULK and _has_unsubscribed(message):
        return DropReason.UNSUBSCRIBED
    rule = message.mailing and message.mailing.rule
    if rule and not rule.may_follow_start and message.event.starts_at and message.event.starts_at <= now:
        return DropReason.EVENT_BEGUN
    return None if _is_about_what_is(message) and _is_still_true(message, now) else DropReason.NO_LONGER_SO


def _has_unsubscribed(message: Message) -> bool:
    person = person_of(message.invitation, message.registration)
    addressee = person or message.invitation
    return addressee is not None and addressee.unsubscribed_at is not None


def _is_about_what_is(message: Message) -> bool:
    """Return whether the letter still fits: same spell of the registration, no later change of the event, same date for
    a reminder. A letter that removes another registration's calendar entry always fits."""
    if message.about is About.SECOND_ENTRY:
        return True
    if message.about is About.NOMINATION:
        return still_free(db.session(), message)
    rule = message.mailing and message.mailing.rule
    if rule and message.moment != _anchor_on(rule):
        return False
    registration = message.registration
    if registration is None:
        return message.kind is not LetterKind.EVENT_CHANGED or _is_last_change(message)
    numbers = dict.fromkeys(OF_A_PLACE, registration.spell) | {
        LetterKind.EVENT_CHANGED: message.event.calendar_sequence
    }
    if message.kind not in numbers:
        return True
    return message.occasion.first == occasion_of_registration(registration.id, numbers[message.kind])


def _is_last_change(message: Message) -> bool:
    """Return whether this is the event's last change. An invited person who has replied since gets the new date in
    another letter."""
    invitation = message.invitation
    if invitation is None or (invitation.person is not None and invitation.state is not InvitationState.SENT):
        return False
    return message.occasion.first == Occasion(About.INVITATION, invitation.id, message.event.calendar_sequence)


def _anchor_on(rule: ReminderRule) -> str:
    """Return the day that the rule counts from, by the event's present date."""
    anchor_at = rule.event.anchor_at(rule.anchor)
    return anchor_on(anchor_at, rule.event.time_zone) if anchor_at else ""


def _is_still_true(message: Message, now: datetime) -> bool:
    """Return whether the letter is still true, and the recipient still belongs to the segment of its mailing."""
    invitation, registration, mailing = message.invitation, message.registration, message.mailing
    status = message.event.status_at(now)
    if message.about is About.SECOND_ENTRY:
        return status is not EventStatus.HELD
    if message.kind is LetterKind.REGISTRATION_CANCELLED and registration is None:
        return invitation is not None and invitation.state is InvitationState.WITHDRAWN
    situation = Situation(
        invitation=invitation.state if invitation else None,
        registration=registration.state if registration else None,
        has_attended=registration is not None and registration.entry_id is not None,
        is_over=status is EventStatus.HELD,
    )
    source = mailing and (mailing.rule or mailing.announcement)
    if source and not stands(Segment.from_json(source.segment).standing, situation):
        return False
    return is_still_true(message.kind, status, situation, is_again=bool(message.copy))
