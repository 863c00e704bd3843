"""Incoming mail: what kind of message it is, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class IncomingKind(StrEnum):
    REPLY = "reply"
    BOUNCE = "bounce"
    AUTO_REPLY = "auto-reply"
    OTHER = "other"


class Outcome(StrEnum):
    """``kept``: it changed nothing, and somebody has to look at it. ``ignored``: it changed nothing, and nobody has to."""

    COUNTED = "counted"
    KEPT = "kept"
    IGNORED = "ignored"


class Partstat(StrEnum):
    """What a calendar program answered (PARTSTAT of RFC 5545, section 3.2.12)."""

    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"


class Doubt(StrEnum):
    """Why a message changed nothing."""

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

    @property
    def outcome(self) -> Outcome:
        return Outcome.IGNORED if self in _NOBODY_HAS_TO_LOOK else Outcome.KEPT


_NOBODY_HAS_TO_LOOK = (Doubt.AUTOMATIC, Doubt.REPEATED, Doubt.EVENT_OVER, Doubt.NOT_FINAL)


@dataclass(frozen=True, kw_only=True)
class CalendarReply:
    """What a calendar program answered. Addresses are ASCII in lower case; ``method`` and ``partstat`` are as they came,
    in capitals."""

    method: str
    uid: str
    sequence: int
    stamp: datetime
    attendees: tuple[str, ...]
    partstat: str

    @property
    def answer(self) -> Partstat | None:
        """None for what is not taken: delegated, another time proposed."""
        word = self.partstat.lower()
        return Partstat(word) if self.method == "REPLY" and word in set(Partstat) else None


@dataclass(frozen=True, kw_only=True)
class CalendarEntry:
    """A registrant's calendar entry as it stands, and his program's last answer. ``address`` is None where it is none."""

    uid: str
    address: str | None
    sequence: int
    answer: Partstat | None
    answered_at: datetime | None
    is_event_over: bool
    has_ended: bool
    has_attended: bool


def doubt_about_reply(reply: CalendarReply, sender: str, entry: CalendarEntry | None) -> Doubt | None:
    """None for a reply that counts. ``sender``: the address that it came from. ``entry``: that of the personal reply
    address to which it was sent; None where there is none, or more than one.

    An older SEQUENCE, or the same with an older DTSTAMP, was overtaken (RFC 5546, section 2.1.5).
    """
    if entry is None:
        return Doubt.OTHER_ADDRESS
    if reply.uid != entry.uid:
        return Doubt.OTHER_ENTRY
    if reply.attendees != (entry.address,):
        return Doubt.OTHER_ATTENDEE
    if sender != entry.address:
        return Doubt.OTHER_SENDER
    if reply.answer is None:
        return Doubt.OTHER_ANSWER
    if entry.is_event_over:
        return Doubt.EVENT_OVER
    if reply.sequence < entry.sequence or (entry.answered_at and reply.stamp < entry.answered_at):
        return Doubt.OUTDATED
    if (reply.stamp, reply.answer) == (entry.answered_at, entry.answer):
        return Doubt.REPEATED
    if reply.answer is Partstat.DECLINED:
        return Doubt.CHECKED_IN if entry.has_attended and not entry.has_ended else None
    return Doubt.PLACE_GONE if entry.has_ended else None


@dataclass(frozen=True, kw_only=True)
class ReturnedTo:
    """What a mail server says of one recipient (RFC 3464, section 2.3). ``addresses``: the one that the letter was sent to,
    and the one to which that led; ``words`` are the server's."""

    addresses: tuple[str, ...]
    action: str
    status: str
    words: str

    @property
    def is_final(self) -> bool:
        """Also where it was tried for days (4.x.x): no other attempt follows."""
        return self.action == "failed" and self.status[:1] in ("4", "5")

    @property
    def blames_address(self) -> bool:
        return self.status.startswith("5")


@dataclass(frozen=True, kw_only=True)
class Bounce:
    """``message_id``: of the letter that came back, without its brackets."""

    message_id: str
    returned: tuple[ReturnedTo, ...]

    def at(self, address: str | None) -> ReturnedTo | None:
        """What failed for good at this address."""
        return next((each for each in self.returned if each.is_final and address in each.addresses), None)


def doubt_about_bounce(bounce: Bounce, recipient: str | None, *, is_known: bool) -> Doubt | None:
    """None for a bounce that counts. ``recipient``: the address to which its letter went; ``is_known``: the letter is ours."""
    if not any(each.is_final for each in bounce.returned):
        return Doubt.NOT_FINAL
    if not is_known:
        return Doubt.UNKNOWN_LETTER
    return None if bounce.at(recipient) else Doubt.OTHER_RECIPIENT
