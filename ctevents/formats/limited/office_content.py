"""Parts of an office document that act, or fetch something, when somebody opens it. Only limited
processes use this.

A part may have any name: its type, its relationship or its content is enough to find it. Hyperlinks
are followed only when somebody clicks, and charts keep their figures in a workbook: both are
allowed.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat

from ctevents.formats.limited.archives import attributes_of, refuse_doctype, size_unpacked, unpacked
from ctevents.formats.limited.refused import RefusedFile

CODES = ("macros", "controls", "template", "dde", "outside", "objects")
"""The codes of what is found, the worst first: only this one is answered."""

COMPOUND_FILE, ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
VBA = "_VBA_PROJECT".encode("utf-16-le")
MOST_UNPACKED_INSIDE = 60 * 1024 * 1024
"""Bytes of a workbook within the document."""

TYPES = {
    "macroenabled": "macros",
    "vbaproject": "macros",
    "vbadata": "macros",
    "activex": "controls",
    "webextension": "controls",
    "oleobject": "objects",
}
"""Words in the type of a part."""

RELATIONSHIPS = {
    "vbaproject": "macros",
    "wordvbadata": "macros",
    "control": "controls",
    "activexcontrolbinary": "controls",
    "webextension": "controls",
    "webextensiontaskpanes": "controls",
    "attachedtemplate": "template",
    "oleobject": "objects",
    "afchunk": "objects",
}
"""The ends of the types of relationships, whether the part is inside or outside."""

ELEMENTS = {
    "ocx": "controls",
    "attachedTemplate": "template",
    "ddeLink": "dde",
    "subDoc": "outside",
    "OLEObject": "objects",
    "oleObj": "objects",
    "altChunk": "objects",
}
PRESSED = {
    "ppaction://macro": "macros",
    "ppaction://program": "controls",
    "ppaction://ole": "objects",
}
"""Beginnings of actions in presentations."""

FIELDS = {
    "DDE": "dde",
    "DDEAUTO": "dde",
    "CONTROL": "controls",
    "EMBED": "objects",
    **dict.fromkeys(
        ("DATABASE", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "RD"), "outside"
    ),
}
"""Fields of Word that fetch something."""

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")


def refuse_active(archive: zipfile.ZipFile) -> None:
    """Refuse the document with the worst of ``CODES`` that it has."""
    found = {*parts_found(archive), *relationships_found(archive), *markup_found(archive)}
    for code in CODES:
        if code in found:
            raise RefusedFile(code)


def parts_found(archive: zipfile.ZipFile) -> Iterator[str]:
    types = types_of(archive)
    for member in archive.infolist():
        if re.search(r"vba(project|data)\w*\.(bin|xml)$", member.filename.lower()):
            yield "macros"
        yield from (code for word, code in TYPES.items() if word in type_of(member.filename, types))
        yield from content_found(archive, member)


def types_of(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the types that the document declares, by the name of a part or by the ending of names,
    all in lower case."""
    names = {"Override": "PartName", "Default": "Extension"}
    found = (
        (name, each)
        for name in names
        for each in attributes_of(archive, "[Content_Types].xml", name)
    )
    return {
        each.get(names[element], "").lower().lstrip("/"): each.get("ContentType", "").lower()
        for element, each in found
    }


def type_of(name: str, types: dict[str, str]) -> str:
    return types.get(name.lower()) or types.get(name.lower().rpartition(".")[2], "")


def content_found(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[str]:
    """Yield what a part is by its first bytes. A compound file is a macro, a control or an object
    of another program."""
    pieces = unpacked(archive, member)
    head = next(pieces, b"")
    if head.startswith(COMPOUND_FILE):
        yield "macros" if VBA in head + b"".join(pieces) else "objects"
    elif head.startswith(ZIP):
        with zipfile.ZipFile(BytesIO(head + b"".join(pieces))) as inside:
            size_unpacked(inside, MOST_UNPACKED_INSIDE)
            yield from parts_found(inside)


def relationships_found(archive: zipfile.ZipFile) -> Iterator[str]:
    for name in archive.namelist():
        if name.lower().endswith(".rels"):
            for each in attributes_of(archive, name, "Relationship"):
                kind = each.get("Type", "").rpartition("/")[2].lower()
                is_outside = each.get("TargetMode", "").lower() == "external" or _ADDRESS.match(
                    each.get("Target", "")
                )
                if kind in RELATIONSHIPS:
                    yield RELATIONSHIPS[kind]
                elif is_outside and kind != "hyperlink":
                    yield "outside"


def markup_found(archive: zipfile.ZipFile) -> Iterator[str]:
    types = types_of(archive)
    for member in archive.infolist():
        kind = type_of(member.filename, types)
        if kind.endswith("xml") and "svg" not in kind:
            markup = Markup()
            for piece in unpacked(archive, member):
                markup.parser.Parse(piece)
            yield from markup.codes()


class Markup:
    """A watcher of the markup of a part, for elements that act and for fields that fetch something.

    A field has its instruction in pieces, and other fields within it. ``fields`` has the
    instruction of each field that is open; None once its result has begun.
    """

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.on_element
        self.parser.EndElementHandler = self.on_end
        self.parser.StartDoctypeDeclHandler = refuse_doctype
        self.fields: list[str | None] = []
        self.found: set[str] = set()

    def codes(self) -> set[str]:
        while self.fields:
            self.end_instruction(self.fields.pop())
        return self.found

    def on_element(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind in ELEMENTS:
            self.found.add(ELEMENTS[kind])
        elif kind == "fldChar":
            self.on_field(
                next((text for key, text in attributes.items() if key.endswith("fldCharType")), "")
            )
        elif kind == "fldSimple":
            self.end_instruction(
                next((text for key, text in attributes.items() if key.endswith("instr")), "")
            )
        elif kind in ("instrText", "delInstrText"):
            self.parser.CharacterDataHandler = self.on_instruction
        elif kind.startswith("hlink"):
            action = attributes.get("action", "").lower()
            self.found.update(
                code for beginning, code in PRESSED.items() if action.startswith(beginning)
            )
        elif (kind == "blip" and any(key.endswith(":link") for key in attributes)) or (
            kind == "imagedata" and "src" in attributes
        ):
            self.found.add("outside")

    def on_end(self, _name: str) -> None:
        self.parser.CharacterDataHandler = None

    def on_instruction(self, text: str) -> None:
        if not self.fields:
            self.fields.append("")
        if self.fields[-1] is not None:
            self.fields[-1] += text

    def on_field(self, kind: str) -> None:
        if kind == "begin":
            self.find_computed_name()
            self.fields.append("")
        elif self.fields:
            self.end_instruction(self.fields.pop())
            if kind == "separate":
                self.fields.append(None)

    def end_instruction(self, instruction: str | None) -> None:
        word = _WORD.search(instruction or "")
        code = FIELDS.get(word.group().upper()) if word else None
        if code:
            self.found.add(code)

    def find_computed_name(self) -> None:
        """Find a field whose name is written or ended by a field within it, such as DDE in
        character codes."""
        begun = self.fields[-1] if self.fields else None
        if begun is not None:
            name = begun.strip().upper()
            is_complete = bool(name) and begun[-1].isspace()
            if not is_complete and any(each.startswith(name) for each in FIELDS):
                self.found.add("dde")
