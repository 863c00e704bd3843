"""Incoming mail: from the bytes of one message (RFC 5322) to its content.

Anybody may write the bytes. So every size is limited, only a few lines of a calendar are read, and
nothing raises.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.parser import HeaderParser
from email.utils import getaddresses
from html import unescape
from urllib.parse import unquote

from icalendar.parser import Contentline, Parameters

from ctevents.domain.letters.incoming import (
    LARGEST,
    Bounce,
    CalendarReply,
    IncomingKind,
    ReturnedTo,
    digest_of,
    without_envelope,
)
from ctevents.formats.addresses import address_key

_MOST_LINES = 200_000
_MOST_PARTS = 1_000
_DEEPEST = 20
_MOST_PARAMETERS = 100
"""Parameters of one header; their parser takes quadratic time."""
_LONGEST_HEADER = 4_000
_MOST_HEADERS = 20
_LARGEST_CALENDAR = 200_000
_LONGEST_LINE = 1_000
_LONGEST_TEXT = 50_000
_LONGEST_WORDS = 300

_BOUNDARY = re.compile(rb"^--", re.M)
_NESTING = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.M | re.I)
_PARAMETERS = re.compile(rb"^content-(?:type|disposition):[^\n]*(?:\n[ \t][^\n]*)*", re.M | re.I)
_PERSONAL = re.compile(r"[^@]+\+([a-z2-7]{26})@.+")
_CHARSET = re.compile(r"iso-8859-\d\d?|windows-125\d|koi8-[ru]")
_BODY = re.compile(r"<body", re.I)
_TAG = re.compile(r"<[^<>]*>")
_ANSWER = re.compile(r"^METHOD:\s*(?:REPLY|COUNTER)\s*$", re.M | re.I)
_CALENDAR_LINE = re.compile(r"(?:BEGIN|END|METHOD|UID|SEQUENCE|DTSTAMP|ATTENDEE)[:;]", re.I)

Part = Message


@dataclass(frozen=True, kw_only=True)
class ParsedMail:
    """One message. ``digest`` is that of the whole message. ``sender`` is the only address in From,
    or empty. ``tokens`` are those of the personal reply addresses that it was sent to. ``date`` is
    as it was written. ``reply`` and ``bounce`` are also None if such a message cannot be read."""

    digest: str
    is_readable: bool = True
    kind: IncomingKind = IncomingKind.OTHER
    sender: str = ""
    subject: str = ""
    date: str = ""
    text: str = ""
    tokens: frozenset[str] = frozenset()
    reply: CalendarReply | None = None
    bounce: Bounce | None = None


def read(content: bytes) -> ParsedMail:
    digest, content = digest_of(content), without_envelope(content)
    try:
        return _read(content[:LARGEST], digest)
    # Nobody can list the errors that hostile bytes cause in the parsers of MIME and of addresses.
    except Exception:
        return ParsedMail(
            digest=digest, is_readable=False, text=_lines(_decoded(content[:_LONGEST_TEXT]))
        )


def _read(content: bytes, digest: str) -> ParsedMail:
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if (
        lines.count(b"\n") > _MOST_LINES
        or sum(1 for _ in _BOUNDARY.finditer(lines)) > _MOST_PARTS
        or sum(1 for _ in _NESTING.finditer(lines)) > _DEEPEST
    ):
        raise ValueError("more parts than a letter has")
    if any(found[0].count(b";") > _MOST_PARAMETERS for found in _PARAMETERS.finditer(lines)):
        raise ValueError("more parameters than a part has")
    message = message_from_bytes(lines)
    parts = list(_parts(message))
    calendars = [
        text for part in parts if _is_calendar(part) and _ANSWER.search(text := _text_of(part))
    ]
    senders = _addresses(message, "from")
    kind, reply, bounce = IncomingKind.OTHER, None, None
    if any(part.get_content_type() == "message/delivery-status" for part in parts):
        kind, bounce = IncomingKind.BOUNCE, _bounce(parts)
    elif calendars:
        kind, reply = IncomingKind.REPLY, _only_reply(calendars)
    elif _is_automatic(message):
        kind = IncomingKind.AUTO_REPLY
    return ParsedMail(
        digest=digest,
        kind=kind,
        sender=senders[0] if len(senders) == 1 else "",
        subject=_words(message, "subject"),
        date=_words(message, "date"),
        text=_readable_text(parts),
        tokens=frozenset(_tokens(message)),
        reply=reply,
        bounce=bounce,
    )


def _parts(part: Part) -> Iterator[Part]:
    """Yield the parts that are no containers, in order. An enclosed message is not part of this
    one."""
    children = part.get_payload()
    if part.get_content_maintype() == "multipart" and isinstance(children, list):
        for child in children:
            assert isinstance(child, Message)
            yield from _parts(child)
    else:
        yield part


def _headers(message: Part, name: str) -> Iterator[str]:
    """Yield the headers of that name as they were written: in ASCII, or, against the rules, in
    UTF-8."""
    values = [str(value) for key, value in message.raw_items() if key.lower() == name]
    for value in values[:_MOST_HEADERS]:
        yield _decoded(value[:_LONGEST_HEADER].encode("ascii", "surrogateescape"))


def _words(message: Part, name: str) -> str:
    """Return the first header of that name, on one line."""
    value = next(_headers(message, name), "")
    with suppress(ValueError, LookupError):
        value = str(make_header(decode_header(value)))
    return _line(value)


def _addresses(message: Part, name: str) -> list[str]:
    keys = [address_key(address) for _, address in getaddresses(list(_headers(message, name)))]
    return [key for key in keys if key]


def _tokens(message: Part) -> Iterator[str]:
    """Yield the tokens of the addresses that the mail server or the sender names as recipients."""
    for name in ("delivered-to", "x-original-to", "envelope-to", "resent-to", "to", "cc"):
        for address in _addresses(message, name):
            if found := _PERSONAL.fullmatch(address):
                yield found[1]


def _is_automatic(message: Part) -> bool:
    """True for the answer of a program (RFC 3834), a receipt (RFC 8098), or a message that nobody
    can answer."""
    submitted = _words(message, "auto-submitted").lower().partition(";")[0].strip()
    is_receipt = str(message.get_param("report-type")).lower() == "disposition-notification"
    return (
        submitted not in ("", "no")
        or _words(message, "precedence").lower() in ("bulk", "junk", "auto_reply")
        or _words(message, "return-path") == "<>"
        or "x-autoreply" in message
        or is_receipt
    )


def _bounce(parts: Iterable[Part]) -> Bounce | None:
    """Read a bounce: a report about each recipient, then the returned letter or its headers."""
    returned: list[ReturnedTo] = []
    message_id = ""
    for part in parts:
        children = part.get_payload()
        kind = part.get_content_type()
        if kind == "message/delivery-status" and isinstance(children, list):
            returned += [
                _returned_to(block) for block in children[:20] if isinstance(block, Message)
            ]
        elif (
            kind == "message/rfc822"
            and isinstance(children, list)
            and isinstance(children[0], Message)
        ):
            message_id = message_id or _message_id(children[0])
        elif kind == "text/rfc822-headers":
            message_id = message_id or _message_id(HeaderParser().parsestr(_text_of(part)))
    return Bounce(message_id=message_id, returned=tuple(returned)) if returned else None


def _returned_to(block: Part) -> ReturnedTo:
    named = [
        _words(block, name).partition(";")[2] for name in ("original-recipient", "final-recipient")
    ]
    keys = [address_key(name.strip().strip("<>")) for name in named]
    words = _words(block, "diagnostic-code")
    return ReturnedTo(
        addresses=tuple(key for key in keys if key),
        action=_words(block, "action").lower(),
        status=_words(block, "status").partition(" ")[0],
        words=words.partition(";")[2].strip() or words,
    )


def _message_id(message: Part) -> str:
    return _words(message, "message-id").strip("<>")


def _is_calendar(part: Part) -> bool:
    return part.get_content_type() in ("text/calendar", "application/ics")


def _only_reply(calendars: Iterable[str]) -> CalendarReply | None:
    """Return the calendar reply. Some programs send it twice, to be read and to be saved. None if
    the copies differ or cannot be read."""
    try:
        found = {_calendar_reply(calendar) for calendar in calendars}
    except ValueError:
        return None
    return found.pop() if len(found) == 1 else None


def _calendar_reply(calendar: str) -> CalendarReply:
    """Read the only VEVENT. SEQUENCE is 0 if it is missing (RFC 5545, section 3.8.7.4)."""
    found = _properties(calendar)
    [(_, method)], [(_, uid)], [(_, stamp)] = found["METHOD"], found["UID"], found["DTSTAMP"]
    attendees = found["ATTENDEE"]
    return CalendarReply(
        method=method.strip().upper(),
        uid=_line(uid),
        sequence=int(found["SEQUENCE"][0][1]) if found["SEQUENCE"] else 0,
        stamp=datetime.strptime(stamp.strip(), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC),
        attendees=tuple(_attendee(value) for _, value in attendees),
        partstat=str(attendees[0][0].get("PARTSTAT", "NEEDS-ACTION")).upper() if attendees else "",
    )


def _properties(calendar: str) -> defaultdict[str, list[tuple[Parameters, str]]]:
    """Return the needed properties of the calendar and of its events. Time zones and alarms are
    ignored."""
    if len(calendar) > _LARGEST_CALENDAR:
        raise ValueError("a large calendar")
    found = defaultdict[str, list[tuple[Parameters, str]]](list)
    within: list[str] = []
    for line in re.sub(r"\n[ \t]", "", calendar.replace("\r\n", "\n")).split("\n"):
        if not _CALENDAR_LINE.match(line):
            continue
        if len(line) > _LONGEST_LINE:
            raise ValueError("a long line")
        name, parameters, value = Contentline(line).raw_parts()  # type: ignore[no-untyped-call]
        match name.upper():
            case "BEGIN":
                within.append(value.strip().upper())
            case "END":
                del within[-1:]
            case known if within in (["VCALENDAR"], ["VCALENDAR", "VEVENT"]):
                found[known].append((parameters, value))
    return found


def _attendee(value: str) -> str:
    scheme, _, address = value.strip().partition(":")
    key = address_key(unquote(address)) if scheme.lower() == "mailto" else None
    if key is None:
        raise ValueError("an attendee without an address")
    return key


def _text_of(part: Part) -> str:
    payload = part.get_payload(decode=True)
    charset = str(part.get_param("charset") or "").lower()
    return _decoded(payload, charset) if isinstance(payload, bytes) else ""


def _decoded(content: bytes, charset: str = "") -> str:
    """Decode as UTF-8 if possible. Otherwise use ``charset``, if mail programs of these countries
    use it, or windows-1252."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(charset if _CHARSET.fullmatch(charset) else "windows-1252", "replace")


def _readable_text(parts: Iterable[Part]) -> str:
    """Return the first plain text, or else the words of the first HTML part."""
    texts = {
        part.get_content_type(): part for part in reversed([*parts]) if part.get_filename() is None
    }
    if "text/plain" in texts:
        return _lines(_text_of(texts["text/plain"])[:_LONGEST_TEXT])
    if "text/html" in texts:
        page = _text_of(texts["text/html"])
        body = _BODY.search(page)
        return _lines(unescape(_TAG.sub(" ", page[body.start() if body else 0 :][:_LONGEST_TEXT])))
    return ""


def _lines(text: str) -> str:
    """Return the text without characters that a page or a database cannot hold."""
    return "".join(
        sign if sign.isprintable() or sign in "\n\t" else " " for sign in text.replace("\r\n", "\n")
    ).strip()


def _line(text: str) -> str:
    return " ".join(_lines(text).split())[:_LONGEST_WORDS]
