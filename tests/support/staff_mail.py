"""Letters to staff: those that wait in the outbox, and those that the worker sends."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import func, select

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import MessageState, StaffLetterKind
from ctevents.mail.delivery import deliver_due
from ctevents.models import Account, StaffLetter
from tests.support.smtp import Received, SmtpServer


def kinds_of_staff_letters() -> list[StaffLetterKind]:
    db.session.rollback()
    query = select(StaffLetter.kind).where(StaffLetter.kind.is_not(None))
    return list(db.session.scalars(query.order_by(StaffLetter.id)))


def waiting_for_staff() -> int:
    db.session.rollback()
    is_waiting = StaffLetter.state.in_((MessageState.QUEUED, MessageState.SENDING))
    query = select(func.count(StaffLetter.id)).where(StaffLetter.kind.is_not(None), is_waiting)
    return db.session.scalar(query) or 0


def sent_to_staff(app: Flask, server: SmtpServer) -> list[Received]:
    """Let the worker send what is due, and return the letters to accounts that went out now."""
    before = len(server.letters)
    deliver_due(app)
    addresses = set(db.session.scalars(select(Account.email)))
    return [letter for letter in server.letters[before:] if letter.recipients[0] in addresses]


def text_of(letter: Received) -> str:
    return str(letter.message.get_body(("plain",)).get_content())  # type: ignore[union-attr]
