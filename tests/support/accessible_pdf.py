"""A second reading of PDF/UA (ISO 14289-1): what a file does that it must not do, as far as a
program can tell."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

DRAWING = {
    b"Tj",
    b"TJ",
    b"'",
    b'"',
    b"S",
    b"s",
    b"f",
    b"F",
    b"f*",
    b"B",
    b"B*",
    b"b",
    b"b*",
    b"sh",
    b"Do",
    b"EI",
}
STANDARD = {"Document", "Sect", "H1", "H2", "H3", "P", "Figure", "Table", "TR", "TH", "TD"}
WITHIN = {"Table": {"TR"}, "TR": {"TH", "TD"}}
_DC = "{http://purl.org/dc/elements/1.1/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_UA = "{http://www.aiim.org/pdfua/ns/id/}"


def marks(page: PageObject) -> Iterator[tuple[str, int | None, list[bytes]]]:
    """Yield each piece of marked content: its role, its number (None for an artifact), the
    operators that draw within it.

    Drawing outside of any piece has the role ``""``.
    """
    role, number, drawn = "", None, []
    contents = page.get_contents()
    assert contents is not None
    for operands, operator in contents.operations:
        if operator in (b"BDC", b"BMC", b"EMC"):
            assert (operator == b"EMC") == (role != ""), "marks within marks"
            if role or drawn:
                yield role, number, drawn
            drawn = []
            role = "" if operator == b"EMC" else operands[0].removeprefix("/")
            number = int(operands[1]["/MCID"]) if operator == b"BDC" else None
        elif operator in DRAWING:
            drawn.append(operator)
    if drawn:
        yield role, number, drawn


def claims(written: bytes) -> bool:
    """Return whether a file says that it follows PDF/UA-1."""
    packet = PdfReader(BytesIO(written)).root_object["/Metadata"].get_object().get_data()
    return [part.text for part in ElementTree.fromstring(packet).iter(f"{_UA}part")] == ["1"]


def faults(written: bytes) -> list[str]:
    """Return what is wrong; nothing, if the file may claim PDF/UA."""
    reader = PdfReader(BytesIO(written))
    elements = list(_elements(reader.root_object["/StructTreeRoot"]["/K"]))
    return [*_of_file(reader), *_of_drawing(reader), *_of_elements(elements), *_of_fonts(reader)]


def _of_file(reader: PdfReader) -> Iterator[str]:
    root = reader.root_object
    packet = ElementTree.fromstring(root["/Metadata"].get_object().get_data())
    [title] = [item.text for each in packet.iter(f"{_DC}title") for item in each.iter(f"{_RDF}li")]
    found = {
        "no language": not root.get("/Lang"),
        "not marked": root["/MarkInfo"] != {"/Marked": True},
        "a window with the name of the file": root["/ViewerPreferences"]
        != {"/DisplayDocTitle": True},
        "a second title": not title or title != reader.metadata.title,
        "no number of the standard": not list(packet.iter(f"{_UA}part")),
    }
    yield from (fault for fault, is_so in found.items() if is_so)


def _of_drawing(reader: PdfReader) -> Iterator[str]:
    numbers = reader.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    elements_of = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for place, page in enumerate(reader.pages, start=1):
        found = list(marks(page))
        if any(not role for role, _number, _drawn in found):
            yield f"page {place} draws outside of marks"
        read = [(role, number) for role, number, _drawn in found if number is not None]
        led = [
            (element["/S"][1:], element["/K"]) for element in elements_of[page["/StructParents"]]
        ]
        if read != led:
            yield f"page {place} and the tree differ"


def _elements(element: Any) -> Iterator[DictionaryObject]:
    waiting = [element.get_object()]
    while waiting:
        current = waiting.pop()
        yield current
        waiting += [child.get_object() for child in reversed(_children(current))]


def _children(element: DictionaryObject) -> list[Any]:
    children = element["/K"]
    return [] if isinstance(children, int) else list(children)


def _of_elements(elements: list[DictionaryObject]) -> Iterator[str]:
    level = 0
    for element in elements:
        role = element["/S"][1:]
        inside = {child.get_object()["/S"][1:] for child in _children(element)}
        if role not in STANDARD:
            yield f"{role} is no standard type"
        if not inside <= WITHIN.get(role, inside):
            yield f"{role} with {sorted(inside)}"
        if role == "Figure" and not (element.get("/Alt") and element["/A"]["/BBox"]):
            yield "a picture without words or without a place"
        if role == "TH" and element.get("/A", {}).get("/Scope") not in ("/Column", "/Row"):
            yield "a heading of a table that heads nothing"
        if role == "Table" and len({_width(row.get_object()) for row in _children(element)}) > 1:
            yield "a table with rows of different lengths"
        if role[0] == "H":
            if int(role[1]) > level + 1:
                yield f"{role} after level {level}"
            level = int(role[1])


def _width(row: DictionaryObject) -> int:
    return sum(int(cell.get_object().get("/A", {}).get("/ColSpan", 1)) for cell in _children(row))


def _of_fonts(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            known = font.get_object()
            if "/ToUnicode" not in known or "/FontFile2" not in known["/FontDescriptor"]:
                yield f"{known['/BaseFont']} is not embedded with its letters"
