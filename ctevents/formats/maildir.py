"""Letters kept in a folder (Maildir), and read again for the demo's inbox pages."""

from __future__ import annotations

import mailbox
import os
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import lru_cache
from pathlib import Path
from typing import Literal

_INLINE_IMAGE = re.compile(r"""cid:([^\s"'<>()]+)""")
_ARRIVAL = re.compile(r"(\d+)\.M(\d+)P\d+Q(\d+)\.")


@dataclass(frozen=True)
class InboxLetter:
    """A line of the list. ``parts`` are the MIME types in order. ``sent_at`` is aware, or ``None``
    without a Date."""

    id: str
    sender: str
    to: str
    subject: str
    sent_at: datetime | None
    parts: tuple[str, ...]


@dataclass(frozen=True)
class InboxAttachment:
    """A part to download, also the calendar. Its index is its place in
    ``InboxLetterWhole.attachments``."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True)
class InboxLetterWhole:
    """A whole letter. ``html`` is as it was sent, including scripts, except that inline images are
    data: URIs. Show it in a sandbox.

    ``headers`` are all headers, decoded. ``calendar`` is the METHOD of the calendar part.
    """

    line: InboxLetter
    headers: tuple[tuple[str, str], ...]
    text: str
    html: str
    attachments: tuple[InboxAttachment, ...]
    calendar: str | None


def empty(folder: Path) -> None:
    """Delete all letters. Nothing happens if there is no folder."""
    for letter in folder.glob("*/*"):
        letter.unlink(missing_ok=True)


def keep(folder: Path, letter: bytes) -> str:
    """Add a letter and return its id. When it returns, the letter and its name are on the disk."""
    for part in ("tmp", "new", "cur"):  # Maildir itself makes them only if the folder is missing
        (folder / part).mkdir(mode=0o700, parents=True, exist_ok=True)
    id = mailbox.Maildir(folder).add(letter)
    _sync(folder / "new")
    return id


def letters(folder: Path) -> list[InboxLetter]:
    """Return the letters, newest first. Empty if the folder is missing."""
    return [
        _line_of(folder / "new" / id) for id in sorted(_ids(folder), key=_arrival, reverse=True)
    ]


def letter(folder: Path, id: str) -> InboxLetterWhole | None:
    """Return a letter, or ``None`` for an unknown id. Ids are looked up in the folder before they
    become part of a path."""
    if id not in _ids(folder):
        return None
    message = _read(folder / "new" / id)
    calendars = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    return InboxLetterWhole(
        line=_line(id, message),
        headers=tuple((name, str(value)) for name, value in message.items()),
        text=_body(message, "plain"),
        html=_with_images(_body(message, "html"), message),
        attachments=tuple(_attachments(message)),
        calendar=next((str(part.get_param("method", "")) for part in calendars), None),
    )


def attachment(folder: Path, id: str, index: int) -> InboxAttachment | None:
    whole = letter(folder, id)
    if whole is None or not 0 <= index < len(whole.attachments):
        return None
    return whole.attachments[index]


def _ids(folder: Path) -> list[str]:
    """Return the ids. No letter is ever moved out of "new", as a mail program would do after
    showing it."""
    new = folder / "new"
    return os.listdir(new) if new.is_dir() else []


def _read(file: Path) -> EmailMessage:
    return message_from_bytes(file.read_bytes(), policy=policy.default)


@lru_cache(maxsize=4096)
def _line_of(file: Path) -> InboxLetter:
    """Read a line, cached: a kept letter never changes, and parsing hundreds of letters for each
    view would be slow."""
    return _line(file.name, _read(file))


def _arrival(id: str) -> tuple[int, ...]:
    """Return the growing parts of a Maildir name: second, microsecond, number within the
    program."""
    parts = _ARRIVAL.match(id)
    return tuple(int(part) for part in parts.groups()) if parts else ()


def _line(id: str, message: EmailMessage) -> InboxLetter:
    return InboxLetter(
        id=id,
        sender=str(message.get("From", "")),
        to=str(message.get("To", "")),
        subject=str(message.get("Subject", "")),
        sent_at=_sent_at(message),
        parts=tuple(part.get_content_type() for part in _leaves(message)),
    )


def _sent_at(message: EmailMessage) -> datetime | None:
    date = message.get("Date")
    return None if date is None or date.datetime is None else date.datetime.astimezone(UTC)


def _leaves(message: EmailMessage) -> list[EmailMessage]:
    return [part for part in message.walk() if not part.is_multipart()]


def _body(message: EmailMessage, kind: Literal["plain", "html"]) -> str:
    part = message.get_body((kind,))
    return "" if part is None else str(part.get_content(errors="replace"))


def _with_images(html: str, message: EmailMessage) -> str:
    images = {
        part["Content-ID"].strip(
            "<>"
        ): f"data:{part.get_content_type()};base64,{b64encode(_content(part)).decode()}"
        for part in _leaves(message)
        if part["Content-ID"] and part.get_content_maintype() == "image"
    }
    return _INLINE_IMAGE.sub(lambda link: images.get(link[1], link[0]), html)


def _attachments(message: EmailMessage) -> Iterator[InboxAttachment]:
    shown = [message.get_body(("plain",)), message.get_body(("html",))]
    for part in _leaves(message):
        if not (part["Content-ID"] or any(part is body for body in shown)):
            mime = part.get_content_type()
            fallback = "calendar.ics" if mime == "text/calendar" else "attachment"
            yield InboxAttachment(
                Path(part.get_filename(fallback)).name or fallback, mime, _content(part)
            )


def _content(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _sync(folder: Path) -> None:
    """Write a folder to the disk, which makes the names of its files durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
