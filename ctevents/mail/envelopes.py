"""The letter for the mail server: a written letter with sender, recipient and headers for mail
programs."""

from __future__ import annotations

from datetime import datetime

from ctevents.db.handle import db
from ctevents.formats.addresses import email_as_sent
from ctevents.mail.mime import BY_NOBODY, Letter
from ctevents.models import Message
from ctevents.services.letters.official_letters import sender_of
from ctevents.services.outbox.correspondence import first_message_id
from ctevents.texts.letters.letters import Writing


def letter_of(message: Message, writing: Writing, *, sender: str, sent_at: datetime) -> Letter:
    """Return the letter. Its Message-ID is the same at each attempt."""
    name, address = writing.recipient
    event, domain = message.event, sender.rpartition("@")[2]
    about = message.registration or message.invitation
    headers = dict(BY_NOBODY)
    first = (
        first_message_id(db.session(), about, before_id=message.id)
        if about and not message.test_for_id
        else None
    )
    if first is not None:
        headers |= dict.fromkeys(("In-Reply-To", "References"), f"<{first}@{domain}>")
    if writing.unsubscribe_link is not None:
        headers["List-Unsubscribe"] = f"<{writing.unsubscribe_link}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
    return Letter(
        message_id=f"<{message.message_id}@{domain}>",
        sent_at=sent_at,
        sender=(sender_of(event), sender),
        recipient=(name, email_as_sent(address) or address),
        reply_to=email_as_sent(event.contact_email),
        subject=writing.subject,
        text=writing.text,
        html=writing.html,
        languages=writing.languages,
        inline=writing.enclosures.inline,
        calendar=writing.enclosures.calendar,
        attachments=tuple(
            (each.name, each.media_type, each.content()) for each in writing.enclosures.attachments
        ),
        headers=headers,
    )
