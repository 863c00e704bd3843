"""Incoming mail: the kinds of messages, and their effect."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256


class IncomingKind(StrEnum):
    REPLY = "reply"
    BOUNCE = "bounce"
    AUTO_REPLY = "auto-reply"
    OTHER = "other"


class MailOutcome(StrEnum):
    """The effect of a message. ``kept``: it changed nothing, and staff must look at it.
    ``ignored``: it changed nothing, and nobody must look."""

    COUNTED = "counted"
    KEPT = "kept"
    IGNORED = "ignored"


class Partstat(StrEnum):
    """The answer of a calendar program (PARTSTAT of RFC 5545, section 3.2.12)."""

    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"


class MailDoubt(StrEnum):
    """The reason why a message changed nothing."""

    UNREADABLE = "unreadable"
    LETTER = "letter"
    AUTOMATIC = "automatic"
    OTHER_ADDRESS = "other-address"
    OTHER_ENTRY = "other-entry"
    OTHER_ATTENDEE = "other-attendee"
    OTHER_SENDER = "other-sender"
    OTHER_ANSWER = "other-answer"
    OUTDATED = "outdated"
    REPEATED = "repeated"
    EVENT_OVER = "event-over"
    PLACE_GONE = "place-gone"
    CHECKED_IN = "checked-in"
    NOT_FINAL = "not-final"
    UNKNOWN_LETTER = "unknown-letter"
    OTHER_RECIPIENT = "other-recipient"
    FLOOD = "flood"
    """Too many messages that staff would have to read came within the hour before it."""

    @property
    def outcome(self) -> MailOutcome:
        return MailOutcome.IGNORED if self in _NOBODY_HAS_TO_LOOK else MailOutcome.KEPT


_NOBODY_HAS_TO_LOOK = (
    MailDoubt.AUTOMATIC,
    MailDoubt.REPEATED,
    MailDoubt.EVENT_OVER,
    MailDoubt.NOT_FINAL,
    MailDoubt.FLOOD,
)


@dataclass(frozen=True, kw_only=True)
class CalendarReply:
    """A reply of a calendar program. Addresses are ASCII in lower case. ``method`` and ``partstat``
    are as received, in capitals."""

    method: str
    uid: str
    sequence: int
    stamp: datetime
    attendees: tuple[str, ...]
    partstat: str

    @property
    def answer(self) -> Partstat | None:
        """The answer, or None if we do not accept it: delegated, or a counter-proposal."""
        word = self.partstat.lower()
        return Partstat(word) if self.method == "REPLY" and word in set(Partstat) else None


@dataclass(frozen=True, kw_only=True)
class CalendarEntry:
    """A registrant's current calendar entry, and the last answer of their program. ``address`` is
    None if there is none."""

    uid: str
    address: str | None
    sequence: int
    answer: Partstat | None
    answered_at: datetime | None
    is_event_over: bool
    has_ended: bool
    has_attended: bool


def doubt_about_reply(
    reply: CalendarReply, sender: str, entry: CalendarEntry | None
) -> MailDoubt | None:
    """Return the reason why a reply does not count, or None if it counts. ``sender``: the address
    that it came from. ``entry``: the entry of the personal reply address that it was sent to; None
    if there is no or more than one such entry.

    A reply with an older SEQUENCE, or an older DTSTAMP, is outdated (RFC 5546, section 2.1.5).
    """
    if entry is None:
        return MailDoubt.OTHER_ADDRESS
    if reply.uid != entry.uid:
        return MailDoubt.OTHER_ENTRY
    if reply.attendees != (entry.address,):
        return MailDoubt.OTHER_ATTENDEE
    if sender != entry.address:
        return MailDoubt.OTHER_SENDER
    if reply.answer is None:
        return MailDoubt.OTHER_ANSWER
    if entry.is_event_over:
        return MailDoubt.EVENT_OVER
    if reply.sequence < entry.sequence or (entry.answered_at and reply.stamp < entry.answered_at):
        return MailDoubt.OUTDATED
    if (reply.stamp, reply.answer) == (entry.answered_at, entry.answer):
        return MailDoubt.REPEATED
    if reply.answer is Partstat.DECLINED:
        return MailDoubt.CHECKED_IN if entry.has_attended and not entry.has_ended else None
    return MailDoubt.PLACE_GONE if entry.has_ended else None


@dataclass(frozen=True, kw_only=True)
class ReturnedTo:
    """A mail server's report about one recipient (RFC 3464, section 2.3). ``addresses``: the
    address the letter was sent to, and the one it was forwarded to. ``words`` are the server's
    text."""

    addresses: tuple[str, ...]
    action: str
    status: str
    words: str

    @property
    def is_final(self) -> bool:
        """True if no other attempt follows, even for a temporary error (4.x.x) after days of
        attempts."""
        return self.action == "failed" and self.status[:1] in ("4", "5")

    @property
    def blames_address(self) -> bool:
        return self.status.startswith("5")


@dataclass(frozen=True, kw_only=True)
class Bounce:
    """A letter that came back. ``message_id``: that of the letter, without its brackets."""

    message_id: str
    returned: tuple[ReturnedTo, ...]

    def at(self, address: str | None) -> ReturnedTo | None:
        """Return the final failure at this address, or None."""
        return next(
            (each for each in self.returned if each.is_final and address in each.addresses), None
        )


def doubt_about_bounce(
    bounce: Bounce, recipient: str | None, *, is_known: bool
) -> MailDoubt | None:
    """Return the reason why a bounce does not count, or None if it counts. ``recipient``: the
    address that its letter went to. ``is_known``: the letter is ours."""
    if not any(each.is_final for each in bounce.returned):
        return MailDoubt.NOT_FINAL
    if not is_known:
        return MailDoubt.UNKNOWN_LETTER
    return None if bounce.at(recipient) else MailDoubt.OTHER_RECIPIENT


LARGEST = 10 * 1024 * 1024
"""Bytes that are read of a message; the rest of a larger one is ignored."""


def without_envelope(content: bytes) -> bytes:
    """Return the message without the line that some mail servers put first when they pipe it. That
    line has the time of day."""
    return content.partition(b"\n")[2] if content.startswith(b"From ") else content


def digest_of(content: bytes) -> str:
    """Return the hash by which the same message is known again."""
    return sha256(without_envelope(content)).hexdigest()
