"""Files for the launch pack, checked by their content.

A PDF or an archive may be hostile: it is read in a separate process with limits (``limited``).
Nothing is unpacked here.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import IO

from ctevents.domain.launch.documents import LARGEST_DOCUMENT, DocumentFormat
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.limited.process import LimitReached, ReaderBroke, read_limited
from ctevents.formats.spreadsheet import ENCRYPTED_STREAM, OLE

PIECE = 256 * 1024

_PDF, _PNG, _JPEG, _ZIP = b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"PK\x03\x04"
_OVERLAP = 64
"""Bytes of the piece before, so that nothing that is looked for is cut in two."""
_TAIL = 2048

REASONS = {
    "unknown": Reason.DOCUMENT_UNKNOWN,
    "macros": Reason.DOCUMENT_HAS_MACROS,
    "controls": Reason.DOCUMENT_HAS_CONTROLS,
    "template": Reason.DOCUMENT_HAS_TEMPLATE,
    "dde": Reason.DOCUMENT_HAS_DDE,
    "outside": Reason.DOCUMENT_HAS_LINKED_CONTENT,
    "objects": Reason.DOCUMENT_HAS_OBJECTS,
    "scripts": Reason.PDF_HAS_SCRIPTS,
    "attachments": Reason.PDF_HAS_ATTACHMENTS,
    "too_large": Reason.DOCUMENT_UNPACKS_TOO_LARGE,
    "damaged": Reason.DOCUMENT_DAMAGED,
    "encrypted": Reason.DOCUMENT_ENCRYPTED,
}


@dataclass(frozen=True)
class CheckedFile:
    """A file that the pack takes. ``content`` lives until the block of ``checked_file`` ends.
    ``digest``: its SHA-256, in hexadecimal."""

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
    """Copy a file to one without a name, and check it. Raises ``Refusal``, with a reason of its own
    for each fault."""
    with tempfile.TemporaryFile() as copy:
        size, digest = _copied(source, copy)
        yield CheckedFile(_format_of(copy, size), size, digest, copy)


def own_file(content: bytes) -> CheckedFile:
    """Return a PDF that we have written, which needs no check."""
    return CheckedFile(
        DocumentFormat.PDF, len(content), sha256(content).hexdigest(), BytesIO(content)
    )


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
        return _read(file, "document_reader")
    file.seek(max(0, size - _TAIL))
    tail = file.read()
    if head.startswith(_PDF):
        return _complete(_read(file, "pdf_reader"), tail, b"%%EOF")
    if head == _PNG:
        return _complete(DocumentFormat.PNG, tail, b"IEND\xaeB`\x82")
    if head.startswith(_JPEG):
        return _complete(DocumentFormat.JPEG, tail, b"\xff\xd9")
    is_encrypted = head == OLE and _found(file, ENCRYPTED_STREAM)
    raise Refusal(Reason.DOCUMENT_ENCRYPTED if is_encrypted else Reason.DOCUMENT_UNKNOWN)


def _complete(format_: DocumentFormat, tail: bytes, end: bytes) -> DocumentFormat:
    """Return the format if the file has its end: a file that was cut off is damaged."""
    if end not in tail:
        raise Refusal(Reason.DOCUMENT_DAMAGED)
    return format_


def _found(file: IO[bytes], sought: bytes) -> bool:
    file.seek(0)
    before = b""
    while piece := file.read(PIECE):
        if sought in before + piece:
            return True
        before = piece[-_OVERLAP:]
    return False


def _read(file: IO[bytes], reader: str) -> DocumentFormat:
    try:
        answer = read_limited(reader, file)
    except LimitReached:
        raise Refusal(Reason.DOCUMENT_UNPACKS_TOO_LARGE) from None
    except ReaderBroke:
        raise Refusal(Reason.DOCUMENT_DAMAGED) from None
    if "why" in answer:
        raise Refusal(REASONS[answer["why"]])
    return DocumentFormat(answer["format"])
