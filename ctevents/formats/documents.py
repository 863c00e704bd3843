"""Files for the launch pack, checked by their content.

An archive may be hostile: it is opened in a separate process with limits (``limited``). Nothing else is unpacked here.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import IO

from ctevents.domain.launch.documents import LARGEST_DOCUMENT, DocumentFormat
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.limited.process import LimitReached, ReaderBroke, read_limited
from ctevents.formats.spreadsheet import ENCRYPTED_STREAM, OLE

PIECE = 256 * 1024

_PDF, _PNG, _JPEG, _ZIP = b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"PK\x03\x04"
_ENCRYPTED_PDF = re.compile(rb"/Encrypt\s*(<<|[0-9]+\s+[0-9]+\s+R)")
_OVERLAP = 64
"""Bytes of the piece before, so that nothing that is looked for is cut in two."""
_TAIL = 2048

REASONS = {
    "unknown": Reason.DOCUMENT_UNKNOWN,
    "macros": Reason.DOCUMENT_HAS_MACROS,
    "too_large": Reason.DOCUMENT_UNPACKS_TOO_LARGE,
    "damaged": Reason.DOCUMENT_DAMAGED,
    "encrypted": Reason.DOCUMENT_ENCRYPTED,
}


@dataclass(frozen=True)
class CheckedFile:
    """A file that the pack takes. ``content`` lives until the block of ``checked_file`` ends. ``digest``: its SHA-256, in
    hexadecimal."""

    format: DocumentFormat
    size: int
    digest: str
    content: IO[bytes]

    def pieces(self) -> Iterator[bytes]:
        self.content.seek(0)
        while piece := self.content.read(PIECE):
            yield piece


@contextmanager
def checked_file(source: IO[bytes]) -> Iterator[CheckedFile]:
    """Copy a file to one without a name, and check it. Raises ``Refusal``, with a reason of its own for each fault."""
    with tempfile.TemporaryFile() as copy:
        size, digest = _copied(source, copy)
        yield CheckedFile(_format_of(copy, size), size, digest, copy)


def _copied(source: IO[bytes], copy: IO[bytes]) -> tuple[int, str]:
    size, digest = 0, sha256()
    while piece := source.read(PIECE):
        size += len(piece)
        if size > LARGEST_DOCUMENT:
            raise Refusal(Reason.DOCUMENT_TOO_LARGE)
        digest.update(piece)
        copy.write(piece)
    copy.flush()
    return size, digest.hexdigest()


def _format_of(file: IO[bytes], size: int) -> DocumentFormat:
    file.seek(0)
    head = file.read(8)
    if head.startswith(_ZIP):
        return _format_of_archive(file)
    file.seek(max(0, size - _TAIL))
    tail = file.read()
    if head.startswith(_PDF):
        return _pdf(file, tail)
    if head == _PNG:
        return _complete(DocumentFormat.PNG, tail, b"IEND\xaeB`\x82")
    if head.startswith(_JPEG):
        return _complete(DocumentFormat.JPEG, tail, b"\xff\xd9")
    is_encrypted = head == OLE and _found(file, re.compile(re.escape(ENCRYPTED_STREAM)))
    raise Refusal(Reason.DOCUMENT_ENCRYPTED if is_encrypted else Reason.DOCUMENT_UNKNOWN)


def _pdf(file: IO[bytes], tail: bytes) -> DocumentFormat:
    if _found(file, _ENCRYPTED_PDF):
        raise Refusal(Reason.DOCUMENT_ENCRYPTED)
    return _complete(DocumentFormat.PDF, tail, b"%%EOF")


def _complete(format_: DocumentFormat, tail: bytes, end: bytes) -> DocumentFormat:
    """Return the format if the file has its end: a file that was cut off is damaged."""
    if end not in tail:
        raise Refusal(Reason.DOCUMENT_DAMAGED)
    return format_


def _found(file: IO[bytes], pattern: re.Pattern[bytes]) -> bool:
    file.seek(0)
    before = b""
    while piece := file.read(PIECE):
        if pattern.search(before + piece):
            return True
        before = piece[-_OVERLAP:]
    return False


def _format_of_archive(file: IO[bytes]) -> DocumentFormat:
    try:
        answer = read_limited("document_reader", file)
    except LimitReached:
        raise Refusal(Reason.DOCUMENT_UNPACKS_TOO_LARGE) from None
    except ReaderBroke:
        raise Refusal(Reason.DOCUMENT_DAMAGED) from None
    if "why" in answer:
        raise Refusal(REASONS[answer["why"]])
    return DocumentFormat(answer["format"])
