"""The worker's side of letters to staff."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import Flask, current_app

from ctevents.db.base import Transaction
from ctevents.db.handle import transaction
from ctevents.domain.accounts.notes import AccountLetterKind
from ctevents.logs import trace
from ctevents.mail.account_writing import write_account_letter
from ctevents.mail.mime import Letter
from ctevents.mail.note_writing import NOTES, write_alarm, write_note
from ctevents.mail.smtp import NotSent, Postbox, RecipientRefused
from ctevents.models import Account, AccountLetter
from ctevents.services.accounts.alarms import AlarmNews, alarm_news
from ctevents.services.accounts.notes import (
    EventNews,
    claim_account_letter,
    forget_account_letter,
    notes_to_tell,
)
from ctevents.services.accounts.resets import open_reset
from ctevents.services.accounts.second_factors import new_factor_link
from ctevents.services.accounts.vip_arrivals import VipArrival, arrival_to_tell
from ctevents.services.common import audit
from ctevents.services.desk.health import vital_signs_of
from ctevents.texts.rendering import link
from ctevents.tokens import Purpose

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Claim:
    """A letter to send. ``link``: to set a password or a second factor, or None. ``arrival``: the
    news for a host, or None. ``notes``: the news of events, if the letter is a note. ``alarms``:
    those of the installation."""

    letter: AccountLetter
    account: Account
    link: str | None = None
    arrival: VipArrival | None = None
    notes: Sequence[EventNews] = ()
    alarms: AlarmNews | None = None


def deliver_account_letters(
    app: Flask, now: datetime, kinds: Collection[AccountLetterKind] = tuple(AccountLetterKind)
) -> None:
    """Send all letters of these kinds that are due. A letter that cannot be sent is tried again
    later."""
    with Postbox(app) as postbox:
        while True:
            with transaction(by=audit.WORKER, at=now) as tx:
                letter = claim_account_letter(tx, kinds)
                claim = _opened(tx, letter) if letter is not None else None
            if letter is None:
                return
            if claim is not None:
                _send(postbox, claim, sender=app.config["MAIL_DEFAULT_SENDER"], now=now)


def _opened(tx: Transaction, letter: AccountLetter) -> _Claim | None:
    """Return what to send, or delete the letter of an address without an account, and one that is
    not true any more."""
    claim = _claim(tx, letter)
    if claim is None:
        forget_account_letter(tx, letter.id)
    return claim


def _claim(tx: Transaction, letter: AccountLetter) -> _Claim | None:
    if letter.account_id is None:
        found = open_reset(tx, letter.asked_for)
        return _Claim(letter, found[0], link(Purpose.PASSWORD, found[1])) if found else None
    account = tx.get_one(Account, letter.account_id)
    if letter.kind is AccountLetterKind.FACTOR_LINK:
        nonce = new_factor_link(tx, account)
        return _Claim(letter, account, link(Purpose.SECOND_FACTOR, nonce)) if nonce else None
    if letter.kind is AccountLetterKind.ALARM:
        has_tls = current_app.config["SESSION_COOKIE_SECURE"]
        alarms = alarm_news(tx, letter, vital_signs_of(tx, has_tls=has_tls, now=tx.now))
        return _Claim(letter, account, alarms=alarms) if alarms else None
    if letter.kind in NOTES:
        notes = notes_to_tell(tx, letter)
        return _Claim(letter, account, notes=notes) if notes else None
    if letter.person_id is not None:
        arrival = arrival_to_tell(tx, letter)
        return _Claim(letter, account, arrival=arrival) if arrival else None
    return _Claim(letter, account)


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
    if claim.alarms:
        writing = write_alarm(account, claim.alarms)
    elif claim.notes:
        writing = write_note(letter.kind, account, claim.notes, now=sent_at)
    else:
        arrival, at = claim.arrival, letter.created_at
        writing = write_account_letter(
            letter.kind, account, link=claim.link, arrival=arrival, at=at
        )
    return writing.to(
        account.email, name=account.name, sender=sender, number=letter.message_id, at=sent_at
    )
