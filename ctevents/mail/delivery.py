"""The worker's side of the outbox: claim a letter, write it, send it, mark it. One transaction for each step."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import Flask

from ctevents.clock import Clock
from ctevents.db import db, transaction
from ctevents.domain.letters import (
    BULK,
    OF_A_PLACE,
    Dropped,
    LetterKind,
    SeatGivenBack,
    SecondEntry,
    first_occasion,
    is_again,
    is_still_true,
    occasion_of_change,
    occasion_of_registration,
    occasion_of_reminder,
)
from ctevents.domain.reminders import anchor_on
from ctevents.domain.rsvp import InvitationState
from ctevents.domain.schedule import EventStatus
from ctevents.domain.segments import Segment, Situation, stands
from ctevents.formats.addresses import email_as_sent
from ctevents.letter_wordings import person_of
from ctevents.letters import recipient_of
from ctevents.logs import trace
from ctevents.mail.envelopes import letter_of
from ctevents.mail.smtp import Postbox, RecipientRefused, ServerUnavailable, TryLater
from ctevents.models import Message, ReminderRule
from ctevents.services import outbox, outbox_gate
from ctevents.services.free_seats import still_free
from ctevents.services.outbox import Claim
from ctevents.services.outbox_gate import Pause

DOMAINS_TO_BLAME_THE_SERVER = 3
REFUSALS_TO_BLAME_ONE_THAT_TOOK_LETTERS = 10
LONGEST_WAIT_FOR_A_TURN = 30.0

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Round:
    """What one pass over the outbox did. ``pause``: the gate is closed, which ended it."""

    sent: int = 0
    pause: Pause | None = None


def deliver_due(
    app: Flask,
    clock: Clock,
    *,
    must_stop: Callable[[], bool] = lambda: False,
    wait: Callable[[float], object] = time.sleep,
    meanwhile: Callable[[], object] = lambda: None,
    open_postbox: Callable[[Flask], Postbox] = Postbox,
) -> Round:
    """Sends what is due, one letter after the other, until nothing is or the gate is closed.

    A server out of reach closes it, and so does one that refuses everybody. ``wait`` is for the rate limit;
    ``meanwhile`` is called before each letter and each wait, so that a long mailing holds up nothing else.
    """
    with open_postbox(app) as postbox:
        delivery = _Delivery(app, postbox, clock)
        try:
            while not must_stop():
                meanwhile()
                match delivery.claim():
                    case Claim() as claim:
                        delivery.deliver(claim)
                    case Pause(until, None):
                        wait(min(max((until - clock()).total_seconds(), 0), LONGEST_WAIT_FOR_A_TURN))
                    case Pause() as pause:
                        return Round(delivery.sent, pause)
                    case None:
                        delivery.fail_refused()
                        delivery.reach()
                        break
        except ServerUnavailable as error:
            return Round(delivery.sent, delivery.close_gate(error))
        finally:
            delivery.give_back_refused()
    return Round(delivery.sent)


@dataclass(frozen=True)
class _Refused:
    claim: Claim
    address: str
    error: RecipientRefused


class _Delivery:
    """One round. Refusals are held until it shows whose fault they are.

    They are the recipients' once the server takes a letter, or when nothing is left to try; and the server's once it has
    refused at so many domains and taken nothing meanwhile. Of one that took letters before it takes more in a row: a
    list may have some wrong addresses, and a server an end of what it lets through in a day.
    """

    def __init__(self, app: Flask, postbox: Postbox, clock: Clock) -> None:
        self._app, self._postbox, self._clock = app, postbox, clock
        self._refused: list[_Refused] = []
        self.sent = 0

    def claim(self) -> Claim | Pause | None:
        with transaction() as tx:
            if self._refused:
                outbox.keep(tx, [each.claim for each in self._refused], now=self._clock())
            return outbox.claim_letter(tx, per_minute=self._app.config["MAIL_RATE_PER_MINUTE"], now=self._clock())

    def deliver(self, claim: Claim) -> None:
        """Raises ``ServerUnavailable``, the claim given back: it is not about this letter."""
        message = outbox.claimed_letter(db.session(), claim)
        if message is None:
            return
        address = recipient_of(message)[1]
        reason = _reason_to_drop(message, address, self._clock())
        if reason is not None:
            with transaction() as tx:
                outbox.mark_dropped(tx, claim, words=reason.value)
            return
        try:
            self._postbox.send(letter_of(self._app, message, now=self._clock()))
        except RecipientRefused as error:
            self._hold(_Refused(claim, address, error))
        except ServerUnavailable as error:
            with transaction() as tx:
                outbox.give_back(tx, claim, words=error.words)
            raise
        except TryLater as error:
            self._put_off(claim, address, _said(error), is_reached=True)
        except Exception as error:
            # A letter that cannot be written must not stop the others, and shows up among the messages.
            log.error("message %d cannot be written: %s", claim.message_id, trace(error))
            self._put_off(claim, address, f"cannot be written: {type(error).__name__}")
        else:
            self._mark_sent(claim, address)

    def reach(self) -> None:
        """Also where no letter is due, so that the alarm ends once the server is back."""
        if outbox_gate.gate(db.session()).paused_at is None:
            return
        self._postbox.reach()
        with transaction() as tx:
            outbox_gate.open_gate(tx)

    def close_gate(self, error: ServerUnavailable) -> Pause:
        with transaction() as tx:
            return outbox_gate.close_gate(tx, words=error.words, now=self._clock())

    def fail_refused(self) -> None:
        if not self._refused:
            return
        with transaction() as tx:
            outbox_gate.open_gate(tx)
            for each in self._refused:
                outbox.mark_failed(tx, each.claim, recipient=each.address, words=_said(each.error))
        self._refused.clear()

    def give_back_refused(self) -> None:
        """Behind the others, so that a few wrong addresses do not keep a good server from showing that it is one."""
        if not self._refused:
            return
        with transaction() as tx:
            for each in self._refused:
                outbox.give_back(tx, each.claim, words=_said(each.error), due_at=self._clock())

    def _hold(self, refused: _Refused) -> None:
        self._refused.append(refused)
        most = REFUSALS_TO_BLAME_ONE_THAT_TOOK_LETTERS if self.sent else DOMAINS_TO_BLAME_THE_SERVER
        domains = {_domain(each.address) for each in self._refused}
        if len(self._refused) >= most and len(domains) >= DOMAINS_TO_BLAME_THE_SERVER:
            raise ServerUnavailable(f"it refuses every recipient ({refused.error.code})")

    def _put_off(self, claim: Claim, address: str, words: str, *, is_reached: bool = False) -> None:
        with transaction() as tx:
            if is_reached:
                outbox_gate.open_gate(tx)
            outbox.put_off(tx, claim, recipient=address, words=words, now=self._clock())

    def _mark_sent(self, claim: Claim, address: str) -> None:
        with transaction() as tx:
            outbox.mark_sent(tx, claim, recipient=address, now=self._clock())
            outbox_gate.open_gate(tx)
        self.sent += 1
        self.fail_refused()


def _domain(address: str) -> str:
    return address.rpartition("@")[2].lower()


def _said(error: RecipientRefused | TryLater) -> str:
    """The server's answer, its code first where it gave one."""
    return f"{error.code} {error.words}" if error.code else error.words


def _reason_to_drop(message: Message, address: str, now: datetime) -> Dropped | None:
    if email_as_sent(address) is None:
        return Dropped.NO_ADDRESS
    if message.test_for is not None:
        return None
    if message.kind in BULK and _has_unsubscribed(message):
        return Dropped.UNSUBSCRIBED
    rule = message.mailing and message.mailing.rule
    if rule and not rule.may_follow_start and message.event.starts_at and message.event.starts_at <= now:
        return Dropped.EVENT_BEGUN
    return None if _is_about_what_is(message) and _is_still_true(message, now) else Dropped.NO_LONGER_SO


def _has_unsubscribed(message: Message) -> bool:
    person = person_of(message.invitation, message.registration)
    addressee = person or message.invitation
    return addressee is not None and addressee.unsubscribed_at is not None


def _is_about_what_is(message: Message) -> bool:
    """Whether the registration is in the same spell, the event not changed once more, or not moved after its reminder. An
    entry of another registration is taken out whatever became of this one."""
    if SecondEntry.of(message.occasion):
        return True
    if SeatGivenBack.of(message.occasion):
        return still_free(db.session(), message)
    rule = message.mailing and message.mailing.rule
    if rule and not message.occasion.startswith(_beginning_now(rule)):
        return False
    registration = message.registration
    if registration is None:
        return True
    about = {kind: occasion_of_registration(registration.id, registration.spell) for kind in OF_A_PLACE}
    about[LetterKind.EVENT_CHANGED] = occasion_of_change(message.event.calendar_sequence, registration.id)
    return about.get(message.kind) in (None, first_occasion(message.occasion))


def _beginning_now(rule: ReminderRule) -> str:
    """Of the occasions of its letters, by the date that the event has now."""
    anchor_at = rule.event.anchor_at(rule.anchor)
    return occasion_of_reminder(rule.id, anchor_on(anchor_at, rule.event.time_zone) if anchor_at else "")


def _is_still_true(message: Message, now: datetime) -> bool:
    """And whether the recipient still stands as the segment of its mailing wants."""
    invitation, registration, mailing = message.invitation, message.registration, message.mailing
    status = message.event.status_at(now)
    if SecondEntry.of(message.occasion):
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
    return is_still_true(message.kind, status, situation, is_again=is_again(message.occasion))
