"""The worker's side of letters to staff."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import transaction
from ctevents.formats.addresses import email_as_sent
from ctevents.logs import trace
from ctevents.mail.account_writing import write_account_letter
from ctevents.mail.mime import BY_NOBODY, Letter
from ctevents.mail.note_writing import NOTES, address_of_switches, write_note
from ctevents.mail.smtp import NotSent, Postbox, RecipientRefused
from ctevents.models import Account, AccountLetter
from ctevents.services.accounts.letters import claim_account_letter, forget_account_letter
from ctevents.services.accounts.notes import EventNews, notes_to_tell
from ctevents.services.accounts.resets import open_reset
from ctevents.services.accounts.vip_arrivals import VipArrival, arrival_to_tell
from ctevents.services.common import audit
from ctevents.texts.rendering import link
from ctevents.tokens import Purpose

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Claim:
    """A letter to send. ``link``: to set a password, or None. ``arrival``: the news for a host, or None. ``notes``: the news of
    events, if the letter is a note."""

    letter: AccountLetter
    account: Account
    link: str | None = None
    arrival: VipArrival | None = None
    notes: Sequence[EventNews] = ()


def deliver_account_letters(app: Flask, now: datetime) -> None:
    """Send all letters that are due. A letter that cannot be sent is tried again later."""
    with Postbox(app) as postbox:
        while True:
            with transaction(by=audit.WORKER, at=now) as tx:
                letter = claim_account_letter(tx)
                claim = _opened(tx, letter) if letter is not None else None
            if letter is None:
                return
            if claim is not None:
                _send(postbox, claim, sender=app.config["MAIL_DEFAULT_SENDER"], now=now)


def _opened(tx: Transaction, letter: AccountLetter) -> _Claim | None:
    """Return what to send, or delete the letter of an address without an account, and one that is not true any more."""
    if letter.kind in NOTES:
        notes = notes_to_tell(tx, letter)
        if notes:
            return _Claim(letter, tx.get_one(Account, letter.account_id), notes=notes)
        forget_account_letter(tx, letter.id)
        return None
    if letter.person_id is not None and letter.account_id is not None:
        arrival = arrival_to_tell(tx, letter)
        if arrival is None:
            forget_account_letter(tx, letter.id)
            return None
        return _Claim(letter, tx.get_one(Account, letter.account_id), arrival=arrival)
    if letter.account_id is not None:
        return _Claim(letter, tx.get_one(Account, letter.account_id))
    found = open_reset(tx, letter.asked_for)
    if found is None:
        forget_account_letter(tx, letter.id)
        return None
    account, nonce = found
    return _Claim(letter, account, link(Purpose.PASSWORD, nonce))


def _send(postbox: Postbox, claim: _Claim, *, sender: str, now: datetime) -> None:
    letter_id = claim.letter.id
    try:
        postbox.send(_letter_of(claim, sender=sender, sent_at=now))
    except RecipientRefused as error:
        log.warning("letter %d to an account is given up: %d", letter_id, error.code)
    except NotSent as error:
        log.warning("letter %d to an account is tried again later: %s", letter_id, error.words)
        return
    except Exception as error:
        log.error("letter %d to an account cannot be written: %s", letter_id, trace(error))
        return
    with transaction(by=audit.WORKER) as tx:
        forget_account_letter(tx, letter_id)


def _letter_of(claim: _Claim, *, sender: str, sent_at: datetime) -> Letter:
    account, letter = claim.account, claim.letter
    if claim.notes:
        writing = write_note(letter.kind, account, claim.notes, now=sent_at)
    else:
        arrival, at = claim.arrival, letter.created_at
        writing = write_account_letter(letter.kind, account, link=claim.link, arrival=arrival, at=at)
    return Letter(
        message_id=f"<{letter.message_id}@{sender.rpartition('@')[2]}>",
        sent_at=sent_at,
        sender=("ctevents", sender),
        recipient=(account.name, email_as_sent(account.email) or account.email),
        reply_to=None,
        subject=writing.subject,
        text=writing.text,
        html=writing.html,
        languages=(writing.language,),
        inline={},
        calendar=None,
        attachments=(),
        headers=BY_NOBODY | ({"List-Unsubscribe": f"<{address_of_switches()}>"} if claim.notes else {}),
    )
