"""A letter as the bytes that go over the wire.

Flask-Mail's message does not check headers, does not limit lines of text and has no place for
images. It also looks up this machine's name in the network for each letter. Therefore we build our
own. Headers are written unchanged: folding would RFC 2047-encode a long List-Unsubscribe, which no
program reads.
"""

from __future__ import annotations

import re
from binascii import b2a_qp
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.encoders import encode_base64
from email.header import Header
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.utils import format_datetime, formataddr
from secrets import token_hex


class _AsWritten(policy.EmailPolicy):
    """Neither parses nor folds headers. The library's policies parse a header each time it is
    read."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        return value

    def fold(self, name: str, value: str) -> str:
        return f"{name}: {self.linesep.join(value.splitlines())}{self.linesep}"

    def fold_binary(self, name: str, value: str) -> bytes:
        return self.fold(name, value).encode("ascii")


BY_NOBODY = {
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "DR, RN, NRN, OOF, AutoReply",
}
"""Headers of all our letters: absence notes must not answer them (RFC 3834), and Exchange must send
no receipts. Its word ``All`` would also keep from us that a letter was not delivered."""

AS_WRITTEN = _AsWritten(linesep="\r\n")

_BREAK = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_ADDRESS = re.compile(r"[\w!#$%&'*+/=?^`{|}~.-]+@[A-Za-z0-9.-]+", re.ASCII)
_CONTENT_ID = re.compile(r"[\w!#$%&'*+/=?^`{|}~.@-]+", re.ASCII)
_MESSAGE_ID = re.compile(f"<{_ADDRESS.pattern}>", re.ASCII)
_HEADER_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_HEADER_VALUE = re.compile(r"[ -~]{0,900}")
_MIME_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")
_METHOD = re.compile(r"[A-Z]+")


@dataclass(frozen=True)
class Letter:
    """One letter to one recipient.

    ``message_id`` has its angle brackets and never changes for the same letter. ``sent_at`` is an
    aware instant. ``sender`` and ``recipient`` are (name, address); addresses are ASCII: the
    ``ascii_email`` of email-validator. ``inline`` holds PNG images by Content-ID; the HTML shows
    them as ``cid:…``. ``calendar`` is (METHOD, file), an attachment is (file name, MIME type,
    content). ``headers`` are written unchanged, in ASCII.
    """

    message_id: str
    sent_at: datetime
    sender: tuple[str, str]
    recipient: tuple[str, str]
    reply_to: str | None
    subject: str
    text: str
    html: str
    languages: tuple[str, ...]
    inline: Mapping[str, bytes]
    calendar: tuple[str, bytes] | None
    attachments: tuple[tuple[str, str, bytes], ...]
    headers: Mapping[str, str]


def build(letter: Letter) -> bytes:
    """Return the message with CRLF line ends, in 7-bit lines. Raise ``ValueError`` if a field could
    break out of its header.

    It is mixed [alternative [plain, html or related [html, images], calendar], attachments]. The
    calendar is the last alternative: programs that support it choose the last one they can show.
    """
    root = MIMEMultipart("mixed", boundary=_boundary())
    root.attach(_alternative(letter.text, letter.html, letter.inline, letter.calendar))
    for attachment in letter.attachments:
        root.attach(_attachment(*attachment))
    headers = [
        ("Message-ID", _matching(_MESSAGE_ID, letter.message_id, "message id")),
        ("Date", format_datetime(letter.sent_at)),
        ("From", _mailbox(*letter.sender)),
        ("To", _mailbox(*letter.recipient)),
        ("Subject", _encoded(letter.subject, "subject")),
        (
            "Content-Language",
            ", ".join(_matching(_HEADER_NAME, tag, "language") for tag in letter.languages),
        ),
    ]
    if letter.reply_to is not None:
        headers.append(("Reply-To", _matching(_ADDRESS, letter.reply_to, "reply address")))
    for name, value in letter.headers.items():
        headers.append(
            (_matching(_HEADER_NAME, name, "header name"), _matching(_HEADER_VALUE, value, name))
        )
    for name, value in headers:
        if name in root:
            raise ValueError(f"{name} is given twice")
        root[name] = value
    root.policy = AS_WRITTEN
    return root.as_bytes()


def _alternative(
    text: str, html: str, images: Mapping[str, bytes], calendar: tuple[str, bytes] | None
) -> MIMEMultipart:
    alternative = MIMEMultipart("alternative", boundary=_boundary())
    alternative.attach(_text("plain", text))
    alternative.attach(_html(html, images))
    if calendar is not None:
        alternative.attach(_calendar(*calendar))
    return alternative


def _html(html: str, images: Mapping[str, bytes]) -> MIMEBase:
    page = _text("html", html)
    if not images:
        return page
    related = MIMEMultipart("related", boundary=_boundary(), type="text/html")
    related.attach(page)
    for content_id, png in images.items():
        image = _base64("image/png", png)
        image["Content-ID"] = f"<{_matching(_CONTENT_ID, content_id, 'content id')}>"
        image["Content-Disposition"] = "inline"
        related.attach(image)
    return related


def _boundary() -> str:
    """Return a boundary that no part contains by chance, so that parts need no search.
    Quoted-printable and base64 never have ``=_``."""
    return f"=_{token_hex(16)}"


def _text(kind: str, text: str) -> MIMENonMultipart:
    part = MIMENonMultipart("text", kind, charset="utf-8")
    part["Content-Transfer-Encoding"] = "quoted-printable"
    part.set_payload(b2a_qp(text.encode(), istext=True).decode("ascii"))
    return part


def _calendar(method: str, ics: bytes) -> Message:
    return _base64(
        f"text/calendar; method={_matching(_METHOD, method, 'method')}; charset=utf-8", ics
    )


def _attachment(filename: str, mime: str, content: bytes) -> Message:
    part = _base64(_matching(_MIME_TYPE, mime, "MIME type"), content)
    part.add_header("Content-Disposition", "attachment", filename=_unbroken(filename, "file name"))
    return part


def _base64(content_type: str, content: bytes) -> Message:
    part = Message()
    part["Content-Type"] = content_type
    part.set_payload(content)
    encode_base64(part)
    return part


def _mailbox(name: str, address: str) -> str:
    """Return the mailbox, its name quoted or RFC 2047-encoded as needed. A name that imitates an
    encoded word is encoded too."""
    plain = _matching(_ADDRESS, address, "address")
    if _is_plain(name):
        return formataddr((_unbroken(name, "name"), plain))
    return f"{_encoded(name, 'name')} <{plain}>"


def _encoded(text: str, what: str) -> str:
    charset = "us-ascii" if _is_plain(text) else "utf-8"
    return Header(_unbroken(text, what), charset, header_name="Reply-To").encode()


def _is_plain(text: str) -> bool:
    return text.isascii() and "=?" not in text


def _unbroken(text: str, what: str) -> str:
    if _BREAK.search(text):
        raise ValueError(f"the {what} contains a line break or control character")
    return text


def _matching(pattern: re.Pattern[str], text: str, what: str) -> str:
    """Return the text if it matches, else raise ``ValueError``. The error leaves the text out: it
    may be an address or a personal link."""
    if not pattern.fullmatch(text):
        raise ValueError(f"the {what} is not fit for a header")
    return text
