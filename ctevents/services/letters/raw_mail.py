"""Incoming mail that waits to be read. A message is read and forgotten in one transaction, so that none is lost or counts twice."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Select, or_, select

from ctevents.db.base import Transaction
from ctevents.domain.letters.raw_mail import digest_of
from ctevents.formats.incoming import ParsedMail, read
from ctevents.models import IncomingMail, RawMail
from ctevents.services.letters.incoming import receive
from ctevents.services.letters.mail_tests import take_if_test

MOST_ATTEMPTS = 10
"""Failures until staff get the message as one that cannot be read."""
FIRST_PAUSE = timedelta(seconds=30)
"""Doubled after each failure."""


def next_raw_mail(tx: Transaction) -> RawMail | None:
    """Return the message to read next, locked until the end of the transaction, or None. Other workers skip it."""
    return tx.scalars(_due(tx).limit(1).with_for_update(skip_locked=True)).one_or_none()


def _due(tx: Transaction) -> Select[RawMail]:
    is_due = or_(RawMail.due_at.is_(None), RawMail.due_at <= tx.now)
    return select(RawMail).where(is_due).order_by(RawMail.id)


def read_raw_mail(tx: Transaction, raw: RawMail) -> IncomingMail | None:
    """Take the message, and forget its raw form. Return None for a test letter."""
    content = raw.content
    incoming = read(content) if raw.attempts < MOST_ATTEMPTS else _unreadable(content)
    tx.delete(raw)
    if take_if_test(tx, incoming, came_by=raw.came_by, received_at=raw.received_at):
        return None
    return receive(tx, incoming, content, received_at=raw.received_at)


def _unreadable(content: bytes) -> ParsedMail:
    return ParsedMail(digest=digest_of(content), is_readable=False)


def put_off(tx: Transaction, raw_id: int) -> None:
    """Try again later what failed just now, and let the others pass."""
    raw = tx.get(RawMail, raw_id, with_for_update=True)
    if raw is not None:
        raw.due_at = tx.now + FIRST_PAUSE * 2**raw.attempts
        raw.attempts += 1
