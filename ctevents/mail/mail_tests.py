"""The worker's side of test letters: they go out by the same mail server as all letters, and the
answer of the server is kept."""

from __future__ import annotations

import logging
from datetime import datetime

from flask import Flask
from flask_babel import gettext

from ctevents.db.handle import transaction
from ctevents.logs import trace
from ctevents.mail.account_writing import speaking_to, written
from ctevents.mail.mime import Letter
from ctevents.mail.smtp import NotSent, Postbox, RecipientRefused
from ctevents.models import Account, MailTest
from ctevents.services.common import audit
from ctevents.services.letters.mail_tests import (
    claim_mail_test,
    mark_test_failed,
    mark_test_sent,
    put_test_off,
)
from ctevents.texts.calendars import reply_address

log = logging.getLogger(__name__)


def deliver_mail_tests(app: Flask, now: datetime) -> None:
    """Send all test letters that are due. A letter that cannot be sent is tried again later."""
    with Postbox(app) as postbox:
        while True:
            with transaction(by=audit.WORKER, at=now) as tx:
                test = claim_mail_test(tx)
                account = tx.get_one(Account, test.account_id) if test else None
            if test is None or account is None:
                return
            _send(postbox, test, account, sender=app.config["MAIL_DEFAULT_SENDER"], now=now)


def _send(
    postbox: Postbox, test: MailTest, account: Account, *, sender: str, now: datetime
) -> None:
    test_id, mark = test.id, mark_test_sent
    try:
        words = postbox.send(_letter_of(test, account, sender=sender, sent_at=now))
    except RecipientRefused as error:
        mark, words = mark_test_failed, f"{error.code} {error.words}"
    except NotSent as error:
        mark, words = put_test_off, error.words
    except Exception as error:
        log.error("test letter %d cannot be written: %s", test_id, trace(error))
        mark, words = mark_test_failed, f"cannot be written: {type(error).__name__}"
    with transaction(by=audit.WORKER) as tx:
        mark(tx, test_id, words=words)


def _letter_of(test: MailTest, account: Account, *, sender: str, sent_at: datetime) -> Letter:
    address = account.email if test.is_to_account else reply_address(test.token)
    with speaking_to(account):
        context: dict[str, object] = {
            "subject": gettext("Test letter"),
            "opening": gettext(
                "This letter tests sending and receiving of mail. It needs no answer."
            ),
            "link": None,
            "lines": [],
            "is_about_account": False,
            "account": account,
        }
        return written("letter", context).to(address, sender=sender, number=test.token, at=sent_at)
