"""The e-mail with the heads of the audit log, each night: kept elsewhere, they find a log that was cut off."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from html import escape
from urllib.parse import urlsplit

from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.mail.mime import BY_NOBODY, Letter
from ctevents.mail.smtp import Postbox, RecipientRefused
from ctevents.services.common import audit
from ctevents.services.common.audit_heads import Head, are_heads_due, heads, record_heads_sent
from ctevents.tokens import new_nonce

log = logging.getLogger(__name__)

TEXT = """These are the heads of the audit log of {site}.

Keep this e-mail. Each line has the number of a chain, its length, and the code of its last entry. To see whether
the log still has these entries, run this with a line of it:

    ctevents audit verify --head 'LINE'

{lines}
"""


def send_due_heads(app: Flask, now: datetime) -> int:
    """Send the heads to each address of CTEVENTS_AUDIT_HEADS_TO, once a day, and record them. Return the number of letters.

    Raises ``NotSent`` if the mail server takes none now: the next round tries again. A refused address does not stop the others.
    """
    recipients: Sequence[str] = app.config["AUDIT_HEADS_TO"]
    if not recipients or not are_heads_due(db.session(), now=now):
        return 0
    present, letters = heads(db.session()), 0
    with Postbox(app) as postbox:
        for recipient in recipients:
            try:
                postbox.send(_letter(app, recipient, present, now))
                letters += 1
            except RecipientRefused as error:
                log.error("an address of CTEVENTS_AUDIT_HEADS_TO is refused: %d", error.code)
    with transaction(by=audit.WORKER, at=now) as tx:
        record_heads_sent(tx, present, letters)
    return letters


def _letter(app: Flask, recipient: str, present: Sequence[Head], now: datetime) -> Letter:
    sender, site = app.config["MAIL_DEFAULT_SENDER"], urlsplit(app.config["BASE_URL"]).netloc
    text = TEXT.format(site=site, lines="\n".join(str(head) for head in present))
    return Letter(
        message_id=f"<{new_nonce()}@{sender.rpartition('@')[2]}>",
        sent_at=now,
        sender=("", sender),
        recipient=("", recipient),
        reply_to=None,
        subject=f"Audit log of {site}: heads of {now:%Y-%m-%d}",
        text=text,
        html=f"<pre>{escape(text)}</pre>",
        languages=("en",),
        inline={},
        calendar=None,
        attachments=(),
        headers=BY_NOBODY,
    )
