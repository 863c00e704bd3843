"""Mail in other programs' formats, from the files in ``mails``. Base64 and quoted-printable parts
are stored in clear and encoded here. The guest is invented."""

from __future__ import annotations

import quopri
import re
from base64 import encodebytes
from pathlib import Path
from string import Template

from flask import current_app

from ctevents.cli.worker import read_mail
from ctevents.db.handle import db
from tests.support.forked import ended

FOLDER = Path(__file__).with_name("mails")
PROGRAMS = ("outlook", "gmail", "apple-mail", "thunderbird")
BOUNCES = ("postfix-bounce", "exim-bounce", "exchange-bounce")
AUTOMATIC = ("outlook-away", "gmail-away", "vacation", "outlook-read")

REPLY = {
    "sender": "amra@police.example",
    "attendee": "amra@police.example",
    "to": "rsvp+aaaaaaaaaaaaaaaaaaaaaaaaaa@ctevents.example",
    "uid": "3b0c@ctevents",
    "sequence": "0",
    "stamp": "20270201T102028Z",
    "partstat": "ACCEPTED",
    "word": "Accepted",
}
BOUNCE = {
    "desk": "desk@ctevents.example",
    "recipient": "amra@police.example",
    "message_id": "5f0c@ctevents.example",
    "action": "failed",
    "status": "5.1.1",
}

_PARTS = re.compile(r"^(--(?:[^\s-].*|-{5,}.*))\n", re.M)
_ENCODING = re.compile(r"^Content-Transfer-Encoding: (base64|quoted-printable)$", re.M)
_CHARSET = re.compile(r'charset="?([\w-]+)', re.I)


def mail(name: str, **changes: object) -> bytes:
    """Return a mail with the values of ``REPLY`` or ``BOUNCE``, some of them changed, and the line
    ends of a pipe."""
    text = (FOLDER / f"{name}.eml").read_text("utf-8")
    values = REPLY | BOUNCE | {key: str(value) for key, value in changes.items()}
    first, *others = _PARTS.split(Template(text).substitute(values))
    parts = [line + "\n" if number % 2 == 0 else line for number, line in enumerate(others)]
    return b"".join(_encoded(part) for part in [first, *parts])


def _encoded(part: str) -> bytes:
    head, empty, body = part.partition("\n\n")
    charset = (_CHARSET.search(head) or ["", "utf-8"])[1]
    encoding = _ENCODING.search(head)
    if encoding is None or not empty:
        return part.encode("utf-8")
    content = body.encode(charset)
    is_base64 = encoding[1] == "base64"
    encoded = (
        encodebytes(content.replace(b"\n", b"\r\n")) if is_base64 else quopri.encodestring(content)
    )
    return f"{head}\n\n".encode("ascii") + encoded


def receive(content: bytes, variables: dict[str, str]) -> tuple[int, bytes, bytes]:
    """Pipe like a mail server, and let the worker read what came."""
    done = pipe(content, variables)
    read_mail(current_app.extensions["ctevents.clock"]())
    return done


def pipe(content: bytes, variables: dict[str, str]) -> tuple[int, bytes, bytes]:
    """Pipe to ``ctevents mail receive`` like a mail server; return exit status, output and
    errors."""
    (done,) = ended(["ctevents.cli", "mail", "receive"], variables, content)
    db.session.rollback()
    return done.returncode, done.stdout, done.stderr
