"""Turn an outbox row into the letter for the mail server: sender, recipient and headers for mail programs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from flask import Flask

from ctevents.db.handle import db
from ctevents.formats.addresses import email_as_sent
from ctevents.mail.mime import Letter
from ctevents.models import Message
from ctevents.services.outbox.correspondence import first_message_id_before
from ctevents.texts.letters.facts import letter_facts
from ctevents.texts.letters.letters import Writing, write


def letter_of(app: Flask, message: Message, *, now: datetime) -> Letter:
    """Return the letter with its present content. Only its Message-ID is the same at each attempt."""
    facts = letter_facts(db.session(), message, now=now)
    writing = write(facts, facts.language)
    name, address = writing.recipient
    event, sender = message.event, app.config["MAIL_DEFAULT_SENDER"]
    domain = sender.rpartition("@")[2]
    return Letter(
        message_id=_in_brackets(message.message_id, domain),
        sent_at=now,
        sender=(event.contact_name, sender),
        recipient=(name, email_as_sent(address) or address),
        reply_to=email_as_sent(event.contact_email),
        subject=writing.subject,
        text=writing.text,
        html=writing.html,
        language=writing.language,
        inline=writing.enclosures.inline,
        calendar=writing.enclosures.calendar,
        attachments=writing.enclosures.attachments,
        headers=dict(_headers(message, writing, domain)),
    )


def _headers(message: Message, writing: Writing, domain: str) -> Iterator[tuple[str, str]]:
    yield "Auto-Submitted", "auto-generated"  # RFC 3834: absence notes must not answer it
    first = first_message_id_before(db.session(), message)
    if first is not None:
        yield "In-Reply-To", _in_brackets(first, domain)
        yield "References", _in_brackets(first, domain)
    if writing.unsubscribe_link is not None:
        yield "List-Unsubscribe", f"<{writing.unsubscribe_link}>"
        yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"  # RFC 8058


def _in_brackets(message_id: str, domain: str) -> str:
    return f"<{message_id}@{domain}>"
