"""A letter to staff, written when it is sent, from the truth of then."""

from __future__ import annotations

from flask import current_app

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.mail.account_writing import AccountWriting, write_account_letter, write_heads
from ctevents.mail.mime import Letter
from ctevents.mail.note_writing import NOTES, write_alarm, write_note
from ctevents.models import Account, StaffLetter
from ctevents.services.accounts.alarms import alarm_news
from ctevents.services.accounts.notes import notes_to_tell
from ctevents.services.accounts.resets import open_reset
from ctevents.services.accounts.second_factors import new_factor_link
from ctevents.services.accounts.vip_arrivals import arrival_to_tell
from ctevents.services.common.audit_heads import last_sent_heads
from ctevents.services.desk.health import vital_signs_of
from ctevents.texts.rendering import link
from ctevents.tokens import Purpose


def staff_letter_of(tx: Transaction, letter: StaffLetter, *, sender: str) -> Letter | None:
    """Return what to send now, or None: it is not true any more, or no account has the address."""
    address, name = letter.address or "", ""
    if letter.kind is StaffLetterKind.AUDIT_HEADS:
        writing: AccountWriting | None = write_heads(last_sent_heads(tx), tx.now)
    elif letter.account_id is None:
        writing = _answer(tx, letter, address)
    else:
        account = tx.get_one(Account, letter.account_id)
        address, name = account.email, account.name
        writing = _written(tx, letter, account)
    if writing is None:
        return None
    return writing.to(address, name=name, sender=sender, number=letter.message_id, at=tx.now)


def _answer(tx: Transaction, letter: StaffLetter, asked_for: str) -> AccountWriting | None:
    """Write to the account with the address that somebody typed, or to nobody."""
    found = open_reset(tx, asked_for)
    if found is None:
        return None
    account, nonce = found
    address = link(Purpose.PASSWORD, nonce)
    return write_account_letter(letter.kind, account, link=address, at=letter.created_at)


def _written(tx: Transaction, letter: StaffLetter, account: Account) -> AccountWriting | None:
    kind, address, arrival = letter.kind, None, None
    if kind is StaffLetterKind.ALARM:
        has_tls = current_app.config["SESSION_COOKIE_SECURE"]
        alarms = alarm_news(tx, letter, vital_signs_of(tx, has_tls=has_tls, now=tx.now))
        return write_alarm(account, alarms) if alarms else None
    if kind in NOTES:
        notes = notes_to_tell(tx, letter)
        return write_note(kind, account, notes, now=tx.now) if notes else None
    if kind is StaffLetterKind.FACTOR_LINK:
        nonce = new_factor_link(tx, account)
        if nonce is None:
            return None
        address = link(Purpose.SECOND_FACTOR, nonce)
    if kind is StaffLetterKind.VIP_ARRIVED:
        arrival = arrival_to_tell(tx, letter)
        if arrival is None:
            return None
    return write_account_letter(kind, account, link=address, arrival=arrival, at=letter.created_at)
