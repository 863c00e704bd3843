"""The guests' side of mail: their mail server, which is all that the machine reaches of the
internet, and their mail programs."""

from __future__ import annotations

import re
import smtplib
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.guide.bare_debian import BareDebian
from tests.journeys.test_replies_by_mail import calendar_entry
from tests.support.mails import mail

PORT = 2525


class Guests:
    """A context manager. ``letters``: what their mail server has taken; it refuses the addresses in
    ``unknown``."""

    def __init__(self, address: str) -> None:
        self._address = address
        self.letters: list[EmailMessage] = []
        self.unknown: set[str] = set()

    def __enter__(self) -> Self:
        self._controller = Controller(self, hostname=self._address, port=PORT)
        self._controller.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._controller.stop()

    def become_the_internet_of(self, machine: BareDebian) -> None:
        """Let its Postfix bring all letters here: it has no DNS that knows where they go."""
        machine.run(f"postconf -e 'relayhost = [{self._address}]:{PORT}'\npostfix reload")

    async def handle_RCPT(
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        if address in self.unknown:
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        letter = message_from_bytes(envelope.original_content or b"", policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 OK"

    def to(self, address: str) -> list[EmailMessage]:
        """Return the letters to one guest."""
        return [letter for letter in self.letters if address in letter["To"]]


def link_in(letter: EmailMessage, host: str) -> str:
    text = letter.get_body(("plain",))
    assert text is not None
    return re.findall(rf"https://{re.escape(host)}/\S+", text.get_content())[0]


def accept_in_the_calendar(letter: EmailMessage, machine: BareDebian) -> None:
    """Accept as Outlook does, by mail from elsewhere to the machine."""
    entry = calendar_entry(letter)
    sender, to = (entry[name].removeprefix("mailto:") for name in ("ATTENDEE", "ORGANIZER"))
    values = {"sender": sender, "attendee": entry["ATTENDEE"].removeprefix("mailto:"), "to": to}
    values |= {
        "uid": entry["UID"],
        "sequence": entry["SEQUENCE"],
        "stamp": f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}",
    }
    reply = re.sub(
        rb"^(Return-Path|X-Original-To|Delivered-To): .*\n",
        b"",
        mail("outlook", **values),
        flags=re.M,
    )
    with smtplib.SMTP(machine.address, timeout=60) as connection:
        connection.sendmail(sender, [to], reply)
