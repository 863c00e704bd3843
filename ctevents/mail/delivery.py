"""The worker's side of the outbox: claim a letter, write it, send it, mark it. One transaction for each step."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import Flask

from ctevents.clock import Clock
from ctevents.db import db, transaction
from ctevents.domain.letters import is_still_true
from ctevents.formats.addresses import email_as_sent
from ctevents.letters import Writing, addressee, write
from ctevents.mail.smtp import Letter, Postbox, RecipientRefused, ServerUnavailable, TryLater
from ctevents.models import Message
from ctevents.services import outbox
from ctevents.services.outbox import Claim

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Round:
    """What one pass over the outbox did. ``trouble``: the words of a server out of reach, which ended it."""

    sent: int = 0
    trouble: str | None = None


def deliver_due(app: Flask, clock: Clock, *, must_stop: Callable[[], bool] = lambda: False) -> Round:
    """Sends what is due, one letter after the other, until nothing is or the server is out of reach."""
    sent = 0
    with Postbox(app) as postbox:
        while not must_stop():
            with transaction() as tx:
                claim = outbox.claim_letter(tx, now=clock())
            if claim is None:
                break
            try:
                sent += _deliver(app, postbox, claim, clock)
            except ServerUnavailable as error:
                with transaction() as tx:
                    outbox.give_back(tx, claim, words=error.words)
                return Round(sent, error.words)
    return Round(sent)


def _deliver(app: Flask, postbox: Postbox, claim: Claim, clock: Clock) -> bool:
    """Returns whether it was sent. ``ServerUnavailable`` is left to the caller, since it is not about this letter."""
    message = outbox.claimed_letter(db.session(), claim)
    if message is None:
        return False
    address = addressee(message.invitation, message.registration)[1]
    reason = _reason_to_drop(message, address, clock())
    if reason is not None:
        with transaction() as tx:
            outbox.mark_dropped(tx, claim, words=reason)
        return False
    try:
        postbox.send(_letter(app, message, write(message), clock()))
    except RecipientRefused as error:
        with transaction() as tx:
            outbox.mark_failed(tx, claim, recipient=address, words=_said(error))
        return False
    except ServerUnavailable:
        raise
    except TryLater as error:
        _put_off(claim, address, _said(error), clock())
        return False
    except Exception as error:
        # A letter that cannot be written must not stop the others, and shows up among the messages.
        log.exception("message %d cannot be written", claim.message_id)
        _put_off(claim, address, f"cannot be written: {type(error).__name__}", clock())
        return False
    with transaction() as tx:
        outbox.mark_sent(tx, claim, recipient=address, now=clock())
    return True


def _said(error: RecipientRefused | TryLater) -> str:
    """The server's answer, its code first where it gave one."""
    return f"{error.code} {error.words}" if error.code else error.words


def _put_off(claim: Claim, address: str, words: str, now: datetime) -> None:
    with transaction() as tx:
        outbox.put_off(tx, claim, recipient=address, words=words, now=now)


def _reason_to_drop(message: Message, address: str, now: datetime) -> str | None:
    if email_as_sent(address) is None:
        return "there is no e-mail address to send it to"
    invitation, registration = message.invitation, message.registration
    is_true = is_still_true(
        message.kind,
        message.event.status_at(now),
        invitation.state if invitation else None,
        registration.state if registration else None,
    )
    return None if is_true else "what it says is no longer so"


def _letter(app: Flask, message: Message, writing: Writing, now: datetime) -> Letter:
    name, address = writing.recipient
    event = message.event
    sender = app.config["MAIL_DEFAULT_SENDER"]
    return Letter(
        message_id=f"<{message.message_id}@{sender.rpartition('@')[2]}>",
        sent_at=now,
        sender=(event.contact_name, sender),
        recipient=(name, email_as_sent(address) or address),
        reply_to=event.contact_email or None,
        subject=writing.subject,
        text=writing.text,
        html=writing.html,
        language=writing.language,
        inline=writing.enclosures.inline,
        calendar=writing.enclosures.calendar,
        attachments=writing.enclosures.attachments,
        headers={"Auto-Submitted": "auto-generated"},
    )
