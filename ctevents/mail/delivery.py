"""The worker's side of the outbox: claim, write, send and mark a letter.

``deliver_due`` is the loop, and ``_Delivery.deliver`` follows one letter from its claim to its
mark.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from flask import Flask

from ctevents.clock import Clock
from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.db.outages import Unavailable
from ctevents.domain.letters.kinds import DropReason, LetterKind
from ctevents.domain.schedule import TimeAndPlace
from ctevents.formats.sealed import SealBroken
from ctevents.logs import trace
from ctevents.mail.envelopes import letter_of
from ctevents.mail.insisting import insist
from ctevents.mail.mime import Letter
from ctevents.mail.smtp import (
    ConnectionLost,
    Postbox,
    RecipientRefused,
    ServerUnavailable,
    TryLater,
)
from ctevents.mail.staff_letters import staff_letter_of
from ctevents.mail.still_true import reason_to_drop
from ctevents.models import Message
from ctevents.services.common import audit
from ctevents.services.outbox import gate as outbox_gate
from ctevents.services.outbox import outbox
from ctevents.services.outbox.correspondence import time_and_place
from ctevents.services.outbox.gate import Pause
from ctevents.services.outbox.outbox import Claim
from ctevents.services.outbox.staff_letters import claimed_staff_letter
from ctevents.services.privacy.person_requests import Farewell, farewell_of
from ctevents.texts.letters.facts import letter_facts, recipient_of
from ctevents.texts.letters.letters import write

DOMAINS_TO_BLAME_THE_SERVER = 3
REFUSALS_TO_BLAME_ONE_THAT_TOOK_LETTERS = 10
LONGEST_WAIT_FOR_A_TURN = 30.0

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Round:
    """The result of one pass over the outbox. ``pause`` is set if the gate is closed, which ended
    the pass."""

    sent: int = 0
    pause: Pause | None = None


def deliver_due(
    app: Flask,
    *,
    must_stop: Callable[[], bool] = lambda: False,
    wait: Callable[[float], object] = time.sleep,
    chores: Chores | None = None,
    open_postbox: Callable[[Flask], Postbox] = Postbox,
) -> Round:
    """Send due letters one after the other, until none is due or the gate is closed.

    A server out of reach closes the gate, and so does a server that refuses everybody. ``wait``
    serves the rate limit. Due ``chores`` are done before the next letter and before each wait, so
    that a long mailing does not delay them.
    """
    with open_postbox(app) as postbox:
        delivery = _Delivery(app, postbox, chores or _NoChores(), wait)
        try:
            while not must_stop():
                match delivery.claim():
                    case Claim() as claim:
                        delivery.deliver(claim)
                    case Pause(until, None):
                        wait(
                            min(
                                max((until - delivery.clock()).total_seconds(), 0),
                                LONGEST_WAIT_FOR_A_TURN,
                            )
                        )
                    case Pause() as pause:
                        return Round(delivery.sent, pause)
                    case None:
                        delivery.settle_refused()
                        delivery.reach()
                        break
        except ServerUnavailable as error:
            return Round(delivery.sent, delivery.close_gate(error))
        finally:
            delivery.give_back()
    return Round(delivery.sent)


class Chores(Protocol):
    """The other work of the worker."""

    def are_due(self) -> bool: ...

    def do_due(self) -> None: ...


class _NoChores:
    def are_due(self) -> bool:
        return False

    def do_due(self) -> None:
        pass


@dataclass(frozen=True)
class _Attempt:
    """An attempt to send a claimed letter to the address. ``said``: the time and place that it
    gives for the event. ``is_farewell``: the person is erased, and nothing that says the address
    may stay. ``has_copy``: an assistant gets a copy."""

    claim: Claim
    address: str
    said: TimeAndPlace | None
    is_farewell: bool = False
    has_copy: bool = False

    @property
    def kept_address(self) -> str | None:
        return None if self.is_farewell else self.address or None

    def kept_words(self, error: RecipientRefused | ConnectionLost | TryLater) -> str:
        if isinstance(error, ConnectionLost):
            return error.words
        return str(error.code) if self.is_farewell else _said(error)


@dataclass(frozen=True)
class _Refused:
    attempt: _Attempt
    error: RecipientRefused | ConnectionLost


class _Delivery:
    """One round. Refusals are held until it is clear whether recipients or the server are at fault.
    A connection that the server drops twice at a recipient is a refusal that may pass.

    Recipients are at fault once the server accepts a letter, or when nothing is left to try. The
    server is at fault once it has refused letters to enough domains and accepted none in between.
    If it accepted letters before, more refusals in a row are needed: a list may have some wrong
    addresses, and a server may have a daily limit.
    """

    def __init__(
        self, app: Flask, postbox: Postbox, chores: Chores, wait: Callable[[float], object]
    ) -> None:
        self._app, self._postbox, self._chores, self._wait = app, postbox, chores, wait
        self.clock: Clock = app.extensions["ctevents.clock"]
        self._refused: list[_Refused] = []
        self._next: Claim | Pause | None = None
        self.sent = 0

    def claim(self) -> Claim | Pause | None:
        """Return the letter that was claimed with the last mark, or claim the next one."""
        claimed, self._next = self._next, None
        if claimed is not None:
            return claimed
        self._chores.do_due()
        with transaction(by=audit.WORKER) as tx:
            if self._refused:
                outbox.keep(tx, [each.attempt.claim for each in self._refused])
            return self._claim(tx)

    def _claim(self, tx: Transaction, *, behind: Claim | None = None) -> Claim | Pause | None:
        return outbox.claim_letter(
            tx, per_minute=self._app.config["MAIL_RATE_PER_MINUTE"], behind=behind
        )

    def deliver(self, claim: Claim) -> None:
        """Deliver one letter: drop it if it is no longer true, else write and send it, and mark it
        by the result.

        If the fault is not the letter's, give the claim back and raise ``ServerUnavailable``.
        """
        if claim.is_to_staff:
            return self._deliver_to_staff(claim)
        session, now, sender = db.session(), self.clock(), self._app.config["MAIL_DEFAULT_SENDER"]
        try:
            claimed = outbox.claimed_letter(session, claim)
        except SealBroken:
            return self._put_aside(claim)
        except Unavailable:
            return self._give_back_once_possible(claim)
        if claimed is None:
            return None
        message = claimed.message
        farewell = (
            _farewell_in(message) if message.kind is LetterKind.DATA_REQUEST_ANSWERED else None
        )
        recipient = (farewell.name, farewell.email) if farewell else recipient_of(session, message)
        reason = reason_to_drop(message, recipient[1], now)
        if reason is not None:
            with transaction(by=audit.WORKER) as tx:
                outbox.mark_dropped(tx, claim, words=reason.value)
            return None
        attempt = _Attempt(claim, recipient[1], time_and_place(message.event), farewell is not None)

        def written() -> tuple[Letter, bool]:
            facts = letter_facts(session, claimed, recipient, now=now, farewell=farewell)
            writing = write(facts, facts.language)
            return letter_of(message, writing, sender=sender, sent_at=now), facts.has_copy

        return self._send(attempt, written)

    def _deliver_to_staff(self, claim: Claim) -> None:
        """Deliver a letter to staff. The link in it is valid before the letter goes."""
        attempt = _Attempt(claim, "", None)
        try:
            with transaction(by=audit.WORKER, at=self.clock()) as tx:
                waiting = claimed_staff_letter(tx, claim)
                if waiting is None:
                    return None
                attempt = replace(attempt, address=waiting.address or "")
                sender = self._app.config["MAIL_DEFAULT_SENDER"]
                letter = staff_letter_of(tx, waiting, sender=sender)
                if letter is None:
                    return outbox.mark_dropped(tx, claim, words=DropReason.NO_LONGER_SO.value)
        except SealBroken:
            return self._put_aside(claim)
        except Unavailable:
            return self._give_back_once_possible(claim)
        except Exception as error:
            return self._cannot_write(attempt, error)
        attempt = replace(attempt, address=letter.recipient[1])
        return self._send(attempt, lambda: (letter, False))

    def _send(self, attempt: _Attempt, written: Callable[[], tuple[Letter, bool]]) -> None:
        """Send the letter and mark it by the result. ``written``: returns it, and whether an
        assistant gets a copy."""
        claim = attempt.claim
        try:
            letter, has_copy = written()
            self._postbox.send(letter)
        except (RecipientRefused, ConnectionLost) as error:
            self._hold(_Refused(attempt, error))
        except ServerUnavailable as error:
            with transaction(by=audit.WORKER) as tx:
                outbox.give_back(tx, claim, words=None if attempt.is_farewell else error.words)
            raise
        except TryLater as error:
            self._put_off(attempt, attempt.kept_words(error), is_reached=True)
        except Unavailable:
            self._give_back_once_possible(claim)
        except Exception as error:
            self._cannot_write(attempt, error)
        else:
            self._mark_sent(replace(attempt, has_copy=has_copy))

    def _put_aside(self, claim: Claim) -> None:
        log.error("message %d is sealed with a different data key", claim.message_id)
        with transaction(by=audit.WORKER) as tx:
            outbox.put_aside(tx, claim)

    def _cannot_write(self, attempt: _Attempt, error: Exception) -> None:
        """Put off a letter that cannot be written: it must not stop the others. Staff see it among
        the messages."""
        log.error("message %d cannot be written: %s", attempt.claim.message_id, trace(error))
        self._put_off(attempt, f"cannot be written: {type(error).__name__}")

    def reach(self) -> None:
        """Connect even if no letter is due, so that the alarm ends once the server is back."""
        if outbox_gate.gate(db.session()).paused_at is None:
            return
        self._postbox.reach()
        with transaction(by=audit.WORKER) as tx:
            outbox_gate.open_gate(tx)

    def close_gate(self, error: ServerUnavailable) -> Pause:
        with transaction(by=audit.WORKER) as tx:
            return outbox_gate.close_gate(tx, words=error.words)

    def settle_refused(self) -> None:
        if not self._refused:
            return
        with transaction(by=audit.WORKER) as tx:
            outbox_gate.open_gate(tx)
            for attempt, error in ((each.attempt, each.error) for each in self._refused):
                is_final = isinstance(error, RecipientRefused)
                settle = outbox.mark_failed if is_final else outbox.put_off
                words = attempt.kept_words(error)
                settle(tx, attempt.claim, recipient=attempt.kept_address, words=words)
        self._refused.clear()

    def give_back(self) -> None:
        """Give back claims that will not be tried now. Refused letters go behind the others: a few
        wrong addresses must not hide that the server works."""
        untried = self._next if isinstance(self._next, Claim) else None
        if not self._refused and untried is None:
            return
        with transaction(by=audit.WORKER) as tx:
            if untried is not None:
                outbox.give_back(tx, untried)
            for each in self._refused:
                words = each.attempt.kept_words(each.error)
                outbox.give_back(tx, each.attempt.claim, words=words, due_at=tx.now)

    def _hold(self, refused: _Refused) -> None:
        self._refused.append(refused)
        most = REFUSALS_TO_BLAME_ONE_THAT_TOOK_LETTERS if self.sent else DOMAINS_TO_BLAME_THE_SERVER
        domains = {each.attempt.address.rpartition("@")[2].lower() for each in self._refused}
        if len(self._refused) >= most and len(domains) >= DOMAINS_TO_BLAME_THE_SERVER:
            code = getattr(refused.error, "code", "connection lost")
            raise ServerUnavailable(f"it refuses every recipient ({code})")

    def _put_off(self, attempt: _Attempt, words: str, *, is_reached: bool = False) -> None:
        with transaction(by=audit.WORKER) as tx:
            if is_reached:
                outbox_gate.open_gate(tx)
            outbox.put_off(tx, attempt.claim, recipient=attempt.kept_address, words=words)

    def _mark_sent(self, sent: _Attempt) -> None:
        """Mark the letter and claim the next one in one transaction, so that each letter waits once
        for the disk.

        If that fails, mark the letter in its own transaction: the server has it, and an unmarked
        letter would be sent again. Claim no letter if other work comes first, since its lease would
        run meanwhile; else the one behind this.
        """
        try:
            with transaction(by=audit.WORKER) as tx:
                self._mark(tx, sent)
                claims_next = not self._refused and not self._chores.are_due()
                following = self._claim(tx, behind=sent.claim) if claims_next else None
        except Exception as error:
            log.error(
                "message %d was sent, and its mark failed: %s", sent.claim.message_id, trace(error)
            )
            self._mark_alone(sent)
        else:
            self._next = following
        self.sent += 1
        self.settle_refused()

    def _mark(self, tx: Transaction, sent: _Attempt) -> None:
        if (
            outbox.mark_sent(tx, sent.claim, recipient=sent.kept_address, said=sent.said)
            and sent.has_copy
        ):
            outbox.copy_to_assistant(tx, sent.claim)

    def _mark_alone(self, sent: _Attempt) -> None:
        """Mark the letter. A mark that was committed after all stays unchanged.

        If the database is away for longer than the lease, the letter is sent again, with the same
        Message-ID.
        """
        insist(lambda tx: self._mark(tx, sent), self._wait)

    def _give_back_once_possible(self, claim: Claim) -> None:
        """Give back a letter that nobody got, because the database went away while it was written.
        It uses up no attempt."""
        log.error("message %d waits: the database is away", claim.message_id)
        insist(lambda tx: outbox.give_back(tx, claim), self._wait)


def _farewell_in(message: Message) -> Farewell | None:
    """Return what the letter to an erased person needs. Without the data key the address is lost,
    and the letter with it."""
    try:
        return farewell_of(message)
    except SealBroken:
        log.error("the address of message %d is sealed with a different data key", message.id)
        return None


def _said(error: RecipientRefused | TryLater) -> str:
    """Return the server's answer, with its code first if there is one."""
    return f"{error.code} {error.words}" if error.code else error.words
