"""Zip archives that may be hostile, read piece by piece. Only limited processes use this
(``process``)."""

from __future__ import annotations

import codecs
import zipfile
from collections.abc import Iterator
from typing import NoReturn
from xml.parsers import expat

from ctevents.formats.limited.refused import RefusedFile

PIECE = 1024 * 1024

codecs.lookup("cp437")  # zipfile reads names with it, and a limited process loads nothing later


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield large pieces. With each piece, expat reads an unfinished comment or text from its
    start."""
    # The declared size may be false, and zipfile would stop there: read to the end of the packed
    # data.
    declared, member.file_size = member.file_size, 1 << 62
    try:
        with archive.open(member) as stream:
            while chunk := stream.read(PIECE):
                yield chunk
    finally:
        member.file_size = declared


def size_unpacked(archive: zipfile.ZipFile, most: int) -> int:
    """Unpack every member without keeping it, and return their bytes together. Refuse more than
    ``most``."""
    size = 0
    for member in archive.infolist():
        for chunk in unpacked(archive, member):
            size += len(chunk)
            if size > most:
                raise RefusedFile("too_large")
    return size


def is_encrypted(archive: zipfile.ZipFile) -> bool:
    return any(member.flag_bits & 1 for member in archive.infolist())


def refuse_doctype(*_declaration: object) -> NoReturn:
    raise RefusedFile("damaged")


def attributes_of(archive: zipfile.ZipFile, member: str, element: str) -> list[dict[str, str]]:
    """Return the attributes of every such element of a member, which may be missing."""
    found: list[dict[str, str]] = []
    parser = expat.ParserCreate()

    def on_element(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == element:
            found.append(attributes)

    parser.StartElementHandler, parser.StartDoctypeDeclHandler = on_element, refuse_doctype
    for info in archive.infolist():
        if info.filename == member:
            for chunk in unpacked(archive, info):
                parser.Parse(chunk)
    return found
