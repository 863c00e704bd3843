"""Documents of the launch pack: their kinds and formats, their file names, and who may open them
when.

Printed copies of the publication: what is given out at the door, compared with what was
brought."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus

LARGEST_DOCUMENT = 50 * 1024 * 1024
"""Bytes."""
LONGEST_FILE_NAME = 120
"""Characters, with the ending."""
LONGEST_FILE_NAME_IN_BYTES = 240
"""Bytes in UTF-8: file systems take 255."""
LONGEST_TITLE = 200

PUBLIC = ""
"""The code under which downloads by the public are counted."""


class DocumentKind(StrEnum):
    PUBLICATION = "publication"
    SUMMARY = "summary"
    PRESENTATION = "presentation"
    OTHER = "other"


class DocumentFormat(StrEnum):
    """A format that the pack takes. The value is the ending of its file names."""

    PDF = "pdf"
    PPTX = "pptx"
    DOCX = "docx"
    EPUB = "epub"
    PNG = "png"
    JPEG = "jpg"

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self]

    @property
    def endings(self) -> tuple[str, ...]:
        return (self.value, "jpeg") if self is DocumentFormat.JPEG else (self.value,)


_OFFICE = "application/vnd.openxmlformats-officedocument"

MEDIA_TYPES = {
    DocumentFormat.PDF: "application/pdf",
    DocumentFormat.PPTX: f"{_OFFICE}.presentationml.presentation",
    DocumentFormat.DOCX: f"{_OFFICE}.wordprocessingml.document",
    DocumentFormat.EPUB: "application/epub+zip",
    DocumentFormat.PNG: "image/png",
    DocumentFormat.JPEG: "image/jpeg",
}


def shown_file_name(sent: str, format_: DocumentFormat) -> str:
    """Return the name under which people save a file, from the name under which it was sent.

    Characters that do not print are dropped; characters that a file system refuses become dashes.
    The ending is that of the format. Raises ``Refusal`` if the name contains a folder.
    """
    if "/" in sent or "\\" in sent:
        raise Refusal(Reason.FILE_NAME_HAS_FOLDER)
    stem, dot, ending = _printable(sent).rpartition(".")
    if not dot or ending.lower() not in format_.endings:
        stem, ending = _printable(sent), format_.value
    return f"{_shortened(stem.strip(' .'), len(ending) + 1) or 'document'}.{ending.lower()}"


def title_of(file_name: str) -> str:
    """Return the title of a document that nobody has named: its file name without the ending."""
    return file_name.rpartition(".")[0].replace("_", " ").strip()


def _printable(text: str) -> str:
    spelt = unicodedata.normalize("NFC", text)
    kept = "".join(
        " " if letter.isspace() else letter
        for letter in spelt
        if letter.isprintable() or letter.isspace()
    )
    return " ".join(kept.translate(_REFUSED_BY_SYSTEMS).split())


_REFUSED_BY_SYSTEMS = str.maketrans(dict.fromkeys('<>:"|?*', "-"))


def _shortened(stem: str, rest: int) -> str:
    stem = stem[: LONGEST_FILE_NAME - rest]
    while len(stem.encode()) > LONGEST_FILE_NAME_IN_BYTES - rest:
        stem = stem[:-1]
    return stem.rstrip(" .")


class PackReader(StrEnum):
    """A person before the launch pack. ``invited``: invited or registered, and not checked in."""

    ATTENDEE = "attendee"
    INVITED = "invited"
    PUBLIC = "public"


@dataclass(frozen=True)
class PackTimes:
    """The times at which the pack of an event opens. ``public_at``: None for never. ``invited_at``:
    None if the event has no end. The pack of a cancelled event or a draft never opens; people who
    attended before the event was cancelled keep it, since they have had the publication in their
    hands."""

    invited_at: datetime | None
    public_at: datetime | None
    status: EventStatus

    def opens_at(self, reader: PackReader) -> datetime | None:
        """Return the moment from which a reader may open the pack; None for no moment that is
        known. Attendees may at once, and everybody may what the public may."""
        if self.status in (EventStatus.DRAFT, EventStatus.CANCELLED):
            return None
        own = self.invited_at if reader is PackReader.INVITED else None
        moments = [moment for moment in (own, self.public_at) if moment is not None]
        return min(moments, default=None)

    def is_open_to(self, reader: PackReader, now: datetime) -> bool:
        opens_at = self.opens_at(reader)
        return reader is PackReader.ATTENDEE or (opens_at is not None and opens_at <= now)


@dataclass(frozen=True)
class GivenCopy:
    """A copy that a device gave out. ``id``: made by the device. It holds neither a time nor a
    person."""

    id: str
    language: str
    station: str


@dataclass(frozen=True)
class CopyCount:
    """The copies in one language. ``left`` is below zero if more were given out than were counted
    in."""

    language: str
    stock: int
    given: int

    @property
    def left(self) -> int:
        return self.stock - self.given


@dataclass(frozen=True)
class StationCopies:
    """The copies in one language that one station gave out."""

    station: str
    language: str
    given: int


def in_order(languages: Iterable[str], first: Sequence[str], known: Collection[str]) -> list[str]:
    """Return the languages in the order in which they are shown: those of the event, its main one
    first, then the others."""
    wanted = set(languages)
    return [tag for tag in dict.fromkeys((*first, *known, *sorted(wanted))) if tag in wanted]


def changed_stock(saved: Mapping[str, int], asked: Mapping[str, int]) -> dict[str, int]:
    """Return the languages whose stock differs, with the new number."""
    return {tag: number for tag, number in asked.items() if number != saved.get(tag, 0)}
