"""Test letters: to the reply address of the service, from which they come back, and to the account
that asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import compress

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.accounts.notes import pause_after
from ctevents.domain.letters.incoming import KEPT_FOR, MOST_KEPT, MOST_PRESSES, TRIED_FOR, MailWay
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.incoming import ParsedMail
from ctevents.models import Account, MailTest
from ctevents.services.common import audit
from ctevents.services.common.throttles import count_attempt


def send_mail_test(
    tx: Transaction, account: Account, *, to_reply_address: bool, to_account: bool
) -> None:
    """Queue the test letters, and forget all but the latest. Raise ``Refusal`` after too many
    tests."""
    if count_attempt(tx, "mail-tests") > MOST_PRESSES:
        raise Refusal(Reason.TOO_MANY_ATTEMPTS)
    for is_to_account in compress((False, True), (to_reply_address, to_account)):
        tx.add(
            MailTest(
                account_id=account.id, is_to_account=is_to_account, created_at=tx.now, due_at=tx.now
            )
        )
    tx.flush()
    kept = select(MailTest.id).order_by(MailTest.id.desc()).limit(MOST_KEPT)
    tx.execute(delete(MailTest).where(MailTest.id.not_in(kept)))
    audit.record(tx, "letter.tested")


def mail_tests(session: Session) -> Sequence[MailTest]:
    """Return the tests, the newest first."""
    return session.scalars(
        select(MailTest).options(joinedload(MailTest.account)).order_by(MailTest.id.desc())
    ).all()


def claim_mail_test(tx: Transaction) -> MailTest | None:
    """Return a letter that is due. Nobody else gets it until its next attempt is due."""
    has_not_ended = (
        each.is_(None) for each in (MailTest.sent_at, MailTest.arrived_at, MailTest.failed_at)
    )
    query = (
        select(MailTest)
        .where(*has_not_ended, MailTest.due_at <= tx.now)
        .order_by(MailTest.due_at, MailTest.id)
        .limit(1)
    )
    test = tx.scalars(query.with_for_update(skip_locked=True)).first()
    if test is not None:
        test.attempts += 1
        test.due_at = tx.now + pause_after(test.attempts)
    return test


def mark_test_sent(tx: Transaction, test_id: int, *, words: str) -> None:
    """Record the answer of the server that took the letter."""
    if (test := _held(tx, test_id)) is not None:
        test.sent_at, test.server_words = tx.now, words


def mark_test_failed(tx: Transaction, test_id: int, *, words: str) -> None:
    if (test := _held(tx, test_id)) is not None:
        test.failed_at, test.server_words = tx.now, words


def put_test_off(tx: Transaction, test_id: int, *, words: str) -> None:
    """Record why the letter was not sent. After an hour no other attempt follows."""
    if (test := _held(tx, test_id)) is not None:
        test.server_words = words
        if tx.now - test.created_at >= TRIED_FOR:
            test.failed_at = tx.now


def _held(tx: Transaction, test_id: int) -> MailTest | None:
    """Return the test, locked; None if it is forgotten already."""
    return tx.get(MailTest, test_id, with_for_update=True, populate_existing=True)


def take_if_test(
    tx: Transaction, incoming: ParsedMail, *, came_by: MailWay, received_at: datetime
) -> bool:
    """Record that a test letter came back, or was returned as undeliverable. Return False for any
    other message.

    Only the first message counts: more copies of a test letter change nothing.
    """
    bounce = incoming.bounce
    tokens = {bounce.message_id.partition("@")[0]} if bounce else incoming.tokens
    test = tx.scalars(
        select(MailTest).where(MailTest.token.in_(tokens)).limit(1).with_for_update()
    ).first()
    if test is None:
        return False
    if test.arrived_at is not None or test.failed_at is not None:
        return True
    if bounce is None:
        _arrive(test, incoming, came_by, received_at)
    elif final := next((each for each in bounce.returned if each.is_final), None):
        test.failed_at, test.server_words = received_at, final.words or final.status
    return True


def _arrive(test: MailTest, incoming: ParsedMail, came_by: MailWay, received_at: datetime) -> None:
    test.arrived_at, test.came_by = received_at, came_by
    if (checks := incoming.checks) is not None:
        test.server, test.spf, test.dkim, test.dmarc = (
            checks.server,
            checks.spf,
            checks.dkim,
            checks.dmarc,
        )


def forget_old_mail_tests(tx: Transaction) -> None:
    tx.execute(delete(MailTest).where(MailTest.created_at < tx.now - KEPT_FOR))
