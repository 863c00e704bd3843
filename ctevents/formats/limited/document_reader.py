"""Tell the format of a zip archive among the documents of a launch pack. Run in a limited process
(``child``).

The answer is ``{"format": ending}``, or ``{"why": code}`` with a code of ``documents.REASONS``.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from typing import BinaryIO

from ctevents.formats.limited.archives import attributes_of, is_encrypted, size_unpacked
from ctevents.formats.limited.office_content import refuse_active, types_of
from ctevents.formats.limited.refused import RefusedFile

MOST_MEMBERS = 5_000
MOST_UNPACKED = 300 * 1024 * 1024
"""Bytes of all members together, as declared and as counted."""
MOST_RATIO = 50
HARMLESS = 20 * 1024 * 1024
"""Bytes unpacked, up to which no ratio is asked: repetitive XML is small when it is packed."""

_MAIN = "application/vnd.openxmlformats-officedocument."
OFFICE = {
    f"{_MAIN}presentationml.presentation.main+xml": "pptx",
    f"{_MAIN}wordprocessingml.document.main+xml": "docx",
}
"""The type of the main part of a document, and the format."""
FONT_OBFUSCATION = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def main(source: BinaryIO, _arguments: Sequence[str]) -> dict[str, str]:
    with zipfile.ZipFile(source) as archive:
        check_sizes(archive, source)
        return {"format": format_of(archive)}


def check_sizes(archive: zipfile.ZipFile, source: BinaryIO) -> None:
    """Unpack every member without keeping it, before anything else is read."""
    members = archive.infolist()
    if is_encrypted(archive):
        raise RefusedFile("encrypted")
    declared = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or declared > MOST_UNPACKED:
        raise RefusedFile("too_large")
    packed = source.seek(0, 2)
    counted = size_unpacked(archive, min(MOST_UNPACKED, max(HARMLESS, packed * MOST_RATIO)))
    if counted != declared or len({member.filename for member in members}) != len(members):
        raise RefusedFile("damaged")


def format_of(archive: zipfile.ZipFile) -> str:
    if (
        first_member(archive) == b"application/epub+zip"
        and "META-INF/container.xml" in archive.namelist()
    ):
        refuse_encrypted_book(archive)
        return "epub"
    refuse_active(archive)
    types = types_of(archive)
    formats = {
        OFFICE[kind]
        for name in archive.namelist()
        if (kind := types.get(name.lower(), "")) in OFFICE
    }
    if len(formats) != 1:
        raise RefusedFile("unknown")
    return formats.pop()


def first_member(archive: zipfile.ZipFile) -> bytes:
    """Return the content of the member ``mimetype`` if it is the first one, as a book must have
    it."""
    first = next(iter(archive.infolist()), None)
    if first is None or first.filename != "mimetype" or first.file_size > 100:
        return b""
    return archive.read(first).strip()


def refuse_encrypted_book(archive: zipfile.ZipFile) -> None:
    methods = [
        each.get("Algorithm")
        for each in attributes_of(archive, "META-INF/encryption.xml", "EncryptionMethod")
    ]
    if "META-INF/rights.xml" in archive.namelist() or any(
        method not in FONT_OBFUSCATION for method in methods
    ):
        raise RefusedFile("encrypted")
