"""Look for content of a PDF that acts when somebody opens or clicks it. Run in a limited process
(``child``).

The answer is ``{"format": "pdf"}``, or ``{"why": code}`` with a code of ``documents.REASONS``.
Every dictionary that can hold an action is looked at: pages, annotations, outlines, forms, trees of
names. Text, pictures, fonts and the structure cannot.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, BinaryIO

import pypdf.filters
import pypdf.xmp  # noqa: F401 - both here, since a limited process loads nothing later
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from ctevents.formats.limited.refused import RefusedFile

ACTIONS = ("/JavaScript", "/Launch", "/ImportData")
"""Actions that are refused wherever they are."""
UNASKED = ("/GoTo", "/Named", "/Hide", "/SetOCGState", "/Thread", "/Trans")
"""The only actions that may happen by themselves: on opening, turning a page or moving the
mouse."""
SCRIPTS = ("/JS", "/JavaScript", "/XFA", "/OnInstantiate")
"""Keys of dictionaries: a script, the tree of names with scripts, a form with scripts, a script of
a model in three dimensions."""
WITHOUT_ACTIONS = frozenset(
    (
        "/AP",
        "/Contents",
        "/Metadata",
        "/OutputIntents",
        "/PieceInfo",
        "/Resources",
        "/SD",
        "/SE",
        "/StructTreeRoot",
        "/Thumb",
    )
)

for encoding in ("utf-8", "utf-16", "utf-16le", "utf-16be", "gbk", "latin1", "charmap"):
    codecs.lookup(encoding)  # pypdf passes over what it cannot decode, and nothing is loaded later

Reached = tuple[Any, str]
"""An object and the key that led to it. Each action that happens by itself has the key
``/OpenAction``."""


def main(source: BinaryIO, _arguments: Sequence[str]) -> dict[str, str]:
    reader = PdfReader(BytesIO(source.read()))
    if reader.is_encrypted:
        raise RefusedFile("encrypted")
    root = reader.trailer["/Root"]
    if not isinstance(root, DictionaryObject) or "/Pages" not in root:
        raise RefusedFile("damaged")
    for found, key in dictionaries(root):
        if "/EF" in found:
            raise RefusedFile("attachments")
        if is_active(found, key):
            raise RefusedFile("scripts")
    return {"format": "pdf"}


def is_active(found: DictionaryObject, key: str) -> bool:
    if key == "/Dests":  # its keys are names of places
        return False
    action = str(found["/S"]) if "/S" in found else ""
    is_unasked = key == "/OpenAction" and action not in ("", *UNASKED)
    return is_unasked or action in ACTIONS or any(script in found for script in SCRIPTS)


def dictionaries(root: DictionaryObject) -> Iterator[tuple[DictionaryObject, str]]:
    """Yield each dictionary that the root leads to, with its key."""
    left: list[Reached] = [(root, "/Root")]
    seen: set[tuple[int, str]] = set()
    while left:
        each, key = left.pop()
        if isinstance(each, IndirectObject):
            mark = (each.idnum, key if key in ("/OpenAction", "/AA", "/Dests") else "")
            if mark in seen:
                continue
            seen.add(mark)
            each = each.get_object()
        if isinstance(each, DictionaryObject):
            yield each, key
            left += [
                (value, key_of(key, name))
                for name, value in each.items()
                if name not in WITHOUT_ACTIONS
            ]
        elif isinstance(each, ArrayObject):
            left += [(value, key) for value in each]


def key_of(above: str, name: str) -> str:
    """Return ``/OpenAction`` for an action that happens by itself, and for those after it."""
    return "/OpenAction" if above == "/AA" or (above, name) == ("/OpenAction", "/Next") else name
